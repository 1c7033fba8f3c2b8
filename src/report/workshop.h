/* SPDX-License-Identifier: MIT */
/**
 * A workshop as a text, so that it goes on after a crash. read/workshop.h
 * reads it back.
 *
 * A line each, words parted by a blank, the first saying what it is:
 *
 *	heed-workshop 1
 *	case ID VERSION DIGEST		of the bytes of the case
 *	list ID VERSION DIGEST		of the checklist it goes with
 *	began 2026-11-25T14:02:00Z
 *	at KIND ROUND CHILD TOPIC	the step that is shown
 *	shown KIND ROUND CHILD TOPIC N	a step that was revealed so far
 *	spent STAGE SECONDS
 *	hands ROUND CHILD TOPIC ROLE N N ...
 *	sheet CHILD ROLE typed|file LETTERS
 *	end
 *
 * The lines stand in this order, each once but for sheets; shown, spent and
 * hands in the order of steps, stages, and rounds with what is in them, only
 * where there is something, and the last count of hands is never 0. So there
 * is one text for a workshop. Lines end in LF.
 *
 * Rounds and stages count from 0; children, questions and roles go by id,
 * votes as @band, @first and @by, and - is no topic. What is not there is
 * nothing. Nobody's name is in it.
 */
#ifndef REPORT_WORKSHOP_H
#define REPORT_WORKSHOP_H

#include "base/buf.h"
#include "model/workshop.h"

/** Append it all; began: when, as date_time() writes it. */
void workshop_write(struct buf *, const struct workshop *,
		    const char *began);

#endif
