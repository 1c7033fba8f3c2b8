/* SPDX-License-Identifier: MIT */
/*
 * The walk keeps these true between calls: at.indicator is an asked question
 * at WALK_QUESTION and NONE elsewhere; fired says which rules fire with the
 * answers as they are; told is only set for rules that fire.
 */
#include "engine/walk.h"

#include "base/text.h"
#include "engine/change.h"
#include "engine/score.h"
#include "engine/walk_parts.h"

#include <stdlib.h>
#include <string.h>

/* What undo takes back: everything a change can touch, and where it was. */
struct walk_step {
	struct walk_at at;
	bool returning;
	struct answers answers;
};

void
walk_init(struct walk *walk, const struct checklist *list)
{
	*walk = (struct walk){ .list = list };
	answers_init(&walk->answers, list);
	walk->fired = mem_alloc(list->rule_count, sizeof(*walk->fired));
	walk->told = mem_alloc(list->rule_count, sizeof(*walk->told));
	walk->at = (struct walk_at){ WALK_INTRO, NONE };
	walk_rules(walk);
}

void
walk_done(struct walk *walk)
{
	for (size_t i = 0; i < walk->step_count; i++)
		answers_done(&walk->steps[i].answers);
	free(walk->steps);
	answers_done(&walk->answers);
	free(walk->undone);
	free(walk->fired);
	free(walk->told);
	record_done(&walk->record);
	*walk = (struct walk){ .at = { WALK_LEFT, NONE } };
}

enum command_where
walk_where(const struct walk *walk)
{
	static const enum command_where where[] = {
		[WALK_INTRO] = AT_INTRO,   [WALK_QUESTION] = AT_QUESTION,
		[WALK_NOTE] = AT_NOTE,     [WALK_REVIEW] = AT_REVIEW,
		[WALK_RESULT] = AT_RESULT, [WALK_LEFT] = AT_RESULT,
	};

	return where[walk->at.stage];
}

/* --- Where one can be ----------------------------------------------------- */

static bool
opening(const struct checklist *list, size_t indicator)
{
	return list->groups[list->indicators[indicator].group].opening;
}

bool
walk_asked(const struct walk *walk, size_t indicator)
{
	return indicator < walk->list->indicator_count &&
	       score_asked(walk->list, walk->answers.values, indicator);
}

/* The place after this one, hidden questions counted as places. */
static struct walk_at
place_after(const struct checklist *list, struct walk_at at)
{
	size_t next = at.stage == WALK_QUESTION ? at.indicator + 1 : 0;

	switch (at.stage) {
	case WALK_NOTE:
		while (next < list->indicator_count && opening(list, next))
			next++;
		break;
	case WALK_INTRO:
	case WALK_QUESTION:
		if (list->note &&
		    (at.stage == WALK_INTRO || opening(list, at.indicator)) &&
		    (next == list->indicator_count || !opening(list, next)))
			return (struct walk_at){ WALK_NOTE, NONE };
		break;
	default:
		return (struct walk_at){ (enum walk_stage)(at.stage + 1),
					 NONE };
	}
	if (next < list->indicator_count)
		return (struct walk_at){ WALK_QUESTION, next };
	return (struct walk_at){ WALK_REVIEW, NONE };
}

static bool
at_same(struct walk_at a, struct walk_at b)
{
	return a.stage == b.stage && a.indicator == b.indicator;
}

/* The place one can be at after this one. */
static struct walk_at
after(const struct walk *walk, struct walk_at at)
{
	do
		at = place_after(walk->list, at);
	while (at.stage == WALK_QUESTION && !walk_asked(walk, at.indicator));
	return at;
}

/* The place one can be at before this one; the intro has none. */
static struct walk_at
before(const struct walk *walk, struct walk_at at)
{
	struct walk_at here = { WALK_INTRO, NONE }, next;

	while (!at_same(next = after(walk, here), at) &&
	       next.stage != WALK_LEFT)
		here = next;
	return here;
}

bool
walk_next(struct walk *walk)
{
	if (walk->at.stage == WALK_LEFT)
		return false;
	if (walk->returning && walk->at.stage != WALK_REVIEW)
		walk->at = (struct walk_at){ WALK_REVIEW, NONE };
	else
		walk->at = after(walk, walk->at);
	walk->returning = false;
	return true;
}

bool
walk_back(struct walk *walk)
{
	if (walk->at.stage == WALK_INTRO || walk->at.stage == WALK_LEFT)
		return false;
	if (walk->returning)
		walk->at = (struct walk_at){ WALK_REVIEW, NONE };
	else
		walk->at = before(walk, walk->at);
	walk->returning = false;
	return true;
}

bool
walk_jump(struct walk *walk, size_t indicator)
{
	if (!walk_asked(walk, indicator))
		return false;
	if (walk->at.stage == WALK_REVIEW)
		walk->returning = true;
	walk->at = (struct walk_at){ WALK_QUESTION, indicator };
	return true;
}

void
walk_review(struct walk *walk)
{
	enum walk_stage stage = walk->at.stage == WALK_REVIEW ? WALK_RESULT :
								WALK_REVIEW;

	walk->at = (struct walk_at){ stage, NONE };
	walk->returning = false;
}

struct walk_progress
walk_progress(const struct walk *walk)
{
	struct walk_progress progress = { 0 };

	for (size_t i = 0; i < walk->list->indicator_count; i++) {
		if (!walk_asked(walk, i))
			continue;
		progress.asked++;
		if (walk->answers.values[i])
			progress.answered++;
		if (walk->at.stage == WALK_QUESTION && walk->at.indicator == i)
			progress.number = progress.asked;
	}
	return progress;
}

/* --- Changing, and taking back -------------------------------------------- */

static void
step_keep(struct walk *walk)
{
	struct walk_step *step;

	if (walk->step_count == walk->step_room) {
		walk->step_room = walk->step_room ? 2 * walk->step_room : 16;
		walk->steps = mem_resize(walk->steps, walk->step_room,
					 sizeof(*walk->steps));
	}
	step = &walk->steps[walk->step_count++];
	step->at = walk->at;
	step->returning = walk->returning;
	answers_copy(&step->answers, &walk->answers);
}

/* What was changed since the newest step happened now. */
static void
step_log(struct walk *walk)
{
	walk_log(walk, &walk->steps[walk->step_count - 1].answers);
}

/* Forget the newest step: what was to be changed stayed as it was. */
static void
step_drop(struct walk *walk)
{
	answers_done(&walk->steps[--walk->step_count].answers);
}

bool
walk_answer(struct walk *walk, unsigned value)
{
	uint8_t *now;

	if (walk->frozen || walk->at.stage != WALK_QUESTION ||
	    value > checklist_scale(walk->list, walk->at.indicator)->count)
		return false;
	now = &walk->answers.values[walk->at.indicator];
	if (*now != value) {
		step_keep(walk);
		*now = (uint8_t)value;
		step_log(walk);
		walk_rules(walk);
	}
	return true;
}

unsigned
walk_value(const struct walk *walk, const char *typed)
{
	const struct scale *scale;

	if (walk->at.stage != WALK_QUESTION)
		return 0;
	scale = checklist_scale(walk->list, walk->at.indicator);
	for (size_t i = 0; i < scale->count; i++) {
		const struct choice *choice = &scale->choices[i];

		if (!strcmp(typed, choice->id) ||
		    (typed[0] == choice->key && !typed[1]))
			return (unsigned)i + 1;
	}
	return 0;
}

/* The scale's first "not known" as a value, or 0. */
static unsigned
unknown_value(const struct scale *scale)
{
	for (size_t i = 0; i < scale->count; i++)
		if (scale->choices[i].role == CHOICE_UNKNOWN)
			return (unsigned)i + 1;
	return 0;
}

size_t
walk_rest(struct walk *walk)
{
	size_t count = 0;

	if (walk->frozen)
		return 0;
	step_keep(walk);
	for (size_t i = 0; i < walk->list->indicator_count; i++) {
		unsigned value = unknown_value(checklist_scale(walk->list, i));

		if (!value || walk->answers.values[i] || !walk_asked(walk, i))
			continue;
		walk->answers.values[i] = (uint8_t)value;
		count++;
	}
	if (count)
		step_log(walk);
	else
		step_drop(walk);
	walk_rules(walk);
	return count;
}

static struct note *
note_here(struct walk *walk)
{
	return walk->at.stage == WALK_QUESTION ?
		       &walk->answers.notes[walk->at.indicator] :
		       &walk->answers.general;
}

const struct note *
walk_note(const struct walk *walk)
{
	return walk->at.stage == WALK_QUESTION ?
		       &walk->answers.notes[walk->at.indicator] :
		       &walk->answers.general;
}

bool
walk_set_note(struct walk *walk, enum note_part part, const char *text)
{
	struct note *note = note_here(walk);
	char *old;
	bool changed;

	if (walk->frozen)
		return false;
	old = mem_string(note_text(note, part));
	step_keep(walk);
	note_set(note, part, text);
	changed = strcmp(old, note_text(note, part)) != 0;
	if (changed)
		step_log(walk);
	else
		step_drop(walk);
	mem_drop(&old);
	return changed;
}

void
walk_set_tell(struct walk *walk, const char *text)
{
	const char *old = walk->answers.tell ? walk->answers.tell : "";

	if (!text)
		text = "";
	if (walk->frozen || !strcmp(old, text))
		return;
	step_keep(walk);
	mem_drop(&walk->answers.tell);
	walk->answers.tell = *text ? mem_string(text) : NULL;
	step_log(walk);
}

bool
walk_raise(struct walk *walk, const char *band, const char *because,
	   struct diags *diags)
{
	if (walk->frozen)
		return false;
	step_keep(walk);
	if (result_raise(&walk->answers, walk->list, band, because, diags)) {
		step_log(walk);
		return true;
	}
	step_drop(walk);
	return false;
}

static void
undone_set(struct walk *walk, const struct answers *before)
{
	struct buf text = { 0 };

	buf_puts(&text, "Taken back: ");
	change_words(&text, walk->list, before, &walk->answers);
	buf_putc(&text, '.');
	free(walk->undone);
	walk->undone = buf_take(&text);
}

bool
walk_undo(struct walk *walk)
{
	struct walk_step *step;

	struct answers now = walk->answers;

	if (walk->frozen || !walk->step_count)
		return false;
	step = &walk->steps[--walk->step_count];
	undone_set(walk, &step->answers);
	walk->answers = step->answers;
	walk_log(walk, &now);
	answers_done(&now);
	walk->at = step->at;
	walk->returning = step->returning;
	walk_rules(walk);
	return true;
}

const char *
walk_undone(const struct walk *walk)
{
	return walk->undone ? walk->undone : "";
}

/* --- Finding -------------------------------------------------------------- */

size_t
walk_find(const struct walk *walk, const char *words, size_t from, int step)
{
	size_t count = walk->list->indicator_count;
	size_t at = from < count ? from : step < 0 ? 0 : count - 1;

	if (!*words)
		return NONE;
	for (size_t i = 0; i < count; i++) {
		const struct indicator *indicator;

		at = (at + (step < 0 ? count - 1 : 1)) % count;
		indicator = &walk->list->indicators[at];
		if (walk_asked(walk, at) &&
		    (text_holds(indicator->title, words) ||
		     text_holds(indicator->ask, words) ||
		     text_holds(indicator->label, words)))
			return at;
	}
	return NONE;
}

bool
walk_started(const struct walk *walk)
{
	const struct answers *answers = &walk->answers;

	if (answers->tell || note_some(&answers->general))
		return true;
	for (size_t i = 0; i < answers->count; i++)
		if (answers->values[i] || note_some(&answers->notes[i]))
			return true;
	return false;
}
