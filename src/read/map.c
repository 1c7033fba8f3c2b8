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
add_title(struct map *m, const char *text, size_t question)
{
	m->titles = mem_resize(m->titles, m->title_count + 1,
			       sizeof *m->titles);
	m->titles[m->title_count++] = (struct map_title){ mem_string(text),
							  question };
}

/* Each of the texts between bars. */
static void
add_answers(struct map *m, const char *id, const char *texts, size_t question)
{
	while (*texts != '\0') {
		size_t size = strcspn(texts, "|");

		m->answers = mem_resize(m->answers, m->answer_count + 1,
					sizeof *m->answers);
		m->answers[m->answer_count++] = (struct map_answer){
			mem_stringn(texts, size), mem_string(id), question,
		};
		texts += size + (texts[size] == '|');
	}
}

/* --- Sections ------------------------------------------------------------- */

/* Has a question, or any of them, such an answer? */
static bool
has_answer(const struct checklist *list, size_t question, const char *id)
{
	for (size_t s = 0; s < list->scale_count; s++) {
		const struct scale *scale = &list->scales[s];

		if (question != NONE && checklist_scale(list, question) !=
		    scale)
			continue;
		for (size_t k = 0; k < scale->count; k++)
			if (strcmp(scale->choices[k].id, id) == 0)
				return true;
	}
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
		if (has_answer(m->list, question, id))
			add_answers(m, id, key->value, question);
		else
			diag_error(l->diags, DIAG_NAME_UNKNOWN,
				   ini_at_key(l->ini, key), "no answer of %s "
				   "has the id `%s`; `heed list %s` prints "
				   "them", question == NONE ? "this checklist" :
				   "this question", id, m->list->id);
	}
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
			diag_error(l->diags, DIAG_NAME_UNKNOWN,
				   ini_at_section(l->ini, s), "there is no "
				   "question `%s` in %s; `heed list %s` prints "
				   "them", id, m->list->id, m->list->id);
			continue;
		}
		while ((key = load_next(s, "title", &from)) != NULL)
			add_title(m, key->value, question);
		load_answers(l, m, s, question);
	}
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

	*m = (struct map){ .list = list };
	read_it = ini_read(&ini, path, diags);
	return finish(m, &ini, read_it, LOAD_TABLE, diags);
}

bool
map_own(struct map *m, const struct checklist *list, struct diags *diags)
{
	struct ini ini;
	bool read_it;

	*m = (struct map){ .list = list };
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
