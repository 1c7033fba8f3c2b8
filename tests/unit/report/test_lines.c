/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/text.h"
#include "report/parts.h"
#include "report/render.h"
#include "support/sample.h"

#include <string.h>

enum { COLS_MAX = 200 };

static void
lay_out(struct render_lines *lines, enum sample_case which, int cols)
{
	struct outline o = { 0 };
	struct sample s;

	sample_init(&s, which);
	outline_result(&o, &s.result, SAMPLE_TODAY);
	render_lines(lines, &o, cols);
	outline_done(&o);
	sample_done(&s);
}

/* All that is not blank, in order. */
static void
add_ink(struct buf *out, const struct render_lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		for (const char *p = lines->items[i].text; *p != '\0'; p++)
			if (*p != ' ')
				buf_putc(out, *p);
}

static void
check_line(const struct render_line *line, int cols)
{
	int wide = text_cols(line->text);

	/* One column cannot hold a character of two. */
	if (wide > cols && !(cols == 1 && wide == 2))
		fail_msg("%d columns where %d were asked for: %s", wide,
			 cols, line->text);
	assert_true(line->lead >= 0 && line->lead <= wide);
	assert_true(line->begins || line->lead == 0);
	assert_null(strchr(line->text, '\n'));
	if (wide > 0 && line->text[strlen(line->text) - 1] == ' ')
		fail_msg("ends in a blank: \"%s\"", line->text);
}

static void
no_line_is_wider_than_asked_at_any_width(void **state)
{
	(void)state;
	for (int which = 0; which < SAMPLE_CASES; which++) {
		for (int cols = 1; cols <= COLS_MAX; cols++) {
			struct render_lines lines = { 0 };

			lay_out(&lines, (enum sample_case)which, cols);
			for (size_t i = 0; i < lines.count; i++)
				check_line(&lines.items[i], cols);
			render_lines_done(&lines);
		}
	}
}

static void
no_line_of_what_is_for_paper_is_wider_than_asked(void **state)
{
	struct outline o = { 0 };

	(void)state;
	outline_explain(&o, &sample_list, SAMPLE_TODAY);
	outline_form(&o, &sample_list, SAMPLE_TODAY);
	for (int cols = 1; cols <= COLS_MAX; cols++) {
		struct render_lines lines = { 0 };

		render_lines(&lines, &o, cols);
		for (size_t i = 0; i < lines.count; i++)
			check_line(&lines.items[i], cols);
		render_lines_done(&lines);
	}
	outline_done(&o);
}

static void
no_letter_is_lost_at_any_width(void **state)
{
	struct render_lines lines = { 0 };
	struct buf whole = { 0 };

	(void)state;
	lay_out(&lines, SAMPLE_HOSTILE, 1000);
	add_ink(&whole, &lines);
	render_lines_done(&lines);
	for (int cols = 1; cols <= COLS_MAX; cols++) {
		struct buf ink = { 0 };

		lay_out(&lines, SAMPLE_HOSTILE, cols);
		add_ink(&ink, &lines);
		assert_text(buf_text(&ink), buf_text(&whole));
		buf_done(&ink);
		render_lines_done(&lines);
	}
	buf_done(&whole);
}

static void
fewer_than_one_column_is_one(void **state)
{
	struct render_lines one = { 0 };
	struct render_lines none = { 0 };

	(void)state;
	lay_out(&one, SAMPLE_ONE, 1);
	lay_out(&none, SAMPLE_ONE, -7);
	assert_number(none.count, one.count);
	render_lines_done(&one);
	render_lines_done(&none);
}

static void
nothing_gives_no_lines(void **state)
{
	const struct outline o = { 0 };
	struct render_lines lines = { 0 };

	(void)state;
	render_lines(&lines, &o, 80);
	assert_number(lines.count, 0);
	render_lines_done(&lines);
}

static void
names_beside_numbers_line_up_where_there_is_room(void **state)
{
	struct outline o = { 0 };
	struct render_lines lines = { 0 };

	(void)state;
	outline_add(&o, BLOCK_CONTACT, "999", "Emergency");
	outline_add(&o, BLOCK_CONTACT, "0300 000", "Children");
	outline_add(&o, BLOCK_CONTACT, "https://very.long.example/x", "Web");
	render_lines(&lines, &o, 40);
	assert_number(lines.count, 4);
	assert_text(lines.items[0].text, "999       Emergency");
	assert_number(lines.items[0].lead, 3);
	assert_text(lines.items[1].text, "0300 000  Children");
	assert_text(lines.items[2].text, "https://very.long.example/x");
	assert_text(lines.items[3].text, "  Web");
	render_lines_done(&lines);
	outline_done(&o);
}

static void
later_lines_hang_below_the_words_and_not_the_number(void **state)
{
	struct outline o = { 0 };
	struct render_lines lines = { 0 };

	(void)state;
	outline_add(&o, BLOCK_STEP, NULL, "one two three four");
	outline_add(&o, BLOCK_ITEM, "yes", "five six seven");
	render_lines(&lines, &o, 13);
	assert_number(lines.count, 5);
	assert_text(lines.items[0].text, "1. one two");
	assert_true(lines.items[0].begins);
	assert_number(lines.items[0].lead, 2);
	assert_text(lines.items[1].text, "   three four");
	assert_false(lines.items[1].begins);
	assert_text(lines.items[2].text, "");
	assert_text(lines.items[3].text, "- yes: five");
	assert_number(lines.items[3].lead, 6);
	assert_text(lines.items[4].text, "  six seven");
	render_lines_done(&lines);
	outline_done(&o);
}

static void
are(const struct render_lines *lines, const char *const *texts, size_t count)
{
	assert_number(lines->count, count);
	for (size_t i = 0; i < count; i++)
		assert_text(lines->items[i].text, texts[i]);
}

static void
boxes_and_room_are_drawn_with_plain_characters(void **state)
{
	static const char *const texts[] = {
		"1. One", "[ ] Yes: it is", "    so", "[ ] No", "",
		"Notes:", "______________", "______________", "",
		"Name: ________", "", "What comes", "after this?",
		"______________",
	};
	struct outline o = { 0 };
	struct render_lines lines = { 0 };

	(void)state;
	outline_add(&o, BLOCK_SUB, NULL, "1. One");
	outline_add(&o, BLOCK_TICK, NULL, "Yes: it is so");
	outline_add(&o, BLOCK_TICK, NULL, "No");
	part_room(&o, "Notes", 2);
	part_room(&o, "Name", 0);
	part_room(&o, "What comes after this?", 0);
	render_lines(&lines, &o, 14);
	are(&lines, texts, sizeof texts / sizeof *texts);
	render_lines_done(&lines);
	outline_done(&o);
}

static void
rows_have_two_columns_each_wrapped(void **state)
{
	static const char *const wide[] = {
		"Result             Points",
		"Short              1 to 2",
		"Longer than the    3 to 9 points",
		"others             or a rule",
	};
	static const char *const narrow[] = {
		"Result: Points", "Short: 1 to 2", "Longer than the",
		"  others: 3 to 9", "  points or a rule",
	};
	struct outline o = { 0 };
	struct render_lines lines = { 0 };

	(void)state;
	outline_add(&o, BLOCK_COLUMNS, "Result", "Points");
	outline_add(&o, BLOCK_ROW, "Short", "1 to 2");
	outline_add(&o, BLOCK_ROW, "Longer than the others",
		    "3 to 9 points or a rule");
	render_lines(&lines, &o, 34);
	are(&lines, wide, sizeof wide / sizeof *wide);
	render_lines_done(&lines);
	render_lines(&lines, &o, 18);
	are(&lines, narrow, sizeof narrow / sizeof *narrow);
	render_lines_done(&lines);
	outline_done(&o);
}

static void
bars_line_up_and_go_where_there_is_no_room(void **state)
{
	static const char *const wide[] = {
		"yes        ##########..........  1 of 2",
		"not known  #...................  1 of 90",
		"no         ....................  0 of 2",
	};
	static const char *const narrow[] = {
		"yes  1 of 2", "not known", "  1 of 90", "no   0 of 2",
	};
	struct outline o = { 0 };
	struct render_lines lines = { 0 };

	(void)state;
	part_bar(&o, "yes", 1, 2);
	part_bar(&o, "not known", 1, 90);
	part_bar(&o, "no", 0, 2);
	render_lines(&lines, &o, 40);
	are(&lines, wide, sizeof wide / sizeof *wide);
	render_lines_done(&lines);
	render_lines(&lines, &o, 16);
	are(&lines, narrow, sizeof narrow / sizeof *narrow);
	render_lines_done(&lines);
	outline_done(&o);
}

static void
an_empty_line_lies_before_a_part_and_never_first_or_twice(void **state)
{
	(void)state;
	for (int which = 0; which < SAMPLE_CASES; which++) {
		struct render_lines lines = { 0 };
		bool empty = true;

		lay_out(&lines, (enum sample_case)which, 72);
		for (size_t i = 0; i < lines.count; i++) {
			bool now = lines.items[i].text[0] == '\0';

			assert_false(empty && now);
			if (lines.items[i].kind == BLOCK_HEADING &&
			    lines.items[i].begins)
				assert_true(empty);
			empty = now;
		}
		assert_false(empty);
		render_lines_done(&lines);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_line_is_wider_than_asked_at_any_width),
		cmocka_unit_test(bars_line_up_and_go_where_there_is_no_room),
		cmocka_unit_test(
			no_line_of_what_is_for_paper_is_wider_than_asked),
		cmocka_unit_test(no_letter_is_lost_at_any_width),
		cmocka_unit_test(fewer_than_one_column_is_one),
		cmocka_unit_test(nothing_gives_no_lines),
		cmocka_unit_test(
			names_beside_numbers_line_up_where_there_is_room),
		cmocka_unit_test(
			later_lines_hang_below_the_words_and_not_the_number),
		cmocka_unit_test(
			boxes_and_room_are_drawn_with_plain_characters),
		cmocka_unit_test(rows_have_two_columns_each_wrapped),
		cmocka_unit_test(
		    an_empty_line_lies_before_a_part_and_never_first_or_twice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
