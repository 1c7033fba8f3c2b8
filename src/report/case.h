/* SPDX-License-Identifier: MIT */
/**
 * A case study on paper: for the room, and for the trainer.
 */
#ifndef REPORT_CASE_H
#define REPORT_CASE_H

#include "model/case.h"
#include "report/outline.h"

/** The ground rules, the story part by part, and a sheet for the answers. */
void outline_case_room(struct outline *, const struct case_study *);

/**
 * The plan, the notes, the model answers with their reasons, the questions
 * and the numbers; today is YYYY-MM-DD.
 */
void outline_case_trainer(struct outline *, const struct case_study *,
			  const char *today);

#endif
