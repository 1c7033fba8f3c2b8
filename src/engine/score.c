/* SPDX-License-Identifier: MIT */
/*
 * Answers to points, rules and the band. A question that is not asked counts
 * nowhere: every look at an answer goes through counted(), which gives 0
 * ("not answered") for it, whatever answer it keeps.
 */
#include "engine/score.h"

#include "base/mem.h"

#include <stdlib.h>

bool
score_asked(const struct checklist *list, const uint8_t *values,
	    size_t indicator)
{
	const struct indicator *it = &list->indicators[indicator];

	while (it->gate != NONE) {
		if (!(it->opens >> values[it->gate] & 1))
			return false;
		it = &list->indicators[it->gate];
	}
	return true;
}

/* The answer that counts: 0 when the question is not asked. */
static unsigned
counted(const struct checklist *list, const uint8_t *values, size_t indicator)
{
	return score_asked(list, values, indicator) ? values[indicator] : 0;
}

static bool
clause_holds(const struct checklist *list, const uint8_t *values,
	     const struct clause *clause)
{
	size_t found = 0;

	for (size_t i = 0; i < clause->count && found < clause->need; i++) {
		const struct item *item = &clause->items[i];
		unsigned value = counted(list, values, item->indicator);

		if (item->values >> value & 1)
			found++;
	}
	return found >= clause->need;
}

bool
score_fires(const struct checklist *list, const uint8_t *values,
	    const struct rule *rule)
{
	for (size_t i = 0; i < rule->count; i++)
		if (!clause_holds(list, values, &rule->clauses[i]))
			return false;
	return rule->count > 0;
}

size_t
score_band(const struct checklist *list, int64_t points)
{
	size_t band = 0;

	for (size_t i = 1; i < list->band_count; i++)
		if (list->bands[i].scored && list->bands[i].from <= points)
			band = i;
	return band;
}

static void
score_points(struct score *out, const struct checklist *list,
	     const uint8_t *values)
{
	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct indicator *it = &list->indicators[i];

		out->asked[i] = score_asked(list, values, i);
		out->gives[i] = out->asked[i] ? it->points[values[i]] : 0;
		out->groups[it->group].sum += out->gives[i];
	}
	for (size_t i = 0; i < list->group_count; i++) {
		struct score_group *group = &out->groups[i];

		group->points = group->sum;
		if (list->groups[i].capped && group->sum > list->groups[i].cap)
			group->points = list->groups[i].cap;
		out->points += group->points;
	}
}

void
score_answers(struct score *out, const struct checklist *list,
	      const struct answers *answers)
{
	*out = (struct score){
		.groups = mem_alloc(list->group_count, sizeof *out->groups),
		.asked = mem_alloc(list->indicator_count, sizeof *out->asked),
		.gives = mem_alloc(list->indicator_count, sizeof *out->gives),
		.fired = mem_alloc(list->rule_count, sizeof *out->fired),
		.by_score = NONE,
	};
	score_points(out, list, answers->values);
	if (list->scored) {
		out->by_score = score_band(list, out->points);
		out->computed = out->by_score;
	}
	for (size_t i = 0; i < list->rule_count; i++) {
		const struct rule *rule = &list->rules[i];

		out->fired[i] = score_fires(list, answers->values, rule);
		if (out->fired[i] && rule->floor != NONE &&
		    rule->floor > out->computed)
			out->computed = rule->floor;
	}
	out->band = out->computed;
	if (answers->raised != NONE && answers->raised > out->computed)
		out->band = answers->raised;
}

void
score_done(struct score *score)
{
	free(score->groups);
	free(score->asked);
	free(score->gives);
	free(score->fired);
	*score = (struct score){0};
}
