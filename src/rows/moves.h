/* SPDX-License-Identifier: MIT */
/**
 * What a revision of a checklist does to the rows of a table.
 */
#ifndef ROWS_MOVES_H
#define ROWS_MOVES_H

#include "proof/flat.h"
#include "report/diff.h"
#include "rows/run.h"

/** What is compared. Borrowed; run.list is the old list. */
struct moves_want {
	struct run_want run;
	const struct checklist *new;
	const struct map *new_map; /**< for it, as run.heading.map; or NULL */
	const struct flat_changes *changes;
	/** Load a checklist from memory, for one change alone. */
	bool (*load)(void *self, struct checklist *, const char *bytes,
		     size_t size);
	void *self;
};

/**
 * Score every row under both lists. What is wrong with what is wanted is
 * appended to wrong (RUN_USAGE).
 * Units: *signal is the one that stopped it, or 0.
 * Owner: release *out with diff_rows_done().
 */
enum run_end moves_table(struct diff_rows *out, const struct moves_want *,
			 struct buf *wrong, int *signal);

#endif
