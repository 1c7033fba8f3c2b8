/* SPDX-License-Identifier: MIT */
/**
 * The conversation that begins heed without a name: which checklist?
 */
#ifndef DESK_CHOOSE_H
#define DESK_CHOOSE_H

#include "desk/card.h"

/** What there is, and what was chosen of it. Borrowed: rows. */
struct choose {
	const char *title;
	const struct card_row *rows;
	size_t count;
	size_t at;     /**< where the cursor is; what was chosen */
	bool chosen;   /**< else it was left */
	const char *message; /**< on what was just done, or NULL */
};

/** The conversation. Borrowed: the choose, which ends it. */
struct talk choose_talk(struct choose *);

#endif
