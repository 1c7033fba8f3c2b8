/* SPDX-License-Identifier: MIT */
/*
 * What moves between two versions is what trying all sets of answers in both
 * finds: how many, and with how few answers.
 */
#include "test.h"

#include "proof/compare.h"
#include "support/chance.h"

#include <stdlib.h>
#include <string.h>

enum { PAIRS = 1000, SETS = 3125, BANDS = 4 };

/* How many complete sets go from a band to a band, and the fewest answers. */
struct counts {
	unsigned long sets[BANDS][BANDS], total, moved;
	size_t fewest[BANDS][BANDS];
};

static void
read_set(size_t number, uint8_t *values)
{
	for (size_t i = 0; i < CHANCE_SIGNS; i++, number /= CHANCE_VALUES)
		values[i] = (uint8_t)(number % CHANCE_VALUES);
}

/* Does either version ask it? */
static bool
asked(const struct checklist *a, const struct checklist *b,
      const uint8_t *values, size_t i)
{
	return (i < a->indicator_count && chance_asked(a, values, i)) ||
		(i < b->indicator_count && chance_asked(b, values, i));
}

static void
enumerate(struct counts *c, const struct checklist *a,
	  const struct checklist *b)
{
	memset(c, 0, sizeof *c);
	memset(c->fewest, 0xff, sizeof c->fewest);
	for (size_t n = 0; n < SETS; n++) {
		uint8_t values[CHANCE_SIGNS];
		bool complete = true;
		size_t given = 0, from, to;

		read_set(n, values);
		for (size_t i = 0; i < CHANCE_SIGNS; i++) {
			given += values[i] != 0;
			complete &= asked(a, b, values, i) == (values[i] != 0);
		}
		from = chance_outcome(a, values, NONE, NONE);
		to = chance_outcome(b, values, NONE, NONE);
		if (given < c->fewest[from][to])
			c->fewest[from][to] = given;
		c->sets[from][to] += complete;
		c->total += complete;
		c->moved += complete && from != to;
	}
}

static void
reads(const struct big *b, unsigned long expected)
{
	struct buf text = { 0 };

	big_text(b, &text, 0);
	assert_number(strtol(buf_text(&text), NULL, 10), (long)expected);
	buf_done(&text);
}

static size_t
answers_of(const uint8_t *a, size_t a_count, const uint8_t *b, size_t b_count)
{
	size_t count = 0;

	for (size_t i = 0; i < CHANCE_SIGNS; i++)
		count += (i < a_count && a[i] != 0) ||
			(i < b_count && b[i] != 0);
	return count;
}

static void
check(const struct checklist *a, const struct checklist *b)
{
	struct comparison got;
	struct counts all;
	size_t kinds = 0;

	enumerate(&all, a, b);
	comparison_init(&got, a, b, COMPARE_STATES);
	assert_true(got.decided);
	reads(&got.total, all.total);
	reads(&got.moved, all.moved);
	for (size_t i = 0; i < BANDS * BANDS; i++)
		kinds += all.fewest[i / BANDS][i % BANDS] != (size_t)-1;
	assert_number(got.count, kinds);
	for (size_t i = 0; i < got.count; i++) {
		const struct compare_move *m = &got.moves[i];

		assert_number(m->moved, m->from != m->to);
		reads(&m->count, all.sets[m->from][m->to]);
		assert_number(answers_of(m->before, a->indicator_count,
					 m->after, b->indicator_count),
			      all.fewest[m->from][m->to]);
		assert_number(chance_outcome(a, m->before, NONE, NONE),
			      m->from);
		assert_number(chance_outcome(b, m->after, NONE, NONE), m->to);
	}
	comparison_done(&got);
}

/* Without its last question, and the rules, which may name it. */
static void
shorten(struct checklist *list)
{
	list->indicator_count = CHANCE_SIGNS - 1;
	list->rule_count = 0;
}

static void
moves_are_what_trying_everything_finds(void **unused)
{
	static struct chance old, new;

	(void)unused;
	chance_seed(5);
	for (size_t n = 0; n < PAIRS; n++) {
		chance_list(&old);
		chance_list(&new);
		/* Of some, the last question is in one version only. */
		if (n % 4 == 1)
			shorten(&old.list);
		if (n % 4 == 2)
			shorten(&new.list);
		check(&old.list, &new.list);
	}
}

static void
a_list_does_not_differ_from_itself(void **unused)
{
	static struct chance chance;
	struct comparison got;

	(void)unused;
	chance_seed(6);
	chance_list(&chance);
	comparison_init(&got, &chance.list, &chance.list, COMPARE_STATES);
	assert_true(got.decided);
	assert_true(big_zero(&got.moved));
	for (size_t i = 0; i < got.count; i++)
		assert_false(got.moves[i].moved);
	comparison_done(&got);
}

static void
beyond_its_bound_it_is_not_decided(void **unused)
{
	static struct chance old, new;
	struct comparison got;

	(void)unused;
	chance_seed(7);
	chance_list(&old);
	chance_list(&new);
	comparison_init(&got, &old.list, &new.list, 2);
	assert_false(got.decided);
	assert_number(got.count, 0);
	comparison_done(&got);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_are_what_trying_everything_finds),
		cmocka_unit_test(a_list_does_not_differ_from_itself),
		cmocka_unit_test(beyond_its_bound_it_is_not_decided),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
