/* SPDX-License-Identifier: MIT */
/**
 * A small checklist in memory, with one of everything, and answers to it.
 */
#ifndef SUPPORT_SAMPLE_H
#define SUPPORT_SAMPLE_H

#include "engine/result.h"

/** The day of the tests; one number was last checked over a year before. */
#define SAMPLE_TODAY "2026-03-03"

/** Its questions, in order. */
enum sample_sign {
	SAMPLE_DANGER,  /**< context, opening */
	SAMPLE_MISSING, /**< risk */
	SAMPLE_WHERE,   /**< risk, the project's, asked if missing is yes */
	SAMPLE_GIFTS,   /**< harm */
	SAMPLE_SCHOOL   /**< protective */
};

/** Values of their answers. */
enum sample_value { SAMPLE_NO = 1, SAMPLE_MAYBE, SAMPLE_YES, SAMPLE_UNKNOWN };

extern const struct checklist sample_list;

/** The same without points: no score, bands by rule alone. */
extern const struct checklist sample_bare;

/** What the goldens show, by name. */
enum sample_case {
	SAMPLE_EMPTY,   /**< nothing answered */
	SAMPLE_ONE,     /**< one sign, suspected */
	SAMPLE_MANY,    /**< everything answered and noted, a cap reached */
	SAMPLE_RAISED,  /**< to the highest band, with a reason */
	SAMPLE_NOW,     /**< danger, whose rule has the highest floor */
	SAMPLE_HIDDEN,  /**< a note on a question no longer asked */
	SAMPLE_BARE,    /**< one sign, without points */
	SAMPLE_HOSTILE, /**< markup, control bytes, marks of direction */
	SAMPLE_CASES
};

const char *sample_name(enum sample_case);

/** Owner: release with sample_done(). */
struct sample {
	struct answers answers;
	struct result result;
};

void sample_init(struct sample *, enum sample_case);
void sample_done(struct sample *);

#endif
