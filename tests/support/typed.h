/* SPDX-License-Identifier: MIT */
/**
 * What is typed in line mode, and what comes of it.
 */
#ifndef TESTS_SUPPORT_TYPED_H
#define TESTS_SUPPORT_TYPED_H

#include "line/line.h"

/** The day it is in these walks. */
#define TYPED_TODAY "2026-11-24"

/** A walk that was typed. Owner: all; release it with typed_done(). */
struct typed {
	struct walk walk;
	enum line_end end;
	char *said;  /**< everything printed */
	char *state; /**< the answers as JSON, to compare */
};

/** Type these bytes, to the end; cols as in struct line_io. */
void typed_walk(struct typed *, const struct checklist *, const char *bytes,
		size_t size, int (*cols)(void));

/** Type these lines. */
void typed_lines(struct typed *, const struct checklist *, const char *lines);
void typed_done(struct typed *);

#endif
