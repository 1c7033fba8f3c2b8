/* SPDX-License-Identifier: MIT */
/*
 * A change is one step of undo, so only one sort of thing differs: answers,
 * a part of a note, who is told, or a raise.
 */
#include "engine/change.h"

#include <string.h>

static bool
same(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* How many answers differ, and the last one that does. */
static size_t
differing(const struct answers *from, const struct answers *to, size_t *last)
{
	size_t count = 0;

	for (size_t i = 0; i < to->count; i++)
		if (from->values[i] != to->values[i]) {
			*last = i;
			count++;
		}
	return count;
}

static void
answer_words(struct buf *out, const struct checklist *list,
	     const struct answers *to, size_t count, size_t last)
{
	unsigned value = to->values[last];

	if (count > 1)
		buf_printf(out, "%zu answers at once", count);
	else
		buf_printf(out, "the answer \"%s\" to \"%s\"", value == 0 ?
			   "not answered" :
			   checklist_choice(list, last, value)->brief,
			   list->indicators[last].title);
}

/* A part of this note that differs; false when none does. */
static bool
note_words(struct buf *out, const char *title, const struct note *from,
	   const struct note *to)
{
	static const char *const parts[NOTE_PARTS] = {
		"what was seen or said", "when and where", "what you think",
	};

	for (int i = 0; i < NOTE_PARTS; i++) {
		enum note_part part = (enum note_part)i;

		if (same(note_text(from, part), note_text(to, part)))
			continue;
		buf_printf(out, "%s, in the note", parts[i]);
		if (title != NULL)
			buf_printf(out, " on \"%s\"", title);
		return true;
	}
	return false;
}

void
change_words(struct buf *out, const struct checklist *list,
	     const struct answers *from, const struct answers *to)
{
	size_t last = 0, count = differing(from, to, &last);

	if (count > 0) {
		answer_words(out, list, to, count, last);
		return;
	}
	for (size_t i = 0; i < to->count; i++)
		if (note_words(out, list->indicators[i].title,
			       &from->notes[i], &to->notes[i]))
			return;
	if (note_words(out, NULL, &from->general, &to->general))
		return;
	if (!same(from->tell, to->tell))
		buf_puts(out, "who you will tell");
	else if (to->raised != NONE)
		buf_printf(out, "the raise to \"%s\"",
			   list->bands[to->raised].title);
	else
		buf_puts(out, "the last change");
}
