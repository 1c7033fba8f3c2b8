/* SPDX-License-Identifier: MIT */
/* Chance agreement is the sum of the squared shares of the labels. */
#include "engine/fleiss.h"

#include "base/mem.h"
#include "engine/pairs.h"

#include <stdlib.h>

struct figure
fleiss_of(const struct counts *c, const uint32_t *times)
{
	struct figure agreed = pairs_agreement(c, times, DISTANCE_SAME);
	double *shares = mem_alloc(c->labels, sizeof *shares);
	struct figure kappa = { 0 };
	double apart, used = 0;

	pairs_shares(c, times, shares);
	for (size_t k = 0; k < c->labels; k++)
		used += shares[k] > 0;
	apart = distance_sum(DISTANCE_SAME, shares, NULL, c->labels);
	if (agreed.defined && used > 1) {
		kappa.defined = true;
		kappa.value = (agreed.value - (1 - apart)) / apart;
	}
	free(shares);
	return kappa;
}
