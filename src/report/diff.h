/* SPDX-License-Identifier: MIT */
/**
 * What changed between two versions of a checklist, and what that does.
 */
#ifndef REPORT_DIFF_H
#define REPORT_DIFF_H

#include "proof/compare.h"
#include "proof/flat.h"
#include "report/outline.h"

/** Two versions compared. Borrowed. */
struct diff_report {
	const char *old_name, *new_name; /**< what to type after heed result */
	const struct checklist *old, *new;
	const struct flat_changes *changes;
	const struct comparison *effect;
};

/** In words: first what it does, then what changed. */
void outline_diff(struct outline *, const struct diff_report *);

/** Append it as the JSON object of heed(1), with a line feed. */
void diff_json(struct buf *, const struct diff_report *);

#endif
