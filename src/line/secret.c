/* SPDX-License-Identifier: MIT */
/*
 * The echo of a terminal; the only file here that changes one. It stays off
 * while a secret is put to use, so that what is typed ahead then is not shown
 * either. As long, signals that end or stop heed are let in only as it waits:
 * the terminal is given back as it was, and then they do what they do.
 */
#define _GNU_SOURCE /* ppoll */
#include "line/parts.h"

#include "base/text.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int signals[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE,
			       SIGALRM, SIGTSTP };

enum { SIGNALS = sizeof signals / sizeof *signals };

static volatile sig_atomic_t caught;

/* How the terminal and the signals were, while the echo is off. */
static struct {
	bool off, hooked;
	int fd;
	struct termios before;
	struct sigaction actions[SIGNALS];
	sigset_t mask;
} echo_state;

static void
on_signal(int number)
{
	caught = number;
}

/* Signals that a parent had ignored stay ignored. */
static void
catch_signals(void)
{
	struct sigaction mine;
	sigset_t block;

	memset(&mine, 0, sizeof mine);
	mine.sa_handler = on_signal;
	sigemptyset(&mine.sa_mask);
	sigemptyset(&block);
	caught = 0;
	for (size_t i = 0; i < SIGNALS; i++) {
		struct sigaction *was = &echo_state.actions[i];

		sigaddset(&block, signals[i]);
		if (sigaction(signals[i], NULL, was) == 0 &&
		    was->sa_handler != SIG_IGN)
			sigaction(signals[i], &mine, NULL);
	}
	sigprocmask(SIG_BLOCK, &block, &echo_state.mask);
}

void
line_unhide(void)
{
	if (!echo_state.off)
		return;
	echo_state.off = false;
	tcsetattr(echo_state.fd, TCSADRAIN, &echo_state.before);
	for (size_t i = 0; i < SIGNALS; i++)
		sigaction(signals[i], &echo_state.actions[i], NULL);
	sigprocmask(SIG_SETMASK, &echo_state.mask, NULL);
}

/* False where nothing is shown anyway, as it is no terminal. */
static bool
hide(const struct line *l)
{
	struct termios now;
	int fd = fileno(l->io->in);

	if (echo_state.off)
		return true;
	if (!l->io->echo || fd < 0 || tcgetattr(fd, &echo_state.before) != 0)
		return false;
	if (!echo_state.hooked)
		die_hook(line_unhide);
	echo_state.hooked = true;
	echo_state.off = true;
	echo_state.fd = fd;
	catch_signals();
	now = echo_state.before;
	now.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK);
	now.c_lflag |= ECHONL;
	tcsetattr(fd, TCSADRAIN, &now);
	return true;
}

/*
 * Wait until there is something to read. False when a signal came: the
 * terminal is as it was, and the signal has done what it does.
 */
static bool
await_typing(void)
{
	struct pollfd in = { .fd = echo_state.fd, .events = POLLIN };
	int count, number;

	do
		count = ppoll(&in, 1, NULL, &echo_state.mask);
	while (count < 0 && errno == EINTR && caught == 0);
	if (caught == 0)
		return true;
	number = caught;
	line_unhide();
	kill(getpid(), number);
	return false;
}

/* --- Bytes to characters -------------------------------------------------- */

/* Bytes of a character that are not all there yet. */
struct pending {
	char bytes[4];
	size_t size, whole;
	bool lost; /* something could not be taken */
};

static void
add(struct pending *p, struct secret *s, long code)
{
	if (text_harmful(code) || !secret_add(s, code))
		p->lost = true;
}

/* What is no UTF-8 is taken as Latin-1, as everywhere in the line mode. */
static void
flush(struct pending *p, struct secret *s)
{
	long code;

	if (p->size > 0 && text_code(p->bytes, p->size, &code) == p->size)
		add(p, s, code);
	else
		for (size_t i = 0; i < p->size; i++)
			add(p, s, (unsigned char)p->bytes[i]);
	mem_wipe(p->bytes, sizeof p->bytes);
	p->size = 0;
}

static void
feed(struct pending *p, struct secret *s, unsigned char byte)
{
	if (p->size > 0 && (byte & 0xC0) != 0x80)
		flush(p, s);
	if (p->size == 0)
		p->whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 :
			byte >= 0xC0 ? 2 : 1;
	p->bytes[p->size++] = (char)byte;
	if (p->size == p->whole)
		flush(p, s);
}

/* --- Reading -------------------------------------------------------------- */

enum got { GOT_LINE, GOT_END, GOT_SIGNAL };

/* A line without its end, as it comes. */
static enum got
read_seen(FILE *in, struct secret *s, struct pending *p)
{
	int c;

	while ((c = getc(in)) != EOF && c != '\n')
		feed(p, s, (unsigned char)c);
	return c == EOF ? GOT_END : GOT_LINE;
}

/* The same, typed; nothing of it is ever in a buffer of the stream. */
static enum got
read_typed(struct secret *s, struct pending *p)
{
	unsigned char byte = 0;

	while (await_typing()) {
		ssize_t count = read(echo_state.fd, &byte, 1);

		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			return GOT_END;
		if (byte == '\n')
			return GOT_LINE;
		feed(p, s, byte);
	}
	return GOT_SIGNAL;
}

static enum got
read_once(struct line *l, bool hidden, struct secret *s, bool *lost)
{
	struct pending p = { .size = 0 };
	enum got got;

	secret_wipe(s);
	got = hidden ? read_typed(s, &p) : read_seen(l->io->in, s, &p);
	flush(&p, s);
	*lost = p.lost;
	return got;
}

bool
line_secret(struct line *l, const char *mark, struct secret *s)
{
	enum got got = GOT_SIGNAL;
	bool lost = false;

	while (l->end == LINE_ON && got == GOT_SIGNAL) {
		/* Whoever sees the mark may type at once. */
		bool hidden = hide(l);

		line_put(l, mark);
		if (fflush(l->io->out) == EOF || l->end == LINE_BROKEN) {
			l->end = LINE_BROKEN;
			return false;
		}
		got = read_once(l, hidden, s, &lost);
	}
	l->open = !l->io->echo;
	if (got == GOT_END) {
		line_put(l, "\n");
		l->end = LINE_ENDED;
	} else if (lost) {
		line_say(l, "That has a character that cannot be used, or is "
			 "too long. Type it again.");
	}
	if (got != GOT_LINE || lost)
		secret_wipe(s);
	return got == GOT_LINE && !lost;
}
