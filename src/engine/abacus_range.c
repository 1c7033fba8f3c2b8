/* SPDX-License-Identifier: MIT */
/*
 * The search of range.c over the words of an abacus, in room that the caller
 * lends: the same values are tried, for the same reasons.
 */
#include "engine/abacus.h"

/* A search for the lowest or the highest that answers can be completed to. */
struct search {
	const struct abacus *a;
	bool high;
	uint8_t *values;
	size_t *tried; /* open questions that no value settles */
	size_t count;
	int64_t points;
	size_t band;
};

static void
keep_better(struct search *s, bool first)
{
	uint64_t words[ABACUS_WORDS];
	struct abacus_outcome got;

	abacus_words(s->a, words, s->values);
	abacus_read(s->a, words, &got);
	if (first || (s->high ? got.points > s->points :
				got.points < s->points))
		s->points = got.points;
	if (first || (s->high ? got.band > s->band : got.band < s->band))
		s->band = got.band;
}

/* The next combination of the tried questions; false after the last. */
static bool
combine(struct search *s)
{
	for (size_t k = 0; k < s->count; k++) {
		size_t i = s->tried[k];
		size_t count = checklist_scale(s->a->list, i)->count;
		unsigned v = s->values[i];

		do
			v++;
		while (v <= count && s->a->open[i] >> v & 1);
		s->values[i] = v <= count ? (uint8_t)v : s->a->completing[i];
		if (v <= count)
			return true;
	}
	return false;
}

/* Could it be asked, whatever the questions before it are answered? */
static bool
reachable(const struct abacus *a, const uint8_t *values, size_t i)
{
	const struct indicator *it = &a->list->indicators[i];

	for (; it->gate != NONE; it = &a->list->indicators[it->gate])
		if (!(a->open[it->gate] >> values[it->gate] & 1) &&
		    !(it->opens >> values[it->gate] & 1))
			return false;
	return true;
}

static void
search(struct search *s, const uint8_t *values)
{
	const struct abacus *a = s->a;

	s->count = 0;
	for (size_t i = 0; i < a->list->indicator_count; i++) {
		uint8_t settled = a->settle[s->high][i];

		s->values[i] = values[i];
		if (!(a->open[i] >> values[i] & 1))
			continue;
		if (!settled && reachable(a, values, i))
			s->tried[s->count++] = i;
		s->values[i] = settled ? settled : a->completing[i];
	}
	keep_better(s, true);
	while (combine(s))
		keep_better(s, false);
}

void
abacus_range(const struct abacus *a, const uint8_t *values, size_t *room,
	     struct abacus_range *out)
{
	struct search s = { .a = a, .tried = room };

	s.values = (uint8_t *)(room + a->list->indicator_count);
	search(&s, values);
	out->lowest = s.points;
	out->band_lowest = s.band;
	s.high = true;
	search(&s, values);
	out->highest = s.points;
	out->band_highest = s.band;
}
