/* SPDX-License-Identifier: MIT */
/*
 * Invariant: no points are on the sheets of the questions, nor bands and rules
 * but those that cannot wait, so that none can steer an answer; they come on a
 * sheet of their own.
 */
#include "report/outline.h"
#include "report/parts.h"

#include "report/phrase.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --- The first sheet ------------------------------------------------------ */

/* Lines of room for notes; a question needs few, the whole worry more. */
enum { NOTE_LINES = 2, SEEN_LINES = 5, WHEN_LINES = 2, OPINION_LINES = 3 };

static bool
is_called(const struct texts *ids, const struct contact *c)
{
	for (size_t i = 0; i < ids->count; i++)
		if (strcmp(ids->items[i], c->id) == 0)
			return true;
	return false;
}

/* It, if the card does not have it anyway. */
static void
add_role(struct outline *o, const struct checklist *list,
	 enum contact_role role)
{
	const struct contact *c = contacts_role(&list->contacts, role);

	if (c != NULL && !is_called(&list->card_calls, c))
		part_contact(o, c);
}

static void
add_first_calls(struct outline *o, const struct checklist *list)
{
	add_role(o, list, CONTACT_EMERGENCY);
	part_calls(o, &list->contacts, &list->card_calls);
	add_role(o, list, CONTACT_CHILDREN);
	add_role(o, list, CONTACT_POLICE);
}

static void
add_lead(struct outline *o, const struct checklist *list)
{
	const struct contact *c = contacts_role(&list->contacts,
						CONTACT_EMERGENCY);

	part_format(o, BLOCK_LEAD, NULL, "In danger now: %s%s. Do not "
		    "finish this form first.", c != NULL ? "ring " :
		    "call for help", c != NULL ? contact_number(c) : "");
}

static const char *
last_sheet(const struct checklist *list)
{
	return list->scored ? "scoring sheet" : "result sheet";
}

static void
add_front(struct outline *o, const struct checklist *list)
{
	outline_add(o, BLOCK_TITLE, NULL, list->title);
	part_format(o, BLOCK_PARA, NULL, "A form to think and record with, for "
		    "%s. Signs: %s.", purpose_name(list->purpose),
		    list->publisher);
	outline_add(o, BLOCK_ALERT, NULL, list->card_title);
	add_lead(o, list);
	add_first_calls(o, list);
	part_texts(o, BLOCK_STEP, &list->card_steps);
	outline_add(o, BLOCK_HEADING, NULL, "This form");
	part_room(o, "Date", 0);
	part_room(o, "Reference, not a name", 0);
	part_room(o, "Filled in by, and role", 0);
	part_format(o, BLOCK_PARA, NULL,
		    "Tick one box for each question, from what you already "
		    "know. Do not question the child, search, or open a phone "
		    "to fill this in. \"Not known\" is an honest answer, and "
		    "nobody has to finish. Leave the %s out of sight until "
		    "the questions are done.", last_sheet(list));
	part_list(o, "What it cannot do", BLOCK_ITEM, &list->limits);
	outline_add(o, BLOCK_QUIET, NULL,
		    "A filled-in form is about a child: keep it as such, and "
		    "leave names out.");
}

/* --- Questions ------------------------------------------------------------ */

static void
add_gate(struct outline *o, const struct checklist *list, size_t indicator)
{
	const struct indicator *it = &list->indicators[indicator];
	struct buf b = { 0 };

	if (it->gate == NONE)
		return;
	buf_puts(&b, "Only if you ticked ");
	phrase_answers(&b, checklist_scale(list, it->gate), it->opens);
	buf_puts(&b, " at ");
	phrase_question(&b, list, it->gate);
	buf_puts(&b, ". Else leave this one out.");
	outline_add(o, BLOCK_PARA, NULL, buf_text(&b));
	buf_done(&b);
}

/* A rule that one answer fulfils is said with each question that can. */
static const struct item *
fulfils(const struct rule *r, size_t indicator)
{
	const struct clause *c = r->clauses;

	if (r->count != 1 || c->need != 1)
		return NULL;
	for (size_t i = 0; i < c->count; i++)
		if (c->items[i].indicator == indicator)
			return &c->items[i];
	return NULL;
}

/* Any other is said with the last of its questions. */
static bool
ends_with(const struct rule *r, size_t indicator)
{
	size_t last = 0;

	for (size_t c = 0; c < r->count; c++)
		for (size_t i = 0; i < r->clauses[c].count; i++)
			if (r->clauses[c].items[i].indicator > last)
				last = r->clauses[c].items[i].indicator;
	return last == indicator && (r->count != 1 || r->clauses->need != 1);
}

/* As on the screen: what the rule says to do, or else its result. */
static void
add_action(struct outline *o, const struct checklist *list,
	   const struct rule *r)
{
	const struct band *b = r->floor != NONE ? &list->bands[r->floor] :
		NULL;

	part_texts(o, BLOCK_STEP, r->steps.count > 0 || b == NULL ?
		   &r->steps : &b->steps);
	part_call_line(o, list, r->calls.count > 0 || b == NULL ?
		       &r->calls : &b->calls);
}

/* What would come up on the screen at once has to be said on paper too. */
static void
add_at_once(struct outline *o, const struct checklist *list,
	    const struct rule *r, const struct item *item)
{
	struct buf b = { 0 };

	buf_puts(&b, "If ");
	if (item != NULL) {
		buf_puts(&b, "you tick ");
		phrase_answers(&b, checklist_scale(list, item->indicator),
			       item->values);
	} else {
		phrase_condition(&b, list, r);
	}
	buf_puts(&b, r->interrupt ? ", stop here and act now." : ":");
	if (r->interrupt && r->floor != NONE)
		buf_printf(&b, " %s.", list->bands[r->floor].title);
	for (size_t i = 0; i < r->notices.count; i++)
		buf_printf(&b, " %s", r->notices.items[i]);
	outline_add(o, r->interrupt ? BLOCK_WARN : BLOCK_PARA, NULL,
		    buf_text(&b));
	if (r->interrupt)
		add_action(o, list, r);
	buf_done(&b);
}

static void
add_rules(struct outline *o, const struct checklist *list, size_t indicator)
{
	for (size_t i = 0; i < list->rule_count; i++) {
		const struct rule *r = &list->rules[i];
		const struct item *item = fulfils(r, indicator);

		if (!r->interrupt && r->notices.count == 0)
			continue;
		if (item != NULL || ends_with(r, indicator))
			add_at_once(o, list, r, item);
	}
}

static void
add_question(struct outline *o, const struct checklist *list, size_t indicator)
{
	const struct indicator *it = &list->indicators[indicator];
	const struct scale *scale = checklist_scale(list, indicator);

	part_format(o, BLOCK_SUB, NULL, "%zu. %s", indicator + 1, it->title);
	add_gate(o, list, indicator);
	outline_add(o, BLOCK_PARA, NULL, it->ask);
	part_texts(o, BLOCK_ITEM, &it->look);
	if (it->caution != NULL)
		outline_add(o, BLOCK_QUIET, NULL, it->caution);
	for (size_t i = 0; i < scale->count; i++)
		outline_add(o, BLOCK_TICK, NULL, scale->choices[i].label);
	add_rules(o, list, indicator);
	part_room(o, "Notes", NOTE_LINES);
}

static void
add_group(struct outline *o, const struct checklist *list, size_t indicator)
{
	const struct group *g =
		&list->groups[list->indicators[indicator].group];

	outline_add(o, BLOCK_HEADING, NULL, g->title);
	if (g->hint != NULL)
		outline_add(o, BLOCK_QUIET, NULL, g->hint);
}

/* What was seen comes before the signs can steer what is remembered. */
static void
add_note(struct outline *o, const struct checklist *list)
{
	outline_add(o, BLOCK_HEADING, NULL, "What you know");
	if (list->note != NULL)
		outline_add(o, BLOCK_PARA, NULL, list->note);
	part_room(o, "What was seen or said, in the exact words", SEEN_LINES);
	part_room(o, "When and where", WHEN_LINES);
	part_room(o, "What I think, kept apart from what was seen",
		  OPINION_LINES);
}

static void
add_questions(struct outline *o, const struct checklist *list)
{
	for (size_t i = 0; i < list->indicator_count; i++) {
		if (part_note_due(list, i))
			add_note(o, list);
		if (part_group_begins(list, i))
			add_group(o, list, i);
		add_question(o, list, i);
	}
	if (part_note_due(list, list->indicator_count))
		add_note(o, list);
	outline_add(o, BLOCK_HEADING, NULL, "Who is told");
	part_room(o, list->tell != NULL ? list->tell :
		  "Who will be told, and when", NOTE_LINES);
}

/* --- The scoring sheet ---------------------------------------------------- */

static void
put_points(struct buf *out, const struct checklist *list, size_t indicator)
{
	const struct indicator *it = &list->indicators[indicator];
	const struct scale *scale = checklist_scale(list, indicator);
	const char *gap = "";

	for (unsigned v = 1; v <= scale->count; v++) {
		if (it->points[v] == 0)
			continue;
		buf_puts(out, gap);
		phrase_answer(out, scale, v);
		buf_printf(out, ": %" PRId32, it->points[v]);
		gap = "; ";
	}
}

static void
add_points(struct outline *o, const struct checklist *list, size_t indicator)
{
	struct buf label = { 0 };
	struct buf b = { 0 };

	put_points(&b, list, indicator);
	buf_printf(&label, "%zu. %s", indicator + 1,
		   list->indicators[indicator].title);
	if (b.size > 0)
		outline_add(o, BLOCK_ROW, buf_text(&label), buf_text(&b));
	buf_done(&label);
	buf_done(&b);
}

static bool
gives_points(const struct checklist *list, size_t group)
{
	for (size_t i = 0; i < list->indicator_count; i++)
		for (unsigned v = 1; v < ANSWERS_MAX; v++)
			if (list->indicators[i].group == group &&
			    list->indicators[i].points[v] != 0)
				return true;
	return false;
}

/* The total stands below the rows that it adds up, and so does the cap. */
static void
add_sum(struct outline *o, const struct checklist *list, size_t group)
{
	const struct group *g = &list->groups[group];

	outline_add(o, BLOCK_SUB, NULL, g->title);
	outline_add(o, BLOCK_COLUMNS, "Question", "Points");
	for (size_t i = 0; i < list->indicator_count; i++)
		if (list->indicators[i].group == group)
			add_points(o, list, i);
	if (g->capped) {
		struct buf label = { 0 };

		buf_printf(&label, "Group total, at most %" PRId32, g->cap);
		part_room(o, buf_text(&label), 0);
		buf_done(&label);
	} else {
		part_room(o, "Group total", 0);
	}
}

/* In the order of the walk. */
static void
add_sums(struct outline *o, const struct checklist *list)
{
	for (size_t i = 0; i < list->indicator_count; i++) {
		size_t group = list->indicators[i].group;

		if (!part_group_goes_on(list, i) && gives_points(list, group))
			add_sum(o, list, group);
	}
	outline_add(o, BLOCK_SUB, NULL, "All groups together");
	part_room(o, "Total", 0);
}

static void
add_scoring(struct outline *o, const struct checklist *list)
{
	part_format(o, BLOCK_SHEET, NULL, "The %s, for when the questions are "
		    "done", last_sheet(list));
	if (!list->scored) {
		outline_add(o, BLOCK_PARA, NULL,
			    "There are no points. The rules that apply lead to "
			    "the result.");
		return;
	}
	outline_add(o, BLOCK_PARA, NULL,
		    "Add up the points of the ticked answers, group by group; "
		    "where a group total says \"at most\", write no more than "
		    "that. Then add the group totals up. Answers that are not "
		    "named here give no points, nor does a question that was "
		    "to be left out. Points do not decide anything; people "
		    "do.");
	add_sums(o, list);
}

static void
add_contacts(struct outline *o, const struct contacts *all, const char *today)
{
	outline_add(o, BLOCK_HEADING, NULL, "Numbers and addresses");
	for (size_t i = 0; i < all->count; i++)
		part_contact(o, &all->items[i]);
	for (size_t i = 0; i < all->count; i++)
		part_stale(o, &all->items[i], today);
}

void
outline_form(struct outline *o, const struct checklist *list,
	     const char *today)
{
	add_front(o, list);
	add_questions(o, list);
	add_scoring(o, list);
	part_rules(o, list, BLOCK_TICK);
	part_bands(o, list, false);
	add_contacts(o, &list->contacts, today);
	outline_add(o, BLOCK_HEADING, NULL, "About this form");
	part_about(o, list);
}
