/* SPDX-License-Identifier: MIT */
/*
 * Nothing here looks at anything but its arguments, and a hidden question's
 * answer neither scores nor matches.
 */
#include "engine/score.h"

#include <stdlib.h>

bool
score_asked(const struct checklist *list, const uint8_t *values,
	    size_t indicator)
{
	const struct indicator *asked = &list->indicators[indicator];

	while (asked->gate != NONE) {
		if (!(asked->opens >> values[asked->gate] & 1U))
			return false;
		asked = &list->indicators[asked->gate];
	}
	return true;
}

static bool
clause_holds(const struct checklist *list, const uint8_t *values,
	     const struct clause *clause)
{
	size_t matches = 0;

	for (size_t i = 0; i < clause->count && matches < clause->need; i++) {
		const struct item *item = &clause->items[i];

		if ((item->values >> values[item->indicator] & 1U) &&
		    score_asked(list, values, item->indicator))
			matches++;
	}
	return matches >= clause->need;
}

bool
score_fires(const struct checklist *list, const uint8_t *values,
	    const struct rule *rule)
{
	for (size_t i = 0; i < rule->count; i++)
		if (!clause_holds(list, values, &rule->clauses[i]))
			return false;
	return true;
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
points_add(struct score *score, const struct checklist *list,
	   const uint8_t *values)
{
	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct indicator *indicator = &list->indicators[i];

		score->asked[i] = score_asked(list, values, i);
		if (!score->asked[i])
			continue;
		score->gives[i] = indicator->points[values[i]];
		score->groups[indicator->group].sum += score->gives[i];
	}
	for (size_t i = 0; i < list->group_count; i++) {
		const struct group *group = &list->groups[i];
		struct score_group *gives = &score->groups[i];

		gives->points = gives->sum;
		if (group->capped && gives->sum > group->cap)
			gives->points = group->cap;
		score->points += gives->points;
	}
}

static void
rules_fire(struct score *score, const struct checklist *list,
	   const uint8_t *values)
{
	for (size_t i = 0; i < list->rule_count; i++) {
		const struct rule *rule = &list->rules[i];

		score->fired[i] = score_fires(list, values, rule);
		if (score->fired[i] && rule->floor != NONE &&
		    rule->floor > score->computed)
			score->computed = rule->floor;
	}
}

void
score_answers(struct score *out, const struct checklist *list,
	      const struct answers *answers)
{
	*out = (struct score){ .by_score = NONE };
	out->groups = mem_alloc(list->group_count, sizeof(*out->groups));
	out->asked = mem_alloc(list->indicator_count, sizeof(*out->asked));
	out->gives = mem_alloc(list->indicator_count, sizeof(*out->gives));
	out->fired = mem_alloc(list->rule_count, sizeof(*out->fired));
	points_add(out, list, answers->values);
	if (list->scored)
		out->computed = out->by_score = score_band(list, out->points);
	rules_fire(out, list, answers->values);
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
	*score = (struct score){ .by_score = NONE };
}
