/* SPDX-License-Identifier: MIT */
/**
 * Tables of what people answered, as they are named on a command line.
 */
#ifndef CLI_TABLES_H
#define CLI_TABLES_H

#include "read/ratings.h"

/**
 * Read each of these into a room: a file, - for standard input, or a folder
 * for all files in it that end in .csv.
 * Errors: as ratings_read(); false if one of them cannot be used at all. The
 *         others are read all the same.
 */
bool tables_read(struct room *, const char *const *paths, size_t count,
		 const struct ratings_want *, struct buf *others,
		 struct diags *);

/** Say on standard error which columns and how many rows were left out. */
void tables_say(const struct room *, struct buf *others);

#endif
