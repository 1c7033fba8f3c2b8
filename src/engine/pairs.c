/* SPDX-License-Identifier: MIT */
/*
 * As in Gwet's handbook: agreement is a mean over units with two answers or
 * more, shares are one over units with any; those of one answer tell of the
 * labels, if not of agreement.
 */
#include "engine/pairs.h"

double
pairs_range(const struct counts *c, enum distance distance)
{
	double range;

	if (c->labels < 2)
		return 0;
	if (distance == DISTANCE_SAME)
		return 1;
	range = c->values[c->labels - 1] - c->values[0];
	return distance == DISTANCE_SQUARE ? range * range : range;
}

struct figure
pairs_unit(const struct counts *c, size_t unit, enum distance distance)
{
	double given = counts_given(c, unit);
	double apart = distance_sum(distance, counts_row(c, unit), c->values,
				    c->labels);
	double range = pairs_range(c, distance);

	if (given < 2)
		return (struct figure){ 0 };
	if (apart <= 0)
		return (struct figure){ true, 1 };
	return (struct figure){ true, 1 - apart /
				(range * given * (given - 1)) };
}

struct figure
pairs_agreement(const struct counts *c, const uint32_t *times,
		enum distance distance)
{
	double sum = 0, units = 0;

	for (size_t u = 0; u < c->units; u++) {
		double taken = times == NULL ? 1 : times[u];
		struct figure one = { 0 };

		if (taken > 0)
			one = pairs_unit(c, u, distance);
		if (one.defined) {
			sum += taken * one.value;
			units += taken;
		}
	}
	if (units == 0)
		return (struct figure){ 0 };
	return (struct figure){ true, sum / units };
}

bool
pairs_shares(const struct counts *c, const uint32_t *times, double *shares)
{
	double units = 0;

	for (size_t k = 0; k < c->labels; k++)
		shares[k] = 0;
	for (size_t u = 0; u < c->units; u++) {
		double given = counts_given(c, u);
		double taken = times == NULL ? 1 : times[u];

		if (taken == 0 || given == 0)
			continue;
		units += taken;
		for (size_t k = 0; k < c->labels; k++)
			shares[k] += taken * counts_row(c, u)[k] / given;
	}
	for (size_t k = 0; k < c->labels && units > 0; k++)
		shares[k] /= units;
	return units > 0;
}
