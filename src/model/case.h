/* SPDX-License-Identifier: MIT */
/**
 * A case study for a workshop: a vignette in parts, one reasoned reading of
 * it, and what the trainer needs. Plain data, as read/case.h fills it in;
 * heed-case(5) describes the file.
 */
#ifndef MODEL_CASE_H
#define MODEL_CASE_H

#include "model/answers.h"
#include "model/checklist.h"

/** A part of the vignette, shown when the one before was talked about. */
struct case_part {
	char *id, *title;
	char *contains; /**< what may upset somebody in it, or NULL */
	int32_t minutes;
	struct texts paragraphs;
};

/** What the model answer to a question comes with. */
struct case_model {
	char *reason; /**< why this answer; NULL where there is none */
	char *ask;    /**< what to ask the room about it, or NULL */
};

/** One child of it, with the model answers about that child. */
struct case_child {
	char *id, *title;
	size_t outcome; /**< the band that the answers are to lead to */
	char *because;  /**< why that is the right thing to do */
	char *first;    /**< whom to tell first */
	char *by;       /**< by when */
	struct answers answers;
	struct case_model *models; /**< by indicator */
};

/** The whole file. Owner: everything. */
struct case_study {
	char *path, *bytes;
	size_t size;
	char *id, *version, *title, *summary, *author;
	char *reviewed;    /**< YYYY-MM-DD */
	char *reviewed_by; /**< the practitioner, or NULL when none has */
	char *language;    /**< or NULL */
	int32_t minutes;   /**< the whole of it */
	struct case_part *parts;
	struct case_child *children; /**< the first is the one answered for */
	size_t part_count, child_count;
	struct texts asks; /**< for the room, after the last part */
	int32_t ask_minutes, close_minutes;
	struct texts notes; /**< for the trainer alone */
	struct allowance *allowances;
	size_t allowance_count;
	struct checklist list; /**< that it goes with */
};

/** How long its parts, the talk and the close take together. */
int32_t case_minutes(const struct case_study *);

/** Release everything and leave zeroes behind. */
void case_done(struct case_study *);

#endif
