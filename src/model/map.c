/* SPDX-License-Identifier: MIT */
/*
 * Forms repeat their own words, with blanks and capital letters as they were
 * typed: both are compared without. What the map says comes first. No text
 * ever stands for two answers to a question: which of them was meant cannot be
 * known, and the one that comes first in a file is a guess.
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

/* In small letters, with single blanks, none at the ends. Owner: the caller. */
static char *
folded(const char *text, size_t size)
{
	char *out = mem_alloc(size + 1, 1);
	size_t at = gap(text, size), end = 0;

	while (at < size) {
		size_t blank = gap(text + at, size - at);

		if (blank == 0) {
			out[end++] = text_lower(text[at++]);
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
	bool same = strcmp(a, b) == 0;

	free(a);
	free(b);
	return same;
}

/* --- Texts of answers ----------------------------------------------------- */

static struct map_texts *
texts_of(const struct map *m, size_t question, enum map_source source)
{
	return &m->texts[question * MAP_SOURCES + source];
}

static struct map_text *
find_text(const struct map_texts *texts, const char *text)
{
	for (size_t i = 0; i < texts->count; i++)
		if (strcmp(texts->items[i].text, text) == 0)
			return &texts->items[i];
	return NULL;
}

/* Takes the text, which is folded. */
static void
push_text(struct map_texts *texts, char *text, uint8_t value)
{
	texts->items = mem_resize(texts->items, texts->count + 1,
				  sizeof *texts->items);
	texts->items[texts->count++] = (struct map_text){ text, value };
}

/* Words of an answer; those of another, too, are nobody's. */
static void
push_own(struct map_texts *texts, const char *text, size_t size, uint8_t value)
{
	char *words = folded(text, size);
	struct map_text *same = find_text(texts, words);

	if (same == NULL && *words != '\0') {
		push_text(texts, words, value);
		return;
	}
	if (same != NULL && same->value != value)
		same->value = 0;
	free(words);
}

static void
push_choice(struct map_texts *texts, const struct choice *c, uint8_t value)
{
	push_own(texts, c->id, strlen(c->id), value);
	push_own(texts, &c->key, c->key != '\0', value);
	push_own(texts, c->label, strlen(c->label), value);
	push_own(texts, c->label, strcspn(c->label, ":"), value);
	if (c->brief != NULL)
		push_own(texts, c->brief, strlen(c->brief), value);
}

void
map_init(struct map *m, const struct checklist *list)
{
	*m = (struct map){ .list = list };
	m->texts = mem_alloc(list->indicator_count * MAP_SOURCES,
			     sizeof *m->texts);
	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct scale *scale = checklist_scale(list, i);

		for (size_t k = 0; k < scale->count; k++)
			push_choice(texts_of(m, i, MAP_OWN),
				    &scale->choices[k], (uint8_t)(k + 1));
	}
}

/* The answer whose id or key this is, which tables are read by first; or 0. */
static uint8_t
plain_value(const struct scale *scale, const char *text)
{
	for (size_t k = 0; k < scale->count; k++) {
		const struct choice *c = &scale->choices[k];

		if (strcmp(c->id, text) == 0 ||
		    (text[0] == c->key && text[0] != '\0' && text[1] == '\0'))
			return (uint8_t)(k + 1);
	}
	return 0;
}

uint8_t
map_add_text(struct map *m, size_t question, enum map_source source,
	     const char *text, size_t size, uint8_t value)
{
	struct map_texts *texts = texts_of(m, question, source);
	char *words = folded(text, size);
	const struct map_text *said = find_text(texts, words);
	const struct map_text *own =
		find_text(texts_of(m, question, MAP_OWN), words);
	uint8_t other = plain_value(checklist_scale(m->list, question), words);

	if (said != NULL)
		other = said->value;
	else if (other == 0 && own != NULL)
		other = own->value;
	other = other == value ? 0 : other;
	if (said == NULL && other == 0 && *words != '\0')
		push_text(texts, words, value);
	else
		free(words);
	return other;
}

uint8_t
map_value(const struct map *m, size_t question, const char *text, size_t size)
{
	const struct map_text *found = NULL;
	char *words;

	if (memchr(text, '\0', size) != NULL)
		return 0;
	words = folded(text, size);
	for (int s = 0; s < MAP_SOURCES && found == NULL; s++)
		found = find_text(texts_of(m, question, (enum map_source)s),
				  words);
	free(words);
	return found != NULL ? found->value : 0;
}

/* --- Questions ------------------------------------------------------------ */

/* The question that the checklist itself calls so. */
static size_t
question_own(const struct map *m, const char *name, size_t size)
{
	for (size_t i = 0; i < m->list->indicator_count; i++) {
		const struct indicator *it = &m->list->indicators[i];

		if (map_same(name, size, it->id) ||
		    map_same(name, size, it->title) ||
		    map_same(name, size, it->ask))
			return i;
	}
	return NONE;
}

static size_t
question_said(const struct map *m, const char *name, size_t size)
{
	for (size_t i = 0; i < m->title_count; i++)
		if (map_same(name, size, m->titles[i].text))
			return m->titles[i].question;
	return NONE;
}

static size_t
question_named(const struct map *m, const char *name)
{
	size_t said = question_said(m, name, strlen(name));

	return said != NONE ? said : question_own(m, name, strlen(name));
}

size_t
map_add_title(struct map *m, const char *text, size_t question)
{
	size_t other = question_named(m, text);

	if (other != NONE && other != question)
		return other;
	m->titles = mem_resize(m->titles, m->title_count + 1,
			       sizeof *m->titles);
	m->titles[m->title_count++] = (struct map_title){ mem_string(text),
							  question };
	return NONE;
}

size_t
map_question(const struct map *m, const char *column)
{
	const char *slash = strrchr(column, '/');
	size_t question = question_named(m, column);

	if (question == NONE && slash != NULL)
		question = question_named(m, slash + 1);
	/* Some put a hyphen behind the group, which ids may have, too. */
	for (const char *at = column; question == NONE &&
	     (at = strchr(at, '-')) != NULL; at++)
		question = checklist_indicator(m->list, at + 1);
	return question;
}

/* --- The end -------------------------------------------------------------- */

void
map_done(struct map *m)
{
	size_t count = m->texts == NULL ? 0 :
		m->list->indicator_count * MAP_SOURCES;

	for (size_t i = 0; i < m->title_count; i++)
		free(m->titles[i].text);
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < m->texts[i].count; k++)
			free(m->texts[i].items[k].text);
		free(m->texts[i].items);
	}
	free(m->titles);
	free(m->texts);
	free(m->path);
	free(m->id);
	*m = (struct map){ 0 };
}
