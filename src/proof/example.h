/* SPDX-License-Identifier: MIT */
/**
 * Worked examples: small sets of answers that lead to a band.
 */
#ifndef PROOF_EXAMPLE_H
#define PROOF_EXAMPLE_H

#include "model/checklist.h"

/** What is to lead to the band. */
enum example_by {
	EXAMPLE_POINTS, /**< the points alone */
	EXAMPLE_RULE    /**< a rule, where the points alone stay below */
};

/** Owner: values. */
struct example {
	uint8_t *values; /**< by indicator; 0 where nothing is answered */
	size_t answers;  /**< how many are answered */
	int64_t points;  /**< after caps */
	size_t rule;     /**< the one that leads there; NONE by points */
};

/**
 * Find the fewest answers that come to this band in this way, and to no other
 * band, with nothing else answered; of equally few, those first in the order
 * of the walk, and of their rules the first. For the lowest band by points it
 * is one answer that gives some, where there is such.
 *
 * The same checklist always gives the same example. The search gives up after
 * a fixed number of tries, so that not finding one proves nothing.
 *
 * Returns false, and an empty *out, when none is found.
 * Owner: release *out with example_done().
 */
bool example_find(struct example *out, const struct checklist *, size_t band,
		  enum example_by);

void example_done(struct example *);

#endif
