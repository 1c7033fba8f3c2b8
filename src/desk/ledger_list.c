/* SPDX-License-Identifier: MIT */
/*
 * What there is: how many records wait for what, the list of them, and words
 * to find some by. The list is read once; it is read anew when a record was
 * deleted or walked.
 */
#include "base/text.h"
#include "desk/ledger_parts.h"
#include "report/parts.h"

#include <string.h>

bool
ledger_due(const struct ledger *r, const struct summary *s)
{
	return s->review[0] != '\0' && strcmp(s->review, r->today) <= 0;
}

bool
ledger_uncopied(const struct summary *s)
{
	return s->copied == 0 && s->events > 0;
}

static bool
readable(const struct vault_entry *e)
{
	return e->summary.reference != NULL && *e->summary.reference;
}

/* Its day as words. */
static void
day_words(char out[DATE_WORDS], int64_t moment)
{
	char day[DATE_DAY];

	date_day(day, moment);
	date_words(out, day);
}

static void
put_review(const struct ledger *r, struct buf *out, const struct summary *s)
{
	char words[DATE_WORDS];

	date_words(words, s->review);
	buf_printf(out, "; look again on %s%s", words,
		   ledger_due(r, s) ? " (due)" : "");
}

void
ledger_put(const struct ledger *r, struct buf *out,
	    const struct vault_entry *e)
{
	const struct summary *s = &e->summary;

	if (readable(e)) {
		char words[DATE_WORDS];

		day_words(words, s->created);
		buf_printf(out, "%s; %s", words, !s->finished ?
			   "not finished" : *s->outcome ? s->outcome :
			   "finished");
		if (s->review[0])
			put_review(r, out, s);
		if (ledger_uncopied(s))
			buf_puts(out, "; to be copied to the school's "
				      "system");
		buf_printf(out, "; %s", s->list_title);
	}
	if (e->status == VAULT_NEWER)
		buf_printf(out, "%swritten by a newer heed",
			   out->size ? "; " : "");
	else if (e->status == VAULT_DAMAGED)
		buf_puts(out, out->size ?
			 "; damaged: only parts can be read" :
			 "damaged: open it to see what can be read");
	else if (e->status != VAULT_DONE)
		buf_puts(out, out->size ?
			 "; its last save could not be read" :
			 "open it to see why");
}

/* Is this what the words ask for? */
static bool
found(const struct ledger *r, const struct vault_entry *e)
{
	struct buf out = { 0 };
	bool is;

	buf_printf(&out, "%s; ", e->summary.reference != NULL ?
		   e->summary.reference : "");
	ledger_put(r, &out, e);
	is = text_holds(buf_text(&out), r->words);
	buf_done(&out);
	return is;
}

static bool
let_through(const struct ledger *r, enum filter filter,
	    const struct vault_entry *e)
{
	switch (filter) {
	case FILTER_DUE:
		return readable(e) && ledger_due(r, &e->summary);
	case FILTER_UNCOPIED:
		return readable(e) && ledger_uncopied(&e->summary);
	case FILTER_WORDS:
		return found(r, e);
	default:
		return true;
	}
}

static size_t
count(const struct ledger *r, enum filter filter)
{
	size_t n = 0;

	for (size_t i = 0; i < r->list.count; i++)
		n += let_through(r, filter, &r->list.items[i]);
	return n;
}

void
ledger_filter(struct ledger *r, enum filter filter, const char *words)
{
	if (words != r->words) {
		mem_drop(&r->words);
		r->words = mem_string(words);
	}
	r->filter = filter;
	r->shown = mem_resize(r->shown, r->list.count + 1, sizeof *r->shown);
	r->shown_count = 0;
	for (size_t i = 0; i < r->list.count; i++)
		if (let_through(r, filter, &r->list.items[i]))
			r->shown[r->shown_count++] = i;
	if (r->row >= r->shown_count)
		r->row = r->shown_count ? r->shown_count - 1 : 0;
}

void
ledger_list_read(struct ledger *r)
{
	struct buf why = { 0 };

	vault_list_done(&r->list);
	r->listed = vault_list(r->vault, &r->list, &why) == VAULT_DONE;
	if (!r->listed)
		ledger_say(r, "The records cannot be listed: %s",
			    buf_text(&why));
	ledger_filter(r, r->filter, r->words);
	buf_done(&why);
}

/* --- What there is -------------------------------------------------------- */

enum start_row {
	START_ALL, START_DUE, START_UNCOPIED, START_FIND, START_KEYS
};

static size_t
damaged(const struct ledger *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->list.count; i++)
		n += r->list.items[i].status != VAULT_DONE;
	return n;
}

static void
start_page(const struct ledger *r, struct outline *o)
{
	size_t bad = damaged(r);

	outline_add(o, BLOCK_TITLE, NULL, "Your records");
	if (r->list.count == 0 && r->listed)
		outline_add(o, BLOCK_PARA, NULL,
			    "There is no record yet. In a walk, s keeps it as "
			    "one.");
	if (bad)
		part_format(o, BLOCK_WARN, NULL, "%zu record%s cannot be read "
			    "whole. %s at the end of the list, and say%s why.",
			    bad, bad == 1 ? "" : "s", bad == 1 ?
			    "It stands" : "They stand", bad == 1 ? "s" : "");
}

/* A row with a number beside it. */
static void
counted(const struct ledger *r, struct card *c, const char *title, size_t n,
	const char *words)
{
	struct buf out = { 0 };

	if (!r->listed)
		buf_puts(&out, "not known");
	else if (n == 0)
		buf_puts(&out, "none");
	else
		buf_printf(&out, "%zu%s", n, words);
	card_row(c, title, buf_text(&out));
	buf_done(&out);
}

void
scene_start_show(struct ledger *r, struct card *c)
{
	c->where = AT_RECORDS;
	c->ask = CARD_ROWS;
	start_page(r, &c->page);
	counted(r, c, "All records", r->list.count, "");
	counted(r, c, "To look at again", count(r, FILTER_DUE), " due");
	counted(r, c, "Not yet copied to the school's system",
		count(r, FILTER_UNCOPIED), ", with those changed since");
	card_row(c, "Find words in the list", NULL);
	card_row(c, "Passphrases", "Add one for a deputy, change, withdraw");
}

/* Show these, from their first one on. */
static void
open_list(struct ledger *r, enum filter filter, const char *words)
{
	r->row = 0;
	ledger_filter(r, filter, words);
	ledger_go(r, SCENE_LIST);
}

void
scene_start_take(struct ledger *r, const struct card_input *in)
{
	if (in->did == CARD_BACK) {
		r->over = true;
		return;
	}
	if (in->did == CARD_COMMAND) {
		if (in->command == COMMAND_SEARCH)
			ledger_go(r, SCENE_FIND);
		return;
	}
	switch (in->did == CARD_CHOSE ? in->row : START_ALL) {
	case START_DUE:
		open_list(r, FILTER_DUE, NULL);
		break;
	case START_UNCOPIED:
		open_list(r, FILTER_UNCOPIED, NULL);
		break;
	case START_FIND:
		ledger_go(r, SCENE_FIND);
		break;
	case START_KEYS:
		ledger_go(r, SCENE_KEYS);
		break;
	default:
		open_list(r, FILTER_ALL, NULL);
	}
}

/* --- The list ------------------------------------------------------------- */

static void
list_title(const struct ledger *r, struct outline *o)
{
	switch (r->filter) {
	case FILTER_DUE:
		outline_add(o, BLOCK_TITLE, NULL, "To look at again");
		break;
	case FILTER_UNCOPIED:
		outline_add(o, BLOCK_TITLE, NULL,
			    "Not yet copied to the school's system");
		break;
	case FILTER_WORDS:
		part_format(o, BLOCK_TITLE, NULL, "Records with \"%s\"",
			    r->words);
		break;
	default:
		outline_add(o, BLOCK_TITLE, NULL, "All records");
	}
	if (r->shown_count == 0)
		outline_add(o, BLOCK_PARA, NULL, "There is none.");
}

void
scene_list_show(struct ledger *r, struct card *c)
{
	struct buf detail = { 0 };

	c->where = AT_RECORDS;
	list_title(r, &c->page);
	c->ask = r->shown_count ? CARD_ROWS : CARD_READ;
	for (size_t i = 0; i < r->shown_count; i++) {
		const struct vault_entry *e = &r->list.items[r->shown[i]];

		buf_clear(&detail);
		ledger_put(r, &detail, e);
		card_row(c, readable(e) ? e->summary.reference :
			 "A record that cannot be read", buf_text(&detail));
	}
	c->row = r->row;
	buf_done(&detail);
}

void
scene_list_take(struct ledger *r, const struct card_input *in)
{
	if (in->did == CARD_COMMAND) {
		if (in->command == COMMAND_SEARCH)
			ledger_go(r, SCENE_FIND);
	} else if (in->did == CARD_CHOSE && in->row < r->shown_count) {
		r->row = in->row;
		ledger_take(r, r->shown[in->row]);
	} else {
		ledger_go(r, SCENE_START);
	}
}

/* --- Words to find -------------------------------------------------------- */

void
scene_find_show(struct ledger *r, struct card *c)
{
	(void)r;
	outline_add(&c->page, BLOCK_TITLE, NULL, "Find records");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Words of a reference, a date such as March 2026, a "
		    "checklist, an outcome. What was answered and noted is "
		    "sealed in each record and not searched.");
	c->ask = CARD_TEXT;
}

void
scene_find_take(struct ledger *r, const struct card_input *in)
{
	const char *typed = ledger_typed(in);

	if (in->did == CARD_BACK || *typed == '\0')
		ledger_go(r, SCENE_START);
	else
		open_list(r, FILTER_WORDS, typed);
}
