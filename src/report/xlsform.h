/* SPDX-License-Identifier: MIT */
/**
 * A checklist as the rows of an XLSForm, the workbook that ODK and KoboToolbox
 * read: https://xlsform.org/en/ref-table/
 */
#ifndef REPORT_XLSFORM_H
#define REPORT_XLSFORM_H

#include "base/buf.h"
#include "model/checklist.h"

/**
 * Append a line for each row: the name of its sheet, then its cells, with
 * tabs between; the first row of a sheet names the columns. No cell has a tab
 * or a line feed in it.
 */
void xlsform_rows(struct buf *, const struct checklist *);

#endif
