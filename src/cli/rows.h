/* SPDX-License-Identifier: MIT */
/**
 * What the commands that take a table of answers share.
 */
#ifndef CLI_ROWS_H
#define CLI_ROWS_H

#include "cli/options.h"
#include "read/map.h"
#include "rows/run.h"

/**
 * Fill in what the options ask of a run: --id, --on-error, --rejects, --jobs.
 * Returns STATUS_DONE, or STATUS_USAGE, which was said.
 */
int rows_want(struct run_want *, const struct request *);

/**
 * The map that --map names, or that of the checklist, where there is one; the
 * run wants it then. Errors: as map_load(). Owner: release with map_done() in
 * any case.
 */
bool rows_map(struct map *, struct run_want *, const struct request *,
	      struct diags *);

/** The status of how a run ended; wrong is what a RUN_USAGE says. */
int rows_status(const struct request *, enum run_end, struct buf *wrong,
		int signal);

#endif
