/* SPDX-License-Identifier: MIT */
/*
 * The program itself on a terminal, as a person meets it: the whole walk, the
 * size that changes, help, leaving, and terminals that can do little.
 */
#include "support/pty.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const walk_small[] = { "HEED", "walk",
					  "tests/data/small.ini", NULL };

static void
open_small(struct pty *p, int rows, int cols, const char *const *env)
{
	struct pty_options how = { .rows = rows, .cols = cols, .env = env };

	pty_start(p, &how, walk_small);
	pty_await(p, "Small list");
}

static void
to_danger(struct pty *p)
{
	pty_reach(p, "<Enter>", "Is the child in danger?");
}

static void
to_missing(struct pty *p)
{
	to_danger(p);
	pty_turn(p, "n");
	pty_reach(p, "<Enter>", "Is the child missing from home?");
}

static void
to_result(struct pty *p)
{
	to_missing(p);
	pty_turn(p, "y");
	pty_reach(p, "<Enter>", "Now?");
	pty_turn(p, "n");
	pty_reach(p, "<Enter>", "Is the child in school?");
	pty_turn(p, "d");
	pty_reach(p, "<Enter>", "Check your answers");
	pty_reach(p, "<Enter>", "Tell your lead");
}

/* Leave by choice: quit, and yes where it asks. */
static void
leave(struct pty *p)
{
	pty_type(p, "q");
	pty_await(p, "leave");
	pty_type(p, "y");
	pty_await_status(p, 0, PTY_SOON);
}

static void
whole_walk(struct pty *p, int rows, int cols)
{
	open_small(p, rows, cols, NULL);
	to_result(p);
	leave(p);
	assert_restored(p);
	pty_await(p, "999");
	assert_true(pty_shows(p, "101"));
	assert_false(pty_shows(p, "Tell your lead"));
}

static void
a_walk_goes_from_the_first_screen_to_the_result_at_80_by_24(void **state)
{
	whole_walk(*state, 24, 80);
	assert_true(pty_shows(*state, "$ heed"));
}

static void
a_walk_goes_to_the_result_at_40_by_12(void **state)
{
	whole_walk(*state, 12, 40);
}

static void
a_walk_goes_to_the_result_at_200_by_60(void **state)
{
	whole_walk(*state, 60, 200);
}

static void
the_size_may_change_while_it_runs(void **state)
{
	static const struct {
		int rows, cols;
	} sizes[] = { { 12, 40 }, { 1, 1 },    { 60, 200 }, { 3, 30 },
		      { 24, 80 }, { 200, 500 }, { 5, 10 },   { 24, 80 } };
	struct pty *p = *state;
	size_t i;

	open_small(p, 24, 80, NULL);
	to_missing(p);
	for (i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		pty_resize(p, sizes[i].rows, sizes[i].cols);
		if (sizes[i].cols >= 40)
			pty_await(p, "Is the child missing from home?");
	}
	pty_turn(p, "y");
}

static void
a_screen_too_small_still_shows_999_and_101(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_missing(p);
	pty_resize(p, 3, 30);
	pty_await(p, "999");
	pty_await(p, "101");
	pty_type(p, "y");
	pty_resize(p, 24, 80);
	pty_await(p, "Is the child missing from home?");
	pty_reach(p, "v", "Check your answers");
	pty_await(p, "not answered");
}

static void
help_lists_the_keys_of_the_screen_and_goes_away(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_type(p, "?");
	pty_await(p, "Go back one step");
	pty_type(p, "b");
	pty_await(p, "Is the child in danger?");
}

static void
danger_interrupts_at_once_with_whom_to_call(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_type(p, "y");
	pty_await(p, "Ring now");
	pty_await(p, "999");
}

static void
what_was_typed_with_the_answer_leaves_the_danger_page_there(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_type(p, "y<Enter><Enter>no<Enter>");
	pty_await(p, "Ring now");
	pty_gone(p, 200);
	pty_type(p, "?");
	pty_await(p, "Go on from a page that must be read first");
	pty_type(p, "?");
	pty_await(p, "When you have read this: o goes on.");
	pty_type(p, "o");
	pty_await(p, "Ring now; a shows what to do.");
}

static void
the_quick_exit_is_not_dropped_with_the_rest(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_type(p, "yxxx");
	pty_await_status(p, 0, 2000);
	assert_restored(p);
}

/* --- Pasting -------------------------------------------------------------- */

static const char on[] = "\033[?2004h", off[] = "\033[?2004l";

/* Were pastes last asked to be bracketed? */
static bool
brackets(struct pty *p)
{
	const char *raw = buf_text(&p->raw);
	bool now = false;

	for (; *raw != '\0'; raw++)
		if (strncmp(raw, on, sizeof on - 1) == 0)
			now = true;
		else if (strncmp(raw, off, sizeof off - 1) == 0)
			now = false;
	return now;
}

static void
pasted_lines_stay_in_the_note(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_turn(p, "w");
	pty_type(p, "<Paste>She said:<Enter>stop.<Enter>xxx<Enter>y<Enter>"
		    "<PasteEnd>");
	pty_await(p, "She said: / stop. / xxx / y");
	pty_type(p, "<Tab><Tab><Enter>");
	pty_await(p, "Noted; u takes it back.");
	pty_await(p, "Is the child in danger?");
}

static void
what_is_pasted_on_a_question_is_no_answer(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_type(p, "<Paste>y<Enter>xxx<Enter><PasteEnd>");
	pty_await(p, "Nothing was pasted");
	pty_await(p, "Is the child in danger?");
	pty_turn(p, "n");
	pty_await(p, "A note");
}

static void
without_brackets_lines_behind_a_field_are_dropped(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_turn(p, "w");
	pty_type(p, "one<Enter>two<Enter>three<Enter>y<Enter>xxx<Enter>qy");
	pty_await(p, "What was typed after that was dropped.");
	pty_await(p, "Is the child in danger?");
	pty_await(p, "1 of 3, 0 answered");
}

static bool
has_stopped(struct pty *p, const void *unused)
{
	(void)unused;
	return p->stopped;
}

static bool
asks_for_brackets(struct pty *p, const void *unused)
{
	(void)unused;
	return brackets(p);
}

static void
brackets_are_asked_for_only_while_heed_has_the_terminal(void **state)
{
	struct pty_options how = { .role = PTY_JOB };
	struct pty *p = *state;

	pty_start(p, &how, walk_small);
	pty_await(p, "Small list");
	assert_true(brackets(p));
	pty_type(p, "<C-z>");
	assert_true(pty_wait(p, has_stopped, NULL, 2000));
	pty_gone(p, 50);
	assert_false(brackets(p));
	pty_resume(p);
	assert_true(pty_wait(p, asks_for_brackets, NULL, 2000));
	pty_await(p, "Small list");
	pty_type(p, "xxx");
	pty_await_status(p, 0, 2000);
	assert_false(brackets(p));
}

static void
caps_lock_leaves_at_once_too(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_danger(p);
	pty_type(p, "XXX");
	pty_await_status(p, 0, 2000);
}

static void
the_quick_exit_leaves_a_blank_screen_and_nothing_else(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_missing(p);
	pty_turn(p, "x");
	pty_turn(p, "x");
	pty_type(p, "x");
	pty_await_status(p, 0, PTY_SOON);
	assert_restored(p);
	if (!pty_blank(p))
		fail_msg("left behind:\n%s", pty_text(p));
}

static void
another_key_takes_the_quick_exit_back(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_missing(p);
	pty_turn(p, "x");
	pty_turn(p, "x");
	pty_turn(p, "j");
	pty_turn(p, "x");
	pty_turn(p, "x");
	pty_await(p, "Is the child missing from home?");
	assert_false(p->ended);
}

static void
a_blanked_screen_shows_nothing_until_the_same_key(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	to_missing(p);
	pty_type(p, "z");
	pty_await_gone(p, "missing");
	pty_type(p, "z");
	pty_await(p, "Is the child missing from home?");
}

static void
leaving_the_first_screen_asks_nothing(void **state)
{
	struct pty *p = *state;

	open_small(p, 24, 80, NULL);
	pty_type(p, "q");
	pty_await_status(p, 0, PTY_SOON);
	assert_restored(p);
	pty_await(p, "999");
}

static void
a_result_is_saved_for_its_owner_only(void **state)
{
	struct pty *p = *state;
	char path[64];
	struct stat info;

	open_small(p, 24, 80, NULL);
	to_result(p);
	snprintf(path, sizeof path, "%s/r.txt", p->home);
	pty_turn(p, "f");
	pty_type(p, "<C-u>");
	pty_type(p, path);
	pty_type(p, "<Enter>");
	pty_await(p, "not sealed");
	assert_int_equal(stat(path, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_true(info.st_size > 100);
}

static void
a_name_that_fails_can_be_mended_where_it_was_typed(void **state)
{
	struct pty *p = *state;
	char path[64];

	open_small(p, 24, 80, NULL);
	to_result(p);
	pty_turn(p, "f");
	pty_type(p, "~/none/a.txt<Enter>");
	pty_await(p, "There is no folder");
	pty_await(p, "> ~/none/a.txt");
	pty_type(p, "<C-u>~<Enter>");
	pty_await(p, "That is a folder; write a file name.");
	pty_type(p, "/a.pdf<Enter>");
	pty_await(p, "End the name in .txt, .html or .json.");
	pty_type(p, "<C-u>~/a<Enter>");
	pty_await(p, "Saved as text: the name has no ending.");
	pty_await(p, "not sealed");
	snprintf(path, sizeof path, "%s/a", p->home);
	assert_int_equal(access(path, R_OK), 0);
}

/* --- The list of checklists ----------------------------------------------- */

static void
open_chooser(struct pty *p)
{
	static const char *const choose[] = { "HEED", NULL };
	struct pty_options how = { .rows = 24, .cols = 80 };

	pty_own_lists(p);
	pty_start(p, &how, choose);
	pty_await(p, "Choose a checklist");
}

static void
whom_to_ring_is_there_before_a_checklist_is_chosen(void **state)
{
	struct pty *p = *state;

	open_chooser(p);
	pty_await(p, "In danger: 999.");
	pty_type(p, "a");
	pty_await(p, "Tell your safeguarding lead or deputy today.");
	pty_type(p, "b");
	pty_await(p, "Choose a checklist");
	pty_type(p, "?");
	pty_await(p, "The keys of this screen");
	pty_type(p, "?");
	pty_await(p, "Choose a checklist");
	pty_resize(p, 6, 40);
	pty_await(p, "Too small");
	pty_await(p, "999");
	pty_type(p, "1<Enter>");
	pty_resize(p, 24, 80);
	pty_await(p, "Choose a checklist");
	pty_type(p, "q");
	pty_await_status(p, 0, 2000);
	assert_restored(p);
}

static void
one_is_chosen_and_opened(void **state)
{
	struct pty *p = *state;

	open_chooser(p);
	pty_reach(p, "<Down>", "> 2");
	pty_type(p, "<Enter>");
	pty_await(p, "What this cannot do");
}

/* --- Terminals and locales that can do little ----------------------------- */

static void
assert_ascii(const struct pty *p)
{
	size_t i;

	for (i = 0; i < p->raw.size; i++)
		if ((unsigned char)p->raw.data[i] >= 0x80)
			fail_msg("byte %02x after %.40s",
				 (unsigned char)p->raw.data[i],
				 p->raw.data + (i > 40 ? i - 40 : 0));
}

static void
in_the_c_locale_only_ascii_is_written(void **state)
{
	static const char *const env[] = { "LC_ALL=C", NULL };

	open_small(*state, 24, 80, env);
	to_result(*state);
	leave(*state);
	assert_ascii(*state);
}

static void
in_the_c_locale_nothing_that_is_typed_is_lost(void **state)
{
	static const char *const env[] = { "LC_ALL=C", NULL };
	struct pty *p = *state;

	open_small(p, 24, 80, env);
	to_missing(p);
	pty_turn(p, "w");
	pty_type(p, "the caf\xc3\xa9 was open");
	pty_await(p, "the cafe was open");
	assert_ascii(p);
}

/* Is there a locale in Latin-1 in the home folder now? */
static bool
make_latin1(const struct pty *p)
{
	pid_t child = fork();
	int status = -1;

	if (child == 0) {
		execlp("sh", "sh", "tests/support/latin1.sh", p->home,
		       (char *)NULL);
		_exit(127);
	}
	waitpid(child, &status, 0);
	return status == 0;
}

static void
in_a_latin_1_locale_only_ascii_is_written(void **state)
{
	struct pty *p = *state;
	char folder[64];
	const char *const env[] = { folder, "LC_ALL=", "LC_CTYPE=latin1",
				    NULL };

	if (!make_latin1(p))
		skip();
	snprintf(folder, sizeof folder, "LOCPATH=%s", p->home);
	open_small(p, 24, 80, env);
	to_result(p);
	leave(p);
	assert_ascii(p);
}

static void
no_color_means_no_colour(void **state)
{
	static const char *const env[] = { "NO_COLOR=1", NULL };
	struct pty *p = *state;

	open_small(p, 24, 80, env);
	assert_false(pty_coloured(p));
	to_danger(p);
	assert_false(pty_coloured(p));
	pty_turn(p, "y");
	assert_false(pty_coloured(p));
}

static void
a_dumb_terminal_is_asked_line_by_line(void **state)
{
	static const char *const env[] = { "TERM=dumb", NULL };
	struct pty *p = *state;

	open_small(p, 24, 80, env);
	assert_null(strchr(buf_text(&p->raw), 27));
	pty_type(p, "exit<Enter>");
	pty_gone(p, 5000);
	assert_true(p->ended);
}

static void
an_unknown_terminal_is_asked_line_by_line_or_told_why(void **state)
{
	static const char *const env[] = { "TERM=no-such-terminal", NULL };
	struct pty_options how = { .env = env };
	struct pty *p = *state;

	pty_start(p, &how, walk_small);
	pty_await(p, "terminal");
	assert_null(strchr(buf_text(&p->raw), 27));
}

int
main(void)
{
#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, pty_setup, pty_teardown)
	const struct CMUnitTest tests[] = {
	    TEST(a_walk_goes_from_the_first_screen_to_the_result_at_80_by_24),
	    TEST(a_walk_goes_to_the_result_at_40_by_12),
	    TEST(a_walk_goes_to_the_result_at_200_by_60),
	    TEST(the_size_may_change_while_it_runs),
	    TEST(a_screen_too_small_still_shows_999_and_101),
	    TEST(help_lists_the_keys_of_the_screen_and_goes_away),
	    TEST(danger_interrupts_at_once_with_whom_to_call),
	    TEST(what_was_typed_with_the_answer_leaves_the_danger_page_there),
	    TEST(the_quick_exit_is_not_dropped_with_the_rest),
	    TEST(pasted_lines_stay_in_the_note),
	    TEST(what_is_pasted_on_a_question_is_no_answer),
	    TEST(without_brackets_lines_behind_a_field_are_dropped),
	    TEST(brackets_are_asked_for_only_while_heed_has_the_terminal),
	    TEST(caps_lock_leaves_at_once_too),
	    TEST(the_quick_exit_leaves_a_blank_screen_and_nothing_else),
	    TEST(another_key_takes_the_quick_exit_back),
	    TEST(a_blanked_screen_shows_nothing_until_the_same_key),
	    TEST(leaving_the_first_screen_asks_nothing),
	    TEST(a_result_is_saved_for_its_owner_only),
	    TEST(a_name_that_fails_can_be_mended_where_it_was_typed),
	    TEST(whom_to_ring_is_there_before_a_checklist_is_chosen),
	    TEST(one_is_chosen_and_opened),
	    TEST(in_the_c_locale_only_ascii_is_written),
	    TEST(in_the_c_locale_nothing_that_is_typed_is_lost),
	    TEST(in_a_latin_1_locale_only_ascii_is_written),
	    TEST(no_color_means_no_colour),
	    TEST(a_dumb_terminal_is_asked_line_by_line),
	    TEST(an_unknown_terminal_is_asked_line_by_line_or_told_why),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
