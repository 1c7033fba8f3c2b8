/* SPDX-License-Identifier: MIT */
/*
 * No size of the window lets a question be answered that cannot be read, hides
 * the way out, or cuts a word or a number so that it says something else.
 */
#include "test.h"

#include "support/stage.h"

#include "base/text.h"
#include "ui/foot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MOST = 26, COLS_MOST = 82 };

/* The last row with anything on it. */
static const char *
last_row(struct stage *s)
{
	static char row[256];
	const char *text = stage_text(s), *from = text, *p;

	for (p = text; *p != '\0'; p++)
		if (*p == '\n' && p[1] != '\0')
			from = p + 1;
	snprintf(row, sizeof row, "%s", from);
	row[strcspn(row, "\n")] = '\0';
	return row;
}

/* --- Questions ------------------------------------------------------------ */

/* Is the start of what is asked there, as far as two rows hold it? */
static bool
ask_shows(struct stage *s)
{
	const char *rest = s->list.indicators[s->walk.at.indicator].ask;
	const char *line;
	size_t size;

	for (int i = 0; i < 2; i++) {
		char part[256];

		if (!text_line(&rest, s->app.cols > 80 ? 78 : s->app.cols - 2,
			       &line, &size))
			break;
		/* The end of the second row may say that there is more. */
		if (i == 1 && size > (size_t)s->app.cols - 6)
			size = (size_t)s->app.cols - 6;
		snprintf(part, sizeof part, "%.*s", (int)size, line);
		if (!stage_shows(s, part))
			return false;
	}
	return true;
}

static void
assert_readable(struct stage *s)
{
	for (int rows = ROWS_LEAST; rows < ROWS_MOST; rows++)
		for (int cols = COLS_LEAST; cols < COLS_MOST; cols += 3) {
			app_size(&s->app, rows, cols);
			if (!ask_shows(s))
				fail_msg("%d rows of %d:\n%s", rows, cols,
					 stage_text(s));
			if (strstr(last_row(s), "xxx") == NULL)
				fail_msg("no way out at %d rows of %d:\n%s",
					 rows, cols, stage_text(s));
		}
}

static void
a_question_that_can_be_answered_can_be_read(void **state)
{
	/* Nothing set off; danger and a message; a notice as well. */
	static const char *const starts[] = { "<Enter>", "<Enter>yo",
					      "<Enter>yoyo", "<Enter>!" };
	struct stage s;

	(void)state;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		stage_open(&s, STAGE_SHIPPED, 24, 80, starts[i]);
		for (int n = 0; s.walk.at.stage != WALK_REVIEW && n < 40; n++) {
			if (s.walk.at.stage == WALK_QUESTION)
				assert_readable(&s);
			app_size(&s.app, 24, 80);
			stage_press(&s, n % 2 ? "<Right>" : "p<Right>");
			while (s.app.over == OVER_INTERRUPT)
				stage_press(&s, "o");
			stage_press(&s, i == 3 ? "!" : "");
		}
		stage_close(&s);
	}
}

static void
what_was_chosen_is_seen_on_the_smallest_screen(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SHIPPED, 8, 30, "<Enter>yo");
	for (int i = 0; i < 3; i++) {
		const struct scale *scale;

		stage_press(&s, "<Down>");
		scale = checklist_scale(&s.list, s.walk.at.indicator);
		assert_true(stage_shows(&s, "> "));
		assert_true(stage_shows(&s,
			scale->choices[s.app.choice].brief));
	}
	stage_close(&s);
}

/* --- Too small ------------------------------------------------------------ */

static bool
holds_number_cut(const char *text)
{
	for (const char *p = text; *p != '\0'; p++) {
		size_t size = strspn(p, "0123456789");

		if (size == 0)
			continue;
		if (size != 3 || (memcmp(p, "999", 3) != 0 &&
				  memcmp(p, "101", 3) != 0))
			return true;
		p += size - 1;
	}
	return false;
}

static void
a_screen_too_small_shows_numbers_whole_or_a_mark(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SHIPPED, 24, 80, "<Enter>");
	for (int rows = 1; rows < 30; rows++)
		for (int cols = 1; cols < 90; cols++) {
			const char *text;
			bool room = rows * cols >= 7 && cols >= 3;

			app_size(&s.app, rows, cols);
			if (!app_small(&s.app))
				continue;
			text = stage_text(&s);
			if (holds_number_cut(text) ||
			    text[strspn(text, " \n")] == '\0' ||
			    (room && rows > 1 && strstr(text, "999") == NULL))
				fail_msg("%d rows of %d:\n%s", rows, cols,
					 text);
			if (cols >= 20 && rows >= 2)
				assert_true(stage_shows(&s, "Too small") &&
					    stage_shows(&s, "999") &&
					    stage_shows(&s, "101"));
		}
	app_size(&s.app, 1, 1);
	assert_text(stage_text(&s), "!\n");
	app_size(&s.app, 2, 3);
	assert_text(stage_text(&s), "999\n101\n");
	stage_close(&s);
}

/* --- Wide, narrow --------------------------------------------------------- */

static void
no_text_is_wider_than_people_read_well(void **state)
{
	static const char *const scripts[] = { "", "<Enter>n", "a", "<Enter>m",
		"<Enter>?", "v", "v<Enter>", "<Enter>y", "g" };
	struct stage s;

	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		const char *text;

		stage_open(&s, STAGE_SHIPPED, 60, 200, scripts[i]);
		text = stage_text(&s);
		for (int row = 0; row < 59; row++) {
			size_t size = strcspn(text, "\n");

			if (size > 80)
				fail_msg("%s: %.*s", scripts[i], (int)size,
					 text);
			text += size + 1;
		}
		stage_close(&s);
	}
}

static void
the_way_out_of_a_field_is_never_cut(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>w");
	for (int cols = COLS_LEAST; cols < 120; cols++) {
		const char *row;

		app_size(&s.app, 24, cols);
		row = last_row(&s);
		if (strstr(row, "^X^X^X exit") == NULL &&
		    strstr(row, "Ctrl-X three times: quick exit") == NULL)
			fail_msg("%d: %s", cols, row);
	}
	stage_close(&s);
}

static void
a_message_is_wrapped_and_a_title_that_is_cut_says_so(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 12, 40, "<Enter>!");
	assert_true(stage_shows(&s,
		"That key does nothing here; ? shows the keys."));
	stage_press(&s, "g");
	assert_true(stage_shows(&s, "Comes every day"));
	app_size(&s.app, 12, 30);
	assert_true(stage_shows(&s, "Comes ever... not answered") ||
		    stage_shows(&s, "Comes...  not answered"));
	stage_close(&s);
}

static void
the_keys_of_the_result_name_saving_and_telling(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "v<Enter>j");
	assert_true(stage_shows(&s, "f to a file"));
	assert_true(stage_shows(&s, "t tell"));
	assert_true(stage_shows(&s, "xxx exit"));
	stage_close(&s);
}

static void
leaving_fast_is_on_the_first_screen_above_its_limits(void **state)
{
	struct stage s;
	const char *text, *leave, *limits;

	(void)state;
	stage_open(&s, STAGE_SHIPPED, 24, 80, "");
	text = stage_text(&s);
	leave = strstr(text, "xxx leaves at once and clears the screen.");
	limits = strstr(text, "What this cannot do");
	assert_true(leave != NULL && limits != NULL && leave < limits);
	stage_close(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_question_that_can_be_answered_can_be_read),
		cmocka_unit_test(
			what_was_chosen_is_seen_on_the_smallest_screen),
		cmocka_unit_test(
			a_screen_too_small_shows_numbers_whole_or_a_mark),
		cmocka_unit_test(no_text_is_wider_than_people_read_well),
		cmocka_unit_test(the_way_out_of_a_field_is_never_cut),
		cmocka_unit_test(
			a_message_is_wrapped_and_a_title_that_is_cut_says_so),
		cmocka_unit_test(
			the_keys_of_the_result_name_saving_and_telling),
		cmocka_unit_test(
			leaving_fast_is_on_the_first_screen_above_its_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
