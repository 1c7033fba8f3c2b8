/* SPDX-License-Identifier: MIT */
/* Nobody is found in what is shown by role, however the room is made up. */
#include "test.h"

#include "engine/roles.h"
#include "support/chance.h"

/* People in what is not shown: the total less what is. */
static double
rest_of(const double by[ROLE_COUNT], const bool shown[ROLE_COUNT])
{
	double rest = 0;

	for (int r = 0; r < ROLE_COUNT; r++)
		rest += shown[r] ? 0 : by[r];
	return rest;
}

static void
check(const double by[ROLE_COUNT])
{
	bool shown[ROLE_COUNT], any = false;
	bool told = roles_shown(by, shown);
	double rest = rest_of(by, shown);
	int count = 0, large_count = 0;

	assert_false(shown[ROLE_NONE]);
	for (int r = 0; r < ROLE_COUNT; r++) {
		any = any || shown[r];
		count += shown[r];
		if (shown[r])
			assert_true(by[r] >= ROLE_LEAST);
		large_count += r != ROLE_NONE && by[r] >= ROLE_LEAST;
	}
	assert_true(told == any);
	if (any)
		assert_true(rest == 0 || rest >= ROLE_LEAST);
	assert_true(count >= large_count - 1); /* no more is hidden */
}

/* Each of seven from 0 to 6: every way round the limit of five. */
static void
nobody_can_be_worked_out_in_any_small_room(void **state)
{
	double by[ROLE_COUNT] = { 0 };
	int at = 0;

	(void)state;
	while (at < ROLE_COUNT) {
		check(by);
		for (at = 0; at < ROLE_COUNT && ++by[at] > 6; at++)
			by[at] = 0;
	}
}

static void
nor_in_a_large_one(void **state)
{

	(void)state;
	chance_seed(7);
	for (int i = 0; i < 20000; i++) {
		double by[ROLE_COUNT];

		for (int r = 0; r < ROLE_COUNT; r++)
			by[r] = (double)chance_below(chance_below(2) == 0 ?
						     8 : 300);
		check(by);
	}
}

static void
the_smallest_that_is_shown_goes_with_a_few(void **state)
{
	const double by[ROLE_COUNT] = { [ROLE_SCHOOL] = 9, [ROLE_HEALTH] = 6,
					[ROLE_POLICE] = 2 };
	bool shown[ROLE_COUNT];

	(void)state;
	assert_true(roles_shown(by, shown));
	assert_true(shown[ROLE_SCHOOL]);
	assert_false(shown[ROLE_HEALTH]);
	assert_false(shown[ROLE_POLICE]);
}

static void
all_are_shown_where_nobody_is_left(void **state)
{
	const double by[ROLE_COUNT] = { [ROLE_SCHOOL] = 5, [ROLE_OTHER] = 5 };
	const double few[ROLE_COUNT] = { [ROLE_SCHOOL] = 9, [ROLE_NONE] = 4 };
	bool shown[ROLE_COUNT];

	(void)state;
	assert_true(roles_shown(by, shown));
	assert_true(shown[ROLE_SCHOOL] && shown[ROLE_OTHER]);
	assert_false(roles_shown(few, shown));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nobody_can_be_worked_out_in_any_small_room),
		cmocka_unit_test(nor_in_a_large_one),
		cmocka_unit_test(the_smallest_that_is_shown_goes_with_a_few),
		cmocka_unit_test(all_are_shown_where_nobody_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
