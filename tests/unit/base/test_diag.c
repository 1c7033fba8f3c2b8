/* SPDX-License-Identifier: MIT */
/* Problems: sorted, each once, quoted with a caret, harmless on a terminal. */
#include "test.h"

#include "base/diag.h"

#include <string.h>

/* Print them all, compare, and release them. */
/* A place whose line is not quoted. */
#define AT(name, row, col) \
	((struct place){ .file = (name), .line = (row), .column = (col) })

static void
prints(struct diags *all, const char *expected)
{
	struct buf out = { 0 };

	diags_print(all, &out);
	assert_text(buf_text(&out), expected);
	buf_done(&out);
	diags_done(all);
}

static void
a_problem_says_where_what_and_its_code(void **state)
{
	struct diags all = { 0 };

	(void)state;
	diag_error(&all, DIAG_NUMBER_BAD,
		   (struct place){ "a.ini", 3, 7, "cap = x", 0 },
		   "\"%s\" is no number; write 1 to %d", "x", 9);
	prints(&all, "a.ini:3:7: error: \"x\" is no number; write 1 to 9 "
		     "[number-bad]\n  cap = x\n        ^\n");
}

static void
without_a_place_only_what_is_known_is_said(void **state)
{
	struct diags all = { 0 };

	(void)state;
	diag_error(&all, DIAG_FILE_SIZE, (struct place){ .file = "a.ini" },
		   "the file is too large");
	diag_warn(&all, DIAG_KEY_MISSING,
		  (struct place){ "a.ini", 2, 0, "[band.a]", 0 }, "no title");
	diag_error(&all, DIAG_ANSWER_PAIR, (struct place){ 0 }, "no pair");
	assert_number(all.errors, 2);
	prints(&all, "a.ini: error: the file is too large [file-size]\n"
		     "a.ini:2: warning: no title [key-missing]\n"
		     "  [band.a]\n"
		     "heed: error: no pair [answer-pair]\n");
}

static void
they_are_sorted_by_place_and_each_is_there_once(void **state)
{
	static const unsigned long places[][2] = {
		{ 9, 1 }, { 10, 1 }, { 2, 5 }, { 2, 3 }, { 9, 1 }
	};
	struct diags all = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		diag_error(&all, DIAG_INI_KEY,
			   AT("b", places[i][0], places[i][1]), "so");
	diag_warn(&all, DIAG_INI_KEY, AT("b", 9, 1),
		  "so");
	diag_error(&all, DIAG_INI_KEY, AT("a", 99, 1),
		   "so");
	diag_error(&all, DIAG_INI_KEY, AT("b", 9, 1),
		   "else");
	diags_sort(&all);
	assert_number(all.errors, 6);
	prints(&all, "a:99:1: error: so [ini-key]\n"
		     "b:2:3: error: so [ini-key]\n"
		     "b:2:5: error: so [ini-key]\n"
		     "b:9:1: error: else [ini-key]\n"
		     "b:9:1: error: so [ini-key]\n"
		     "b:9:1: warning: so [ini-key]\n"
		     "b:10:1: error: so [ini-key]\n");
}

static void
none_at_all_is_sorted_printed_and_released(void **state)
{
	struct diags all = { 0 };

	(void)state;
	diags_sort(&all);
	prints(&all, "");
}

static void
the_caret_stands_under_the_character_meant(void **state)
{
	struct diags all = { 0 };

	(void)state;
	/* Two columns wide, combining, a tab. */
	diag_error(&all, DIAG_INI_KEY,
		   (struct place){ "a", 1, 3, "\xe4\xb8\xad\xe6\x96\x87x", 0 },
		   "so");
	diag_error(&all, DIAG_INI_KEY,
		   (struct place){ "a", 2, 3, "e\xcc\x81x", 0 }, "so");
	diag_error(&all, DIAG_INI_KEY, (struct place){ "a", 3, 2, "\tx", 0 },
		   "so");
	prints(&all, "a:1:3: error: so [ini-key]\n"
		     "  \xe4\xb8\xad\xe6\x96\x87x\n      ^\n"
		     "a:2:3: error: so [ini-key]\n  e\xcc\x81x\n   ^\n"
		     "a:3:2: error: so [ini-key]\n   x\n   ^\n");
}

static void
of_a_long_line_the_part_with_the_caret_is_quoted(void **state)
{
	struct diags all = { 0 };
	struct buf out = { 0 };
	const char *shown, *caret;
	char line[901];

	(void)state;
	memset(line, 'a', 900);
	line[900] = '\0';
	line[699] = 'X';
	diag_error(&all, DIAG_INI_LINE, (struct place){ "a", 1, 700, line, 0 },
		   "so");
	diags_print(&all, &out);
	shown = strstr(buf_text(&out), "\n  ...");
	assert_non_null(shown);
	caret = strstr(shown + 1, "\n");
	assert_non_null(caret);
	assert_memory_equal(caret - 3, "...", 3);
	assert_number(strchr(caret, '^') - caret,
		      strchr(shown + 1, 'X') - shown);
	assert_true(caret - shown < 80);
	buf_done(&out);
	diags_done(&all);
}

static void
what_could_harm_a_terminal_is_never_printed(void **state)
{
	/* Right-to-left override; as text it would mislead a reader. */
	static const char override[] = { '\xe2', '\x80', '\xae', '\0' };
	struct diags all = { 0 };
	struct buf out = { 0 };

	(void)state;
	diag_error(&all, DIAG_INI_CONTROL,
		   (struct place){ "\x1b]0;file\a", 1, 2,
				   "\x1b[2J\xc2\x9b\xff", 0 },
		   "\x1b[31m%s is wrong", override);
	diags_print(&all, &out);
	for (size_t i = 0; i < out.size; i++)
		assert_true(out.data[i] == '\n' ||
			    (unsigned char)out.data[i] >= ' ');
	assert_null(strstr(buf_text(&out), "\xc2\x9b"));
	assert_null(strstr(buf_text(&out), override));
	assert_null(strchr(buf_text(&out), '\x7f'));
	buf_done(&out);
	diags_done(&all);
}

static void
they_outlive_what_they_were_made_of(void **state)
{
	struct diags all = { 0 };
	char file[] = "a.ini", line[] = "cap = x";

	(void)state;
	diag_error(&all, DIAG_NUMBER_BAD, (struct place){ file, 1, 7, line, 0 },
		   "so");
	memset(file, '?', sizeof file - 1);
	memset(line, '?', sizeof line - 1);
	prints(&all, "a.ini:1:7: error: so [number-bad]\n"
		     "  cap = x\n        ^\n");
}

static void
a_nul_in_a_line_is_shown_and_hides_nothing(void **state)
{
	struct diags all = { 0 };

	(void)state;
	diag_error(&all, DIAG_INI_CONTROL,
		   (struct place){ "a", 1, 2, "a\0b\n", 4 }, "so");
	diag_error(&all, DIAG_INI_CONTROL,
		   (struct place){ "a", 2, 4, "\0\0\0c\r\nd", 7 }, "so");
	prints(&all, "a:1:2: error: so [ini-control]\n  a\\x00b\n   ^\n"
		     "a:2:4: error: so [ini-control]\n  \\x00\\x00\\x00c\n"
		     "              ^\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_problem_says_where_what_and_its_code),
		cmocka_unit_test(without_a_place_only_what_is_known_is_said),
		cmocka_unit_test(
			they_are_sorted_by_place_and_each_is_there_once),
		cmocka_unit_test(none_at_all_is_sorted_printed_and_released),
		cmocka_unit_test(the_caret_stands_under_the_character_meant),
		cmocka_unit_test(
			of_a_long_line_the_part_with_the_caret_is_quoted),
		cmocka_unit_test(what_could_harm_a_terminal_is_never_printed),
		cmocka_unit_test(they_outlive_what_they_were_made_of),
		cmocka_unit_test(a_nul_in_a_line_is_shown_and_hides_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
