/* SPDX-License-Identifier: MIT */
/* What the files to start from are filled with, and what may fill them. */
#include "test.h"

#include "read/starter.h"

#include <string.h>

static void
id_title_and_day_stand_where_they_belong(void **state)
{
	const struct starter s = { "mine", "A (b): c, @ID@", "2026-03-03" };
	struct buf list = { 0 };
	struct buf contacts = { 0 };

	(void)state;
	starter_checklist(&list, &s);
	starter_contacts(&contacts, &s);
	assert_non_null(strstr(buf_text(&list), "\nid = mine\n"));
	assert_non_null(strstr(buf_text(&list), "\ncontacts = mine\n"));
	assert_non_null(strstr(buf_text(&list), "\nreviewed = 2026-03-03\n"));
	assert_non_null(strstr(buf_text(&list),
			       "\ntitle = \"A (b): c, @ID@\"\n"));
	assert_null(strstr(buf_text(&list), "@TITLE@"));
	assert_null(strstr(buf_text(&list), "@TODAY@"));
	assert_null(strchr(buf_text(&contacts), '@'));
	buf_done(&list);
	buf_done(&contacts);
}

static void
only_what_fits_into_a_quoted_value_is_a_title(void **state)
{
	static const char turned[] = { '\xe2', '\x80', '\xae', 'a', '\0' };
	static const char *const good[] = {
		"x", "Signs: one; two # three", "Caf\xc3\xa9 'a'", "}",
	};
	const char *const bad[] = {
		"", " ", "a\"b", "a\\b", "{a}", "a\nb", "a\tb", "a\x1b[2J",
		"\xff", turned,
	};

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(starter_title_good(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(starter_title_good(bad[i]));
}

static void
an_id_is_what_a_checklist_may_have(void **state)
{
	(void)state;
	assert_true(starter_id_good("county-lines_2"));
	assert_false(starter_id_good(""));
	assert_false(starter_id_good("-a"));
	assert_false(starter_id_good("a.b"));
	assert_false(starter_id_good("../a"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(id_title_and_day_stand_where_they_belong),
		cmocka_unit_test(only_what_fits_into_a_quoted_value_is_a_title),
		cmocka_unit_test(an_id_is_what_a_checklist_may_have),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
