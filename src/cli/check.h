/* SPDX-License-Identifier: MIT */
/**
 * What the files of `heed check` share: a check of all that was named.
 */
#ifndef CLI_CHECK_H
#define CLI_CHECK_H

#include "base/json.h"
#include "cli/process.h"
#include "read/find.h"
#include "report/check.h"

struct request;

/** Owner: everything but the request. */
struct check_job {
	const struct request *request;
	struct find find;
	char day[PROCESS_DAY];
	bool json;
	struct buf out;
	struct json writer;
	struct buf said; /**< findings of contacts, to say each once */
	size_t counts[3]; /**< by level */
	size_t let_stand;
};

/** Begin what is said of a file. */
void check_file_begin(struct check_job *, const char *path);

/** Say the problems of a loader, and count them. */
void check_put_diags(struct check_job *, struct diags *);

/** Say the findings in the order of the file, and count them. */
void check_put_findings(struct check_job *, const struct check_report *);

/** As JSON: the end of a file that is no checklist. */
void check_put_nothing(struct check_job *);

/** Say the problems of a file that could not be loaded, and end it. */
void check_put_refused(struct check_job *, struct diags *);

/**
 * Check a map of columns against the checklist that it is for, whose id it
 * says.
 */
void check_map_file(struct check_job *, const char *path, const char *id);

/** Check a case study. */
void check_case_file(struct check_job *, const char *name);

#endif
