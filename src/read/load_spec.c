/* SPDX-License-Identifier: MIT */
/*
 * The one table of sections and keys; whatever is not in it is an error, so
 * that nothing anybody writes is silently dropped.
 */
#include "read/load_parts.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { KEYS_MOST = 24, ID_MOST = 40 };

/* What a key is: a numbered list, required, may hold {contact-id}, one for
   each name behind a dot. */
enum { LIST = 1, MUST = 2, BRACES = 4, NAMED = 8 };

struct key {
	const char *name;
	unsigned flags;
};

struct spec {
	const char *name;
	unsigned files; /* that may have it */
	unsigned must;  /* files that must have it */
	bool id;        /* is it [name.id]? */
	struct key keys[KEYS_MOST];
};

static const struct spec specs[LOAD_PARTS] = {
	[LOAD_CHECKLIST] = { "checklist", LOAD_LIST, LOAD_LIST, false, {
		{ "format", MUST }, { "id", MUST }, { "version", MUST },
		{ "title", MUST }, { "publisher", MUST }, { "source", MUST },
		{ "scoring-by", 0 }, { "purpose", MUST },
		{ "limits", LIST | MUST }, { "reviewed", MUST },
		{ "reviewed-by", MUST }, { "contacts", MUST },
		{ "language", 0 }, { "note", 0 }, { "publisher-note", 0 },
		{ "tell", 0 } } },
	[LOAD_INTRO] = { "intro", LOAD_LIST, 0, false, {
		{ "line", LIST | MUST | BRACES } } },
	[LOAD_CARD] = { "card", LOAD_LIST, LOAD_LIST, false, {
		{ "title", MUST }, { "step", LIST | MUST | BRACES },
		{ "call", LIST | MUST } } },
	[LOAD_GROUP] = { "group", LOAD_LIST, LOAD_LIST, true, {
		{ "title", MUST }, { "cap", 0 }, { "opening", 0 },
		{ "hint", 0 } } },
	[LOAD_SCALE] = { "scale", LOAD_LIST, LOAD_LIST, true, {
		{ "answers", MUST }, { "unknown", 0 }, { "skip", 0 } } },
	[LOAD_ANSWER] = { "answer", LOAD_LIST, LOAD_LIST, true, {
		{ "label", MUST }, { "key", MUST }, { "short", 0 },
		{ "present", 0 } } },
	[LOAD_INDICATOR] = { "indicator", LOAD_LIST, LOAD_LIST, true, {
		{ "group", MUST }, { "kind", MUST }, { "title", MUST },
		{ "ask", MUST }, { "label", 0 }, { "origin", 0 },
		{ "scale", MUST }, { "points", 0 }, { "look", LIST },
		{ "why", 0 }, { "other", LIST }, { "consider", LIST },
		{ "source", LIST }, { "caution", 0 },
		{ "follow.when", 0 } } },
	[LOAD_BAND] = { "band", LOAD_LIST, 0, true, {
		{ "title", MUST }, { "from", 0 },
		{ "meaning", MUST | BRACES }, { "say", LIST | BRACES },
		{ "step", LIST | MUST | BRACES }, { "call", LIST },
		{ "first", 0 } } },
	[LOAD_RULE] = { "rule", LOAD_LIST, 0, true, {
		{ "any", LIST }, { "all", LIST }, { "at-least", LIST },
		{ "floor", 0 }, { "because", MUST | BRACES },
		{ "first", 0 }, { "interrupt", 0 }, { "notice", LIST | BRACES },
		{ "step", LIST | BRACES }, { "call", LIST } } },
	[LOAD_CHECK] = { "check", LOAD_LIST | LOAD_STUDY, 0, false, {
		{ "allow", LIST | MUST } } },
	[LOAD_CONTACTS] = { "contacts", LOAD_CALLS | LOAD_OWN_CALLS,
		LOAD_CALLS, false, { { "title", MUST }, { "version", 0 } } },
	[LOAD_CONTACT] = { "contact", LOAD_CALLS | LOAD_OWN_CALLS,
		LOAD_CALLS | LOAD_OWN_CALLS, true, {
		{ "role", MUST }, { "name", MUST }, { "phone", 0 },
		{ "text", 0 }, { "web", 0 }, { "when", MUST },
		{ "checked", MUST }, { "source", 0 }, { "for", 0 } } },
	[LOAD_CASE] = { "case", LOAD_STUDY, LOAD_STUDY, false, {
		{ "format", MUST }, { "id", MUST }, { "version", MUST },
		{ "title", MUST }, { "summary", MUST },
		{ "checklist", MUST }, { "author", MUST },
		{ "minutes", MUST }, { "reviewed", MUST },
		{ "reviewed-by", MUST }, { "language", 0 } } },
	[LOAD_PART] = { "part", LOAD_STUDY, LOAD_STUDY, true, {
		{ "title", MUST }, { "minutes", MUST }, { "contains", 0 },
		{ "text", LIST | MUST } } },
	[LOAD_CHILD] = { "child", LOAD_STUDY, LOAD_STUDY, true, {
		{ "title", MUST }, { "outcome", MUST }, { "because", MUST },
		{ "first", MUST }, { "by", MUST }, { "sign", NAMED | MUST },
		{ "ask", NAMED } } },
	[LOAD_DISCUSSION] = { "discussion", LOAD_STUDY, LOAD_STUDY, false, {
		{ "minutes", MUST }, { "ask", LIST | MUST } } },
	[LOAD_TRAINER] = { "trainer", LOAD_STUDY, LOAD_STUDY, false, {
		{ "minutes", MUST }, { "note", LIST | MUST } } },
	[LOAD_MAP] = { "map", LOAD_LIST | LOAD_TABLE, LOAD_TABLE, false, {
		{ "format", MUST }, { "checklist", MUST }, { "id", 0 },
		{ "separator", 0 }, { "answer", NAMED } } },
	[LOAD_COLUMN] = { "column", LOAD_LIST | LOAD_TABLE, 0, true, {
		{ "title", LIST }, { "answer", NAMED } } },
};

/* The page that describes a kind of file. */
static const char *
page_of(unsigned files)
{
	return files == LOAD_STUDY ? "heed-case(5)" : "heed-checklist(5)";
}

/* The kinds of file, as a person would call them. */
static const char *
home_of(unsigned files)
{
	return files == LOAD_TABLE ? "a map of columns" :
		files & LOAD_STUDY ? "a case study, cases/NAME.ini" :
		files & LOAD_CALLS ? "a file of contacts, contacts/NAME.ini" :
		"a checklist";
}

const char *
load_part_name(enum load_part part)
{
	return specs[part].name;
}

const char *
load_id(enum load_part part, const struct ini_section *section)
{
	return section->name + strlen(specs[part].name) + 1;
}

bool
load_id_good(const char *text, size_t size)
{
	static const char set[] = "abcdefghijklmnopqrstuvwxyz0123456789_-";

	if (size == 0 || size > ID_MOST || *text == '_' || *text == '-')
		return false;
	for (size_t i = 0; i < size; i++)
		if (text[i] == '\0' || strchr(set, text[i]) == NULL)
			return false;
	return true;
}

static enum load_part
part_of(const struct ini_section *section, enum load_file file)
{
	size_t size = strcspn(section->name, ".");
	enum load_part part = 0;

	for (; part < LOAD_PARTS; part++)
		if ((specs[part].files & file) != 0 &&
		    strlen(specs[part].name) == size &&
		    memcmp(section->name, specs[part].name, size) == 0)
			break;
	return part;
}

/* Is it a kind of section that other files have? */
static bool
elsewhere(struct load *l, const struct ini_section *s, const char *kind,
	  enum load_file file)
{
	enum load_part p = 0;

	while (p < LOAD_PARTS && strcmp(specs[p].name, kind) != 0)
		p++;
	if (p == LOAD_PARTS)
		return false;
	if (file == LOAD_LIST && (specs[p].files & LOAD_CALLS) != 0)
		diag_error(l->diags, DIAG_SECTION_UNKNOWN,
			   ini_at_section(l->ini, s), "[%s] belongs in a file "
			   "of its own, contacts/NAME.ini; [checklist] names "
			   "it, as contacts = NAME", s->name);
	else
		diag_error(l->diags, DIAG_SECTION_UNKNOWN,
			   ini_at_section(l->ini, s), "[%s] belongs in %s, and "
			   "this is %s", s->name, home_of(specs[p].files),
			   file == LOAD_STUDY ? "a case study" :
			   file == LOAD_TABLE ? "a map of columns" :
			   file == LOAD_LIST ? "a checklist" :
			   "a file of contacts");
	return true;
}

static void
unknown_section(struct load *l, const struct ini_section *s,
		enum load_file file)
{
	const char *names[LOAD_PARTS];
	char *kind = mem_stringn(s->name, strcspn(s->name, "."));
	enum load_part part[LOAD_PARTS];
	size_t count = 0, near;

	for (enum load_part p = 0; p < LOAD_PARTS; p++)
		if ((specs[p].files & file) != 0) {
			part[count] = p;
			names[count++] = specs[p].name;
		}
	near = text_nearest(kind, names, count);
	if (elsewhere(l, s, kind, file))
		;
	else if (near < count)
		diag_error(l->diags, DIAG_SECTION_UNKNOWN,
			   ini_at_section(l->ini, s), "there is no kind of "
			   "section [%s]; did you mean [%s%s]?", kind,
			   names[near], specs[part[near]].id ? ".ID" : "");
	else
		diag_error(l->diags, DIAG_SECTION_UNKNOWN,
			   ini_at_section(l->ini, s), "there is no kind of "
			   "section [%s]; %s lists them", kind, page_of(file));
	free(kind);
}

static bool
id_fits(struct load *l, const struct spec *spec, const struct ini_section *s)
{
	const char *dot = strchr(s->name, '.');

	if (!spec->id && dot == NULL)
		return true;
	if (!spec->id)
		diag_error(l->diags, DIAG_SECTION_ID,
			   ini_at_section(l->ini, s), "write [%s], without "
			   "an id", spec->name);
	else if (dot == NULL)
		diag_error(l->diags, DIAG_SECTION_ID,
			   ini_at_section(l->ini, s), "the id is missing; "
			   "write [%s.ID]", spec->name);
	else if (load_id_good(dot + 1, strlen(dot + 1)))
		return true;
	else
		diag_error(l->diags, DIAG_SECTION_ID,
			   ini_at_section(l->ini, s), "an id has 1 to %d of "
			   "a-z 0-9 _ -, a letter or digit first", ID_MOST);
	return false;
}

/* The number at the end of a list's key, or 0; *size is the name before. */
static unsigned long
list_number(const char *name, size_t *size)
{
	const char *dot = strrchr(name, '.');
	size_t digits;

	*size = strlen(name);
	if (dot == NULL || dot[1] == '0')
		return 0;
	digits = strspn(dot + 1, "0123456789");
	if (digits == 0 || digits > 5 || dot[1 + digits] != '\0')
		return 0;
	*size = (size_t)(dot - name);
	return strtoul(dot + 1, NULL, 10);
}

const char *
load_named(const char *key, const char *stem)
{
	size_t size = strlen(stem);

	return strncmp(key, stem, size) == 0 && key[size] == '.' &&
		key[size + 1] != '\0' ? key + size + 1 : NULL;
}

static bool
is_named(const struct key *key, const char *name)
{
	return (key->flags & NAMED) != 0 && load_named(name, key->name) != NULL;
}

static size_t
key_of(const struct spec *spec, const char *name, unsigned long *number)
{
	size_t size;

	*number = list_number(name, &size);
	for (size_t i = 0; i < KEYS_MOST && spec->keys[i].name != NULL; i++) {
		const struct key *key = &spec->keys[i];

		if (is_named(key, name)) {
			*number = 0;
			return i;
		}
		if ((key->flags & NAMED) == 0 && strlen(key->name) == size &&
		    memcmp(key->name, name, size) == 0)
			return i;
	}
	return NONE;
}

static void
unknown_key(struct load *l, const struct spec *spec,
	    const struct ini_key *key)
{
	const char *names[KEYS_MOST];
	char *stem = mem_string(key->name);
	size_t count = 0, near;

	for (; count < KEYS_MOST && spec->keys[count].name; count++)
		names[count] = spec->keys[count].name;
	near = text_nearest(stem, names, count);
	if (near == count && strrchr(stem, '.') != NULL) {
		*strrchr(stem, '.') = '\0';
		near = text_nearest(stem, names, count);
	}
	if (near < count)
		diag_error(l->diags, DIAG_KEY_UNKNOWN,
			   ini_at_key(l->ini, key), "[%s] has no key `%s`; "
			   "did you mean `%s%s`?", spec->name, key->name,
			   names[near],
			   spec->keys[near].flags & LIST ? ".1" :
			   spec->keys[near].flags & NAMED ? ".ID" : "");
	else
		diag_error(l->diags, DIAG_KEY_UNKNOWN,
			   ini_at_key(l->ini, key), "[%s] has no key `%s`; "
			   "%s lists them", spec->name, key->name,
			   page_of(spec->files));
	free(stem);
}

static void
check_key(struct load *l, const struct spec *spec, const struct ini_key *key,
	  unsigned long last[KEYS_MOST])
{
	unsigned long number;
	size_t k = key_of(spec, key->name, &number);
	const char *brace = strchr(key->value, '{');
	bool list = k != NONE && (spec->keys[k].flags & LIST) != 0;

	if (k == NONE || (!list && number > 0)) {
		unknown_key(l, spec, key);
		return;
	}
	if (list && number != last[k] + 1)
		diag_error(l->diags, DIAG_LIST_ORDER,
			   ini_at_key(l->ini, key), "here should be `%s.%lu`; "
			   "number from 1 in order, without gaps",
			   spec->keys[k].name, last[k] + 1);
	last[k] = list && number > 0 ? number : last[k] + 1;
	if (brace != NULL && !(spec->keys[k].flags & BRACES))
		diag_error(l->diags, DIAG_TEXT_BRACES,
			   ini_at_value(l->ini, key,
					(size_t)(brace - key->value)),
			   "numbers of contacts cannot stand in `%s`; leave "
			   "out the {", spec->keys[k].name);
}

static void
check_section(struct load *l, const struct spec *spec,
	      const struct ini_section *s)
{
	unsigned long last[KEYS_MOST] = { 0 };

	for (size_t i = 0; i < s->count; i++)
		check_key(l, spec, &s->keys[i], last);
	for (size_t k = 0; k < KEYS_MOST && spec->keys[k].name; k++)
		if ((spec->keys[k].flags & MUST) != 0 && last[k] == 0)
			diag_error(l->diags, DIAG_KEY_MISSING,
				   ini_at_section(l->ini, s), "[%s] needs a "
				   "key `%s%s`", s->name, spec->keys[k].name,
				   spec->keys[k].flags & LIST ? ".1" :
				   spec->keys[k].flags & NAMED ? ".ID" : "");
}

static void
keep(struct load_found *found, const struct ini_section *s)
{
	found->at = mem_resize(found->at, found->count + 1,
			       sizeof(const struct ini_section *));
	found->at[found->count++] = s;
}

void
load_spec(struct load *l, enum load_file file)
{
	for (size_t i = 0; i < l->ini->count; i++) {
		const struct ini_section *s = &l->ini->sections[i];
		enum load_part part = part_of(s, file);

		if (s->name[0] == '\0')
			continue;
		if (part == LOAD_PARTS) {
			unknown_section(l, s, file);
		} else if (id_fits(l, &specs[part], s)) {
			check_section(l, &specs[part], s);
			keep(&l->found[part], s);
		}
	}
	for (enum load_part p = 0; p < LOAD_PARTS; p++)
		if ((specs[p].must & file) != 0 && l->found[p].count == 0)
			diag_error(l->diags, DIAG_SECTION_MISSING,
				   (struct place){ .file = l->ini->path },
				   "there is no section [%s%s]", specs[p].name,
				   specs[p].id ? ".ID" : "");
}

void
load_spec_done(struct load *l)
{
	for (enum load_part p = 0; p < LOAD_PARTS; p++) {
		free(l->found[p].at);
		l->found[p] = (struct load_found){ 0 };
	}
	free(l->damaged);
	l->damaged = NULL;
}
