/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "ui/frame.h"

#include <stdlib.h>
#include <string.h>

#define WIDE "\xe4\xb8\xad"

static void
put(struct frame *f, int row, int col, enum style style, const char *text)
{
	area_put(frame_area(f), row, col, style, text);
}

static void
shows(const struct frame *f, const char *expected)
{
	char *text = frame_text(f);

	assert_text(text, expected);
	free(text);
}

/* The parts of the first row that differ, as "from-to" each. */
static void
differs(const struct frame *f, const struct frame *other, const char *expected)
{
	struct buf out = { 0 };
	int from = 0, to;

	while (frame_differs(f, other, 0, &from, &to)) {
		buf_printf(&out, "%d-%d ", from, to);
		from = to;
	}
	assert_text(buf_text(&out), expected);
	buf_done(&out);
}

static void
plain_text_leaves_no_half_of_a_wide_character(void **state)
{
	struct frame f;

	(void)state;
	frame_init(&f, 1, 8);
	put(&f, 0, 0, STYLE_TEXT, WIDE WIDE WIDE WIDE);
	put(&f, 0, 3, STYLE_TEXT, "ab");
	shows(&f, WIDE " ab " WIDE "\n");
	put(&f, 0, 1, STYLE_TEXT, "x");
	shows(&f, " x ab " WIDE "\n");
	put(&f, 0, 6, STYLE_TEXT, "yz and more");
	shows(&f, " x ab yz\n");
	frame_done(&f);
}

static void
what_combines_stays_with_its_character(void **state)
{
	struct frame f;

	(void)state;
	frame_init(&f, 1, 6);
	put(&f, 0, 0, STYLE_TEXT, "cafe\xcc\x81!");
	assert_text(f.cells[3].text, "e\xcc\x81");
	assert_text(f.cells[4].text, "!");
	put(&f, 0, 4, STYLE_TEXT, "\001b");
	shows(&f, "cafe\xcc\x81?b\n");
	frame_done(&f);
}

static void
a_blank_frame_has_nothing_of_what_was_drawn(void **state)
{
	struct frame f, fresh;

	(void)state;
	frame_init(&f, 3, 4);
	frame_init(&fresh, 3, 4);
	put(&f, 1, 1, STYLE_WARN, WIDE "a");
	area_cursor(frame_area(&f), 1, 1);
	frame_blank(&f, 3, 4);
	assert_number(f.cursor_row + f.cursor_col, 0);
	assert_memory_equal(f.cells, fresh.cells, 12 * sizeof *f.cells);
	frame_blank(&f, 1, 2);
	assert_number(f.rows, 1);
	shows(&f, "\n");
	frame_blank(&f, 0, 0);
	frame_done(&f);
	frame_done(&fresh);
}

static void
only_cells_that_changed_differ(void **state)
{
	struct frame f, other, none = { 0 };

	(void)state;
	frame_init(&f, 1, 8);
	frame_init(&other, 1, 8);
	differs(&f, &other, "");
	differs(&f, &none, "");
	put(&f, 0, 1, STYLE_TEXT, "ab");
	put(&f, 0, 3, STYLE_KEY, "c");
	put(&f, 0, 7, STYLE_TEXT, "d");
	differs(&f, &other, "1-3 3-4 7-8 ");
	differs(&f, &none, "1-3 3-4 7-8 ");
	put(&other, 0, 1, STYLE_TEXT, "ab");
	put(&other, 0, 3, STYLE_TEXT, "c");
	differs(&f, &other, "3-4 7-8 ");
	frame_done(&f);
	frame_done(&other);
}

static void
a_wide_character_differs_as_a_whole(void **state)
{
	struct frame f, other;

	(void)state;
	frame_init(&f, 1, 6);
	frame_init(&other, 1, 6);
	put(&f, 0, 1, STYLE_TEXT, WIDE WIDE);
	put(&other, 0, 1, STYLE_TEXT, WIDE);
	differs(&f, &other, "3-5 ");
	differs(&other, &f, "3-5 ");
	/* The same left half, and another right one. */
	put(&other, 0, 0, STYLE_TEXT, " " WIDE WIDE);
	memcpy(other.cells[2].text, "x", 2);
	differs(&f, &other, "1-3 ");
	frame_done(&f);
	frame_done(&other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			plain_text_leaves_no_half_of_a_wide_character),
		cmocka_unit_test(what_combines_stays_with_its_character),
		cmocka_unit_test(a_blank_frame_has_nothing_of_what_was_drawn),
		cmocka_unit_test(only_cells_that_changed_differ),
		cmocka_unit_test(a_wide_character_differs_as_a_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
