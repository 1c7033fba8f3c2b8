/* SPDX-License-Identifier: MIT */
/*
 * Every signal, and the loss of the terminal, on every screen, whoever the
 * parent is: gone where it should be, with the status a shell expects, and
 * the terminal as it was; else the same screen as before.
 */
#include "support/pty.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

/* A screen: the keys that lead to it from the one before the last key. */
struct place {
	const char *name;
	const char *first; /* keys to a screen that shows `there` */
	const char *there;
	const char *key;   /* and the last step from it, if any */
	const char *shows; /* what then is to be seen; NULL: a blank screen */
	int rows, cols;    /* 0: 24 by 80 */
};

#define QUESTION "<Enter>", "Is the child in danger?"
#define RESULT "v<Enter>", "Write it down"

static const struct place places[] = {
	{ "intro", "", "Small list", "", "Small list", 0, 0 },
	{ "chooser", "", "Choose a checklist", "", "Choose a checklist", 0, 0 },
	{ "question", QUESTION, "", "Is the child in danger?", 0, 0 },
	{ "interrupt", QUESTION, "y", "Ring now", 0, 0 },
	{ "help", QUESTION, "?", "Go back one step", 0, 0 },
	{ "steps", QUESTION, "a", "What to do at any time", 0, 0 },
	{ "more", "<Enter>n<Enter>", "Is the child missing from home?", "m",
	  "Why it matters", 0, 0 },
	{ "note", QUESTION, "w", "What you think", 0, 0 },
	{ "list", QUESTION, "g", "Comes every day", 0, 0 },
	{ "search", QUESTION, "/", "Find which words?", 0, 0 },
	{ "quick exit", QUESTION, "x", "twice more", 0, 0 },
	{ "blank", QUESTION, "z", NULL, 0, 0 },
	{ "quit", "<Enter>n", "What did you see or hear?", "q",
	  "Leave this walk?", 0, 0 },
	{ "review", "v", "Check your answers", "", "Check your answers", 0,
	  0 },
	{ "result", RESULT, "", "Write it down", 0, 0 },
	{ "raise", RESULT, "+", "Raise the result", 0, 0 },
	{ "reason", "v<Enter>+", "Raise the result", "<Enter>",
	  "Your reason stands with the result", 0, 0 },
	{ "tell", RESULT, "t", "Who will you tell", 0, 0 },
	{ "save", RESULT, "f", "Save to which file?", 0, 0 },
	{ "replace", "v<Enter>f~/a.txt<Enter>", "not sealed",
	  "<Enter>f~/a.txt<Enter>", "Replace the file?", 0, 0 },
	{ "keep", QUESTION, "s", "Keep records", 0, 0 },
	{ "passphrase", "<Enter>s", "Keep records", "<Enter>",
	  "Choose a passphrase", 0, 0 },
	{ "too small", "", "Too small", "", "Too small", 6, 25 },
};

enum { ASKED = 2, PLACES = sizeof places / sizeof places[0] };

/* What is being tried, for the message of a failure. */
static void
say(const struct place *place, enum pty_role role, const char *what)
{
	static const char *const roles[] = { "leader", "job", "orphan" };

	print_message("# at %s, as %s: %s\n", place->name, roles[role], what);
}

static bool
is_blank(struct pty *p, const void *unused)
{
	(void)unused;
	return pty_blank(p);
}

/* Wait until this place is on the screen. */
static void
await_place(struct pty *p, const struct place *place)
{
	if (place->shows)
		pty_await(p, place->shows);
	else if (!pty_wait(p, is_blank, NULL, PTY_SOON))
		fail_msg("the screen did not go blank");
}

static void
go(struct pty *p, const struct place *place, enum pty_role role, bool deaf)
{
	static const char *const argv[] = { "HEED", "walk",
					    "tests/data/small.ini", NULL };
	static const char *const choose[] = { "HEED", NULL };
	struct pty_options how = { .role = role, .deaf = deaf,
				   .rows = place->rows, .cols = place->cols };
	bool chooser = strcmp(place->name, "chooser") == 0;

	if (chooser)
		pty_own_lists(p);
	pty_start(p, &how, chooser ? choose : argv);
	pty_await(p, place->rows ? place->there : "Small list");
	pty_type(p, place->first);
	pty_await(p, place->there);
	/* What is typed at once behind a field that closed is dropped. */
	if (strcmp(place->name, "replace") == 0)
		pty_gone(p, 300);
	pty_type(p, place->key);
	await_place(p, place);
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
	pty_await_status(p, 128 + signal, PTY_SOON);
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
	if (!pty_gone(p, PTY_SOON))
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
		assert_true(pty_wait(p, is_stopped, NULL, PTY_SOON));
		assert_restored(p);
		assert_false(pty_shows(p, place->there));
		pty_resume(p);
		assert_true(pty_wait(p, is_back, NULL, PTY_SOON));
	}
	await_place(p, place);
	if (!place->shows) {
		pty_type(p, "z");
		pty_await(p, place->there);
	}
	pty_type(p, "<C-x><C-x><C-x>");
	pty_await_status(p, 0, PTY_SOON);
	assert_restored(p);
}

static void
TSTP_stops_a_job_and_CONT_brings_its_screen_back(void **state)
{
	(void)state;
	everywhere("SIGTSTP", false, stops_and_comes_back);
}

/* At the smallest size nothing of the place is left to be seen. */
static void
follows_its_size(struct pty *p, const struct place *place)
{
	pty_resize(p, 12, 40);
	pty_resize(p, 1, 1);
	pty_resize(p, place->rows ? place->rows : 30,
		   place->cols ? place->cols : 100);
	pty_signal(p, SIGWINCH);
	await_place(p, place);
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

	go(p, &places[ASKED], PTY_JOB, false);
	pty_type(p, "<C-z>");
	assert_true(pty_wait(p, is_stopped, NULL, PTY_SOON));
	assert_restored(p);
	pty_resume(p);
	pty_await(p, places[ASKED].shows);
	pty_turn(p, "<C-c>");
	assert_false(p->ended);
	pty_type(p, "<C-c>");
	pty_await_status(p, 130, PTY_SOON);
	assert_restored(p);
}

static void
waiting_costs_no_time(void **state)
{
	struct pty *p = *state;
	double used;

	go(p, &places[ASKED], PTY_LEADER, false);
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
