/* SPDX-License-Identifier: MIT */
/* Rules: clauses of items, each indicator once in a clause. */
#include "read/load_parts.h"

#include <stdlib.h>
#include <string.h>

/* A clause being read. */
struct reading {
	struct load *l;
	const struct ini_key *key;
	struct clause *clause;
	bool *explicit; /* by indicator: named in this clause itself */
	bool damaged;   /* could not all that items need be read? */
};

/* The scale of an indicator, or NULL if none could be read. */
static const struct scale *
scale_of(struct reading *r, size_t indicator)
{
	size_t scale = r->l->list->indicators[indicator].scale;

	if (scale == NONE || r->l->damaged[scale])
		r->damaged = true;
	return scale == NONE ? NULL : &r->l->list->scales[scale];
}

/* The answers of a scale that count as present, as bits of values. */
static uint16_t
present(const struct scale *scale)
{
	unsigned bits = 0;

	for (size_t i = 0; i < scale->count; i++)
		if (scale->choices[i].present)
			bits |= 1u << (i + 1);
	return (uint16_t)bits;
}

/* The value that a word names on a scale, 0 if none. */
static unsigned
value_of(const struct scale *scale, struct load_token word)
{
	for (size_t i = 0; i < scale->count; i++)
		if (load_says(word, scale->choices[i].id))
			return (unsigned)i + 1;
	return 0;
}

static void
add_item(struct reading *r, size_t indicator, uint16_t values)
{
	struct clause *c = r->clause;

	for (size_t i = 0; i < c->count; i++)
		if (c->items[i].indicator == indicator) {
			c->items[i].values |= values;
			return;
		}
	c->items = mem_resize(c->items, c->count + 1, sizeof *c->items);
	c->items[c->count++] = (struct item){ indicator, values };
}

/* The next part between colons; false at the end. */
static bool
part_next(struct load_token *rest, struct load_token *part)
{
	const char *colon;

	if (rest->size == 0)
		return false;
	colon = memchr(rest->text, ':', rest->size);
	*part = *rest;
	if (colon != NULL)
		part->size = (size_t)(colon - rest->text);
	rest->text += part->size + (colon != NULL);
	rest->at += part->size + (colon != NULL);
	rest->size -= part->size + (colon != NULL);
	return true;
}

/* Bits of the answers named; reports what the scale does not have. */
static uint16_t
named_values(struct reading *r, size_t scale, struct load_token rest)
{
	const struct scale *from = &r->l->list->scales[scale];
	struct load_token word;
	unsigned bits = 0;

	while (part_next(&rest, &word)) {
		size_t choice = load_choice(r->l, r->key, word, scale);

		if (choice == NONE)
			continue;
		if (from->choices[choice].role == CHOICE_UNKNOWN)
			load_fault(r->l, DIAG_RULE_ITEM, r->key, word,
				   "a rule cannot hang on \"not known\"");
		else
			bits |= 1u << (choice + 1);
	}
	return (uint16_t)bits;
}

static void
one_indicator(struct reading *r, struct load_token name,
	      struct load_token rest, bool answers)
{
	size_t at = load_name(r->l, r->key, name, LOAD_INDICATOR);
	const struct scale *scale = at == NONE ? NULL : scale_of(r, at);
	uint16_t values;

	if (scale == NULL)
		return;
	values = answers ? named_values(r, r->l->list->indicators[at].scale,
					rest) : present(scale);
	if (r->explicit[at])
		load_fault(r->l, DIAG_NAME_TWICE, r->key, name, "`%s` is in "
			   "this clause already; name all its answers at "
			   "once, as in a:yes:no",
			   r->l->list->indicators[at].id);
	else if (!answers && values == 0 && !r->damaged)
		load_fault(r->l, DIAG_RULE_ITEM, r->key, name, "no answer of "
			   "`%s` counts as present; name its answers",
			   r->l->list->indicators[at].id);
	r->explicit[at] = true;
	add_item(r, at, values);
}

/* Bits of those answers named that this scale has; unknown ones never. */
static uint16_t
shared_values(const struct scale *scale, struct load_token rest)
{
	struct load_token word;
	unsigned bits = 0;

	while (part_next(&rest, &word)) {
		unsigned value = value_of(scale, word);

		if (value > 0 &&
		    scale->choices[value - 1].role != CHOICE_UNKNOWN)
			bits |= 1u << value;
	}
	return (uint16_t)bits;
}

static void
all_of_kind(struct reading *r, struct load_token rest)
{
	static const char *const kinds[] = {
#define KIND_NAME(id, name, words) name,
		KINDS(KIND_NAME)
#undef KIND_NAME
	};
	const struct checklist *list = r->l->list;
	struct load_token name = rest;
	bool any = false, answers;
	size_t kind;

	part_next(&rest, &name);
	answers = rest.size > 0;
	kind = load_word(r->l, r->key, name, "kind", kinds, KIND_COUNT);
	for (size_t i = 0; kind != NONE && i < list->indicator_count; i++) {
		const struct scale *scale;
		uint16_t values;

		if (list->indicators[i].kind != (enum kind)kind)
			continue;
		scale = scale_of(r, i);
		if (scale == NULL)
			continue;
		values = answers ? shared_values(scale, rest) : present(scale);
		any = any || values != 0;
		if (values != 0)
			add_item(r, i, values);
	}
	r->damaged = r->damaged || r->l->kinds_unread;
	if (kind != NONE && !any && !r->damaged)
		load_fault(r->l, DIAG_RULE_ITEM, r->key, name, "no indicator "
			   "of this kind has such an answer");
}

static void
read_items(struct reading *r, size_t from)
{
	struct load_token token, name = { 0 };

	while (load_token(r->key, &from, &token)) {
		struct load_token rest = token;
		bool answers = memchr(token.text, ':', token.size) != NULL;

		part_next(&rest, &name);
		if (load_says(name, "kind") && answers)
			all_of_kind(r, rest);
		else
			one_indicator(r, name, rest, answers);
	}
}

/* The "2 of" of an at-least clause; where the items begin. */
static size_t
read_need(struct reading *r)
{
	struct load_token number, of;
	size_t from = 0;
	int32_t need = 1;

	if (!load_token(r->key, &from, &number) ||
	    !load_token(r->key, &from, &of) || !load_says(of, "of")) {
		load_fault(r->l, DIAG_RULE_ITEM, r->key, load_whole(r->key),
			   "write `2 of` and then the items");
		return strlen(r->key->value);
	}
	load_number(r->l, r->key, number, 1, 1000, &need);
	r->clause->need = (size_t)need;
	return from;
}

static void
read_clause(struct load *l, const struct ini_key *key, struct rule *rule,
	    enum clause_type type)
{
	size_t errors = l->diags->errors;
	struct reading r = { .l = l, .key = key };

	rule->clauses = mem_resize(rule->clauses, rule->count + 1,
				   sizeof *rule->clauses);
	r.clause = &rule->clauses[rule->count++];
	*r.clause = (struct clause){ .type = type, .need = 1 };
	r.explicit = mem_alloc(l->list->indicator_count, sizeof *r.explicit);
	read_items(&r, type == CLAUSE_AT_LEAST ? read_need(&r) : 0);
	free(r.explicit);
	if (type == CLAUSE_ALL)
		r.clause->need = r.clause->count;
	if (l->diags->errors > errors || r.damaged)
		return;
	if (r.clause->count == 0)
		load_fault(l, DIAG_RULE_ITEM, key, load_whole(key),
			   "name the items after `of`");
	else if (r.clause->need > r.clause->count)
		load_fault(l, DIAG_RULE_ITEM, key, load_whole(key), "there "
			   "are only %zu, so this can never hold",
			   r.clause->count);
}

static void
read_clauses(struct load *l, const struct ini_section *s, struct rule *rule)
{
	static const char *const types[] = { "any", "all", "at-least" };
	const struct ini_key *key;

	for (int type = CLAUSE_ANY; type <= CLAUSE_AT_LEAST; type++)
		for (size_t from = 0; (key = load_next(s, types[type],
						       &from));)
			read_clause(l, key, rule, (enum clause_type)type);
}

static void
check_rule(struct load *l, const struct ini_section *s,
	   const struct rule *rule)
{
	if (rule->count == 0)
		diag_error(l->diags, DIAG_RULE_EMPTY,
			   ini_at_section(l->ini, s), "this rule never fires; "
			   "give it any.1, all.1 or at-least.1");
	if (load_key(s, "floor") == NULL && rule->steps.count == 0 &&
	    rule->calls.count == 0)
		diag_error(l->diags, DIAG_RULE_EMPTY,
			   ini_at_section(l->ini, s), "this rule changes "
			   "nothing; give it a floor, a step.1 or a call.1");
}

void
load_rules(struct load *l)
{
	const struct load_found *found = &l->found[LOAD_RULE];
	struct checklist *list = l->list;

	list->rules = mem_alloc(found->count, sizeof *list->rules);
	list->rule_count = found->count;
	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		const struct ini_key *floor = load_key(s, "floor");
		struct rule *rule = &list->rules[i];

		rule->id = mem_string(load_id(LOAD_RULE, s));
		rule->because = load_text(l, s, "because");
		rule->floor = floor == NULL ? NONE :
			load_name(l, floor, load_whole(floor), LOAD_BAND);
		rule->interrupt = load_flag(l, s, "interrupt");
		rule->first = load_flag(l, s, "first");
		load_list(l, s, "notice", &rule->notices);
		load_list(l, s, "step", &rule->steps);
		load_calls(l, s, "call", &rule->calls);
		read_clauses(l, s, rule);
		check_rule(l, s, rule);
	}
}
