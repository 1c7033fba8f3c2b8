/* SPDX-License-Identifier: MIT */
/* A list of scores as they come; a table of people and cases at the end. */
#include "engine/scores.h"

#include "base/mem.h"

#include <stdlib.h>

enum { ROOM_FIRST = 64 };

void
scores_add(struct scores *s, const char *person, size_t person_size,
	   const char *study, size_t study_size, double points)
{
	if (s->count == SCORES_MOST) {
		s->full = true;
		return;
	}
	if (s->count == s->room) {
		s->room = s->room == 0 ? ROOM_FIRST : s->room * 2;
		s->items = mem_resize(s->items, s->room, sizeof *s->items);
	}
	s->items[s->count++] = (struct scores_one){
		.person = labels_find(&s->people, person, person_size),
		.study = labels_find(&s->cases, study, study_size),
		.points = points };
}

/* One row a person, one column a case; and which of them are there. */
static void
lay_out(const struct scores *s, double *points, bool *there)
{
	for (size_t i = s->count; i-- > 0;) {
		const struct scores_one *one = &s->items[i];
		size_t at = one->person * s->cases.count + one->study;

		points[at] = one->points;
		there[at] = true;
	}
}

static bool
whole(const bool *there, size_t cases)
{
	for (size_t c = 0; c < cases; c++)
		if (!there[c])
			return false;
	return true;
}

struct scores_icc
scores_icc(const struct scores *s)
{
	size_t cases = s->cases.count;
	struct scores_icc out = { .cases = cases };
	double *points;
	bool *there;
	struct icc icc;

	if (s->full || cases < 2 ||
	    s->people.count > SCORES_MOST / cases)
		return out;
	points = mem_alloc(s->people.count * cases, sizeof *points);
	there = mem_alloc(s->people.count * cases, sizeof *there);
	lay_out(s, points, there);
	icc_init(&icc, cases);
	for (size_t p = 0; p < s->people.count; p++)
		if (whole(there + p * cases, cases)) {
			icc_add(&icc, points + p * cases);
			out.people++;
		}
	out.one = icc_of(&icc, ICC_2_1);
	out.mean = icc_of(&icc, ICC_2_K);
	out.one_interval = icc_interval(&icc, ICC_2_1);
	out.mean_interval = icc_interval(&icc, ICC_2_K);
	icc_done(&icc);
	free(points);
	free(there);
	return out;
}

void
scores_done(struct scores *s)
{
	labels_done(&s->people);
	labels_done(&s->cases);
	free(s->items);
	*s = (struct scores){ 0 };
}
