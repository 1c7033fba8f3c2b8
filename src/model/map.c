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
push_choice(struct map_texts *texts, const struct choice *c, uint8_t value,
	    bool keyless)
{
	push_own(texts, c->id, strlen(c->id), value);
	push_own(texts, &c->key, c->key != '\0' && !keyless, value);
	push_own(texts, c->label, strlen(c->label), value);
	push_own(texts, c->label, strcspn(c->label, ":"), value);
	if (c->brief != NULL)
		push_own(texts, c->brief, strlen(c->brief), value);
}

static void
words_done(struct map_texts *texts)
{
	for (size_t k = 0; k < texts->count; k++)
		free(texts->items[k].text);
	free(texts->items);
	*texts = (struct map_texts){ 0 };
}

/* Begin with the words of the answers to a question. */
static void
own_words(struct map *m, size_t question)
{
	const struct scale *scale = checklist_scale(m->list, question);
	struct map_texts *own = texts_of(m, question, MAP_OWN);

	words_done(own);
	for (size_t k = 0; k < scale->count; k++)
		push_choice(own, &scale->choices[k], (uint8_t)(k + 1),
			    m->keyless[question]);
}

void
map_init(struct map *m, const struct checklist *list)
{
	*m = (struct map){ .list = list };
	m->texts = mem_alloc(list->indicator_count * MAP_SOURCES,
			     sizeof *m->texts);
	m->keyless = mem_alloc(list->indicator_count, sizeof *m->keyless);
	for (size_t i = 0; i < list->indicator_count; i++)
		own_words(m, i);
}

/* The answer whose id this is, which tables are read by first; or 0. */
static uint8_t
value_of_id(const struct scale *scale, const char *text, size_t size)
{
	for (size_t k = 0; k < scale->count; k++)
		if (strlen(scale->choices[k].id) == size &&
		    memcmp(scale->choices[k].id, text, size) == 0)
			return (uint8_t)(k + 1);
	return 0;
}

/* The answer whose key it is, which comes next; or 0. */
static uint8_t
value_of_key(const struct map *m, size_t question, const char *text,
	     size_t size)
{
	const struct scale *scale = checklist_scale(m->list, question);

	for (size_t k = 0; size == 1 && k < scale->count; k++)
		if (scale->choices[k].key == *text && *text != '\0' &&
		    !m->keyless[question])
			return (uint8_t)(k + 1);
	return 0;
}

static uint8_t
plain_value(const struct map *m, size_t question, const char *text,
	    size_t size)
{
	uint8_t id = value_of_id(checklist_scale(m->list, question), text,
				 size);

	return id != 0 ? id : value_of_key(m, question, text, size);
}

/* A form's digit, said of a question, which is the key of another answer. */
static bool
takes_key(const struct map *m, size_t question, enum map_source source,
	  const char *text, uint8_t value)
{
	uint8_t key = value_of_key(m, question, text, strlen(text));

	return source == MAP_QUESTION && key != 0 && key != value &&
		*text >= '0' && *text <= '9';
}

uint8_t
map_add_text(struct map *m, size_t question, enum map_source source,
	     const char *text, size_t size, uint8_t value)
{
	struct map_texts *texts = texts_of(m, question, source);
	char *words = folded(text, size);
	const struct map_text *said = find_text(texts, words), *own;
	uint8_t other;

	if (takes_key(m, question, source, words, value)) {
		m->keyless[question] = true;
		own_words(m, question);
	}
	own = find_text(texts_of(m, question, MAP_OWN), words);
	other = plain_value(m, question, words, strlen(words));
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
	uint8_t plain = plain_value(m, question, text, size);
	char *words;

	if (plain != 0 || memchr(text, '\0', size) != NULL)
		return plain;
	words = folded(text, size);
	for (int s = 0; s < MAP_SOURCES && found == NULL; s++)
		found = find_text(texts_of(m, question, (enum map_source)s),
				  words);
	free(words);
	return found != NULL ? found->value : 0;
}

/* --- Questions ------------------------------------------------------------ */

static size_t
question_of_id(const struct map *m, const char *name)
{
	size_t i = 0;

	while (i < m->list->indicator_count &&
	       !map_same(name, strlen(name), m->list->indicators[i].id))
		i++;
	return i < m->list->indicator_count ? i : NONE;
}

/* The one question that the checklist itself calls so. */
static size_t
question_of_words(const struct map *m, const char *name)
{
	size_t size = strlen(name), found = NONE;

	for (size_t i = 0; i < m->list->indicator_count; i++) {
		const struct indicator *it = &m->list->indicators[i];

		if (!map_same(name, size, it->title) &&
		    !map_same(name, size, it->ask))
			continue;
		if (found != NONE)
			return NONE;
		found = i;
	}
	return found;
}

static struct map_title *
find_title(const struct map *m, const char *name)
{
	for (size_t i = 0; i < m->title_count; i++)
		if (map_same(name, strlen(name), m->titles[i].text))
			return &m->titles[i];
	return NULL;
}

static size_t
question_named(const struct map *m, const char *name)
{
	const struct map_title *title = find_title(m, name);
	size_t id = question_of_id(m, name);

	if (id != NONE)
		return id;
	return title != NULL ? title->question : question_of_words(m, name);
}

static void
push_title(struct map *m, const char *text, size_t question, bool said)
{
	m->titles = mem_resize(m->titles, m->title_count + 1,
			       sizeof *m->titles);
	m->titles[m->title_count++] = (struct map_title){ mem_string(text),
							  question, said };
}

size_t
map_add_title(struct map *m, const char *text, size_t question)
{
	size_t other = question_named(m, text);

	if (other != NONE && other != question)
		return other;
	push_title(m, text, question, true);
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
	     (at = strpbrk(at, "-.")) != NULL; at++)
		question = checklist_indicator(m->list, at + 1);
	return question;
}

/* --- Another version ------------------------------------------------------ */

/* What is the title of two questions, in these versions, is that of none. */
static void
carry_title(struct map *to, const char *text, size_t question)
{
	struct map_title *title = find_title(to, text);
	size_t other = question_named(to, text);

	if (other == question || question_of_id(to, text) != NONE)
		return;
	if (title == NULL)
		push_title(to, text, other == NONE ? question : NONE, false);
	else if (!title->said)
		title->question = NONE;
}

/* The value in a scale of an answer of another, or 0. */
static uint8_t
value_in(const struct scale *to, const struct scale *from, uint8_t value)
{
	for (size_t k = 0; value != 0 && k < to->count; k++)
		if (strcmp(to->choices[k].id, from->choices[value - 1].id) ==
		    0)
			return (uint8_t)(k + 1);
	return 0;
}

/* Texts for answers to one question; a text for several stays one. */
static void
carry_texts(struct map *to, size_t question, const struct map *from,
	    size_t other)
{
	for (int s = 0; s < MAP_SOURCES; s++) {
		enum map_source source = (enum map_source)s;
		const struct map_texts *texts = texts_of(from, other, source);

		for (size_t i = 0; i < texts->count; i++) {
			const struct map_text *t = &texts->items[i];
			uint8_t value = value_in(
				checklist_scale(to->list, question),
				checklist_scale(from->list, other), t->value);

			if (value == 0 && t->value != 0)
				continue;
			if (source == MAP_OWN)
				push_own(texts_of(to, question, MAP_OWN),
					 t->text, strlen(t->text), value);
			else
				map_add_text(to, question, source, t->text,
					     strlen(t->text), value);
		}
	}
}

void
map_carry(struct map *to, const struct map *from)
{
	for (size_t i = 0; i < from->list->indicator_count; i++) {
		const struct indicator *it = &from->list->indicators[i];
		size_t question = checklist_indicator(to->list, it->id);

		if (question == NONE)
			continue;
		carry_title(to, it->title, question);
		carry_title(to, it->ask, question);
		carry_texts(to, question, from, i);
		for (size_t k = 0; k < from->title_count; k++)
			if (from->titles[k].question == i)
				carry_title(to, from->titles[k].text,
					    question);
	}
}

/* --- Maps of two checklists ----------------------------------------------- */

static bool
has_line(const struct checklist *list, const struct map_line *line)
{
	for (size_t i = 0; i < list->map_count; i++)
		if (strcmp(list->map[i].section, line->section) == 0 &&
		    strcmp(list->map[i].key, line->key) == 0 &&
		    strcmp(list->map[i].value, line->value) == 0)
			return true;
	/* Each names itself there. */
	return strcmp(line->section, "map") == 0 &&
		strcmp(line->key, "checklist") == 0;
}

bool
map_lines_same(const struct checklist *a, const struct checklist *b)
{
	bool same = a->map_count == b->map_count;

	for (size_t i = 0; same && i < a->map_count; i++)
		same = has_line(b, &a->map[i]);
	return same;
}

/* --- The end -------------------------------------------------------------- */

void
map_done(struct map *m)
{
	size_t count = m->texts == NULL ? 0 :
		m->list->indicator_count * MAP_SOURCES;

	for (size_t i = 0; i < m->title_count; i++)
		free(m->titles[i].text);
	for (size_t i = 0; i < count; i++)
		words_done(&m->texts[i]);
	free(m->titles);
	free(m->texts);
	free(m->keyless);
	free(m->path);
	free(m->id);
	*m = (struct map){ 0 };
}
