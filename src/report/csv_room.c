/* SPDX-License-Identifier: MIT */
/* A row for each unit and a column for each answer there is. */
#include "report/csv.h"
#include "report/room.h"

#include <stdlib.h>
#include <string.h>

/* All answers there are: the labels, or those of every scale by their ids. */
static void
gather(struct labels *all, const struct room_result *res)
{
	for (size_t u = 0; u < res->room->counts.units; u++)
		for (size_t k = 0; k < room_labels(res, u); k++) {
			struct room_share s = room_share(res, u, k);

			labels_find(all, s.id, strlen(s.id));
		}
}

static double
count_of(const struct room_result *res, size_t unit, const char *id)
{
	for (size_t k = 0; k < room_labels(res, unit); k++) {
		struct room_share s = room_share(res, unit, k);

		if (strcmp(s.id, id) == 0)
			return s.count;
	}
	return 0;
}

static void
put_unit(struct buf *out, const struct room_result *res, size_t unit,
	 const struct labels *all)
{
	const struct room_unit *u = &res->units[unit];

	csv_cell(out, res->room->units.texts[unit]);
	buf_printf(out, ",%.0f,%.0f,", u->given,
		   res->room->people - u->given);
	if (u->agreed.defined)
		buf_printf(out, "%.6f", u->agreed.value);
	for (size_t k = 0; k < all->count; k++)
		buf_printf(out, ",%.0f", count_of(res, unit, all->texts[k]));
	buf_putc(out, '\n');
}

void
room_csv(struct buf *out, const struct room_report *r)
{
	struct labels all = { 0 };

	gather(&all, r->result);
	buf_puts(out, "id,n,not answered,percent");
	for (size_t k = 0; k < all.count; k++) {
		buf_putc(out, ',');
		csv_cell(out, all.texts[k]);
	}
	buf_putc(out, '\n');
	for (size_t u = 0; u < r->result->room->counts.units; u++)
		put_unit(out, r->result, u, &all);
	labels_done(&all);
}
