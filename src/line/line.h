/* SPDX-License-Identifier: MIT */
/**
 * The walk as numbered questions on a plain stream.
 */
#ifndef LINE_LINE_H
#define LINE_LINE_H

#include "desk/keep.h"

#include <stdbool.h>
#include <stdio.h>

/** What the line mode works with. Borrowed. */
struct line_io {
	FILE *in, *out;
	const char *today; /**< YYYY-MM-DD */
	int (*cols)(void); /**< the width of out now, or 0; may be NULL */
	bool terminal;     /**< out is a terminal: quick exit may clear it */
	bool echo;         /**< in is one, and shows what is typed */
	bool ascii;        /**< the locale cannot show UTF-8 */
};

/** How it ended. */
enum line_end {
	LINE_ON,     /**< it has not ended; a conversation came to its end */
	LINE_LEFT,   /**< left by choice: exit status 0 */
	LINE_QUICK,  /**< quick exit: exit status 0 */
	LINE_ENDED,  /**< input ended before the walk did: exit status 4 */
	LINE_BROKEN  /**< out cannot be written: exit status 3 */
};

/**
 * Walk until it is left. With a keep, which may be NULL, the walk can be kept
 * as a record; once it is, every change is saved as it is made. The end of
 * input never becomes an answer; where the result is already on the page it
 * is as good as leaving.
 */
enum line_end line_walk(struct walk *, struct keep *, const struct line_io *);

/** Hold a conversation: LINE_ON when it came to its end. */
enum line_end line_talk(struct talk *, const struct line_io *);

#endif
