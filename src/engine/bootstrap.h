/* SPDX-License-Identifier: MIT */
/**
 * Resampling of units, the same on every computer for the same seed.
 */
#ifndef ENGINE_BOOTSTRAP_H
#define ENGINE_BOOTSTRAP_H

#include "engine/counts.h"

/** A source of numbers that look random. */
struct bootstrap {
	uint64_t state;
};

/** A 95 per cent interval; not defined where it would mean nothing. */
struct interval {
	bool defined;
	double low, high;
};

void bootstrap_init(struct bootstrap *, uint64_t seed);

/** Draw as many units as there are, with repeats: how often each is in. */
void bootstrap_draw(struct bootstrap *, uint32_t *times, size_t units);

/**
 * The interval between the 2.5th and the 97.5th percentile of what the
 * resamples gave, by nearest rank. Where fewer than half of the draws gave a
 * number there is none. The values are put in order.
 */
struct interval bootstrap_interval(double *values, size_t count,
				   size_t draws);

#endif
