/* SPDX-License-Identifier: MIT */
/* Keys in, the screen out, without a terminal. */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"
#include "ui/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct checklist list;

static int
load(void **state)
{
	struct diags diags = { 0 };
	bool good = load_checklist(&list, "tests/data/small.ini", NULL,
				   &diags);

	(void)state;
	diags_done(&diags);
	return good ? 0 : -1;
}

static int
unload(void **state)
{
	(void)state;
	checklist_done(&list);
	return 0;
}

static void
press(struct app *app, const char *script)
{
	int key;

	while ((key = key_parse(&script)) != K_NONE)
		app_key(app, key);
}

static char *
shown(const struct app *app)
{
	struct frame f;
	char *text;

	frame_init(&f, app->rows, app->cols);
	app_draw(app, &f);
	assert_true(f.rows * f.cols == 0 ||
		    (f.cursor_row < f.rows && f.cursor_col < f.cols));
	text = frame_text(&f);
	frame_done(&f);
	return text;
}

static char *
play(int rows, int cols, const char *script)
{
	struct walk walk;
	struct app app;
	char *text;

	walk_init(&walk, &list);
	app_init(&app, &walk, "2026-11-24", rows, cols);
	press(&app, script);
	text = shown(&app);
	app_done(&app);
	walk_done(&walk);
	return text;
}

/* What each screen looks like, wide and narrow. */
static const struct {
	const char *name, *script;
} screens[] = {
	{ "intro", "" },
	{ "question", "<Enter>nv<Down><Down><Enter>" },
	{ "answered", "<Enter>n<Enter>ybj" },
	{ "follow-up", "<Enter>n<Enter>y" },
	{ "interrupt", "<Enter>y" },
	{ "banner", "<Enter>n<Enter>yy" },
	{ "note-place", "<Enter>n" },
	{ "note", "<Enter>nwShe said: no.<Tab>Monday, 9.40" },
	{ "list", "<Enter>n<Enter>yg" },
	{ "review", "<Enter>n<Enter>yv" },
	{ "result", "<Enter>n<Enter>yv<Enter>" },
	{ "raise", "<Enter>n<Enter>yv<Enter>+" },
	{ "because", "<Enter>n<Enter>yv<Enter>+<Enter>I know more" },
	{ "raised", "<Enter>n<Enter>yv<Enter>+<Enter>I know more<Enter>" },
	{ "now-empty", "a" },
	{ "now", "<Enter>n<Enter>ya" },
	{ "more", "<Enter>n<Enter>m" },
	{ "help", "<Enter>?" },
	{ "search", "<Enter>n<Enter>/school" },
	{ "save", "<Enter>n<Enter>yv<Enter>fa.txt" },
	{ "quit", "<Enter>nq" },
	{ "quick-exit", "<Enter>xx" },
	{ "stopping", "<Enter><C-c>" },
};

static void
every_screen_looks_as_it_was_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		struct buf path = { 0 }, both = { 0 };
		char *wide = play(24, 80, screens[i].script);
		char *narrow = play(12, 40, screens[i].script);

		buf_printf(&path, "tests/screens/%s.txt", screens[i].name);
		buf_printf(&both, "%s\n--- 12 rows of 40\n%s", wide, narrow);
		assert_golden(buf_text(&path), buf_text(&both));
		free(wide);
		free(narrow);
		buf_done(&path);
		buf_done(&both);
	}
}

static void
a_blank_screen_shows_nothing_until_the_same_key(void **state)
{
	char *text = play(24, 80, "<Enter>z"), *again, *plain;

	(void)state;
	for (const char *p = text; *p != '\0'; p++)
		assert_true(*p == '\n');
	again = play(24, 80, "<Enter>zyyz");
	plain = play(24, 80, "<Enter>");
	assert_text(again, plain);
	free(text);
	free(again);
	free(plain);
}

static void
no_key_answers_on_a_screen_that_is_too_small(void **state)
{
	struct walk walk;
	struct app app;
	char *text;

	(void)state;
	walk_init(&walk, &list);
	app_init(&app, &walk, "2026-11-24", 24, 80);
	press(&app, "<Enter>");
	app_size(&app, 7, 80);
	press(&app, "ynd123<Enter>jk<Enter>ruv");
	assert_number(walk.at.stage, WALK_QUESTION);
	assert_number(walk.answers.values[walk.at.indicator], 0);
	text = shown(&app);
	assert_non_null(strstr(text, "999"));
	assert_non_null(strstr(text, "101"));
	free(text);
	assert_number(app_key(&app, 'x'), EFFECT_NONE);
	assert_number(app_key(&app, 'x'), EFFECT_NONE);
	assert_number(app_key(&app, 'x'), EFFECT_QUICK);
	app_done(&app);
	walk_done(&walk);
}

static void
a_name_that_cannot_be_saved_under_stays_in_its_field(void **state)
{
	struct walk walk;
	struct app app;
	char *text;

	(void)state;
	walk_init(&walk, &list);
	app_init(&app, &walk, "2026-11-24", 24, 80);
	press(&app, "<Enter>n<Enter>yv<Enter>fa.pdf");
	assert_number(app_key(&app, K_ENTER), EFFECT_SAVE);
	assert_text(app.save_path, "a.pdf");
	app_saved(&app, FILE_FAILED, "", "Not so.");
	text = shown(&app);
	assert_non_null(strstr(text, "> a.pdf"));
	assert_non_null(strstr(text, "Not so."));
	free(text);
	press(&app, "<C-u>b");
	assert_number(app_key(&app, K_ENTER), EFFECT_SAVE);
	assert_text(app.save_path, "b");
	app_saved(&app, FILE_SAVED, "/tmp/b", "As text.");
	text = shown(&app);
	assert_non_null(strstr(text, "/tmp/b"));
	assert_non_null(strstr(text, "As text."));
	assert_null(strstr(text, "Not so."));
	free(text);
	app_done(&app);
	walk_done(&walk);
}

static void
any_other_key_takes_the_quick_exit_back_and_does_nothing(void **state)
{
	struct walk walk;
	struct app app;

	(void)state;
	walk_init(&walk, &list);
	app_init(&app, &walk, "2026-11-24", 24, 80);
	press(&app, "<Enter>xxn");
	assert_number(walk.at.indicator, 0);
	assert_number(walk.answers.values[0], 0);
	assert_number(app_key(&app, 'x'), EFFECT_NONE);
	app_done(&app);
	walk_done(&walk);
}

static void
every_screen_can_be_drawn_at_every_size(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		struct walk walk;
		struct app app;

		walk_init(&walk, &list);
		app_init(&app, &walk, "2026-11-24", 24, 80);
		press(&app, screens[i].script);
		for (int rows = 0; rows < 30; rows++)
			for (int cols = 0; cols < 90; cols++) {
				app_size(&app, rows, cols);
				free(shown(&app));
			}
		app_done(&app);
		walk_done(&walk);
	}
}

/* Some of these lengths fill the memory of the text to its last byte. */
static void
a_text_of_any_length_is_drawn_to_its_last_letter(void **state)
{
	struct walk walk;
	struct app app;

	(void)state;
	walk_init(&walk, &list);
	app_init(&app, &walk, "2026-11-24", 24, 80);
	press(&app, "<Enter>nw");
	for (int i = 0; i < 300; i++) {
		press(&app, "o");
		free(shown(&app));
		assert_number(strlen(app.fields[0].text.data), i + 1);
	}
	app_done(&app);
	walk_done(&walk);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_looks_as_it_was_read),
		cmocka_unit_test(
			a_blank_screen_shows_nothing_until_the_same_key),
		cmocka_unit_test(no_key_answers_on_a_screen_that_is_too_small),
		cmocka_unit_test(
			a_name_that_cannot_be_saved_under_stays_in_its_field),
		cmocka_unit_test(
		    any_other_key_takes_the_quick_exit_back_and_does_nothing),
		cmocka_unit_test(every_screen_can_be_drawn_at_every_size),
		cmocka_unit_test(
			a_text_of_any_length_is_drawn_to_its_last_letter),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
