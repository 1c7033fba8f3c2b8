/* SPDX-License-Identifier: MIT */
/**
 * What the pairs of answers to each unit say, worked out once; and sums of it
 * over the units, or over units drawn with repeats. Every coefficient is a
 * quotient of such sums.
 */
#ifndef ENGINE_PAIRS_H
#define ENGINE_PAIRS_H

#include "engine/counts.h"
#include "engine/distance.h"

/** Owner: the arrays; counts are borrowed. */
struct pairs {
	const struct counts *counts;
	double *given;  /**< by unit: its answers */
	double *terms;  /**< by unit: all that is summed of it, see pairs.c */
	size_t width;   /**< of these for a unit */
};

/**
 * Work out every unit; the distances that need values only where there are
 * any. Owner: release with pairs_done().
 */
void pairs_init(struct pairs *, const struct counts *);
void pairs_done(struct pairs *);

/** Sums over units. Owner: the arrays. */
struct pairs_sums {
	double *terms; /**< summed as they lie side by side */
	double units;   /**< with two answers or more */
	double *totals; /**< by label: answers in these */
	double answers; /**< all of these */
	double *shares; /**< by label: the mean part of units with any answer */
	double agreed[DISTANCE_COUNT]; /**< the mean of units with a pair */
	double apart[DISTANCE_COUNT];  /**< the sum of these */
	/**
	 * By two labels, 0 and 1 first, then 0 and 2: the pairs of answers
	 * that they are in together, of each unit over one less than its
	 * answers. NULL without values or with many labels.
	 */
	const double *meetings;
};

/** Make room for as many labels as there are. */
void pairs_sums_init(struct pairs_sums *, const struct pairs *);

/**
 * Add them up, each unit times[unit] times, or once where times is NULL. All
 * of it is 0 where there is nothing to add.
 */
void pairs_add(struct pairs_sums *, const struct pairs *,
	       const uint32_t *times);
void pairs_sums_done(struct pairs_sums *);

/** The part of the pairs of a unit that agree. Not defined without a pair. */
struct figure pairs_unit(const struct counts *, size_t unit);

/** The largest distance there can be; 0 with fewer than two labels. */
double pairs_range(const struct counts *, enum distance);

#endif
