/* SPDX-License-Identifier: MIT */
/**
 * A case study answered alone, card by card.
 */
#ifndef DESK_REHEARSE_H
#define DESK_REHEARSE_H

#include "desk/card.h"
#include "report/rehearse.h"

/** Owner: at, path and why. */
struct rehearse {
	struct rehearsal at;
	struct rehearse_who who;
	const char *folder; /**< for the answers, NULL keeps none; borrowed */
	bool ended;         /**< the reading was come to */
	const char *say;    /**< on what was just done, or NULL; borrowed */
	bool kept;          /**< the answers are in path */
	struct buf path, why; /**< why they are not */
};

/** Borrowed: study, seat of who, folder. */
void rehearse_begin(struct rehearse *, const struct case_study *,
		    size_t child, const struct rehearse_who *,
		    const char *folder);

/**
 * The conversation. When it comes to the reading the answers are written into
 * a new file of the folder, once.
 */
struct talk rehearse_talk(struct rehearse *);

void rehearse_end(struct rehearse *);

#endif
