/* SPDX-License-Identifier: MIT */
/*
 * As in Gwet's handbook: agreement is a mean over units with two answers or
 * more, shares are one over units with any; those of one answer tell of the
 * labels, if not of agreement.
 */
#include "engine/pairs.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

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

static double
agreement(double apart, double range, double given)
{
	return apart <= 0 ? 1 : 1 - apart / (range * given * (given - 1));
}

struct figure
pairs_unit(const struct counts *c, size_t unit)
{
	double given = counts_given(c, unit);
	double apart = distance_sum(DISTANCE_SAME, counts_row(c, unit), NULL,
				    c->labels);

	if (given < 2)
		return (struct figure){ 0 };
	return (struct figure){ true, agreement(apart, 1, given) };
}

static void
fill_distance(struct pairs *p, enum distance d)
{
	const struct counts *c = p->counts;
	double range = pairs_range(c, d);

	p->agreed[d] = mem_alloc(c->units, sizeof **p->agreed);
	p->apart[d] = mem_alloc(c->units, sizeof **p->apart);
	for (size_t u = 0; u < c->units; u++) {
		double apart;

		if (p->given[u] < 2)
			continue;
		apart = distance_sum(d, counts_row(c, u), c->values,
				     c->labels);
		p->agreed[d][u] = agreement(apart, range, p->given[u]);
		p->apart[d][u] = apart / (p->given[u] - 1);
	}
}

void
pairs_init(struct pairs *p, const struct counts *c)
{
	*p = (struct pairs){ .counts = c };
	p->given = mem_alloc(c->units, sizeof *p->given);
	p->parts = mem_alloc(c->units * c->labels, sizeof *p->parts);
	for (size_t u = 0; u < c->units; u++) {
		p->given[u] = counts_given(c, u);
		for (size_t k = 0; k < c->labels && p->given[u] > 0; k++)
			p->parts[u * c->labels + k] =
				counts_row(c, u)[k] / p->given[u];
	}
	fill_distance(p, DISTANCE_SAME);
	if (c->values == NULL)
		return;
	fill_distance(p, DISTANCE_LINEAR);
	fill_distance(p, DISTANCE_SQUARE);
}

void
pairs_done(struct pairs *p)
{
	free(p->given);
	free(p->parts);
	for (int d = 0; d < DISTANCE_COUNT; d++) {
		free(p->agreed[d]);
		free(p->apart[d]);
	}
	*p = (struct pairs){ 0 };
}

void
pairs_sums_init(struct pairs_sums *s, const struct pairs *p)
{
	*s = (struct pairs_sums){ 0 };
	s->totals = mem_alloc(p->counts->labels, sizeof *s->totals);
	s->shares = mem_alloc(p->counts->labels, sizeof *s->shares);
}

void
pairs_sums_done(struct pairs_sums *s)
{
	free(s->totals);
	free(s->shares);
	*s = (struct pairs_sums){ 0 };
}

/* A unit that has an answer, so many times. */
static void
add_unit(struct pairs_sums *s, const struct pairs *p, size_t u, double taken)
{
	size_t labels = p->counts->labels;
	const double *row = counts_row(p->counts, u);
	const double *parts = p->parts + u * labels;

	for (size_t k = 0; k < labels; k++)
		s->shares[k] += taken * parts[k];
	if (p->given[u] < 2)
		return;
	s->units += taken;
	for (size_t k = 0; k < labels; k++)
		s->totals[k] += taken * row[k];
	for (int d = 0; d < DISTANCE_COUNT && p->agreed[d] != NULL; d++) {
		s->agreed[d] += taken * p->agreed[d][u];
		s->apart[d] += taken * p->apart[d][u];
	}
}

void
pairs_add(struct pairs_sums *s, const struct pairs *p, const uint32_t *times)
{
	size_t labels = p->counts->labels;
	double any = 0;

	s->units = s->answers = 0;
	memset(s->totals, 0, labels * sizeof *s->totals);
	memset(s->shares, 0, labels * sizeof *s->shares);
	memset(s->agreed, 0, sizeof s->agreed);
	memset(s->apart, 0, sizeof s->apart);
	for (size_t u = 0; u < p->counts->units; u++) {
		double taken = times == NULL ? 1 : times[u];

		if (taken == 0 || p->given[u] == 0)
			continue;
		any += taken;
		add_unit(s, p, u, taken);
	}
	for (size_t k = 0; k < labels; k++) {
		s->answers += s->totals[k];
		s->shares[k] = any > 0 ? s->shares[k] / any : 0;
	}
	for (int d = 0; d < DISTANCE_COUNT; d++)
		s->agreed[d] = s->units > 0 ? s->agreed[d] / s->units : 0;
}
