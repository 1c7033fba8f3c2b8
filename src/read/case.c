/* SPDX-License-Identifier: MIT */
/*
 * The sections and keys are checked by the one table of the loader. The
 * checklist comes first, since every model answer names a question and an
 * answer of it; without it the rest is still looked through.
 */
#include "read/case.h"

#include "base/text.h"
#include "read/load_parts.h"

#include <stdlib.h>
#include <string.h>

enum { MINUTES_MOST = 600 };

/* --- What it says of itself ----------------------------------------------- */

static void
load_minutes(struct load *l, const struct ini_section *s, int32_t *out)
{
	const struct ini_key *key = load_key(s, "minutes");

	if (key != NULL)
		load_number(l, key, load_whole(key), 1, MINUTES_MOST, out);
}

static void
head_words(struct load *l, const struct ini_section *s)
{
	static const char *const formats[] = { "1" };
	const struct ini_key *format = load_key(s, "format");
	const struct ini_key *id = load_key(s, "id");

	if (format != NULL)
		load_word(l, format, load_whole(format), "format", formats, 1);
	if (id != NULL && !load_id_good(id->value, strlen(id->value)))
		load_fault(l, DIAG_SECTION_ID, id, load_whole(id), "an id has "
			   "1 to 40 of a-z 0-9 _ -, a letter or digit first");
}

static void
load_case_head(struct load *l, struct case_study *c)
{
	const struct load_found *found = &l->found[LOAD_CASE];
	const struct ini_section *s;

	if (found->count == 0)
		return;
	s = found->at[0];
	head_words(l, s);
	c->id = load_text(l, s, "id");
	c->version = load_text(l, s, "version");
	c->title = load_text(l, s, "title");
	c->summary = load_text(l, s, "summary");
	c->author = load_text(l, s, "author");
	c->reviewed = load_date(l, s, "reviewed");
	c->reviewed_by = load_text(l, s, "reviewed-by");
	c->language = load_text(l, s, "language");
	load_minutes(l, s, &c->minutes);
	if (c->reviewed_by != NULL && strcmp(c->reviewed_by, "none") == 0) {
		free(c->reviewed_by);
		c->reviewed_by = NULL;
	}
}

static void
load_case_parts(struct load *l, struct case_study *c)
{
	const struct load_found *found = &l->found[LOAD_PART];

	c->parts = mem_alloc(found->count, sizeof *c->parts);
	c->part_count = found->count;
	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		struct case_part *part = &c->parts[i];

		part->id = mem_string(load_id(LOAD_PART, s));
		part->title = load_text(l, s, "title");
		part->contains = load_text(l, s, "contains");
		load_minutes(l, s, &part->minutes);
		load_list(l, s, "text", &part->paragraphs);
	}
}

static void
load_case_talk(struct load *l, struct case_study *c)
{
	const struct load_found *talk = &l->found[LOAD_DISCUSSION];
	const struct load_found *trainer = &l->found[LOAD_TRAINER];

	if (talk->count > 0) {
		load_minutes(l, talk->at[0], &c->ask_minutes);
		load_list(l, talk->at[0], "ask", &c->asks);
	}
	if (trainer->count > 0) {
		load_minutes(l, trainer->at[0], &c->close_minutes);
		load_list(l, trainer->at[0], "note", &c->notes);
	}
}

/* --- Model answers -------------------------------------------------------- */

/* The question behind the stem of a key, or NONE after an error. */
static size_t
question(struct load *l, const struct ini_key *key, const char *name)
{
	const struct checklist *list = l->list;
	size_t at = checklist_indicator(list, name), near;
	const char **names;

	if (at != NONE)
		return at;
	names = mem_alloc(list->indicator_count, sizeof *names);
	for (size_t i = 0; i < list->indicator_count; i++)
		names[i] = list->indicators[i].id;
	near = text_nearest(name, names, list->indicator_count);
	if (near < list->indicator_count)
		diag_error(l->diags, DIAG_NAME_UNKNOWN, ini_at_key(l->ini, key),
			   "there is no question `%s` in %s; did you mean "
			   "`%s`?", name, list->id, names[near]);
	else
		diag_error(l->diags, DIAG_NAME_UNKNOWN, ini_at_key(l->ini, key),
			   "there is no question `%s` in %s; `heed list %s` "
			   "prints them", name, list->id, list->id);
	free(names);
	return NONE;
}

/* ANSWER: REASON */
static void
load_model(struct load *l, struct case_child *child,
	   const struct ini_key *key, size_t at)
{
	size_t colon = strcspn(key->value, ":"), size = colon, choice;
	const char *reason = key->value + colon;

	reason += *reason == ':';
	reason += strspn(reason, " \t");
	while (size > 0 && strchr(" \t", key->value[size - 1]) != NULL)
		size--;
	if (size == 0 || *reason == '\0') {
		load_fault(l, DIAG_MODEL_REASON, key, load_whole(key),
			   "write \"ANSWER: REASON\", such as yes: The marks "
			   "were seen and are not explained.");
		return;
	}
	choice = load_choice(l, key, (struct load_token){ key->value, size, 0 },
			     l->list->indicators[at].scale);
	if (choice == NONE)
		return;
	child->answers.values[at] = (uint8_t)(choice + 1);
	child->models[at].reason = mem_string(reason);
}

static void
load_models(struct load *l, struct case_child *child,
	    const struct ini_section *s)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct ini_key *key = &s->keys[i];
		const char *sign = load_named(key->name, "sign");
		const char *ask = load_named(key->name, "ask");
		size_t at;

		if (key->faulty || (sign == NULL && ask == NULL))
			continue;
		at = question(l, key, sign != NULL ? sign : ask);
		if (at != NONE && sign != NULL)
			load_model(l, child, key, at);
		else if (at != NONE)
			child->models[at].ask = mem_string(key->value);
	}
}

static void
load_outcome(struct load *l, struct case_child *child,
	     const struct ini_section *s)
{
	const struct ini_key *key = load_key(s, "outcome");
	size_t count = l->list->band_count;
	const char **names = mem_alloc(count, sizeof *names);

	for (size_t i = 0; i < count; i++)
		names[i] = l->list->bands[i].id;
	if (key != NULL)
		child->outcome = load_word(l, key, load_whole(key), "band",
					   names, count);
	free(names);
}

static void
load_child(struct load *l, struct case_child *child,
	   const struct ini_section *s, bool known)
{
	child->id = mem_string(load_id(LOAD_CHILD, s));
	child->title = load_text(l, s, "title");
	child->because = load_text(l, s, "because");
	child->first = load_text(l, s, "first");
	child->by = load_text(l, s, "by");
	answers_init(&child->answers, l->list);
	child->models = mem_alloc(l->list->indicator_count,
				  sizeof *child->models);
	if (known) {
		load_outcome(l, child, s);
		load_models(l, child, s);
	}
}

/* known: could the checklist be opened? */
static void
load_children(struct load *l, struct case_study *c, bool known)
{
	const struct load_found *found = &l->found[LOAD_CHILD];

	c->children = mem_alloc(found->count, sizeof *c->children);
	c->child_count = found->count;
	for (size_t i = 0; i < found->count; i++)
		load_child(l, &c->children[i], found->at[i], known);
}

/* The author's allowances are of the study, not of its checklist. */
static void
take_allowances(struct load *l, struct case_study *c)
{
	struct checklist none = { 0 };

	l->list = &none;
	load_allowances(l);
	l->list = &c->list;
	c->allowances = none.allowances;
	c->allowance_count = none.allowance_count;
}

static bool
open_list(struct load *l, struct case_study *c, case_opener *opener,
	  void *arg)
{
	const struct load_found *found = &l->found[LOAD_CASE];
	const struct ini_key *key = found->count == 0 ? NULL :
		load_key(found->at[0], "checklist");

	if (key == NULL)
		return false;
	if (opener(arg, &c->list, key->value, l->diags)) {
		l->damaged = mem_alloc(c->list.scale_count,
				       sizeof *l->damaged);
		return true;
	}
	load_fault(l, DIAG_NAME_UNKNOWN, key, load_whole(key), "the checklist "
		   "`%.60s` cannot be used", key->value);
	return false;
}

static void
fill(struct load *l, struct case_study *c, case_opener *opener, void *arg)
{
	bool known;

	load_spec(l, LOAD_STUDY);
	known = open_list(l, c, opener, arg);
	load_case_head(l, c);
	load_case_parts(l, c);
	load_children(l, c, known);
	load_case_talk(l, c);
	take_allowances(l, c);
	load_spec_done(l);
}

/* read_it: was there anything to read? errors: how many there were before. */
static bool
finish(struct case_study *c, struct ini *ini, bool read_it,
       case_opener *opener, void *arg, struct diags *diags, size_t errors)
{
	struct load l = { .ini = ini, .diags = diags, .list = &c->list,
			  .contacts_known = true };

	*c = (struct case_study){ 0 };
	if (read_it) {
		c->path = mem_string(ini->path);
		fill(&l, c, opener, arg);
		c->bytes = ini->bytes;
		c->size = ini->size;
		ini->bytes = NULL;
	}
	ini_done(ini);
	diags_sort(diags);
	if (diags->errors == errors)
		return true;
	case_done(c);
	return false;
}

bool
case_load(struct case_study *c, const char *path, case_opener *opener,
	  void *arg, struct diags *diags)
{
	size_t errors = diags->errors;
	struct ini ini;
	bool read_it = ini_read(&ini, path, diags);

	return finish(c, &ini, read_it, opener, arg, diags, errors);
}

bool
case_bytes(struct case_study *c, const char *path, const char *bytes,
	   size_t size, case_opener *opener, void *arg, struct diags *diags)
{
	size_t errors = diags->errors;
	struct ini ini;
	bool read_it = ini_parse(&ini, path, bytes, size, diags);

	return finish(c, &ini, read_it, opener, arg, diags, errors);
}

bool
case_is(const char *path)
{
	return load_has_section(path, "case", "checklist");
}
