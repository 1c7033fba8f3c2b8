/* SPDX-License-Identifier: MIT */
/*
 * Where a list is too large to be laid out, answers that show a claim are
 * looked for: from no answers at all up to many, in orders drawn anew each
 * time from a fixed seed, so that the same list always gives the same. What
 * is found is then made smaller, an answer at a time.
 */
#include "engine/prove_parts.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 24 };

/* Does a set of answers show what is looked for? */
struct goal {
	const struct checklist *list;
	bool (*shows)(const struct goal *, const uint8_t *values);
	size_t at;
	unsigned value, raised;
	const struct checklist *other; /* with which it is compared */
};

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
		if (kept != 0 && !g->shows(g, values))
			values[i] = kept;
	}
}

/* One way up: questions in a drawn order, each with a drawn answer. */
static bool
climb(const struct goal *g, uint32_t *state, size_t *order, uint8_t *values)
{
	size_t count = g->list->indicator_count;

	memset(values, 0, count);
	for (size_t i = 0; i < count; i++)
		order[i] = i;
	for (size_t i = 0; i < count; i++) {
		size_t other = i + draw(state, count - i), at = order[other];
		size_t choices = checklist_scale(g->list, at)->count;

		order[other] = order[i];
		values[at] = (uint8_t)(1 + draw(state, choices));
		if (g->shows(g, values))
			return true;
	}
	return false;
}

static bool
search(const struct goal *g, uint8_t *values)
{
	size_t *order = mem_alloc(g->list->indicator_count, sizeof *order);
	uint32_t state = 1;
	bool found;

	memset(values, 0, g->list->indicator_count);
	found = g->shows(g, values);
	for (int round = 0; !found && round < ROUNDS; round++)
		found = climb(g, &state, order, values);
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
search_band(const struct checklist *list, size_t band, uint8_t *values)
{
	struct goal g = { .list = list, .shows = reaches, .at = band };

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
search_effect(const struct checklist *list, size_t indicator, unsigned value,
	      uint8_t *values)
{
	struct goal g = { .list = list, .shows = has_effect, .at = indicator,
			  .value = value };

	return search(&g, values);
}

static bool
is_lower(const struct goal *g, const uint8_t *values)
{
	return changed(g, values, g->raised) < changed(g, values, g->value);
}

bool
search_lowering(const struct checklist *list, size_t indicator,
		unsigned value, unsigned raised, uint8_t *values)
{
	struct goal g = { .list = list, .shows = is_lower, .at = indicator,
			  .value = value, .raised = raised };

	return search(&g, values);
}

static bool
is_other(const struct goal *g, const uint8_t *values)
{
	return proof_outcome(g->list, values) !=
		proof_outcome(g->other, values);
}

bool
search_cap(const struct checklist *list, size_t group, uint8_t *values)
{
	struct checklist other = *list;
	struct goal g = { .list = list, .shows = is_other, .other = &other };
	bool found;

	other.groups = mem_copy(list->groups,
				list->group_count * sizeof *list->groups);
	other.groups[group].capped = false;
	found = search(&g, values);
	free(other.groups);
	return found;
}

bool
search_floor(const struct checklist *list, size_t rule, uint8_t *values)
{
	struct checklist other = *list;
	struct goal g = { .list = list, .shows = is_other, .other = &other };
	bool found;

	other.rules = mem_copy(list->rules,
			       list->rule_count * sizeof *list->rules);
	other.rules[rule].floor = NONE;
	found = search(&g, values);
	free(other.rules);
	return found;
}
