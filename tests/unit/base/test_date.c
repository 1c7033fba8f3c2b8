/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/date.h"

#include <string.h>
#include <time.h>

static void
is_time(int64_t moment, const char *expected)
{
	char text[DATE_TIME];
	int64_t back;

	date_time(text, moment);
	assert_text(text, expected);
	assert_true(date_moment(text, &back));
	assert_number(back, moment);
}

static void
a_moment_is_written_and_read_back(void **state)
{
	(void)state;
	is_time(0, "1970-01-01T00:00:00Z");
	is_time(-1, "1969-12-31T23:59:59Z");
	is_time(951782399, "2000-02-28T23:59:59Z");
	is_time(951782400, "2000-02-29T00:00:00Z");
	is_time(1772546700, "2026-03-03T14:05:00Z");
	is_time(INT64_C(253402300799), "9999-12-31T23:59:59Z");
	is_time(INT64_C(-62167219200), "0000-01-01T00:00:00Z");
}

static void
what_lies_outside_comes_out_as_the_nearest(void **state)
{
	char text[DATE_TIME];

	(void)state;
	date_time(text, INT64_MAX);
	assert_text(text, "9999-12-31T23:59:59Z");
	date_time(text, INT64_MIN);
	assert_text(text, "0000-01-01T00:00:00Z");
}

static void
the_calendar_is_that_of_the_c_library(void **state)
{
	(void)state;
	for (int64_t day = -200000; day < 200000; day += 13) {
		time_t moment = (time_t)(day * 86400 + day * 7 % 86400);
		char text[DATE_TIME], expected[64];
		struct tm tm;

		assert_non_null(gmtime_r(&moment, &tm));
		strftime(expected, sizeof expected, "%Y-%m-%dT%H:%M:%SZ",
			 &tm);
		date_time(text, moment);
		assert_text(text, expected);
	}
}

static void
other_ways_to_write_a_moment_are_refused(void **state)
{
	static const char *const wrong[] = {
		"", "2026-03-03", "2026-03-03T14:05:00", "2026-03-03 14:05:00Z",
		"2026-03-03T24:00:00Z", "2026-03-03T14:60:00Z",
		"2026-03-03T14:05:60Z", "2026-02-29T14:05:00Z",
		"2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
		"2026-03-00T00:00:00Z", "2026-03-32T00:00:00Z",
		"2026-03-03T14:05:00Z ", " 026-03-03T14:05:00Z",
		"2026-03-03T14:05:00+", "2026-03-03T-4:05:00Z",
	};
	int64_t moment;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (date_moment(wrong[i], &moment))
			fail_msg("\"%s\" is taken", wrong[i]);
}

static void
days_are_those_that_there_are(void **state)
{
	(void)state;
	assert_true(date_good("2024-02-29"));
	assert_true(date_good("2000-02-29"));
	assert_false(date_good("1900-02-29"));
	assert_false(date_good("2026-04-31"));
	assert_false(date_good("2026-4-30"));
	assert_false(date_good("2026-04-30T"));
	assert_false(date_good(""));
}

static void
days_and_moments_are_put_in_words(void **state)
{
	char words[DATE_WORDS], day[DATE_DAY];

	(void)state;
	date_words(words, "2026-03-03");
	assert_text(words, "3 March 2026");
	date_words(words, "soon");
	assert_text(words, "soon");
	date_moment_words(words, 1772546700);
	assert_text(words, "3 March 2026, 14:05 UTC");
	date_day(day, 1772546700);
	assert_text(day, "2026-03-03");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_moment_is_written_and_read_back),
		cmocka_unit_test(what_lies_outside_comes_out_as_the_nearest),
		cmocka_unit_test(the_calendar_is_that_of_the_c_library),
		cmocka_unit_test(other_ways_to_write_a_moment_are_refused),
		cmocka_unit_test(days_are_those_that_there_are),
		cmocka_unit_test(days_and_moments_are_put_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
