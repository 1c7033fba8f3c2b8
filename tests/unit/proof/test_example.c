/* SPDX-License-Identifier: MIT */
/* An example leads where it should, and none has fewer answers. */
#include "test.h"

#include "proof/example.h"
#include "engine/score.h"
#include "support/sample.h"

#include <stdlib.h>
#include <string.h>

enum { SIGNS = 5 };

/* Do these answers lead to the band in this way, and to no other? */
static bool
leads(const struct checklist *list, uint8_t *values, size_t band,
      enum example_by by)
{
	const struct answers a = { .count = SIGNS, .values = values,
				   .raised = NONE };
	struct score s;
	bool rule = false, good;

	score_answers(&s, list, &a);
	for (size_t r = 0; r < list->rule_count; r++)
		rule = rule || (s.fired[r] && list->rules[r].floor == band);
	good = s.computed == band;
	if (by == EXAMPLE_RULE)
		good = good && rule &&
			(s.by_score == NONE || s.by_score < band);
	else
		good = good && !rule && s.by_score == (list->scored ? band :
						       NONE);
	score_done(&s);
	return good;
}

static size_t
answered(const uint8_t *values)
{
	size_t count = 0;

	for (size_t i = 0; i < SIGNS; i++)
		count += values[i] != 0;
	return count;
}

/* The fewest answers there can be, but none; SIGNS + 1 where there are none. */
static size_t
fewest(const struct checklist *list, size_t band, enum example_by by)
{
	size_t best = SIGNS + 1;

	for (unsigned n = 1; n < 1024; n++) {
		uint8_t values[SIGNS];

		for (size_t i = 0; i < SIGNS; i++)
			values[i] = (uint8_t)(n >> 2 * i & 3);
		if (answered(values) < best && leads(list, values, band, by))
			best = answered(values);
	}
	return best;
}

static void
check_all(const struct checklist *list)
{
	for (size_t band = 0; band < list->band_count; band++)
		for (int by = 0; by <= EXAMPLE_RULE; by++) {
			enum example_by how = (enum example_by)by;
			size_t best = fewest(list, band, how);
			struct example e;
			bool found = example_find(&e, list, band, how);

			if (!list->scored && by == EXAMPLE_POINTS) {
				assert_number(found, band == 0);
				example_done(&e);
				continue;
			}
			assert_number(found, best <= SIGNS);
			if (found) {
				assert_number(e.answers, best);
				assert_number(answered(e.values), best);
				assert_true(leads(list, e.values, band, how));
			}
			example_done(&e);
		}
}

static void
no_set_of_answers_is_smaller_than_an_example(void **state)
{
	(void)state;
	check_all(&sample_list);
	check_all(&sample_bare);
}

static void
an_example_by_points_says_its_points(void **state)
{
	struct example e;

	(void)state;
	assert_true(example_find(&e, &sample_list, 1, EXAMPLE_POINTS));
	assert_number(e.rule, NONE);
	assert_number(e.points, 7);
	assert_number(e.values[SAMPLE_MISSING], SAMPLE_MAYBE);
	assert_number(e.values[SAMPLE_GIFTS], SAMPLE_YES);
	example_done(&e);
	assert_true(example_find(&e, &sample_list, 0, EXAMPLE_POINTS));
	assert_number(e.answers, 1);
	assert_number(e.values[SAMPLE_MISSING], SAMPLE_MAYBE);
	example_done(&e);
}

static void
an_example_by_rule_names_the_rule(void **state)
{
	struct example e;

	(void)state;
	assert_true(example_find(&e, &sample_list, 2, EXAMPLE_RULE));
	assert_number(e.rule, 2);
	assert_number(e.values[SAMPLE_DANGER], SAMPLE_MAYBE);
	assert_number(e.points, 0);
	example_done(&e);
	assert_false(example_find(&e, &sample_list, 2, EXAMPLE_POINTS));
	assert_null(e.values);
	example_done(&e);
}

static void
the_way_to_a_follow_up_is_answered_too(void **state)
{
	struct checklist list = sample_list;
	struct item item = { SAMPLE_WHERE, 1u << SAMPLE_YES };
	struct clause clause = { CLAUSE_ANY, 1, &item, 1 };
	struct rule rule = { .clauses = &clause, .count = 1, .floor = 2 };
	struct example e;

	(void)state;
	list.rules = &rule;
	list.rule_count = 1;
	assert_true(example_find(&e, &list, 2, EXAMPLE_RULE));
	assert_number(e.answers, 2);
	assert_number(e.values[SAMPLE_MISSING], SAMPLE_YES);
	assert_number(e.values[SAMPLE_WHERE], SAMPLE_YES);
	example_done(&e);
}

/* Sixty like signs, half of them needed: the search goes straight there. */
static void
many_like_signs_are_no_trouble(void **state)
{
	enum { MANY = 60 };
	struct checklist list = sample_list;
	struct indicator signs[MANY];
	struct group group = { .id = NULL };
	struct band bands[2];
	struct example e;

	(void)state;
	memset(signs, 0, sizeof signs);
	memset(bands, 0, sizeof bands);
	for (size_t i = 0; i < MANY; i++) {
		signs[i].gate = NONE;
		signs[i].points[SAMPLE_YES] = 1;
	}
	bands[1].scored = true;
	bands[1].from = 30;
	list.indicators = signs;
	list.indicator_count = MANY;
	list.groups = &group;
	list.group_count = 1;
	list.bands = bands;
	list.band_count = 2;
	list.rule_count = 0;
	assert_true(example_find(&e, &list, 1, EXAMPLE_POINTS));
	assert_number(e.answers, 30);
	assert_number(e.points, 30);
	example_done(&e);
	bands[1].from = 61;
	assert_false(example_find(&e, &list, 1, EXAMPLE_POINTS));
	example_done(&e);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_set_of_answers_is_smaller_than_an_example),
		cmocka_unit_test(an_example_by_points_says_its_points),
		cmocka_unit_test(an_example_by_rule_names_the_rule),
		cmocka_unit_test(the_way_to_a_follow_up_is_answered_too),
		cmocka_unit_test(many_like_signs_are_no_trouble),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
