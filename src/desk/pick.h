/* SPDX-License-Identifier: MIT */
/**
 * Opens the store and asks which of its records are meant, for commands that
 * show or print nothing else.
 */
#ifndef DESK_PICK_H
#define DESK_PICK_H

#include "desk/pass.h"

/** Owner: all but folder. Read vault, list, chosen when done. */
struct pick {
	struct pass pass;
	struct vault *vault; /**< NULL until it is open */
	bool which; /**< asks which records; else all are meant */
	bool done;  /**< it came to its end, and was not left */
	bool failed; /**< they cannot be listed: message says why */
	struct vault_list list;
	size_t *chosen; /**< of the list */
	size_t chosen_count;
	struct buf message;
};

/**
 * folder is borrowed. which: ask which records; make: a store may be made.
 * Owner: release with pick_done().
 */
void pick_init(struct pick *, const char *folder, bool which, bool make);
void pick_done(struct pick *);

struct talk pick_talk(struct pick *);

#endif
