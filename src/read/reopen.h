/* SPDX-License-Identifier: MIT */
/**
 * The checklist of a record, from the copy that the record keeps.
 */
#ifndef READ_REOPEN_H
#define READ_REOPEN_H

#include "base/diag.h"
#include "model/record.h"

/** What messages call it, where a checklist has its path. */
#define REOPEN_PATH "the copy in the record"

/**
 * Load the checklist that a record was answered with; no file is looked for.
 * Errors: as load_bytes(), and of a partial record that lacks its copy.
 * Owner: release *list with checklist_done().
 */
bool reopen_record(struct checklist *list, const struct record *,
		   struct diags *);

#endif
