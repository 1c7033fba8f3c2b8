/* SPDX-License-Identifier: MIT */
/**
 * Tables of what people answered, one row a person, to the counts of a room,
 * in one pass.
 */
#ifndef READ_RATINGS_H
#define READ_RATINGS_H

#include "base/diag.h"
#include "engine/room.h"

/**
 * Count the rows of a table; "-" is standard input. The header names the
 * units. A column called as in id, or "id" if that is NULL, or a first column
 * without a name, names the rows, and is not looked at. With a checklist the
 * columns that are no question are left out, and said in others.
 *
 * Errors: codes file-*, row-*, column-*, answer-unknown; a row with one is left
 *         out, and only the first of them are told. False if the table cannot
 *         be used at all.
 */
bool ratings_read(struct room *, const char *path, const char *id,
		  struct buf *others, struct diags *);

#endif
