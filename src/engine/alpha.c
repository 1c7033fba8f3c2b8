/* SPDX-License-Identifier: MIT */
/*
 * Observed against expected disagreement. The ordinal metric is the interval
 * one with each label's value replaced by the middle of its ranks, since the
 * sum of n_g from c to k, less half of both ends, is the difference of these.
 * Ranks are those of what was taken, so that it alone needs to know which two
 * labels met, or looks at the units again.
 */
#include "engine/alpha.h"

#include "base/mem.h"

#include <stdlib.h>

static size_t
used(const double *totals, size_t labels)
{
	size_t count = 0;

	for (size_t k = 0; k < labels; k++)
		count += totals[k] > 0;
	return count;
}

static struct figure
quotient(const struct pairs_sums *s, double observed, double expected)
{
	return (struct figure){ true, 1 - (s->answers - 1) * observed /
				expected };
}

static double
met_apart(const double *meetings, const double *ranks, size_t labels)
{
	double sum = 0;

	for (size_t k = 0; k < labels; k++)
		for (size_t l = k + 1; l < labels; l++)
			sum += *meetings++ * (ranks[l] - ranks[k]) *
				(ranks[l] - ranks[k]);
	return 2 * sum;
}

static double
ranked_apart(const struct pairs *p, const struct pairs_sums *s,
	     const uint32_t *times, const double *ranks)
{
	double sum = 0;

	if (s->meetings != NULL)
		return met_apart(s->meetings, ranks, p->counts->labels);

	for (size_t u = 0; u < p->counts->units; u++) {
		double taken = times == NULL ? 1 : times[u];

		if (taken > 0 && p->given[u] >= 2)
			sum += taken / (p->given[u] - 1) *
				distance_sum(DISTANCE_SQUARE,
					     counts_row(p->counts, u), ranks,
					     p->counts->labels);
	}
	return sum;
}

static struct figure
ordinal(const struct pairs *p, const struct pairs_sums *s,
	const uint32_t *times)
{
	size_t labels = p->counts->labels;
	double *ranks = mem_alloc(labels, sizeof *ranks), before = 0;
	struct figure alpha;

	for (size_t k = 0; k < labels; k++) {
		ranks[k] = before + s->totals[k] / 2;
		before += s->totals[k];
	}
	alpha = quotient(s, ranked_apart(p, s, times, ranks),
			 distance_sum(DISTANCE_SQUARE, s->totals, ranks,
				      labels));
	free(ranks);
	return alpha;
}

struct figure
alpha_of(const struct pairs *p, const struct pairs_sums *s,
	 const uint32_t *times, enum alpha_metric metric)
{
	enum distance distance = metric == ALPHA_NOMINAL ? DISTANCE_SAME :
		DISTANCE_SQUARE;
	size_t labels = p->counts->labels;

	if (used(s->totals, labels) < 2)
		return (struct figure){ 0 };
	if (metric == ALPHA_ORDINAL)
		return ordinal(p, s, times);
	return quotient(s, s->apart[distance],
			distance_sum(distance, s->totals, p->counts->values,
				     labels));
}
