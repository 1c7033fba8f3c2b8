/* SPDX-License-Identifier: MIT */
/**
 * A list of different texts, each found again by its bytes.
 */
#ifndef ENGINE_LABELS_H
#define ENGINE_LABELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** All zero is an empty list. Owner: everything. */
struct labels {
	char **texts;
	size_t count, room;
	uint32_t *slots; /**< 1 + index of a text, or 0; a power of two */
	size_t slot_count;
};

/** The index of a text, which is added if it is new. */
size_t labels_find(struct labels *, const char *text, size_t size);

/** The index of a text, or the count if it is not there. */
size_t labels_get(const struct labels *, const char *text, size_t size);

/**
 * Is it a whole number, plainly written: digits without leading zeros, a
 * minus before them or not, and few enough to be exact?
 */
bool labels_whole(const char *text, double *value);

/** All as rising numbers if all are whole numbers, else by their bytes. */
struct labels_order {
	size_t *at;     /**< the labels in order */
	double *values; /**< in that order; NULL if one is no whole number */
};

/** Put them in order. Owner: release *out with labels_order_done(). */
void labels_sort(struct labels_order *out, const struct labels *);
void labels_order_done(struct labels_order *);

void labels_done(struct labels *);

#endif
