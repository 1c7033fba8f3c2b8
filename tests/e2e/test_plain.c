/* SPDX-License-Identifier: MIT */
/*
 * The line mode on a terminal: what it writes there, what its locale allows,
 * and how it ends.
 */
#include "support/pty.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENT = 10000 };

static void
open_wide(struct pty *p, enum pty_role role, bool deaf,
	  const char *const *env, int cols)
{
	static const char *const argv[] = { "HEED", "walk", "--plain",
					    "tests/data/small.ini", NULL };
	struct pty_options how = { .rows = 200, .cols = cols, .role = role,
				   .deaf = deaf, .env = env };

	pty_start(p, &how, argv);
	pty_await(p, "Small list");
}

static void
open_plain(struct pty *p, enum pty_role role, bool deaf,
	   const char *const *env)
{
	open_wide(p, role, deaf, env, 80);
}

/* From the first page to the result, each answer once its question is there. */
static void
to_result(struct pty *p)
{
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child in danger?");
	pty_type(p, "n<Enter>");
	pty_await(p, "What did you see or hear?");
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child missing from home?");
	pty_type(p, "y<Enter>");
	pty_await(p, "Now?");
	pty_type(p, "n<Enter>");
	pty_await(p, "Is the child in school?");
	pty_type(p, "d<Enter>");
	pty_await(p, "Check your answers");
	pty_type(p, "<Enter>");
	pty_await(p, "Someone else must know.");
}

static void
assert_bytes_below(const struct pty *p, unsigned char bound)
{
	size_t i;

	for (i = 0; i < p->raw.size; i++)
		if ((unsigned char)p->raw.data[i] >= bound)
			fail_msg("byte %02x after %.40s",
				 (unsigned char)p->raw.data[i],
				 p->raw.data + (i > 40 ? i - 40 : 0));
}

static void
a_walk_goes_to_the_result_without_moving_the_cursor(void **state)
{
	struct pty *p = *state;

	open_plain(p, PTY_LEADER, false, NULL);
	to_result(p);
	pty_type(p, "q<Enter>y<Enter>");
	pty_await_status(p, 0, PATIENT);
	assert_restored(p);
	assert_null(memchr(p->raw.data, 27, p->raw.size));
}

static void
the_c_locale_is_given_only_ascii(void **state)
{
	static const char *const env[] = { "LC_ALL=C", NULL };

	open_plain(*state, PTY_LEADER, false, env);
	to_result(*state);
	assert_bytes_below(*state, 0x80);
}

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
a_latin_1_locale_is_given_only_ascii(void **state)
{
	struct pty *p = *state;
	char folder[64];
	const char *const env[] = { folder, "LC_ALL=", "LC_CTYPE=latin1",
				    NULL };

	if (!make_latin1(p))
		skip();
	snprintf(folder, sizeof folder, "LOCPATH=%s", p->home);
	open_plain(p, PTY_LEADER, false, env);
	to_result(p);
	assert_bytes_below(p, 0x80);
}

static void
accessible_and_dumb_terminals_get_lines(void **state)
{
	static const char *const env[] = { "ACCESSIBLE=1", NULL };
	static const char *const dumb[] = { "TERM=dumb", NULL };
	static const char *const argv[] = { "HEED", "walk",
					    "tests/data/small.ini", NULL };
	struct pty_options how = { .env = env };
	void *other = NULL;

	pty_start(*state, &how, argv);
	pty_await(*state, "Small list");
	assert_false(((struct pty *)*state)->alternate);
	assert_int_equal(pty_setup(&other), 0);
	how.env = dumb;
	pty_start(other, &how, argv);
	pty_await(other, "Small list");
	assert_false(((struct pty *)other)->alternate);
	pty_teardown(&other);
}

static void
the_quick_exit_clears_the_screen_and_leaves(void **state)
{
	struct pty *p = *state;

	open_plain(p, PTY_LEADER, false, NULL);
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child in danger?");
	pty_type(p, "xxx<Enter>");
	pty_await_status(p, 0, PTY_SOON);
	assert_restored(p);
	if (!pty_blank(p))
		fail_msg("left behind:\n%s", pty_text(p));
}

static void
the_quick_exit_clears_the_screen_from_inside_a_text(void **state)
{
	static const char *const ways[][2] = {
		{ "w<Enter>", "What was seen or said?" },
		{ "g<Enter>", "Type a number to go there." },
		{ "v<Enter><Enter>f<Enter>", "Which file?" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		void *one = NULL;
		struct pty *p;

		assert_int_equal(pty_setup(&one), 0);
		p = one;
		open_plain(p, PTY_LEADER, false, NULL);
		pty_type(p, "<Enter>");
		pty_await(p, "Is the child in danger?");
		pty_type(p, ways[i][0]);
		pty_await(p, ways[i][1]);
		pty_type(p, "XXX<Enter>");
		pty_await_status(p, 0, PTY_SOON);
		assert_restored(p);
		if (!pty_blank(p))
			fail_msg("left behind:\n%s", pty_text(p));
		pty_teardown(&one);
	}
	assert_int_not_equal(access("XXX", F_OK), 0);
}

/* No line written since is wider, what was typed counted in. */
static void
assert_within(const struct pty *p, size_t since, size_t cols)
{
	size_t width = 0, widest = 0;

	for (size_t i = since; i < p->raw.size; i++) {
		if (p->raw.data[i] == '\n' || p->raw.data[i] == '\r')
			width = 0;
		else if (((unsigned char)p->raw.data[i] & 0xC0) != 0x80)
			width++;
		widest = width > widest ? width : widest;
	}
	assert_true(widest <= cols);
	assert_true(widest + 5 > cols);
}

static void
lines_are_as_wide_as_the_terminal_is_now(void **state)
{
	struct pty *p = *state;
	static const char *const env[] = { "COLUMNS=70", NULL };
	size_t since;

	open_wide(p, PTY_LEADER, false, env, 40);
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child in danger?");
	pty_type(p, "a<Enter>");
	pty_await(p, "Enter shows it again.");
	assert_within(p, 0, 40);
	pty_resize(p, 200, 24);
	since = p->raw.size;
	pty_type(p, "?<Enter>");
	pty_await(p, "What you can type here");
	pty_type(p, "q<Enter>");
	pty_await_status(p, 0, PTY_SOON);
	assert_within(p, since, 24);
}

static void
the_end_of_input_leaves_with_its_own_status(void **state)
{
	struct pty *p = *state;

	open_plain(p, PTY_LEADER, false, NULL);
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child in danger?");
	pty_type(p, "<C-d>");
	pty_await_status(p, 4, PTY_SOON);
	assert_restored(p);
}

static void
every_signal_ends_it_with_the_status_of_the_signal(void **state)
{
	static const int signals[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM,
				       SIGPIPE };
	enum pty_role role;
	size_t i;

	(void)state;
	for (role = PTY_LEADER; role < PTY_ROLES; role++)
		for (i = 0; i < sizeof signals / sizeof signals[0]; i++) {
			void *one = NULL;

			assert_int_equal(pty_setup(&one), 0);
			open_plain(one, role, false, NULL);
			pty_type(one, "<Enter>");
			pty_await(one, "Is the child in danger?");
			pty_signal(one, signals[i]);
			pty_await_status(one, 128 + signals[i], PTY_SOON);
			assert_restored((struct pty *)one);
			pty_teardown(&one);
		}
}

static void
a_vanished_terminal_ends_it_whoever_ignores_that(void **state)
{
	enum pty_role role;
	unsigned deaf;

	(void)state;
	for (role = PTY_LEADER; role < PTY_ROLES; role++)
		for (deaf = 0; deaf <= 1; deaf++) {
			void *state_of_one = NULL;
			struct pty *p;

			assert_int_equal(pty_setup(&state_of_one), 0);
			p = state_of_one;
			open_plain(p, role, deaf != 0, NULL);
			pty_hang_up(p);
			if (!pty_gone(p, PTY_SOON))
				fail_msg("role %d is still there", (int)role);
			assert_int_not_equal(pty_shell_status(p), 0);
			pty_teardown(&state_of_one);
		}
}

int
main(void)
{
#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, pty_setup, pty_teardown)
	const struct CMUnitTest tests[] = {
		TEST(a_walk_goes_to_the_result_without_moving_the_cursor),
		TEST(the_c_locale_is_given_only_ascii),
		TEST(a_latin_1_locale_is_given_only_ascii),
		TEST(accessible_and_dumb_terminals_get_lines),
		TEST(the_quick_exit_clears_the_screen_and_leaves),
		cmocka_unit_test(
		    the_quick_exit_clears_the_screen_from_inside_a_text),
		TEST(lines_are_as_wide_as_the_terminal_is_now),
		TEST(the_end_of_input_leaves_with_its_own_status),
		cmocka_unit_test(
		    every_signal_ends_it_with_the_status_of_the_signal),
		cmocka_unit_test(
		    a_vanished_terminal_ends_it_whoever_ignores_that),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
