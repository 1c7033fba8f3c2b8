/* SPDX-License-Identifier: MIT */
/* References that are made up, typed, or look like a name; days as typed. */
#include "test.h"

#include "base/text.h"
#include "desk/day.h"
#include "desk/reference.h"
#include "desk/words.h"
#include "support/chance.h"

#include <stdlib.h>
#include <string.h>

/* Both lists are sorted, and no plain word is a name. */
static void
test_words(void **state)
{
	size_t count;
	const char *const *names = words_names(&count);

	(void)state;
	for (size_t i = 1; i < count; i++)
		assert_true(strcmp(names[i - 1], names[i]) < 0);
	for (size_t i = 0; i < words_plain_count; i++) {
		const char *word = words_plain[i];

		assert_true(i == 0 || strcmp(words_plain[i - 1], word) < 0);
		assert_false(words_name(word, strlen(word)));
		assert_true(strspn(word, "abcdefghijklmnopqrstuvwxyz") ==
			    strlen(word));
	}
	assert_true(words_name("Emily", 5));
	assert_false(words_name("Emil", 4));
	assert_true(words_plain_count * (words_plain_count - 1) * 100 >=
		    (size_t)1 << 20);
}

/* What is made is never doubted, never a word twice, and differs. */
static void
test_make(void **state)
{
	uint8_t chance[REFERENCE_CHANCE] = { 0 };
	struct buf out = { 0 }, before = { 0 };

	(void)state;
	reference_make(&out, chance);
	assert_text(buf_text(&out), "anchor-apron-00");
	chance_seed(5);
	memset(chance, 255, sizeof chance);
	for (int i = 0; i < 3000; i++) {
		struct buf fit = { 0 }, why = { 0 };
		const char *dash;

		buf_clear(&out);
		reference_make(&out, chance);
		assert_null(reference_doubt(buf_text(&out)));
		dash = strchr(out.data, '-');
		assert_non_null(dash);
		assert_int_not_equal(strncmp(out.data, dash + 1,
					     (size_t)(dash - out.data) + 1), 0);
		assert_true(reference_fit(&fit, buf_text(&out), &why));
		assert_text(buf_text(&fit), buf_text(&out));
		assert_text(buf_text(&why), "");
		assert_string_not_equal(buf_text(&before), buf_text(&out));
		buf_clear(&before);
		buf_puts(&before, buf_text(&out));
		buf_done(&fit);
		buf_done(&why);
		for (size_t b = 0; b < sizeof chance; b++)
			chance[b] = (uint8_t)chance_below(256);
	}
	buf_done(&before);
	buf_done(&out);
}

static void
fits(const char *typed, const char *expected)
{
	struct buf out = { 0 }, why = { 0 };

	if (expected != NULL) {
		assert_true(reference_fit(&out, typed, &why));
		assert_text(buf_text(&out), expected);
		assert_text(buf_text(&why), "");
	} else {
		assert_false(reference_fit(&out, typed, &why));
		assert_text(buf_text(&out), "");
		assert_true(why.size > 0);
	}
	buf_done(&out);
	buf_done(&why);
}

static void
test_fit(void **state)
{
	/* a, the mark that turns direction around, b */
	const char turned[] = { 'a', (char)0xe2, (char)0x80, (char)0xae, 'b',
				'\0' };
	char long_one[REFERENCE_MOST + 2];

	(void)state;
	fits(" \tYear 8, the second \t", "Year 8, the second");
	fits("Zo\xc3\xab", "Zo\xc3\xab");
	fits("", NULL);
	fits("  ", NULL);
	fits("a\x1b[2Jb", NULL);
	fits("a\xff", NULL);
	fits(turned, NULL);
	memset(long_one, 'a', sizeof long_one);
	long_one[REFERENCE_MOST + 1] = '\0';
	fits(long_one, NULL);
	long_one[REFERENCE_MOST] = '\0';
	fits(long_one, long_one);
}

static void
test_doubt(void **state)
{
	static const char *const doubted[] = {
		"Anna", "anna s", "ANNA", "kettle-anna-42", "Xyra Qwoll",
		"Xyra-Qwoll", "\xc3\x89lo\xc3\xafse Dupont", "12/03/2011",
		"12.3.11", "120311", "2011-03-12", "9434765919", "12 03 2011",
		"someone@school.example", "mohammed", "b. Smith, Emily",
	};
	static const char *const fine[] = {
		"kettle-harbour-42", "7B", "8-2", "Year 9", "case 12",
		"R17", "the second", "AB", "2026-14", "pupil 1234",
	};

	(void)state;
	for (size_t i = 0; i < sizeof doubted / sizeof *doubted; i++)
		if (reference_doubt(doubted[i]) == NULL)
			fail_msg("not doubted: %s", doubted[i]);
	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
		if (reference_doubt(fine[i]) != NULL)
			fail_msg("doubted: %s", fine[i]);
}

static void
reads(const char *typed, const char *expected)
{
	char day[DATE_DAY] = "as it was";
	bool good = day_read(day, typed);

	if (good != (expected != NULL))
		fail_msg("\"%s\" is %sread", typed, good ? "" : "not ");
	assert_text(day, good ? expected : "as it was");
}

static void
test_day(void **state)
{
	(void)state;
	reads("2026-12-01", "2026-12-01");
	reads("1 December 2026", "2026-12-01");
	reads(" 1 dec 2026 ", "2026-12-01");
	reads("1 Sept 2026", "2026-09-01");
	reads("1/12/2026", "2026-12-01");
	reads("01.12.2026", "2026-12-01");
	reads("29 February 2028", "2028-02-29");
	reads("29 February 2026", NULL);
	reads("31/4/2026", NULL);
	reads("0 May 2026", NULL);
	reads("1 Ma 2026", NULL);
	reads("1/12/26", NULL);
	reads("2026-12-01x", NULL);
	reads("2026-12", NULL);
	reads("12/2026", NULL);
	reads("tomorrow", NULL);
	reads("", NULL);
	reads("1 Decemberish 2026", NULL);
	reads("99999-1-1", NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words), cmocka_unit_test(test_make),
		cmocka_unit_test(test_fit),   cmocka_unit_test(test_doubt),
		cmocka_unit_test(test_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
