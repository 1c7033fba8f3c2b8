/* SPDX-License-Identifier: MIT */
/* What was typed as an answer; what could be two answers is none. */
#include "line/parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

size_t
line_number(const char *typed)
{
	size_t digits = strspn(typed, "0123456789");

	if (digits == 0 || digits > 6 || typed[digits] != '\0')
		return 0;
	return strtoul(typed, NULL, 10);
}

/* By its key or its name in the file; both are one choice's alone. */
static unsigned
by_name(const struct scale *scale, const char *typed)
{
	for (size_t i = 0; i < scale->count; i++) {
		const char key[2] = { scale->choices[i].key, '\0' };

		if (*typed != '\0' && (text_same(typed, key) ||
				       text_same(typed, scale->choices[i].id)))
			return (unsigned)i + 1;
	}
	return 0;
}

/* By its short words, unless two choices have the same. */
static unsigned
by_words(const struct scale *scale, const char *typed)
{
	unsigned found = 0;

	for (size_t i = 0; i < scale->count; i++) {
		if (!text_same(typed, scale->choices[i].brief))
			continue;
		if (found > 0)
			return 0;
		found = (unsigned)i + 1;
	}
	return found;
}

/* By its position, unless digits are keys of the answers themselves. */
static unsigned
by_position(const struct scale *scale, const char *typed)
{
	size_t number = line_number(typed);

	for (size_t i = 0; i < scale->count; i++)
		if (scale->choices[i].key >= '0' &&
		    scale->choices[i].key <= '9')
			return 0;
	return number <= scale->count ? (unsigned)number : 0;
}

unsigned
line_value(const struct walk *walk, const char *typed)
{
	const struct scale *scale;
	unsigned value;

	if (walk->at.stage != WALK_QUESTION)
		return 0;
	scale = checklist_scale(walk->list, walk->at.indicator);
	value = by_name(scale, typed);
	if (value == 0)
		value = by_words(scale, typed);
	return value > 0 ? value : by_position(scale, typed);
}

/* The word nearest to what was typed, of answers and commands here. */
static const char *
nearest(const struct walk *walk, const char *typed)
{
	const char *names[COMMAND_COUNT + 2 * CHOICES_MAX];
	size_t count = 0, near;

	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
		if (command_info((enum command)i)->where &
		    (unsigned)walk_where(walk))
			names[count++] = command_info((enum command)i)->name;
	if (walk->at.stage == WALK_QUESTION) {
		const struct scale *scale =
			checklist_scale(walk->list, walk->at.indicator);

		for (size_t i = 0; i < scale->count; i++) {
			names[count++] = scale->choices[i].brief;
			names[count++] = scale->choices[i].id;
		}
	}
	near = text_nearest(typed, names, count);
	return near < count ? names[near] : NULL;
}

void
line_refuse(struct line *l, const char *typed)
{
	const char *near = nearest(l->walk, typed);
	struct buf text = { 0 };
	struct buf clean = { 0 };
	const char *safe;

	text_clean(&clean, typed, strlen(typed));
	safe = buf_text(&clean);
	buf_puts(&text, "\"");
	buf_add(&text, safe, text_fit(safe, 30));
	buf_done(&clean);
	buf_puts(&text, "\" is no answer and no command here.");
	if (near != NULL)
		buf_printf(&text, " Did you mean \"%s\"?", near);
	buf_puts(&text, "\nType ? to see what you can type.");
	line_say(l, buf_text(&text));
	buf_done(&text);
}
