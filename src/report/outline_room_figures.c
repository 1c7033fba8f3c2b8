/* SPDX-License-Identifier: MIT */
/*
 * Invariant: no coefficient without its interval, or why it has none, and no
 * word about one that its interval does not bear.
 */
#include "report/room_parts.h"

#include "report/parts.h"

#include <stdlib.h>
#include <string.h>

/* With three digits, and no minus before a zero. */
static void
put_number(struct buf *out, double number)
{
	buf_printf(out, "%.3f", number > -0.0005 && number < 0 ? 0 : number);
}

/* " (0.520 to 0.714)". */
static void
put_interval(struct buf *out, const struct interval *i)
{
	if (!i->defined) {
		buf_puts(out, " (no interval)");
		return;
	}
	buf_puts(out, " (");
	put_number(out, i->low);
	buf_puts(out, " to ");
	put_number(out, i->high);
	buf_putc(out, ')');
}

/* "0.612 (0.520 to 0.714)", or why there is no such number. */
static void
put_figure(struct buf *out, const struct room_report *r,
	   const struct agree *a, enum agree_figure f)
{
	const struct interval *i = &a->intervals[f];

	if (a->figures[f].defined)
		put_number(out, a->figures[f].value);
	else if (a->units == 0)
		buf_puts(out, "not defined (no two answers to any)");
	else if (agree_ordered(f) && r->result->room->list == NULL &&
		 r->result->order.values == NULL)
		buf_puts(out, "not defined (the answers are no numbers)");
	else
		buf_puts(out, "not defined (no variation)");
	if (i->defined || (a->figures[f].defined && a->resamples > 0))
		put_interval(out, i);
}

static void
add_pairs(struct outline *o, const struct room_report *r,
	  const struct agree *a)
{
	for (int f = 0; f < AGREE_COUNT; f++) {
		struct buf b = { 0 };

		put_figure(&b, r, a, (enum agree_figure)f);
		outline_add(o, BLOCK_PAIR, agree_words((enum agree_figure)f),
			    buf_text(&b));
		buf_done(&b);
	}
}

/* By Krippendorff's own thresholds, held against the whole interval. */
static const char *const verdicts[] = {
	[AGREE_NONE] = NULL,
	[AGREE_FIRM] = "All of the interval of nominal alpha is 0.8 or more, "
		"which Krippendorff asks for where much hangs on the answers.",
	[AGREE_TENTATIVE] = "All of the interval of nominal alpha is 0.667 or "
		"more: enough, says Krippendorff, for tentative conclusions.",
	[AGREE_WEAK] = "All of the interval of nominal alpha is below 0.667: "
		"people read this differently, and that is what to talk "
		"about.",
	[AGREE_OPEN] = "The interval of nominal alpha is too wide to say more "
		"than its ends do.",
};

static void
add_words(struct outline *o, const struct room_report *r)
{
	const struct agree *a = &r->result->all;
	const char *words = verdicts[agree_verdict(a, AGREE_NOMINAL)];

	if (a->units > 0 && a->units < AGREE_UNITS)
		part_format(o, BLOCK_PARA, NULL, "These are too few for "
			    "intervals, which take %d, and so nothing can be "
			    "said of the numbers.", AGREE_UNITS);
	if (agree_rare(a))
		part_format(o, BLOCK_PARA, NULL, "Alpha is near 0 although "
			    "nearly all agree: only %.0f of %.0f answers "
			    "%s from the commonest. Where next to nothing "
			    "differs, a single answer takes alpha to 0. It "
			    "does not say that the room is divided.", a->rare,
			    a->answers, a->rare == 1 ? "differs" : "differ");
	else if (agree_paradox(a))
		outline_add(o, BLOCK_PARA, NULL, "Most pairs agree, and kappa "
			    "is low all the same. That is the paradox of "
			    "kappa: where one answer is much commoner than the "
			    "others, it takes most of the agreement for "
			    "chance. AC1 does so less; read them together.");
	else if (words != NULL)
		outline_add(o, BLOCK_PARA, NULL, words);
}

static void
add_kind(struct outline *o, const struct room_report *r, enum kind kind)
{
	static const enum agree_figure shown[] = { AGREE_PERCENT,
		AGREE_NOMINAL, AGREE_AC1 };
	static const char *const names[] = { "agree", "alpha", "AC1" };
	const struct agree *a = &r->result->kinds[kind];
	struct buf label = { 0 }, b = { 0 };

	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		buf_printf(&b, "%s%s ", i > 0 ? "; " : "", names[i]);
		put_figure(&b, r, a, shown[i]);
	}
	if (a->units > 0 && a->units < AGREE_UNITS)
		buf_puts(&b, " (too few for intervals)");
	buf_printf(&label, "%s, %zu", kind_words(kind),
		   r->result->kind_units[kind]);
	outline_add(o, BLOCK_PAIR, buf_text(&label), buf_text(&b));
	buf_done(&label);
	buf_done(&b);
}

static void
add_kinds(struct outline *o, const struct room_report *r)
{
	bool some = false;

	for (int kind = 0; kind < KIND_COUNT; kind++) {
		size_t count = r->result->kind_units[kind];

		if (count == 0 || count == r->result->all_units)
			continue;
		if (!some)
			outline_add(o, BLOCK_SUB, NULL, "By kind of sign");
		some = true;
		add_kind(o, r, (enum kind)kind);
	}
}

/* What was compared: the answers there are to choose from. */
static void
add_compared(struct outline *o, const struct room_report *r)
{
	const struct room_result *res = r->result;
	const struct checklist *list = res->room->list;
	struct buf b = { 0 };

	buf_printf(&b, "n = %.0f answers of %.0f people to %zu %s with two "
		   "answers or more", res->all.answers, res->room->people,
		   res->all.units, list == NULL ? "questions" : "signs");
	if (list != NULL && res->scale != NONE) {
		const struct scale *s = &list->scales[res->scale];

		buf_puts(&b, ", all with the same answers to choose from:");
		for (size_t k = 0; k < s->count; k++)
			buf_printf(&b, "%s %s", k > 0 ? "," : "",
				   s->choices[k].brief);
	}
	buf_putc(&b, '.');
	outline_add(o, BLOCK_PARA, NULL, buf_text(&b));
	buf_done(&b);
}

/* One correlation of the score, with its interval. */
static void
add_icc(struct outline *o, const char *name, const struct figure *f,
	const struct interval *i)
{
	struct buf b = { 0 };

	if (f->defined)
		put_number(&b, f->value);
	else
		buf_puts(&b, "not defined (no variation)");
	if (f->defined)
		put_interval(&b, i);
	outline_add(o, BLOCK_PAIR, name, buf_text(&b));
	buf_done(&b);
}

/* The score of several cases, as far as the same people answered them all. */
static void
add_scores(struct outline *o, const struct room_report *r)
{
	const struct scores_icc *icc = &r->result->icc;

	if (icc->cases < 2)
		return;
	outline_add(o, BLOCK_SUB, NULL, "The score, over several cases");
	part_format(o, BLOCK_PARA, NULL, "%zu people answered all %zu cases. "
		    "In brackets: 95 per cent intervals by the F distribution, "
		    "which takes scores for normally distributed. Of few cases "
		    "they are so wide that they say little.",
		    icc->people, icc->cases);
	add_icc(o, "ICC(2,1), of one person", &icc->one, &icc->one_interval);
	add_icc(o, "ICC(2,k), of the mean of all", &icc->mean,
		&icc->mean_interval);
}

static void
add_models(struct outline *o, const struct room_report *r)
{
	const struct room *room = r->result->room;

	if (room->child == NULL)
		return;
	outline_add(o, BLOCK_SUB, NULL, "As the case reads it");
	for (size_t u = 0; u < room->counts.units; u++) {
		const struct room_unit *unit = &r->result->units[u];

		if (unit->model.defined)
			part_format(o, BLOCK_PAIR, room_title(r->result, u),
				    "%.0f of %.0f",
				    unit->model.value * unit->given,
				    unit->given);
	}
}

void
room_figures(struct outline *o, const struct room_report *r)
{
	const struct agree *a = &r->result->all;

	outline_add(o, BLOCK_SHEET, NULL, "For the trainer alone: how far the "
		    "room agreed");
	outline_add(o, BLOCK_PARA, NULL, "These numbers are for whoever "
		    "prepares the next workshop. They say nothing of any "
		    "person, and do not belong on the projector.");
	add_compared(o, r);
	add_pairs(o, r, a);
	add_words(o, r);
	add_kinds(o, r);
	add_scores(o, r);
	add_models(o, r);
	if (a->resamples > 0)
		part_format(o, BLOCK_QUIET, NULL, "In brackets: 95 per cent "
			    "intervals from %zu resamples of the %s, seed %d.",
			    a->resamples, r->result->room->list == NULL ?
			    "questions" : "signs", AGREE_SEED);
	outline_add(o, BLOCK_QUIET, NULL, r->result->room->list == NULL ?
		    "Formulas and sources: heed-method(7)." :
		    "\"Not known\" is an answer like the others where answers "
		    "are told apart, and is left out where they have an order. "
		    "Formulas and sources: heed-method(7).");
}
