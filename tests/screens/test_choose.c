/* SPDX-License-Identifier: MIT */
/* The list of checklists, without a terminal. */
#include "test.h"

#include "base/buf.h"
#include "ui/choose.h"
#include "ui/foot.h"
#include "ui/key.h"

#include <stdlib.h>
#include <string.h>

static const struct ui_row lists[] = {
	{ "Say Something if you See Something: signs of child sexual "
	  "exploitation",
	  "herts-cse; 2015-03; Hertfordshire Safeguarding Children Board, 18 "
	  "March 2015; comes with heed" },
	{ "Small list", "small; 1.2; A board for tests; your own" },
	{ "Third list", "third" },
	{ "Fourth list", "fourth" },
	{ "Fifth list", "fifth" },
	{ "Sixth list", "sixth" },
	{ "Seventh list", "seventh" },
};

enum { LISTS = sizeof lists / sizeof *lists };

/* Press keys; false when it ended. */
static bool
press(struct choose *c, const char *script, enum ui_end *end)
{
	bool on = true;
	int key;

	while (on && (key = key_parse(&script)) != K_NONE)
		on = choose_key(c, key, end);
	return on;
}

static char *
shown(const struct choose *c)
{
	struct frame f;
	char *text;

	frame_init(&f, c->rows, c->cols);
	choose_draw(c, &f);
	assert_true(f.rows * f.cols == 0 ||
		    (f.cursor_row < f.rows && f.cursor_col < f.cols));
	text = frame_text(&f);
	frame_done(&f);
	return text;
}

static bool
shows(const struct choose *c, const char *words)
{
	char *text = shown(c);
	bool there = strstr(text, words) != NULL;

	free(text);
	return there;
}

static struct choose
opened(int rows, int cols, const char *script)
{
	struct choose c = { .list = lists, .count = LISTS };
	enum ui_end end;

	choose_size(&c, rows, cols);
	assert_true(press(&c, script, &end));
	return c;
}

static const struct {
	const char *name, *script;
} screens[] = {
	{ "choose", "" },         { "choose-last", "<End>" },
	{ "choose-keys", "?" },   { "choose-card", "a" },
	{ "choose-exit", "xx" },  { "choose-refused", "!" },
};

enum { SCREENS = sizeof screens / sizeof *screens };

static void
every_screen_looks_as_it_was_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < SCREENS; i++) {
		struct choose wide = opened(24, 80, screens[i].script);
		struct choose narrow = opened(12, 40, screens[i].script);
		struct buf path = { 0 }, both = { 0 };
		char *a = shown(&wide), *b = shown(&narrow);

		buf_printf(&path, "tests/screens/%s.txt", screens[i].name);
		buf_printf(&both, "%s\n--- 12 rows of 40\n%s", a, b);
		assert_golden(buf_text(&path), buf_text(&both));
		free(a);
		free(b);
		buf_done(&path);
		buf_done(&both);
	}
}

static void
every_size_can_be_drawn_and_shows_whom_to_ring(void **state)
{
	(void)state;
	for (size_t i = 0; i < SCREENS; i++)
		for (int rows = 0; rows < 30; rows++)
			for (int cols = 0; cols < 90; cols++) {
				struct choose c = opened(24, 80,
							 screens[i].script);

				choose_size(&c, rows, cols);
				if (rows < 2 || cols < 15)
					free(shown(&c));
				else
					assert_true(shows(&c, "999") &&
						    shows(&c, "101"));
			}
}

static void
too_small_a_screen_says_so_and_takes_no_keys_but_those_that_leave(
	void **state)
{
	struct choose c = opened(7, 29, "<Enter>1la?jq");
	enum ui_end end;

	(void)state;
	assert_true(shows(&c, "Too small"));
	assert_number(c.cursor, 0);
	assert_number(c.page, CHOOSE_LIST);
	assert_false(press(&c, "xxx", &end));
	assert_number(end, UI_QUICK);
}

static void
one_is_chosen_by_its_number_or_by_enter(void **state)
{
	struct choose c = opened(24, 80, "jj");
	enum ui_end end;

	(void)state;
	assert_false(press(&c, "<Enter>", &end));
	assert_number(end, UI_CHOSEN);
	assert_number(c.cursor, 2);
	assert_false(press(&c, "5", &end));
	assert_number(c.cursor, 4);
	assert_true(press(&c, "9<End>k<Home><Up>k", &end));
	assert_number(c.cursor, 0);
}

static void
the_keys_and_the_card_come_and_go_without_choosing(void **state)
{
	struct choose c = opened(24, 80, "j?");
	enum ui_end end;

	(void)state;
	assert_true(shows(&c, "Show the keys of this screen"));
	assert_true(press(&c, "<Enter>", &end));
	assert_true(shows(&c, "Choose a checklist"));
	assert_true(press(&c, "A", &end));
	assert_true(shows(&c, "Tell your safeguarding lead"));
	assert_true(press(&c, "3jb?" "?<Esc>", &end));
	assert_true(shows(&c, "This is the beginning; q leaves."));
	assert_true(shows(&c, "q quit"));
	assert_number(c.cursor, 1);
}

static void
it_is_left_by_the_keys_that_leave_a_walk(void **state)
{
	static const struct {
		const char *script;
		enum ui_end end;
	} ways[] = {
		{ "q", UI_LEFT },       { "Q", UI_LEFT },
		{ "?q", UI_LEFT },      { "aq", UI_LEFT },
		{ "xxx", UI_QUICK },    { "XXX", UI_QUICK },
		{ "xjxxx", UI_QUICK },  { "zxxx", UI_QUICK },
		{ "<C-x>xX", UI_QUICK }, { "<Eof>", UI_ENDED },
		{ "<C-c><C-c>", UI_INTERRUPTED },
		{ "<Paste>1xxx<PasteEnd>q", UI_LEFT },
		{ "<Paste>1<C-x><C-x><C-x>", UI_QUICK },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct choose c = opened(24, 80, "");
		enum ui_end end;

		if (press(&c, ways[i].script, &end) || end != ways[i].end)
			fail_msg("%s ends with %d", ways[i].script, (int)end);
	}
}

static void
a_blank_one_shows_nothing_until_the_same_key(void **state)
{
	struct choose c = opened(24, 80, "z1j<Enter>");
	char *text = shown(&c);
	enum ui_end end;

	(void)state;
	assert_true(text[strspn(text, "\n")] == '\0');
	free(text);
	assert_true(press(&c, "z", &end));
	assert_true(shows(&c, "Choose a checklist"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_looks_as_it_was_read),
		cmocka_unit_test(
			every_size_can_be_drawn_and_shows_whom_to_ring),
		cmocka_unit_test(
	too_small_a_screen_says_so_and_takes_no_keys_but_those_that_leave),
		cmocka_unit_test(one_is_chosen_by_its_number_or_by_enter),
		cmocka_unit_test(
			the_keys_and_the_card_come_and_go_without_choosing),
		cmocka_unit_test(it_is_left_by_the_keys_that_leave_a_walk),
		cmocka_unit_test(a_blank_one_shows_nothing_until_the_same_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
