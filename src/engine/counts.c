/* SPDX-License-Identifier: MIT */
/* A row of labels for each unit, with room to spare for labels to come. */
#include "engine/counts.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { ROOM_FIRST = 8 };

void
counts_init(struct counts *c, size_t units, size_t labels)
{
	*c = (struct counts){ .units = units, .labels = labels,
			      .rows = units };
	c->room = labels > ROOM_FIRST ? labels : ROOM_FIRST;
	c->cells = mem_alloc(units * c->room, sizeof *c->cells);
}

/* Lay the rows out anew, twice as wide. */
static void
widen(struct counts *c)
{
	size_t room = c->room * 2;
	double *cells = mem_alloc(c->rows * room, sizeof *cells);

	for (size_t u = 0; u < c->units; u++)
		memcpy(cells + u * room, c->cells + u * c->room,
		       c->labels * sizeof *cells);
	free(c->cells);
	c->cells = cells;
	c->room = room;
}

size_t
counts_label(struct counts *c)
{
	if (c->labels == c->room)
		widen(c);
	return c->labels++;
}

size_t
counts_unit(struct counts *c)
{
	if (c->units == c->rows) {
		c->rows = c->rows < ROOM_FIRST ? ROOM_FIRST : c->rows * 2;
		c->cells = mem_resize(c->cells, c->rows * c->room,
				      sizeof *c->cells);
	}
	memset(c->cells + c->units * c->room, 0, c->room * sizeof *c->cells);
	return c->units++;
}

double *
counts_row(const struct counts *c, size_t unit)
{
	return c->cells + unit * c->room;
}

double
counts_given(const struct counts *c, size_t unit)
{
	const double *row = counts_row(c, unit);
	double given = 0;

	for (size_t k = 0; k < c->labels; k++)
		given += row[k];
	return given;
}

void
counts_pick(struct counts *out, const struct counts *from,
	    const size_t *units, size_t unit_count, const size_t *labels,
	    size_t label_count, const double *values)
{
	counts_init(out, unit_count, label_count);
	for (size_t u = 0; u < unit_count; u++)
		for (size_t k = 0; k < label_count; k++)
			counts_row(out, u)[k] =
				counts_row(from, units[u])[labels[k]];
	if (values != NULL)
		out->values = mem_copy(values,
				       label_count * sizeof *values);
}

void
counts_done(struct counts *c)
{
	free(c->cells);
	free(c->values);
	*c = (struct counts){ 0 };
}
