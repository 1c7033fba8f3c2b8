/* SPDX-License-Identifier: MIT */
/**
 * Scores the rows of a table.
 */
#ifndef ROWS_SCORE_H
#define ROWS_SCORE_H

#include "rows/run.h"

/** How rows are printed, besides what a run wants. Borrowed. */
struct score_want {
	struct run_want run;
	const char *columns; /**< as print_init() takes them, or NULL */
	bool json;
};

/**
 * Score a table to standard output. What is wrong with what is wanted is
 * appended to wrong (RUN_USAGE).
 * Units: *signal is the one that stopped it, or 0.
 */
enum run_end score_table(const struct score_want *, struct buf *wrong,
			 int *signal);

#endif
