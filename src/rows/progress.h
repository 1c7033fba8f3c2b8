/* SPDX-License-Identifier: MIT */
/**
 * One line on a terminal about a long run: rows, speed, time left.
 */
#ifndef ROWS_PROGRESS_H
#define ROWS_PROGRESS_H

#include "rows/run.h"

/** The run begins now. */
void progress_begin(struct run *);

/** Say where it is, if there is a terminal and it is time to. */
void progress_show(struct run *);

/** Take it off the terminal. */
void progress_clear(struct run *);

/** Append that line: after so many seconds, in ordinary words. */
void progress_text(struct buf *, unsigned long rows, double megabytes,
		   double of_megabytes, double seconds);

#endif
