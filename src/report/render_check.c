/* SPDX-License-Identifier: MIT */
/*
 * Verdicts as text. What a claim says holds of a kind as a whole, so that a
 * sound list takes ten lines and not two hundred.
 */
#include "report/check.h"

#include "base/text.h"
#include "engine/score.h"
#include "report/typed.h"

#include <inttypes.h>
#include <string.h>

enum { COLS = 79 };

static const char *
outcome_id(const struct check_report *r, const uint8_t *values)
{
	return r->list->bands[proof_outcome(r->list, values)].id;
}

static void
put_shown(struct buf *out, const struct check_report *r,
	  const uint8_t *values)
{
	if (values == NULL)
		return;
	buf_puts(out, "    ");
	typed_result(out, r->name, r->list, values);
	buf_printf(out, "\n        ends in %s\n", outcome_id(r, values));
}

void
check_text_finding(struct buf *out, const struct check_report *r, size_t at)
{
	const struct finding *f = &r->findings->items[at];
	struct diags one = { 0 };

	if (f->reason != NULL)
		diag_add(&one, DIAG_NOTE, f->code, r->places[at],
			 "let stand: %s; the reason given: %s", f->message,
			 f->reason);
	else
		diag_add(&one, check_level(f->code), f->code, r->places[at],
			 "%s; %s", f->message, f->fix);
	diags_print(&one, out);
	diags_done(&one);
	if (f->claim != NULL && f->claim->verdict == VERDICT_REFUTED) {
		put_shown(out, r, f->claim->against);
		put_shown(out, r, f->claim->witness);
	}
}

/* --- Verdicts ------------------------------------------------------------- */

static const char *const says[CLAIM_KINDS] = {
	[CLAIM_REACHED] = "every band can be the outcome",
	[CLAIM_ASKED] = "every follow-up can be asked",
	[CLAIM_QUESTION] = "every question can change the result",
	[CLAIM_ANSWER] = "every answer that has points or is named can change "
		"the result",
	[CLAIM_CAP] = "every cap changes some outcome",
	[CLAIM_FIRES] = "every rule can fire",
	[CLAIM_FLOOR] = "every floor of a rule raises some outcome",
	[CLAIM_RISES] = "a stronger answer never lowers the outcome, nor does "
		"more of what protects raise it",
	[CLAIM_HARM] = "a sign of harm that is present is never in the lowest "
		"band",
};

static void
put_wrapped(struct buf *out, const char *text, const char *indent)
{
	const char *line;
	size_t size;
	bool first = true;
	int room = COLS - (int)strlen(indent);

	while (text_line(&text, room, &line, &size)) {
		buf_puts(out, first ? "" : indent);
		buf_add(out, line, size);
		buf_putc(out, '\n');
		first = false;
	}
}

static void
put_kind(struct buf *out, const struct check_report *r, enum claim_kind kind)
{
	size_t counts[3] = { 0 }, nets = 0, all = 0;
	struct buf text = { 0 };

	for (size_t i = 0; i < r->proof->count; i++) {
		const struct claim *c = &r->proof->claims[i];

		if (c->kind != kind)
			continue;
		all++;
		if (c->reason == REASON_SCORE)
			nets++;
		else
			counts[c->verdict]++;
	}
	if (all == 0)
		return;
	if (counts[VERDICT_REFUTED] > 0)
		buf_printf(&text, "refuted: %s (not so in %zu of %zu places, "
			   "see above)", says[kind], counts[VERDICT_REFUTED],
			   all);
	else if (counts[VERDICT_UNDECIDED] > 0)
		buf_printf(&text, "not decided: %s (%zu of %zu proved)",
			   says[kind], counts[VERDICT_PROVED], all);
	else if (nets > 0)
		buf_printf(&text, "proved: %s (%zu of %zu; the rest is a net "
			   "under the points, see above)", says[kind],
			   all - nets, all);
	else
		buf_printf(&text, "proved: %s (%zu of %zu)", says[kind], all,
			   all);
	put_wrapped(out, buf_text(&text), "  ");
	buf_done(&text);
}

/* Which way leads to each band, with as little as can be. */
static void
put_ways(struct buf *out, const struct check_report *r)
{
	for (size_t i = 0; i < r->proof->count; i++) {
		const struct claim *c = &r->proof->claims[i];
		struct buf line = { 0 };

		if (c->kind != CLAIM_REACHED || c->witness == NULL)
			continue;
		buf_printf(&line, "  %s: ", r->list->bands[c->at].id);
		typed_result(&line, r->name, r->list, c->witness);
		if (!c->smallest)
			buf_puts(&line, "  (perhaps not the fewest)");
		buf_putc(&line, '\n');
		buf_puts(out, buf_text(&line));
		buf_done(&line);
	}
}

/* The scores of a band, as "3 to 9"; false if only rules reach it. */
static bool
band_span(const struct check_report *r, size_t band, int64_t *from,
	  int64_t *to)
{
	const struct checklist *list = r->list;

	if (band > 0 && !list->bands[band].scored)
		return false;
	*from = band == 0 ? r->proof->lowest : list->bands[band].from;
	*to = r->proof->highest;
	for (size_t b = list->band_count - 1; b > band; b--)
		if (list->bands[b].scored)
			*to = list->bands[b].from - 1;
	return true;
}

static void
put_spans(struct buf *out, const struct check_report *r)
{
	struct buf text = { 0 };

	if (!r->list->scored)
		return;
	buf_puts(&text, "proved: the bands of the points neither overlap nor "
		 "leave a gap:");
	for (size_t b = 0; b < r->list->band_count; b++) {
		int64_t from = 0, to = 0;

		buf_printf(&text, "%s %s", b > 0 ? "," : "",
			   r->list->bands[b].id);
		if (!band_span(r, b, &from, &to))
			buf_puts(&text, " by rules alone");
		else if (from > r->proof->highest)
			buf_printf(&text, " from %" PRId64 ", which no points "
				   "reach", from);
		else
			buf_printf(&text, " %" PRId64 " to %" PRId64, from,
				   to > r->proof->highest ?
				   r->proof->highest : to);
	}
	put_wrapped(out, buf_text(&text), "  ");
	buf_done(&text);
}

void
check_text_proof(struct buf *out, const struct check_report *r)
{
	buf_printf(out, "%s %s: %s\n", r->list->id, r->list->version,
		   r->list->title);
	put_kind(out, r, CLAIM_REACHED);
	put_ways(out, r);
	put_spans(out, r);
	for (int kind = CLAIM_REACHED + 1; kind < CLAIM_KINDS; kind++)
		put_kind(out, r, (enum claim_kind)kind);
}

void
check_text_case(struct buf *out, const struct case_study *c)
{
	buf_printf(out, "%s %s: %s\n", c->id, c->version, c->title);
	for (size_t i = 0; i < c->child_count; i++) {
		const struct case_child *child = &c->children[i];
		struct score score;
		struct buf text = { 0 };

		score_answers(&score, &c->list, &child->answers);
		buf_printf(&text, "%s: the model answers lead to %s",
			   child->title, c->list.bands[score.computed].id);
		buf_puts(out, "  ");
		put_wrapped(out, buf_text(&text), "  ");
		buf_done(&text);
		score_done(&score);
	}
}
