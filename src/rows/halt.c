/* SPDX-License-Identifier: MIT */
/*
 * The signals are blocked but while halt_wait() waits, so that none can come
 * between looking for one and reading.
 */
#include "rows/halt.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <sys/select.h>

static volatile sig_atomic_t caught;

static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
enum { COUNT = sizeof numbers / sizeof *numbers };

static void
on_signal(int number)
{
	caught = number;
}

static void
switch_to(void (*handler)(int))
{
	struct sigaction now, to = { 0 };

	to.sa_handler = handler;
	sigemptyset(&to.sa_mask);
	for (size_t i = 0; i < COUNT; i++)
		if (sigaction(numbers[i], NULL, &now) == 0 &&
		    now.sa_handler != SIG_IGN)
			sigaction(numbers[i], &to, NULL);
}

static void
block(int how)
{
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < COUNT; i++)
		sigaddset(&set, numbers[i]);
	pthread_sigmask(how, &set, NULL);
}

void
halt_begin(void)
{
	caught = 0;
	block(SIG_BLOCK);
	switch_to(on_signal);
}

bool
halt_wait(int fd)
{
	sigset_t open;
	fd_set set;

	pthread_sigmask(SIG_BLOCK, NULL, &open);
	for (size_t i = 0; i < COUNT; i++)
		sigdelset(&open, numbers[i]);
	FD_ZERO(&set);
	if (fd < FD_SETSIZE)
		FD_SET(fd, &set);
	/* What cannot be waited for is read, which says what is wrong. */
	if (pselect(fd < FD_SETSIZE ? fd + 1 : 0, &set, NULL, NULL, NULL,
		    &open) < 0 && errno == EINTR)
		return caught == 0;
	return caught == 0;
}

int
halt_end(void)
{
	int number = caught;

	switch_to(SIG_DFL);
	block(SIG_UNBLOCK);
	return number;
}
