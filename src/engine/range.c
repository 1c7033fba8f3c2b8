/* SPDX-License-Identifier: MIT */
/*
 * Points with caps and rules with floors are monotone: more points or more
 * matches never give a lower outcome. So where one value of an open question
 * gives the fewest (most) points, matches least (most) and opens the fewest
 * (most) questions, taking it loses no extreme: the question is settled. What
 * no single value settles is tried in full. heed-method(7) has the proof.
 */
#include "engine/range.h"

#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

enum { TRIES_MAX = 16384 };

/* The points and the outcome of one completion. */
struct ending {
	int64_t points;
	size_t band;
};

/* What one search for an extreme works on. */
struct search {
	const struct checklist *list;
	uint8_t *values; /* the completion being tried */
	size_t *tried;   /* open questions that no value settles */
	size_t count;
	bool high; /* which extreme is sought */
	struct ending best;
};

/* May a question that is answered for good have this value? */
static bool
completes(const struct scale *scale, unsigned value)
{
	return value && scale->choices[value - 1].role != CHOICE_UNKNOWN;
}

static bool
is_open(const struct checklist *list, const uint8_t *values, size_t i)
{
	return !completes(checklist_scale(list, i), values[i]);
}

/* Can a question with this value no longer, or ever, be asked? */
static bool
reachable(const struct checklist *list, const uint8_t *values, size_t i)
{
	const struct indicator *indicator = &list->indicators[i];

	while (indicator->gate != NONE) {
		size_t gate = indicator->gate;

		if (!is_open(list, values, gate) &&
		    !(indicator->opens >> values[gate] & 1U))
			return false;
		indicator = &list->indicators[gate];
	}
	return true;
}

static struct ending
ending_of(const struct checklist *list, uint8_t *values)
{
	struct answers answers = { .count = list->indicator_count,
				   .values = values,
				   .raised = NONE };
	struct score score;
	struct ending ending;

	score_answers(&score, list, &answers);
	ending = (struct ending){ score.points, score.computed };
	score_done(&score);
	return ending;
}

/* --- Which values settle a question --------------------------------------- */

/* Does value a match (or open) wherever b does? */
static bool
covers(unsigned set, unsigned a, unsigned b)
{
	return !(set >> b & 1U) || (set >> a & 1U);
}

static bool
rules_cover(const struct checklist *list, size_t i, unsigned a, unsigned b)
{
	for (size_t r = 0; r < list->rule_count; r++) {
		const struct rule *rule = &list->rules[r];

		for (size_t c = 0; rule->floor != NONE && c < rule->count; c++)
			for (size_t k = 0; k < rule->clauses[c].count; k++) {
				const struct item *item =
					&rule->clauses[c].items[k];

				if (item->indicator == i &&
				    !covers(item->values, a, b))
					return false;
			}
	}
	return true;
}

/* Does asking this question, or one behind it, ever take points away? */
static bool
takes_away(const struct checklist *list, size_t i)
{
	const struct indicator *indicator = &list->indicators[i];

	for (size_t v = 1; v <= checklist_scale(list, i)->count; v++)
		if (indicator->points[v] < 0)
			return true;
	for (size_t k = i + 1; k < list->indicator_count; k++)
		if (list->indicators[k].gate == i && takes_away(list, k))
			return true;
	return false;
}

static bool
gates_cover(const struct checklist *list, size_t i, unsigned a, unsigned b)
{
	for (size_t k = i + 1; k < list->indicator_count; k++) {
		unsigned opens = list->indicators[k].opens;

		if (list->indicators[k].gate != i)
			continue;
		if (!covers(opens, a, b) ||
		    (takes_away(list, k) && !covers(opens, b, a)))
			return false;
	}
	return true;
}

bool
range_covers(const struct checklist *list, size_t i, unsigned a, unsigned b)
{
	const int32_t *points = list->indicators[i].points;

	return points[a] >= points[b] && rules_cover(list, i, a, b) &&
	       gates_cover(list, i, a, b);
}

unsigned
range_settling(const struct checklist *list, size_t i, bool high)
{
	const struct scale *scale = checklist_scale(list, i);

	for (unsigned v = 1; v <= scale->count; v++) {
		bool all = completes(scale, v);

		for (unsigned w = 1; all && w <= scale->count; w++)
			if (w != v && completes(scale, w))
				all = high ? range_covers(list, i, v, w) :
					     range_covers(list, i, w, v);
		if (all)
			return v;
	}
	return 0;
}

/* --- Trying the others ---------------------------------------------------- */

static void
best_keep(struct search *search)
{
	struct ending got = ending_of(search->list, search->values);
	struct ending *best = &search->best;

	if (search->high ? got.points > best->points :
			   got.points < best->points)
		best->points = got.points;
	if (search->high ? got.band > best->band : got.band < best->band)
		best->band = got.band;
}

/* Move to the next combination of the tried questions; false after the last. */
static bool
combination_next(struct search *search)
{
	for (size_t k = 0; k < search->count; k++) {
		size_t i = search->tried[k];
		const struct scale *scale = checklist_scale(search->list, i);
		unsigned v = search->values[i];

		do
			v++;
		while (v <= scale->count && !completes(scale, v));
		if (v <= scale->count) {
			search->values[i] = (uint8_t)v;
			return true;
		}
		for (v = 1; !completes(scale, v); v++)
			;
		search->values[i] = (uint8_t)v;
	}
	return false;
}

static struct ending
extreme(const struct checklist *list, const uint8_t *values, bool high)
{
	struct search search = { .list = list, .high = high };

	search.values = mem_copy(values, list->indicator_count);
	search.tried = mem_alloc(list->indicator_count, sizeof(size_t));
	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct scale *scale = checklist_scale(list, i);
		unsigned v;

		if (!is_open(list, values, i))
			continue;
		v = range_settling(list, i, high);
		if (!v && reachable(list, values, i))
			search.tried[search.count++] = i;
		if (!v)
			for (v = 1; !completes(scale, v); v++)
				;
		search.values[i] = (uint8_t)v;
	}
	search.best = ending_of(list, search.values);
	while (combination_next(&search))
		best_keep(&search);
	free(search.values);
	free(search.tried);
	return search.best;
}

static bool
bounded(const struct checklist *list, bool high)
{
	size_t tries = 1;

	for (size_t i = 0; i < list->indicator_count; i++) {
		if (range_settling(list, i, high))
			continue;
		tries *= checklist_scale(list, i)->count;
		if (tries > TRIES_MAX)
			return false;
	}
	return true;
}

bool
range_bounded(const struct checklist *list)
{
	return bounded(list, false) && bounded(list, true);
}

/* --- Which open question matters most ------------------------------------- */

struct weight {
	size_t indicator;
	size_t band;          /* the highest that it alone leads to */
	int64_t lowest, most; /* points that it alone leads to, after caps */
};

static struct weight
weigh(const struct checklist *list, uint8_t *values, size_t i)
{
	const struct scale *scale = checklist_scale(list, i);
	struct weight weight = { i, 0, INT64_MAX, INT64_MIN };
	uint8_t kept = values[i];

	for (unsigned v = 1; v <= scale->count; v++) {
		struct ending got;

		if (!completes(scale, v))
			continue;
		values[i] = (uint8_t)v;
		got = ending_of(list, values);
		if (got.band > weight.band)
			weight.band = got.band;
		if (got.points < weight.lowest)
			weight.lowest = got.points;
		if (got.points > weight.most)
			weight.most = got.points;
	}
	values[i] = kept;
	return weight;
}

static int
weight_compare(const void *one, const void *other)
{
	const struct weight *a = one, *b = other;

	int64_t span_a = a->most - a->lowest, span_b = b->most - b->lowest;

	if (a->band != b->band)
		return a->band > b->band ? -1 : 1;
	if (span_a != span_b)
		return span_a > span_b ? -1 : 1;
	return a->indicator < b->indicator ? -1 : a->indicator > b->indicator;
}

static void
open_list(struct range *out, const struct checklist *list,
	  const uint8_t *values)
{
	struct weight *weights =
		mem_alloc(list->indicator_count, sizeof(*weights));
	uint8_t *changed = mem_copy(values, list->indicator_count);

	for (size_t i = 0; i < list->indicator_count; i++)
		if (is_open(list, values, i) && score_asked(list, values, i))
			weights[out->open_count++] = weigh(list, changed, i);
	qsort(weights, out->open_count, sizeof(*weights), weight_compare);
	out->open = mem_alloc(out->open_count, sizeof(*out->open));
	for (size_t i = 0; i < out->open_count; i++)
		out->open[i] = weights[i].indicator;
	free(changed);
	free(weights);
}

void
range_answers(struct range *out, const struct checklist *list,
	      const uint8_t *values)
{
	struct ending low = extreme(list, values, false);
	struct ending high = extreme(list, values, true);

	*out = (struct range){ .lowest = low.points,
			       .highest = high.points,
			       .band_lowest = low.band,
			       .band_highest = high.band };
	open_list(out, list, values);
}

void
range_done(struct range *range)
{
	free(range->open);
	*range = (struct range){ 0 };
}
