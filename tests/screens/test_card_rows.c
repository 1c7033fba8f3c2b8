/* SPDX-License-Identifier: MIT */
/* Cards with rows to choose from: a few, many, and the checklists. */
#include "test.h"

#include "desk/choose.h"
#include "support/cards.h"
#include "support/sitting.h"
#include "ui/key.h"

#include <string.h>
#include <time.h>

static const struct card_row many[] = {
	{ .title = (char *)"First" }, { .title = (char *)"Second" },
	{ .title = (char *)"Third" }, { .title = (char *)"Fourth" },
};

static const struct cards_card rows_only[] = {
	{ .ask = CARD_ROWS, .where = AT_CHOOSER, .title = "Choose",
	  .rows = many, .row_count = 4 },
};

/* What is written down of these keys on a list of four rows. */
static void
assert_rows(const char *script, const char *log, enum effect end)
{
	struct cards c = { .cards = rows_only, .count = 1 };
	struct sitting t;

	sitting_open(&t, cards_talk(&c), 24, 80, script);
	if (strcmp(buf_text(&c.log), log) != 0 || t.end != end)
		fail_msg("%s: \"%s\", ends with %d", script,
			 buf_text(&c.log), (int)t.end);
	sitting_close(&t);
	cards_done(&c);
}

static void
a_row_is_chosen_by_its_number_or_by_enter(void **state)
{
	(void)state;
	assert_rows("jj<Enter>", "chose 2\n", EFFECT_TAKE);
	assert_rows("jjk<Right>", "chose 1\n", EFFECT_TAKE);
	assert_rows("<End>l", "chose 3\n", EFFECT_TAKE);
	assert_rows("<End><Home><Up><Enter>", "chose 0\n", EFFECT_TAKE);
	assert_rows("<PageDown><Enter>", "chose 3\n", EFFECT_TAKE);
	assert_rows("4", "chose 3\n", EFFECT_TAKE);
	assert_rows("59", "", EFFECT_NONE);
	assert_rows("h", "back\n", EFFECT_TAKE);
	assert_rows("<Esc>", "back\n", EFFECT_TAKE);
	assert_rows("s", "", EFFECT_NONE);
	assert_rows("A1j<Enter>J<Enter>", "chose 1\n", EFFECT_TAKE);
}

static void
it_is_left_by_the_keys_that_leave_a_walk(void **state)
{
	static const struct {
		const char *script;
		enum effect end;
	} ways[] = {
		{ "q", EFFECT_LEAVE },       { "Q", EFFECT_LEAVE },
		{ "?q", EFFECT_LEAVE },      { "aq", EFFECT_LEAVE },
		{ "xxx", EFFECT_QUICK },     { "XXX", EFFECT_QUICK },
		{ "xjxxx", EFFECT_QUICK },   { "zxxx", EFFECT_QUICK },
		{ "<C-x>xX", EFFECT_QUICK }, { "<Eof>", EFFECT_END },
		{ "<C-c><C-c>", EFFECT_INTERRUPTED },
		{ "<C-c>j<C-c>", EFFECT_NONE },
		{ "<Paste>1xxx<PasteEnd>q", EFFECT_LEAVE },
		{ "<Paste>1<C-x><C-x><C-x>", EFFECT_QUICK },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		assert_rows(ways[i].script, "", ways[i].end);
}

/* --- Many rows ------------------------------------------------------------ */

/* Seconds that so many keys take on a list of so many rows. */
static double
seconds(size_t count, int keys)
{
	struct cards_card list = { .ask = CARD_ROWS, .where = AT_RECORDS,
				   .title = "Records", .row_count = count };
	struct cards c = { .cards = &list, .count = 1 };
	struct sitting t;
	clock_t start;
	double took;

	sitting_open(&t, cards_talk(&c), 24, 80, "");
	start = clock();
	for (int i = 0; i < keys; i++) {
		sitting_key(&t, i % 50 == 0 ? K_END : i % 50 == 25 ? K_HOME :
			  i % 50 < 25 ? K_UP : K_PAGE_DOWN);
		sitting_text(&t);
	}
	took = (double)(clock() - start) / CLOCKS_PER_SEC;
	sitting_close(&t);
	cards_done(&c);
	return took;
}

static void
ten_thousand_rows_take_no_longer_a_key_than_a_hundred(void **state)
{
	double few, all;

	(void)state;
	seconds(100, 200);
	few = seconds(100, 1000);
	all = seconds(10000, 1000);
	if (all > 3 * few + 0.1)
		fail_msg("%.3f s for 100 rows, %.3f s for 10,000", few, all);
}

static void
the_cursor_is_seen_wherever_it_goes(void **state)
{
	struct cards_card list = { .ask = CARD_ROWS, .where = AT_RECORDS,
				   .title = "Records", .row_count = 1000 };
	struct cards c = { .cards = &list, .count = 1, .row = 500 };
	struct sitting t;

	(void)state;
	sitting_open(&t, cards_talk(&c), 24, 80, "");
	assert_true(sitting_shows(&t, ">   Record 501\n"));
	assert_true(sitting_shows(&t, "501 of 1000"));
	sitting_press(&t, "<Up>");
	assert_true(sitting_shows(&t, ">   Record 500\n"));
	sitting_press(&t, "<End>");
	assert_true(sitting_shows(&t, ">   Record 1000\n"));
	assert_true(sitting_shows(&t, "Record 996\n"));
	card_size(&t.view, 12, 40);
	assert_true(sitting_shows(&t, ">   Record 1000\n"));
	sitting_press(&t, "<PageUp>");
	assert_true(sitting_shows(&t, ">   Record 9"));
	/* A digit is a row only where its number is seen. */
	sitting_press(&t, "3");
	assert_true(sitting_shows(&t, "? shows the keys that work."));
	card_size(&t.view, 29, 89);
	sitting_press(&t, "<Home>3");
	assert_text(buf_text(&c.log), "chose 2\n");
	sitting_close(&t);
	cards_done(&c);
}

/* --- Choosing a checklist ------------------------------------------------- */

static const struct card_row lists[] = {
	{ .title = (char *)"Say Something if you See Something: signs of "
			   "child sexual exploitation",
	  .detail = (char *)"herts-cse; 2015-03; Hertfordshire Safeguarding "
			    "Children Board, 18 March 2015; comes with heed" },
	{ .title = (char *)"Small list",
	  .detail = (char *)"small; 1.2; A board for tests; your own" },
	{ .title = (char *)"Third list", .detail = (char *)"third" },
	{ .title = (char *)"Fourth list", .detail = (char *)"fourth" },
	{ .title = (char *)"Fifth list", .detail = (char *)"fifth" },
	{ .title = (char *)"Sixth list", .detail = (char *)"sixth" },
	{ .title = (char *)"Seventh list", .detail = (char *)"seventh" },
};

static void
a_checklist_is_chosen_or_the_cursor_stays_where_it_was(void **state)
{
	struct choose which = { .title = "Choose a checklist", .rows = lists,
				.count = 7 };
	struct sitting t;
	struct buf both = { 0 };

	(void)state;
	sitting_open(&t, choose_talk(&which), 24, 80, "");
	buf_puts(&both, sitting_text(&t));
	card_size(&t.view, 12, 40);
	buf_printf(&both, "\n--- 12 rows of 40\n%s", sitting_text(&t));
	sitting_press(&t, "jjb");
	buf_printf(&both, "\n--- The third, and back\n%s", sitting_text(&t));
	assert_golden("tests/screens/choose.txt", buf_text(&both));
	assert_false(which.chosen);
	sitting_press(&t, "<Enter>");
	assert_true(which.chosen);
	assert_number(which.at, 2);
	assert_number(t.end, EFFECT_TAKE);
	sitting_close(&t);
	buf_done(&both);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_chosen_by_its_number_or_by_enter),
		cmocka_unit_test(it_is_left_by_the_keys_that_leave_a_walk),
		cmocka_unit_test(
			ten_thousand_rows_take_no_longer_a_key_than_a_hundred),
		cmocka_unit_test(the_cursor_is_seen_wherever_it_goes),
		cmocka_unit_test(
			a_checklist_is_chosen_or_the_cursor_stays_where_it_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
