/* SPDX-License-Identifier: MIT */
/*
 * A rule by itself makes a small machine, which says whether it can fire and
 * by which answers. What its floor, or a cap, changes is what differs between
 * the list and the same list without it, side by side.
 */
#include "proof/prove_parts.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

enum { STATE_LOOKS = 64 /* what making a state costs, about */ };

bool
prove_advises(const struct rule *rule)
{
	return rule->steps.count > 0 || rule->calls.count > 0 ||
		rule->notices.count > 0 || rule->interrupt;
}

/* Levels that count one rule and no other. */
static size_t *
only(const struct proving *p, size_t rule)
{
	size_t *levels = mem_alloc(p->list->rule_count, sizeof *levels);

	levels[rule] = 1;
	return levels;
}

/* The end with the fewest answers of which the test holds, or NONE. */
static size_t
end_where(const struct machine *m, bool (*test)(const size_t *outcome,
						 size_t arg), size_t arg)
{
	const struct machine_layer *last = &m->layers[m->question_count];
	size_t best = NONE;

	for (size_t i = 0; i < last->count; i++)
		if (test(m->ends[i].outcome, arg) &&
		    (best == NONE ||
		     last->nodes[i].cost < last->nodes[best].cost))
			best = i;
	return best;
}

static bool
differs(const size_t *outcome, size_t unused)
{
	(void)unused;
	return outcome[0] != outcome[1];
}

static bool
fires(const size_t *outcome, size_t unused)
{
	(void)unused;
	return outcome[0] > 0;
}

/* It fires, and the other side stays below. */
static bool
fires_below(const size_t *outcome, size_t level)
{
	return outcome[0] > 0 && outcome[1] < level;
}

/* Build a machine, if there is effort left for it. */
static bool
build(struct proving *p, struct machine *m, const struct machine_side *sides,
      size_t count)
{
	bool built = prove_spend(p, p->weight) &&
		machine_init(m, sides, count, false, MACHINE_STATES);
	size_t states = built ? 0 : MACHINE_STATES;

	for (size_t q = 0; built && q <= m->question_count; q++)
		states += m->layers[q].count;
	prove_spend(p, states * STATE_LOOKS);
	return built;
}

/* Do two sides ever end so? VERDICT_PROVED: yes, by these values. */
static enum verdict
ever(struct proving *p, const struct machine_side sides[MACHINE_SIDES],
     bool (*test)(const size_t *, size_t), size_t arg, uint8_t *values)
{
	struct machine m;
	size_t end;

	if (!build(p, &m, sides, 2))
		return VERDICT_UNDECIDED;
	end = end_where(&m, test, arg);
	if (end != NONE && values != NULL) {
		uint8_t *tokens = mem_alloc(m.question_count, sizeof *tokens);

		machine_way(&m, m.question_count, end, tokens);
		machine_values(&m, 0, tokens, values);
		free(tokens);
	}
	machine_done(&m);
	return end == NONE ? VERDICT_REFUTED : VERDICT_PROVED;
}

/* --- Firing --------------------------------------------------------------- */

/* Which answers decide whether it fires? */
static void
note_advice(struct proving *p, const struct machine *m)
{
	struct classes c;

	classes_init(&c, m);
	for (size_t q = 0; q < m->question_count; q++)
		for (unsigned v = 1; v < m->questions[q].tokens; v++) {
			unsigned move = m->questions[q].move_of[v];
			bool *to = &p->advises[m->questions[q].at[0] *
					       ANSWERS_MAX + v];

			for (size_t n = 0; move != 0 && !*to &&
			     n < m->layers[q].count; n++)
				*to = classes_after(&c, q, n, 0) !=
					classes_after(&c, q, n, move);
		}
	classes_done(&c);
}

/* Writes the fewest answers by which it fires; false if it never does. */
static enum verdict
prove_fires(struct proving *p, size_t rule, uint8_t *values)
{
	size_t *levels = only(p, rule);
	struct machine_side side = { p->list, levels, false, NONE, false };
	enum verdict verdict = VERDICT_UNDECIDED;
	struct machine m;

	if (build(p, &m, &side, 1)) {
		size_t end = end_where(&m, fires, 0);
		uint8_t *tokens = mem_alloc(m.question_count, sizeof *tokens);

		verdict = end == NONE ? VERDICT_REFUTED : VERDICT_PROVED;
		if (end != NONE) {
			machine_way(&m, m.question_count, end, tokens);
			machine_values(&m, 0, tokens, values);
		}
		if (prove_advises(&p->list->rules[rule]))
			note_advice(p, &m);
		free(tokens);
		machine_done(&m);
	}
	free(levels);
	return verdict;
}

/* --- Floors --------------------------------------------------------------- */

/* The outcome with this floor, and without it. */
static bool
floor_matters(const struct proving *p, size_t rule, const uint8_t *values)
{
	struct checklist without = *p->list;
	size_t with = proof_outcome(p->list, values), lower;

	without.rules = mem_copy(without.rules,
				 without.rule_count * sizeof *without.rules);
	without.rules[rule].floor = NONE;
	lower = proof_outcome(&without, values);
	free(without.rules);
	return with != lower;
}

static enum verdict
floor_by_machine(struct proving *p, size_t rule, uint8_t *values)
{
	size_t *without = mem_copy(p->levels, p->list->rule_count *
				   sizeof *without);
	struct machine_side sides[MACHINE_SIDES] = {
		{ p->list, p->levels, p->list->scored, NONE, false },
		{ p->list, without, p->list->scored, NONE, false } };
	enum verdict verdict;

	without[rule] = 0;
	verdict = ever(p, sides, differs, 0, values);
	free(without);
	return verdict;
}

/* Do the points alone lead as high whenever it fires? */
static bool
implied_by_score(struct proving *p, size_t rule)
{
	size_t *levels = only(p, rule);
	size_t *none = mem_alloc(p->list->rule_count, sizeof *none);
	struct machine_side sides[MACHINE_SIDES] = {
		{ p->list, levels, false, NONE, false },
		{ p->list, none, p->list->scored, NONE, false } };
	enum verdict verdict = ever(p, sides, fires_below, p->levels[rule],
				    NULL);

	free(levels);
	free(none);
	return verdict == VERDICT_REFUTED;
}

/* A rule with as high a floor that fires whenever this one does, or NONE. */
static size_t
shadow_of(struct proving *p, size_t rule)
{
	size_t *levels = only(p, rule), found = NONE;

	for (size_t s = 0; found == NONE && s < p->list->rule_count; s++) {
		size_t *others;
		struct machine_side sides[MACHINE_SIDES] = {
			{ p->list, levels, false, NONE, false },
			{ p->list, NULL, false, NONE, false } };

		if (s == rule || p->levels[s] < p->levels[rule])
			continue;
		others = only(p, s);
		sides[1].levels = others;
		if (ever(p, sides, fires_below, 1, NULL) == VERDICT_REFUTED)
			found = s;
		free(others);
	}
	free(levels);
	return found;
}

static void
give_reason(struct proving *p, struct claim *claim)
{
	if (implied_by_score(p, claim->at)) {
		claim->reason = REASON_SCORE;
		return;
	}
	claim->other = shadow_of(p, claim->at);
	claim->reason = claim->other == NONE ? REASON_TOGETHER :
		REASON_SHADOWED;
}

static void
prove_floor(struct proving *p, size_t rule, uint8_t *values)
{
	enum verdict verdict = VERDICT_PROVED;
	struct claim *claim;

	if (!floor_matters(p, rule, values) &&
	    !search_floor(p, rule, values))
		verdict = p->whole ? floor_by_machine(p, rule, values) :
			VERDICT_UNDECIDED;
	claim = prove_add(p, CLAIM_FLOOR, rule, verdict);
	if (verdict == VERDICT_PROVED)
		claim->witness = prove_values(p->list, values);
	else
		give_reason(p, claim);
	if (claim->reason == REASON_SCORE || claim->reason == REASON_SHADOWED)
		claim->verdict = VERDICT_REFUTED;
}

void
prove_rules(struct proving *p)
{
	uint8_t *values = mem_alloc(p->list->indicator_count, sizeof *values);

	for (size_t r = 0; r < p->list->rule_count; r++) {
		enum verdict verdict = prove_fires(p, r, values);
		struct claim *claim = prove_add(p, CLAIM_FIRES, r, verdict);

		if (verdict == VERDICT_PROVED)
			claim->witness = prove_values(p->list, values);
		if (p->list->rules[r].floor == NONE)
			continue;
		if (verdict == VERDICT_REFUTED)
			prove_add(p, CLAIM_FLOOR, r, verdict)->reason =
				REASON_NEVER;
		else if (p->levels[r] == 0)
			prove_add(p, CLAIM_FLOOR, r, VERDICT_REFUTED)
				->reason = REASON_TOGETHER;
		else
			prove_floor(p, r, values);
	}
	free(values);
}

/* --- Caps ----------------------------------------------------------------- */

/* Can the group never come to more than its cap? */
static bool
never_full(const struct checklist *list, size_t group)
{
	int64_t sum = 0;

	for (size_t i = 0; i < list->indicator_count; i++) {
		int32_t most = 0;

		for (unsigned v = 1; v <= checklist_scale(list, i)->count; v++)
			if (list->indicators[i].points[v] > most)
				most = list->indicators[i].points[v];
		sum += list->indicators[i].group == group ? most : 0;
	}
	return sum <= list->groups[group].cap;
}

static enum verdict
cap_by_machine(struct proving *p, size_t group, uint8_t *values)
{
	struct machine_side sides[MACHINE_SIDES] = {
		{ p->list, p->levels, true, NONE, false },
		{ p->list, p->levels, true, group, false } };

	if (!p->whole)
		return VERDICT_UNDECIDED;
	return ever(p, sides, differs, 0, values);
}

static void
prove_cap(struct proving *p, size_t group, uint8_t *values)
{
	enum verdict verdict = VERDICT_PROVED;
	struct claim *claim;

	if (never_full(p->list, group))
		verdict = VERDICT_REFUTED;
	else if (!search_cap(p, group, values))
		verdict = cap_by_machine(p, group, values);
	claim = prove_add(p, CLAIM_CAP, group, verdict);
	if (verdict == VERDICT_PROVED)
		claim->witness = prove_values(p->list, values);
}

void
prove_caps(struct proving *p)
{
	uint8_t *values = mem_alloc(p->list->indicator_count, sizeof *values);

	for (size_t g = 0; p->list->scored && g < p->list->group_count; g++)
		if (p->list->groups[g].capped)
			prove_cap(p, g, values);
	free(values);
}
