/* SPDX-License-Identifier: MIT */
/* Cards that a room sees, that count, and that change by themselves. */
#include "test.h"

#include "support/cards.h"
#include "support/sitting.h"
#include "ui/foot.h"
#include "ui/key.h"

#include <string.h>

#define STATUS "Part 1: 6 of 13 min"

static const struct card_row answers[] = {
	{ .title = (char *)"no: there is no sign of it" },
	{ .title = (char *)"yes: it was seen or said" },
	{ .title = (char *)"not known", .detail = (char *)"Nobody looked" },
};

static const struct cards_card hall[] = {
	{ .ask = CARD_COUNT, .where = AT_WORKSHOP, .hall = true,
	  .title = "Is the child away at night?", .status = STATUS,
	  .text = "Away without a word of where, for a night or longer, or "
		  "again and again for hours that nobody can account for." },
	{ .ask = CARD_ROWS, .hall = true, .where = AT_WORKSHOP,
	  .title = "Steps", .rows = answers, .row_count = 3, .none = true,
	  .status = "Step 3 of 9" },
	{ .ask = CARD_ROWS, .title = "Away at night", .rows = answers,
	  .row_count = 3, .letters = true, .none = true,
	  .loses = "Your answers would be lost. Leave all the same?",
	  .status = "Question 7 of 22" },
};

enum { HALL = sizeof hall / sizeof *hall };

static const struct {
	const char *name, *script;
} screens[] = {
	{ "card-hall", "" },
	{ "card-counts", "12 3" },
	{ "card-hall-keys", "?" },
	{ "card-none", "<Enter>" },
	{ "card-letters", "<Enter><Enter>" },
	{ "card-leave", "<Enter><Enter>q" },
};

enum { SCREENS = sizeof screens / sizeof *screens };

static void
open_hall(struct sitting *t, struct cards *c, int rows, int cols,
	  const char *script)
{
	*c = (struct cards){ .cards = hall, .count = HALL };
	sitting_open(t, cards_talk(c), rows, cols, script);
}

static void
close_hall(struct sitting *t, struct cards *c)
{
	sitting_close(t);
	cards_done(c);
}

static void
add_screen(struct buf *out, int rows, int cols, const char *script)
{
	struct cards c;
	struct sitting t;

	open_hall(&t, &c, rows, cols, script);
	buf_printf(out, "--- %d rows of %d\n%s", rows, cols,
		   sitting_text(&t));
	close_hall(&t, &c);
}

static void
every_card_looks_as_it_was_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < SCREENS; i++) {
		struct buf path = { 0 }, all = { 0 };

		buf_printf(&path, "tests/screens/%s.txt", screens[i].name);
		add_screen(&all, 24, 80, screens[i].script);
		add_screen(&all, 12, 40, screens[i].script);
		add_screen(&all, 60, 200, screens[i].script);
		assert_golden(buf_text(&path), buf_text(&all));
		buf_done(&path);
		buf_done(&all);
	}
}

/* What is written down of these keys. */
static void
assert_log(const char *script, const char *log, enum effect end)
{
	struct cards c;
	struct sitting t;

	open_hall(&t, &c, 24, 80, script);
	if (strcmp(buf_text(&c.log), log) != 0 || t.end != end)
		fail_msg("%s: \"%s\", ends with %d", script,
			 buf_text(&c.log), (int)t.end);
	close_hall(&t, &c);
}

static void
a_digit_or_e_begins_counts_and_esc_ends_them(void **state)
{
	(void)state;
	assert_log("3 5 12<Enter>", "typed <3 5 12>\n", EFFECT_NONE);
	assert_log("0<Enter>", "typed <0>\n", EFFECT_NONE);
	assert_log("e4<Enter>", "typed <4>\n", EFFECT_NONE);
	assert_log("E<Enter>", "typed <>\n", EFFECT_NONE);
	assert_log("3<Esc>", "", EFFECT_NONE);
	assert_log("3<Esc>b", "back\n", EFFECT_TAKE);
	assert_log("3q<Esc><Enter>", "enter\n", EFFECT_NONE);
	assert_log("3xxx<Esc>r", "command reveal\n", EFFECT_NONE);
	assert_log("3<C-x><C-x><C-x>", "", EFFECT_QUICK);
}

static void
the_commands_of_a_workshop_are_told_to_who_leads_it(void **state)
{
	(void)state;
	assert_log("r", "command reveal\n", EFFECT_NONE);
	assert_log("G", "command steps\n", EFFECT_NONE);
	assert_log("st", "command sheets\ncommand timer\n", EFFECT_NONE);
	assert_log("!q", "", EFFECT_LEAVE);
	assert_log("<Paste>12<PasteEnd>", "", EFFECT_NONE);
	assert_log("<Enter>e", "enter\ncommand hands\n", EFFECT_NONE);
}

static void
on_no_row_enter_chooses_none_and_down_goes_to_the_first(void **state)
{
	(void)state;
	assert_log("<Enter><Enter>", "enter\nenter\n", EFFECT_NONE);
	assert_log("<Enter>j<Enter>", "enter\nchose 0\n", EFFECT_NONE);
	assert_log("<Enter>jj<Enter>", "enter\nchose 1\n", EFFECT_NONE);
	assert_log("<Enter><End><Enter>", "enter\nchose 2\n", EFFECT_NONE);
	assert_log("<Enter><Up><Enter>", "enter\nenter\n", EFFECT_NONE);
	assert_log("<Enter>2", "enter\nchose 1\n", EFFECT_NONE);
}

static void
a_letter_chooses_in_the_place_of_a_number(void **state)
{
	(void)state;
	assert_log("<Enter><Enter>n", "enter\nenter\nchose 1\n", EFFECT_TAKE);
	assert_log("<Enter><Enter>Y", "enter\nenter\nchose 0\n", EFFECT_TAKE);
	assert_log("<Enter><Enter>2", "enter\nenter\n", EFFECT_NONE);
	assert_log("<Enter><Enter>?nb<Enter>", "enter\nenter\nenter\n",
		   EFFECT_TAKE);
}

static void
what_would_be_lost_is_asked_for_wherever_q_is_typed(void **state)
{
	(void)state;
	assert_log("<Enter><Enter>q", "enter\nenter\n", EFFECT_NONE);
	assert_log("<Enter><Enter>qy", "enter\nenter\n", EFFECT_LEAVE);
	assert_log("<Enter><Enter>?qy", "enter\nenter\n", EFFECT_LEAVE);
	assert_log("<Enter><Enter>aqn", "enter\nenter\n", EFFECT_NONE);
	assert_log("<Enter><Enter>qqd", "enter\nenter\nchose 2\n",
		   EFFECT_TAKE);
	assert_log("<Enter><Enter>qxxx", "enter\nenter\n", EFFECT_QUICK);
	assert_log("<Enter><Enter>q<C-c><C-c>", "enter\nenter\n",
		   EFFECT_INTERRUPTED);
}

/* How far one is can be seen at every size, and nothing is dim for a room. */
static void
every_size_shows_the_status_and_nothing_dim_before_a_room(void **state)
{
	static const char *const scripts[] = { "", "<Enter>",
					       "<Enter><Enter>" };

	(void)state;
	for (size_t i = 0; i < HALL; i++) {
		struct cards c;
		struct sitting t;

		open_hall(&t, &c, 24, 80, scripts[i]);
		for (int rows = ROWS_LEAST; rows < 40; rows += 3)
			for (int cols = COLS_LEAST; cols < 210; cols += 7) {
				struct frame f;
				size_t dim = 0;

				card_size(&t.view, rows, cols);
				frame_init(&f, rows, cols);
				card_draw(&t.view, &f);
				for (int k = 0; k < rows * cols; k++)
					dim += f.cells[k].style == STYLE_DIM;
				frame_done(&f);
				assert_true(dim == 0 || !hall[i].hall);
				if (!sitting_shows(&t, hall[i].status) ||
				    !sitting_shows(&t, "exit"))
					fail_msg("%d of %d:\n%s", rows, cols,
						 sitting_text(&t));
			}
		close_hall(&t, &c);
	}
}

/* Show the card anew, as a tick does. */
static void
renew(struct sitting *t)
{
	struct card card = { 0 };

	t->talk.show(t->talk.self, &card);
	card_renew(&t->view, &card);
}

static void
a_card_shown_anew_stays_where_it_was_read(void **state)
{
	struct cards c;
	struct sitting t;

	(void)state;
	open_hall(&t, &c, 8, 30, "<PageDown>");
	assert_true(t.view.scroll > 0);
	for (int scroll = t.view.scroll, i = 0; i < 3; i++) {
		renew(&t);
		assert_number(t.view.scroll, scroll);
	}
	sitting_press(&t, "<Enter>jj!");
	renew(&t);
	assert_number(t.view.cursor, 1);
	assert_true(sitting_shows(&t, "keys that work"));
	sitting_press(&t, "xx");
	renew(&t);
	sitting_press(&t, "x");
	assert_number(t.end, EFFECT_QUICK);
	close_hall(&t, &c);
}

static void
nothing_is_taken_away_from_under_who_types_or_reads_keys(void **state)
{
	static const struct {
		const char *script;
		bool idle;
	} states[] = {
		{ "", true },       { "3", false },
		{ "e", false },     { "3<Esc>", true },
		{ "?", false },     { "?b", true },
		{ "a", false },     { "z", false },
		{ "zz", true },     { "<Paste>1", false },
		{ "<Enter>", true }, { "<Enter><Enter>q", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		struct cards c;
		struct sitting t;

		open_hall(&t, &c, 24, 80, states[i].script);
		if (card_idle(&t.view) != states[i].idle)
			fail_msg("%s", states[i].script);
		close_hall(&t, &c);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_card_looks_as_it_was_read),
		cmocka_unit_test(
			a_digit_or_e_begins_counts_and_esc_ends_them),
		cmocka_unit_test(
		    the_commands_of_a_workshop_are_told_to_who_leads_it),
		cmocka_unit_test(
		    on_no_row_enter_chooses_none_and_down_goes_to_the_first),
		cmocka_unit_test(a_letter_chooses_in_the_place_of_a_number),
		cmocka_unit_test(
		    what_would_be_lost_is_asked_for_wherever_q_is_typed),
		cmocka_unit_test(
		    every_size_shows_the_status_and_nothing_dim_before_a_room),
		cmocka_unit_test(a_card_shown_anew_stays_where_it_was_read),
		cmocka_unit_test(
		    nothing_is_taken_away_from_under_who_types_or_reads_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
