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

/* A map being read. Of what only the other list has nothing is taken. */
struct mapping {
	struct load *load;
	struct map *map;
	const struct checklist *also; /* or NULL */
};

/* --- Texts ---------------------------------------------------------------- */

static void
add_title(const struct mapping *m, const struct ini_key *key, size_t question)
{
	size_t other = map_add_title(m->map, key->value, question);

	if (other != NONE)
		load_fault(m->load, DIAG_NAME_TWICE, key, load_whole(key),
			   "this title is that of the question `%s` already, "
			   "and a column can be only one",
			   m->map->list->indicators[other].id);
}

/* The value of an answer's id in a question, or 0. */
static uint8_t
value_of(const struct checklist *list, size_t question, const char *id)
{
	const struct scale *scale = checklist_scale(list, question);

	for (size_t k = 0; k < scale->count; k++)
		if (strcmp(scale->choices[k].id, id) == 0)
			return (uint8_t)(k + 1);
	return 0;
}

/* A text for an answer to a question; false with a problem. */
static bool
add_text(const struct mapping *m, const struct ini_key *key,
	 struct load_token text, size_t question, enum map_source source)
{
	const struct checklist *list = m->map->list;
	const char *id = load_named(key->name, "answer");
	uint8_t value = value_of(list, question, id), other = 0;

	if (value != 0)
		other = map_add_text(m->map, question, source, text.text,
				     text.size, value);
	if (other != 0)
		load_fault(m->load, DIAG_NAME_TWICE, key, text, "in `%s` this "
			   "text stands for the answer `%s` already, and a "
			   "cell can be only one",
			   list->indicators[question].id,
			   checklist_choice(list, question, other)->id);
	return other == 0;
}

/* Each of the texts between bars, for one question or, NONE, for any. */
static void
add_texts(const struct mapping *m, const struct ini_key *key, size_t question)
{
	const char *at = key->value;

	while (*at != '\0') {
		struct load_token text = { at, strcspn(at, "|"),
					   (size_t)(at - key->value) };
		bool good = true;

		if (question != NONE)
			add_text(m, key, text, question, MAP_QUESTION);
		for (size_t i = 0; question == NONE && good &&
		     i < m->map->list->indicator_count; i++)
			good = add_text(m, key, text, i, MAP_ANY);
		at += text.size + (at[text.size] == '|');
	}
}

/* --- Answers -------------------------------------------------------------- */

/* Has the question of this id, or with NULL any of them, such an answer? */
static bool
has_answer(const struct checklist *list, const char *question, const char *id)
{
	for (size_t i = 0; list != NULL && i < list->indicator_count; i++)
		if ((question == NULL ||
		     strcmp(list->indicators[i].id, question) == 0) &&
		    value_of(list, i, id) != 0)
			return true;
	return false;
}

/* The answer of that question, or of any, that has nearly this id; or NULL. */
static const char *
near_answer(const struct checklist *list, size_t question, const char *id)
{
	const char **names = NULL;
	const char *found;
	size_t count = 0, near;

	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct scale *scale = checklist_scale(list, i);

		if (question != NONE && question != i)
			continue;
		names = mem_resize(names, count + scale->count, sizeof *names);
		for (size_t k = 0; k < scale->count; k++)
			names[count++] = scale->choices[k].id;
	}
	near = text_nearest(id, names, count);
	found = near < count ? names[near] : NULL;
	free(names);
	return found;
}

static void
no_answer(const struct mapping *m, const struct ini_key *key, size_t question,
	  const char *id)
{
	const struct checklist *list = m->map->list;
	const char *near = near_answer(list, question, id);
	const char *whose = question == NONE ? "this checklist" :
		"this question";
	struct place at = ini_at_key(m->load->ini, key);

	if (near != NULL)
		diag_error(m->load->diags, DIAG_NAME_UNKNOWN, at,
			   "no answer of %s has the id `%s`; did you mean "
			   "`%s`?", whose, id, near);
	else
		diag_error(m->load->diags, DIAG_NAME_UNKNOWN, at,
			   "no answer of %s has the id `%s`; `heed list %s` "
			   "prints them", whose, id, list->id);
}

/* Keys `answer.ID` of a section. */
static void
load_answers(const struct mapping *m, const struct ini_section *s,
	     size_t question)
{
	const struct checklist *list = m->map->list;
	const char *name = question == NONE ? NULL :
		list->indicators[question].id;

	for (size_t i = 0; i < s->count; i++) {
		const struct ini_key *key = &s->keys[i];
		const char *id = load_named(key->name, "answer");

		if (id == NULL || key->faulty)
			continue;
		if (has_answer(list, name, id))
			add_texts(m, key, question);
		else if (!has_answer(m->also, name, id))
			no_answer(m, key, question, id);
	}
}

/* --- Sections ------------------------------------------------------------- */

static void
no_question(const struct mapping *m, const struct ini_section *s,
	    const char *id)
{
	const struct checklist *list = m->map->list;
	const char **names = mem_alloc(list->indicator_count, sizeof *names);
	struct place at = ini_at_section(m->load->ini, s);
	size_t near;

	for (size_t i = 0; i < list->indicator_count; i++)
		names[i] = list->indicators[i].id;
	near = text_nearest(id, names, list->indicator_count);
	if (near < list->indicator_count)
		diag_error(m->load->diags, DIAG_NAME_UNKNOWN, at, "there is "
			   "no question `%s` in %s; did you mean `%s`?", id,
			   list->id, names[near]);
	else
		diag_error(m->load->diags, DIAG_NAME_UNKNOWN, at, "there is "
			   "no question `%s` in %s; `heed list %s` prints "
			   "them", id, list->id, list->id);
	free(names);
}

static void
load_columns(const struct mapping *m)
{
	const struct load_found *found = &m->load->found[LOAD_COLUMN];

	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		const char *id = load_id(LOAD_COLUMN, s);
		size_t question = checklist_indicator(m->map->list, id);
		size_t from = 0;
		const struct ini_key *key;

		if (question == NONE) {
			if (m->also == NULL ||
			    checklist_indicator(m->also, id) == NONE)
				no_question(m, s, id);
			continue;
		}
		while ((key = load_next(s, "title", &from)) != NULL)
			add_title(m, key, question);
		load_answers(m, s, question);
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

/* A map is for one checklist, or for another version of it. */
static void
check_list(const struct mapping *m, const struct ini_section *s)
{
	const struct ini_key *key = load_key(s, "checklist");
	const char *id = m->map->list->id;

	if (key == NULL || strcmp(key->value, id) == 0 ||
	    (m->also != NULL && strcmp(key->value, m->also->id) == 0))
		return;
	load_fault(m->load, DIAG_NAME_UNKNOWN, key, load_whole(key),
		   m->load->list != NULL ? "this map is for the checklist "
		   "`%.60s`, and it stands in `%s`" : "this map is for the "
		   "checklist `%.60s`, and the rows are scored with `%s`",
		   key->value, id);
}

static void
load_map_head(const struct mapping *m)
{
	static const char *const formats[] = { "1" };
	const struct load_found *found = &m->load->found[LOAD_MAP];
	const struct ini_key *key;
	const struct ini_section *s;

	if (found->count == 0)
		return;
	s = found->at[0];
	key = load_key(s, "format");
	if (key != NULL)
		load_word(m->load, key, load_whole(key), "format", formats, 1);
	check_list(m, s);
	m->map->id = load_text(m->load, s, "id");
	m->map->by = load_by(m->load, s);
	load_answers(m, s, NONE);
}

/* --- The map of a checklist ----------------------------------------------- */

/* Keep what is said, word for word, so that versions can be compared. */
static void
keep_lines(struct checklist *list, const struct load_found *found)
{
	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];

		list->map = mem_resize(list->map, list->map_count + s->count,
				       sizeof *list->map);
		for (size_t k = 0; k < s->count; k++)
			list->map[list->map_count++] = (struct map_line){
				mem_string(s->name),
				mem_string(s->keys[k].name),
				mem_string(s->keys[k].value),
			};
	}
}

void
load_map(struct load *l)
{
	const struct load_found *columns = &l->found[LOAD_COLUMN];
	struct map map;
	const struct mapping m = { .load = l, .map = &map };

	if (l->found[LOAD_MAP].count == 0) {
		for (size_t i = 0; i < columns->count; i++)
			diag_error(l->diags, DIAG_SECTION_MISSING,
				   ini_at_section(l->ini, columns->at[i]),
				   "[%s] says nothing without a section [map]",
				   columns->at[i]->name);
		return;
	}
	map_init(&map, l->list);
	load_map_head(&m);
	load_columns(&m);
	map_done(&map);
	keep_lines(l->list, &l->found[LOAD_MAP]);
	keep_lines(l->list, columns);
}

/* --- The file ------------------------------------------------------------- */

static bool
has_section(const struct ini *ini, const char *name)
{
	for (size_t i = 0; i < ini->count; i++)
		if (strcmp(ini->sections[i].name, name) == 0)
			return true;
	return false;
}

static bool
finish(struct map *map, struct ini *ini, bool read_it,
       const struct checklist *also, struct diags *diags)
{
	size_t errors = diags->errors;
	struct load l = { .ini = ini, .diags = diags, .contacts_known = true };
	const struct mapping m = { .load = &l, .map = map, .also = also };

	if (read_it) {
		bool whole = has_section(ini, "checklist");

		map->path = mem_string(ini->path);
		load_spec(&l, whole ? LOAD_LIST : LOAD_TABLE);
		if (whole && l.found[LOAD_MAP].count == 0)
			diag_error(diags, DIAG_SECTION_MISSING,
				   (struct place){ .file = ini->path },
				   "there is no section [map]");
		load_map_head(&m);
		load_columns(&m);
		load_spec_done(&l);
	}
	ini_done(ini);
	diags_sort(diags);
	if (diags->errors == errors && read_it)
		return true;
	map_done(map);
	return false;
}

bool
map_load(struct map *m, const struct checklist *list,
	 const struct checklist *also, const char *path, struct diags *diags)
{
	struct ini ini;
	bool read_it;

	map_init(m, list);
	read_it = ini_read(&ini, path, diags);
	return finish(m, &ini, read_it, also, diags);
}

bool
map_own(struct map *m, const struct checklist *list,
	const struct checklist *also, const struct checklist *from,
	struct diags *diags)
{
	struct ini ini;
	bool read_it;

	map_init(m, list);
	read_it = ini_parse(&ini, from->path, from->bytes, from->size, diags);
	return finish(m, &ini, read_it, also, diags);
}

char *
map_list(const char *path)
{
	struct diags mute = { 0 };
	struct ini ini;
	char *id = NULL;

	if (ini_read(&ini, path, &mute) && has_section(&ini, "map") &&
	    !has_section(&ini, "checklist")) {
		const struct ini_key *key = NULL;

		for (size_t i = 0; i < ini.count; i++)
			if (strcmp(ini.sections[i].name, "map") == 0)
				key = load_key(&ini.sections[i], "checklist");
		id = mem_string(key != NULL ? key->value : "");
	}
	ini_done(&ini);
	diags_done(&mute);
	return id;
}
