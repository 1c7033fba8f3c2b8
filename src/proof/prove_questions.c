/* SPDX-License-Identifier: MIT */
/*
 * What is read off the machine of the whole list. Nodes of a layer are gone
 * through in the order in which they were found, of which the first is on
 * the way of no answers; the one with the fewest answers gives the witness.
 */
#include "proof/prove_parts.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* --- Bands ---------------------------------------------------------------- */

static size_t
end_of(const struct machine *m, size_t outcome)
{
	const struct machine_layer *last = &m->layers[m->question_count];

	for (size_t i = 0; i < last->count; i++)
		if (m->ends[i].outcome[0] == outcome)
			return i;
	return NONE;
}

static void
band_from_machine(struct proving *p, size_t band)
{
	const struct machine *m = &p->machine;
	size_t end = end_of(m, band);
	uint8_t *tokens;
	struct claim *claim;

	if (end == NONE) {
		prove_add(p, CLAIM_REACHED, band, VERDICT_REFUTED);
		return;
	}
	tokens = mem_alloc(m->question_count, sizeof *tokens);
	machine_way(m, m->question_count, end, tokens);
	claim = prove_add(p, CLAIM_REACHED, band, VERDICT_PROVED);
	claim->witness = machine_witness(m, 0, tokens);
	claim->smallest = true;
	free(tokens);
}

/* No rule lifts to it, and no points reach its first. */
static bool
out_of_reach(const struct proving *p, size_t band)
{
	const struct band *b = &p->list->bands[band];

	for (size_t r = 0; r < p->list->rule_count; r++)
		if (p->list->rules[r].floor == band)
			return false;
	return band > 0 && (!b->scored || p->out->highest < b->from);
}

/*
 * Can no fewer answers reach the band? What was found is made smaller until
 * no answer can be spared, so one is the fewest, and two are if no one does.
 */
static bool
fewest(const struct checklist *list, size_t band, const uint8_t *values)
{
	uint8_t *one = mem_alloc(list->indicator_count, sizeof *one);
	size_t given = 0;
	bool none = true;

	for (size_t i = 0; i < list->indicator_count; i++)
		given += values[i] != 0;
	for (size_t i = 0; given == 2 && i < list->indicator_count; i++) {
		for (unsigned v = 1; v <= checklist_scale(list, i)->count;
		     v++) {
			one[i] = (uint8_t)v;
			none &= proof_outcome(list, one) != band;
		}
		one[i] = 0;
	}
	free(one);
	return given < 2 || (given == 2 && none);
}

static void
band_by_search(struct proving *p, size_t band)
{
	uint8_t *values = mem_alloc(p->list->indicator_count, sizeof *values);

	if (search_band(p, band, values)) {
		struct claim *claim = prove_add(p, CLAIM_REACHED, band,
						VERDICT_PROVED);

		claim->smallest = fewest(p->list, band, values);
		claim->witness = prove_values(p->list, values);
	} else {
		prove_add(p, CLAIM_REACHED, band, out_of_reach(p, band) ?
			  VERDICT_REFUTED : VERDICT_UNDECIDED);
	}
	free(values);
}

void
prove_bands(struct proving *p)
{
	for (size_t b = 0; b < p->list->band_count; b++)
		if (p->whole)
			band_from_machine(p, b);
		else
			band_by_search(p, b);
}

/* --- Follow-ups, questions, answers --------------------------------------- */

static void
prove_asked(struct proving *p, size_t indicator)
{
	const struct machine *m = &p->machine;
	struct prove_pick pick = { NONE, 0 };
	size_t q = prove_question(p, indicator);
	uint8_t *tokens;

	for (size_t n = 0; n < m->layers[q].count; n++)
		if (m->layers[q].nodes[n].asked)
			prove_offer(&pick, &m->layers[q], n);
	if (pick.node == NONE) {
		prove_add(p, CLAIM_ASKED, indicator, VERDICT_REFUTED);
		return;
	}
	tokens = mem_alloc(m->question_count, sizeof *tokens);
	machine_way(m, q, pick.node, tokens);
	prove_add(p, CLAIM_ASKED, indicator, VERDICT_PROVED)->witness =
		machine_witness(m, 0, tokens);
	free(tokens);
}

/* The gates above it, opened one by one, ask it: there is no other way. */
static void
asked_by_gates(struct proving *p, size_t indicator)
{
	const struct checklist *list = p->list;
	uint8_t *values = mem_alloc(list->indicator_count, sizeof *values);

	for (size_t i = indicator; list->indicators[i].gate != NONE;
	     i = list->indicators[i].gate) {
		unsigned v = 1;

		while (!(list->indicators[i].opens >> v & 1U))
			v++;
		values[list->indicators[i].gate] = (uint8_t)v;
	}
	prove_add(p, CLAIM_ASKED, indicator, VERDICT_PROVED)->witness = values;
}

/* Answers for which this one leads elsewhere than none at all. */
static bool
effect_from_machine(const struct proving *p, size_t indicator, unsigned value,
		    uint8_t *tokens)
{
	const struct machine *m = &p->machine;
	size_t q = prove_question(p, indicator);
	unsigned move = prove_move(p, q, value);
	struct prove_pick pick = { NONE, 0 };

	for (size_t n = 0; move != 0 && n < m->layers[q].count; n++)
		if (classes_after(&p->classes, q, n, 0) !=
		    classes_after(&p->classes, q, n, move))
			prove_offer(&pick, &m->layers[q], n);
	if (pick.node == NONE)
		return false;
	machine_way(m, q, pick.node, tokens);
	classes_tell(&p->classes, q + 1,
		     classes_after(&p->classes, q, pick.node, 0),
		     classes_after(&p->classes, q, pick.node, move), tokens);
	return true;
}

/* Does the file make anything of this answer? A plain "no" need not matter. */
static bool
counts(const struct proving *p, size_t indicator, unsigned value)
{
	const struct checklist *list = p->list;

	if (list->indicators[indicator].points[value] != 0)
		return true;
	for (size_t i = indicator + 1; i < list->indicator_count; i++)
		if (list->indicators[i].gate == indicator &&
		    (list->indicators[i].opens >> value & 1U))
			return true;
	for (size_t r = 0; r < list->rule_count; r++)
		for (size_t c = 0; c < list->rules[r].count; c++) {
			const struct clause *clause =
				&list->rules[r].clauses[c];

			for (size_t k = 0; k < clause->count; k++)
				if (clause->items[k].indicator == indicator &&
				    (clause->items[k].values >> value & 1U))
					return true;
		}
	return false;
}

static void
add_effect(struct proving *p, enum claim_kind kind, size_t indicator,
	   unsigned value, const uint8_t *values)
{
	struct claim *claim = prove_add(p, kind, indicator, VERDICT_PROVED);

	claim->value = value;
	if (values == NULL)
		return;
	claim->witness = prove_values(p->list, values);
	claim->witness[indicator] = (uint8_t)value;
	claim->against = prove_values(p->list, values);
	claim->against[indicator] = 0;
}

/* One answer; values is for a witness. */
static enum verdict
answer_effect(struct proving *p, size_t indicator, unsigned value,
	      uint8_t *values)
{
	uint8_t *tokens;
	bool found;

	if (!p->whole)
		return search_effect(p, indicator, value, values) ?
			VERDICT_PROVED : VERDICT_UNDECIDED;
	tokens = mem_alloc(p->machine.question_count, sizeof *tokens);
	found = effect_from_machine(p, indicator, value, tokens);
	if (found)
		machine_values(&p->machine, 0, tokens, values);
	free(tokens);
	return found ? VERDICT_PROVED : VERDICT_REFUTED;
}

static void
prove_answer(struct proving *p, size_t indicator, unsigned value,
	     enum verdict *question, uint8_t *values)
{
	bool advises = p->advises[indicator * ANSWERS_MAX + value];
	enum verdict verdict;

	if (!counts(p, indicator, value))
		return;
	verdict = answer_effect(p, indicator, value, values);
	if (verdict == VERDICT_PROVED)
		add_effect(p, CLAIM_ANSWER, indicator, value, values);
	else if (advises)
		add_effect(p, CLAIM_ANSWER, indicator, value, NULL);
	else
		prove_add(p, CLAIM_ANSWER, indicator, verdict)->value = value;
	verdict = advises ? VERDICT_PROVED : verdict;
	if (verdict == VERDICT_PROVED && *question != VERDICT_PROVED)
		add_effect(p, CLAIM_QUESTION, indicator, value,
			   p->out->claims[p->out->count - 1].witness);
	if (verdict == VERDICT_PROVED ||
	    (verdict == VERDICT_UNDECIDED && *question == VERDICT_REFUTED))
		*question = verdict;
}

void
prove_questions(struct proving *p)
{
	const struct checklist *list = p->list;
	uint8_t *values = mem_alloc(list->indicator_count, sizeof *values);

	for (size_t i = 0; i < list->indicator_count; i++) {
		enum verdict question = VERDICT_REFUTED;

		if (list->indicators[i].gate != NONE && p->whole)
			prove_asked(p, i);
		else if (list->indicators[i].gate != NONE)
			asked_by_gates(p, i);
		for (unsigned v = 1; v <= checklist_scale(list, i)->count; v++)
			prove_answer(p, i, v, &question, values);
		if (question != VERDICT_PROVED)
			prove_add(p, CLAIM_QUESTION, i, question);
	}
	free(values);
}
