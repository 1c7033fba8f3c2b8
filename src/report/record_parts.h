/* SPDX-License-Identifier: MIT */
/**
 * A record worked out once, and the parts that its layouts share.
 */
#ifndef REPORT_RECORD_PARTS_H
#define REPORT_RECORD_PARTS_H

#include "report/record.h"

/** Owner: answers and result; without a list there are none. */
struct record_facts {
	const struct record *record;
	const struct checklist *list;
	struct answers answers;
	struct result result;
};

void record_facts_init(struct record_facts *, const struct record_view *);
void record_facts_done(struct record_facts *);

/** The title, what is wrong with it, whose it is and when it was written. */
void record_head(struct outline *, const struct record_facts *,
		 const char *title);

/** A detail that was written, in quotation marks if quoted. */
bool record_detail(struct outline *, const struct record_facts *,
		   const char *name, bool quoted);

/**
 * Those of these names, up to NULL, below a heading, which stands for the
 * label of a single one; nothing if none is written.
 */
void record_section(struct outline *, const struct record_facts *,
		    const char *heading, const char *const *names);

/** Details of names that are not known here. */
void record_others(struct outline *, const struct record_facts *);

/** What was seen or said, and the child's own words. False if nothing. */
bool record_seen(struct outline *, const struct record_facts *);

/**
 * Where below that stands, beside what was told here (more): nobody is
 * to take what was noted at a question for missing. False if nowhere.
 */
bool record_seen_below(struct outline *, const struct record_facts *,
		       bool more);

/** The signs with their notes, those not known as not known. */
void record_signs(struct outline *, const struct record_facts *);

/** What the writer thinks, marked as such. */
void record_opinion(struct outline *, const struct record_facts *);

/** What was done, and who was told. */
void record_done_so_far(struct outline *, const struct record_facts *);

/** The outcome, why, and the steps that were given. */
void record_outcome(struct outline *, const struct record_facts *);

/** The points, with what they are worth. */
void record_points(struct outline *, const struct record_facts *);

/** Which checklist; what happened to the record. */
void record_about(struct outline *, const struct record_facts *);

#endif
