/* SPDX-License-Identifier: MIT */
/**
 * The records of one reference as a timeline: what was concluded when, and
 * which answers changed, kept apart from changes of the checklist. Records of
 * different checklists are never compared. There are no points in it.
 */
#ifndef ENGINE_HISTORY_H
#define ENGINE_HISTORY_H

#include "engine/rescore.h"

/** How it stands with the day on which to look again. */
enum history_review {
	REVIEW_NONE,
	REVIEW_AHEAD,
	REVIEW_DUE,     /**< it is today */
	REVIEW_OVERDUE, /**< it has passed, and nobody has looked again */
	REVIEW_MET      /**< there is a later record */
};

/** A result that was reached in a record. Borrowed. */
struct history_result {
	int64_t time;
	const char *title;
	const char *reason; /**< why the record was changed before it, or "" */
	bool lower;         /**< than the one before it in this record */
};

/** Owner: all but view and what results borrow. */
struct history_entry {
	struct record_view view; /**< borrowed */
	struct history_result *results; /**< those of the record, in order */
	size_t result_count;
	char *outcome; /**< what its answers come to; "" without a list */
	bool finished;
	char *because; /**< why judgement raised it, or NULL */
	size_t before; /**< the entry it is compared with, or NONE */
	struct texts changes; /**< answers that changed since, as sentences */
	bool lower;       /**< those led to a lower outcome */
	bool new_version; /**< the checklist is another version than before's */
	struct rescore version; /**< if so, before under this version */
	enum history_review review;
	char day[RECORD_DAY]; /**< of it */
};

/** In order of time, the oldest first. */
struct history {
	struct history_entry *entries;
	size_t count;
};

/** Records of one reference, the oldest first. today is YYYY-MM-DD. */
void history_init(struct history *, const struct record_view *, size_t count,
		  const char *today);
void history_done(struct history *);

#endif
