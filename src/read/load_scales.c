/* SPDX-License-Identifier: MIT */
/* Scales with copies of their answers, in the order of their keys. */
#include "engine/command.h"
#include "read/load_parts.h"

#include <stdlib.h>
#include <string.h>

enum { LEVELS_LEAST = 2, LEVELS_MOST = 12 };

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The key of an answer, if one can be typed and nothing else has it. */
static char
answer_key(struct load *l, const struct ini_section *s)
{
	const struct ini_key *key = load_key(s, "key");
	char c;

	if (key == NULL)
		return '\0';
	c = key->value[0];
	if (key->value[1] != '\0' || (!digit(c) && (c < 'a' || c > 'z')))
		load_fault(l, DIAG_ANSWER_KEY, key, load_whole(key),
			   "a key is one letter a-z or one digit");
	else if (!digit(c) && command_reserves(c))
		load_fault(l, DIAG_ANSWER_KEY, key, load_whole(key),
			   "heed itself uses the key %c; c, d, n, p and y "
			   "are free, and digits", c);
	else
		return c;
	return '\0';
}

static struct choice
choice_of(struct load *l, const struct ini_section *s, enum choice_role role)
{
	struct choice choice = {
		.id = mem_string(load_id(LOAD_ANSWER, s)),
		.label = load_text(l, s, "label"),
		.brief = load_text(l, s, "short"),
		.key = answer_key(l, s),
		.present = load_flag(l, s, "present"),
		.role = role };
	const struct ini_key *present = load_key(s, "present");

	if (choice.brief == NULL)
		choice.brief = mem_string(choice.id);
	if (choice.present && role != CHOICE_LEVEL)
		load_fault(l, DIAG_ANSWER_ROLE, present, load_whole(present),
			   "an answer that is unknown or skip on a scale "
			   "cannot be present");
	return choice;
}

/* Every answer is looked at, also one that no scale has or reaches. */
static void
check_answers(struct load *l)
{
	const struct load_found *found = &l->found[LOAD_ANSWER];

	for (size_t i = 0; i < found->count; i++) {
		struct choice c = choice_of(l, found->at[i], CHOICE_LEVEL);

		free(c.id);
		free(c.label);
		free(c.brief);
	}
}

/* Is it not known whether the answer counts as present? */
static bool
present_unread(const struct ini_section *s)
{
	const struct ini_key *key = load_key(s, "present");

	if (key == NULL)
		return load_has(s, "present");
	return !load_says(load_whole(key), "yes") &&
		!load_says(load_whole(key), "no");
}

static void
add_choice(struct load *l, struct scale *scale, const struct ini_key *key,
	   struct load_token token, enum choice_role role)
{
	size_t at = load_name(l, key, token, LOAD_ANSWER);
	bool *damaged = &l->damaged[scale - l->list->scales];
	struct choice choice;

	if (at == NONE) {
		*damaged = true;
		return;
	}
	if (present_unread(l->found[LOAD_ANSWER].at[at]))
		*damaged = true;
	if (scale->count == CHOICES_MAX) {
		load_fault(l, DIAG_SCALE_SIZE, key, token, "a scale has %d "
			   "answers at most, unknown and skip included",
			   CHOICES_MAX);
		return;
	}
	choice = choice_of(l, l->found[LOAD_ANSWER].at[at], role);
	for (size_t i = 0; i < scale->count; i++) {
		if (strcmp(scale->choices[i].id, choice.id) == 0)
			load_fault(l, DIAG_NAME_TWICE, key, token, "answer "
				   "`%s` is on this scale already", choice.id);
		else if (choice.key != '\0' &&
			 scale->choices[i].key == choice.key)
			load_fault(l, DIAG_ANSWER_KEY, key, token, "answers "
				   "`%s` and `%s` of one scale have the same "
				   "key %c", scale->choices[i].id, choice.id,
				   choice.key);
	}
	scale->choices = mem_resize(scale->choices, scale->count + 1,
				    sizeof *scale->choices);
	scale->choices[scale->count++] = choice;
}

static size_t
add_choices(struct load *l, struct scale *scale, const struct ini_section *s,
	    const char *name, enum choice_role role)
{
	const struct ini_key *key = load_key(s, name);
	struct load_token token;
	size_t count = 0;

	if (key == NULL && (load_has(s, name) || role == CHOICE_LEVEL))
		l->damaged[scale - l->list->scales] = true;
	for (size_t from = 0; key && load_token(key, &from, &token); count++)
		add_choice(l, scale, key, token, role);
	return count;
}

/* Digits choose by position, unless the answers are themselves digits. */
static void
digits_agree(struct load *l, const struct scale *scale,
	     const struct ini_section *s)
{
	const struct ini_key *key = load_key(s, "answers");
	size_t digits = 0, keys = 0;

	for (size_t i = 0; i < scale->count; i++) {
		keys += scale->choices[i].key != '\0';
		digits += digit(scale->choices[i].key);
	}
	if (digits > 0 && digits < keys)
		load_fault(l, DIAG_ANSWER_KEY, key, load_whole(key), "some "
			   "keys of this scale are digits and some letters; "
			   "use one or the other");
}

void
load_scales(struct load *l)
{
	const struct load_found *found = &l->found[LOAD_SCALE];
	struct checklist *list = l->list;

	list->scales = mem_alloc(found->count, sizeof *list->scales);
	list->scale_count = found->count;
	l->damaged = mem_alloc(found->count, sizeof *l->damaged);
	check_answers(l);
	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		const struct ini_key *key = load_key(s, "answers");
		struct scale *scale = &list->scales[i];
		size_t levels;

		scale->id = mem_string(load_id(LOAD_SCALE, s));
		levels = add_choices(l, scale, s, "answers", CHOICE_LEVEL);
		add_choices(l, scale, s, "unknown", CHOICE_UNKNOWN);
		add_choices(l, scale, s, "skip", CHOICE_SKIP);
		if (key == NULL)
			continue;
		if (levels < LEVELS_LEAST || levels > LEVELS_MOST)
			load_fault(l, DIAG_SCALE_SIZE, key, load_whole(key),
				   "a scale has %d to %d answers, without "
				   "unknown and skip", LEVELS_LEAST,
				   LEVELS_MOST);
		digits_agree(l, scale, s);
	}
}
