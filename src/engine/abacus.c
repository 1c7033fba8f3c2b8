/* SPDX-License-Identifier: MIT */
/*
 * A number in a word has room for the most it can come to, so that nothing is
 * ever carried into its neighbour. A clause that asks for one of its items is
 * one bit, laid over. Any other counts from so far below a power of two that
 * the top bit of its room tells whether there are enough.
 */
#include "engine/abacus.h"

#include "base/mem.h"
#include "engine/range.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

/* Laying out: how many bits are taken of the words of each kind. */
struct room {
	size_t words;
	unsigned used; /* bits of the last one */
};

/* Take so many bits, all in one word; false if there are no more words. */
static bool
take(struct room *room, unsigned bits, size_t *word, unsigned *shift)
{
	if (room->words == 0 || room->used + bits > 64) {
		if (room->words == ABACUS_WORDS / 2)
			return false;
		room->words++;
		room->used = 0;
	}
	*word = room->words - 1;
	*shift = room->used;
	room->used += bits;
	return true;
}

static unsigned
bits_for(uint64_t most)
{
	unsigned bits = 1;

	while (most >>= 1)
		bits++;
	return bits;
}

/* The fewest and the most points of a question, which may not be asked. */
static void
extremes(const struct checklist *list, size_t i, int64_t *least,
	 int64_t *most)
{
	*least = *most = 0;
	for (size_t v = 1; v <= checklist_scale(list, i)->count; v++) {
		int32_t points = list->indicators[i].points[v];

		*least = points < *least ? points : *least;
		*most = points > *most ? points : *most;
	}
}

static uint64_t *
gain(struct abacus *a, size_t indicator, size_t value)
{
	return a->gains + (indicator * ANSWERS_MAX + value) * a->words;
}

/* --- Groups --------------------------------------------------------------- */

static bool
cap_matters(const struct checklist *list, size_t group)
{
	int64_t total = 0;

	for (size_t i = 0; i < list->indicator_count; i++) {
		int64_t least, most;

		if (list->indicators[i].group != group)
			continue;
		extremes(list, i, &least, &most);
		total += most;
	}
	return list->groups[group].capped && total > list->groups[group].cap;
}

/* A lane for a group with a cap that matters, or (NONE) for all others. */
static bool
lay_lane(struct abacus *a, struct room *room, const bool *matters,
	 size_t group)
{
	struct abacus_lane *lane = &a->lanes[a->lane_count++];
	uint64_t span = 0;
	unsigned bits;

	*lane = (struct abacus_lane){ .cap = group == NONE ? INT64_MAX :
				      a->list->groups[group].cap };
	for (size_t i = 0; i < a->list->indicator_count; i++) {
		size_t of = a->list->indicators[i].group;
		int64_t least, most;

		if (group == NONE ? matters[of] : of != group)
			continue;
		extremes(a->list, i, &least, &most);
		span += (uint64_t)(most - least);
		lane->least += least;
	}
	bits = bits_for(span);
	lane->mask = ~(uint64_t)0 >> (64 - bits);
	if (group == NONE && span == 0) {
		a->lane_count = 0; /* there is no such question */
		return true;
	}
	return take(room, bits, &lane->word, &lane->shift);
}

/* The lane of a group; NULL if its questions have no points at all. */
static const struct abacus_lane *
lane_of(const struct abacus *a, const bool *matters, size_t group)
{
	size_t shared = 1, before = 0;

	for (size_t g = 0; g < a->list->group_count; g++)
		shared += matters[g];
	shared = a->lane_count == shared;
	for (size_t g = 0; g < group; g++)
		before += matters[g];
	if (matters[group])
		return &a->lanes[shared + before];
	return shared ? &a->lanes[0] : NULL;
}

static void
fill_lane(struct abacus *a, const struct abacus_lane *lane, size_t i)
{
	int64_t least, most;

	extremes(a->list, i, &least, &most);
	for (size_t v = 0; lane != NULL && v < ANSWERS_MAX; v++) {
		int32_t points = v ? a->list->indicators[i].points[v] : 0;

		gain(a, i, v)[lane->word] += (uint64_t)(points - least)
					     << lane->shift;
	}
}

/* --- Clauses -------------------------------------------------------------- */

/* How a clause is kept. */
struct keep {
	bool any; /* one of its items is enough */
	size_t word;
	unsigned shift, bits;
};

static bool
lay_clause(struct keep *keep, struct room *sums, struct room *sets,
	   const struct clause *clause)
{
	size_t half = 1;

	keep->bits = 1;
	keep->any = clause->need == 1;
	if (keep->any)
		return take(sets, 1, &keep->word, &keep->shift);
	while (half < clause->need || half - clause->need + clause->count >=
					      2 * half)
		half *= 2;
	keep->bits = bits_for(half);
	return take(sums, keep->bits, &keep->word, &keep->shift);
}

/* Write what each answer means for a clause; its bit of a rule's want. */
static void
fill_clause(struct abacus *a, const struct keep *keep,
	    const struct clause *clause, uint64_t *want)
{
	size_t word = keep->word + (keep->any ? a->sums : 0);
	uint64_t one = (uint64_t)1 << keep->shift;
	uint64_t top = one << (keep->bits - 1);

	want[word] |= top;
	if (!keep->any)
		a->start[word] += top - one * clause->need;
	for (size_t k = 0; k < clause->count; k++)
		for (size_t v = 0; v < ANSWERS_MAX; v++) {
			const struct item *item = &clause->items[k];
			bool match = item->values >> v & 1;
			uint64_t *to = gain(a, item->indicator, v) + word;

			if (!keep->any)
				*to += match ? one : 0;
			else if (match)
				*to |= one;
		}
}

/* --- All of it ------------------------------------------------------------ */

/* Higher floors first, then as in the file: as a result lists them. */
static void
order_rules(struct abacus *a)
{
	const struct checklist *list = a->list;

	a->rules = mem_alloc(list->rule_count, sizeof *a->rules);
	for (size_t r = 0; r < list->rule_count; r++) {
		size_t floor = list->rules[r].floor + 1; /* NONE is last */
		size_t at = a->rule_count++;

		for (; at > 0 && a->rules[at - 1].floor + 1 < floor; at--)
			a->rules[at] = a->rules[at - 1];
		a->rules[at] = (struct abacus_rule){
			.rule = r, .floor = floor - 1
		};
	}
}

static bool
lay_clauses(const struct abacus *a, struct keep *keeps, struct room *sums,
	    struct room *sets)
{
	size_t n = 0;

	for (size_t r = 0; r < a->rule_count; r++) {
		const struct rule *rule = &a->list->rules[a->rules[r].rule];

		for (size_t c = 0; c < rule->count; c++)
			if (!lay_clause(&keeps[n++], sums, sets,
					&rule->clauses[c]))
				return false;
	}
	return true;
}

static bool
lay_lanes(struct abacus *a, struct room *sums, const bool *matters)
{
	a->lanes = mem_alloc(a->list->group_count + 1, sizeof *a->lanes);
	if (!lay_lane(a, sums, matters, NONE))
		return false;
	for (size_t g = 0; g < a->list->group_count; g++)
		if (matters[g] && !lay_lane(a, sums, matters, g))
			return false;
	return true;
}

/* With everything laid out: write down what each answer gives. */
static void
fill(struct abacus *a, const bool *matters, const struct keep *keeps)
{
	const struct checklist *list = a->list;
	size_t n = 0;

	a->gains = mem_alloc(list->indicator_count * ANSWERS_MAX,
			     a->words * sizeof *a->gains);
	a->wants = mem_alloc(a->rule_count, a->words * sizeof *a->wants);
	for (size_t i = 0; i < list->indicator_count; i++)
		fill_lane(a, lane_of(a, matters, list->indicators[i].group),
			  i);
	for (size_t r = 0; r < a->rule_count; r++) {
		const struct rule *rule = &list->rules[a->rules[r].rule];

		a->floor_count += rule->floor != NONE;
		a->rules[r].never = rule->count == 0;
		a->rules[r].want = a->wants + r * a->words;
		for (size_t c = 0; c < rule->count; c++)
			fill_clause(a, &keeps[n++], &rule->clauses[c],
				    a->wants + r * a->words);
		a->rules[r].first = a->words > 0 ? a->rules[r].want[0] : 0;
		a->rules[r].second = a->words > 1 ? a->rules[r].want[1] : 0;
	}
}

static void
fill_bands(struct abacus *a)
{
	const struct checklist *list = a->list;

	a->froms = mem_alloc(list->band_count, sizeof *a->froms);
	a->bands = mem_alloc(list->band_count, sizeof *a->bands);
	for (size_t b = 1; b < list->band_count; b++)
		if (list->bands[b].scored) {
			a->froms[a->from_count] = list->bands[b].from;
			a->bands[a->from_count++] = b;
		}
}

static void
fill_questions(struct abacus *a)
{
	const struct checklist *list = a->list;
	size_t count = list->indicator_count;

	a->gated = mem_alloc(count, sizeof *a->gated);
	a->completing = mem_alloc(count, 1);
	a->open = mem_alloc(count, sizeof *a->open);
	for (int high = 0; high < 2; high++)
		a->settle[high] = mem_alloc(count, 1);
	for (size_t i = 0; i < count; i++) {
		const struct scale *scale = checklist_scale(list, i);

		if (list->indicators[i].gate != NONE)
			a->gated[a->gated_count++] = i;
		a->open[i] = 1;
		for (unsigned v = (unsigned)scale->count; v > 0; v--)
			if (scale->choices[v - 1].role == CHOICE_UNKNOWN)
				a->open[i] |= (uint16_t)(1U << v);
			else
				a->completing[i] = (uint8_t)v;
		for (int high = 0; high < 2; high++)
			a->settle[high][i] =
				(uint8_t)range_settling(list, i, high);
	}
}

bool
abacus_init(struct abacus *a, const struct checklist *list)
{
	bool *matters = mem_alloc(list->group_count, sizeof *matters);
	struct room sums = { 0 }, sets = { 0 };
	struct keep *keeps;
	size_t clauses = 0;
	bool fits;

	*a = (struct abacus){ .list = list };
	for (size_t g = 0; g < list->group_count; g++)
		matters[g] = cap_matters(list, g);
	for (size_t r = 0; r < list->rule_count; r++)
		clauses += list->rules[r].count;
	keeps = mem_alloc(clauses, sizeof *keeps);
	order_rules(a);
	fits = lay_lanes(a, &sums, matters) &&
		lay_clauses(a, keeps, &sums, &sets);
	a->sums = sums.words;
	a->words = sums.words + sets.words;
	if (fits) {
		fill(a, matters, keeps);
		fill_bands(a);
		fill_questions(a);
	}
	free(matters);
	free(keeps);
	return fits;
}

void
abacus_done(struct abacus *a)
{
	free(a->gains);
	free(a->lanes);
	free(a->rules);
	free(a->wants);
	free(a->froms);
	free(a->bands);
	free(a->gated);
	free(a->settle[0]);
	free(a->settle[1]);
	free(a->completing);
	free(a->open);
	*a = (struct abacus){ 0 };
}

/* --- Scoring -------------------------------------------------------------- */

void
abacus_add(const struct abacus *a, uint64_t *words, size_t indicator,
	   unsigned value)
{
	const uint64_t *gained = abacus_gain(a, indicator, value);
	size_t w;

	for (w = 0; w < a->sums; w++)
		words[w] += gained[w];
	for (; w < a->words; w++)
		words[w] |= gained[w];
}

void
abacus_words(const struct abacus *a, uint64_t *words, const uint8_t *values)
{
	size_t count = a->words > 2 ? a->words : 2; /* as abacus_fires() says */

	memcpy(words, a->start, count * sizeof *words);
	for (size_t i = 0; i < a->list->indicator_count; i++) {
		bool asked = a->list->indicators[i].gate == NONE ||
			score_asked(a->list, values, i);

		abacus_add(a, words, i, asked ? values[i] : 0);
	}
}

/* The band of a score: that of the last threshold it reaches. */
static inline size_t
band_of(const struct abacus *a, int64_t points)
{
	size_t band = 0;

	for (size_t i = 0; i < a->from_count; i++)
		band = a->froms[i] <= points ? a->bands[i] : band;
	return band;
}

void
abacus_read(const struct abacus *a, const uint64_t *words,
	    struct abacus_outcome *out)
{
	int64_t points = 0;
	size_t band = 0;

	for (size_t i = 0; i < a->lane_count; i++) {
		const struct abacus_lane *lane = &a->lanes[i];
		int64_t sum = lane->least +
			(int64_t)(words[lane->word] >> lane->shift &
				  lane->mask);

		points += sum < lane->cap ? sum : lane->cap;
	}
	if (a->list->scored)
		band = band_of(a, points);
	out->points = points;
	out->by_score = a->list->scored ? band : NONE;
	/* Without a branch: which rules fire is nothing one can guess. */
	for (size_t i = 0; i < a->floor_count; i++) {
		size_t floor = a->rules[i].floor;

		floor = abacus_fires(a, words, i) ? floor : 0;
		band = floor > band ? floor : band;
	}
	out->band = band;
}
