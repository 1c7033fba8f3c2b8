/* SPDX-License-Identifier: MIT */
/*
 * Observed against expected disagreement. The ordinal metric is the interval
 * one with each label's value replaced by the middle of its ranks, since the
 * sum of n_g from c to k, less half of both ends, is the difference of these.
 */
#include "engine/alpha.h"

#include "base/mem.h"
#include "engine/distance.h"

#include <stdlib.h>

/* How often each label is in a unit that has a pair; the sum of it all. */
static double
paired_totals(const struct counts *c, const uint32_t *times, double *totals)
{
	double all = 0;

	for (size_t u = 0; u < c->units; u++) {
		const double *row = counts_row(c, u);
		double taken = times == NULL ? 1 : times[u];

		if (taken == 0 || counts_given(c, u) < 2)
			continue;
		for (size_t k = 0; k < c->labels; k++)
			totals[k] += taken * row[k];
	}
	for (size_t k = 0; k < c->labels; k++)
		all += totals[k];
	return all;
}

static size_t
used(const double *totals, size_t labels)
{
	size_t count = 0;

	for (size_t k = 0; k < labels; k++)
		count += totals[k] > 0;
	return count;
}

static void
middle_ranks(double *ranks, const double *totals, size_t labels)
{
	double before = 0;

	for (size_t k = 0; k < labels; k++) {
		ranks[k] = before + totals[k] / 2;
		before += totals[k];
	}
}

static double
observed(const struct counts *c, const uint32_t *times,
	 enum distance distance, const double *values)
{
	double sum = 0;

	for (size_t u = 0; u < c->units; u++) {
		double given = counts_given(c, u);
		double taken = times == NULL ? 1 : times[u];

		if (taken > 0 && given >= 2)
			sum += taken / (given - 1) *
				distance_sum(distance, counts_row(c, u),
					     values, c->labels);
	}
	return sum;
}

struct figure
alpha_of(const struct counts *c, const uint32_t *times,
	 enum alpha_metric metric)
{
	enum distance distance = metric == ALPHA_NOMINAL ? DISTANCE_SAME :
		DISTANCE_SQUARE;
	double *totals = mem_alloc(c->labels, sizeof *totals);
	double *ranks = mem_alloc(c->labels, sizeof *ranks);
	const double *values = metric == ALPHA_ORDINAL ? ranks : c->values;
	double all = paired_totals(c, times, totals);
	struct figure alpha = { 0 };

	middle_ranks(ranks, totals, c->labels);
	if (used(totals, c->labels) > 1) {
		alpha.defined = true;
		alpha.value = 1 - (all - 1) *
			observed(c, times, distance, values) /
			distance_sum(distance, totals, values, c->labels);
	}
	free(totals);
	free(ranks);
	return alpha;
}
