/* SPDX-License-Identifier: MIT */
/**
 * Records in words, as JSON and as CSV.
 */
#ifndef REPORT_RECORD_H
#define REPORT_RECORD_H

#include "engine/history.h"
#include "report/outline.h"

/** Ways of laying a record out. */
enum record_layout {
	RECORD_CONCERN, /**< facts, then opinion, then what was done */
	RECORD_REFERRAL /**< in the order in which a referral is asked for */
};

/**
 * A record as text for a school's system or a referral. points: with them.
 * Render it with render_text(): straight text that pastes clean.
 */
void outline_record(struct outline *, const struct record_view *,
		    enum record_layout, bool points);

/** The records of one reference as a timeline. today is YYYY-MM-DD. */
void outline_history(struct outline *, const struct history *,
		     const char *today);

/** What one version of a checklist says of records; it changes none. */
void outline_rescore(struct outline *, const struct rescore *, size_t count,
		     const struct checklist *);

/** Append records as the JSON of heed-record(5), which can be imported. */
void json_records(struct buf *, const struct record_view *, size_t count);

/**
 * Append records as CSV (RFC 4180), a row each; with a column a question
 * where all have the same checklist. A cell that a spreadsheet would take for
 * a formula gets a ' before it.
 */
void csv_records(struct buf *, const struct record_view *, size_t count);

#endif
