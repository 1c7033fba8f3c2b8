/* SPDX-License-Identifier: MIT */
/*
 * Invariant: what is open never sounds like a reason to wait, and nothing is
 * said to change nothing that adds as much as a step. A band above today's is
 * named only together with the very answers that lead there, each tried
 * alone; every open question is listed, and its note once.
 */
#include "report/outline.h"
#include "report/parts.h"

#include <stdlib.h>

/*
 * A question that is open, or that follows an open one, and where each of its
 * answers leads: to a band above today's, to today's with something more to
 * do, or nowhere, which is NONE.
 */
struct reach {
	size_t question;
	size_t bands[ANSWERS_MAX];
};

/* Does a rule fire now, and not before, that has something to do? */
static bool
adds(const struct checklist *l, const struct score *before,
     const struct score *now)
{
	size_t i;

	for (i = 0; i < l->rule_count; i++)
		if (now->fired[i] && !before->fired[i] &&
		    (l->rules[i].steps.count > 0 ||
		     l->rules[i].calls.count > 0))
			return true;
	return false;
}

static size_t
try_one(const struct result *r, const struct score *before,
	const struct answers *a)
{
	size_t today = r->score.band, band = NONE;
	struct score now;

	score_answers(&now, r->list, a);
	if (now.computed > today && now.computed > before->computed)
		band = now.computed;
	else if (before->computed <= today && adds(r->list, before, &now))
		band = today;
	score_done(&now);
	return band;
}

static bool
is_open(const struct result *r, size_t q)
{
	unsigned value = r->answers->values[q];

	return value == 0 || checklist_choice(r->list, q, value)->role ==
		CHOICE_UNKNOWN;
}

/* Open the gates before a question, weakest answer first, as they may be. */
static bool
open_gates(const struct result *r, uint8_t *values, size_t q)
{
	const struct indicator *signs = r->list->indicators;
	unsigned v;

	for (; signs[q].gate != NONE; q = signs[q].gate) {
		size_t gate = signs[q].gate;

		if (1u << values[gate] & signs[q].opens)
			continue;
		if (!is_open(r, gate))
			return false;
		for (v = 1; v < ANSWERS_MAX; v++)
			if (1u << v & signs[q].opens)
				break;
		values[gate] = (uint8_t)v;
	}
	return true;
}

/* What an answer leads to beyond what opening its gates does already. */
static bool
try_answers(struct reach *reach, const struct result *r, size_t q)
{
	const struct scale *scale = checklist_scale(r->list, q);
	struct answers a = *r->answers;
	struct score before;
	size_t v;
	bool may;

	a.values = mem_copy(r->answers->values, r->answers->count);
	a.raised = NONE;
	a.values[q] = 0;
	may = open_gates(r, a.values, q);
	score_answers(&before, r->list, &a);
	reach->question = q;
	for (v = 0; v < ANSWERS_MAX; v++) {
		a.values[q] = (uint8_t)v;
		reach->bands[v] = v == 0 || v > scale->count ||
			scale->choices[v - 1].role != CHOICE_LEVEL ?
			NONE : try_one(r, &before, &a);
	}
	score_done(&before);
	mem_wipe(a.values, a.count);
	free(a.values);
	return may;
}

/* The highest band it leads to alone, or NONE. */
static size_t
best_of(const struct reach *reach)
{
	size_t best = NONE, v;

	for (v = 0; v < ANSWERS_MAX; v++)
		if (reach->bands[v] != NONE &&
		    (best == NONE || reach->bands[v] > best))
			best = reach->bands[v];
	return best;
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
	if (!r->score.asked[q])
		return "not asked yet";
	return r->answers->values[q] == 0 ? "not answered" : "not known";
}

/* "Gifts: suspected or yes (not answered)". */
static void
add_lead(struct outline *o, const struct result *r, const struct reach *reach,
	 size_t band)
{
	size_t q = reach->question, v;
	const struct scale *scale = checklist_scale(r->list, q);
	struct buf b = {0};

	for (v = 1; v <= scale->count; v++)
		if (reach->bands[v] == band)
			buf_printf(&b, "%s%s", b.size > 0 ? " or " : "",
				   scale->choices[v - 1].brief);
	buf_printf(&b, " (%s)", state_of(r, q));
	outline_add(o, BLOCK_ITEM, r->list->indicators[q].title,
		    buf_text(&b));
	buf_done(&b);
	if (r->score.asked[q] && band == best_of(reach))
		part_note(o, BLOCK_QUIET, &r->answers->notes[q]);
}

static void
add_leads(struct outline *o, const struct result *r,
	  const struct reach *reach, size_t count, size_t band)
{
	size_t leading = 0, i;
	const char *what;

	for (i = 0; i < count; i++)
		leading += leads_to(&reach[i], band);
	if (leading == 0)
		return;
	what = leading == 1 ? "this" : "any of these";
	if (band > r->score.band)
		part_format(o, BLOCK_PARA, NULL,
			    "If you learn %s, go straight to \"%s\":", what,
			    r->list->bands[band].title);
	else
		part_format(o, BLOCK_PARA, NULL,
			    "If you learn %s, there is more to do than is "
			    "above; tell your lead at once:", what);
	for (i = 0; i < count; i++)
		if (leads_to(&reach[i], band))
			add_lead(o, r, &reach[i], band);
}

static void
add_others(struct outline *o, const struct result *r,
	   const struct reach *reach, bool also)
{
	bool headed = false;
	size_t i;

	for (i = 0; i < r->range.open_count; i++) {
		size_t q = reach[i].question;

		if (best_of(&reach[i]) != NONE)
			continue;
		if (!headed)
			outline_add(o, BLOCK_PARA, NULL, also ?
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

/* Those that are open, in their order, then those that follow them. */
static size_t
find_reach(struct reach *reach, const struct result *r)
{
	size_t count = 0, i;

	for (i = 0; i < r->range.open_count; i++)
		try_answers(&reach[count++], r, r->range.open[i]);
	for (i = 0; i < r->list->indicator_count; i++)
		if (!r->score.asked[i] && try_answers(&reach[count], r, i))
			count++;
	return count;
}

static void
add_all(struct outline *o, const struct result *r)
{
	struct reach *reach = mem_alloc(r->list->indicator_count,
					sizeof *reach);
	size_t count = find_reach(reach, r);
	size_t best = r->score.band, i, band;
	bool some = false;

	for (i = 0; i < count; i++) {
		band = best_of(&reach[i]);
		some = some || band != NONE;
		if (band != NONE && band > best)
			best = band;
	}
	for (band = best + 1; band > r->score.band; band--)
		add_leads(o, r, reach, count, band - 1);
	add_others(o, r, reach, some);
	if (r->range.band_highest > best)
		part_format(o, BLOCK_PARA, NULL,
			    "Several of these together can lead to \"%s\".",
			    r->list->bands[r->range.band_highest].title);
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
