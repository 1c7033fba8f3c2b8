/* SPDX-License-Identifier: MIT */
/*
 * Every signal, and the loss of the terminal, on every screen, whoever the
 * parent is: gone within a second where it should be, with the status a shell
 * expects, and the terminal as it was.
 */
#include "support/pty.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

enum { SECOND = 1000 };

/* A screen: the keys that lead to it from the one before the last key. */
struct place {
	const char *name;
	const char *first;  /* keys to a screen that shows `there` */
	const char *there;
	const char *key;    /* and the last step from it */
	const char *shows;  /* what then is to be seen; NULL: not `there` */
};

static const struct place places[] = {
	{ "intro", "", "Small list", NULL, NULL },
	{ "chooser", "", "Choose a checklist", NULL, NULL },
	{ "question", "<Enter>", "Is the child in danger?", NULL, NULL },
	{ "interrupt", "<Enter>", "Is the child in danger?", "y",
	  "Ring now" },
	{ "help", "<Enter>", "Is the child in danger?", "?",
	  "Go back one step" },
	{ "steps", "<Enter>", "Is the child in danger?", "a",
	  "What to do at any time" },
	{ "more", "<Enter>", "Is the child in danger?", "m", "Danger" },
	{ "note", "<Enter>", "Is the child in danger?", "w", NULL },
	{ "list", "<Enter>", "Is the child in danger?", "g",
	  "Comes every day" },
	{ "search", "<Enter>", "Is the child in danger?", "/", NULL },
	{ "quick exit", "<Enter>", "Is the child in danger?", "x", NULL },
	{ "blank", "<Enter>", "Is the child in danger?", "z", NULL },
	{ "review", "v", "Check your answers", NULL, NULL },
	{ "result", "v<Enter>", "Write it down", NULL, NULL },
	{ "raise", "v<Enter>", "Write it down", "+", NULL },
	{ "tell", "v<Enter>", "Write it down", "t", NULL },
	{ "save", "v<Enter>", "Write it down", "f", NULL },
};

enum { QUESTION = 2, PLACES = sizeof places / sizeof places[0] };

/* What is being tried, for the message of a failure. */
static void
say(const struct place *place, enum pty_role role, const char *what)
{
	static const char *const roles[] = { "leader", "job", "orphan" };

	print_message("# at %s, as %s: %s\n", place->name, roles[role], what);
}

static void
go(struct pty *p, const struct place *place, enum pty_role role, bool deaf)
{
	static const char *const argv[] = { "HEED", "walk",
					    "tests/data/small.ini", NULL };
	static const char *const choose[] = { "HEED", NULL };
	struct pty_options how = { .role = role, .deaf = deaf };
	bool chooser = strcmp(place->name, "chooser") == 0;

	if (chooser)
		pty_own_lists(p);
	pty_start(p, &how, chooser ? choose : argv);
	pty_await(p, "Small list");
	pty_type(p, place->first);
	pty_await(p, place->there);
	if (place->key)
		pty_turn(p, place->key);
	if (place->shows)
		pty_await(p, place->shows);
}

/* Try something at every place as every role, each on a new terminal. */
static void
everywhere(const char *what, bool deaf,
	   void (*check)(struct pty *, const struct place *))
{
	size_t i;
	enum pty_role role;

	for (i = 0; i < PLACES; i++)
		for (role = PTY_LEADER; role < PTY_ROLES; role++) {
			void *state = NULL;

			assert_int_equal(pty_setup(&state), 0);
			say(&places[i], role, what);
			go(state, &places[i], role, deaf);
			check(state, &places[i]);
			pty_teardown(&state);
		}
}

static void
dies_of(struct pty *p, int signal)
{
	pty_signal(p, signal);
	pty_await_status(p, 128 + signal, SECOND);
	assert_restored(p);
}

#define DIES_OF(name)                                            \
	static void                                              \
	dies_of_##name(struct pty *p, const struct place *place) \
	{                                                        \
		(void)place;                                     \
		dies_of(p, SIG##name);                           \
	}                                                        \
	static void                                              \
	name##_restores_the_terminal_and_is_died_of(void **state) \
	{                                                        \
		(void)state;                                     \
		everywhere("SIG" #name, false, dies_of_##name);  \
	}

DIES_OF(HUP)
DIES_OF(INT)
DIES_OF(QUIT)
DIES_OF(TERM)
DIES_OF(PIPE)

static void
goes_with_terminal(struct pty *p, const struct place *place)
{
	(void)place;
	pty_hang_up(p);
	if (!pty_gone(p, SECOND))
		fail_msg("still there, without a terminal");
	assert_int_not_equal(pty_shell_status(p), 0);
}

static void
a_vanished_terminal_ends_it(void **state)
{
	(void)state;
	everywhere("hang up", false, goes_with_terminal);
}

static void
a_vanished_terminal_ends_it_when_hanging_up_is_ignored(void **state)
{
	(void)state;
	everywhere("hang up, ignored", true, goes_with_terminal);
}

static bool
is_stopped(struct pty *p, const void *unused)
{
	(void)unused;
	return p->stopped;
}

static bool
is_back(struct pty *p, const void *unused)
{
	(void)unused;
	return p->alternate;
}

static void
stops_and_comes_back(struct pty *p, const struct place *place)
{
	pty_signal(p, SIGTSTP);
	if (p->role == PTY_JOB) {
		assert_true(pty_wait(p, is_stopped, NULL, SECOND));
		assert_restored(p);
		assert_false(pty_shows(p, place->there));
		pty_resume(p);
		assert_true(pty_wait(p, is_back, NULL, SECOND));
	}
	if (place->shows)
		pty_await(p, place->shows);
	else if (!place->key)
		pty_await(p, place->there);
	pty_type(p, "xxx");
	if (!pty_gone(p, SECOND))
		dies_of(p, SIGTERM);
}

static void
TSTP_stops_a_job_and_CONT_brings_its_screen_back(void **state)
{
	(void)state;
	everywhere("SIGTSTP", false, stops_and_comes_back);
}

static void
follows_its_size(struct pty *p, const struct place *place)
{
	pty_resize(p, 12, 40);
	pty_resize(p, 1, 1);
	pty_resize(p, 30, 100);
	pty_signal(p, SIGWINCH);
	if (place->shows)
		pty_await(p, place->shows);
	else if (!place->key)
		pty_await(p, place->there);
	dies_of(p, SIGTERM);
}

static void
WINCH_draws_anew(void **state)
{
	(void)state;
	everywhere("SIGWINCH", false, follows_its_size);
}

static void
the_keys_that_stop_and_interrupt_do_so(void **state)
{
	struct pty *p = *state;

	go(p, &places[QUESTION], PTY_JOB, false);
	pty_type(p, "<C-z>");
	assert_true(pty_wait(p, is_stopped, NULL, SECOND));
	assert_restored(p);
	pty_resume(p);
	pty_await(p, places[QUESTION].there);
	pty_turn(p, "<C-c>");
	assert_false(p->ended);
	pty_type(p, "<C-c>");
	pty_await_status(p, 130, SECOND);
	assert_restored(p);
}

static void
waiting_costs_no_time(void **state)
{
	struct pty *p = *state;
	double used;

	go(p, &places[QUESTION], PTY_LEADER, false);
	pty_gone(p, 100);
	used = pty_cpu(p);
	assert_true(used >= 0);
	pty_gone(p, 300);
	assert_close(pty_cpu(p), used, 20);
}

int
main(void)
{
#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, pty_setup, pty_teardown)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(HUP_restores_the_terminal_and_is_died_of),
		cmocka_unit_test(INT_restores_the_terminal_and_is_died_of),
		cmocka_unit_test(QUIT_restores_the_terminal_and_is_died_of),
		cmocka_unit_test(TERM_restores_the_terminal_and_is_died_of),
		cmocka_unit_test(PIPE_restores_the_terminal_and_is_died_of),
		cmocka_unit_test(a_vanished_terminal_ends_it),
		cmocka_unit_test(
		    a_vanished_terminal_ends_it_when_hanging_up_is_ignored),
		cmocka_unit_test(
		    TSTP_stops_a_job_and_CONT_brings_its_screen_back),
		cmocka_unit_test(WINCH_draws_anew),
		TEST(the_keys_that_stop_and_interrupt_do_so),
		TEST(waiting_costs_no_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
