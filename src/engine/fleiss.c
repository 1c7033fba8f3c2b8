/* SPDX-License-Identifier: MIT */
/* Chance agreement is the sum of the squared shares of the labels. */
#include "engine/fleiss.h"

struct figure
fleiss_of(const struct pairs_sums *s, size_t labels)
{
	double apart = distance_sum(DISTANCE_SAME, s->shares, NULL, labels);
	size_t used = 0;

	for (size_t k = 0; k < labels; k++)
		used += s->shares[k] > 0;
	if (s->units == 0 || used < 2)
		return (struct figure){ 0 };
	return (struct figure){ true, (s->agreed[DISTANCE_SAME] -
				       (1 - apart)) / apart };
}
