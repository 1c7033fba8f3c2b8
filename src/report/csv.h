/* SPDX-License-Identifier: MIT */
/**
 * Cells of a table that spreadsheets open.
 */
#ifndef REPORT_CSV_H
#define REPORT_CSV_H

#include "base/buf.h"

/**
 * Append a text as one cell, made harmless and quoted where it must be; what
 * a spreadsheet would take for a formula begins with an apostrophe.
 */
void csv_cell(struct buf *, const char *text);

#endif
