/* SPDX-License-Identifier: MIT */
/*
 * A secret on a terminal. What is printed goes to a stream of our own, in
 * which somebody types as soon as the mark is there to be seen.
 */
#define _GNU_SOURCE /* fopencookie */
#include "test.h"

#include "base/mem.h"
#include "line/line.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* A terminal, the conversation on it, and what it was told. */
struct desk {
	int master, slave;
	FILE *in, *out;
	const char *types; /* once the mark is seen */
	bool echo;         /* was what is typed shown when it was seen? */
	char *told;
};

static void
show_secret(void *self, struct card *card)
{
	(void)self;
	outline_add(&card->page, BLOCK_TITLE, NULL, "Your passphrase");
	card->ask = CARD_SECRET;
}

static bool
take_secret(void *self, const struct card_input *in)
{
	struct desk *d = self;

	d->told = mem_string(in->text);
	return false;
}

static bool
echoes(const struct desk *d)
{
	struct termios now;

	assert_int_equal(tcgetattr(d->slave, &now), 0);
	return now.c_lflag & ECHO;
}

static void
types(const struct desk *d, const char *text)
{
	assert_int_equal(write(d->master, text, strlen(text)), strlen(text));
}

/* The stream: nothing is typed twice. */
static ssize_t
seen(void *self, const char *bytes, size_t size)
{
	struct desk *d = self;

	if (d->types != NULL && size >= 2 &&
	    memcmp(bytes + size - 2, "> ", 2) == 0) {
		d->echo = echoes(d);
		types(d, d->types);
		d->types = NULL;
	}
	return (ssize_t)size;
}

static int
desk_setup(void **state)
{
	struct desk *d = mem_alloc(1, sizeof *d);
	cookie_io_functions_t calls = { .write = seen };

	*state = d;
	d->master = posix_openpt(O_RDWR | O_NOCTTY);
	if (d->master < 0 || grantpt(d->master) != 0 ||
	    unlockpt(d->master) != 0)
		return -1;
	d->slave = open(ptsname(d->master), O_RDWR | O_NOCTTY);
	d->in = fdopen(d->slave, "r");
	d->out = fopencookie(d, "w", calls);
	if (d->in == NULL || d->out == NULL)
		return -1;
	setvbuf(d->in, NULL, _IONBF, 0);
	return 0;
}

static int
desk_teardown(void **state)
{
	struct desk *d = *state;

	fclose(d->out);
	fclose(d->in);
	close(d->master);
	free(d->told);
	free(d);
	return 0;
}

static enum line_end
talk(struct desk *d)
{
	struct talk talk = { .self = d, .show = show_secret,
			     .take = take_secret };
	struct line_io io = { .in = d->in, .out = d->out,
			      .today = "2026-11-24", .echo = true };

	return line_talk(&talk, &io);
}

/* Next the terminal shows this, as soon as it gets to it. */
static void
assert_shows(struct desk *d, const char *text)
{
	for (; *text != '\0'; text++) {
		char shown;

		assert_int_equal(read(d->master, &shown, 1), 1);
		assert_int_equal(shown, *text);
	}
}

static void
a_secret_typed_as_soon_as_it_is_asked_for_is_not_shown(void **state)
{
	struct desk *d = *state;

	d->types = "four odd plain words\n";
	assert_int_equal(talk(d), LINE_ON);
	assert_false(d->echo);
	assert_string_equal(d->told, "four odd plain words");
	assert_true(echoes(d));
	types(d, "seen\n");
	assert_shows(d, "\r\nseen\r\n");
}

/* Nobody can take back what a terminal showed before. */
static void
what_was_typed_before_is_the_beginning_of_it(void **state)
{
	struct desk *d = *state;

	types(d, "four odd");
	assert_shows(d, "four odd");
	d->types = " plain words\n";
	assert_int_equal(talk(d), LINE_ON);
	assert_string_equal(d->told, "four odd plain words");
	types(d, "seen\n");
	assert_shows(d, "\r\nseen\r\n");
}

int
main(void)
{
#define AT_DESK(test) \
	cmocka_unit_test_setup_teardown(test, desk_setup, desk_teardown)
	const struct CMUnitTest tests[] = {
		AT_DESK(a_secret_typed_as_soon_as_it_is_asked_for_is_not_shown),
		AT_DESK(what_was_typed_before_is_the_beginning_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
