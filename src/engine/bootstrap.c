/* SPDX-License-Identifier: MIT */
/*
 * SplitMix64 (Steele, Lea and Flood, 2014): small, quick, and written down in
 * a few lines anywhere, so that others can draw the same resamples.
 */
#include "engine/bootstrap.h"

#include <stdlib.h>
#include <string.h>

void
bootstrap_init(struct bootstrap *b, uint64_t seed)
{
	b->state = seed;
}

static uint64_t
next(struct bootstrap *b)
{
	uint64_t z = b->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

/* The upper half times the count keeps what 32 bits of chance can give; a
   unit is favoured by no more than one part in four thousand million. */
void
bootstrap_draw(struct bootstrap *b, uint32_t *times, size_t units)
{
	memset(times, 0, units * sizeof *times);
	for (size_t u = 0; u < units; u++)
		times[(next(b) >> 32) * units >> 32]++;
}

static int
rising(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

struct interval
bootstrap_interval(double *values, size_t count, size_t draws)
{
	size_t low = (count * 25 + 999) / 1000;
	size_t high = (count * 975 + 999) / 1000;

	if (count == 0 || count * 2 < draws)
		return (struct interval){ 0 };
	qsort(values, count, sizeof *values, rising);
	return (struct interval){ true, values[low - 1], values[high - 1] };
}
