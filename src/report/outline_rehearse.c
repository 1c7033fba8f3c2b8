/* SPDX-License-Identifier: MIT */
/*
 * Invariant: no model answer before the end. The reading at the end begins
 * with what was read the same way, and gives no marks.
 */
#include "report/rehearse.h"

#include "engine/score.h"
#include "report/case.h"
#include "report/csv.h"
#include "report/parts.h"

#include <string.h>

static void
add_start(struct outline *o, const struct rehearsal *r)
{
	const struct case_study *c = r->study;

	outline_case_start(o, c);
	part_format(o, BLOCK_PARA, NULL, "First the story, in %zu parts, then "
		    "the questions about %s. Your answers are yours: take "
		    "your time.", c->part_count, c->children[r->child].title);
}

static void
add_question(struct outline *o, const struct rehearsal *r)
{
	const struct checklist *list = &r->study->list;

	outline_add(o, BLOCK_TITLE, NULL, list->indicators[r->at].title);
	outline_question(o, list, r->at);
	if (r->values[r->at] != 0)
		part_format(o, BLOCK_QUIET, NULL, "Your answer: %s.",
			    checklist_choice(list, r->at,
					     r->values[r->at])->brief);
}

/* Which of the questions asked is this? */
static size_t
number_of(const struct rehearsal *r, size_t question)
{
	size_t number = 0;

	for (size_t i = 0; i <= question; i++)
		number += score_asked(&r->study->list, r->values, i);
	return number;
}

void
rehearse_progress(struct buf *out, const struct rehearsal *r)
{
	size_t answered, asked = rehearse_asked(r, &answered);

	if (r->place == REHEARSE_QUESTION)
		buf_printf(out, "Question %zu of %zu", number_of(r, r->at),
			   asked);
}

/* --- The end -------------------------------------------------------------- */

static bool
compared(const struct rehearsal *r, size_t question)
{
	return r->study->children[r->child].answers.values[question] != 0 &&
		score_asked(&r->study->list, r->values, question);
}

static bool
alike(const struct rehearsal *r, size_t question)
{
	return r->study->children[r->child].answers.values[question] ==
		r->values[question];
}

static const char *
answer_words(const struct rehearsal *r, size_t question, unsigned value)
{
	return value == 0 ? "no answer" :
		checklist_choice(&r->study->list, question, value)->brief;
}

static void
add_item(struct outline *o, const struct rehearsal *r, size_t i)
{
	const struct case_child *child = &r->study->children[r->child];
	const char *title = r->study->list.indicators[i].title;
	const char *model = answer_words(r, i, child->answers.values[i]);

	if (alike(r, i))
		part_format(o, BLOCK_ITEM, title, "%s. %s", model,
			    child->models[i].reason);
	else
		part_format(o, BLOCK_ITEM, title, "you: %s; the case: %s. %s",
			    answer_words(r, i, r->values[i]), model,
			    child->models[i].reason);
}

static void
add_items(struct outline *o, const struct rehearsal *r, bool same,
	  const char *heading)
{
	bool some = false;

	for (size_t i = 0; i < r->study->list.indicator_count; i++) {
		if (!compared(r, i) || alike(r, i) != same)
			continue;
		if (!some)
			outline_add(o, BLOCK_HEADING, NULL, heading);
		some = true;
		add_item(o, r, i);
	}
}

static void
add_outcome(struct outline *o, const struct rehearsal *r)
{
	const struct case_child *child = &r->study->children[r->child];
	const struct checklist *list = &r->study->list;
	size_t band = rehearse_outcome(r);

	outline_add(o, BLOCK_HEADING, NULL, "What to do");
	part_format(o, BLOCK_PARA, NULL, "Your answers lead to: %s.",
		    list->bands[band].title);
	part_format(o, BLOCK_PARA, NULL, "%s: %s. %s", band == child->outcome ?
		    "So does the case" : "The case",
		    list->bands[child->outcome].title, child->because);
	outline_add(o, BLOCK_PAIR, "Whom first", child->first);
	outline_add(o, BLOCK_PAIR, "By when", child->by);
}

static void
add_end(struct outline *o, const struct rehearsal *r)
{
	outline_add(o, BLOCK_TITLE, NULL, "One reasoned reading");
	outline_add(o, BLOCK_PARA, NULL, "Thank you. Where you read it "
		    "otherwise you may well have a good reason: bring it to "
		    "the talk. Nobody else sees this page.");
	add_items(o, r, true, "You and the case read the same");
	add_items(o, r, false, "You read otherwise");
	add_outcome(o, r);
	part_list(o, "To think on", BLOCK_ITEM, &r->study->asks);
	outline_add(o, BLOCK_WARN, NULL, "If it made you think of a real "
		    "child: tell your safeguarding lead today.");
}

void
outline_rehearse(struct outline *o, const struct rehearsal *r)
{
	switch (r->place) {
	case REHEARSE_START:
		add_start(o, r);
		break;
	case REHEARSE_PART:
		outline_case_part(o, r->study, r->at);
		o->blocks[0].kind = BLOCK_TITLE; /* no sheet of paper */
		break;
	case REHEARSE_QUESTION:
		add_question(o, r);
		break;
	default:
		add_end(o, r);
	}
}

/* A column more where there is something to tell apart. */
static void
put_who(struct buf *out, const struct rehearsal *r,
	const struct rehearse_who *who)
{
	csv_cell(out, who->seat);
	buf_printf(out, ",%s", r->study->id);
	if (r->study->child_count > 1)
		buf_printf(out, ",%s", r->study->children[r->child].id);
	if (who->role != ROLE_NONE)
		buf_printf(out, ",%s", role_id(who->role));
}

void
rehearse_csv(struct buf *out, const struct rehearsal *r,
	     const struct rehearse_who *who)
{
	const struct checklist *list = &r->study->list;

	buf_printf(out, "id,case%s%s",
		   r->study->child_count > 1 ? ",child" : "",
		   who->role != ROLE_NONE ? ",role" : "");
	for (size_t i = 0; i < list->indicator_count; i++)
		buf_printf(out, ",%s", list->indicators[i].id);
	buf_putc(out, '\n');
	put_who(out, r, who);
	for (size_t i = 0; i < list->indicator_count; i++) {
		bool asked = score_asked(list, r->values, i);

		buf_putc(out, ',');
		if (asked && r->values[i] != 0)
			buf_puts(out, checklist_choice(list, i,
						       r->values[i])->id);
	}
	buf_putc(out, '\n');
}
