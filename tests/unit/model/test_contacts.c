/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/contacts.h"

static char police[] = "police-101", lado[] = "lado", number[] = "101",
	    message[] = "61016", page[] = "example.org/report",
	    checked[] = "2025-11-24", leap[] = "2027-02-28";

static void
one_is_found_by_its_whole_id(void **state)
{
	struct contact items[] = { { .id = police }, { .id = lado } };
	struct contacts all = { .items = items, .count = 2 };
	struct contacts none = { 0 };

	(void)state;
	assert_true(contacts_find(&all, "lado") == &items[1]);
	assert_null(contacts_find(&all, "police"));
	assert_null(contacts_find(&all, ""));
	assert_null(contacts_find(&none, "lado"));
}

static void
a_phone_comes_before_a_text_and_that_before_a_page(void **state)
{
	struct contact c = { .phone = number, .text = message, .web = page };

	(void)state;
	assert_text(contact_number(&c), "101");
	c.phone = NULL;
	assert_text(contact_number(&c), "61016");
	c.text = NULL;
	assert_text(contact_number(&c), "example.org/report");
}

static void
a_number_is_stale_when_more_than_a_year_has_passed(void **state)
{
	struct contact c = { .checked = checked };

	(void)state;
	assert_false(contact_stale(&c, "2025-11-24"));
	assert_false(contact_stale(&c, "2026-11-23"));
	assert_false(contact_stale(&c, "2026-11-24"));
	assert_true(contact_stale(&c, "2026-11-25"));
	assert_true(contact_stale(&c, "2027-01-01"));
	/* A clock that is behind says nothing of the number. */
	assert_false(contact_stale(&c, "1970-01-01"));
}

static void
a_year_after_the_end_of_february_is_the_end_of_february(void **state)
{
	struct contact c = { .checked = leap };

	(void)state;
	assert_false(contact_stale(&c, "2028-02-28"));
	assert_true(contact_stale(&c, "2028-02-29"));
	assert_true(contact_stale(&c, "2028-03-01"));
}

static void
without_a_clock_every_number_is_stale(void **state)
{
	struct contact c = { .checked = checked };

	(void)state;
	assert_true(contact_stale(&c, ""));
	assert_true(contact_stale(&c, "2025"));
}

static void
every_role_has_a_name_and_words(void **state)
{
	(void)state;
	assert_text(contact_role_name(CONTACT_EMERGENCY), "emergency");
	assert_text(contact_role_words(CONTACT_ALLEGATIONS),
		    "Worry about staff");
	assert_text(contact_role_name(CONTACT_ACCESS), "access");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_is_found_by_its_whole_id),
		cmocka_unit_test(
			a_phone_comes_before_a_text_and_that_before_a_page),
		cmocka_unit_test(
			a_number_is_stale_when_more_than_a_year_has_passed),
		cmocka_unit_test(
		    a_year_after_the_end_of_february_is_the_end_of_february),
		cmocka_unit_test(without_a_clock_every_number_is_stale),
		cmocka_unit_test(every_role_has_a_name_and_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
