/* SPDX-License-Identifier: MIT */
/*
 * The walk as a record. What happens is noted from the start, the copies of
 * the checklist and the contacts are made when the record is first asked for,
 * so that a walk that is not kept costs next to nothing. Events stay in order
 * of time also when the clock is set back.
 */
#include "engine/walk.h"

#include "engine/score.h"
#include "engine/walk_parts.h"

#include <stdlib.h>
#include <string.h>

static const char question[] = "question:";

static int64_t
now(const struct walk *walk)
{
	return record_time(&walk->record, walk->clock != NULL ? walk->clock() :
								0);
}

void
walk_log(struct walk *walk, const struct answers *before)
{
	events_changes(&walk->record.events, now(walk), walk->list, before,
		       &walk->answers);
}

void
walk_result(struct result *out, const struct walk *walk)
{
	const struct events *events = &walk->record.events;

	result_init(out, walk->list, &walk->answers);
	for (size_t i = 0; walk->frozen && i < events->count; i++) {
		const struct event *e = &events->items[i];

		if (e->kind == EVENT_ANSWER || e->kind == EVENT_NOTE ||
		    e->kind == EVENT_TELL || e->kind == EVENT_RAISE ||
		    e->kind == EVENT_RESULT)
			date_day(out->day, e->time);
	}
}

/* --- Where it was left ---------------------------------------------------- */

static void
place_set(struct walk *walk)
{
	static const char *const names[] = {
		[WALK_INTRO] = "intro",   [WALK_QUESTION] = question,
		[WALK_NOTE] = "note",     [WALK_REVIEW] = "review",
		[WALK_RESULT] = "result", [WALK_LEFT] = "result",
	};
	struct buf text = { 0 };

	buf_puts(&text, names[walk->at.stage]);
	if (walk->at.stage == WALK_QUESTION)
		buf_puts(&text, walk->list->indicators[walk->at.indicator].id);
	free(walk->record.place);
	walk->record.place = buf_take(&text);
}

/* A place that cannot be is the check of answers: all else is near there. */
static struct walk_at
place_read(const struct walk *walk)
{
	const char *place = walk->record.place;

	if (!strcmp(place, "intro"))
		return (struct walk_at){ WALK_INTRO, NONE };
	if (!strcmp(place, "note") && walk->list->note != NULL)
		return (struct walk_at){ WALK_NOTE, NONE };
	if (!strcmp(place, "result"))
		return (struct walk_at){ WALK_RESULT, NONE };
	if (!strncmp(place, question, sizeof question - 1)) {
		size_t which = checklist_indicator(
			walk->list, place + sizeof question - 1);

		if (walk_asked(walk, which))
			return (struct walk_at){ WALK_QUESTION, which };
	}
	return (struct walk_at){ WALK_REVIEW, NONE };
}

/* --- To a record and back ------------------------------------------------- */

/* Notices were read; what interrupts was, if the result was reached. */
static void
told_set(struct walk *walk)
{
	bool finished = record_finished(&walk->record);

	for (size_t i = 0; i < walk->list->rule_count; i++)
		walk->told[i] = walk->fired[i] &&
			(finished || walk->frozen ||
			 !walk->list->rules[i].interrupt);
}

void
walk_resume(struct walk *walk, const struct checklist *list,
	    struct record *record)
{
	walk_init(walk, list);
	walk->record = *record;
	*record = (struct record){ 0 };
	walk->frozen = walk->record.partial;
	answers_done(&walk->answers);
	record_answers(&walk->answers, &walk->record, list, NULL);
	walk_rules(walk);
	walk->at = place_read(walk);
	told_set(walk);
}

static void
fill(struct walk *walk)
{
	struct events events = walk->record.events;

	if (walk->record.reference != NULL)
		return;
	record_init(&walk->record, walk->list, events.count > 0 ?
		    events.items[0].time : now(walk));
	walk->record.events = events;
}

/* The band of the last result in the record, or NULL. */
static const char *
last_band(const struct record *record)
{
	for (size_t i = record->events.count; i-- > 0;)
		if (record->events.items[i].kind == EVENT_RESULT)
			return record->events.items[i].subject;
	return NULL;
}

static void
result_add(struct walk *walk)
{
	const char *last = last_band(&walk->record);
	const struct band *band;
	struct score score;

	if (walk->frozen ||
	    (last == NULL && walk->at.stage < WALK_RESULT))
		return;
	score_answers(&score, walk->list, &walk->answers);
	band = &walk->list->bands[score.band];
	if (last == NULL || strcmp(last, band->id) != 0)
		events_add(&walk->record.events, now(walk), EVENT_RESULT,
			   band->id, NOTE_SEEN, band->title);
	score_done(&score);
}

struct record *
walk_record(struct walk *walk)
{
	fill(walk);
	if (!walk->frozen) {
		result_add(walk);
		place_set(walk);
	}
	return &walk->record;
}
