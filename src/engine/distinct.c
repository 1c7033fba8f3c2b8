/* SPDX-License-Identifier: MIT */
/* Sorting brings together what is the same; the order itself means nothing. */
#include "engine/distinct.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* A unit on its way into order. */
struct entry {
	const double *counts;
	size_t labels, unit;
};

static int
by_counts(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	for (size_t k = 0; k < a->labels; k++)
		if (a->counts[k] != b->counts[k])
			return a->counts[k] < b->counts[k] ? -1 : 1;
	return (a->unit > b->unit) - (a->unit < b->unit);
}

static bool
same(const struct entry *a, const struct entry *b)
{
	for (size_t k = 0; k < a->labels; k++)
		if (a->counts[k] != b->counts[k])
			return false;
	return true;
}

void
distinct_init(struct distinct *d, const struct counts *c)
{
	struct entry *all = mem_alloc(c->units, sizeof *all);

	*d = (struct distinct){ 0 };
	d->first = mem_alloc(c->units, sizeof *d->first);
	d->row = mem_alloc(c->units, sizeof *d->row);
	d->times = mem_alloc(c->units, sizeof *d->times);
	for (size_t u = 0; u < c->units; u++)
		all[u] = (struct entry){ counts_row(c, u), c->labels, u };
	if (c->units > 1)
		qsort(all, c->units, sizeof *all, by_counts);
	for (size_t i = 0; i < c->units; i++) {
		if (i == 0 || !same(&all[i - 1], &all[i]))
			d->first[d->count++] = all[i].unit;
		d->row[all[i].unit] = d->count - 1;
		d->times[d->count - 1]++;
	}
	free(all);
}

void
distinct_add(const struct distinct *d, uint32_t *rows, const uint32_t *units,
	     size_t unit_count)
{
	memset(rows, 0, d->count * sizeof *rows);
	for (size_t u = 0; u < unit_count; u++)
		rows[d->row[u]] += units[u];
}

void
distinct_done(struct distinct *d)
{
	free(d->first);
	free(d->row);
	free(d->times);
	*d = (struct distinct){ 0 };
}
