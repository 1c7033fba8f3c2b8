/* SPDX-License-Identifier: MIT */
/*
 * A map stands in a file of its own, or in the checklist; its sections are
 * the same. Several texts for one answer are parted by a bar.
 */
#include "read/map.h"

#include "base/text.h"
#include "read/load_parts.h"

#include <stdlib.h>
#include <string.h>

/* --- Texts ---------------------------------------------------------------- */

static void
add_title(struct load *l, struct map *m, const struct ini_key *key,
	  size_t question)
{
	size_t other = map_add_title(m, key->value, question);

	if (other != NONE)
		load_fault(l, DIAG_NAME_TWICE, key, load_whole(key), "this "
			   "title is that of the question `%s` already, and a "
			   "column can be only one",
			   m->list->indicators[other].id);
}

/* The value of an answer's id in a question, or 0. */
static uint8_t
value_of(const struct map *m, size_t question, const char *id)
{
	const struct scale *scale = checklist_scale(m->list, question);

	for (size_t k = 0; k < scale->count; k++)
		if (strcmp(scale->choices[k].id, id) == 0)
			return (uint8_t)(k + 1);
	return 0;
}

/* A text for an answer to a question; false with a problem. */
static bool
add_text(struct load *l, struct map *m, const struct ini_key *key,
	 struct load_token text, size_t question, enum map_source source)
{
	const struct scale *scale = checklist_scale(m->list, question);
	const char *id = load_named(key->name, "answer");
	uint8_t value = value_of(m, question, id), other = 0;

	if (value != 0)
		other = map_add_text(m, question, source, text.text, text.size,
				     value);
	if (other != 0)
		load_fault(l, DIAG_NAME_TWICE, key, text, "in `%s` this text "
			   "stands for the answer `%s` already, and a cell can "
			   "be only one", m->list->indicators[question].id,
			   scale->choices[other - 1].id);
	return other == 0;
}

/* Each of the texts between bars, for one question or, NONE, for any. */
static void
add_texts(struct load *l, struct map *m, const struct ini_key *key,
	  size_t question)
{
	const char *at = key->value;

	while (*at != '\0') {
		struct load_token text = { at, strcspn(at, "|"),
					   (size_t)(at - key->value) };
		bool good = true;

		if (question != NONE)
			add_text(l, m, key, text, question, MAP_QUESTION);
		for (size_t i = 0; question == NONE && good &&
		     i < m->list->indicator_count; i++)
			good = add_text(l, m, key, text, i, MAP_ANY);
		at += text.size + (at[text.size] == '|');
	}
}

/* --- Sections ------------------------------------------------------------- */

/* Has a question, or any of them, such an answer? */
static bool
has_answer(const struct map *m, size_t question, const char *id)
{
	for (size_t i = 0; i < m->list->indicator_count; i++)
		if ((question == NONE || question == i) &&
		    value_of(m, i, id) != 0)
			return true;
	return false;
}

/* Keys `answer.ID` of a section. */
static void
load_answers(struct load *l, struct map *m, const struct ini_section *s,
	     size_t question)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct ini_key *key = &s->keys[i];
		const char *id = load_named(key->name, "answer");

		if (id == NULL || key->faulty)
			continue;
		if (has_answer(m, question, id))
			add_texts(l, m, key, question);
		else
			diag_error(l->diags, DIAG_NAME_UNKNOWN,
				   ini_at_key(l->ini, key), "no answer of %s "
				   "has the id `%s`; `heed list %s` prints "
				   "them", question == NONE ? "this checklist" :
				   "this question", id, m->list->id);
	}
}

static void
no_question(struct load *l, const struct map *m, const struct ini_section *s,
	    const char *id)
{
	const struct checklist *list = m->list;
	const char **names = mem_alloc(list->indicator_count, sizeof *names);
	size_t near;

	for (size_t i = 0; i < list->indicator_count; i++)
		names[i] = list->indicators[i].id;
	near = text_nearest(id, names, list->indicator_count);
	if (near < list->indicator_count)
		diag_error(l->diags, DIAG_NAME_UNKNOWN,
			   ini_at_section(l->ini, s), "there is no question "
			   "`%s` in %s; did you mean `%s`?", id, list->id,
			   names[near]);
	else
		diag_error(l->diags, DIAG_NAME_UNKNOWN,
			   ini_at_section(l->ini, s), "there is no question "
			   "`%s` in %s; `heed list %s` prints them", id,
			   list->id, list->id);
	free(names);
}

static void
load_columns(struct load *l, struct map *m)
{
	const struct load_found *found = &l->found[LOAD_COLUMN];

	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		const char *id = load_id(LOAD_COLUMN, s);
		size_t question = checklist_indicator(m->list, id), from = 0;
		const struct ini_key *key;

		if (question == NONE) {
			no_question(l, m, s, id);
			continue;
		}
		while ((key = load_next(s, "title", &from)) != NULL)
			add_title(l, m, key, question);
		load_answers(l, m, s, question);
	}
}

/* What parts the columns; 0 if it is not said. */
static char
load_by(struct load *l, const struct ini_section *s)
{
	static const char *const names[] = { "comma", "semicolon", "tab" };
	static const char bytes[] = ",;\t";
	const struct ini_key *key = load_key(s, "separator");
	size_t at = key == NULL ? NONE :
		load_word(l, key, load_whole(key), "separator", names, 3);

	return (char)(at == NONE ? '\0' : bytes[at]);
}

static void
load_map_head(struct load *l, struct map *m)
{
	static const char *const formats[] = { "1" };
	const struct load_found *found = &l->found[LOAD_MAP];
	const struct ini_key *key;
	const struct ini_section *s;

	if (found->count == 0)
		return;
	s = found->at[0];
	key = load_key(s, "format");
	if (key != NULL)
		load_word(l, key, load_whole(key), "format", formats, 1);
	key = load_key(s, "checklist");
	if (key != NULL && strcmp(key->value, m->list->id) != 0)
		load_fault(l, DIAG_NAME_UNKNOWN, key, load_whole(key), "this "
			   "map is for the checklist `%.60s`, and the rows are "
			   "scored with `%s`", key->value, m->list->id);
	m->id = load_text(l, s, "id");
	m->by = load_by(l, s);
	load_answers(l, m, s, NONE);
}

/* --- The file ------------------------------------------------------------- */

static bool
finish(struct map *m, struct ini *ini, bool read_it, enum load_file file,
       struct diags *diags)
{
	size_t errors = diags->errors;
	struct load l = { .ini = ini, .diags = diags, .contacts_known = true };

	if (read_it) {
		m->path = mem_string(ini->path);
		load_spec(&l, file);
		load_map_head(&l, m);
		load_columns(&l, m);
		load_spec_done(&l);
	}
	ini_done(ini);
	diags_sort(diags);
	if (diags->errors == errors && read_it)
		return true;
	map_done(m);
	return false;
}

bool
map_load(struct map *m, const struct checklist *list, const char *path,
	 struct diags *diags)
{
	struct ini ini;
	bool read_it;

	map_init(m, list);
	read_it = ini_read(&ini, path, diags);
	return finish(m, &ini, read_it, LOAD_TABLE, diags);
}

bool
map_own(struct map *m, const struct checklist *list, struct diags *diags)
{
	struct ini ini;
	bool read_it;

	map_init(m, list);
	read_it = ini_parse(&ini, list->path, list->bytes, list->size, diags);
	return finish(m, &ini, read_it, LOAD_LIST, diags);
}

bool
map_has(const struct checklist *list)
{
	static const char mark[] = "\n[map]";

	for (size_t i = 0; list->bytes != NULL &&
	     i + sizeof mark - 1 <= list->size; i++)
		if (memcmp(list->bytes + i, mark, sizeof mark - 1) == 0)
			return true;
	return false;
}
