/* SPDX-License-Identifier: MIT */
/**
 * What a room answered and where it was divided, as an outline, as JSON and
 * as CSV. Nobody is named in any of them.
 */
#ifndef REPORT_ROOM_H
#define REPORT_ROOM_H

#include "engine/room.h"
#include "report/outline.h"

/** What is reported. Borrowed. */
struct room_report {
	const struct room_result *result;
	const struct case_study *study; /**< or NULL */
	bool room_only; /**< leave out the sheet for the trainer alone */
};

/**
 * The page: what to talk about first, then where the room agreed and where
 * its answers lead, and on a sheet for the trainer alone the coefficients.
 */
void outline_room(struct outline *, const struct room_report *);

/** Append it as the JSON object of heed(1), with a line feed. */
void room_json(struct buf *, const struct room_report *);

/** Append a row for each unit. */
void room_csv(struct buf *, const struct room_report *);

#endif
