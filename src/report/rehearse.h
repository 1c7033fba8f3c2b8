/* SPDX-License-Identifier: MIT */
/**
 * A case study answered alone: its pages, and the answers as a table.
 */
#ifndef REPORT_REHEARSE_H
#define REPORT_REHEARSE_H

#include "engine/rehearse.h"
#include "model/role.h"
#include "report/outline.h"

/** Where it is: the start, a part, a question without its answers, or the
 * reading at the end. */
void outline_rehearse(struct outline *, const struct rehearsal *);

/** Append which question it is, "Question 7 of 22"; elsewhere nothing. */
void rehearse_progress(struct buf *, const struct rehearsal *);

/** Whose answers they are: a seat, "" if none was said, never a name. */
struct rehearse_who {
	const char *seat;
	enum role role;
};

/** Append the answers as a table of one row, as `heed agree` reads it. */
void rehearse_csv(struct buf *, const struct rehearsal *,
		  const struct rehearse_who *);

#endif
