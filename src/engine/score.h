/* SPDX-License-Identifier: MIT */
/**
 * Answers to points, rules that fire, and the band: heed-method(7). A pure
 * function of its arguments; the order of answering cannot matter.
 */
#ifndef ENGINE_SCORE_H
#define ENGINE_SCORE_H

#include "model/answers.h"
#include "model/checklist.h"

/** What a group gives. Units: points. */
struct score_group {
	int64_t sum;    /**< before the cap */
	int64_t points; /**< after it */
};

/**
 * The outcome of one set of answers.
 * Owner: the arrays; release with score_done(). Borrows nothing.
 */
struct score {
	int64_t points;             /**< 0 in a checklist without points */
	struct score_group *groups; /**< by group */
	bool *asked;                /**< by indicator: is it asked at all? */
	int32_t *gives;             /**< by indicator: its raw points */
	bool *fired;                /**< by rule */
	size_t by_score; /**< band of the points alone; NONE without points */
	size_t computed; /**< highest of by_score and the floors that fire */
	size_t band;     /**< the same, or the band it was raised to */
};

/**
 * Is this question asked, given the answers to those before it?
 * Its whole chain of gates must be open.
 */
bool score_asked(const struct checklist *, const uint8_t *values,
		 size_t indicator);

/** Does this rule fire? */
bool score_fires(const struct checklist *, const uint8_t *values,
		 const struct rule *);

/** The band of a score: the last whose from it reaches, else the first. */
size_t score_band(const struct checklist *, int64_t points);

/**
 * Score answers against their checklist. A raise that is not above the
 * computed band is not applied.
 * Owner: release *out with score_done().
 */
void score_answers(struct score *out, const struct checklist *,
		   const struct answers *);

void score_done(struct score *);

#endif
