/* SPDX-License-Identifier: MIT */
/*
 * Conversations on a real terminal: a passphrase is never shown there, and
 * the terminal shows what is typed again whatever ends or stops the typing.
 * The program on the terminal is this one, holding a conversation of tests.
 */
#include "support/pty.h"
#include "test.h"

#include "cli/process.h"
#include "line/line.h"
#include "support/cards.h"
#include "ui/ui.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define SECRET "Zq7 correct Zq8"

enum view { LINES, SCREEN, VIEWS };

/* --- The program ---------------------------------------------------------- */

/* What is waited for takes a while, as deriving a key does. */
static bool
take_slowly(void *self, const struct card_input *input)
{
	const struct timespec while_ = { 0, 300000000L };
	struct talk talk = cards_talk(self);

	if (input->did == CARD_TYPED)
		nanosleep(&while_, NULL);
	return talk.take(self, input);
}

/* A conversation whose first card counts seconds. */
struct ticking {
	struct cards cards;
	int seconds;
};

static void
show_seconds(void *self, struct card *card)
{
	struct ticking *t = self;
	struct buf status = { 0 };

	cards_talk(&t->cards).show(&t->cards, card);
	buf_printf(&status, "Second %d", t->seconds);
	card->status = buf_take(&status);
}

static bool
take_ticking(void *self, const struct card_input *input)
{
	struct ticking *t = self;

	return cards_talk(&t->cards).take(&t->cards, input);
}

static bool
count_seconds(void *self)
{
	struct ticking *t = self;

	t->seconds++;
	return true;
}

static int
hold_ticking(void)
{
	struct ticking t = { { .cards = cards_each, .count = CARDS_EACH }, 0 };
	struct talk talk = { .self = &t, .show = show_seconds,
			     .take = take_ticking, .tick = count_seconds };
	int number = 0;
	int status = (int)ui_talk(&talk, false, &number);

	cards_done(&t.cards);
	if (number != 0)
		process_die(number);
	return status;
}

static int
hold(bool screen)
{
	struct cards c = { .cards = cards_each, .count = CARDS_EACH };
	struct talk talk = cards_talk(&c);
	struct line_io io = { .in = stdin, .out = stdout, .terminal = true,
			      .echo = true, .today = "2026-11-24" };
	int number = 0, status;

	talk.take = take_slowly;
	setvbuf(stdin, NULL, _IONBF, 0);
	status = screen ? (int)ui_talk(&talk, false, &number) :
		(int)line_talk(&talk, &io);
	cards_done(&c);
	if (number != 0)
		process_die(number);
	return status;
}

/* --- The tests ------------------------------------------------------------ */

/* Go to the card that asks for the passphrase. */
static void
open_secret(struct pty *p, enum view view, enum pty_role role)
{
	static const char *const argv[VIEWS][3] = {
		{ "/proc/self/exe", "lines", NULL },
		{ "/proc/self/exe", "screen", NULL },
	};
	struct pty_options how = { .role = role, .rows = 60 };

	pty_start(p, &how, argv[view]);
	pty_await(p, "What a record is");
	pty_type(p, "<Enter>");
	pty_await(p, view == LINES ? "Nothing is shown as you type." :
		  "Four words that have");
}

static bool
echoes(struct pty *p)
{
	struct termios now;

	assert_int_equal(tcgetattr(p->master, &now), 0);
	return (now.c_lflag & ECHO) != 0;
}

static bool
is_quiet(struct pty *p, const void *unused)
{
	(void)unused;
	return !echoes(p);
}

static void
await_quiet(struct pty *p)
{
	if (!pty_wait(p, is_quiet, NULL, PTY_SOON))
		fail_msg("what is typed would be shown");
}

/* Nothing of the secret was ever written to the terminal. */
static void
assert_unseen(struct pty *p)
{
	buf_putc(&p->raw, '\0');
	for (size_t i = 0; i + 3 < p->raw.size; i++)
		if (memcmp(p->raw.data + i, "Zq", 2) == 0)
			fail_msg("the secret was written to the terminal");
	p->raw.size--;
}

static void
a_passphrase_is_never_shown_and_typing_is_again(void **state)
{
	(void)state;
	for (enum view view = LINES; view < VIEWS; view++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_secret(p, view, PTY_LEADER);
		await_quiet(p);
		pty_type(p, SECRET "<Enter>");
		pty_await(p, "Opening. This takes half a second.");
		pty_await(p, "Go on with it");
		assert_unseen(p);
		if (view == LINES)
			assert_restored(p);
		pty_type(p, view == LINES ? "xxx<Enter>" :
			 "<C-x><C-x><C-x>");
		pty_await_status(p, 2, PTY_SOON);
		assert_restored(p);
		assert_unseen(p);
		pty_teardown(&it);
	}
}

/* What is typed while a passphrase is tried may be one as well. */
static void
what_is_typed_ahead_of_an_answer_is_not_shown_either(void **state)
{
	(void)state;
	for (enum view view = LINES; view < VIEWS; view++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_secret(p, view, PTY_LEADER);
		await_quiet(p);
		pty_type(p, SECRET "<Enter>");
		pty_await(p, "Opening. This takes half a second.");
		assert_false(echoes(p));
		pty_type(p, SECRET "<Enter>");
		pty_await(p, "Go on with it");
		pty_gone(p, 200);
		assert_unseen(p);
		pty_signal(p, SIGTERM);
		pty_await_status(p, 128 + SIGTERM, PTY_SOON);
		assert_restored(p);
		pty_teardown(&it);
	}
}

/* A signal that comes while it is tried waits for that. */
static void
a_signal_while_it_is_tried_gives_the_terminal_back(void **state)
{
	(void)state;
	for (enum view view = LINES; view < VIEWS; view++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_secret(p, view, PTY_LEADER);
		await_quiet(p);
		pty_type(p, SECRET "<Enter>");
		pty_await(p, "Opening. This takes half a second.");
		pty_signal(p, SIGTERM);
		pty_await_status(p, 128 + SIGTERM, PTY_SOON);
		assert_restored(p);
		pty_teardown(&it);
	}
}

static void
dies_of(enum view view, enum pty_role role, int number)
{
	struct pty *p;
	void *it = NULL;

	pty_setup(&it);
	p = it;
	print_message("# %s, role %d: signal %d\n",
		      view == LINES ? "lines" : "screen", (int)role, number);
	open_secret(p, view, role);
	await_quiet(p);
	pty_type(p, SECRET);
	if (view == SCREEN)
		pty_await(p, "> **********");
	pty_signal(p, number);
	pty_await_status(p, 128 + number, PTY_SOON);
	assert_restored(p);
	assert_unseen(p);
	pty_teardown(&it);
}

static void
every_signal_that_ends_it_gives_the_terminal_back(void **state)
{
	static const int numbers[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM,
				       SIGPIPE };

	(void)state;
	for (enum view view = LINES; view < VIEWS; view++)
		for (enum pty_role role = PTY_LEADER; role < PTY_ROLES; role++)
			for (size_t i = 0;
			     i < sizeof numbers / sizeof *numbers; i++)
				dies_of(view, role, numbers[i]);
}

static bool
is_stopped(struct pty *p, const void *unused)
{
	(void)unused;
	return p->stopped;
}

/* Stopped by the key or by a signal, and let go on: as it was, but for what
 * was typed on lines, which the terminal itself forgets. */
static void
stops_and_goes_on(enum view view, bool key)
{
	struct pty *p;
	void *it = NULL;

	pty_setup(&it);
	p = it;
	open_secret(p, view, PTY_JOB);
	await_quiet(p);
	pty_type(p, "Zq9");
	if (key)
		pty_type(p, "<C-z>");
	else
		pty_signal(p, SIGTSTP);
	assert_true(pty_wait(p, is_stopped, NULL, PTY_SOON));
	assert_restored(p);
	pty_resume(p);
	await_quiet(p);
	if (view == SCREEN)
		pty_await(p, "> ***");
	pty_type(p, "<C-u>" SECRET "<Enter>");
	pty_await(p, "Go on with it");
	assert_unseen(p);
	pty_type(p, view == LINES ? "xxx<Enter>" :
			 "<C-x><C-x><C-x>");
	pty_await_status(p, 2, PTY_SOON);
	assert_restored(p);
	pty_teardown(&it);
}

static void
stopping_gives_the_terminal_back_and_going_on_hides_again(void **state)
{
	(void)state;
	for (enum view view = LINES; view < VIEWS; view++) {
		stops_and_goes_on(view, false);
		stops_and_goes_on(view, true);
	}
}

static void
ctrl_c_and_the_end_of_input_give_the_terminal_back(void **state)
{
	struct pty *p = *state;
	void *it = NULL;

	open_secret(p, LINES, PTY_LEADER);
	await_quiet(p);
	pty_type(p, "Zq<C-c>");
	pty_await_status(p, 128 + SIGINT, PTY_SOON);
	assert_restored(p);
	assert_unseen(p);
	pty_setup(&it);
	p = it;
	open_secret(p, LINES, PTY_LEADER);
	await_quiet(p);
	pty_type(p, "<C-d>");
	pty_await_status(p, 3, PTY_SOON);
	assert_restored(p);
	pty_teardown(&it);
}

static void
a_vanished_terminal_ends_it(void **state)
{
	(void)state;
	for (enum view view = LINES; view < VIEWS; view++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_secret(p, view, PTY_LEADER);
		await_quiet(p);
		pty_type(p, SECRET);
		pty_hang_up(p);
		if (!pty_gone(p, PTY_SOON))
			fail_msg("still there, without a terminal");
		pty_teardown(&it);
	}
}

static void
what_was_typed_ahead_is_dropped_on_the_screen(void **state)
{
	struct pty *p = *state;

	open_secret(p, SCREEN, PTY_LEADER);
	pty_type(p, SECRET "<Enter>1y");
	pty_await(p, "Go on with it");
	pty_gone(p, 200);
	assert_true(pty_shows(p, "Records"));
	pty_type(p, "<Paste>b1q<PasteEnd>");
	pty_await(p, "Nothing can be pasted here.");
	pty_type(p, "1");
	pty_await(p, "river-stone-42");
	pty_resize(p, 6, 25);
	pty_await(p, "Too small");
	pty_resize(p, 12, 40);
	pty_await(p, "river-stone-42");
	pty_type(p, "<C-x><C-x><C-x>");
	pty_await_status(p, 2, PTY_SOON);
	assert_restored(p);
}

/* --- Cards that change by themselves -------------------------------------- */

static void
open_ticking(struct pty *p, enum pty_role role)
{
	static const char *const argv[] = { "/proc/self/exe", "ticking",
					    NULL };
	struct pty_options how = { .role = role };

	pty_start(p, &how, argv);
	pty_await(p, "Second 0");
}

static bool
shows(struct pty *p, const void *words)
{
	return pty_shows(p, words);
}

/* How often it has waited and gone on, which waking up for nothing adds to. */
static long
waits(const struct pty *p)
{
	char path[64], line[128];
	long count = -1;
	FILE *in;

	snprintf(path, sizeof path, "/proc/%ld/status", (long)p->pid);
	in = fopen(path, "r");
	assert_non_null(in);
	while (fgets(line, sizeof line, in) != NULL)
		if (strncmp(line, "voluntary_ctxt_switches:", 24) == 0)
			count = strtol(line + 24, NULL, 10);
	fclose(in);
	assert_true(count >= 0);
	return count;
}

static void
a_card_changes_by_itself_within_two_seconds(void **state)
{
	struct pty *p = *state;

	open_ticking(p, PTY_LEADER);
	if (!pty_wait(p, shows, "Second 1", 2000))
		fail_msg("still:\n%s", pty_text(p));
	pty_resize(p, 12, 40);
	pty_await(p, "Second 3");
	pty_type(p, "?");
	pty_await(p, "Show the keys");
	pty_gone(p, 1500);
	pty_type(p, "b");
	pty_await(p, "Second 4");
	pty_type(p, "<Enter>Zq");
	pty_await(p, "> **");
	pty_gone(p, 1500);
	assert_true(pty_shows(p, "> **"));
	pty_type(p, "<C-x><C-x><C-x>");
	pty_await_status(p, 2, PTY_SOON);
	assert_restored(p);
}

static void
signals_end_a_card_that_changes_as_any_other(void **state)
{
	static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct pty *p;
		void *it = NULL;

		pty_setup(&it);
		p = it;
		open_ticking(p, PTY_LEADER);
		pty_await(p, "Second 1");
		pty_signal(p, numbers[i]);
		pty_await_status(p, 128 + numbers[i], PTY_SOON);
		assert_restored(p);
		pty_teardown(&it);
	}
}

static void
a_card_that_changes_can_be_stopped_and_goes_on(void **state)
{
	struct pty *p = *state;

	open_ticking(p, PTY_JOB);
	pty_type(p, "<C-z>");
	assert_true(pty_wait(p, is_stopped, NULL, PTY_SOON));
	assert_restored(p);
	pty_resume(p);
	pty_await(p, "What a record is");
	pty_await(p, "Second 2");
	pty_signal(p, SIGTERM);
	pty_await_status(p, 128 + SIGTERM, PTY_SOON);
	assert_restored(p);
}

static void
a_card_that_does_not_change_wakes_nothing_up(void **state)
{
	static const char *const argv[] = { "/proc/self/exe", "screen", NULL };
	struct pty_options how = { .rows = 24 };
	struct pty *p = *state;
	long before;

	pty_start(p, &how, argv);
	pty_await(p, "What a record is");
	pty_gone(p, 300);
	before = waits(p);
	pty_gone(p, 2500);
	assert_int_equal(waits(p), before);
	pty_type(p, "xxx");
	pty_await_status(p, 2, PTY_SOON);
}

int
main(int argc, char **argv)
{
#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, pty_setup, pty_teardown)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_passphrase_is_never_shown_and_typing_is_again),
		cmocka_unit_test(
			what_is_typed_ahead_of_an_answer_is_not_shown_either),
		cmocka_unit_test(
			a_signal_while_it_is_tried_gives_the_terminal_back),
		cmocka_unit_test(
			every_signal_that_ends_it_gives_the_terminal_back),
		cmocka_unit_test(
		    stopping_gives_the_terminal_back_and_going_on_hides_again),
		TEST(ctrl_c_and_the_end_of_input_give_the_terminal_back),
		cmocka_unit_test(a_vanished_terminal_ends_it),
		TEST(what_was_typed_ahead_is_dropped_on_the_screen),
		TEST(a_card_changes_by_itself_within_two_seconds),
		cmocka_unit_test(signals_end_a_card_that_changes_as_any_other),
		TEST(a_card_that_changes_can_be_stopped_and_goes_on),
		TEST(a_card_that_does_not_change_wakes_nothing_up),
	};

	if (argc > 1 && strcmp(argv[1], "ticking") == 0)
		return hold_ticking();
	if (argc > 1)
		return hold(strcmp(argv[1], "screen") == 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
