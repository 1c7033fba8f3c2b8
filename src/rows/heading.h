/* SPDX-License-Identifier: MIT */
/**
 * What the columns of a table are: questions of a checklist, the name of the
 * row, what is passed on, and what is left out.
 */
#ifndef ROWS_HEADING_H
#define ROWS_HEADING_H

#include "model/map.h"
#include "read/table.h"

/** What is wanted of the columns. Borrowed. */
struct heading_want {
	const char *id;   /**< the column that names a row; NULL: any "id" */
	const char *keep; /**< columns to pass on, with commas, or "all" */
	const char *by;   /**< the column to count by, or NULL */
	const struct checklist *also; /**< its questions are known too */
	const struct map *map; /**< what columns and cells are, or NULL */
	const struct map *also_map; /**< the same for the other list */
};

/** Columns that were refused rows' own, written by --rejects. */
#define HEADING_LINE "refused-line"
#define HEADING_REASON "refused-reason"

/** Owner: the arrays and names; the rest is borrowed. Fields count from 0. */
struct heading {
	const struct checklist *list;
	const struct map *map; /**< or NULL */
	char **names;     /**< by field, as the file has them */
	size_t width;     /**< fields */
	size_t *question; /**< by field: its indicator, or NONE */
	size_t *column;   /**< by indicator: its field, or NONE */
	size_t id, by;    /**< fields, or NONE */
	size_t *keep;     /**< fields that are passed on, in order */
	size_t keep_count;
	size_t lacking;   /**< questions without a column */
};

/**
 * Understand a header; file is for messages.
 *
 * Errors: column-missing without any question, or where one is asked for that
 *         is not there; column-twice, of the other list, too; column-unknown
 *         for one that is nearly a question which has none, unless it is
 *         passed on; and column-missing for a title of the map that no column
 *         has.
 * Returns false on an error.
 * Owner:  release with heading_done() in any case.
 */
bool heading_init(struct heading *, const struct checklist *,
		  const struct table_row *, const struct heading_want *,
		  const char *file, struct diags *);
void heading_done(struct heading *);

/** Append what a person should know of it, in sentences; or nothing. */
void heading_note(const struct heading *, const struct heading_want *,
		  struct buf *);

#endif
