/* SPDX-License-Identifier: MIT */
/**
 * How far answers lie apart, summed over pairs: what every coefficient of
 * agreement has in common.
 */
#ifndef ENGINE_DISTANCE_H
#define ENGINE_DISTANCE_H

#include <stddef.h>

enum distance {
	DISTANCE_SAME,   /**< 0 for the same label, else 1 */
	DISTANCE_LINEAR, /**< the difference of the values */
	DISTANCE_SQUARE, /**< that squared */
	DISTANCE_COUNT
};

/**
 * The sum of amounts[c] * amounts[k] * distance(c, k) over all pairs of
 * labels, each pair both ways round; in time linear in the labels.
 * Units: values rise, and are not read for DISTANCE_SAME.
 */
double distance_sum(enum distance, const double *amounts,
		    const double *values, size_t labels);

#endif
