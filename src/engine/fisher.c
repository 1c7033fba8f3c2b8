/* SPDX-License-Identifier: MIT */
/*
 * By way of the incomplete beta function, which is halved down to the value:
 * slow, and the same for all degrees of freedom. Logarithms are worked out
 * here, for these few: a library of mathematics would have to be loaded at
 * every start.
 */
#include "engine/fisher.h"

#include <float.h>
#include <math.h>

enum { TERMS_MOST = 20000, HALVINGS = 300 };

static const double tiny = 1e-300, enough = 1e-15;

static double
size(double x)
{
	return x < 0 ? -x : x;
}

/* --- Logarithms ----------------------------------------------------------- */

static const double ln_2 = 0.69314718055994530942;

/* Of x > 0, by the series of its part between 1/2 and 1. */
static double
logarithm(double x)
{
	int power;
	double part = frexp(x, &power), y, square, term, sum = 0;

	y = term = (part - 1) / (part + 1);
	square = y * y;
	for (int i = 1; size(term) > DBL_EPSILON / 64; i += 2) {
		sum += term / i;
		term *= square;
	}
	return 2 * sum + power * ln_2;
}

static double
power_of_e(double x)
{
	int twos = (int)(x / ln_2);
	double rest = x - twos * ln_2, term = 1, sum = 1;

	if (x < -700)
		return 0;
	for (int i = 1; size(term) > DBL_EPSILON / 64; i++) {
		term *= rest / i;
		sum += term;
	}
	return ldexp(sum, twos);
}

/* Of the gamma function of x > 0. Source: DLMF 5.11.1 and 5.5.1. */
static double
log_gamma(double x)
{
	static const double half_ln_2_pi = 0.91893853320467274178;
	double product = 1, square;

	while (x < 15) {
		product *= x;
		x += 1;
	}
	square = x * x;
	return (x - 0.5) * logarithm(x) - x + half_ln_2_pi -
		logarithm(product) + (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 -
		(1.0 / 1680 - 1.0 / 1188 / square) / square) / square) /
		square) / x;
}

/* --- The incomplete beta function ----------------------------------------- */

/* Nothing is divided by 0. */
static double
apart(double x)
{
	return size(x) < tiny ? tiny : x;
}

/*
 * The continued fraction of the incomplete beta function, by Lentz's way.
 * Source: DLMF 8.17.22 and 8.17.23.
 */
static double
fraction(double a, double b, double x)
{
	double c = 1, d = 1 / apart(1 - (a + b) * x / (a + 1)), h = d;

	for (int term = 1; term < TERMS_MOST; term++) {
		double m = term, step;
		double even = m * (b - m) * x /
			((a + 2 * m - 1) * (a + 2 * m));
		double odd = -(a + m) * (a + b + m) * x /
			((a + 2 * m) * (a + 2 * m + 1));

		d = 1 / apart(1 + even * d);
		c = apart(1 + even / c);
		h *= d * c;
		d = 1 / apart(1 + odd * d);
		c = apart(1 + odd / c);
		step = d * c;
		h *= step;
		if (size(step - 1) < enough)
			break;
	}
	return h;
}

/* The regularised incomplete beta function, for x between 0 and 1. */
static double
beta(double a, double b, double x)
{
	double front = power_of_e(log_gamma(a + b) - log_gamma(a) -
				  log_gamma(b) + a * logarithm(x) +
				  b * logarithm(1 - x));

	if (x < (a + 1) / (a + b + 2))
		return front * fraction(a, b, x) / a;
	return 1 - front * fraction(b, a, 1 - x) / b;
}

/* --- The distribution ----------------------------------------------------- */

double
fisher_quantile(double part, double above, double below)
{
	double low = 0, high = 1;

	if (!(above > 0 && below > 0))
		return 0;
	for (int i = 0; i < HALVINGS; i++) {
		double middle = low + (high - low) / 2;

		if (middle <= low || middle >= high)
			break;
		if (beta(above / 2, below / 2, middle) < part)
			low = middle;
		else
			high = middle;
	}
	return high >= 1 ? 0 : below * high / (above * (1 - high));
}
