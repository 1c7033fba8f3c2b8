/* SPDX-License-Identifier: MIT */
/**
 * Whether a record is what a file claims of it.
 */
#ifndef READ_RECORD_CHECK_H
#define READ_RECORD_CHECK_H

#include "base/diag.h"
#include "model/record.h"

/** A question and its answer, by their names. Borrowed. */
struct claim_answer {
	const char *question, *answer;
};

/** What a file says of a record beside the record. Borrowed. */
struct record_claim {
	const char *digest;      /**< of its checklist */
	const char *changed;     /**< as date_time() writes it */
	bool finished;
	const char *band, *title; /**< of the last result, or NULL */
	const char *computed;     /**< the band that its answers come to */
	struct claim_answer *answers;
	size_t answer_count;
};

/**
 * Does it all follow from the events and the copy of the checklist, which
 * must open and have a place for all that happened?
 * Errors: *code, which is record-json where the record cannot be at all, and
 *         why, without a full stop; no word about a child.
 */
bool record_check(const struct record *, const struct record_claim *,
		  enum diag_code *code, struct buf *why);

#endif
