/* SPDX-License-Identifier: MIT */
/**
 * What Gwet's and Fleiss' coefficients start from: how far pairs of answers
 * agree, and what share each label has.
 */
#ifndef ENGINE_PAIRS_H
#define ENGINE_PAIRS_H

#include "engine/counts.h"
#include "engine/distance.h"

/**
 * The mean over units of the agreement of their pairs of answers, from 0 to
 * 1, where a distance counts by its part of the largest there can be. times
 * as in alpha_of(). Not defined without any pair, nor without a distance.
 */
struct figure pairs_agreement(const struct counts *, const uint32_t *times,
			      enum distance);

/** The same of one unit. */
struct figure pairs_unit(const struct counts *, size_t unit, enum distance);

/**
 * The share of each label: the mean over units with any answer of the part of
 * its answers. False where no unit has one.
 */
bool pairs_shares(const struct counts *, const uint32_t *times,
		  double *shares);

/** The largest distance there can be; 0 with fewer than two labels. */
double pairs_range(const struct counts *, enum distance);

#endif
