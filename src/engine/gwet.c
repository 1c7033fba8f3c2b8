/* SPDX-License-Identifier: MIT */
/*
 * Chance agreement is sum(weights) / (q (q - 1)) times sum(p (1 - p)), which
 * stays below 1 as soon as there are two labels.
 */
#include "engine/gwet.h"

#include "base/mem.h"

#include <stdlib.h>

/* The sum of all weights of pairs of labels, each label with itself too. */
static double
weights_sum(const struct counts *c, enum distance distance)
{
	double *once = mem_alloc(c->labels, sizeof *once);
	double all = (double)c->labels * (double)c->labels;

	for (size_t k = 0; k < c->labels; k++)
		once[k] = 1;
	all -= distance_sum(distance, once, c->values, c->labels) /
		pairs_range(c, distance);
	free(once);
	return all;
}

struct figure
gwet_of(const struct pairs *p, const struct pairs_sums *s,
	enum distance distance)
{
	double labels = (double)p->counts->labels;
	double spread = 0, chance;

	if (s->units == 0 || p->counts->labels < 2)
		return (struct figure){ 0 };
	for (size_t k = 0; k < p->counts->labels; k++)
		spread += s->shares[k] * (1 - s->shares[k]);
	chance = weights_sum(p->counts, distance) * spread /
		(labels * (labels - 1));
	return (struct figure){ true, (s->agreed[distance] - chance) /
				(1 - chance) };
}
