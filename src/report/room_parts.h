/* SPDX-License-Identifier: MIT */
/**
 * What the files of the report of a room share.
 */
#ifndef REPORT_ROOM_PARTS_H
#define REPORT_ROOM_PARTS_H

#include "report/room.h"

/** How each role answered what divided the room, where it may be shown. */
void room_by_role(struct outline *, const struct room_report *);

/** The sheet of coefficients, for the trainer alone. */
void room_figures(struct outline *, const struct room_report *);

#endif
