/* SPDX-License-Identifier: MIT */
/**
 * Krippendorff's alpha: heed-method(7), "Agreement".
 */
#ifndef ENGINE_ALPHA_H
#define ENGINE_ALPHA_H

#include "engine/pairs.h"

/** Which differences count how much. The last two need values. */
enum alpha_metric {
	ALPHA_NOMINAL,
	ALPHA_ORDINAL, /**< Krippendorff's metric, by the ranks in use */
	ALPHA_INTERVAL
};

/**
 * Alpha of units, each taken times[unit] times, or once where times is NULL;
 * the sums are those of the same times. A unit with one answer has no pair
 * and counts nowhere. Not defined without any pair, and where all of them say
 * the same.
 */
struct figure alpha_of(const struct pairs *, const struct pairs_sums *,
		       const uint32_t *times, enum alpha_metric);

#endif
