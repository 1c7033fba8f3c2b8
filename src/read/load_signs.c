/* SPDX-License-Identifier: MIT */
/*
 * Indicators, in the order of the walk: those of groups that open it first.
 * A gate lies before what it opens, so no circle can be written.
 */
#include "read/load_parts.h"

#include <stdlib.h>
#include <string.h>

enum { LOOKS_MOST = 8 };

static bool
opening(const struct load *l, const struct ini_section *s)
{
	const struct ini_key *key = load_key(s, "group");
	const struct load_found *groups = &l->found[LOAD_GROUP];

	for (size_t i = 0; key != NULL && i < groups->count; i++)
		if (!strcmp(load_id(LOAD_GROUP, groups->at[i]), key->value))
			return l->list->groups[i].opening;
	return false;
}

static void
sort_walk(struct load *l)
{
	struct load_found *found = &l->found[LOAD_INDICATOR];
	const struct ini_section **at =
		mem_alloc(found->count, sizeof(const struct ini_section *));
	size_t count = 0;

	for (int pass = 1; pass >= 0; pass--)
		for (size_t i = 0; i < found->count; i++)
			if (opening(l, found->at[i]) == (pass == 1))
				at[count++] = found->at[i];
	free(found->at);
	found->at = at;
}

static void
sign_texts(struct load *l, const struct ini_section *s,
	   struct indicator *sign)
{
	const struct ini_key *key;
	size_t looks = 0;

	sign->id = mem_string(load_id(LOAD_INDICATOR, s));
	sign->title = load_text(l, s, "title");
	sign->ask = load_text(l, s, "ask");
	sign->label = load_text(l, s, "label");
	sign->why = load_text(l, s, "why");
	sign->caution = load_text(l, s, "caution");
	load_list(l, s, "look", &sign->look);
	load_list(l, s, "other", &sign->other);
	load_list(l, s, "consider", &sign->consider);
	load_list(l, s, "source", &sign->source);
	for (size_t from = 0; (key = load_next(s, "look", &from));)
		if (++looks == LOOKS_MOST + 1)
			load_fault(l, DIAG_LIST_ORDER, key, load_whole(key),
				   "more than %d do not fit beside the "
				   "question; join some or leave some out",
				   LOOKS_MOST);
}

static void
sign_words(struct load *l, const struct ini_section *s,
	   struct indicator *sign)
{
	static const char *const kinds[] = {
#define KIND_NAME(id, name, words) name,
		KINDS(KIND_NAME)
#undef KIND_NAME
	};
	static const char *const origins[] = { "publisher", "project" };
	const struct ini_key *kind = load_key(s, "kind");
	const struct ini_key *origin = load_key(s, "origin");
	size_t got = kind == NULL ? NONE :
		load_word(l, kind, load_whole(kind), "kind", kinds,
			  KIND_COUNT);

	if (got == NONE)
		l->kinds_unread = true;
	sign->kind = got == NONE ? KIND_RISK : (enum kind)got;
	sign->project = origin != NULL &&
		load_word(l, origin, load_whole(origin), "origin", origins,
			  2) == 1;
	if (got != NONE && sign->kind != KIND_CONTEXT && !sign->project &&
	    sign->source.count == 0)
		diag_error(l->diags, DIAG_KEY_MISSING,
			   ini_at_section(l->ini, s), "[%s] needs a key "
			   "`source.1`: where the sign comes from", s->name);
}

static size_t
named(struct load *l, const struct ini_section *s, const char *name,
      enum load_part part)
{
	const struct ini_key *key = load_key(s, name);

	return key == NULL ? NONE : load_name(l, key, load_whole(key), part);
}

/* The value of an answer of a scale, or 0 after an error. */
static unsigned
value_of(struct load *l, const struct ini_key *key, struct load_token token,
	 size_t scale)
{
	size_t got = load_choice(l, key, token, scale);

	return got == NONE ? 0 : (unsigned)got + 1;
}

static void
one_points(struct load *l, const struct ini_key *key, struct load_token token,
	   struct indicator *sign, unsigned *given)
{
	const struct scale *scale = &l->list->scales[sign->scale];
	const char *colon = memchr(token.text, ':', token.size);
	struct load_token name = token, number = token;
	unsigned value;

	if (colon == NULL) {
		load_fault(l, DIAG_POINTS_BAD, key, token,
			   "write points as answer:NUMBER");
		return;
	}
	name.size = (size_t)(colon - token.text);
	number.text = colon + 1;
	number.at += name.size + 1;
	number.size -= name.size + 1;
	value = value_of(l, key, name, sign->scale);
	if (value == 0)
		return;
	if (scale->choices[value - 1].role != CHOICE_LEVEL)
		load_fault(l, DIAG_POINTS_BAD, key, name, "unknown and "
			   "skip answers have no points");
	else if ((*given & 1u << value) != 0)
		load_fault(l, DIAG_NAME_TWICE, key, name, "this answer has "
			   "points already");
	else
		load_number(l, key, number, -POINTS_MAX, POINTS_MAX,
			    &sign->points[value]);
	*given |= 1u << value;
}

static void
sign_points(struct load *l, const struct ini_section *s,
	    struct indicator *sign)
{
	const struct ini_key *key = load_key(s, "points");
	struct load_token token;
	unsigned given = 0;

	/* Points that are wrong are points all the same. */
	if (load_has(s, "points") && sign->kind != KIND_CONTEXT)
		l->list->scored = true;
	if (key == NULL)
		return;
	if (sign->kind == KIND_CONTEXT) {
		load_fault(l, DIAG_POINTS_BAD, key, load_whole(key),
			   "context has no points; let a rule name it");
		return;
	}
	if (sign->scale == NONE)
		return;
	for (size_t from = 0; load_token(key, &from, &token);)
		one_points(l, key, token, sign, &given);
}

static bool
gives_points(const struct indicator *sign)
{
	for (size_t v = 0; v < ANSWERS_MAX; v++)
		if (sign->points[v] != 0)
			return true;
	return false;
}

static void
gate_answers(struct load *l, const struct ini_key *key, size_t from,
	     struct indicator *sign)
{
	const struct indicator *gate = &l->list->indicators[sign->gate];
	const struct scale *scale;
	struct load_token token;
	size_t count = 0;

	if (gate->scale == NONE)
		return;
	scale = &l->list->scales[gate->scale];
	for (; load_token(key, &from, &token); count++) {
		unsigned value = value_of(l, key, token, gate->scale);

		if (value == 0)
			continue;
		if (scale->choices[value - 1].role == CHOICE_UNKNOWN)
			load_fault(l, DIAG_GATE_BAD, key, token, "a question "
				   "cannot hang on \"not known\"");
		sign->opens = (uint16_t)(sign->opens | 1u << value);
	}
	if (count == 0)
		load_fault(l, DIAG_GATE_BAD, key, load_whole(key), "name the "
			   "answers that open it: `gate: answer answer`");
}

static void
sign_gate(struct load *l, const struct ini_section *s, size_t at)
{
	struct indicator *sign = &l->list->indicators[at], *gate;
	const struct ini_key *key = load_key(s, "follow.when");
	struct load_token token = { 0 };
	size_t found;

	sign->gate = NONE;
	if (key == NULL)
		return;
	token = load_whole(key);
	token.size = strcspn(key->value, ": \t");
	if (key->value[token.size] != ':') {
		load_fault(l, DIAG_GATE_BAD, key, load_whole(key), "write "
			   "`gate: answer answer`, the gate an earlier "
			   "indicator");
		return;
	}
	found = load_name(l, key, token, LOAD_INDICATOR);
	if (found == NONE)
		return;
	if (found >= at) {
		load_fault(l, DIAG_GATE_BAD, key, token, "a question may only "
			   "follow one that is asked before it");
		return;
	}
	gate = &l->list->indicators[found];
	sign->gate = found;
	gate_answers(l, key, token.size + 1, sign);
	if (gate->group != sign->group && gate->group != NONE &&
	    sign->group != NONE && gives_points(gate))
		load_fault(l, DIAG_GATE_BAD, key, token, "a gate with points "
			   "must be in the same group");
}

void
load_indicators(struct load *l)
{
	const struct load_found *found = &l->found[LOAD_INDICATOR];
	struct checklist *list = l->list;

	sort_walk(l);
	list->indicators = mem_alloc(found->count, sizeof *list->indicators);
	list->indicator_count = found->count;
	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		struct indicator *sign = &list->indicators[i];

		sign_texts(l, s, sign);
		sign_words(l, s, sign);
		sign->group = named(l, s, "group", LOAD_GROUP);
		sign->scale = named(l, s, "scale", LOAD_SCALE);
		sign_points(l, s, sign);
		sign_gate(l, s, i);
	}
}
