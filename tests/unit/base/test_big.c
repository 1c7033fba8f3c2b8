/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/big.h"

static void
reads(const struct big *b, const char *expected)
{
	struct buf text = { 0 };

	big_text(b, &text, 0);
	assert_text(buf_text(&text), expected);
	buf_done(&text);
}

static void
small_numbers_are_themselves(void **state)
{
	struct big b = { 0 };

	(void)state;
	reads(&b, "0");
	assert_true(big_zero(&b));
	big_set(&b, 1);
	reads(&b, "1");
	assert_false(big_zero(&b));
	big_set(&b, UINT32_MAX);
	reads(&b, "4294967295");
	big_set(&b, 0);
	assert_true(big_zero(&b));
	big_done(&b);
}

static void
two_to_the_hundred_and_ten_to_the_thirty_are_exact(void **state)
{
	struct big b = { 0 }, ten = { 0 };

	(void)state;
	big_set(&b, 1);
	for (int i = 0; i < 100; i++)
		big_add(&b, &b, 1);
	reads(&b, "1267650600228229401496703205376");
	big_set(&ten, 1);
	for (int i = 0; i < 30; i++)
		big_add(&ten, &ten, 9);
	reads(&ten, "1000000000000000000000000000000");
	assert_true(big_compare(&b, &ten) > 0);
	assert_true(big_compare(&ten, &b) < 0);
	assert_number(big_compare(&b, &b), 0);
	big_done(&b);
	big_done(&ten);
}

static void
adding_many_times_carries_through_full_parts(void **state)
{
	struct big b = { 0 }, full = { 0 };

	(void)state;
	big_set(&full, UINT32_MAX);
	big_set(&b, UINT32_MAX);
	big_add(&b, &full, UINT32_MAX);
	/* (2^32 - 1)^2 + 2^32 - 1 is 2^64 - 2^32. */
	reads(&b, "18446744069414584320");
	big_add(&b, &full, 0);
	reads(&b, "18446744069414584320");
	big_done(&b);
	big_done(&full);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_numbers_are_themselves),
		cmocka_unit_test(
			two_to_the_hundred_and_ten_to_the_thirty_are_exact),
		cmocka_unit_test(adding_many_times_carries_through_full_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
