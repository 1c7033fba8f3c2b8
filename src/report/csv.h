/* SPDX-License-Identifier: MIT */
/**
 * Cells of a table that spreadsheets open.
 */
#ifndef REPORT_CSV_H
#define REPORT_CSV_H

#include "base/buf.h"

/**
 * Append a text as one cell. What could do harm on a terminal is written out
 * as text_clean() does; a cell that begins as a formula does begins with an
 * apostrophe; and it is quoted if that is so or it holds a comma, a semicolon
 * or a quote.
 */
void csv_cell(struct buf *, const char *text);

#endif
