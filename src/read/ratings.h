/* SPDX-License-Identifier: MIT */
/**
 * Tables of what people answered, one row a person, to the counts of a room,
 * in one pass.
 */
#ifndef READ_RATINGS_H
#define READ_RATINGS_H

#include "base/diag.h"
#include "engine/room.h"
#include "model/role.h"

/** What is wanted. Borrowed. */
struct ratings_want {
	const char *id;    /**< the column that names the rows; NULL: "id" */
	const struct case_study *study; /**< the case whose rows are counted;
					   NULL: all */
	size_t child;      /**< of it, the one whose rows are counted */
	/**
	 * Called for each row of the case, whichever child it is about, if not
	 * NULL; values by question, 0 is not answered.
	 */
	void (*each)(void *self, const uint8_t *values, enum role,
		     size_t child);
	void *self;
};

/**
 * Count the rows of a table; "-" is standard input. The header names the
 * units. A column called as wanted names the rows, and so does a first column
 * without a name or with one such as "rater", "seat" or "name". With a
 * checklist a column "case" names the case that a row answers, "child" the
 * child of it (the first, where none is named) and "role" what the person
 * works as; other columns that are no question are left out, and said in
 * others.
 *
 * Errors: codes file-*, row-*, column-*, answer-unknown; a row with one is left
 *         out, and only the first of them are told. False if the table cannot
 *         be used at all.
 */
bool ratings_read(struct room *, const char *path,
		  const struct ratings_want *, struct buf *others,
		  struct diags *);

#endif
