/* SPDX-License-Identifier: MIT */
/**
 * What the files of print.h share.
 */
#ifndef ROWS_PRINT_PARTS_H
#define ROWS_PRINT_PARTS_H

#include "rows/print.h"

enum {
	PRINT_MOVE = 16,  /**< bytes that are copied at once */
	PRINT_DIGITS = 24 /**< room for any number */
};

const char *print_name(enum print_column);

/** Append the line of a row, or of one that was refused, in either format. */
void print_csv_line(const struct print *, struct buf *,
		    const struct print_row *);
void print_json_line(const struct print *, struct buf *,
		     const struct print_row *);
void print_csv_refused(const struct print *, struct buf *,
		       const struct table_row *, const char *why);
void print_json_refused(const struct print *, struct buf *,
			const struct table_row *, const char *why);

/**
 * Write what a column says of a row, as CSV has it, at the end of a buffer that
 * has room; the end of it, which id may have moved.
 */
char *print_csv_column(const struct print *, struct buf *, char *to,
		       const struct print_row *, enum print_column);

/** Were the fields of a row understood? */
static inline bool
print_known(const struct print *p, const struct table_row *row)
{
	return !row->fault && row->count == p->heading->width;
}

#endif
