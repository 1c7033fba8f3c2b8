/* SPDX-License-Identifier: MIT */
/*
 * What is written into a record beside the walk: what forms ask, the day to
 * look again, where it was copied to. Each is one event.
 */
#include "desk/day.h"
#include "desk/ledger_parts.h"
#include "report/parts.h"

#include <string.h>

/* --- What forms ask ------------------------------------------------------- */

void
scene_details_show(struct ledger *r, struct card *c)
{
	size_t count;
	const struct detail *all = record_details(&count);

	outline_add(&c->page, BLOCK_TITLE, NULL, "What forms ask");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Fill in what you know already; nothing here has to be. "
		    "It never has to hold up a call.");
	c->ask = CARD_ROWS;
	for (size_t i = 0; i < count; i++) {
		const char *value = record_last(&r->one.record, EVENT_DETAIL,
						all[i].name);

		card_row(c, all[i].label, *value ? value :
			 all[i].forms == DETAIL_REFERRAL ?
			 "(empty; only for a referral)" : "(empty)");
	}
	c->row = r->detail < count ? r->detail : 0;
}

void
scene_details_take(struct ledger *r, const struct card_input *in)
{
	size_t count;

	record_details(&count);
	if (in->did == CARD_CHOSE && in->row < count) {
		r->detail = in->row;
		ledger_go(r, SCENE_DETAIL);
	} else if (in->did != CARD_COMMAND) {
		ledger_go(r, SCENE_ONE);
	}
}

void
scene_detail_show(struct ledger *r, struct card *c)
{
	size_t count;
	const struct detail *d = &record_details(&count)[r->detail];

	outline_add(&c->page, BLOCK_TITLE, NULL, d->label);
	if (d->hint != NULL)
		outline_add(&c->page, BLOCK_PARA, NULL, d->hint);
	c->ask = CARD_TEXT;
	c->initial = mem_string(r->typed != NULL ? r->typed :
				record_last(&r->one.record, EVENT_DETAIL,
					    d->name));
	c->rescue = true;
}

void
scene_detail_take(struct ledger *r, const struct card_input *in)
{
	const char *typed = ledger_typed(in);
	size_t count;
	const struct detail *d = &record_details(&count)[r->detail];
	const char *was = record_last(&r->one.record, EVENT_DETAIL, d->name);

	if (in->did == CARD_BACK || strcmp(typed, was) == 0) {
		ledger_go(r, SCENE_DETAILS);
	} else if (ledger_add(r, EVENT_DETAIL, d->name, typed, typed)) {
		ledger_say(r, "Saved.");
		ledger_go(r, SCENE_DETAILS);
	}
	/* The next one is the likeliest to be filled in then. */
	if (r->scene == SCENE_DETAILS && in->did != CARD_BACK &&
	    r->detail + 1 < count)
		r->detail++;
}

/* --- The day to look again ------------------------------------------------ */

enum { SIX_WEEKS = 42 * 24 * 60 * 60 };

void
scene_review_show(struct ledger *r, struct card *c)
{
	const char *was = record_last(&r->one.record, EVENT_REVIEW, NULL);
	char day[DATE_DAY], words[DATE_WORDS];

	outline_add(&c->page, BLOCK_TITLE, NULL, "A day to look again");
	date_day(day, r->clock() + SIX_WEEKS);
	date_words(words, day);
	part_format(&c->page, BLOCK_PARA, NULL, "Type a day, such as %s (in "
		    "six weeks) or %s. From that day on heed lists the record "
		    "among those to look at again.", words, day);
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "heed cannot call you: put the day into your calendar "
		    "too.");
	c->ask = CARD_TEXT;
	if (r->typed == NULL)
		date_words(words, was);
	c->initial = mem_string(r->typed != NULL ? r->typed : *was ? words :
				NULL);
}

/* Say what is wrong with a day, and leave it in the field. */
static void
again(struct ledger *r, const char *typed, const char *words)
{
	ledger_say(r, "%s", words);
	mem_drop(&r->typed);
	r->typed = mem_string(typed);
}

static void
set_review(struct ledger *r, const char *day, const char *typed)
{
	char words[DATE_WORDS];

	if (!ledger_add(r, EVENT_REVIEW, NULL, day, typed))
		return;
	date_words(words, day);
	if (*day)
		ledger_say(r, "To look at again on %s.", words);
	else
		ledger_say(r, "No day is set any more.");
	ledger_go(r, SCENE_ONE);
}

void
scene_review_take(struct ledger *r, const struct card_input *in)
{
	const char *was = record_last(&r->one.record, EVENT_REVIEW, NULL);
	const char *typed = ledger_typed(in);
	char day[DATE_DAY] = "";

	if (in->did != CARD_BACK && *typed && !day_read(day, typed))
		again(r, typed, "That is no day. Type one such as 1 December "
				"2026.");
	else if (in->did == CARD_BACK || strcmp(day, was) == 0)
		ledger_go(r, SCENE_ONE);
	else if (*day && strcmp(day, r->today) < 0)
		again(r, typed, "That day is past. Type today's or a later "
				"one.");
	else
		set_review(r, day, typed);
}

/* --- Where it was copied to ----------------------------------------------- */

/* The last time it was copied, or NULL. */
static const struct event *
last_copy(const struct record *record)
{
	for (size_t i = record->events.count; i-- > 0;)
		if (record->events.items[i].kind == EVENT_COPY)
			return &record->events.items[i];
	return NULL;
}

void
ledger_copy(struct buf *out, const struct event *copy)
{
	buf_printf(out, "to %s, by %s",
		   *copy->subject ? copy->subject : "a place not written",
		   *copy->value ? copy->value : "somebody not written");
}

void
scene_where_show(struct ledger *r, struct card *c)
{
	const struct event *last = last_copy(&r->one.record);

	outline_add(&c->page, BLOCK_TITLE, NULL, "Where was it copied to?");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "The system or form, such as CPOMS or MyConcern. heed "
		    "notes the time, and no longer lists the record as not "
		    "copied. It copies nothing itself.");
	c->ask = CARD_TEXT;
	c->initial = mem_string(r->typed != NULL ? r->typed :
				last != NULL ? last->subject : NULL);
}

void
scene_where_take(struct ledger *r, const struct card_input *in)
{
	const char *typed = ledger_typed(in);

	if (in->did == CARD_BACK) {
		ledger_go(r, SCENE_ONE);
	} else if (*typed == '\0') {
		ledger_say(r, "Say where, or go back.");
	} else {
		mem_drop(&r->place);
		r->place = mem_string(typed);
		ledger_go(r, SCENE_BY);
	}
}

void
scene_by_show(struct ledger *r, struct card *c)
{
	const struct event *last = last_copy(&r->one.record);

	outline_add(&c->page, BLOCK_TITLE, NULL, "Who copied it?");
	part_format(&c->page, BLOCK_PARA, NULL, "To %s. Your name or role, as "
		    "it should stand in the record.", r->place);
	c->ask = CARD_TEXT;
	c->initial = mem_string(r->typed != NULL ? r->typed :
				last != NULL ? last->value : NULL);
}

void
scene_by_take(struct ledger *r, const struct card_input *in)
{
	const char *typed = ledger_typed(in);

	if (in->did == CARD_BACK) {
		ledger_go(r, SCENE_WHERE);
		r->typed = mem_string(r->place);
	} else if (*typed == '\0') {
		ledger_say(r, "Say who, or go back.");
	} else if (ledger_add(r, EVENT_COPY, r->place, typed, typed)) {
		ledger_say(r, "Marked as copied.");
		mem_drop(&r->place);
		ledger_go(r, SCENE_ONE);
	}
}

/* --- It was not copied after all ------------------------------------------ */

void
scene_uncopy_show(struct ledger *r, struct card *c)
{
	bool stale;
	const struct event *copy = record_copied(&r->one.record, &stale);
	struct buf where = { 0 };
	char words[DATE_WORDS];

	outline_add(&c->page, BLOCK_TITLE, NULL,
		    "Take back that it was copied?");
	date_moment_words(words, copy->time);
	ledger_copy(&where, copy);
	part_format(&c->page, BLOCK_PAIR, "Marked", "%s; %s", words,
		    buf_text(&where));
	buf_done(&where);
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "What was marked before that holds again, if anything "
		    "was. Nothing is deleted: the record says both. What was "
		    "copied elsewhere stays there.");
	c->ask = CARD_AGREE;
}

void
scene_uncopy_take(struct ledger *r, const struct card_input *in)
{
	bool stale;
	const struct event *copy = record_copied(&r->one.record, &stale);
	struct buf where = { 0 };

	ledger_copy(&where, copy);
	if (in->did == CARD_YES &&
	    ledger_add(r, EVENT_DETAIL, RECORD_UNCOPIED, buf_text(&where),
		       NULL))
		ledger_say(r, "Taken back.");
	buf_done(&where);
	ledger_go(r, SCENE_ONE);
}
