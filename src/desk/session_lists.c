/* SPDX-License-Identifier: MIT */
/*
 * Lists to choose from: the questions of a round, where the room was divided,
 * what can be done at the end, and all steps.
 */
#include "desk/session_parts.h"

#include "report/parts.h"

#include <stdlib.h>

/* --- The questions of a round --------------------------------------------- */

static void
show_topics(struct session *s, struct card *c, const struct step *step)
{
	size_t questions = s->want.study->list.indicator_count;

	outline_hall_topics(&c->page, &s->w, step);
	for (size_t t = 0; t < questions; t++) {
		unsigned given = workshop_given(&s->w, step->round,
						step->child, t);
		struct buf title = { 0 };

		buf_puts(&title, workshop_topic(&s->w, t).title);
		if (given > 0)
			buf_printf(&title, " (%u answered)", given);
		card_row(c, buf_text(&title), NULL);
		buf_done(&title);
	}
	card_row(c, "Go on", NULL);
}

/* --- Where the room was divided ------------------------------------------- */

static size_t
question_of(const struct room *room, size_t unit)
{
	return room->questions[unit];
}

/* The questions of the agenda, in its order. Owner: the caller frees them. */
static size_t *
agenda(const struct session *s, size_t child, size_t *count,
       struct outline *page)
{
	struct room room;
	struct room_result result;
	size_t *questions;

	workshop_room(&room, &s->w, workshop_reading(&s->w), child);
	room_result(&result, &room);
	*count = result.agenda_count;
	questions = mem_alloc(result.agenda_count, sizeof *questions);
	for (size_t i = 0; i < result.agenda_count; i++)
		questions[i] = question_of(&room, result.agenda[i]);
	if (page != NULL)
		outline_hall_agenda(page, &s->w, &result, child);
	room_result_done(&result);
	room_done(&room);
	return questions;
}

static void
show_agenda(struct session *s, struct card *c, const struct step *step)
{
	size_t count;
	size_t *questions = agenda(s, step->child, &count, &c->page);

	for (size_t i = 0; i < count; i++) {
		struct buf split = { 0 };

		hall_split(&split, &s->w, workshop_reading(&s->w),
			   step->child, questions[i]);
		card_row(c, workshop_topic(&s->w, questions[i]).title,
			 buf_text(&split));
		buf_done(&split);
	}
	if (count > 0)
		card_row(c, "Go on", NULL);
	free(questions);
}

static void
chose_agenda(struct session *s, const struct step *step, size_t row)
{
	size_t count;
	size_t *questions = agenda(s, step->child, &count, NULL);

	if (row < count)
		session_open(s, workshop_reading(&s->w), step->child,
			     questions[row], HALL_COUNTED, row);
	else
		session_next(s);
	free(questions);
}

/* --- The end -------------------------------------------------------------- */

enum { CLOSE_ROOM, CLOSE_TRAINER, CLOSE_CLEAR };

static void
show_close(struct session *s, struct card *c)
{
	outline_hall_close(&c->page, &s->w);
	card_row(c, "Save the room's result as a page to hand out", NULL);
	card_row(c, "Save the trainer's page, with the coefficients", NULL);
	if (s->hold.path != NULL)
		card_row(c, "Forget what was counted", NULL);
}

static void
chose_close(struct session *s, size_t row)
{
	if (row == CLOSE_CLEAR) {
		session_go(s, SCENE_CLEAR);
		return;
	}
	s->handout = row == CLOSE_ROOM ? HANDOUT_ROOM : HANDOUT_TRAINER;
	session_go(s, SCENE_FILE);
}

/* --- Lists of a step ------------------------------------------------------ */

void
session_rows(struct session *s, struct card *c)
{
	const struct step *step = session_step(s);

	if (step->kind == STEP_TOPICS)
		show_topics(s, c, step);
	else if (step->kind == STEP_AGENDA)
		show_agenda(s, c, step);
	else
		show_close(s, c);
	c->ask = c->row_count > 0 ? CARD_ROWS : CARD_READ;
	c->row = s->row < c->row_count ? s->row : NONE;
}

void
session_chose(struct session *s, size_t row)
{
	const struct step *step = session_step(s);

	if (step->kind == STEP_TOPICS &&
	    row >= s->want.study->list.indicator_count)
		session_next(s);
	else if (step->kind == STEP_TOPICS)
		session_open(s, step->round, step->child, row, HALL_ASKED,
			     row);
	else if (step->kind == STEP_AGENDA)
		chose_agenda(s, step, row);
	else
		chose_close(s, row);
}

/* --- All steps ------------------------------------------------------------ */

void
scene_steps_show(struct session *s, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Go to");
	for (size_t i = 0; i < s->w.step_count; i++) {
		struct buf title = { 0 }, state = { 0 };

		hall_step(&title, &s->w, &s->w.steps[i]);
		hall_state(&state, &s->w, &s->w.steps[i]);
		if (state.size > 0)
			buf_printf(&title, " (%s)", buf_text(&state));
		card_row(c, buf_text(&title), NULL);
		buf_done(&title);
		buf_done(&state);
	}
	c->ask = CARD_ROWS;
	c->row = s->w.at;
}

void
scene_steps_take(struct session *s, const struct card_input *in)
{
	if (in->did == CARD_CHOSE && in->row < s->w.step_count)
		session_jump(s, in->row);
	else if (in->did != CARD_COMMAND)
		session_go(s, SCENE_STEP);
}
