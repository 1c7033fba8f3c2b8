/* SPDX-License-Identifier: MIT */
/* A case study answered alone, on a real terminal. */
#include "support/pty.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
open_case(struct pty *p, int rows, int cols, const char *const *env,
	  const char *plain)
{
	const char *const argv[] = { "HEED", "rehearse",
		"checklists/cases/tess.ini", "--seat", "7", "--folder",
		p->home, plain, NULL };
	struct pty_options how = { .rows = rows, .cols = cols, .env = env };

	pty_start(p, &how, argv);
	pty_await(p, "Tess");
}

/* Is there an answers file now? Taken away again. */
static bool
kept(const struct pty *p)
{
	char path[64];

	snprintf(path, sizeof path, "%s/tess-7.csv", p->home);
	return unlink(path) == 0;
}

static void
to_end(struct pty *p)
{
	pty_reach(p, "<Enter>", "Question 1 of");
	pty_turn(p, "<Down>");
	pty_reach(p, "<Enter>", "Question 12 of");
	pty_reach(p, "<Enter>", "One reasoned reading");
	pty_await(p, "Your answers are in");
}

static void
a_case_is_answered_on_a_screen_of_either_size(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 } };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_case(p, sizes[i][0], sizes[i][1], NULL, NULL);
		assert_true(p->alternate);
		to_end(p);
		pty_type(p, "<Enter>");
		pty_await_status(p, 0, PTY_SOON);
		assert_restored(p);
		pty_await(p, "anybody who can read it");
		assert_true(kept(p));
		pty_teardown(&it);
	}
}

static void
nothing_is_written_before_the_end(void **state)
{
	static const int numbers[] = { 0, SIGTERM, SIGHUP };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_case(p, 24, 80, NULL, NULL);
		pty_reach(p, "<Enter>", "Question 1 of");
		pty_turn(p, "<Down>");
		pty_type(p, "<Enter>");
		pty_await(p, "Question 2 of");
		pty_type(p, "q");
		pty_await(p, "Your answers would be lost");
		pty_type(p, "n");
		pty_await(p, "Question 2 of");
		if (numbers[i] != 0)
			pty_signal(p, numbers[i]);
		else
			pty_type(p, "qy");
		pty_await_status(p, numbers[i] != 0 ? 128 + numbers[i] : 0,
				 PTY_SOON);
		assert_restored(p);
		assert_false(kept(p));
		pty_teardown(&it);
	}
}

static void
it_is_in_plain_lines_where_that_is_asked_for(void **state)
{
	static const char *const envs[][2] = {
		{ NULL }, { "ACCESSIBLE=1", NULL }, { "TERM=dumb", NULL },
	};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_case(p, 24, 80, envs[i], i == 0 ? "--plain" : NULL);
		pty_await(p, "Enter goes on.");
		assert_false(p->alternate);
		pty_type(p, "q<Enter>");
		pty_await_status(p, 0, PTY_SOON);
		assert_false(kept(p));
		pty_teardown(&it);
	}
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
	open_case(p, 24, 80, env, NULL);
	to_end(p);
	pty_type(p, "<Enter>");
	pty_await_status(p, 0, PTY_SOON);
	for (size_t i = 0; i < p->raw.size; i++)
		assert_true((unsigned char)p->raw.data[i] < 0x80);
	assert_true(kept(p));
}

int
main(void)
{
#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, pty_setup, pty_teardown)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_case_is_answered_on_a_screen_of_either_size),
		cmocka_unit_test(nothing_is_written_before_the_end),
		cmocka_unit_test(it_is_in_plain_lines_where_that_is_asked_for),
		TEST(a_latin_1_locale_is_given_only_ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
