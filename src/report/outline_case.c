/* SPDX-License-Identifier: MIT */
/*
 * Invariant: no model answer, no outcome and no note for the trainer is on a
 * sheet of the room. Each part of the story begins a sheet, so that it can be
 * handed out when its time has come.
 */
#include "report/case_parts.h"

#include "report/parts.h"
#include "report/phrase.h"

#include <string.h>

/* --- For the room --------------------------------------------------------- */

static void
add_contents(struct outline *o, const struct case_study *c)
{
	for (size_t i = 0; i < c->part_count; i++)
		if (c->parts[i].contains != NULL)
			part_format(o, BLOCK_ITEM, NULL, "Part %zu contains: "
				    "%s.", i + 1, c->parts[i].contains);
}

static void
add_rules(struct outline *o, const struct case_study *c)
{
	const struct contact *danger = contacts_role(&c->list.contacts,
						     CONTACT_EMERGENCY);

	outline_add(o, BLOCK_HEADING, NULL, "Before we begin");
	outline_add(o, BLOCK_ITEM, NULL, "Leaving the room is fine at any "
		    "time, and so is saying nothing. Nobody has to read "
		    "aloud.");
	add_contents(o, c);
	outline_add(o, BLOCK_ITEM, NULL, "Answer alone first, then talk.");
	outline_add(o, BLOCK_ITEM, NULL, "\"Not known\" is an answer, often "
		    "the right one.");
	outline_add(o, BLOCK_ITEM, NULL, "Nobody tells of a real child here, "
		    "and no names are said.");
	part_format(o, BLOCK_WARN, NULL, "If it makes you think of a real "
		    "child: tell your safeguarding lead today. In danger now: "
		    "%s.", danger != NULL ? contact_number(danger) : "call "
		    "for help");
}

void
outline_case_part(struct outline *o, const struct case_study *c, size_t at)
{
	const struct case_part *part = &c->parts[at];

	part_format(o, BLOCK_SHEET, NULL, "Part %zu of %zu. %s", at + 1,
		    c->part_count, part->title);
	part_texts(o, BLOCK_STEP, &part->paragraphs);
}

/* The scale that most questions have; its words are said once. */
static size_t
common_scale(const struct checklist *list)
{
	size_t common = 0, most = 0;

	for (size_t s = 0; s < list->scale_count; s++) {
		size_t count = 0;

		for (size_t i = 0; i < list->indicator_count; i++)
			count += list->indicators[i].scale == s;
		if (count > most) {
			common = s;
			most = count;
		}
	}
	return common;
}

/* "n no, p suspected": the letters to ring, with what they mean or not. */
static void
put_letters(struct buf *out, const struct scale *scale, bool words)
{
	for (size_t k = 0; k < scale->count; k++) {
		const struct choice *choice = &scale->choices[k];

		if (words)
			buf_printf(out, "%s%c %s", k > 0 ? ", " : "",
				   choice->key, choice->brief);
		else
			buf_printf(out, "%s%c", k > 0 ? "    " : "",
				   choice->key);
	}
}

static void
add_question(struct outline *o, const struct checklist *list, size_t at)
{
	const struct indicator *it = &list->indicators[at];
	struct buf label = { 0 }, letters = { 0 };

	buf_printf(&label, "%zu. %s", at + 1, it->title);
	if (it->gate != NONE) {
		buf_printf(&label, " (only if %zu is ", it->gate + 1);
		phrase_answers(&label, checklist_scale(list, it->gate),
			       it->opens);
		buf_putc(&label, ')');
	}
	put_letters(&letters, checklist_scale(list, at),
		    it->scale != common_scale(list));
	outline_add(o, BLOCK_ROW, buf_text(&label), buf_text(&letters));
	buf_done(&label);
	buf_done(&letters);
}

static void
add_answers(struct outline *o, const struct case_study *c,
	    const struct case_child *child)
{
	const struct checklist *list = &c->list;
	struct buf letters = { 0 };

	part_format(o, BLOCK_SHEET, NULL, "Answer sheet: %s", child->title);
	part_room(o, "Seat or nickname, no name", 0);
	put_letters(&letters, &list->scales[common_scale(list)], true);
	part_format(o, BLOCK_PARA, NULL, "Ring one letter a line, from what "
		    "the story says. Where nothing else is written: %s.",
		    buf_text(&letters));
	buf_done(&letters);
	outline_add(o, BLOCK_COLUMNS, "Question", "Ring one");
	for (size_t i = 0; i < list->indicator_count; i++)
		add_question(o, list, i);
	outline_add(o, BLOCK_SUB, NULL, "What I would do");
	for (size_t b = list->band_count; b-- > 0;)
		outline_add(o, BLOCK_TICK, NULL, list->bands[b].title);
	part_room(o, "Whom I tell first", 0);
	part_room(o, "By when", 0);
}

void
outline_case_start(struct outline *o, const struct case_study *c)
{
	outline_add(o, BLOCK_TITLE, NULL, c->title);
	outline_add(o, BLOCK_PARA, NULL, "An invented case, for training. No "
		    "person, place or event in it is real.");
	add_rules(o, c);
}

void
outline_case_room(struct outline *o, const struct case_study *c)
{
	outline_case_start(o, c);
	for (size_t i = 0; i < c->part_count; i++)
		outline_case_part(o, c, i);
	for (size_t i = 0; i < c->child_count; i++)
		add_answers(o, c, &c->children[i]);
	case_cards(o);
}

/* --- For the trainer ------------------------------------------------------ */

static void
add_plan(struct outline *o, const struct case_study *c)
{
	part_format(o, BLOCK_HEADING, NULL, "Plan, %d minutes",
		    (int)c->minutes);
	for (size_t i = 0; i < c->part_count; i++)
		part_format(o, BLOCK_ITEM, NULL, "%d minutes. Part %zu, %s: "
			    "read, answer alone, show the spread, talk.",
			    (int)c->parts[i].minutes, i + 1,
			    c->parts[i].title);
	part_format(o, BLOCK_ITEM, NULL, "%d minutes. What to do, whom first, "
		    "by when; the questions below; one reasoned reading.",
		    (int)c->ask_minutes);
	part_format(o, BLOCK_ITEM, NULL, "%d minutes. Close, with a calm "
		    "minute and the numbers. Stay for ten minutes after it.",
		    (int)c->close_minutes);
	outline_add(o, BLOCK_PARA, NULL, "Show first what the room read "
		    "differently. Let people give their reason before you give "
		    "that of the case.");
}

static void
add_model(struct outline *o, const struct case_study *c,
	  const struct case_child *child, size_t at)
{
	const struct case_model *model = &child->models[at];
	unsigned value = child->answers.values[at];

	if (value == 0)
		return;
	part_format(o, BLOCK_ITEM, c->list.indicators[at].title, "%s. %s",
		    checklist_choice(&c->list, at, value)->brief,
		    model->reason);
	if (model->ask != NULL)
		outline_add(o, BLOCK_QUIET, "Ask", model->ask);
}

static void
add_child(struct outline *o, const struct case_study *c,
	  const struct case_child *child)
{
	part_format(o, BLOCK_SHEET, NULL, "Answer key: %s", child->title);
	outline_add(o, BLOCK_PARA, NULL, "One reasoned reading, after the last "
		    "part. Another one with a reason is welcome.");
	outline_add(o, BLOCK_PAIR, "Outcome",
		    c->list.bands[child->outcome].title);
	outline_add(o, BLOCK_PAIR, "Because", child->because);
	outline_add(o, BLOCK_PAIR, "Whom first", child->first);
	outline_add(o, BLOCK_PAIR, "By when", child->by);
	for (size_t i = 0; i < child->answers.count; i++)
		add_model(o, c, child, i);
}

static void
add_about(struct outline *o, const struct case_study *c)
{
	char day[PART_DATE];

	part_date(day, c->reviewed);
	outline_add(o, BLOCK_HEADING, NULL, "About this case");
	part_format(o, BLOCK_QUIET, NULL, "%s %s, by %s, with the checklist "
		    "%s. Looked over on %s.", c->id, c->version, c->author,
		    c->list.title, day);
	if (c->reviewed_by != NULL)
		part_format(o, BLOCK_QUIET, NULL, "Reviewed by %s.",
			    c->reviewed_by);
	else
		outline_add(o, BLOCK_QUIET, NULL, "No practitioner has "
			    "reviewed it yet.");
}

void
outline_case_trainer(struct outline *o, const struct case_study *c,
		     const char *today)
{
	const struct checklist *list = &c->list;

	part_format(o, BLOCK_TITLE, NULL, "For the trainer alone: %s",
		    c->title);
	outline_add(o, BLOCK_PARA, NULL, c->summary);
	add_plan(o, c);
	part_list(o, "What to watch for", BLOCK_ITEM, &c->notes);
	part_list(o, "For the room, after the last part", BLOCK_ITEM,
		  &c->asks);
	outline_add(o, BLOCK_HEADING, NULL, "Numbers for the last minute");
	part_calls(o, &list->contacts, &list->card_calls);
	for (size_t i = 0; i < list->card_calls.count; i++) {
		const struct contact *call = contacts_find(&list->contacts,
			list->card_calls.items[i]);

		if (call != NULL)
			part_stale(o, call, today);
	}
	for (size_t i = 0; i < c->child_count; i++)
		add_child(o, c, &c->children[i]);
	add_about(o, c);
}
