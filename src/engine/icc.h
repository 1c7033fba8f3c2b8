/* SPDX-License-Identifier: MIT */
/**
 * Intraclass correlations of scores that the same raters gave to several
 * subjects: heed-method(7), "Agreement". Raters come one by one, so that
 * memory does not grow with them.
 */
#ifndef ENGINE_ICC_H
#define ENGINE_ICC_H

#include "engine/bootstrap.h"

/** Sums over the raters so far. Owner: the arrays. */
struct icc {
	size_t subjects;
	double raters;
	double *sums;   /**< by subject, of what is above the first score */
	double squares; /**< of all of these */
	double rater_squares; /**< of each rater's sum of these */
	double first;   /**< the first score of all */
};

/** The mean squares of the analysis of variance. */
struct icc_squares {
	bool defined; /**< are there two subjects and two raters? */
	double subjects, within, raters, error;
};

/** The forms of Shrout and Fleiss, 1979. */
enum icc_form {
	ICC_1_1, ICC_2_1, ICC_3_1, /**< of one rater */
	ICC_1_K, ICC_2_K, ICC_3_K  /**< of the mean of all */
};

void icc_init(struct icc *, size_t subjects);

/** Add a rater who scored every subject. */
void icc_add(struct icc *, const double *scores);

struct icc_squares icc_squares(const struct icc *);

/** A form of it. Not defined without variation to divide by. */
struct figure icc_of(const struct icc *, enum icc_form);

/**
 * The 95 per cent interval of ICC_2_1 or ICC_2_K, by the F distribution. Not
 * defined for other forms, where the figure is not, and where the scores
 * leave nothing to divide by.
 */
struct interval icc_interval(const struct icc *, enum icc_form);

void icc_done(struct icc *);

#endif
