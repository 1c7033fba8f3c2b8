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

/*
 * What is summed of a unit lies side by side, so that a draw of units is a
 * sum of rows: whether it has any answer, and a pair; by label the part of
 * its answers, and the answers of a unit with a pair; by distance how far it
 * agrees, and how far it is apart; where there are few labels, how often each
 * two of them meet. Rows are a multiple of four wide.
 */
enum { TERM_ANY, TERM_PAIR, TERM_SHARES, STRIDE = 4, FEW_LABELS = 8 };

static size_t
totals_at(size_t labels)
{
	return TERM_SHARES + labels;
}

static size_t
agreed_at(size_t labels, int distance)
{
	return totals_at(labels) + labels + 2 * (size_t)distance;
}

static size_t
meetings_at(size_t labels)
{
	return agreed_at(labels, DISTANCE_COUNT);
}

/* More than these would take longer to add than the units to look at again. */
static size_t
meetings(const struct counts *c)
{
	return c->values != NULL && c->labels <= FEW_LABELS ?
		c->labels * (c->labels - 1) / 2 : 0;
}

static void
fill_distance(struct pairs *p, enum distance d)
{
	const struct counts *c = p->counts;
	double range = pairs_range(c, d);

	for (size_t u = 0; u < c->units; u++) {
		double *term = p->terms + u * p->width +
			agreed_at(c->labels, (int)d), apart;

		if (p->given[u] < 2)
			continue;
		apart = distance_sum(d, counts_row(c, u), c->values,
				     c->labels);
		term[0] = agreement(apart, range, p->given[u]);
		term[1] = apart / (p->given[u] - 1);
	}
}

static void
fill_unit(struct pairs *p, size_t u)
{
	const double *row = counts_row(p->counts, u);
	size_t labels = p->counts->labels;
	double *term = p->terms + u * p->width;
	bool pair = p->given[u] >= 2;

	term[TERM_ANY] = p->given[u] > 0;
	term[TERM_PAIR] = pair;
	for (size_t k = 0; k < labels && p->given[u] > 0; k++)
		term[TERM_SHARES + k] = row[k] / p->given[u];
	for (size_t k = 0; k < labels && pair; k++)
		term[totals_at(labels) + k] = row[k];
}

static void
fill_meetings(struct pairs *p, size_t u)
{
	const double *row = counts_row(p->counts, u);
	size_t labels = p->counts->labels;
	double *term = p->terms + u * p->width + meetings_at(labels);

	for (size_t k = 0; k < labels && p->given[u] >= 2; k++)
		for (size_t l = k + 1; l < labels; l++)
			*term++ = row[k] * row[l] / (p->given[u] - 1);
}

void
pairs_init(struct pairs *p, const struct counts *c)
{
	size_t width = meetings_at(c->labels) + meetings(c);

	*p = (struct pairs){ .counts = c };
	p->width = (width + STRIDE - 1) / STRIDE * STRIDE;
	p->given = mem_alloc(c->units, sizeof *p->given);
	p->terms = mem_alloc(c->units * p->width, sizeof *p->terms);
	for (size_t u = 0; u < c->units; u++) {
		p->given[u] = counts_given(c, u);
		fill_unit(p, u);
		if (meetings(c) > 0)
			fill_meetings(p, u);
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
	free(p->terms);
	*p = (struct pairs){ 0 };
}

void
pairs_sums_init(struct pairs_sums *s, const struct pairs *p)
{
	*s = (struct pairs_sums){ 0 };
	s->terms = mem_alloc(p->width, sizeof *s->terms);
	s->totals = mem_alloc(p->counts->labels, sizeof *s->totals);
	s->shares = mem_alloc(p->counts->labels, sizeof *s->shares);
	if (meetings(p->counts) > 0)
		s->meetings = s->terms + meetings_at(p->counts->labels);
}

void
pairs_sums_done(struct pairs_sums *s)
{
	free(s->terms);
	free(s->totals);
	free(s->shares);
	*s = (struct pairs_sums){ 0 };
}

/* Add a row of terms so many times; four at once, as processors do. */
static void
add_terms(double *restrict sums, const double *restrict terms, size_t width,
	  double times)
{
	for (size_t k = 0; k < width; k += STRIDE) {
		sums[k] += times * terms[k];
		sums[k + 1] += times * terms[k + 1];
		sums[k + 2] += times * terms[k + 2];
		sums[k + 3] += times * terms[k + 3];
	}
}

/* Give the sums their names; means are of the units that there are. */
static void
read_sums(struct pairs_sums *s, size_t labels)
{
	double any = s->terms[TERM_ANY];

	s->units = s->terms[TERM_PAIR];
	s->answers = 0;
	for (size_t k = 0; k < labels; k++) {
		s->totals[k] = s->terms[totals_at(labels) + k];
		s->answers += s->totals[k];
		s->shares[k] = any > 0 ?
			s->terms[TERM_SHARES + k] / any : 0;
	}
	for (int d = 0; d < DISTANCE_COUNT; d++) {
		const double *term = s->terms + agreed_at(labels, d);

		s->agreed[d] = s->units > 0 ? term[0] / s->units : 0;
		s->apart[d] = term[1];
	}
}

void
pairs_add(struct pairs_sums *s, const struct pairs *p, const uint32_t *times)
{
	memset(s->terms, 0, p->width * sizeof *s->terms);
	for (size_t u = 0; u < p->counts->units; u++) {
		double taken = times == NULL ? 1 : times[u];

		if (taken > 0)
			add_terms(s->terms, p->terms + u * p->width, p->width,
				  taken);
	}
	read_sums(s, p->counts->labels);
}
