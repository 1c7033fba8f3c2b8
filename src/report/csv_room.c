/* SPDX-License-Identifier: MIT */
/* A row for each unit and a column for each answer there is. */
#include "engine/labels.h"
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

/* A label's place in a unit; NONE if the unit has not got it. */
static size_t
label_of(const struct room_result *res, size_t unit, const char *id)
{
	for (size_t k = 0; k < room_labels(res, unit); k++)
		if (strcmp(room_share(res, unit, k).id, id) == 0)
			return k;
	return NONE;
}

/* The end of a row: how often each answer was given, by all or by a role. */
static void
put_counts(struct buf *out, const struct room_result *res, size_t unit,
	   const struct labels *all, enum role role)
{
	for (size_t i = 0; i < all->count; i++) {
		size_t k = label_of(res, unit, all->texts[i]);
		double count = k == NONE ? 0 : role == ROLE_NONE ?
			room_share(res, unit, k).count :
			room_role_count(res->room, role, unit, k);

		buf_printf(out, ",%.0f", count);
	}
}

/* Answers may be numbers, and some of these begin as a formula does. */
static void
put_label(struct buf *out, const char *text)
{
	double number;

	if (labels_whole(text, &number))
		buf_puts(out, text);
	else
		csv_cell(out, text);
}

static void
put_unit(struct buf *out, const struct room_result *res, size_t unit,
	 const struct labels *all)
{
	const struct room_unit *u = &res->units[unit];

	put_label(out, res->room->units.texts[unit]);
	buf_printf(out, ",%.0f,%.0f,", u->given,
		   res->room->people - u->given);
	if (u->agreed.defined)
		buf_printf(out, "%.6f", u->agreed.value);
	put_counts(out, res, unit, all, ROLE_NONE);
}

/* Of a role only the counts: who did not answer may be few. */
static void
put_roles(struct buf *out, const struct room_result *res, size_t unit,
	  const struct labels *all)
{
	bool shown[ROLE_COUNT];

	room_roles(res->room, unit, shown);
	for (int role = 0; role < ROLE_COUNT; role++) {
		if (!shown[role])
			continue;
		csv_cell(out, res->room->units.texts[unit]);
		buf_printf(out, ",%.0f,,", room_role_given(res->room,
			   (enum role)role, unit));
		put_counts(out, res, unit, all, (enum role)role);
		buf_printf(out, ",%s\n", role_id((enum role)role));
	}
}

/* Is there a role to be shown anywhere? Then there is a column for it. */
static bool
has_roles(const struct room_result *res)
{
	bool shown[ROLE_COUNT];

	for (size_t u = 0; u < res->room->counts.units; u++)
		if (room_roles(res->room, u, shown))
			return true;
	return false;
}

void
room_csv(struct buf *out, const struct room_report *r)
{
	const struct room_result *res = r->result;
	bool roles = has_roles(res);
	struct labels all = { 0 };

	gather(&all, res);
	buf_puts(out, "id,n,not answered,percent");
	for (size_t k = 0; k < all.count; k++) {
		buf_putc(out, ',');
		put_label(out, all.texts[k]);
	}
	buf_puts(out, roles ? ",role\n" : "\n");
	for (size_t u = 0; u < res->room->counts.units; u++) {
		put_unit(out, res, u, &all);
		buf_puts(out, roles ? ",\n" : "\n");
		put_roles(out, res, u, &all);
	}
	labels_done(&all);
}
