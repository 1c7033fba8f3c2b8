/* SPDX-License-Identifier: MIT */
/* Points, caps, gates, rules and bands, each worked out by hand. */
#include "test.h"

#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

/* Answers: not known is none of the levels. */
enum { NO = 1, SOME, YES, UNKNOWN };
enum { SIGNS = 4, GROUPS = 2, BANDS = 4 };

static struct choice choices[] = {
	{ .role = CHOICE_LEVEL },
	{ .role = CHOICE_LEVEL },
	{ .role = CHOICE_LEVEL, .present = true },
	{ .role = CHOICE_UNKNOWN },
};

struct fixture {
	struct scale scale;
	struct group groups[GROUPS];
	struct indicator signs[SIGNS];
	struct band bands[BANDS];
	struct item items[2][SIGNS];
	struct clause clauses[2];
	struct rule rule;
	struct checklist list;
	struct answers answers;
	struct score score;
};

/*
 * Signs 0 and 1 give up to 5 in a group with a cap of 8, sign 2 gives 7 in
 * one without, sign 3 protects. Bands begin at 5 and 10; the last has no from.
 */
static int
setup(void **state)
{
	struct fixture *f = mem_alloc(1, sizeof *f);

	f->scale = (struct scale){ NULL, choices, 4 };
	f->groups[0] = (struct group){ .capped = true, .cap = 8 };
	for (size_t i = 0; i < SIGNS; i++) {
		f->signs[i].gate = NONE;
		f->signs[i].group = i / 2;
		f->signs[i].points[SOME] = 2;
		f->signs[i].points[YES] = i == 2 ? 7 : 5;
	}
	f->signs[3].points[YES] = -4;
	f->bands[1] = (struct band){ .scored = true, .from = 5 };
	f->bands[2] = (struct band){ .scored = true, .from = 10 };
	for (size_t c = 0; c < 2; c++) {
		for (size_t i = 0; i < SIGNS; i++)
			f->items[c][i] = (struct item){ i, 1u << YES };
		f->clauses[c] = (struct clause){ CLAUSE_ANY, 1, f->items[c],
						 1 };
	}
	f->rule = (struct rule){ .clauses = f->clauses, .floor = 3 };
	f->list = (struct checklist){ .groups = f->groups,
				      .group_count = GROUPS,
				      .scales = &f->scale,
				      .scale_count = 1,
				      .indicators = f->signs,
				      .indicator_count = SIGNS,
				      .bands = f->bands,
				      .band_count = BANDS,
				      .rules = &f->rule,
				      .rule_count = 1,
				      .scored = true };
	answers_init(&f->answers, &f->list);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	answers_done(&f->answers);
	free(f);
	return 0;
}

static void
answer(struct fixture *f, uint8_t a, uint8_t b, uint8_t c, uint8_t d)
{
	const uint8_t values[SIGNS] = { a, b, c, d };

	memcpy(f->answers.values, values, SIGNS);
}

static void
expect(struct fixture *f, int64_t points, size_t band)
{
	score_answers(&f->score, &f->list, &f->answers);
	assert_number(f->score.points, points);
	assert_number(f->score.band, band);
	score_done(&f->score);
}

static void
nothing_answered_is_no_points_and_the_first_band(void **state)
{
	expect(*state, 0, 0);
}

static void
points_add_up_and_what_protects_takes_away(void **state)
{
	struct fixture *f = *state;

	answer(f, SOME, NO, YES, NO);
	expect(f, 9, 1);
	answer(f, SOME, NO, YES, YES);
	expect(f, 5, 1);
	answer(f, NO, NO, NO, YES);
	expect(f, -4, 0);
}

static void
not_known_gives_no_points(void **state)
{
	struct fixture *f = *state;

	answer(f, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
	expect(f, 0, 0);
}

static void
a_group_gives_no_more_than_its_cap(void **state)
{
	struct fixture *f = *state;

	answer(f, YES, YES, 0, 0);
	score_answers(&f->score, &f->list, &f->answers);
	assert_number(f->score.groups[0].sum, 10);
	assert_number(f->score.groups[0].points, 8);
	assert_number(f->score.points, 8);
	assert_number(f->score.gives[1], 5);
	score_done(&f->score);
}

static void
a_cap_is_no_lowest(void **state)
{
	struct fixture *f = *state;

	f->signs[0].points[YES] = -20;
	answer(f, YES, 0, 0, 0);
	expect(f, -20, 0);
}

static void
bands_begin_at_their_from_and_the_last_is_for_rules(void **state)
{
	struct fixture *f = *state;

	assert_number(score_band(&f->list, INT64_MIN), 0);
	assert_number(score_band(&f->list, 4), 0);
	assert_number(score_band(&f->list, 5), 1);
	assert_number(score_band(&f->list, 9), 1);
	assert_number(score_band(&f->list, 10), 2);
	assert_number(score_band(&f->list, INT64_MAX), 2);
}

static void
a_hidden_answer_is_kept_but_scores_and_fires_nothing(void **state)
{
	struct fixture *f = *state;

	f->signs[1].gate = 0;
	f->signs[1].opens = 1u << YES;
	f->rule.count = 1;
	f->items[0][0].indicator = 1;
	answer(f, YES, YES, 0, 0);
	expect(f, 8, 3);
	answer(f, NO, YES, 0, 0);
	score_answers(&f->score, &f->list, &f->answers);
	assert_false(f->score.asked[1]);
	assert_number(f->score.gives[1], 0);
	assert_number(f->score.band, 0);
	score_done(&f->score);
	answer(f, YES, YES, 0, 0);
	expect(f, 8, 3);
}

static void
a_follow_up_of_a_hidden_question_is_hidden(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 1; i < 3; i++) {
		f->signs[i].gate = i - 1;
		f->signs[i].opens = 1u << YES;
	}
	answer(f, YES, YES, YES, 0);
	assert_true(score_asked(&f->list, f->answers.values, 2));
	answer(f, NO, YES, YES, 0);
	assert_false(score_asked(&f->list, f->answers.values, 2));
	expect(f, 0, 0);
	answer(f, 0, YES, YES, 0);
	expect(f, 0, 0);
}

static void
at_least_n_needs_that_many_of_them(void **state)
{
	struct fixture *f = *state;

	f->rule.count = 1;
	f->clauses[0] = (struct clause){ CLAUSE_AT_LEAST, 2, f->items[0], 3 };
	answer(f, YES, SOME, UNKNOWN, YES);
	assert_false(score_fires(&f->list, f->answers.values, &f->rule));
	answer(f, YES, SOME, YES, 0);
	assert_true(score_fires(&f->list, f->answers.values, &f->rule));
}

static void
every_clause_of_a_rule_must_hold(void **state)
{
	struct fixture *f = *state;

	f->rule.count = 2;
	f->items[1][0].indicator = 3;
	answer(f, YES, 0, 0, NO);
	expect(f, 5, 1);
	answer(f, NO, 0, 0, YES);
	expect(f, -4, 0);
	answer(f, YES, 0, 0, YES);
	expect(f, 1, 3);
}

static void
a_rule_without_clauses_never_fires(void **state)
{
	struct fixture *f = *state;

	answer(f, YES, YES, YES, YES);
	expect(f, 11, 2);
}

static void
a_floor_lifts_and_never_lowers(void **state)
{
	struct fixture *f = *state;

	f->rule.count = 1;
	f->rule.floor = 1;
	answer(f, YES, YES, YES, 0);
	score_answers(&f->score, &f->list, &f->answers);
	assert_true(f->score.fired[0]);
	assert_number(f->score.computed, 2);
	score_done(&f->score);
}

static void
a_raise_lifts_and_never_lowers(void **state)
{
	struct fixture *f = *state;

	f->answers.raised = 3;
	answer(f, YES, 0, 0, 0);
	score_answers(&f->score, &f->list, &f->answers);
	assert_number(f->score.computed, 1);
	assert_number(f->score.band, 3);
	score_done(&f->score);
	f->answers.raised = 0;
	expect(f, 5, 1);
}

static void
without_points_only_rules_lead_to_a_band(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < SIGNS; i++)
		memset(f->signs[i].points, 0, sizeof f->signs[i].points);
	f->list.scored = false;
	f->rule.count = 1;
	score_answers(&f->score, &f->list, &f->answers);
	assert_true(f->score.by_score == NONE);
	assert_number(f->score.band, 0);
	score_done(&f->score);
	answer(f, YES, 0, 0, 0);
	expect(f, 0, 3);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(nothing_answered_is_no_points_and_the_first_band),
		TEST(points_add_up_and_what_protects_takes_away),
		TEST(not_known_gives_no_points),
		TEST(a_group_gives_no_more_than_its_cap),
		TEST(a_cap_is_no_lowest),
		TEST(bands_begin_at_their_from_and_the_last_is_for_rules),
		TEST(a_hidden_answer_is_kept_but_scores_and_fires_nothing),
		TEST(a_follow_up_of_a_hidden_question_is_hidden),
		TEST(at_least_n_needs_that_many_of_them),
		TEST(every_clause_of_a_rule_must_hold),
		TEST(a_rule_without_clauses_never_fires),
		TEST(a_floor_lifts_and_never_lowers),
		TEST(a_raise_lifts_and_never_lowers),
		TEST(without_points_only_rules_lead_to_a_band),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
