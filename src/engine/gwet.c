/* SPDX-License-Identifier: MIT */
/*
 * Chance agreement is sum(weights) / (q (q - 1)) times sum(p (1 - p)), which
 * stays below 1 as soon as there are two labels.
 */
#include "engine/gwet.h"

#include "base/mem.h"
#include "engine/pairs.h"

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
gwet_of(const struct counts *c, const uint32_t *times,
	enum distance distance)
{
	struct figure agreed = pairs_agreement(c, times, distance);
	double labels = (double)c->labels;
	double *shares, spread = 0, chance;

	if (!agreed.defined || c->labels < 2)
		return (struct figure){ 0 };
	shares = mem_alloc(c->labels, sizeof *shares);
	pairs_shares(c, times, shares);
	for (size_t k = 0; k < c->labels; k++)
		spread += shares[k] * (1 - shares[k]);
	free(shares);
	chance = weights_sum(c, distance) * spread / (labels * (labels - 1));
	return (struct figure){ true,
				(agreed.value - chance) / (1 - chance) };
}
