/* SPDX-License-Identifier: MIT */
/*
 * A record from its first key to its history, on a real terminal and in both
 * views. Deriving a key takes half a second and more on a busy machine, so
 * that each step is waited for.
 */
#include "support/pty.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECRET "four odd plain words"

/* Start a command in the home folder of the terminal. */
static void
start(struct pty *p, const char *command, const char *option)
{
	const char *const argv[] = { "HEED", command, option, NULL };
	struct pty_options how = { .rows = 40 };

	pty_start(p, &how, argv);
}

/* The folder of records in a home folder. */
static void
store_of(const struct pty *p, char out[64])
{
	snprintf(out, 64, "%s/.local/share/heed/records", p->home);
}

static bool
never(struct pty *p, const void *with)
{
	(void)p;
	(void)with;
	return false;
}

/* Behind a field what was typed ahead is dropped, until nothing comes for a
 * twentieth of a second: no person is as fast as a test. */
static void
type_after(struct pty *p, const char *title, const char *keys)
{
	pty_await(p, title);
	pty_wait(p, never, NULL, 400);
	pty_type(p, keys);
}

/* Begin a walk, answer a question, and keep it with s. */
static void
keep(struct pty *p)
{
	static const char *const argv[] = { "HEED", "walk",
					    "tests/data/small.ini", NULL };
	struct pty_options how = { .rows = 40 };

	pty_start(p, &how, argv);
	pty_await(p, "Small list");
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child in danger?");
	pty_type(p, "n");
	pty_await(p, "What did you see or hear?");
	pty_type(p, "s");
	pty_await(p, "Keep records");
	pty_type(p, "<Enter>");
	pty_await(p, "Choose a passphrase");
	pty_type(p, SECRET "<Enter>");
	type_after(p, "The same passphrase again", SECRET "<Enter>");
	type_after(p, "Whose passphrase is it?", "<Enter>");
	type_after(p, "A reference for this record", "<Enter>");
	type_after(p, "Saved as a sealed record", "<Enter>");
	assert_null(strstr(p->raw.data, SECRET));
	pty_await(p, "What did you see or hear?");
}

/* Open the records, and the first of them. */
static void
open_record(struct pty *p)
{
	pty_await(p, "Your passphrase");
	pty_type(p, SECRET "<Enter>");
	type_after(p, "Your records", "<Enter>");
	pty_await(p, "to be copied");
	pty_type(p, "<Enter>");
	pty_await(p, "Checklist: Small list");
}

/* Another program in the same home folder. */
static struct pty *
beside(struct pty *p)
{
	void *other = NULL;
	struct pty *next;

	assert_int_equal(pty_setup(&other), 0);
	next = other;
	rmdir(next->home);
	memcpy(next->home, p->home, sizeof next->home);
	return next;
}

/* Its home folder goes with the first one. */
static void
done(struct pty *next)
{
	void *state = next;

	memcpy(next->home, "/tmp/heed-test-XXXXXX", 22);
	assert_non_null(mkdtemp(next->home));
	pty_teardown(&state);
}

/* A child's words that are typed while the terminal goes are not lost. */
static void
what_is_typed_into_a_form_outlives_the_terminal(void **state)
{
	static const char *const argv[] = { "HEED", "records", NULL };
	struct pty *p = *state, *next, *last;
	struct pty_options how = { .rows = 40 };

	keep(p);
	pty_type(p, "qy");
	pty_await_status(p, 0, PTY_SOON);
	next = beside(p);
	pty_start(next, &how, argv);
	open_record(next);
	pty_type(next, "3");
	pty_await(next, "What forms ask");
	pty_type(next, "3");
	pty_await(next, "Exactly as they were said");
	pty_type(next, "I was at his");
	pty_await(next, "> I was at his");
	pty_signal(next, SIGHUP);
	pty_await_status(next, 128 + SIGHUP, PTY_SOON);
	last = beside(p);
	pty_start(last, &how, argv);
	open_record(last);
	pty_type(last, "3");
	pty_await(last, "I was at his");
	done(last);
	done(next);
}

/* Killed after an answer, the record goes on at the next question. */
static void
a_killed_walk_goes_on_where_it_was(void **state)
{
	struct pty *p = *state, *next;
	char store[64];
	struct stat st;

	keep(p);
	pty_type(p, "<Enter>");
	pty_await(p, "Is the child missing from home?");
	pty_type(p, "y");
	pty_await(p, "Now?");
	pty_signal(p, SIGKILL);
	assert_true(pty_gone(p, PTY_SOON));
	store_of(p, store);
	assert_int_equal(stat(store, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0700);

	next = beside(p);
	start(next, "records", NULL);
	open_record(next);
	pty_type(next, "<Enter>");
	pty_await(next, "Now?");
	pty_type(next, "n");
	pty_await(next, "Is the child in school?");
	pty_type(next, "qy");
	pty_await(next, "Checklist: Small list");
	pty_type(next, "q");
	pty_await_status(next, 0, PTY_SOON);
	assert_restored(next);
	done(next);
}

/* The timeline of a reference, and that a record in use is only looked at. */
static void
a_record_in_use_is_looked_at(void **state)
{
	struct pty *p = *state, *next;

	keep(p);
	next = beside(p);
	start(next, "records", NULL);
	open_record(next);
	pty_await(next, "Look at it");
	assert_false(pty_shows(next, "Go on with it"));
	pty_reach(next, "<Down>", "> 3 What changed over time");
	pty_type(next, "<Enter>");
	pty_await(next, "not finished");
	pty_type(next, "xxx");
	pty_await_status(next, 0, PTY_SOON);
	assert_true(pty_blank(next));
	done(next);
	pty_type(p, "xxx");
	pty_await_status(p, 0, PTY_SOON);
}

/* The same in plain lines, where nothing of a passphrase is echoed. */
static void
plain_lines_read_the_same_record(void **state)
{
	struct pty *p = *state, *next;

	keep(p);
	pty_type(p, "xxx");
	pty_await_status(p, 0, PTY_SOON);
	next = beside(p);
	start(next, "records", "--plain");
	pty_await(next, "Nothing is shown as you type. b goes back, ? says "
			"more. > ");
	pty_type(next, "not this one<Enter>");
	pty_await(next, "That is not the passphrase");
	pty_type(next, SECRET "<Enter>");
	pty_await(next, "Passphrases:");
	pty_type(next, "1<Enter>");
	pty_await(next, "to be copied");
	pty_type(next, "1<Enter>");
	pty_await(next, "Go on with it");
	pty_type(next, "1<Enter>");
	pty_await(next, "What did you see or hear?");
	assert_null(strstr(next->raw.data, SECRET));
	assert_null(strstr(next->raw.data, "not this one"));
	pty_type(next, "q<Enter>y<Enter>");
	pty_await(next, "Mark as copied");
	pty_type(next, "q<Enter>");
	pty_await_status(next, 0, PTY_SOON);
	done(next);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_killed_walk_goes_on_where_it_was, pty_setup,
			pty_teardown),
		cmocka_unit_test_setup_teardown(
			what_is_typed_into_a_form_outlives_the_terminal,
			pty_setup, pty_teardown),
		cmocka_unit_test_setup_teardown(
			a_record_in_use_is_looked_at, pty_setup,
			pty_teardown),
		cmocka_unit_test_setup_teardown(
			plain_lines_read_the_same_record, pty_setup,
			pty_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
