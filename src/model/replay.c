/* SPDX-License-Identifier: MIT */
/*
 * Events to what they come to. Questions, answers and bands are found by
 * their names alone, so that the checklist may be another version; what it
 * has no place for is told once, as it stood last.
 */
#include "model/record.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* The value of an answer's id, 0 for "", or ANSWERS_MAX if there is none. */
static unsigned
value_of(const struct checklist *list, size_t indicator, const char *id)
{
	const struct scale *scale = checklist_scale(list, indicator);

	if (*id == '\0')
		return 0;
	for (size_t i = 0; i < scale->count; i++)
		if (strcmp(scale->choices[i].id, id) == 0)
			return (unsigned)i + 1;
	return ANSWERS_MAX;
}

static bool
answer(struct answers *a, const struct checklist *list, const struct event *e)
{
	size_t which = checklist_indicator(list, e->subject);
	unsigned value;

	if (which == NONE)
		return *e->value == '\0';
	value = value_of(list, which, e->value);
	a->values[which] = (uint8_t)(value == ANSWERS_MAX ? 0 : value);
	return value != ANSWERS_MAX;
}

static bool
note(struct answers *a, const struct checklist *list, const struct event *e)
{
	size_t which = checklist_indicator(list, e->subject);

	if (*e->subject == '\0')
		note_set(&a->general, e->part, e->value);
	else if (which != NONE)
		note_set(&a->notes[which], e->part, e->value);
	else
		return *e->value == '\0';
	return true;
}

static void
set(char **text, const char *to)
{
	mem_drop(text);
	*text = *to != '\0' ? mem_string(to) : NULL;
}

static bool
raise_to(struct answers *a, const struct checklist *list,
	 const struct event *e)
{
	size_t band = checklist_band(list, e->subject);

	a->raised = *e->subject != '\0' ? band : NONE;
	set(&a->because, a->raised != NONE ? e->value : "");
	return *e->subject == '\0' || band != NONE;
}

/* False if the event has no place in this checklist. */
static bool
apply(struct answers *a, const struct checklist *list, const struct event *e)
{
	switch (e->kind) {
	case EVENT_ANSWER:
		return answer(a, list, e);
	case EVENT_NOTE:
		return note(a, list, e);
	case EVENT_RAISE:
		return raise_to(a, list, e);
	case EVENT_TELL:
		set(&a->tell, e->value);
		return true;
	default:
		return true;
	}
}

/* An event to be sorted. */
struct sorted {
	const struct event *event;
};

/* By what an event is about, and of that in order of time. */
static int
by_subject(const void *a, const void *b)
{
	const struct event *x = ((const struct sorted *)a)->event;
	const struct event *y = ((const struct sorted *)b)->event;
	int order = (int)x->kind - (int)y->kind;

	if (order == 0)
		order = (int)x->part - (int)y->part;
	if (order == 0 && x->kind != EVENT_RAISE)
		order = strcmp(x->subject, y->subject);
	return order != 0 ? order : x < y ? -1 : x > y;
}

static bool
same_subject(const struct event *x, const struct event *y)
{
	return x->kind == y->kind && x->part == y->part &&
		(x->kind == EVENT_RAISE || strcmp(x->subject, y->subject) == 0);
}

/* Which events say the last of what they are about. The caller frees it. */
static bool *
lasting(const struct events *all)
{
	struct sorted *sorted = mem_alloc(all->count, sizeof *sorted);
	bool *last = mem_alloc(all->count, sizeof *last);

	for (size_t i = 0; i < all->count; i++)
		sorted[i].event = &all->items[i];
	qsort(sorted, all->count, sizeof *sorted, by_subject);
	for (size_t i = 0; i < all->count; i++)
		last[sorted[i].event - all->items] = i + 1 == all->count ||
			!same_subject(sorted[i].event, sorted[i + 1].event);
	free(sorted);
	return last;
}

/* Only names of the checklist: what was written about a child stays out. */
static void
miss(struct texts *missing, const struct checklist *list,
     const struct event *e)
{
	struct buf text = { 0 };

	if (e->kind == EVENT_ANSWER &&
	    checklist_indicator(list, e->subject) != NONE)
		buf_printf(&text, "The question \"%s\" has no answer \"%s\" "
			   "here.", e->subject, e->value);
	else if (e->kind == EVENT_ANSWER)
		buf_printf(&text, "There is no question \"%s\" here; it was "
			   "answered \"%s\".", e->subject, e->value);
	else if (e->kind == EVENT_NOTE)
		buf_printf(&text, "There is no question \"%s\" here; it has "
			   "a note.", e->subject);
	else
		buf_printf(&text, "There is no outcome \"%s\" here, to which "
			   "it was raised.", e->subject);
	texts_add(missing, buf_text(&text));
	buf_done(&text);
}

size_t
record_answers(struct answers *out, const struct record *r,
	       const struct checklist *list, struct texts *missing)
{
	const struct events *all = &r->events;
	bool *last = NULL;
	size_t count = 0;

	answers_init(out, list);
	for (size_t i = 0; i < all->count; i++) {
		if (apply(out, list, &all->items[i]))
			continue;
		if (last == NULL)
			last = lasting(all);
		if (!last[i])
			continue;
		count++;
		if (missing != NULL)
			miss(missing, list, &all->items[i]);
	}
	free(last);
	return count;
}

void
record_answers_until(struct answers *out, const struct record *r,
		     const struct checklist *list, size_t events)
{
	answers_init(out, list);
	for (size_t i = 0; i < events && i < r->events.count; i++)
		apply(out, list, &r->events.items[i]);
}
