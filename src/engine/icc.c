/* SPDX-License-Identifier: MIT */
/* Two-way analysis of variance, one score a cell. */
#include "engine/icc.h"

#include "base/mem.h"
#include "engine/fisher.h"

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

/*
 * Degrees of freedom of what the raters and the error have in the
 * denominator, by Satterthwaite; 0 where there are none.
 */
static double
freedom(const struct icc_squares *ms, double n, double k, double rho)
{
	double a = k * rho / (n * (1 - rho));
	double b = 1 + k * rho * (n - 1) / (n * (1 - rho));
	double raters = a * ms->raters, error = b * ms->error;
	double below = raters * raters / (k - 1) +
		error * error / ((n - 1) * (k - 1));

	return below > 0 ? (raters + error) * (raters + error) / below : 0;
}

/* Of the mean of all, from that of one: Spearman and Brown. */
static struct interval
of_mean(struct interval one, double k)
{
	if (!one.defined || 1 + (k - 1) * one.low <= 0)
		return (struct interval){ 0 };
	return (struct interval){ true, k * one.low / (1 + (k - 1) * one.low),
				  k * one.high / (1 + (k - 1) * one.high) };
}

/*
 * Source: heed-method(7), from Shrout and Fleiss 1979, and McGraw and Wong
 * 1996. The upper quantiles in the papers are the lower ones of the F with its
 * degrees of freedom changed over, one divided by them.
 */
struct interval
icc_interval(const struct icc *icc, enum icc_form form)
{
	struct icc_squares ms = icc_squares(icc);
	struct figure one = icc_of(icc, ICC_2_1);
	double n = (double)icc->subjects, k = icc->raters;
	double rest = k * ms.raters + (k * n - k - n) * ms.error;
	struct interval out = { 0 };
	double v, low, high;

	if ((form != ICC_2_1 && form != ICC_2_K) || !one.defined ||
	    one.value >= 1)
		return out;
	v = freedom(&ms, n, k, one.value);
	low = fisher_quantile(0.025, v, n - 1);
	high = fisher_quantile(0.025, n - 1, v);
	if (v <= 0 || rest + n * low * ms.subjects <= 0 ||
	    high * rest + n * ms.subjects <= 0)
		return out;
	out.low = n * (low * ms.subjects - ms.error) /
		(rest + n * low * ms.subjects);
	out.high = n * (ms.subjects - high * ms.error) /
		(high * rest + n * ms.subjects);
	out.defined = out.low <= one.value && one.value <= out.high;
	return form == ICC_2_1 ? out : of_mean(out, k);
}

void
icc_done(struct icc *icc)
{
	free(icc->sums);
	*icc = (struct icc){ 0 };
}
