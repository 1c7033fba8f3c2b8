/* SPDX-License-Identifier: MIT */
/**
 * INI to a map of columns; heed-checklist(5) describes it.
 */
#ifndef READ_MAP_H
#define READ_MAP_H

#include "base/diag.h"
#include "model/map.h"

/**
 * Load the map at a path for a checklist.
 * Errors: every problem of the file; false if any is an error, and then *out
 *         is empty.
 * Owner:  release *out with map_done(); borrows the list.
 */
bool map_load(struct map *out, const struct checklist *, const char *path,
	      struct diags *);

/** The same from the sections of the checklist itself, if it has [map]. */
bool map_own(struct map *out, const struct checklist *, struct diags *);

/** Has the checklist a [map]? */
bool map_has(const struct checklist *);

#endif
