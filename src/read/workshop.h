/* SPDX-License-Identifier: MIT */
/**
 * Reads back what report/workshop.h writes.
 */
#ifndef READ_WORKSHOP_H
#define READ_WORKSHOP_H

#include "base/date.h"
#include "base/diag.h"
#include "model/workshop.h"

/**
 * Read the text of a workshop into one that workshop_init() made of its case.
 * path is for messages; began says when it was begun.
 *
 * Errors: code file-kind, the first problem with its line and column; then
 *         false, and the workshop is as workshop_init() made it. A file of
 *         another case, of a case or checklist that was changed since, or
 *         of another version of heed says so.
 */
bool workshop_read(struct workshop *, const char *bytes, size_t size,
		   const char *path, char began[DATE_TIME], struct diags *);

#endif
