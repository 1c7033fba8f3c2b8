/* SPDX-License-Identifier: MIT */
/**
 * The view that a person has of a walk or a conversation: the full screen or
 * plain lines, whichever is asked for or can be had.
 */
#ifndef CLI_VIEW_H
#define CLI_VIEW_H

#include "cli/options.h"
#include "cli/process.h"
#include "line/line.h"

/** How it ended. */
enum view_end {
	VIEW_ON,          /**< a conversation came to its end */
	VIEW_LEFT,        /**< left by choice */
	VIEW_QUICK,       /**< quick exit */
	VIEW_INTERRUPTED, /**< Ctrl-C twice */
	VIEW_ENDED,       /**< there is no more input */
	VIEW_BROKEN       /**< nothing can be shown */
};

struct view {
	bool plain; /**< plain lines */
	FILE *in, *out; /**< of these */
	const char *day; /**< today; borrowed */
	int died; /**< a signal to die of when all is wiped, or 0 */
};

/** Plain lines if asked for, or where there is no full screen. */
void view_init(struct view *, const struct request *, const char *day);

/** Plain lines on standard error, for commands that print something else. */
void view_aside(struct view *, const char *day);

enum view_end view_walk(struct view *, struct walk *, struct keep *);
enum view_end view_talk(struct view *, struct talk *);

/** The exit status of such an end. */
int view_status(enum view_end);

/** Die of the signal that ended it, if one did. */
void view_die(const struct view *);

#endif
