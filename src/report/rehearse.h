/* SPDX-License-Identifier: MIT */
/**
 * A case study answered alone: its pages, and the answers as a table.
 */
#ifndef REPORT_REHEARSE_H
#define REPORT_REHEARSE_H

#include "engine/rehearse.h"
#include "report/outline.h"

/** Where it is: the start, a part, a question, or the reading at the end. */
void outline_rehearse(struct outline *, const struct rehearsal *);

/** Append the answers as a table of one row, as `heed agree` reads it. */
void rehearse_csv(struct buf *, const struct rehearsal *, const char *seat);

#endif
