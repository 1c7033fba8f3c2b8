/* SPDX-License-Identifier: MIT */
/*
 * A count that is shown could be any of five. A total must not take that away:
 * it is lowered until every remainder of its parts may still be anything from
 * none to all; heed-method(7) has the proof, and test_tally.c tries it out.
 */
#include "report/tally.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

void
tally_group_init(struct tally_group *g, const struct checklist *list,
		 const char *name)
{
	*g = (struct tally_group){ .name = mem_string(name) };
	g->bands = mem_alloc(list->band_count, sizeof *g->bands);
	g->present = mem_alloc(list->indicator_count, sizeof *g->present);
	g->unknown = mem_alloc(list->indicator_count, sizeof *g->unknown);
}

void
tally_group_done(struct tally_group *g)
{
	free(g->name);
	free(g->bands);
	free(g->present);
	free(g->unknown);
	*g = (struct tally_group){ 0 };
}

void
tally_group_add(struct tally_group *to, const struct tally_group *from,
		const struct checklist *list)
{
	to->rows += from->rows;
	for (size_t b = 0; b < list->band_count; b++)
		to->bands[b] += from->bands[b];
	for (size_t i = 0; i < list->indicator_count; i++) {
		to->present[i] += from->present[i];
		to->unknown[i] += from->unknown[i];
	}
}

bool
tally_sign(const struct checklist *list, size_t indicator)
{
	return list->indicators[indicator].kind != KIND_CONTEXT;
}

static unsigned long
down(unsigned long count)
{
	return count - count % TALLY_STEP;
}

/* A total of so many parts, which are already rounded down. */
static unsigned long
total_of(unsigned long rows, unsigned long parts, size_t count)
{
	unsigned long rest = down(rows - parts);
	unsigned long most = down((TALLY_STEP - 1) * (count - 1));

	return parts + (rest < most ? rest : most);
}

static void
publish_group(struct tally_group *g, const struct checklist *list)
{
	unsigned long parts = 0;

	for (size_t b = 0; b < list->band_count; b++)
		parts += g->bands[b] = down(g->bands[b]);
	g->rows = total_of(g->rows, parts, list->band_count);
	/* Nor may a sign say more of how many rows there are. */
	for (size_t i = 0; i < list->indicator_count; i++) {
		unsigned long left = g->rows;

		g->present[i] = down(g->present[i]);
		if (g->present[i] > left)
			g->present[i] = left;
		left -= g->present[i];
		g->unknown[i] = down(g->unknown[i]);
		if (g->unknown[i] > left)
			g->unknown[i] = left;
	}
}

static int
by_name(const void *one, const void *other)
{
	const struct tally_group *a = one, *b = other;

	return strcmp(a->name ? a->name : "", b->name ? b->name : "");
}

/* Leave out groups that are too small; count is of those that stay. */
static void
drop_small(struct tally *t)
{
	size_t kept = 0;

	for (size_t g = 0; g < t->count; g++) {
		if (t->by != NULL && t->groups[g].rows < TALLY_STEP) {
			tally_group_done(&t->groups[g]);
			t->small = true;
			continue;
		}
		t->groups[kept++] = t->groups[g];
	}
	t->count = kept;
}

static void
add_all(struct tally *t)
{
	struct tally_group all;

	tally_group_init(&all, t->list, NULL);
	for (size_t g = 0; g < t->count; g++)
		tally_group_add(&all, &t->groups[g], t->list);
	t->groups = mem_resize(t->groups, t->count + 1, sizeof *t->groups);
	memmove(t->groups + 1, t->groups, t->count * sizeof *t->groups);
	t->groups[0] = all;
	t->count++;
}

void
tally_publish(struct tally *t)
{
	drop_small(t);
	for (size_t g = 0; g < t->count; g++)
		publish_group(&t->groups[g], t->list);
	if (t->count)
		qsort(t->groups, t->count, sizeof *t->groups, by_name);
	if (t->count > 1)
		add_all(t);
}

void
tally_done(struct tally *t)
{
	for (size_t g = 0; g < t->count; g++)
		tally_group_done(&t->groups[g]);
	free(t->groups);
	free(t->by);
	*t = (struct tally){ 0 };
}

unsigned
tally_percent(unsigned long part, unsigned long whole)
{
	return whole ? (unsigned)((double)part * 100 / (double)whole + 0.5) :
		0;
}
