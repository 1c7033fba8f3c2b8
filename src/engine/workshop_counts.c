/* SPDX-License-Identifier: MIT */
/* Hands were counted; a sheet counts for one, after the last part. */
#include "engine/roles.h"
#include "engine/workshop.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Do sheets count here? */
static bool
has_sheets(const struct workshop *w, size_t round, size_t topic)
{
	return round == workshop_reading(w) &&
		topic < w->topics - VOTE_COUNT;
}

static unsigned
on_sheets(const struct workshop *w, enum role role, size_t child,
	  size_t topic, size_t label)
{
	unsigned count = 0;

	for (size_t i = 0; i < w->sheet_count; i++)
		count += w->sheets[i].child == child &&
			w->sheets[i].role == role &&
			w->sheets[i].values[topic] == label + 1;
	return count;
}

unsigned
workshop_count_role(const struct workshop *w, enum role role, size_t round,
		    size_t child, size_t topic, size_t label)
{
	unsigned count = workshop_hands(w, round, child,
					topic)->by[role][label];

	if (has_sheets(w, round, topic))
		count += on_sheets(w, role, child, topic, label);
	return count;
}

unsigned
workshop_count(const struct workshop *w, size_t round, size_t child,
	       size_t topic, size_t label)
{
	unsigned count = 0;

	for (int role = 0; role < ROLE_COUNT; role++)
		count += workshop_count_role(w, (enum role)role, round, child,
					     topic, label);
	return count;
}

unsigned
workshop_given(const struct workshop *w, size_t round, size_t child,
	       size_t topic)
{
	size_t labels = workshop_topic(w, topic).labels;
	unsigned given = 0;

	for (size_t k = 0; k < labels; k++)
		given += workshop_count(w, round, child, topic, k);
	return given;
}

bool
workshop_roles(const struct workshop *w, size_t round, size_t child,
	       size_t topic, bool shown[ROLE_COUNT])
{
	size_t labels = workshop_topic(w, topic).labels;
	double by_role[ROLE_COUNT] = { 0 };

	for (int role = 0; role < ROLE_COUNT; role++)
		for (size_t k = 0; k < labels; k++)
			by_role[role] += workshop_count_role(w,
				(enum role)role, round, child, topic, k);
	return roles_shown(by_role, shown);
}

size_t
workshop_before(const struct workshop *w, size_t round, size_t child,
		size_t topic)
{
	while (round-- > 0)
		if (workshop_given(w, round, child, topic) > 0)
			return round;
	return NONE;
}

/* --- The room ------------------------------------------------------------- */

/* Every question as a unit, in order: a unit is a question's index. */
static void
add_units(struct room *r, const struct checklist *list)
{
	for (size_t q = 0; q < list->indicator_count; q++)
		room_unit(r, list->indicators[q].id,
			  strlen(list->indicators[q].id));
}

static void
add_sheets(struct room *r, const struct workshop *w, size_t child)
{
	size_t count = w->study->list.indicator_count;
	size_t *labels = mem_alloc(count, sizeof *labels);

	for (size_t i = 0; i < w->sheet_count; i++) {
		const struct sheet *sheet = &w->sheets[i];

		if (sheet->child != child)
			continue;
		for (size_t q = 0; q < count; q++)
			labels[q] = sheet->values[q] == 0 ? NONE :
				(size_t)sheet->values[q] - 1;
		room_add(r, labels, NULL, false);
	}
	free(labels);
}

/* Hands have no outcome of their own: whose they are nobody knows. */
static void
add_hands(struct room *r, const struct workshop *w, size_t round,
	  size_t child)
{
	double most = 0;

	for (size_t q = 0; q < w->study->list.indicator_count; q++) {
		const struct hands *hands = workshop_hands(w, round, child,
							   q);
		size_t labels = workshop_topic(w, q).labels;
		double given = 0;

		for (int role = 0; role < ROLE_COUNT; role++)
			for (size_t k = 0; k < labels; k++) {
				room_add_hands(r, q, k, hands->by[role][k]);
				given += hands->by[role][k];
			}
		if (given > most)
			most = given;
	}
	r->people += most;
}

void
workshop_room(struct room *r, const struct workshop *w, size_t round,
	      size_t child)
{
	room_init(r, &w->study->list, &w->study->children[child]);
	add_units(r, &w->study->list);
	if (round == workshop_reading(w))
		add_sheets(r, w, child);
	add_hands(r, w, round, child);
}
