/* SPDX-License-Identifier: MIT */
/* The abacus says what score.h and range.h say, of any answers to any list. */
#include "test.h"

#include "engine/abacus.h"
#include "engine/result.h"
#include "read/load.h"
#include "support/chance.h"

#include <stdlib.h>
#include <string.h>

/* What both say of one set of answers. */
static void
compare(const struct abacus *a, uint8_t *values, size_t *room)
{
	struct answers answers = { .count = a->list->indicator_count,
				   .values = values, .raised = NONE };
	uint64_t words[ABACUS_WORDS];
	struct abacus_outcome got;
	struct abacus_range range;
	struct result r;
	size_t fired = 0;

	result_init(&r, a->list, &answers);
	abacus_words(a, words, values);
	abacus_read(a, words, &got);
	assert_number(got.points, r.score.points);
	assert_true(got.by_score == r.score.by_score);
	assert_number(got.band, r.score.computed);
	for (size_t i = 0; i < a->rule_count; i++)
		if (abacus_fires(a, words, i)) {
			assert_true(fired < r.rule_count);
			assert_number(a->rules[i].rule, r.rules[fired++]);
		}
	assert_number(fired, r.rule_count);
	abacus_range(a, values, room, &range);
	assert_number(range.lowest, r.range.lowest);
	assert_number(range.highest, r.range.highest);
	assert_number(range.band_lowest, r.range.band_lowest);
	assert_number(range.band_highest, r.range.band_highest);
	result_done(&r);
}

/* So many random sets of answers to a list. */
static void
try_list(const struct checklist *list, int rounds)
{
	uint8_t *values = mem_alloc(list->indicator_count, 1);
	size_t *room = mem_alloc(2 * list->indicator_count, sizeof *room);
	struct abacus a;

	assert_true(abacus_init(&a, list));
	for (int i = 0; i < rounds; i++) {
		for (size_t k = 0; k < list->indicator_count; k++)
			values[k] = (uint8_t)chance_below(
				(unsigned)checklist_scale(list, k)->count + 1);
		compare(&a, values, room);
	}
	abacus_done(&a);
	free(values);
	free(room);
}

static void
lists_drawn_by_chance_come_to_the_same(void **state)
{
	struct chance *c = mem_alloc(1, sizeof *c);

	(void)state;
	chance_seed(11);
	for (int round = 0; round < 3000; round++) {
		chance_list(c);
		if (range_bounded(&c->list))
			try_list(&c->list, 10);
	}
	free(c);
}

static void
real_lists_come_to_the_same(void **state)
{
	static const char *const files[] = {
		"checklists/herts-cse.ini", "checklists/dfe-cse.ini",
		"checklists/county-lines.ini", "checklists/safeguard.ini",
		"checklists/commissioner-cse.ini", "tests/data/small.ini",
		"tests/data/nested.ini", "tests/data/correct/sixty.ini",
		"tests/data/correct/negative.ini",
		"tests/data/correct/capped.ini",
		"tests/data/correct/skips.ini",
		"tests/data/correct/gates.ini",
	};

	(void)state;
	chance_seed(12);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct checklist list = { 0 };
		struct diags diags = { 0 };

		assert_true(load_checklist(&list, files[i], NULL, &diags));
		try_list(&list, 300);
		checklist_done(&list);
		diags_done(&diags);
	}
}

static void
points_as_large_as_can_be_are_never_carried_over(void **state)
{
	static struct chance c;
	uint8_t values[CHANCE_SIGNS];
	size_t room[2 * CHANCE_SIGNS];
	struct abacus a;

	(void)state;
	chance_seed(5);
	chance_list(&c);
	for (size_t i = 0; i < CHANCE_SIGNS; i++)
		for (size_t v = 1; v < CHANCE_VALUES - 1; v++)
			c.signs[i].points[v] = v % 2 ? POINTS_MAX :
				-POINTS_MAX;
	for (size_t g = 0; g < 2; g++) {
		c.groups[g].capped = true;
		c.groups[g].cap = g ? POINTS_MAX : 1;
	}
	assert_true(abacus_init(&a, &c.list));
	for (int round = 0; round < 3000; round++) {
		for (size_t i = 0; i < CHANCE_SIGNS; i++)
			values[i] = (uint8_t)chance_below(CHANCE_VALUES);
		compare(&a, values, room);
	}
	abacus_done(&a);
}

/* A list of so many rules of one clause. */
static void
many_rules(struct chance *c, size_t rules, size_t need)
{
	chance_seed(6);
	chance_list(c);
	c->clauses[0][0].count = 3;
	c->clauses[0][0].need = need;
	c->rules[0].count = 1;
	c->list.rules = mem_alloc(rules, sizeof(struct rule));
	for (size_t r = 0; r < rules; r++)
		c->list.rules[r] = c->rules[0];
	c->list.rule_count = rules;
}

static void
a_list_too_large_for_its_words_is_said_to_be(void **state)
{
	static struct chance c;
	struct abacus a;

	(void)state;
	many_rules(&c, 1000, 1);
	try_list(&c.list, 20);
	free(c.list.rules);
	many_rules(&c, 500, 2);
	try_list(&c.list, 20);
	free(c.list.rules);
	many_rules(&c, 3000, 1);
	assert_false(abacus_init(&a, &c.list));
	abacus_done(&a);
	free(c.list.rules);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_drawn_by_chance_come_to_the_same),
		cmocka_unit_test(real_lists_come_to_the_same),
		cmocka_unit_test(
		points_as_large_as_can_be_are_never_carried_over),
		cmocka_unit_test(a_list_too_large_for_its_words_is_said_to_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
