/* SPDX-License-Identifier: MIT */
/*
 * The step that is shown. Enter never reveals a count: that is a key of its
 * own, so that nothing is shown before its time.
 */
#include "desk/session_parts.h"

#include "base/text.h"

#include <stdlib.h>

/* --- What can be revealed ------------------------------------------------- */

/* How far a step can be revealed, and how far it is at least. */
static int32_t
most(const struct session *s, const struct step *step)
{
	const struct case_study *c = s->want.study;

	switch (step->kind) {
	case STEP_PART:
		return (int32_t)c->parts[step->round].paragraphs.count;
	case STEP_TOPIC:
		return (int32_t)hall_most(&s->w, step->round, step->child,
					  step->topic);
	case STEP_TALK:
		return (int32_t)c->asks.count;
	case STEP_READING:
		return 1;
	default:
		return 0;
	}
}

/* Texts are read one by one; of them the first is there at once. */
static bool
is_text(const struct step *step)
{
	return step->kind == STEP_PART || step->kind == STEP_TALK;
}

static size_t
texts_shown(const struct step *step)
{
	return step->shown > 1 ? (size_t)step->shown : 1;
}

static bool
nothing_given(const struct session *s, const struct step *step)
{
	return workshop_given(&s->w, step->round, step->child,
			      step->topic) == 0;
}

/* Is there nothing yet that could be revealed? */
static bool
too_early(struct session *s)
{
	const struct step *step = session_step(s);

	return step->kind == STEP_TOPIC && nothing_given(s, step) &&
		most(s, step) == HALL_COUNTED;
}

static bool
reveal(struct session *s)
{
	struct step *step = session_step(s);
	int32_t shown = is_text(step) ? (int32_t)texts_shown(step) :
		step->shown;

	if (shown >= most(s, step))
		return false;
	step->shown = step->kind == STEP_TOPIC && nothing_given(s, step) ?
		most(s, step) : shown + 1;
	return true;
}

/* --- Showing -------------------------------------------------------------- */

static void
show_topic(struct session *s, struct card *c, const struct step *step)
{
	struct buf typed = { 0 };

	outline_hall_topic(&c->page, &s->w, step);
	/* What is not revealed is not shown in a field, either. */
	if (step->shown >= HALL_COUNTED)
		workshop_typed(&typed, &s->w, step->round, step->child,
			       step->topic);
	c->ask = CARD_COUNT;
	if (s->typed != NULL) {
		buf_clear(&typed);
		buf_puts(&typed, s->typed);
	}
	c->initial = buf_take(&typed);
	c->end = step->shown >= HALL_MODEL;
}

void
scene_step_show(struct session *s, struct card *c)
{
	const struct step *step = session_step(s);

	c->ask = CARD_READ;
	switch (step->kind) {
	case STEP_OPENING:
		outline_hall_opening(&c->page, &s->w);
		break;
	case STEP_PART:
		outline_hall_part(&c->page, &s->w, step->round,
				  texts_shown(step));
		c->end = step->shown > 1;
		break;
	case STEP_TOPIC:
		show_topic(s, c, step);
		break;
	case STEP_TALK:
		outline_hall_talk(&c->page, &s->w, texts_shown(step));
		c->end = step->shown > 1;
		break;
	case STEP_READING:
		outline_hall_reading(&c->page, &s->w, step->child,
				     step->shown > 0);
		break;
	default:
		session_rows(s, c);
	}
}

/* --- Taking --------------------------------------------------------------- */

static void
take_counts(struct session *s, const char *typed)
{
	const struct step *step = session_step(s);
	struct buf why = { 0 };

	if (*typed == '\0')
		return;
	if (!workshop_take(&s->w, step->round, step->child, step->topic,
			   typed, &why)) {
		session_say(s, "%s e opens the line again.", buf_text(&why));
		free(s->typed);
		s->typed = mem_string(typed);
	} else {
		session_say(s, "%u counted.",
			    workshop_given(&s->w, step->round, step->child,
					   step->topic));
	}
	buf_done(&why);
}

static void
take_command(struct session *s, enum command command)
{
	switch (command) {
	case COMMAND_REVEAL:
		if (too_early(s))
			session_say(s, "Nothing was counted here yet.");
		else if (!reveal(s))
			session_say(s, "All is shown here.");
		break;
	case COMMAND_STEPS:
		session_go(s, SCENE_STEPS);
		break;
	case COMMAND_SHEETS:
		session_sheets(s);
		break;
	case COMMAND_HANDS:
		session_say(s, "Counts are entered on the page of a "
			       "question.");
		break;
	case COMMAND_TIMER:
		s->timer = !s->timer && s->want.clock != NULL;
		break;
	default:
		break;
	}
}

void
scene_step_take(struct session *s, const struct card_input *in)
{
	free(s->typed);
	s->typed = NULL;
	switch (in->did) {
	case CARD_ENTER:
		if (!is_text(session_step(s)) || !reveal(s))
			session_next(s);
		break;
	case CARD_BACK:
		session_back(s);
		break;
	case CARD_CHOSE:
		session_chose(s, in->row);
		break;
	case CARD_TYPED:
		take_counts(s, in->text);
		break;
	case CARD_COMMAND:
		if (in->row != NONE)
			s->row = in->row;
		take_command(s, in->command);
		break;
	default:
		break;
	}
}
