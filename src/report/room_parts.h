/* SPDX-License-Identifier: MIT */
/**
 * What the files of the report of a room share.
 */
#ifndef REPORT_ROOM_PARTS_H
#define REPORT_ROOM_PARTS_H

#include "report/room.h"

/** The sheet of coefficients, for the trainer alone. */
void room_figures(struct outline *, const struct room_report *);

#endif
