/* SPDX-License-Identifier: MIT */
/*
 * The terminal that the other tests run on does what they take for granted,
 * tried with programs that every system has.
 */
#include "support/pty.h"
#include "test.h"

#include <signal.h>
#include <string.h>

static const char *const shell_reads[] = {
	"/bin/sh", "-c", "echo ready; read -r word; echo \"got $word\"", NULL
};

static void
start(struct pty *p, enum pty_role role, const char *script)
{
	const char *argv[] = { "/bin/sh", "-c", script, NULL };
	struct pty_options how = { .role = role };

	pty_start(p, &how, argv);
}

static void
keys_reach_a_program_and_its_words_the_screen(void **state)
{
	struct pty *p = *state;
	enum pty_role role = PTY_LEADER;
	struct pty_options how = { .role = role };

	pty_start(p, &how, shell_reads);
	pty_await(p, "ready");
	pty_type(p, "six<Enter>");
	pty_await(p, "got six");
	pty_await_status(p, 0, PTY_SOON);
	assert_restored(p);
}

static void
a_death_by_signal_is_told_from_an_exit(void **state)
{
	struct pty *p = *state;

	start(p, PTY_ORPHAN, "echo ready; kill -TERM $$");
	pty_await_status(p, 143, PTY_SOON);
}

static void
a_job_stops_and_goes_on(void **state)
{
	struct pty *p = *state;

	start(p, PTY_JOB, "echo ready; kill -STOP $$; echo again; exit 7");
	pty_await(p, "ready");
	while (!p->stopped)
		pty_gone(p, 10);
	pty_resume(p);
	pty_await(p, "again");
	pty_await_status(p, 7, PTY_SOON);
}

static void
a_terminal_that_vanishes_hangs_up_its_leader(void **state)
{
	struct pty *p = *state;

	start(p, PTY_LEADER, "echo ready; read -r word");
	pty_await(p, "ready");
	pty_hang_up(p);
	pty_await_status(p, 129, PTY_SOON);
}

static void
what_is_left_wrong_on_a_terminal_is_noticed(void **state)
{
	struct pty *p = *state;

	start(p, PTY_LEADER, "printf '\\033[?1049h\\033[?25l\\033[31mred'");
	pty_await(p, "red");
	pty_await_status(p, 0, PTY_SOON);
	assert_true(p->alternate);
	assert_false(p->cursor);
	assert_true(pty_coloured(p));
	assert_false(pty_blank(p));
}

int
main(void)
{
#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, pty_setup, pty_teardown)
	const struct CMUnitTest tests[] = {
		TEST(keys_reach_a_program_and_its_words_the_screen),
		TEST(a_death_by_signal_is_told_from_an_exit),
		TEST(a_job_stops_and_goes_on),
		TEST(a_terminal_that_vanishes_hangs_up_its_leader),
		TEST(what_is_left_wrong_on_a_terminal_is_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
