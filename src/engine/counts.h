/* SPDX-License-Identifier: MIT */
/**
 * How often each answer was given to each unit: all that agreement is worked
 * out from, however many people answered.
 */
#ifndef ENGINE_COUNTS_H
#define ENGINE_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** A number that may not exist: 0/0 is not defined, and never a nan. */
struct figure {
	bool defined;
	double value; /**< 0 where it is not defined */
};

/**
 * Counts by unit, then label. A unit is what was answered (a sign, a
 * patient), a label an answer; whoever did not answer is in no count.
 * Owner: the arrays.
 */
struct counts {
	size_t units, labels;
	size_t room;    /**< labels that a row has room for */
	size_t rows;    /**< units that there is room for */
	double *cells;  /**< whole numbers, exact up to 2^53 */
	double *values; /**< by label, rising; NULL where there is no order */
};

/** So many units and labels, all counts 0. */
void counts_init(struct counts *, size_t units, size_t labels);

/** Add one label more, or one unit, counted nowhere yet; its index. */
size_t counts_label(struct counts *);
size_t counts_unit(struct counts *);

/** The counts of a unit, by label. Owner: borrowed. */
double *counts_row(const struct counts *, size_t unit);

/** How many answers a unit has. */
double counts_given(const struct counts *, size_t unit);

/**
 * A part of it: these units and these labels, in this order; values by label
 * of the part, or NULL, are copied.
 * Owner: release *out with counts_done().
 */
void counts_pick(struct counts *out, const struct counts *,
		 const size_t *units, size_t unit_count,
		 const size_t *labels, size_t label_count,
		 const double *values);

void counts_done(struct counts *);

#endif
