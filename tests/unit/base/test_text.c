/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static void
bytes_that_are_no_utf8_end_what_is_valid(void **state)
{
	(void)state;
	assert_number(text_valid("caf\xc3\xa9", 5), 5);
	assert_number(text_valid("caf\xe9!", 5), 3);
	assert_number(text_valid("a\0b", 3), 1);
	assert_number(text_valid("\xc0\x80", 2), 0);
	assert_number(text_valid("\xed\xa0\x80", 3), 0);
	assert_number(text_valid("\xf4\x90\x80\x80", 4), 0);
	assert_number(text_valid("", 0), 0);
}

static void
width_is_counted_in_columns(void **state)
{
	(void)state;
	assert_number(text_cols(""), 0);
	assert_number(text_cols("caf\xc3\xa9"), 4);
	assert_number(text_cols("cafe\xcc\x81"), 4);
	assert_number(text_cols("\xe4\xb8\xad\xe6\x96\x87"), 4);
	assert_number(text_fit("\xe4\xb8\xad\xe6\x96\x87", 3), 3);
	assert_number(text_fit("abc", 2), 2);
	assert_number(text_fit("abc", 0), 0);
	assert_number(text_chars("caf\xc3\xa9", 5), 4);
}

static void
what_is_plain_ends_before_anything_that_is_not(void **state)
{
	(void)state;
	assert_number(text_plain("two words~", 80), 10);
	assert_number(text_plain("two words", 4), 4);
	assert_number(text_plain("", 4), 0);
	assert_number(text_plain("a\tb", 80), 1);
	assert_number(text_plain("a\x7f", 80), 1);
	assert_number(text_plain("\xc3\xa9", 80), 0);
	/* What combines takes the character before it along, also beyond. */
	assert_number(text_plain("cafe\xcc\x81", 80), 3);
	assert_number(text_plain("cafe\xcc\x81", 4), 3);
}

/* As they are counted one character at a time. */
static void
leaps_over_plain_text_change_no_width(void **state)
{
	static const char *const texts[] = {
		"", "plain", "a\tb", "cafe\xcc\x81 au lait", "\xe4\xb8\xad!",
		"a\xe4\xb8\xad\xe6\x96\x87", "\xff\xfe", "e\xcc\x81\xcc\x81",
		"a\xe2\x80\x8b!", "\x01\x02", "x\xcc\x81y",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		size_t done = 0, size;
		int total = 0, cols;

		while ((size = text_next(texts[i] + done, &cols)) > 0) {
			assert_true(cols <= (int)size);
			assert_true(text_fit(texts[i], total) >= done);
			done += size;
			total += cols;
			assert_true(text_fit(texts[i], total) >= done);
			assert_true(text_fit(texts[i], total - 1) < done ||
				    total == 0);
		}
		assert_number(text_cols(texts[i]), total);
	}
}

/* The lines of a text wrapped to a width, with a bar behind each. */
static void
wraps(const char *text, int cols, const char *expected)
{
	struct buf out = { 0 };
	const char *line;
	size_t size;

	while (text_line(&text, cols, &line, &size)) {
		buf_add(&out, line, size);
		buf_putc(&out, '|');
	}
	assert_text(buf_text(&out), expected);
	buf_done(&out);
}

static void
lines_break_at_blanks_and_long_words_are_cut(void **state)
{
	(void)state;
	wraps("one two three", 7, "one two|three|");
	wraps("one two three", 80, "one two three|");
	wraps("abcdefgh", 3, "abc|def|gh|");
	wraps("one\ntwo", 80, "one|two|");
	wraps("\xe4\xb8\xad\xe6\x96\x87", 2,
	      "\xe4\xb8\xad|\xe6\x96\x87|");
}

static void
long_words_are_cut_behind_a_slash_or_hyphen_where_there_is_one(void **state)
{
	(void)state;
	wraps("see https://a.example/one/two-three", 14,
	      "see|https://|a.example/one/|two-three|");
	wraps("https://a.example/cse-awareness-day", 24,
	      "https://a.example/cse-|awareness-day|");
	wraps("a/bcdefghijklm", 10, "a/bcdefghi|jklm|");
	wraps("/abcdefghijkl", 9, "/abcdefgh|ijkl|");
	wraps("abcdef-\xcc\x81ghij", 8, "abcdef-\xcc\x81g|hij|");
	wraps("abcdef-\xcc\x81ghij", 7, "abcdef-\xcc\x81|ghij|");
	wraps("one-two three", 9, "one-two|three|");
}

static void
what_could_harm_a_terminal_comes_out_as_text(void **state)
{
	/* Escape, delete, C1, right-to-left override, a byte of nothing. */
	static const unsigned char hostile[] = { 'a', 0x1b, '[', '3', '1',
		'm', 0x7f, 0xc2, 0x9b, 0xe2, 0x80, 0xae, 0xff };
	struct buf out = { 0 };

	(void)state;
	text_clean(&out, (const char *)hostile, sizeof hostile);
	for (const char *p = buf_text(&out); *p != '\0'; p++)
		assert_true((unsigned char)*p >= ' ' && *p != 0x7f &&
			    (unsigned char)*p < 0x80);
	assert_true(strncmp(buf_text(&out), "a\\x1B[31m", 9) == 0);
	buf_done(&out);
}

static void
ascii_keeps_the_columns(void **state)
{
	static const char *const texts[] = { "caf\xc3\xa9 \xe2\x80\x93 ok",
		"\xe4\xb8\xad", "\xe2\x80\x98quoted\xe2\x80\x99", "plain" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct buf out = { 0 };

		text_ascii(&out, texts[i]);
		assert_number(out.size, text_cols(texts[i]));
		for (size_t k = 0; k < out.size; k++)
			assert_true((unsigned char)out.data[k] < 0x80);
		buf_done(&out);
	}
}

static void
the_nearest_name_is_near_or_none(void **state)
{
	static const char *const names[] = { "missing", "gifts", "online" };

	(void)state;
	assert_number(text_nearest("mising", names, 3), 0);
	assert_number(text_nearest("gfits", names, 3), 1);
	assert_number(text_nearest("zzzzzz", names, 3), 3);
	assert_number(text_nearest("x", names, 0), 0);
}

static void
words_are_found_and_compared_in_any_case(void **state)
{
	(void)state;
	assert_true(text_holds("Missing from home", "FROM"));
	assert_true(text_holds("aab", "ab"));
	assert_false(text_holds("from", "from home"));
	assert_false(text_holds("", "a"));
	assert_false(text_holds(NULL, "a"));
	assert_true(text_same("Not known", "not Known"));
	assert_false(text_same("Not known", "not"));
	assert_false(text_same("no", "not"));
	assert_false(text_same(NULL, "no"));
}

/* Examples of Unicode Standard Annex 15. */
static void
a_letter_is_the_same_however_it_was_typed(void **state)
{
	static const char *const pairs[][2] = {
		{ "", "" }, { "plain", "plain" },
		{ "cafe\xcc\x81", "caf\xc3\xa9" },
		{ "caf\xc3\xa9", "caf\xc3\xa9" },
		{ "q\xcc\x87\xcc\xa3", "q\xcc\xa3\xcc\x87" },
		{ "\xe2\x84\xab", "\xc3\x85" }, /* Angstrom sign */
		{ "\xef\xac\x81", "\xef\xac\x81" }, /* no fi for a ligature */
		{ "\xe1\x84\x80\xe1\x85\xa1", "\xea\xb0\x80" },
	};
	static const char *const none[] = {
		"\xff", "caf\xc3", "\xed\xa0\x80", "\xc0\xaf",
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		char *form = text_nfc(pairs[i][0]);

		assert_text(form, pairs[i][1]);
		free(form);
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_null(text_nfc(none[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_that_are_no_utf8_end_what_is_valid),
		cmocka_unit_test(width_is_counted_in_columns),
		cmocka_unit_test(
			what_is_plain_ends_before_anything_that_is_not),
		cmocka_unit_test(leaps_over_plain_text_change_no_width),
		cmocka_unit_test(lines_break_at_blanks_and_long_words_are_cut),
		cmocka_unit_test(
	      long_words_are_cut_behind_a_slash_or_hyphen_where_there_is_one),
		cmocka_unit_test(what_could_harm_a_terminal_comes_out_as_text),
		cmocka_unit_test(ascii_keeps_the_columns),
		cmocka_unit_test(words_are_found_and_compared_in_any_case),
		cmocka_unit_test(the_nearest_name_is_near_or_none),
		cmocka_unit_test(a_letter_is_the_same_however_it_was_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
