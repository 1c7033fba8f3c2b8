/* SPDX-License-Identifier: MIT */
/*
 * Resamples are of units, and draw on the counts of each alone, so that
 * memory does not grow with the people who answered. Their number falls as
 * the units grow, where an interval is narrow anyway.
 */
#include "engine/agree.h"

#include "base/mem.h"
#include "engine/alpha.h"
#include "engine/fleiss.h"
#include "engine/gwet.h"
#include "engine/pairs.h"

#include <stdlib.h>

enum {
	DRAWS_MOST = 2000,
	DRAWS_LEAST = 200,
	WORK_MOST = 20000000 /* counts gone through in all draws */
};

static const struct {
	bool ordered;
	const char *words;
} figures[AGREE_COUNT] = {
#define AGREE_ROW(id, ordered, words) { ordered, words },
	AGREE_FIGURES(AGREE_ROW)
#undef AGREE_ROW
};

const char *
agree_words(enum agree_figure figure)
{
	return figures[figure].words;
}

bool
agree_ordered(enum agree_figure figure)
{
	return figures[figure].ordered;
}

static struct figure
work_out(enum agree_figure figure, const struct counts *c,
	 const uint32_t *times)
{
	switch (figure) {
	case AGREE_NOMINAL:
		return alpha_of(c, times, ALPHA_NOMINAL);
	case AGREE_ORDINAL:
		return alpha_of(c, times, ALPHA_ORDINAL);
	case AGREE_INTERVAL:
		return alpha_of(c, times, ALPHA_INTERVAL);
	case AGREE_AC1:
		return gwet_of(c, times, DISTANCE_SAME);
	case AGREE_AC2_LINEAR:
		return gwet_of(c, times, DISTANCE_LINEAR);
	case AGREE_AC2_QUADRATIC:
		return gwet_of(c, times, DISTANCE_SQUARE);
	case AGREE_FLEISS:
		return fleiss_of(c, times);
	default:
		return pairs_agreement(c, times, DISTANCE_SAME);
	}
}

static const struct counts *
counts_for(enum agree_figure figure, const struct counts *all,
	   const struct counts *ordered)
{
	return figures[figure].ordered ? ordered : all;
}

static size_t
draws_for(const struct counts *c)
{
	size_t work = c->units * c->labels;
	size_t draws = WORK_MOST / (work > 0 ? work : 1);

	return draws > DRAWS_MOST ? DRAWS_MOST :
		draws < DRAWS_LEAST ? DRAWS_LEAST : draws;
}

/* One resample, of all that there is a number for without it. */
static void
take_draw(const struct agree *a, const struct counts *all,
	  const struct counts *ordered, const uint32_t *times,
	  double *values[AGREE_COUNT], size_t got[AGREE_COUNT])
{
	for (int f = 0; f < AGREE_COUNT; f++) {
		struct figure one = { 0 };

		if (a->figures[f].defined)
			one = work_out((enum agree_figure)f,
				       counts_for((enum agree_figure)f, all,
						  ordered), times);
		if (one.defined)
			values[f][got[f]++] = one.value;
	}
}

static void
add_intervals(struct agree *a, const struct counts *all,
	      const struct counts *ordered)
{
	double *values[AGREE_COUNT];
	size_t got[AGREE_COUNT] = { 0 };
	uint32_t *times = mem_alloc(all->units, sizeof *times);
	struct bootstrap b;

	a->resamples = draws_for(all);
	for (int f = 0; f < AGREE_COUNT; f++)
		values[f] = mem_alloc(a->resamples, sizeof **values);
	bootstrap_init(&b, AGREE_SEED);
	for (size_t d = 0; d < a->resamples; d++) {
		bootstrap_draw(&b, times, all->units);
		take_draw(a, all, ordered, times, values, got);
	}
	for (int f = 0; f < AGREE_COUNT; f++) {
		a->intervals[f] = bootstrap_interval(values[f], got[f],
						     a->resamples);
		free(values[f]);
	}
	free(times);
}

/* What there is to go by, and how much of it is not the commonest label. */
static void
add_sizes(struct agree *a, const struct counts *c)
{
	double *totals = mem_alloc(c->labels, sizeof *totals), most = 0;

	for (size_t u = 0; u < c->units; u++) {
		double given = counts_given(c, u);

		if (given < 2)
			continue;
		a->units++;
		a->answers += given;
		for (size_t k = 0; k < c->labels; k++)
			totals[k] += counts_row(c, u)[k];
	}
	for (size_t k = 0; k < c->labels; k++)
		most = totals[k] > most ? totals[k] : most;
	a->rare = a->answers - most;
	free(totals);
}

void
agree_work_out(struct agree *a, const struct counts *all,
	       const struct counts *ordered)
{
	*a = (struct agree){ 0 };
	add_sizes(a, all);
	for (int f = 0; f < AGREE_COUNT; f++) {
		const struct counts *c = counts_for((enum agree_figure)f,
						    all, ordered);

		if (c != NULL)
			a->figures[f] = work_out((enum agree_figure)f, c,
						 NULL);
	}
	if (a->units >= AGREE_UNITS)
		add_intervals(a, all, ordered);
}

enum agree_verdict
agree_verdict(const struct agree *a, enum agree_figure figure)
{
	const struct interval *i = &a->intervals[figure];

	if (!i->defined)
		return AGREE_NONE;
	if (i->low >= 0.8)
		return AGREE_FIRM;
	if (i->low >= 0.667)
		return AGREE_TENTATIVE;
	return i->high < 0.667 ? AGREE_WEAK : AGREE_OPEN;
}

bool
agree_rare(const struct agree *a)
{
	const struct figure *alpha = &a->figures[AGREE_NOMINAL];

	return alpha->defined && alpha->value < 0.1 &&
		a->rare * 20 <= a->answers;
}

bool
agree_paradox(const struct agree *a)
{
	const struct figure *percent = &a->figures[AGREE_PERCENT];
	const struct figure *kappa = &a->figures[AGREE_FLEISS];

	return percent->defined && kappa->defined && percent->value >= 0.8 &&
		kappa->value < 0.5;
}
