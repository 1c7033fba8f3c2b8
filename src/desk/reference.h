/* SPDX-License-Identifier: MIT */
/**
 * References: the pseudonym a record is kept under, never a name by default.
 */
#ifndef DESK_REFERENCE_H
#define DESK_REFERENCE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	REFERENCE_MOST = 60,  /**< characters */
	REFERENCE_CHANCE = 12 /**< bytes that one is made from */
};

/**
 * Append a pseudonym that is easy to say: two plain words and two digits, one
 * of over two million, from bytes that nobody can guess.
 */
void reference_make(struct buf *, const uint8_t chance[REFERENCE_CHANCE]);

/**
 * Append what was typed without the blanks at its ends.
 * Errors: false and a sentence in why when nothing is left, it is longer than
 * REFERENCE_MOST, or it holds what no line of text has.
 */
bool reference_fit(struct buf *, const char *typed, struct buf *why);

/**
 * What in it looks like a child's name or something else that tells who it
 * is, as words behind "this looks like"; NULL if nothing does. A guess: it
 * may only be used to ask.
 */
const char *reference_doubt(const char *reference);

#endif
