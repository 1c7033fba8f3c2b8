/* SPDX-License-Identifier: MIT */
/*
 * A walk that is kept, on a real terminal and with a real store: what `s`
 * leads to can be left by every way that leaves a walk, and what is said on
 * leaving is so.
 */
#include "support/pty.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#define PASSPHRASE "CANARY four words"

static const char *const walk[] = { "HEED", "walk", "tests/data/small.ini",
				    NULL };
static const char *const records[] = { "HEED", "records", NULL };

/* Start it with its home in the folder of this terminal. */
static void
start(struct pty *p, const struct pty *home, const char *const *argv)
{
	char folder[64];
	const char *const env[] = { "XDG_DATA_HOME", folder, NULL };
	struct pty_options how = { .env = env };

	snprintf(folder, sizeof folder, "HOME=%s", home->home);
	pty_start(p, &how, argv);
}

/* To the first question, and to the conversation on keeping the walk. */
static void
begin(struct pty *p)
{
	start(p, p, walk);
	pty_await(p, "Small list");
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child in danger?");
	pty_type(p, "n");
	pty_await(p, "What did you see or hear?");
	pty_type(p, "s");
	pty_await(p, "Keep records");
}

/* Make the store, with the reference that is suggested. */
static void
keep(struct pty *p)
{
	pty_type(p, "<Enter>");
	pty_await(p, "Choose a passphrase");
	pty_type(p, PASSPHRASE "<Enter>");
	pty_await(p, "The same passphrase again");
	pty_gone(p, 200); /* what is typed at once behind a field is dropped */
	pty_type(p, PASSPHRASE "<Enter>");
	pty_await(p, "Whose passphrase is it?");
	pty_gone(p, 200);
	pty_type(p, "<Enter>");
	pty_await(p, "A reference for this record");
	pty_gone(p, 200);
	pty_type(p, "<Enter>");
	pty_await(p, "Saved as a sealed record");
	pty_gone(p, 200);
	pty_type(p, "<Enter>");
	pty_await(p, "1 of 3 answered, saved");
}

static void
the_conversation_is_left_or_leaves_as_the_walk_does(void **state)
{
	struct pty *p = *state;

	begin(p);
	pty_type(p, "b");
	pty_await(p, "What did you see or hear?");
	pty_gone(p, 200);
	pty_type(p, "s");
	pty_await(p, "Keep records");
	pty_type(p, "q");
	pty_await(p, "Nothing you answered or wrote is kept. To keep it, stay "
		  "and use s.");
	pty_type(p, "n");
	pty_await(p, "What did you see or hear?");
	pty_type(p, "s");
	pty_await(p, "Keep records");
	pty_type(p, "<C-c>");
	pty_await(p, "Ctrl-C once more leaves.");
	pty_type(p, "<C-c>");
	pty_await_status(p, 130, PTY_SOON);
	assert_restored(p);
}

static void
the_quick_exit_leaves_from_a_conversation_in_the_walk(void **state)
{
	struct pty *p = *state;

	begin(p);
	pty_type(p, "xxx");
	pty_await_status(p, 0, PTY_SOON);
	assert_restored(p);
	assert_true(pty_blank(p));
}

static void
what_is_kept_is_said_and_is_there_after_a_kill(void **state)
{
	struct pty *p = *state;
	void *it = NULL;
	struct pty *q;

	begin(p);
	keep(p);
	pty_type(p, "q");
	pty_await(p, "Everything is kept as record");
	pty_type(p, "n<C-c>");
	pty_await(p, "everything is saved");
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child missing from home?");
	pty_type(p, "y");
	pty_await(p, "3 of 4, 2 answered, saved");
	pty_type(p, "wNoon, at the gate");
	pty_await(p, "Noon, at the gate");
	pty_signal(p, SIGHUP);
	pty_await_status(p, 128 + SIGHUP, PTY_SOON);
	assert_restored(p);
	assert_null(strstr(buf_text(&p->raw), "CANARY"));
	/* The other program finds the same records. */
	pty_setup(&it);
	q = it;
	start(q, p, records);
	pty_await(q, "passphrase");
	pty_type(q, PASSPHRASE "<Enter>");
	pty_await(q, "All records");
	pty_gone(q, 200);
	pty_type(q, "1");
	pty_await(q, "not finished");
	pty_type(q, "1");
	pty_await(q, "Go on");
	pty_type(q, "1");
	pty_await(q, "2 answered, saved Missing at this moment");
	pty_await(q, "You have written a note here; w shows it.");
	pty_type(q, "xxx");
	pty_await_status(q, 0, PTY_SOON);
	pty_teardown(&it);
}

/* Open the one record there is, where it was left. */
static void
go_on(struct pty *p, const struct pty *home)
{
	start(p, home, records);
	pty_await(p, "passphrase");
	pty_type(p, PASSPHRASE "<Enter>");
	pty_await(p, "All records");
	pty_gone(p, 200);
	pty_type(p, "1");
	pty_await(p, "not finished");
	pty_type(p, "1");
	pty_await(p, "Go on");
	pty_type(p, "1");
	pty_await(p, ", saved");
}

/* "Everything is saved" is said, so it has to be so of half a note, too. */
static void
half_a_note_is_kept_however_heed_is_left(void **state)
{
	static const struct {
		const char *typed, *leave, *note;
		int status;
	} ways[] = {
		{ "wHalf", "<C-c><C-c>", "Half", 130 },
		{ "w a note", "<C-x><C-x><C-x>", "Half a note", 0 },
		{ "w", "<C-x><C-x><C-x>", "Half a note", 0 },
	};
	struct pty *p = *state;
	void *it = NULL;

	begin(p);
	keep(p);
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child missing from home?");
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		pty_type(p, ways[i].typed);
		pty_await(p, ways[i].note);
		pty_type(p, ways[i].leave);
		pty_await_status(p, ways[i].status, PTY_SOON);
		assert_restored(p);
		if (it != NULL)
			pty_teardown(&it);
		it = NULL;
		if (i + 1 == sizeof ways / sizeof *ways)
			break;
		pty_setup(&it);
		p = it;
		go_on(p, *state);
	}
}

int
main(void)
{
#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, pty_setup, pty_teardown)
	const struct CMUnitTest tests[] = {
		TEST(the_conversation_is_left_or_leaves_as_the_walk_does),
		TEST(the_quick_exit_leaves_from_a_conversation_in_the_walk),
		TEST(what_is_kept_is_said_and_is_there_after_a_kill),
		TEST(half_a_note_is_kept_however_heed_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
