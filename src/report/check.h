/* SPDX-License-Identifier: MIT */
/**
 * What a check of a checklist found and proved, as text and JSON.
 */
#ifndef REPORT_CHECK_H
#define REPORT_CHECK_H

#include "base/json.h"
#include "proof/check.h"

/** One checked file. Borrowed. */
struct check_report {
	const char *name; /**< what to type for it after `heed result` */
	const struct checklist *list;
	const struct proof *proof;
	const struct findings *findings;
	const struct place *places; /**< by finding */
};

/** Append a finding as one line, its quote, and the answers that show it. */
void check_text_finding(struct buf *, const struct check_report *, size_t);

/** Append every claim's verdict, the same ones together. */
void check_text_proof(struct buf *, const struct check_report *);

/** Append what a case study is, and where its model answers lead. */
void check_text_case(struct buf *, const struct case_study *);

/** Write the members "checklist", "score" and "claims" of a file. */
void check_json_proof(struct json *, const struct check_report *);

/** Write the member "case": what it is, and where its answers lead. */
void check_json_case(struct json *, const struct case_study *);

/** Write a finding as an object of a list. */
void check_json_finding(struct json *, const struct check_report *, size_t);

/** Write a problem of the loader as the same kind of object. */
void check_json_diag(struct json *, const struct diag *);

#endif
