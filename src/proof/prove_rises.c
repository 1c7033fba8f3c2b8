/* SPDX-License-Identifier: MIT */
/*
 * What must hold for every set of answers: raising an answer goes one way, and
 * a sign of harm is never in the lowest band. Where the two values can be
 * compared by themselves, nothing need be searched.
 */
#include "proof/prove_parts.h"

#include "base/mem.h"
#include "engine/range.h"

#include <stdlib.h>
#include <string.h>

/* --- Raising an answer ---------------------------------------------------- */

/* The next level of a scale above a value, or 0. */
static unsigned
level_above(const struct scale *scale, unsigned value)
{
	for (unsigned v = value + 1; v <= scale->count; v++)
		if (scale->choices[v - 1].role == CHOICE_LEVEL)
			return v;
	return 0;
}

/* Put the way to a node before the tokens that are there. */
static void
way_before(const struct machine *m, size_t layer, size_t node,
	   uint8_t *tokens)
{
	uint8_t *way = mem_alloc(m->question_count, sizeof *way);

	machine_way(m, layer, node, way);
	memcpy(tokens, way, layer);
	free(way);
}

/* Does the value `high` come to less than `low` for some answers? */
static enum verdict
lowers(struct proving *p, size_t indicator, unsigned low, unsigned high,
       uint8_t *tokens)
{
	const struct machine *m = &p->machine;
	size_t q = prove_question(p, indicator);
	unsigned a = prove_move(p, q, low), b = prove_move(p, q, high);

	for (size_t n = 0; n < m->layers[q].count; n++) {
		enum classes_found found = classes_exceed(&p->classes, q + 1,
			classes_after(&p->classes, q, n, a),
			classes_after(&p->classes, q, n, b), tokens);

		if (found == CLASSES_TOO_MANY)
			return VERDICT_UNDECIDED;
		if (found == CLASSES_NO)
			continue;
		way_before(m, q, n, tokens);
		return VERDICT_REFUTED;
	}
	return VERDICT_PROVED;
}

/* Answers under which going from one value to the other goes the wrong way. */
static enum verdict
step_verdict(struct proving *p, size_t indicator, unsigned from, unsigned to,
	     uint8_t *values)
{
	bool protects = p->list->indicators[indicator].kind ==
		KIND_PROTECTIVE;
	unsigned low = protects ? to : from, high = protects ? from : to;
	enum verdict verdict;
	uint8_t *tokens;

	if (range_covers(p->list, indicator, high, low))
		return VERDICT_PROVED;
	if (!p->whole)
		return search_lowering(p, indicator, low, high,
				       values) ?
			VERDICT_REFUTED : VERDICT_UNDECIDED;
	tokens = mem_alloc(p->machine.question_count, sizeof *tokens);
	verdict = lowers(p, indicator, low, high, tokens);
	if (verdict == VERDICT_REFUTED)
		machine_values(&p->machine, 0, tokens, values);
	free(tokens);
	return verdict;
}

/* Of circumstances only what is present is stronger than what is not. */
static bool
claimed(const struct checklist *list, size_t indicator, unsigned to)
{
	return list->indicators[indicator].kind != KIND_CONTEXT ||
		checklist_choice(list, indicator, to)->present;
}

/* Is there a step up that is claimed anything of? */
static bool
any_claimed(const struct checklist *list, size_t indicator)
{
	const struct scale *scale = checklist_scale(list, indicator);
	unsigned to = level_above(scale, level_above(scale, 0));

	for (; to != 0; to = level_above(scale, to))
		if (claimed(list, indicator, to))
			return true;
	return false;
}

static void
rises(struct proving *p, size_t indicator, uint8_t *values)
{
	const struct scale *scale = checklist_scale(p->list, indicator);
	enum verdict all = VERDICT_PROVED;
	unsigned from = level_above(scale, 0), to;

	for (; (to = level_above(scale, from)) != 0; from = to) {
		enum verdict verdict;
		struct claim *claim;

		if (!claimed(p->list, indicator, to))
			continue;
		verdict = step_verdict(p, indicator, from, to, values);
		if (verdict != VERDICT_REFUTED) {
			all = verdict == VERDICT_UNDECIDED ? verdict : all;
			continue;
		}
		claim = prove_add(p, CLAIM_RISES, indicator, verdict);
		claim->value = to;
		claim->witness = prove_values(p->list, values);
		claim->witness[indicator] = (uint8_t)to;
		claim->against = prove_values(p->list, values);
		claim->against[indicator] = (uint8_t)from;
		return;
	}
	prove_add(p, CLAIM_RISES, indicator, all);
}

void
prove_rises(struct proving *p)
{
	uint8_t *values = mem_alloc(p->list->indicator_count, sizeof *values);

	for (size_t i = 0; i < p->list->indicator_count; i++)
		if (any_claimed(p->list, i))
			rises(p, i, values);
	free(values);
}

/* --- Harm ----------------------------------------------------------------- */

/* A node where the sign is asked, and present may still end in band 0. */
static bool
harm_from_machine(const struct proving *p, size_t indicator, unsigned value,
		  uint8_t *tokens)
{
	const struct machine *m = &p->machine;
	size_t q = prove_question(p, indicator);
	unsigned move = prove_move(p, q, value);
	struct prove_pick pick = { NONE, 0 };

	for (size_t n = 0; n < m->layers[q].count; n++)
		if (m->layers[q].nodes[n].asked &&
		    p->classes.layers[q + 1].low
			    [classes_after(&p->classes, q, n, move)] == 0)
			prove_offer(&pick, &m->layers[q], n);
	if (pick.node == NONE)
		return false;
	machine_way(m, q, pick.node, tokens);
	classes_lowest(&p->classes, q + 1,
		       classes_after(&p->classes, q, pick.node, move), tokens);
	tokens[q] = (uint8_t)value;
	return true;
}

/* Does a rule with a floor ask for no more than this answer? */
static bool
lifted_alone(const struct proving *p, size_t indicator, unsigned value)
{
	const struct checklist *list = p->list;

	for (size_t r = 0; r < list->rule_count; r++) {
		const struct rule *rule = &list->rules[r];
		bool all = p->levels[r] > 0 && rule->count > 0;

		for (size_t c = 0; all && c < rule->count; c++) {
			const struct clause *clause = &rule->clauses[c];
			bool met = false;

			for (size_t k = 0; k < clause->count; k++)
				met |= clause->items[k].indicator ==
					indicator && (clause->items[k].values
						      >> value & 1U);
			all = met && clause->need == 1;
		}
		if (all)
			return true;
	}
	return false;
}

static enum verdict
harm_verdict(struct proving *p, size_t indicator, unsigned value,
	     uint8_t *values)
{
	uint8_t *tokens;
	bool found;

	if (lifted_alone(p, indicator, value))
		return VERDICT_PROVED;
	if (!p->whole) {
		memset(values, 0, p->list->indicator_count);
		values[indicator] = (uint8_t)value;
		return p->list->indicators[indicator].gate == NONE &&
			proof_outcome(p->list, values) == 0 ?
			VERDICT_REFUTED : VERDICT_UNDECIDED;
	}
	tokens = mem_alloc(p->machine.question_count, sizeof *tokens);
	found = harm_from_machine(p, indicator, value, tokens);
	if (found)
		machine_values(&p->machine, 0, tokens, values);
	free(tokens);
	return found ? VERDICT_REFUTED : VERDICT_PROVED;
}

/* Present, or, where no answer is said to be, the strongest. */
static bool
harmful(const struct scale *scale, unsigned value)
{
	unsigned last = 0;

	for (unsigned v = 1; v <= scale->count; v++) {
		if (scale->choices[v - 1].present)
			return scale->choices[value - 1].present;
		if (scale->choices[v - 1].role == CHOICE_LEVEL)
			last = v;
	}
	return value == last;
}

static void
prove_harm_of(struct proving *p, size_t indicator, uint8_t *values)
{
	const struct scale *scale = checklist_scale(p->list, indicator);
	enum verdict all = VERDICT_PROVED;

	for (unsigned v = 1; v <= scale->count; v++) {
		enum verdict verdict = VERDICT_PROVED;
		struct claim *claim;

		if (harmful(scale, v))
			verdict = harm_verdict(p, indicator, v, values);
		if (verdict == VERDICT_UNDECIDED)
			all = verdict;
		if (verdict != VERDICT_REFUTED)
			continue;
		claim = prove_add(p, CLAIM_HARM, indicator, verdict);
		claim->value = v;
		claim->witness = prove_values(p->list, values);
		return;
	}
	prove_add(p, CLAIM_HARM, indicator, all);
}

void
prove_harm(struct proving *p)
{
	uint8_t *values = mem_alloc(p->list->indicator_count, sizeof *values);

	for (size_t i = 0; i < p->list->indicator_count; i++)
		if (p->list->indicators[i].kind == KIND_HARM)
			prove_harm_of(p, i, values);
	free(values);
}
