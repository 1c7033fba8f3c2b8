/* SPDX-License-Identifier: MIT */
/**
 * A case study on paper: for the room, and for the trainer.
 */
#ifndef REPORT_CASE_H
#define REPORT_CASE_H

#include "model/case.h"
#include "report/outline.h"

/** The title, and what is said before the story begins. */
void outline_case_start(struct outline *, const struct case_study *);

/** A part of the story, on a sheet of its own. */
void outline_case_part(struct outline *, const struct case_study *,
		       size_t at);

/** The ground rules, the story part by part, and a sheet for the answers. */
void outline_case_room(struct outline *, const struct case_study *);

/**
 * The plan, the notes, the model answers with their reasons, the questions
 * and the numbers; today is YYYY-MM-DD.
 */
void outline_case_trainer(struct outline *, const struct case_study *,
			  const char *today);

#endif
