/* SPDX-License-Identifier: MIT */
/**
 * What changed between two versions of a checklist, and what that does.
 */
#ifndef REPORT_DIFF_H
#define REPORT_DIFF_H

#include "proof/compare.h"
#include "proof/flat.h"
#include "base/json.h"
#include "report/outline.h"

/** How many rows went from which band to which. Bands are the same by id. */
struct diff_move {
	size_t from, to; /**< of the old list, of the new one */
	bool moved;
	unsigned long rows;
	struct diff_example {
		char *id; /**< of the row, or NULL */
		uint8_t *before, *after; /**< its answers, in either list */
	} *examples;      /**< the first there are */
	size_t example_count;
};

/** A changed section, and how many rows it alone moves as all of them do. */
struct diff_cause {
	char *section;
	bool known; /**< the old list with it alone is a checklist */
	unsigned long rows;
};

/** What a revision does to the rows of a table. Owner: everything. */
struct diff_rows {
	char *name; /**< of the table */
	unsigned long rows, refused, moved;
	unsigned long dropped; /**< with an answer only one list has */
	unsigned long together; /**< moved by no change alone */
	struct diff_move *moves;
	size_t count;
	struct diff_cause *causes; /**< the one that moves most first */
	size_t cause_count;
};

void diff_rows_done(struct diff_rows *);

/** Two versions compared. Borrowed. */
struct diff_report {
	const char *old_name, *new_name; /**< what to type after heed result */
	const struct checklist *old, *new;
	const struct flat_changes *changes;
	const struct comparison *effect;
	const struct diff_rows *rows; /**< or NULL */
};

/** Add what it does to the rows of a table. */
void outline_diff_rows(struct outline *, const struct diff_report *);

/** Write that as a member, or null. */
void json_diff_rows(struct json *, const struct diff_report *);

/** In words: first what it does, then what changed. */
void outline_diff(struct outline *, const struct diff_report *);

/** Append it as the JSON object of heed(1), with a line feed. */
void diff_json(struct buf *, const struct diff_report *);

#endif
