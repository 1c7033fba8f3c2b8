/* SPDX-License-Identifier: MIT */
/*
 * What happened, in order. Texts may be about a child, so they are wiped
 * before they are released.
 */
#include "model/record.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static const char *const kinds[] = {
#define EVENT_NAME(id, name) name,
	EVENTS(EVENT_NAME)
#undef EVENT_NAME
};

static const char *const parts[NOTE_PARTS] = { "seen", "when", "opinion" };

const char *
event_name(enum event_kind kind)
{
	return kinds[kind];
}

enum event_kind
event_named(const char *name)
{
	int i = 0;

	while (i < EVENT_COUNT && strcmp(kinds[i], name) != 0)
		i++;
	return (enum event_kind)i;
}

const char *
part_name(enum note_part part)
{
	return parts[part];
}

enum note_part
part_named(const char *name)
{
	int i = 0;

	while (i < NOTE_PARTS && strcmp(parts[i], name) != 0)
		i++;
	return (enum note_part)i;
}

void
events_add(struct events *all, int64_t time, enum event_kind kind,
	   const char *subject, enum note_part part, const char *value)
{
	if (all->count == all->room) {
		all->room = all->room > 0 ? 2 * all->room : 16;
		all->items = mem_resize(all->items, all->room,
					sizeof *all->items);
	}
	all->items[all->count++] = (struct event){
		.time = time, .kind = kind,
		.part = kind == EVENT_NOTE ? part : NOTE_SEEN,
		.subject = mem_string(subject != NULL ? subject : ""),
		.value = mem_string(value != NULL ? value : ""),
	};
}

static const char *
answer_name(const struct checklist *list, size_t indicator, unsigned value)
{
	return value == 0 ? "" : checklist_choice(list, indicator, value)->id;
}

static void
note_changes(struct events *all, int64_t time, const char *subject,
	     const struct note *from, const struct note *to)
{
	for (int i = 0; i < NOTE_PARTS; i++) {
		enum note_part part = (enum note_part)i;
		const char *text = note_text(to, part);

		if (strcmp(note_text(from, part), text) != 0)
			events_add(all, time, EVENT_NOTE, subject, part, text);
	}
}

static bool
same(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

void
events_changes(struct events *all, int64_t time, const struct checklist *list,
	       const struct answers *from, const struct answers *to)
{
	for (size_t i = 0; i < to->count; i++) {
		const char *id = list->indicators[i].id;

		if (from->values[i] != to->values[i])
			events_add(all, time, EVENT_ANSWER, id, NOTE_SEEN,
				   answer_name(list, i, to->values[i]));
		note_changes(all, time, id, &from->notes[i], &to->notes[i]);
	}
	note_changes(all, time, "", &from->general, &to->general);
	if (!same(from->tell, to->tell))
		events_add(all, time, EVENT_TELL, "", NOTE_SEEN, to->tell);
	if (from->raised != to->raised ||
	    (to->raised != NONE && !same(from->because, to->because)))
		events_add(all, time, EVENT_RAISE, to->raised == NONE ? "" :
			   list->bands[to->raised].id, NOTE_SEEN,
			   to->raised == NONE ? "" : to->because);
}

void
events_done(struct events *all)
{
	for (size_t i = 0; i < all->count; i++) {
		mem_drop(&all->items[i].subject);
		mem_drop(&all->items[i].value);
	}
	free(all->items);
	*all = (struct events){ 0 };
}
