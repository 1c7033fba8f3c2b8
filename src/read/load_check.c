/* SPDX-License-Identifier: MIT */
/* Findings that the author lets stand: CODE [SECTION]: REASON. */
#include "base/text.h"
#include "read/load_parts.h"

#include <stdlib.h>
#include <string.h>

/* Does the word name a contact, as contact.ID? These have their own file. */
static bool
is_contact(const struct load *l, struct load_token word)
{
	static const char kind[] = "contact.";
	size_t size = sizeof kind - 1;

	if (word.size <= size || strncmp(word.text, kind, size) != 0)
		return false;
	word.text += size;
	word.size -= size;
	for (size_t i = 0; i < l->list->contacts.count; i++)
		if (load_says(word, l->list->contacts.items[i].id))
			return true;
	return false;
}

static bool
is_section(const struct load *l, struct load_token word)
{
	for (size_t i = 0; i < l->ini->count; i++)
		if (load_says(word, l->ini->sections[i].name))
			return true;
	return is_contact(l, word);
}

static void
code_unknown(struct load *l, const struct ini_key *key,
	     struct load_token word)
{
	const char *names[DIAG_COUNT];
	char *text = mem_stringn(word.text, word.size);
	size_t near;

	for (int code = 0; code < DIAG_COUNT; code++)
		names[code] = diag_name((enum diag_code)code);
	near = text_nearest(text, names, DIAG_COUNT);
	if (near < DIAG_COUNT)
		load_fault(l, DIAG_ALLOW_BAD, key, word, "there is no finding "
			   "`%s`; did you mean `%s`?", text, names[near]);
	else
		load_fault(l, DIAG_ALLOW_BAD, key, word, "there is no finding "
			   "`%s`; write the name between [ ] at its end",
			   text);
	free(text);
}

/* The words before the colon: a code, and perhaps a section. */
static bool
words_good(struct load *l, const struct ini_key *key, struct load_token *code,
	   struct load_token *section)
{
	size_t from = 0, colon = strcspn(key->value, ":");
	struct load_token more;
	char *name;
	bool known;

	if (key->value[colon] == '\0' ||
	    key->value[colon + 1 + strspn(key->value + colon + 1, " \t")] ==
	    '\0' || !load_token(key, &from, code) || code->at >= colon) {
		load_fault(l, DIAG_ALLOW_BAD, key, load_whole(key),
			   "write \"CODE SECTION: REASON\", such as "
			   "sentence-long indicator.gifts: the Board's words");
		return false;
	}
	*section = (struct load_token){ 0 };
	if (code->at + code->size > colon)
		code->size = colon - code->at;
	else if (load_token(key, &from, &more) && more.at < colon) {
		*section = more;
		if (more.at + more.size > colon)
			section->size = colon - more.at;
	}
	name = mem_stringn(code->text, code->size);
	known = diag_named(name) < DIAG_COUNT;
	free(name);
	if (!known)
		code_unknown(l, key, *code);
	if (section->size == 0 || is_section(l, *section))
		return known;
	load_fault(l, DIAG_ALLOW_BAD, key, *section, "there is no such "
		   "section; write one as it stands between [ ], or none");
	return false;
}

static void
allowance_add(struct load *l, const struct ini_key *key)
{
	struct checklist *list = l->list;
	struct load_token code, section;
	const char *reason;

	if (!words_good(l, key, &code, &section))
		return;
	reason = strchr(key->value, ':') + 1;
	reason += strspn(reason, " \t");
	list->allowances = mem_resize(list->allowances,
				      list->allowance_count + 1,
				      sizeof *list->allowances);
	list->allowances[list->allowance_count++] = (struct allowance){
		.code = mem_stringn(code.text, code.size),
		.section = section.size == 0 ? NULL :
			mem_stringn(section.text, section.size),
		.reason = mem_string(reason) };
}

void
load_allowances(struct load *l)
{
	const struct load_found *found = &l->found[LOAD_CHECK];
	const struct ini_key *key;
	size_t from = 0;

	if (found->count == 0)
		return;
	while ((key = load_next(found->at[0], "allow", &from)) != NULL)
		allowance_add(l, key);
}
