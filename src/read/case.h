/* SPDX-License-Identifier: MIT */
/**
 * An INI file to a case study, reporting every problem.
 */
#ifndef READ_CASE_H
#define READ_CASE_H

#include "base/diag.h"
#include "model/case.h"

#include <stdbool.h>

/**
 * Opens the checklist of this name for a case study.
 * Errors: false, with the problems; then *list is empty.
 */
typedef bool case_opener(void *arg, struct checklist *list, const char *name,
			 struct diags *);

/**
 * Load a case study and, through the opener, the checklist it goes with.
 *
 * Errors: every problem of the file, each once; false if any is an error,
 *         and then *out is empty.
 * Owner:  release *out with case_done().
 */
bool case_load(struct case_study *out, const char *path, case_opener *,
	       void *arg, struct diags *);

/** The same for a case study in memory; path is for messages. */
bool case_bytes(struct case_study *out, const char *path, const char *bytes,
		size_t size, case_opener *, void *arg, struct diags *);

/** Is this a case study: has it a [case]? */
bool case_is(const char *path);

#endif
