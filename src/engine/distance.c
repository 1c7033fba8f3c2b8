/* SPDX-License-Identifier: MIT */
/*
 * Sums over pairs, each without going through the pairs. Only differences and
 * deviations are multiplied, never the values, so that large values close
 * together lose nothing.
 */
#include "engine/distance.h"

static double
same_sum(const double *amounts, size_t labels)
{
	double before = 0, sum = 0;

	for (size_t k = 0; k < labels; k++) {
		sum += 2 * amounts[k] * before;
		before += amounts[k];
	}
	return sum;
}

/* behind: what all amounts before this label are away from it, together. */
static double
linear_sum(const double *amounts, const double *values, size_t labels)
{
	double before = 0, behind = 0, sum = 0;

	for (size_t k = 0; k < labels; k++) {
		if (k > 0)
			behind += before * (values[k] - values[k - 1]);
		sum += 2 * amounts[k] * behind;
		before += amounts[k];
	}
	return sum;
}

/* Twice the total times the squared deviations from the mean. */
static double
square_sum(const double *amounts, const double *values, size_t labels)
{
	double total = 0, sum = 0, mean = 0;

	for (size_t k = 0; k < labels; k++) {
		total += amounts[k];
		sum += amounts[k] * (values[k] - values[0]);
	}
	if (total > 0)
		mean = values[0] + sum / total;
	sum = 0;
	for (size_t k = 0; k < labels; k++)
		sum += amounts[k] * (values[k] - mean) * (values[k] - mean);
	return 2 * total * sum;
}

double
distance_sum(enum distance distance, const double *amounts,
	     const double *values, size_t labels)
{
	switch (distance) {
	case DISTANCE_LINEAR:
		return linear_sum(amounts, values, labels);
	case DISTANCE_SQUARE:
		return square_sum(amounts, values, labels);
	default:
		return same_sum(amounts, labels);
	}
}
