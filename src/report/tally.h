/* SPDX-License-Identifier: MIT */
/**
 * Counts of many results that expose nobody: how many rows of a table came to
 * which band, and in how many a sign is there.
 *
 * What is shown is rounded down to fives, and what is under 5 is not shown.
 * heed-method(7) says why nothing can be subtracted out of it.
 */
#ifndef REPORT_TALLY_H
#define REPORT_TALLY_H

#include "base/buf.h"
#include "model/checklist.h"

enum { TALLY_STEP = 5 };

/** The rows of one group, as they were counted. Owner: everything. */
struct tally_group {
	char *name;             /**< what its column says; NULL: all rows */
	unsigned long rows;
	unsigned long *bands;   /**< by band */
	unsigned long *present; /**< by indicator: answered so it counts */
	unsigned long *unknown; /**< by indicator: asked, and not known */
};

/**
 * All of it. Until tally_publish() these are true counts, and not to be shown.
 * Owner: everything but list, which is borrowed.
 */
struct tally {
	const struct checklist *list;
	char *by;                   /**< the column of the groups, or NULL */
	struct tally_group *groups; /**< by name */
	size_t count;
	unsigned long refused;
	bool small; /**< groups under 5 were left out */
};

/** Make an empty group with room to count in. */
void tally_group_init(struct tally_group *, const struct checklist *,
		      const char *name);
void tally_group_done(struct tally_group *);

/** Add the counts of one group to another. */
void tally_group_add(struct tally_group *, const struct tally_group *,
		     const struct checklist *);

/** Is it a sign that is counted? */
bool tally_sign(const struct checklist *, size_t indicator);

/**
 * Make what may be shown out of true counts, which are gone then: multiples of
 * TALLY_STEP, 0 standing for less than that. Groups of less than that are taken
 * out, the others put in order of their names; if there are several, a group
 * without a name comes first that holds what the others show, added up.
 */
void tally_publish(struct tally *);
void tally_done(struct tally *);

/** A share in whole percent, of what is shown. */
unsigned tally_percent(unsigned long part, unsigned long whole);

/** Append it as plain text, one page of HTML, CSV, or JSON. */
void tally_text(struct buf *, const struct tally *);
void tally_html(struct buf *, const struct tally *);
void tally_csv(struct buf *, const struct tally *);
void tally_json(struct buf *, const struct tally *);

#endif
