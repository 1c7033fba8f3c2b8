/* SPDX-License-Identifier: MIT */
/**
 * Units that have the same counts, taken together: a coefficient needs only
 * to know how often each row of counts is there.
 */
#ifndef ENGINE_DISTINCT_H
#define ENGINE_DISTINCT_H

#include "engine/counts.h"

/** Owner: the arrays. */
struct distinct {
	size_t count;
	size_t *first;   /**< by row: a unit that has it */
	size_t *row;     /**< by unit: its row */
	uint32_t *times; /**< by row: how many units have it */
};

void distinct_init(struct distinct *, const struct counts *);

/** How often each row is there when each unit is there so many times. */
void distinct_add(const struct distinct *, uint32_t *rows,
		  const uint32_t *units, size_t unit_count);

void distinct_done(struct distinct *);

#endif
