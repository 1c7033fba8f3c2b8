/* SPDX-License-Identifier: MIT */
/**
 * What a revision of a checklist does: which sets of answers lead to another
 * band under it, how many, and the smallest example of each. Bands are the
 * same if their ids are.
 */
#ifndef PROOF_COMPARE_H
#define PROOF_COMPARE_H

#include "base/big.h"
#include "model/checklist.h"

enum { COMPARE_STATES = 200000 };

/**
 * Sets of answers that lead from a band of the old list to one of the new.
 * Owner: count and the examples, by indicator of the old and of the new list.
 */
struct compare_move {
	size_t from, to;
	bool moved;       /**< the bands have other ids */
	struct big count; /**< complete sets: see machine.h */
	uint8_t *before, *after;
};

/** Owner: everything. */
struct comparison {
	bool decided; /**< else nothing else is known */
	bool same;    /**< no change counts: no outcome moves; not counted */
	struct compare_move *moves; /**< by from, then to; all there are */
	size_t count;
	struct big total, moved; /**< sets of answers; those that move */
};

/**
 * Compare two versions over all sets of answers. comparison_same() says what is
 * known without, where nothing changed that an outcome hangs on.
 * most: states it may take (COMPARE_STATES, but in tests); beyond, it is not
 * decided. Owner: release *out with comparison_done().
 */
void comparison_same(struct comparison *out);
void comparison_init(struct comparison *out, const struct checklist *old,
		     const struct checklist *new, size_t most);
void comparison_done(struct comparison *);

#endif
