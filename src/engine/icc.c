/* SPDX-License-Identifier: MIT */
/* Two-way analysis of variance, one score a cell. */
#include "engine/icc.h"

#include "base/mem.h"

#include <stdlib.h>

void
icc_init(struct icc *icc, size_t subjects)
{
	*icc = (struct icc){ .subjects = subjects };
	icc->sums = mem_alloc(subjects, sizeof *icc->sums);
}

void
icc_add(struct icc *icc, const double *scores)
{
	double sum = 0;

	if (icc->raters == 0 && icc->subjects > 0)
		icc->first = scores[0];
	for (size_t s = 0; s < icc->subjects; s++) {
		double above = scores[s] - icc->first;

		icc->sums[s] += above;
		icc->squares += above * above;
		sum += above;
	}
	icc->rater_squares += sum * sum;
	icc->raters++;
}

struct icc_squares
icc_squares(const struct icc *icc)
{
	double n = (double)icc->subjects, k = icc->raters;
	double total = 0, squares = 0, mean, subjects, raters, within;

	if (icc->subjects < 2 || icc->raters < 2)
		return (struct icc_squares){ 0 };
	for (size_t s = 0; s < icc->subjects; s++) {
		total += icc->sums[s];
		squares += icc->sums[s] * icc->sums[s];
	}
	mean = total * total / (n * k);
	subjects = squares / k - mean;
	raters = icc->rater_squares / n - mean;
	within = icc->squares - squares / k;
	return (struct icc_squares){ true, subjects / (n - 1),
		within / (n * (k - 1)), raters / (k - 1),
		(within - raters) / ((n - 1) * (k - 1)) };
}

/* Rounding alone leaves nothing to divide by. */
static struct figure
quotient(const struct icc *icc, double above, double below)
{
	if (below <= 1e-12 * icc->squares)
		return (struct figure){ 0 };
	return (struct figure){ true, above / below };
}

struct figure
icc_of(const struct icc *icc, enum icc_form form)
{
	struct icc_squares ms = icc_squares(icc);
	double n = (double)icc->subjects, k = icc->raters;
	double drift = ms.raters - ms.error;

	if (!ms.defined)
		return (struct figure){ 0 };
	switch (form) {
	case ICC_1_1:
		return quotient(icc, ms.subjects - ms.within,
				ms.subjects + (k - 1) * ms.within);
	case ICC_2_1:
		return quotient(icc, ms.subjects - ms.error, ms.subjects +
				(k - 1) * ms.error + k * drift / n);
	case ICC_3_1:
		return quotient(icc, ms.subjects - ms.error,
				ms.subjects + (k - 1) * ms.error);
	case ICC_1_K:
		return quotient(icc, ms.subjects - ms.within, ms.subjects);
	case ICC_2_K:
		return quotient(icc, ms.subjects - ms.error,
				ms.subjects + drift / n);
	default:
		return quotient(icc, ms.subjects - ms.error, ms.subjects);
	}
}

void
icc_done(struct icc *icc)
{
	free(icc->sums);
	*icc = (struct icc){ 0 };
}
