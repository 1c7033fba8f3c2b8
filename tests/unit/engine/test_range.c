/* SPDX-License-Identifier: MIT */
/*
 * The range is what trying every completion finds, on thousands of small
 * random checklists with follow-ups, caps, points below zero and rules.
 */
#include "test.h"

#include "engine/range.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

enum { SIGNS = 6, LISTS = 3000 };

static uint32_t state;

static unsigned
any(unsigned below)
{
	state = state * 1664525U + 1013904223U;
	return (state >> 12) % below;
}

struct small {
	struct choice choices[4];
	struct scale scale;
	struct group groups[2];
	struct band bands[4];
	struct indicator signs[SIGNS];
	struct item items[3][2][3];
	struct clause clauses[3][2];
	struct rule rules[3];
	struct checklist list;
};

static void
make_signs(struct small *small)
{
	for (size_t i = 0; i < SIGNS; i++) {
		struct indicator *sign = &small->signs[i];

		sign->kind = KIND_RISK;
		sign->group = i / 3;
		sign->gate = NONE;
		for (size_t v = 1; v < 4; v++)
			sign->points[v] = (int32_t)any(7) - (any(3) ? 0 : 3);
		if (i % 3 && !any(3)) {
			sign->gate = i - 1;
			sign->opens = (uint16_t)(2U * (1 + any(7)));
		}
	}
}

static void
make_rules(struct small *small)
{
	for (size_t r = 0; r < 3; r++) {
		struct rule *rule = &small->rules[r];

		rule->floor = any(4) ? any(4) : NONE;
		rule->clauses = small->clauses[r];
		rule->count = 1 + any(2);
		for (size_t c = 0; c < rule->count; c++) {
			struct clause *clause = &rule->clauses[c];
			size_t from = any(4);

			clause->items = small->items[r][c];
			clause->count = 1 + any(3);
			clause->need = 1 + any((unsigned)clause->count);
			for (size_t k = 0; k < clause->count; k++)
				clause->items[k] = (struct item){
					from + k,
					(uint16_t)(2U * (1 + any(7)))
				};
		}
	}
}

/* Answers 1 to 3 are levels (the third a "not applicable"), 4 is not known. */
static void
make(struct small *small)
{
	memset(small, 0, sizeof(*small));
	small->choices[2].role = any(2) ? CHOICE_LEVEL : CHOICE_SKIP;
	small->choices[3].role = CHOICE_UNKNOWN;
	small->scale = (struct scale){ NULL, small->choices, 4 };
	for (size_t i = 0; i < 2; i++) {
		small->groups[i].capped = any(2);
		small->groups[i].cap = 1 + (int32_t)any(10);
	}
	for (size_t i = 1; i < 4; i++) {
		small->bands[i].scored = i < 3;
		small->bands[i].from = (int32_t)(4 * i + any(3));
	}
	make_signs(small);
	make_rules(small);
	small->list = (struct checklist){
		.scored = true,
		.groups = small->groups, .group_count = 2,
		.scales = &small->scale, .scale_count = 1,
		.bands = small->bands, .band_count = 4,
		.indicators = small->signs, .indicator_count = SIGNS,
		.rules = small->rules, .rule_count = 3,
	};
}

static void
widen(struct range *all, const struct checklist *list, uint8_t *values)
{
	struct answers answers = { SIGNS, values, NULL, { 0 }, NULL, NONE,
				   NULL };
	struct score score;

	score_answers(&score, list, &answers);
	if (score.points < all->lowest)
		all->lowest = score.points;
	if (score.points > all->highest)
		all->highest = score.points;
	if (score.computed < all->band_lowest)
		all->band_lowest = score.computed;
	if (score.computed > all->band_highest)
		all->band_highest = score.computed;
	score_done(&score);
}

static struct range
enumerate(const struct checklist *list, const uint8_t *given)
{
	struct range all = { INT64_MAX, INT64_MIN, NONE, 0, NULL, 0 };
	uint8_t values[SIGNS];

	for (unsigned n = 0; n < 729; n++) {
		unsigned left = n;

		for (size_t i = 0; i < SIGNS; i++, left /= 3)
			values[i] = given[i] && given[i] != 4 ?
					    given[i] :
					    (uint8_t)(1 + left % 3);
		widen(&all, list, values);
	}
	return all;
}

static void
check(const struct checklist *list, const uint8_t *values)
{
	struct range all = enumerate(list, values), range;

	range_answers(&range, list, values);
	assert_number(range.lowest, all.lowest);
	assert_number(range.highest, all.highest);
	assert_number(range.band_lowest, all.band_lowest);
	assert_number(range.band_highest, all.band_highest);
	for (size_t i = 0; i < range.open_count; i++) {
		assert_true(score_asked(list, values, range.open[i]));
		assert_true(values[range.open[i]] % 4 == 0);
	}
	range_done(&range);
}

static void
the_range_is_what_enumeration_finds(void **unused)
{
	static struct small small;

	(void)unused;
	state = 1;
	for (size_t n = 0; n < LISTS; n++) {
		uint8_t values[SIGNS];

		make(&small);
		assert_true(range_bounded(&small.list));
		for (size_t i = 0; i < SIGNS; i++)
			values[i] = (uint8_t)any(5);
		check(&small.list, values);
	}
}

static void
with_everything_answered_the_range_is_the_score(void **unused)
{
	static struct small small;
	uint8_t values[SIGNS] = { 1, 2, 3, 1, 2, 3 };
	struct range range;

	(void)unused;
	state = 2;
	make(&small);
	range_answers(&range, &small.list, values);
	assert_number(range.lowest, range.highest);
	assert_number(range.band_lowest, range.band_highest);
	assert_number(range.open_count, 0);
	range_done(&range);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_range_is_what_enumeration_finds),
		cmocka_unit_test(
			with_everything_answered_the_range_is_the_score),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
