/* SPDX-License-Identifier: MIT */
/**
 * Counts the results of the rows of a table.
 */
#ifndef ROWS_TALLY_H
#define ROWS_TALLY_H

#include "report/tally.h"
#include "rows/run.h"

enum { TALLY_GROUPS = 1000 }; /**< most groups */

/**
 * Count a table, by the column heading.by if there is one. What is wrong with
 * what is wanted is appended to wrong (RUN_USAGE).
 * Units: *signal is the one that stopped it, or 0. The counts are true ones.
 * Owner: release *out with tally_done().
 */
enum run_end tally_table(struct tally *out, const struct run_want *,
			 struct buf *wrong, int *signal);

#endif
