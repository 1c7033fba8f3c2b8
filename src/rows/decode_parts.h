/* SPDX-License-Identifier: MIT */
/**
 * What the files of decode.h share: how an answer is looked up by its bytes.
 */
#ifndef ROWS_DECODE_PARTS_H
#define ROWS_DECODE_PARTS_H

#include "rows/decode.h"

#include "engine/score.h"

enum {
	DECODE_SHORT = 7, /**< bytes of an answer that one number holds */
	DECODE_LONG = 15, /**< that two hold */
	DECODE_BITS = 8,  /**< of the number of a slot */
	DECODE_SLOTS = 1 << DECODE_BITS,
	DECODE_WINDOW = 64 /**< looked through for commas at once */
};

/**
 * By the size of a text, in the first number and in the second: its bytes; the
 * comma behind it; both of these; and the same where one number has to do.
 * Nothing where it is too long.
 */
struct decode_sizes {
	uint64_t low[DECODE_WINDOW], high[DECODE_WINDOW];
};
extern const struct decode_sizes decode_texts, decode_ends, decode_both,
	decode_brief;

/** Where a compiler must see that an argument is known beforehand. */
#if defined(__GNUC__)
#define DECODE_IN_PLACE static inline __attribute__((always_inline))
#else
#define DECODE_IN_PLACE static inline
#endif

/** The number of the slot of a text. */
static inline size_t
decode_slot_of(uint64_t factor, uint64_t low, uint64_t high)
{
	return (size_t)(((low ^ high) * factor) >> (64 - DECODE_BITS));
}

/** Add follow-ups, which come after all others: these open or close them. */
static inline void
decode_gated(const struct abacus *a, const uint8_t *values, uint64_t *words)
{
	for (size_t g = 0; g < a->gated_count; g++) {
		size_t i = a->gated[g];
		bool asked = score_asked(a->list, values, i);

		abacus_add(a, words, i, asked ? values[i] : 0);
	}
}

#endif
