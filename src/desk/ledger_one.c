/* SPDX-License-Identifier: MIT */
/*
 * One record: what is known of it, what can be done with it. It is locked as
 * long as it is in hand; where that cannot be, it is only looked at.
 */
#include "base/text.h"
#include "desk/ledger_parts.h"
#include "read/reopen.h"
#include "report/parts.h"

#include <string.h>

void
ledger_release(struct ledger *r)
{
	if (r->one.locked)
		vault_unlock(r->vault, r->list.items[r->one.entry].id);
	record_done(&r->one.record);
	checklist_done(&r->one.list);
	buf_done(&r->one.trouble);
	r->one = (struct one){ .entry = NONE };
}

/* Another sentence on what is wrong. */
static void
trouble(struct one *one, const char *words)
{
	buf_printf(&one->trouble, "%s%s", one->trouble.size ? " " : "", words);
	one->frozen = true;
}

/* Its own checklist, which may not open any more. */
static void
open_list(struct one *one)
{
	struct diags diags = { 0 };

	if (one->record.list_size > 0 &&
	    !reopen_record(&one->list, &one->record, &diags))
		trouble(one, "The checklist in it cannot be used any more.");
	diags_done(&diags);
}

/* What was read is newer than the list, or older where that is damaged: what
   is said of it here is said of what was read. Of parts the list knows more. */
static void
list_anew(struct ledger *r)
{
	struct summary *s = &r->list.items[r->one.entry].summary;

	if (r->one.record.reference == NULL || r->one.record.partial)
		return;
	summary_done(s);
	record_summary(s, &r->one.record);
}

static void
read_one(struct ledger *r, const uint8_t id[RECORD_ID])
{
	struct one *one = &r->one;
	struct buf why = { 0 };
	enum vault_status status = vault_lock(r->vault, id, &why);

	one->locked = status == VAULT_DONE;
	if (!one->locked)
		trouble(one, buf_text(&why));
	buf_clear(&why);
	status = vault_read(r->vault, id, &one->record, &why);
	if (status != VAULT_DONE)
		trouble(one, buf_text(&why));
	if (one->record.partial)
		one->frozen = true;
	list_anew(r);
	open_list(one);
	buf_done(&why);
}

void
ledger_take(struct ledger *r, size_t entry)
{
	ledger_release(r);
	r->one.entry = entry;
	r->detail = 0;
	read_one(r, r->list.items[entry].id);
	ledger_go(r, SCENE_ONE);
}

bool
ledger_add(struct ledger *r, enum event_kind kind, const char *subject,
	    const char *value, const char *typed)
{
	struct summary *summary = &r->list.items[r->one.entry].summary;
	struct buf why = { 0 };
	struct record next;
	bool saved;

	record_copy(&next, &r->one.record);
	events_add(&next.events, record_time(&next, r->clock()), kind, subject,
		   (enum note_part)0, value);
	saved = vault_save(r->vault, &next, &why) == VAULT_DONE;
	if (saved) {
		record_done(&r->one.record);
		r->one.record = next;
		summary_done(summary);
		record_summary(summary, &next);
	} else {
		record_done(&next);
		ledger_say(r, "Not saved: %s", buf_text(&why));
		mem_drop(&r->typed);
		r->typed = mem_string(typed);
	}
	buf_done(&why);
	return saved;
}

/* --- What is known of it -------------------------------------------------- */

/* Where even the summary is lost, what is missing could say anything. */
static bool
unknown(const struct record *record)
{
	return record->partial && *record->reference == '\0';
}

static void
put_copied(const struct record *record, struct outline *o)
{
	bool since;
	const struct event *copy = record_copied(record, &since);
	struct buf where = { 0 };
	char words[DATE_WORDS];

	if (copy == NULL) {
		outline_add(o, BLOCK_WARN, NULL,
			    "Not yet copied to the school's system.");
		return;
	}
	date_moment_words(words, copy->time);
	ledger_copy(&where, copy);
	part_format(o, BLOCK_PAIR, "Copied", "%s; %s", words,
		    buf_text(&where));
	buf_done(&where);
	if (since)
		outline_add(o, BLOCK_WARN, NULL,
			    "Changed since it was copied: copy it again.");
}

static void
put_review(const struct ledger *r, struct outline *o)
{
	const char *day = record_last(&r->one.record, EVENT_REVIEW, NULL);
	char words[DATE_WORDS];

	if (*day == '\0') {
		outline_add(o, BLOCK_PAIR, "Look again", "no day is set");
		return;
	}
	date_words(words, day);
	if (strcmp(day, r->today) <= 0)
		part_format(o, BLOCK_WARN, NULL, "To look at again since %s.",
			    words);
	else
		outline_add(o, BLOCK_PAIR, "Look again", words);
}

/*
 * Where events are lost, the summary knows better; and where that is lost,
 * nothing is said that what is missing could belie.
 */
static void
put_partial(const struct ledger *r, struct outline *o)
{
	const struct summary *s = &r->list.items[r->one.entry].summary;
	bool known = s->reference != NULL && *s->reference;
	char words[DATE_WORDS];

	outline_add(o, BLOCK_PAIR, "Outcome", !known ? "not known" :
		    !s->finished ? "not finished" : *s->outcome ?
		    s->outcome : "finished");
	if (known && s->review[0]) {
		date_words(words, s->review);
		outline_add(o, BLOCK_PAIR, "Look again", words);
	} else if (!known) {
		outline_add(o, BLOCK_PAIR, "Look again", "not known");
	}
	if (known && s->copied != 0) {
		date_moment_words(words, s->copied);
		outline_add(o, BLOCK_PAIR, "Copied", words);
	} else {
		outline_add(o, BLOCK_WARN, NULL, "See whether the school's "
			    "system has a copy of it.");
	}
}

static void
put_whole(const struct ledger *r, struct outline *o)
{
	const struct record *record = &r->one.record;
	const struct summary *s = &r->list.items[r->one.entry].summary;

	outline_add(o, BLOCK_PAIR, "Outcome", !record_finished(record) ?
		    "not finished" : s->outcome != NULL && *s->outcome ?
		    s->outcome : "finished");
	put_review(r, o);
	put_copied(record, o);
}

static void
put_known(const struct ledger *r, struct outline *o)
{
	const struct record *record = &r->one.record;
	const struct summary *s = &r->list.items[r->one.entry].summary;
	char words[DATE_WORDS];

	if (!unknown(record)) {
		outline_add(o, BLOCK_PAIR, "Checklist", record->list_title);
		date_moment_words(words, record->created);
		outline_add(o, BLOCK_PAIR, "Begun", words);
	}
	if (!unknown(record) && s->changed > record->created) {
		date_moment_words(words, s->changed);
		outline_add(o, BLOCK_PAIR, "Changed last", words);
	}
	if (record->partial)
		put_partial(r, o);
	else
		put_whole(r, o);
}

static bool
empty(const struct ledger *r)
{
	return r->one.record.reference == NULL;
}

/* --- What can be done with it --------------------------------------------- */

enum act {
	ACT_WALK, ACT_CHANGE, ACT_TEXT, ACT_DETAILS, ACT_REVIEW, ACT_COPY,
	ACT_UNCOPY, ACT_HISTORY, ACT_DELETE, ACTS
};

/* Those that make sense, in order; how many. */
static size_t
acts(const struct ledger *r, enum act out[ACTS])
{
	const struct one *one = &r->one;
	bool list = one->list.id != NULL, stale;
	size_t n = 0;

	/* A walk of a part would come to a result that is none. */
	if (list && !one->record.partial)
		out[n++] = ACT_WALK;
	if (list && !one->frozen && record_finished(&one->record))
		out[n++] = ACT_CHANGE;
	if (!empty(r))
		out[n++] = ACT_TEXT;
	if (!empty(r) && !one->frozen) {
		out[n++] = ACT_DETAILS;
		out[n++] = ACT_REVIEW;
		out[n++] = ACT_COPY;
		if (record_copied(&one->record, &stale) != NULL)
			out[n++] = ACT_UNCOPY;
	}
	/* Those whose reference is lost have nothing in common. */
	if (!empty(r) && *one->record.reference)
		out[n++] = ACT_HISTORY;
	if (one->locked)
		out[n++] = ACT_DELETE;
	return n;
}

static void
act_row(const struct ledger *r, struct card *c, enum act act)
{
	bool looks = r->one.frozen || record_finished(&r->one.record);

	switch (act) {
	case ACT_WALK:
		card_row(c, looks ? "Look at it" : "Go on with it", looks ?
			 "Its answers and result; nothing is changed" :
			 "At the question where it was left");
		break;
	case ACT_CHANGE:
		card_row(c, "Change it", "Asks for the reason first");
		break;
	case ACT_TEXT:
		card_row(c, r->one.record.partial ? "What can be read of it" :
			 "Its text for the school's system", NULL);
		break;
	case ACT_DETAILS:
		card_row(c, "Fill in what forms ask", NULL);
		break;
	case ACT_REVIEW:
		card_row(c, "Set a day to look again", NULL);
		break;
	case ACT_COPY:
		card_row(c, "Mark as copied to the school's system", NULL);
		break;
	case ACT_UNCOPY:
		card_row(c, "Take back that it was copied", "If that was "
			 "marked by mistake");
		break;
	case ACT_HISTORY:
		card_row(c, "What changed over time", NULL);
		break;
	default:
		card_row(c, "Delete it", NULL);
	}
}

void
scene_one_show(struct ledger *r, struct card *c)
{
	enum act all[ACTS];
	size_t n = acts(r, all);

	outline_add(&c->page, BLOCK_TITLE, NULL, empty(r) ||
		    !*r->one.record.reference ?
		    "A record that cannot be read" : r->one.record.reference);
	if (r->one.trouble.size)
		outline_add(&c->page, BLOCK_WARN, NULL,
			    buf_text(&r->one.trouble));
	if (!empty(r))
		put_known(r, &c->page);
	c->ask = n ? CARD_ROWS : CARD_READ;
	for (size_t i = 0; i < n; i++)
		act_row(r, c, all[i]);
}

static void
act_on(struct ledger *r, enum act act)
{
	static const enum scene scenes[ACTS] = {
		[ACT_CHANGE] = SCENE_REASON,
		[ACT_TEXT] = SCENE_TEXTS,
		[ACT_DETAILS] = SCENE_DETAILS,
		[ACT_REVIEW] = SCENE_REVIEW,
		[ACT_COPY] = SCENE_WHERE,
		[ACT_UNCOPY] = SCENE_UNCOPY,
		[ACT_HISTORY] = SCENE_HISTORY,
		[ACT_DELETE] = SCENE_DELETE,
	};

	if (act == ACT_WALK)
		r->walking = r->over = true;
	else
		ledger_go(r, scenes[act]);
}

void
scene_one_take(struct ledger *r, const struct card_input *in)
{
	enum act all[ACTS];
	size_t n = acts(r, all);

	if (in->did == CARD_CHOSE && in->row < n) {
		act_on(r, all[in->row]);
	} else if (in->did != CARD_COMMAND) {
		ledger_release(r);
		ledger_filter(r, r->filter, r->words);
		ledger_go(r, SCENE_LIST);
	}
}

/* --- Walking it ----------------------------------------------------------- */

void
scene_reason_show(struct ledger *r, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Why is it changed?");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "This record was finished. What it said then stays in it; "
		    "say in a sentence why it is changed now.");
	c->ask = CARD_TEXT;
	c->initial = mem_string(r->typed);
}

void
scene_reason_take(struct ledger *r, const struct card_input *in)
{
	const char *typed = ledger_typed(in);

	if (in->did == CARD_BACK) {
		ledger_go(r, SCENE_ONE);
	} else if (*typed == '\0') {
		ledger_say(r, "A finished record is only changed with a "
			       "reason.");
	} else {
		/* Saved with the first change; without one there is none. */
		events_add(&r->one.record.events,
			   record_time(&r->one.record, r->clock()),
			   EVENT_REASON, NULL, (enum note_part)0, typed);
		r->one.changing = true;
		r->walking = r->over = true;
	}
}

bool
ledger_walk(struct ledger *r, struct ledger_walk *walk)
{
	if (!r->walking)
		return false;
	*walk = (struct ledger_walk){
		.vault = r->vault,
		.list = &r->one.list,
		.frozen = r->one.frozen ||
			(record_finished(&r->one.record) && !r->one.changing),
	};
	record_copy(&walk->record, &r->one.record);
	return true;
}

static size_t
entry_of(const struct ledger *r, const uint8_t id[RECORD_ID])
{
	for (size_t i = 0; i < r->list.count; i++)
		if (memcmp(r->list.items[i].id, id, RECORD_ID) == 0)
			return i;
	return NONE;
}

void
ledger_walked(struct ledger *r)
{
	uint8_t id[RECORD_ID];
	size_t entry;

	if (!r->walking)
		return;
	r->walking = false;
	memcpy(id, r->list.items[r->one.entry].id, RECORD_ID);
	ledger_release(r);
	ledger_list_read(r);
	entry = entry_of(r, id);
	if (entry == NONE)
		ledger_go(r, SCENE_LIST);
	else
		ledger_take(r, entry);
}
