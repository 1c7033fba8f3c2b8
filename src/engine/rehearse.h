/* SPDX-License-Identifier: MIT */
/**
 * Answering a case study alone: the parts of the story, then the questions,
 * then one reasoned reading. Plain data; a view shows where it is and hands
 * it what was answered.
 */
#ifndef ENGINE_REHEARSE_H
#define ENGINE_REHEARSE_H

#include "model/case.h"

enum rehearse_place {
	REHEARSE_START,
	REHEARSE_PART,     /**< at: which */
	REHEARSE_QUESTION, /**< at: which */
	REHEARSE_END
};

/** Owner: values; the study is borrowed. */
struct rehearsal {
	const struct case_study *study;
	size_t child; /**< about which child of it */
	enum rehearse_place place;
	size_t at;
	uint8_t *values; /**< by question */
};

void rehearse_init(struct rehearsal *, const struct case_study *,
		   size_t child);

/** Go on, or back, past questions that are not asked. False at the ends. */
bool rehearse_next(struct rehearsal *);
bool rehearse_back(struct rehearsal *);

/** How many questions are asked, and how many of these are answered. */
size_t rehearse_asked(const struct rehearsal *, size_t *answered);

/** The band that the answers lead to. */
size_t rehearse_outcome(const struct rehearsal *);

void rehearse_done(struct rehearsal *);

#endif
