/* SPDX-License-Identifier: MIT */
/*
 * Where a list is too large to be laid out, answers that show a claim are
 * looked for: where a rule is about to fire, and from no answers at all up to
 * many. Draws are from a fixed seed, so that the same list always gives the
 * same. What is found is then made smaller, an answer at a time.
 */
#include "proof/prove_parts.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 12 };

/* Does a set of answers show what is looked for? */
struct goal {
	struct proving *proving;
	const struct checklist *list;
	bool (*look)(const struct goal *, const uint8_t *values);
	size_t at;    /* a question, or a band */
	size_t group; /* whose questions come first, or NONE */
	unsigned value, raised;
	const struct checklist *other; /* with which it is compared */
};

/* Do these answers show it? No, when the effort is spent. */
static bool
shows(const struct goal *g, const uint8_t *values)
{
	return prove_spend(g->proving, 2 * g->proving->weight) &&
		g->look(g, values);
}

static uint32_t
draw(uint32_t *state, size_t below)
{
	*state = *state * UINT32_C(1664525) + UINT32_C(1013904223);
	return (uint32_t)((*state >> 8) % (below > 0 ? below : 1));
}

/* Take answers back as long as it still shows. */
static void
make_smaller(const struct goal *g, uint8_t *values)
{
	for (size_t i = 0; i < g->list->indicator_count; i++) {
		uint8_t kept = values[i];

		values[i] = 0;
		if (kept != 0 && !shows(g, values))
			values[i] = kept;
	}
}

/* Is the value named in a rule that lifts to this band or above? */
static bool
lifts(const struct checklist *list, size_t indicator, unsigned value,
      size_t band)
{
	for (size_t r = 0; r < list->rule_count; r++) {
		const struct rule *rule = &list->rules[r];

		if (rule->floor == NONE || rule->floor < band)
			continue;
		for (size_t c = 0; c < rule->count; c++)
			for (size_t k = 0; k < rule->clauses[c].count; k++) {
				const struct item *item =
					&rule->clauses[c].items[k];

				if (item->indicator == indicator &&
				    (item->values >> value & 1U))
					return true;
			}
	}
	return false;
}

/* The answer of the most points by which no rule lifts so high. */
static unsigned
fullest(const struct checklist *list, size_t indicator, size_t band)
{
	const int32_t *points = list->indicators[indicator].points;
	unsigned best = 1;

	for (unsigned v = 2; v <= checklist_scale(list, indicator)->count; v++)
		if (points[v] > points[best] &&
		    !lifts(list, indicator, v, band))
			best = v;
	return best;
}

/* All questions in a drawn order, those of the group first. */
static void
draw_order(const struct goal *g, uint32_t *state, size_t *order)
{
	size_t count = g->list->indicator_count, first = 0;

	for (size_t i = 0; i < count; i++)
		order[i] = i;
	for (size_t i = 0; i < count; i++) {
		size_t other = i + draw(state, count - i), at = order[other];

		order[other] = order[i];
		order[i] = at;
		if (g->list->indicators[at].group != g->group)
			continue;
		order[i] = order[first];
		order[first++] = at;
	}
}

/*
 * One way up: questions in a drawn order, each with a drawn answer, but none
 * by which a rule would lift to the band, so that points come to it alone.
 */
static bool
climb(const struct goal *g, uint32_t *state, size_t band, size_t *order,
      uint8_t *values)
{
	size_t count = g->list->indicator_count;

	memset(values, 0, count);
	draw_order(g, state, order);
	for (size_t i = 0; i < count; i++) {
		size_t at = order[i];
		size_t choices = checklist_scale(g->list, at)->count;
		unsigned value = g->list->indicators[at].group == g->group ?
			fullest(g->list, at, band) : 1 + draw(state, choices);

		if (lifts(g->list, at, value, band))
			continue;
		values[at] = (uint8_t)value;
		if (shows(g, values))
			return true;
	}
	return false;
}

/* The next value after one, in a circle, that an item is met by. */
static uint8_t
meeting(const struct item *item)
{
	unsigned value = 1;

	while (!(item->values >> value & 1U) && value < ANSWERS_MAX)
		value++;
	return (uint8_t)value;
}

/* Answer so many of a clause's questions, drawn, that it holds, less one
 * where it names the question that is looked at. */
static void
meet(const struct goal *g, uint32_t *state, const struct clause *clause,
     uint8_t *values)
{
	size_t need = clause->need, start = draw(state, clause->count);

	for (size_t k = 0; k < clause->count; k++)
		if (clause->items[k].indicator == g->at && need > 0 &&
		    g->value != 0)
			need--;
	for (size_t k = 0; k < clause->count && need > 0; k++) {
		const struct item *item = &clause->items[(start + k) %
							 clause->count];

		if (item->indicator == g->at && g->value != 0)
			continue;
		if (values[item->indicator] == 0)
			values[item->indicator] = meeting(item);
		need--;
	}
}

/* Answers at which a rule is about to fire. */
static bool
pivot(const struct goal *g, uint32_t *state, uint8_t *values)
{
	for (size_t r = 0; r < g->list->rule_count; r++) {
		const struct rule *rule = &g->list->rules[r];

		memset(values, 0, g->list->indicator_count);
		for (size_t c = 0; c < rule->count; c++)
			meet(g, state, &rule->clauses[c], values);
		if (shows(g, values))
			return true;
	}
	return false;
}

static bool
search(const struct goal *g, uint8_t *values)
{
	size_t *order = mem_alloc(g->list->indicator_count, sizeof *order);
	size_t bands = g->list->band_count;
	uint32_t state = 1;
	bool found;

	memset(values, 0, g->list->indicator_count);
	found = shows(g, values);
	for (size_t round = 0; !found && round < ROUNDS &&
	     prove_spend(g->proving, 1); round++)
		found = pivot(g, &state, values) ||
			climb(g, &state, 1 + round % bands, order, values);
	free(order);
	if (found)
		make_smaller(g, values);
	return found;
}

/* --- Goals ---------------------------------------------------------------- */

static bool
reaches(const struct goal *g, const uint8_t *values)
{
	return proof_outcome(g->list, values) == g->at;
}

bool
search_band(struct proving *p, size_t band, uint8_t *values)
{
	struct goal g = { .proving = p, .list = p->list,
			  .look = reaches, .at = band,
			  .group = NONE };

	return search(&g, values);
}

/* The outcome with one answer changed. */
static size_t
changed(const struct goal *g, const uint8_t *values, unsigned value)
{
	uint8_t *copy = prove_values(g->list, values);
	size_t outcome;

	copy[g->at] = (uint8_t)value;
	outcome = proof_outcome(g->list, copy);
	free(copy);
	return outcome;
}

static bool
has_effect(const struct goal *g, const uint8_t *values)
{
	return changed(g, values, g->value) != changed(g, values, 0);
}

bool
search_effect(struct proving *p, size_t indicator, unsigned value,
	      uint8_t *values)
{
	struct goal g = { .proving = p, .list = p->list,
			  .look = has_effect, .at = indicator,
			  .group = NONE, .value = value };

	return search(&g, values);
}

static bool
is_lower(const struct goal *g, const uint8_t *values)
{
	return changed(g, values, g->raised) < changed(g, values, g->value);
}

bool
search_lowering(struct proving *p, size_t indicator, unsigned value,
		unsigned raised, uint8_t *values)
{
	struct goal g = { .proving = p, .list = p->list,
			  .look = is_lower, .at = indicator,
			  .group = NONE, .value = value, .raised = raised };

	return search(&g, values);
}

static bool
is_other(const struct goal *g, const uint8_t *values)
{
	return proof_outcome(g->list, values) !=
		proof_outcome(g->other, values);
}

bool
search_cap(struct proving *p, size_t group, uint8_t *values)
{
	const struct checklist *list = p->list;
	struct checklist other = *list;
	struct goal g = { .proving = p, .list = p->list,
			  .look = is_other, .at = NONE,
			  .group = group, .other = &other };
	bool found;

	other.groups = mem_copy(list->groups,
				list->group_count * sizeof *list->groups);
	other.groups[group].capped = false;
	found = search(&g, values);
	free(other.groups);
	return found;
}

bool
search_floor(struct proving *p, size_t rule, uint8_t *values)
{
	const struct checklist *list = p->list;
	struct checklist other = *list;
	struct goal g = { .proving = p, .list = p->list,
			  .look = is_other, .at = NONE,
			  .group = NONE, .other = &other };
	bool found;

	other.rules = mem_copy(list->rules,
			       list->rule_count * sizeof *list->rules);
	other.rules[rule].floor = NONE;
	found = search(&g, values);
	free(other.rules);
	return found;
}
