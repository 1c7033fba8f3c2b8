/* SPDX-License-Identifier: MIT */
/**
 * The commands, and what they share.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "base/diag.h"
#include "cli/options.h"
#include "model/checklist.h"
#include "read/find.h"

/** Exit statuses, as heed(1) lists them. */
enum {
	EXIT_DONE = 0,
	EXIT_INPUT = 1,
	EXIT_USAGE = 2,
	EXIT_SYSTEM = 3,
	EXIT_ENDED = 4
};

enum { DAY_SIZE = 11 }; /**< YYYY-MM-DD with its NUL */

/** Each does its command and returns the exit status. */
int cmd_walk(const struct options *, const char *program);
int cmd_result(const struct options *, const char *program);
int cmd_list(const struct options *, const char *program);
int cmd_completion(const struct options *);

/**
 * Find and load a checklist by its name; problems go to standard error.
 * Returns the exit status; *list is good when it is EXIT_DONE.
 */
int open_checklist(struct checklist *list, const struct find *,
		   const char *name, const struct options *);

/** Print problems to standard error and release them. */
void print_diags(struct diags *);

/** Today, or the day SOURCE_DATE_EPOCH says. */
void today(char day[DAY_SIZE]);

/** Write out all of it to standard output; EXIT_DONE or EXIT_SYSTEM. */
int print_out(struct buf *);

#endif
