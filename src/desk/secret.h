/* SPDX-License-Identifier: MIT */
/**
 * A secret as it is typed: of a fixed room, in memory that is locked where
 * that can be, and gone as soon as it was used.
 */
#ifndef DESK_SECRET_H
#define DESK_SECRET_H

#include <stdbool.h>
#include <stddef.h>

enum { SECRET_MOST = 1024 }; /**< bytes of UTF-8 */

/** All zero is ready for use. Owner: text. */
struct secret {
	char *text; /**< with a NUL behind it; NULL before any is typed */
	size_t size;
	size_t chars; /**< how many characters that is */
};

/** Add a character; false when there is no room or it is none. */
bool secret_add(struct secret *, long code);

/** Take the last one away. */
void secret_cut(struct secret *);

/** Wipe it; what it takes in memory stays for the next. */
void secret_wipe(struct secret *);

/** What was typed. Owner: borrowed until it is wiped; never NULL. */
const char *secret_text(struct secret *);

/** Wipe and release. */
void secret_done(struct secret *);

#endif
