/* SPDX-License-Identifier: MIT */
/**
 * Exact counts of any size.
 */
#ifndef BASE_BIG_H
#define BASE_BIG_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

/** A number from 0 on. All zero is 0. Owner: parts. */
struct big {
	uint32_t *parts; /**< least first, the last not 0 */
	size_t count;
};

/** Set to a small number. */
void big_set(struct big *, uint32_t number);

/** Add another one, this many times. */
void big_add(struct big *, const struct big *more, uint32_t times);

bool big_zero(const struct big *);

/** -1, 0 or 1 as the first is less, equal or more. */
int big_compare(const struct big *, const struct big *);

/** Append it in decimal digits; with `mark` between each three, if not 0. */
void big_text(const struct big *, struct buf *out, char mark);

void big_done(struct big *);

#endif
