/* SPDX-License-Identifier: MIT */
/*
 * Invariant: nothing is said of a role that room_roles() does not show, not
 * even that somebody has it.
 */
#include "report/room_parts.h"

#include "report/parts.h"

enum { MOST = 45 }; /* questions; as many as the agenda names */

static void
add_role(struct outline *o, const struct room_report *r, size_t unit,
	 enum role role)
{
	const struct room *room = r->result->room;
	double given = room_role_given(room, role, unit);

	part_format(o, BLOCK_PARA, role_words(role), "%.0f answered", given);
	for (size_t k = 0; k < room_labels(r->result, unit); k++) {
		double count = room_role_count(room, role, unit, k);

		if (count > 0)
			part_bar(o, room_share(r->result, unit, k).words,
				 count, given);
	}
}

static void
begin(struct outline *o)
{
	outline_add(o, BLOCK_SHEET, NULL, "By role");
	part_format(o, BLOCK_PARA, NULL, "Only roles of %d people or more who "
		    "answered the question are here, and none from which the "
		    "answers of fewer could be worked out. Ask what each of "
		    "them sees that the others do not.", ROLE_LEAST);
}

void
room_by_role(struct outline *o, const struct room_report *r)
{
	const struct room_result *res = r->result;
	bool some = false, shown[ROLE_COUNT];

	for (size_t i = 0; i < res->agenda_count && i < MOST; i++) {
		size_t unit = res->agenda[i];

		if (!room_roles(res->room, unit, shown))
			continue;
		if (!some)
			begin(o);
		some = true;
		outline_add(o, BLOCK_SUB, NULL, room_title(res, unit));
		for (int role = 0; role < ROLE_COUNT; role++)
			if (shown[role])
				add_role(o, r, unit, (enum role)role);
	}
}
