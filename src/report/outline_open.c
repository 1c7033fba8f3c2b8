/* SPDX-License-Identifier: MIT */
/*
 * Invariant: what is open never sounds like a reason to wait. A band above
 * today's is named only together with the very answers that lead there, each
 * tried alone; every open question is listed, and its note once.
 */
#include "report/outline.h"
#include "report/parts.h"

#include <stdlib.h>

/* The band that each answer of an open question gives; NONE if it is none. */
struct reach {
	size_t bands[ANSWERS_MAX];
};

static void
try_answers(struct reach *reach, const struct result *r, size_t q)
{
	const struct scale *scale = checklist_scale(r->list, q);
	struct answers a = *r->answers;
	struct score score;
	size_t v;

	a.values = mem_copy(r->answers->values, r->answers->count);
	a.raised = NONE;
	for (v = 0; v < ANSWERS_MAX; v++) {
		reach->bands[v] = NONE;
		if (v == 0 || v > scale->count ||
		    scale->choices[v - 1].role != CHOICE_LEVEL)
			continue;
		a.values[q] = (uint8_t)v;
		score_answers(&score, r->list, &a);
		reach->bands[v] = score.computed;
		score_done(&score);
	}
	mem_wipe(a.values, a.count);
	free(a.values);
}

/* The highest band it leads to alone, or today's. */
static size_t
best_of(const struct reach *reach, size_t today)
{
	size_t v;

	for (v = 0; v < ANSWERS_MAX; v++)
		if (reach->bands[v] != NONE && reach->bands[v] > today)
			today = reach->bands[v];
	return today;
}

static bool
leads_to(const struct reach *reach, size_t band)
{
	size_t v;

	for (v = 0; v < ANSWERS_MAX; v++)
		if (reach->bands[v] == band)
			return true;
	return false;
}

static const char *
state_of(const struct result *r, size_t q)
{
	return r->answers->values[q] == 0 ? "not answered" : "not known";
}

/* "Gifts: suspected or yes (not answered)". */
static void
add_lead(struct outline *o, const struct result *r, size_t q,
	 const struct reach *reach, size_t band)
{
	const struct scale *scale = checklist_scale(r->list, q);
	struct buf b = {0};
	size_t v;

	for (v = 1; v <= scale->count; v++)
		if (reach->bands[v] == band)
			buf_printf(&b, "%s%s", b.size > 0 ? " or " : "",
				   scale->choices[v - 1].brief);
	buf_printf(&b, " (%s)", state_of(r, q));
	outline_add(o, BLOCK_ITEM, r->list->indicators[q].title,
		    buf_text(&b));
	buf_done(&b);
}

static void
add_leads(struct outline *o, const struct result *r,
	  const struct reach *reach, size_t band)
{
	const struct range *g = &r->range;
	size_t count = 0, i;

	for (i = 0; i < g->open_count; i++)
		count += leads_to(&reach[i], band);
	if (count == 0)
		return;
	part_format(o, BLOCK_PARA, NULL,
		    "If you learn %s, go straight to \"%s\":",
		    count == 1 ? "this" : "any of these",
		    r->list->bands[band].title);
	for (i = 0; i < g->open_count; i++) {
		if (!leads_to(&reach[i], band))
			continue;
		add_lead(o, r, g->open[i], &reach[i], band);
		if (band == best_of(&reach[i], r->score.band))
			part_note(o, BLOCK_QUIET,
				  &r->answers->notes[g->open[i]]);
	}
}

static void
add_others(struct outline *o, const struct result *r,
	   const struct reach *reach, size_t best)
{
	const struct range *g = &r->range;
	bool headed = false;
	size_t i;

	for (i = 0; i < g->open_count; i++) {
		size_t q = g->open[i];

		if (best_of(&reach[i], r->score.band) > r->score.band)
			continue;
		if (!headed)
			outline_add(o, BLOCK_PARA, NULL,
				    best > r->score.band ?
				    "Also open, though none of these alone "
				    "changes what to do today:" :
				    "None of these alone changes what to do "
				    "today:");
		headed = true;
		outline_add(o, BLOCK_ITEM, r->list->indicators[q].title,
			    state_of(r, q));
		part_note(o, BLOCK_QUIET, &r->answers->notes[q]);
	}
}

static void
add_all(struct outline *o, const struct result *r)
{
	const struct range *g = &r->range;
	size_t best = r->score.band;
	struct reach *reach = mem_alloc(g->open_count, sizeof *reach);
	size_t i, band;

	for (i = 0; i < g->open_count; i++) {
		try_answers(&reach[i], r, g->open[i]);
		best = best_of(&reach[i], best);
	}
	for (band = best; band > r->score.band; band--)
		add_leads(o, r, reach, band);
	add_others(o, r, reach, best);
	if (g->band_highest > best)
		part_format(o, BLOCK_PARA, NULL,
			    "Several of them together can lead to \"%s\".",
			    r->list->bands[g->band_highest].title);
	free(reach);
}

void
part_open(struct outline *o, const struct result *r)
{
	outline_add(o, BLOCK_HEADING, NULL, "What is not known");
	if (r->range.open_count == 0) {
		outline_add(o, BLOCK_PARA, NULL,
			    "Every question has an answer. Anything new can "
			    "still change this: tell your lead at once.");
		return;
	}
	outline_add(o, BLOCK_PARA, NULL,
		    "Do at least what is above, today. Do not wait for these "
		    "answers, and do not question the child to get them.");
	add_all(o, r);
}
