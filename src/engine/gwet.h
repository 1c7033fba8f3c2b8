/* SPDX-License-Identifier: MIT */
/**
 * Gwet's AC1, and AC2 with linear or quadratic weights: heed-method(7),
 * "Agreement".
 */
#ifndef ENGINE_GWET_H
#define ENGINE_GWET_H

#include "engine/pairs.h"

/**
 * AC1 for DISTANCE_SAME, else AC2 with the weights of that distance. A label
 * nobody used counts: how many there are matters.
 * Not defined without any pair, nor with fewer than two labels.
 */
struct figure gwet_of(const struct pairs *, const struct pairs_sums *,
		      enum distance);

#endif
