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

/** The checklists of a revision, each with the map that reads a table for it.
 * Borrowed, but for the maps. */
struct rows_pair {
	const struct checklist *old, *new;
	struct map old_map, new_map;
};

/**
 * The same for a revision: the map that --map names, or the one that both
 * lists have, or that only one has, which is said.
 * Errors: STATUS_INPUT with problems in diags, or STATUS_USAGE where each list
 *         has another map, which was said.
 * Owner:  release with rows_pair_done() in any case.
 */
int rows_maps(struct rows_pair *, struct run_want *, const struct request *,
	      struct diags *);
void rows_pair_done(struct rows_pair *);

/** The status of how a run ended; wrong is what a RUN_USAGE says. */
int rows_status(const struct request *, enum run_end, struct buf *wrong,
		int signal);

#endif
