/* SPDX-License-Identifier: MIT */
/**
 * INI to a map of columns; heed-checklist(5) describes it.
 */
#ifndef READ_MAP_H
#define READ_MAP_H

#include "base/diag.h"
#include "model/map.h"

/**
 * Load the map at a path for a checklist; the path may be that of a checklist
 * which has a map of its own. Of what only the list `also`, if not NULL, has
 * nothing is taken, and nothing is said.
 * Errors: every problem of the file; false if any is an error, and then *out
 *         is empty.
 * Owner:  release *out with map_done(); borrows the list.
 */
bool map_load(struct map *out, const struct checklist *,
	      const struct checklist *also, const char *path, struct diags *);

/** The same from a checklist that has a map of its own: map_count. */
bool map_own(struct map *out, const struct checklist *,
	     const struct checklist *also, const struct checklist *from,
	     struct diags *);

/**
 * The id of the checklist that the map at a path is for: NULL if the file is
 * no map, and "" if it does not say. Owner: the caller.
 */
char *map_list(const char *path);

#endif
