/* SPDX-License-Identifier: MIT */
/*
 * Resamples are of units, and draw on the counts of each alone, so that
 * memory does not grow with the people who answered. Their number falls as
 * the units grow, where an interval is narrow anyway.
 */
#include "engine/agree.h"

#include "base/mem.h"
#include "engine/alpha.h"
#include "engine/distinct.h"
#include "engine/fleiss.h"
#include "engine/gwet.h"
#include "engine/pairs.h"

#include <stdlib.h>

enum {
	DRAWS_MOST = 2000,
	DRAWS_LEAST = 200,
	WORK_MOST = 6000000 /* draws of units, and counts added up */
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

/* One set of labels: their counts by distinct row, pairs, and sums. */
struct part {
	bool some; /* is there such a set? */
	bool both; /* have all its labels an order, so that it is either? */
	struct counts counts;
	struct pairs pairs;
	struct pairs_sums sums;
};

static void
part_init(struct part *part, const struct counts *c,
	  const struct distinct *rows)
{
	size_t *labels;

	*part = (struct part){ .some = c != NULL };
	if (c == NULL)
		return;
	labels = mem_alloc(c->labels, sizeof *labels);
	for (size_t k = 0; k < c->labels; k++)
		labels[k] = k;
	counts_pick(&part->counts, c, rows->first, rows->count, labels,
		    c->labels, c->values);
	free(labels);
	pairs_init(&part->pairs, &part->counts);
	pairs_sums_init(&part->sums, &part->pairs);
}

static void
part_done(struct part *part)
{
	pairs_done(&part->pairs);
	pairs_sums_done(&part->sums);
	counts_done(&part->counts);
}

static struct figure
work_out(enum agree_figure figure, const struct part *part,
	 const uint32_t *times)
{
	const struct pairs *p = &part->pairs;
	const struct pairs_sums *s = &part->sums;

	switch (figure) {
	case AGREE_NOMINAL:
		return alpha_of(p, s, times, ALPHA_NOMINAL);
	case AGREE_ORDINAL:
		return alpha_of(p, s, times, ALPHA_ORDINAL);
	case AGREE_INTERVAL:
		return alpha_of(p, s, times, ALPHA_INTERVAL);
	case AGREE_AC1:
		return gwet_of(p, s, DISTANCE_SAME);
	case AGREE_AC2_LINEAR:
		return gwet_of(p, s, DISTANCE_LINEAR);
	case AGREE_AC2_QUADRATIC:
		return gwet_of(p, s, DISTANCE_SQUARE);
	case AGREE_FLEISS:
		return fleiss_of(s, part->counts.labels);
	default:
		return (struct figure){ s->units > 0,
					s->agreed[DISTANCE_SAME] };
	}
}

/* All of them, by the labels that each needs; times by distinct row. */
static void
work_out_all(struct figure out[AGREE_COUNT], struct part parts[2],
	     const uint32_t *times)
{
	for (int i = 0; i < 2; i++)
		if (parts[i].some)
			pairs_add(&parts[i].sums, &parts[i].pairs, times);
	for (int f = 0; f < AGREE_COUNT; f++) {
		const struct part *part = parts[0].both ? &parts[0] :
			&parts[figures[f].ordered];

		out[f] = (struct figure){ 0 };
		if (part->some)
			out[f] = work_out((enum agree_figure)f, part, times);
	}
}

static size_t
draws_for(size_t units, const struct counts *rows)
{
	size_t work = units + rows->units * rows->labels;
	size_t draws = WORK_MOST / work;

	return draws > DRAWS_MOST ? DRAWS_MOST :
		draws < DRAWS_LEAST ? DRAWS_LEAST : draws;
}

/* parts: all labels, and those that have an order; a has the resamples. */
static void
add_intervals(struct agree *a, struct part parts[2],
	      const struct distinct *rows, size_t units)
{
	double *values[AGREE_COUNT];
	size_t got[AGREE_COUNT] = { 0 };
	uint32_t *times = mem_alloc(units, sizeof *times);
	uint32_t *row_times = mem_alloc(rows->count, sizeof *row_times);
	struct bootstrap b;

	for (int f = 0; f < AGREE_COUNT; f++)
		values[f] = mem_alloc(a->resamples, sizeof **values);
	bootstrap_init(&b, AGREE_SEED);
	for (size_t d = 0; d < a->resamples; d++) {
		struct figure drawn[AGREE_COUNT];

		bootstrap_draw(&b, times, units);
		distinct_add(rows, row_times, times, units);
		work_out_all(drawn, parts, row_times);
		for (int f = 0; f < AGREE_COUNT; f++)
			if (drawn[f].defined)
				values[f][got[f]++] = drawn[f].value;
	}
	for (int f = 0; f < AGREE_COUNT; f++) {
		a->intervals[f] = bootstrap_interval(values[f], got[f],
						     a->resamples);
		free(values[f]);
	}
	free(times);
	free(row_times);
}

/* What there is to go by, and how much of it is not the commonest label. */
static void
add_sizes(struct agree *a, const struct part *part)
{
	double most = 0;

	for (size_t k = 0; k < part->counts.labels; k++)
		if (part->sums.totals[k] > most)
			most = part->sums.totals[k];
	a->units = (size_t)part->sums.units;
	a->answers = part->sums.answers;
	a->rare = a->answers - most;
}

void
agree_work_out(struct agree *a, const struct counts *all,
	       const struct counts *ordered, long resamples)
{
	struct part parts[2];
	struct distinct rows;

	*a = (struct agree){ 0 };
	distinct_init(&rows, all);
	part_init(&parts[0], all, &rows);
	parts[0].both = ordered == all;
	part_init(&parts[1], parts[0].both ? NULL : ordered, &rows);
	work_out_all(a->figures, parts, rows.times);
	add_sizes(a, &parts[0]);
	if (a->units >= AGREE_UNITS)
		a->resamples = resamples >= 0 ? (size_t)resamples :
			draws_for(all->units, &parts[0].counts);
	if (a->resamples > 0)
		add_intervals(a, parts, &rows, all->units);
	part_done(&parts[0]);
	part_done(&parts[1]);
	distinct_done(&rows);
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
