/* SPDX-License-Identifier: MIT */
/* Cards of a conversation on the full screen, without a terminal. */
#include "test.h"

#include "support/cards.h"
#include "support/sitting.h"
#include "ui/foot.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name, *script;
} screens[] = {
	{ "card-read", "" },
	{ "card-secret", "<Enter>" },
	{ "card-typed", "<Enter>correct horse" },
	{ "card-rows", "<Enter>correct horse<Enter>" },
	{ "card-last", "<Enter>correct horse<Enter><End>" },
	{ "card-keys", "<Enter>correct horse<Enter>?" },
	{ "card-now", "<Enter>correct horse<Enter>a" },
	{ "card-refused", "<Enter>correct horse<Enter>!" },
	{ "card-exit", "<Enter>correct horse<Enter>xx" },
	{ "card-text", "<Enter>correct horse<Enter>1" },
	{ "card-drop", "<Enter>correct horse<Enter>1x<Esc>" },
	{ "card-agree", "<Enter>correct horse<Enter>1<Enter>" },
	{ "card-menu", "<Enter>correct horse<Enter>1<Enter>y" },
};

enum { SCREENS = sizeof screens / sizeof *screens };

/* A conversation with one card of each sort, at this size. */
static void
open_each(struct sitting *t, struct cards *c, int rows, int cols,
	  const char *script)
{
	*c = (struct cards){ .cards = cards_each, .count = CARDS_EACH };
	sitting_open(t, cards_talk(c), rows, cols, script);
}

static void
close_each(struct sitting *t, struct cards *c)
{
	sitting_close(t);
	cards_done(c);
}

static void
every_card_looks_as_it_was_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < SCREENS; i++) {
		struct cards c, d;
		struct sitting wide, narrow;
		struct buf path = { 0 }, both = { 0 };

		open_each(&wide, &c, 24, 80, screens[i].script);
		open_each(&narrow, &d, 12, 40, screens[i].script);
		buf_printf(&path, "tests/screens/%s.txt", screens[i].name);
		buf_printf(&both, "%s\n--- 12 rows of 40\n%s",
			   sitting_text(&wide), sitting_text(&narrow));
		assert_golden(buf_text(&path), buf_text(&both));
		close_each(&wide, &c);
		close_each(&narrow, &d);
		buf_done(&path);
		buf_done(&both);
	}
}

static void
every_size_can_be_drawn_and_shows_whom_to_ring(void **state)
{
	(void)state;
	for (size_t i = 0; i < SCREENS; i++) {
		struct cards c;
		struct sitting t;

		open_each(&t, &c, 24, 80, screens[i].script);
		for (int rows = 0; rows < 30; rows++)
			for (int cols = 0; cols < 90; cols++) {
				card_size(&t.view, rows, cols);
				sitting_text(&t);
				if (rows < 2 || cols < 15)
					continue;
				if (!sitting_shows(&t, "999") ||
				    !sitting_shows(&t, "101"))
					fail_msg("%s, %d of %d:\n%s",
						 screens[i].name, rows, cols,
						 sitting_text(&t));
			}
		close_each(&t, &c);
	}
}

/* Whatever the size, what is asked for can be seen, and the way out. */
static void
what_is_asked_is_seen_at_every_size_that_takes_keys(void **state)
{
	static const struct {
		const char *script, *shows;
	} asks[] = {
		{ "<Enter>", ">" },
		{ "<Enter>secret", "> ******" },
		{ "<Enter>s<Enter>", "> 1 Go on with it" },
		{ "<Enter>s<Enter><End>", "> 4 Delete it" },
		{ "<Enter>s<Enter>1", "> river-stone-42" },
		{ "<Enter>s<Enter>1<Enter>", "y yes" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof asks / sizeof *asks; i++) {
		struct cards c;
		struct sitting t;

		open_each(&t, &c, 24, 80, asks[i].script);
		for (int rows = ROWS_LEAST; rows < 30; rows++)
			for (int cols = COLS_LEAST; cols < 90; cols++) {
				card_size(&t.view, rows, cols);
				if (!sitting_shows(&t, asks[i].shows) ||
				    (i != 5 && !sitting_shows(&t, "exit")))
					fail_msg("%d of %d:\n%s", rows, cols,
						 sitting_text(&t));
			}
		close_each(&t, &c);
	}
}

/* All of a page can be read at every size: each of its words comes by. */
static void
all_of_a_page_can_be_read_at_every_size(void **state)
{
	static const char *const keys[] = { "<PageDown>", "<PageDown>",
					    "<PageDown>" };
	static const char *const starts[] = { "", "<Enter>",
					      "<Enter>s<Enter>1<Enter>" };
	static const char *const last[] = { "key.", "good.", "back." };

	(void)state;
	for (size_t i = 0; i < 3; i++)
		for (int rows = ROWS_LEAST; rows < 26; rows += 3)
			for (int cols = COLS_LEAST; cols < 84; cols += 5) {
				struct cards c;
				struct sitting t;

				open_each(&t, &c, 24, 80, starts[i]);
				card_size(&t.view, rows, cols);
				for (int n = 0; n < 30 &&
				     !sitting_shows(&t, last[i]); n++)
					sitting_press(&t, keys[i]);
				if (!sitting_shows(&t, last[i]))
					fail_msg("%d of %d:\n%s", rows, cols,
						 sitting_text(&t));
				close_each(&t, &c);
			}
}

static void
too_small_a_screen_says_so_and_takes_no_keys_but_those_that_leave(
	void **state)
{
	struct cards c;
	struct sitting t;

	(void)state;
	open_each(&t, &c, 7, 29, "<Enter>1la?jq<Esc>");
	assert_true(sitting_shows(&t, "Too small"));
	assert_number(c.log.size, 0);
	sitting_press(&t, "xxx");
	assert_number(t.end, EFFECT_QUICK);
	close_each(&t, &c);
}

static void
fields_are_left_by_ctrl_x_and_take_an_x(void **state)
{
	struct cards c;
	struct sitting t;

	(void)state;
	open_each(&t, &c, 24, 80, "<Enter>xxxq?a1<Enter>");
	assert_text(buf_text(&c.log), "enter\ntyped <xxxq?a1>\n");
	close_each(&t, &c);
	open_each(&t, &c, 24, 80, "<Enter>s<C-x><C-x><C-x>");
	assert_number(t.end, EFFECT_QUICK);
	close_each(&t, &c);
}

static void
a_text_begins_as_it_was_and_is_not_dropped_without_asking(void **state)
{
	struct cards c;
	struct sitting t;

	(void)state;
	open_each(&t, &c, 24, 80, "<Enter>s<Enter>1<Backspace>3<Enter>");
	assert_text(strrchr(buf_text(&c.log), '<'), "<river-stone-43>\n");
	close_each(&t, &c);
	open_each(&t, &c, 24, 80, "<Enter>s<Enter>1X<Esc>n<Enter>");
	assert_text(strrchr(buf_text(&c.log), '<'), "<river-stone-42X>\n");
	close_each(&t, &c);
	open_each(&t, &c, 24, 80, "<Enter>s<Enter>1X<Esc>y");
	assert_text(buf_text(&c.log), "enter\ntyped <s>\nchose 0\nback\n");
	close_each(&t, &c);
	open_each(&t, &c, 24, 80, "<Enter>s<Enter>1<Esc>");
	assert_text(buf_text(&c.log), "enter\ntyped <s>\nchose 0\nback\n");
	close_each(&t, &c);
}

static void
only_y_is_yes(void **state)
{
	static const char *const other[] = { "n", "<Enter>", "<Esc>", "j",
					     " ", "?", "q", "Y" };

	(void)state;
	for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
		struct cards c;
		struct sitting t;

		open_each(&t, &c, 24, 80, "<Enter>s<Enter>1<Enter>");
		sitting_press(&t, other[i]);
		assert_text(strstr(buf_text(&c.log), "-42>\n"), i == 7 ?
			    "-42>\nyes\n" : "-42>\nno\n");
		close_each(&t, &c);
	}
}

/* --- Secrets -------------------------------------------------------------- */

static void
a_secret_is_in_no_frame_and_gone_when_it_was_taken(void **state)
{
	static const char script[] =
		"<Enter>Zq7<Paste>Zq8<PasteEnd>\xC3\xA9<Backspace>?<C-c>"
		"<Left><Esc>";
	struct cards c;
	struct sitting t;
	const char *inside;

	(void)state;
	open_each(&t, &c, 24, 80, "");
	t.record = true;
	sitting_press(&t, script);
	sitting_press(&t, "<Enter>Zq7Zq8?<Enter>");
	assert_text(buf_text(&c.log),
		    "enter\nback\nenter\ntyped <Zq7Zq8?>\n");
	inside = secret_text(&t.view.secret);
	for (int i = 0; i <= SECRET_MOST; i++)
		assert_number(inside[i], 0);
	sitting_press(&t, "1<Enter>y");
	assert_null(strstr(buf_text(&t.frames), "Zq"));
	assert_null(strstr(buf_text(&t.frames), "q7"));
	assert_null(strstr(buf_text(&t.waits), "Zq"));
	assert_non_null(strstr(buf_text(&t.frames), "> *******"));
	assert_non_null(strstr(buf_text(&t.waits), "takes half a second"));
	close_each(&t, &c);
}

static void
a_secret_has_a_room_of_its_own_and_no_more(void **state)
{
	struct cards c;
	struct sitting t;

	(void)state;
	open_each(&t, &c, 24, 80, "<Enter>");
	for (int i = 0; i < SECRET_MOST; i++)
		sitting_key(&t, i < 1000 ? 'a' : 'b');
	assert_false(sitting_shows(&t, "no room"));
	sitting_key(&t, 'c');
	assert_true(sitting_shows(&t, "There is no room for more."));
	sitting_press(&t, "<Backspace><Backspace>\xC3\xA9<Enter>");
	assert_non_null(strstr(buf_text(&c.log), "abb"));
	assert_non_null(strstr(buf_text(&c.log), "b\xC3\xA9>"));
	assert_null(strchr(buf_text(&c.log) + 12, 'c'));
	close_each(&t, &c);
}

static void
what_is_pasted_is_no_command_but_may_be_a_text_or_a_secret(void **state)
{
	struct cards c;
	struct sitting t;

	(void)state;
	open_each(&t, &c, 24, 80, "<Paste>b<Enter>q<PasteEnd>");
	assert_number(c.log.size, 0);
	assert_true(sitting_shows(&t, "Nothing can be pasted here."));
	sitting_press(&t, "<Enter><Paste>four words xxx q<Enter><PasteEnd>");
	assert_false(sitting_shows(&t, "missing"));
	sitting_press(&t, "<Enter>1<C-u><Paste>one<Enter>two<PasteEnd><Enter>");
	assert_text(buf_text(&c.log), "enter\ntyped <four words xxx q>\n"
		    "chose 0\ntyped <one / two>\n");
	close_each(&t, &c);
	open_each(&t, &c, 24, 80,
		  "<Enter><Paste>first<Enter>second<PasteEnd>");
	assert_true(sitting_shows(&t, "the end is missing"));
	sitting_press(&t, "<Enter>");
	assert_text(buf_text(&c.log), "enter\ntyped <first>\n");
	close_each(&t, &c);
}

static void
a_blank_one_shows_nothing_until_the_same_key(void **state)
{
	struct cards c;
	struct sitting t;
	const char *text;

	(void)state;
	open_each(&t, &c, 24, 80, "z1j<Enter>");
	text = sitting_text(&t);
	assert_true(text[strspn(text, "\n")] == '\0');
	sitting_press(&t, "z");
	assert_true(sitting_shows(&t, "What a record is"));
	assert_number(c.log.size, 0);
	close_each(&t, &c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_card_looks_as_it_was_read),
		cmocka_unit_test(
			every_size_can_be_drawn_and_shows_whom_to_ring),
		cmocka_unit_test(
			what_is_asked_is_seen_at_every_size_that_takes_keys),
		cmocka_unit_test(all_of_a_page_can_be_read_at_every_size),
		cmocka_unit_test(
	too_small_a_screen_says_so_and_takes_no_keys_but_those_that_leave),
		cmocka_unit_test(fields_are_left_by_ctrl_x_and_take_an_x),
		cmocka_unit_test(
		    a_text_begins_as_it_was_and_is_not_dropped_without_asking),
		cmocka_unit_test(only_y_is_yes),
		cmocka_unit_test(
			a_secret_is_in_no_frame_and_gone_when_it_was_taken),
		cmocka_unit_test(a_secret_has_a_room_of_its_own_and_no_more),
		cmocka_unit_test(
		    what_is_pasted_is_no_command_but_may_be_a_text_or_a_secret),
		cmocka_unit_test(a_blank_one_shows_nothing_until_the_same_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
