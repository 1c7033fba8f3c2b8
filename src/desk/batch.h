/* SPDX-License-Identifier: MIT */
/**
 * Many records read from a store, each with its own checklist.
 */
#ifndef DESK_BATCH_H
#define DESK_BATCH_H

#include "store/vault.h"

/** Owner: everything. All zero is none. */
struct batch {
	struct record *records;
	struct record_view *views; /**< of each; set by batch_views() */
	size_t count, room;
	struct batch_list *lists; /**< each checklist once */
	size_t list_count;
};

/**
 * Read a record into it. What cannot be read whole is said in why, a line
 * each; it is taken as far as it can be read.
 * Returns whether all of it is there.
 */
bool batch_add(struct batch *, struct vault *, const struct vault_entry *,
	       struct buf *why);

/** The records with their checklists, opened; borrowed until the next add. */
const struct record_view *batch_views(struct batch *);

void batch_done(struct batch *);

#endif
