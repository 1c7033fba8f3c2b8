/* SPDX-License-Identifier: MIT */
/* The pages of a workshop as a room sees them, at several sizes. */
#include "test.h"

#include "support/hall.h"
#include "support/sitting.h"

#include <stdlib.h>
#include <string.h>

/* Where a page is: a step, then keys. */
static const struct {
	const char *name, *step, *script;
} pages[] = {
	{ "hall-opening", "Before we begin", "" },
	{ "hall-part", "Part 2", "<Enter>" },
	{ "hall-vote", "What should be done?, after part 1", "" },
	{ "hall-typing", "What should be done?, after part 1", "2 4 10" },
	{ "hall-shift", "What should be done?, after the talk",
	  "1 9 4 1<Enter>r" },
	{ "hall-topics", "All questions, after part 1", "j" },
	{ "hall-hidden", "Injuries", "" },
	{ "hall-shown", "Injuries", "r" },
	{ "hall-model", "Injuries", "rr" },
	{ "hall-agenda", "What we read differently", "" },
	{ "hall-reading", "What to do", "r" },
	{ "hall-close", "The close", "" },
	{ "hall-keys", "Injuries", "?" },
};

enum { PAGES = sizeof pages / sizeof *pages };

static int
setup(void **state)
{
	struct hall *h = mem_alloc(1, sizeof *h);

	hall_init(h, "tess");
	hall_begin(h);
	hall_go(h, "What should be done?, after part 1");
	chat_type(&h->chat, "0 3 8 4");
	hall_go(h, "Injuries");
	chat_type(&h->chat, "school: 3 5 6 4; police: 1 0 5 0");
	hall_go(h, "Gifts");
	chat_type(&h->chat, "1 4 19 2");
	*state = h;
	return 0;
}

static int
teardown(void **state)
{
	hall_done(*state);
	free(*state);
	return 0;
}

static void
put_page(struct buf *out, struct hall *h, size_t page, int rows, int cols)
{
	struct sitting t;

	hall_go(h, pages[page].step);
	sitting_open(&t, session_talk(h->session), rows, cols,
		     pages[page].script);
	buf_printf(out, "--- %d rows of %d\n%s\n", rows, cols,
		   sitting_text(&t));
	sitting_close(&t);
}

static void
every_page_looks_as_it_was_read(void **state)
{
	struct buf path = { 0 }, all = { 0 };

	(void)state;
	for (size_t i = 0; i < PAGES; i++) {
		static const int sizes[][2] = { { 24, 80 }, { 12, 40 },
						{ 60, 200 } };

		for (size_t s = 0; s < 3; s++) {
			void *fresh;

			assert_int_equal(setup(&fresh), 0);
			put_page(&all, fresh, i, sizes[s][0], sizes[s][1]);
			teardown(&fresh);
		}
		buf_printf(&path, "tests/screens/%s.txt", pages[i].name);
		assert_golden(buf_text(&path), buf_text(&all));
		buf_clear(&path);
		buf_clear(&all);
	}
	buf_done(&path);
	buf_done(&all);
}

/* A projector shows nothing dim, whatever is on the page. */
static void
nothing_is_dim_for_a_room(void **state)
{
	struct hall *h = *state;

	for (size_t i = 0; i < PAGES; i++) {
		struct sitting t;
		struct frame f;

		hall_go(h, pages[i].step);
		sitting_open(&t, session_talk(h->session), 24, 80, "");
		frame_init(&f, 24, 80);
		card_draw(&t.view, &f);
		for (size_t c = 0; c < 24 * 80; c++)
			assert_true(f.cells[c].style != STYLE_DIM);
		frame_done(&f);
		sitting_close(&t);
	}
}

/* Any size can be drawn; too small a one still says whom to ring. */
static void
every_size_can_be_drawn(void **state)
{
	struct hall *h = *state;

	for (size_t i = 0; i < PAGES; i++) {
		struct sitting t;

		hall_go(h, pages[i].step);
		sitting_open(&t, session_talk(h->session), 24, 80, "");
		for (int rows = 1; rows < 30; rows++)
			for (int cols = 1; cols < 100; cols += 3) {
				card_size(&t.view, rows, cols);
				assert_non_null(sitting_text(&t));
				if (rows == 6 && cols > 20)
					assert_true(sitting_shows(&t, "999"));
			}
		sitting_close(&t);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_page_looks_as_it_was_read),
		cmocka_unit_test_setup_teardown(nothing_is_dim_for_a_room,
						setup, teardown),
		cmocka_unit_test_setup_teardown(every_size_can_be_drawn,
						setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
