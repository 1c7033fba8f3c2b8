/* SPDX-License-Identifier: MIT */
/*
 * Forms repeat their own words, with blanks and capital letters as they were
 * typed: both are compared without. What the map says comes first.
 */
#include "model/map.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* --- Comparing ------------------------------------------------------------ */

/* Blanks of any kind, among them one that does not break, at the front. */
static size_t
gap(const char *text, size_t size)
{
	size_t at = 0;

	while (at < size) {
		if (strchr(" \t\r\n", text[at]) != NULL && text[at] != '\0')
			at++;
		else if (size - at >= 2 &&
			 memcmp(text + at, "\xC2\xA0", 2) == 0)
			at += 2;
		else
			break;
	}
	return at;
}

/* With single blanks, none at the ends. Owner: the caller. */
static char *
folded(const char *text, size_t size)
{
	char *out = mem_alloc(size + 1, 1);
	size_t at = gap(text, size), end = 0;

	while (at < size) {
		size_t blank = gap(text + at, size - at);

		if (blank == 0) {
			out[end++] = text[at++];
			continue;
		}
		at += blank;
		if (at < size)
			out[end++] = ' ';
	}
	return out;
}

bool
map_same(const char *text, size_t size, const char *other)
{
	char *a = folded(text, size), *b = folded(other, strlen(other));
	bool same = text_same(a, b);

	free(a);
	free(b);
	return same;
}

/* --- Questions ------------------------------------------------------------ */

static size_t
question_named(const struct map *m, const char *name, size_t size)
{
	for (size_t i = 0; i < m->title_count; i++)
		if (map_same(name, size, m->titles[i].text))
			return m->titles[i].question;
	for (size_t i = 0; i < m->list->indicator_count; i++) {
		const struct indicator *it = &m->list->indicators[i];

		if (map_same(name, size, it->id) ||
		    map_same(name, size, it->title) ||
		    map_same(name, size, it->ask))
			return i;
	}
	return NONE;
}

size_t
map_question(const struct map *m, const char *column)
{
	const char *slash = strrchr(column, '/');
	size_t question = question_named(m, column, strlen(column));

	if (question == NONE && slash != NULL)
		question = question_named(m, slash + 1, strlen(slash + 1));
	/* Some put a hyphen behind the group, which ids may have, too. */
	for (const char *at = column; question == NONE &&
	     (at = strchr(at, '-')) != NULL; at++)
		question = checklist_indicator(m->list, at + 1);
	return question;
}

/* --- Answers -------------------------------------------------------------- */

static uint8_t
value_of_id(const struct scale *scale, const char *id)
{
	for (size_t k = 0; k < scale->count; k++)
		if (strcmp(scale->choices[k].id, id) == 0)
			return (uint8_t)(k + 1);
	return 0;
}

/* The answer's own words, whole or before a colon. */
static bool
is_words(const struct choice *c, const char *text, size_t size)
{
	const char *colon = strchr(c->label, ':');
	char *first;
	bool same = map_same(text, size, c->id) ||
		map_same(text, size, c->label) ||
		map_same(text, size, c->brief);

	if (same || colon == NULL)
		return same;
	first = mem_stringn(c->label, (size_t)(colon - c->label));
	same = map_same(text, size, first);
	free(first);
	return same;
}

uint8_t
map_value(const struct map *m, size_t question, const char *text, size_t size)
{
	const struct scale *scale = checklist_scale(m->list, question);

	for (size_t i = 0; i < m->answer_count; i++) {
		const struct map_answer *a = &m->answers[i];

		if ((a->question == question || a->question == NONE) &&
		    map_same(text, size, a->text) &&
		    value_of_id(scale, a->id) != 0)
			return value_of_id(scale, a->id);
	}
	for (size_t k = 0; k < scale->count; k++)
		if (is_words(&scale->choices[k], text, size))
			return (uint8_t)(k + 1);
	return 0;
}

void
map_done(struct map *m)
{
	for (size_t i = 0; i < m->title_count; i++)
		free(m->titles[i].text);
	for (size_t i = 0; i < m->answer_count; i++) {
		free(m->answers[i].text);
		free(m->answers[i].id);
	}
	free(m->titles);
	free(m->answers);
	free(m->path);
	free(m->id);
	*m = (struct map){ 0 };
}
