/* SPDX-License-Identifier: MIT */
/*
 * Items of a clause that ask for the same answers are said together, so that
 * a sentence names its answers once; those that are every sign of a kind are
 * called so, with their numbers.
 */
#include "report/phrase.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --- Answers and questions ------------------------------------------------ */

static size_t
begins(const char *label)
{
	const char *colon = strstr(label, ": ");

	return colon != NULL && colon > label ? (size_t)(colon - label) :
						strlen(label);
}

void
phrase_answer(struct buf *out, const struct scale *scale, unsigned value)
{
	const char *label = scale->choices[value - 1].label;
	size_t size = begins(label);

	for (unsigned v = 1; v <= scale->count; v++) {
		const char *other = scale->choices[v - 1].label;

		if (v != value && begins(other) == size &&
		    memcmp(other, label, size) == 0)
			size = strlen(label);
	}
	buf_add(out, label, size);
}

void
phrase_answers(struct buf *out, const struct scale *scale, unsigned values)
{
	size_t left = 0;

	for (unsigned v = 1; v <= scale->count; v++)
		left += values >> v & 1U;
	for (unsigned v = 1; v <= scale->count; v++) {
		if (!(values >> v & 1U))
			continue;
		buf_putc(out, '"');
		phrase_answer(out, scale, v);
		left--;
		buf_puts(out, left > 1 ? "\", " : left ? "\" or " : "\"");
	}
}

static void
put_named(struct buf *out, const struct checklist *list, size_t indicator)
{
	buf_printf(out, "%zu (%s)", indicator + 1,
		   list->indicators[indicator].title);
}

void
phrase_question(struct buf *out, const struct checklist *list,
		size_t indicator)
{
	buf_puts(out, "question ");
	put_named(out, list, indicator);
}

void
phrase_gate(struct buf *out, const struct checklist *list, size_t indicator)
{
	const struct indicator *it = &list->indicators[indicator];

	if (it->gate == NONE)
		return;
	buf_puts(out, "Asked only if ");
	phrase_question(out, list, it->gate);
	buf_puts(out, " is answered ");
	phrase_answers(out, checklist_scale(list, it->gate), it->opens);
	buf_putc(out, '.');
}

const char *
phrase_kind(enum kind kind)
{
	static const char *const words[KIND_COUNT] = {
		[KIND_HARM] = "A sign of harm",
		[KIND_RISK] = "A sign of risk",
		[KIND_VULNERABILITY] = "A sign of vulnerability",
		[KIND_PROTECTIVE] = "What protects the child",
		[KIND_CONTEXT] = "Safety and circumstances, without points",
	};

	return words[kind];
}

void
phrase_count(struct buf *out, unsigned long count)
{
	if (count < 1000) {
		buf_printf(out, "%lu", count);
		return;
	}
	phrase_count(out, count / 1000);
	buf_printf(out, ",%03lu", count % 1000);
}

void
phrase_points(struct buf *out, int64_t points)
{
	if (points == 0)
		buf_puts(out, "no points");
	else
		buf_printf(out, "%" PRId64 " point%s", points,
			   points == 1 || points == -1 ? "" : "s");
}

void
phrase_gives(struct buf *out, const struct checklist *list, size_t indicator,
	     unsigned value)
{
	const struct choice *c = checklist_choice(list, indicator, value);
	int32_t points = list->indicators[indicator].points[value];

	if (c->role == CHOICE_UNKNOWN) {
		buf_puts(out, "leaves the question open");
		return;
	}
	if (c->role == CHOICE_SKIP) {
		buf_puts(out, "leaves the question out");
		return;
	}
	if (list->scored &&
	    list->indicators[indicator].kind != KIND_CONTEXT) {
		buf_puts(out, points < 0 ? "takes " : "");
		phrase_points(out, points < 0 ? -(int64_t)points : points);
		buf_puts(out, points < 0 ? " off" : "");
	}
	if (c->present)
		buf_printf(out, "%scounts as present",
			   out->size ? ", " : "");
}

/* --- Clauses -------------------------------------------------------------- */

/* Items of one clause that ask for the same answers. */
struct alike {
	const struct checklist *list;
	const struct clause *clause;
	char *answers; /* the phrase of their answers */
	bool *in;      /* by item */
	size_t count;
};

static char *
answers_of(const struct checklist *list, const struct item *item)
{
	struct buf b = { 0 };

	phrase_answers(&b, checklist_scale(list, item->indicator),
		       item->values);
	return buf_take(&b);
}

/* Take those that are like the first that is not done, and mark them done. */
static bool
alike_next(struct alike *a, bool *done)
{
	const struct clause *clause = a->clause;
	size_t first = 0;

	while (first < clause->count && done[first])
		first++;
	if (first == clause->count)
		return false;
	a->answers = answers_of(a->list, &clause->items[first]);
	a->count = 0;
	for (size_t i = 0; i < clause->count; i++) {
		char *answers = answers_of(a->list, &clause->items[i]);

		a->in[i] = !done[i] && strcmp(answers, a->answers) == 0;
		a->count += a->in[i];
		done[i] = done[i] || a->in[i];
		free(answers);
	}
	return true;
}

/* How many of a kind there are, and how many of these are meant. */
static void
count_kind(const struct alike *a, enum kind kind, size_t *all, size_t *meant)
{
	*all = *meant = 0;
	for (size_t i = 0; i < a->list->indicator_count; i++)
		*all += a->list->indicators[i].kind == kind;
	for (size_t i = 0; i < a->clause->count; i++)
		if (a->in[i])
			*meant += a->list->indicators[
				a->clause->items[i].indicator].kind == kind;
}

static const char *const signs[KIND_COUNT] = {
	[KIND_HARM] = "harm", [KIND_RISK] = "risk",
	[KIND_VULNERABILITY] = "vulnerability",
};

/* Are they just all signs of some kinds? Appends `sign of harm or of risk`. */
static bool
put_kinds(struct buf *out, const struct alike *a, bool many)
{
	const char *words[KIND_COUNT];
	size_t all, meant, said = 0, kinds = 0;

	for (int kind = 0; kind < KIND_COUNT; kind++) {
		count_kind(a, (enum kind)kind, &all, &meant);
		if (meant == 0 || signs[kind] == NULL || meant < all)
			continue;
		said += meant;
		words[kinds++] = signs[kind];
	}
	if (a->count < 2 || said < a->count)
		return false;
	buf_printf(out, "sign%s", many ? "s" : "");
	for (size_t i = 0; i < kinds; i++)
		buf_printf(out, "%s of %s", i == 0 ? "" : i + 1 < kinds ?
			   "," : " or", words[i]);
	return true;
}

/* The item of a question, if it is one of these. */
static bool
has_question(const struct alike *a, size_t indicator)
{
	for (size_t i = 0; i < a->clause->count; i++)
		if (a->in[i] && a->clause->items[i].indicator == indicator)
			return true;
	return false;
}

/* In the order of the walk. */
static void
put_list(struct buf *out, const struct alike *a, bool named)
{
	size_t left = a->count;

	buf_puts(out, a->count > 1 ? "questions " : "question ");
	for (size_t i = 0; i < a->list->indicator_count; i++) {
		if (!has_question(a, i))
			continue;
		if (named)
			put_named(out, a->list, i);
		else
			buf_printf(out, "%zu", i + 1);
		left--;
		buf_puts(out, left > 1 ? ", " : left ? " and " : "");
	}
}

/* `any of questions 1 (A) and 2 (B)`, `any sign of harm (questions 1, 2)`. */
static void
put_alike(struct buf *out, const struct alike *a, const char *one,
	  const char *of, bool many)
{
	struct buf kinds = { 0 };

	if (a->count == 1) {
		put_list(out, a, true);
	} else if (put_kinds(&kinds, a, many)) {
		buf_printf(out, "%s %s (", one, buf_text(&kinds));
		put_list(out, a, false);
		buf_putc(out, ')');
	} else {
		buf_printf(out, "%s%s", of, *of ? " " : "");
		put_list(out, a, true);
	}
	buf_done(&kinds);
}

/* What has to be counted over several sorts of answers. */
static void
put_counted(struct buf *out, const struct clause *clause, struct alike *a,
	    bool *done)
{
	const char *gap = "";

	buf_printf(out, "at least %zu of these questions are answered as said "
		   "here: ", clause->need);
	while (alike_next(a, done)) {
		buf_puts(out, gap);
		put_alike(out, a, "the", "", true);
		buf_printf(out, " %s", a->answers);
		free(a->answers);
		gap = "; ";
	}
}

static void
put_at_least(struct buf *out, const struct clause *clause, struct alike *a)
{
	struct buf one = { 0 };
	struct buf of = { 0 };

	buf_printf(&one, "at least %zu", clause->need);
	buf_printf(&of, "at least %zu of", clause->need);
	put_alike(out, a, buf_text(&one), buf_text(&of), true);
	buf_printf(out, " are answered %s", a->answers);
	buf_done(&one);
	buf_done(&of);
}

/* How many sorts of answers does it ask for? */
static size_t
sorts(const struct checklist *list, const struct clause *clause)
{
	struct alike a = { list, clause, NULL, NULL, 0 };
	bool *done = mem_alloc(clause->count, sizeof *done);
	size_t count = 0;

	a.in = mem_alloc(clause->count, sizeof *a.in);
	for (; alike_next(&a, done); count++)
		free(a.answers);
	free(a.in);
	free(done);
	return count;
}

static void
put_clause(struct buf *out, const struct checklist *list,
	   const struct clause *clause)
{
	struct alike a = { list, clause, NULL, NULL, 0 };
	bool *done = mem_alloc(clause->count, sizeof *done);
	bool any = clause->need == 1;
	bool all = clause->need == clause->count;
	const char *gap = "";

	a.in = mem_alloc(clause->count, sizeof *a.in);
	if (!any && !all && sorts(list, clause) > 1)
		put_counted(out, clause, &a, done);
	while (alike_next(&a, done)) {
		buf_puts(out, gap);
		if (any || all) {
			put_alike(out, &a, any ? "any" : "every",
				  any ? "any of" : "each of", false);
			buf_printf(out, " is answered %s", a.answers);
		} else {
			put_at_least(out, clause, &a);
		}
		free(a.answers);
		gap = any ? ", or " : " and ";
	}
	free(a.in);
	free(done);
}

void
phrase_condition(struct buf *out, const struct checklist *list,
		 const struct rule *r)
{
	const char *gap = " and ";

	for (size_t c = 0; c < r->count; c++)
		if (sorts(list, &r->clauses[c]) > 1)
			gap = "; and ";
	for (size_t c = 0; c < r->count; c++) {
		buf_puts(out, c ? gap : "");
		put_clause(out, list, &r->clauses[c]);
	}
}

void
phrase_rule(struct buf *out, const struct checklist *list,
	    const struct rule *r)
{
	buf_puts(out, "If ");
	phrase_condition(out, list, r);
	if (r->floor != NONE)
		buf_printf(out, ", the result is at least \"%s\".",
			   list->bands[r->floor].title);
	else
		buf_puts(out, ", there is more to do, whatever the result.");
}

/* --- Bands ---------------------------------------------------------------- */

static bool
has_rule(const struct checklist *list, size_t band)
{
	for (size_t r = 0; r < list->rule_count; r++)
		if (list->rules[r].floor == band)
			return true;
	return false;
}

/* The least score that is above the band; false when there is none. */
static bool
next_from(const struct checklist *list, size_t band, int64_t *from)
{
	for (size_t b = band + 1; b < list->band_count; b++)
		if (list->bands[b].scored) {
			*from = list->bands[b].from;
			return true;
		}
	return false;
}

/* The least of the possible scores that would do for it. */
static int64_t
least_of(const struct band *b, int64_t lowest)
{
	return b->scored && b->from > lowest ? b->from : lowest;
}

bool
phrase_reaches(const struct checklist *list, size_t band, int64_t lowest,
	       int64_t highest)
{
	int64_t from = least_of(&list->bands[band], lowest);
	int64_t next;

	return list->scored && (band == 0 || list->bands[band].scored) &&
		from <= highest &&
		(!next_from(list, band, &next) || next > from);
}

static void
put_scores(struct buf *out, int64_t from, int64_t to)
{
	if (from < to)
		buf_printf(out, "%" PRId64 " to ", from);
	if (to == 0)
		buf_puts(out, "0 points");
	else
		phrase_points(out, to);
}

void
phrase_scores(struct buf *out, const struct checklist *list, size_t band,
	      int64_t lowest, int64_t highest)
{
	const struct band *b = &list->bands[band];
	const char *rule = band > 0 && has_rule(list, band) ?
		", or a rule" : "";
	int64_t from = least_of(b, lowest);
	int64_t next;
	bool more = next_from(list, band, &next);

	if (band == 0 && !list->scored)
		buf_puts(out, "where no rule leads higher");
	else if (band > 0 && !b->scored)
		buf_puts(out, *rule ? "by a rule only" :
			 "only where a person raises the result to it");
	else if (!phrase_reaches(list, band, lowest, highest))
		buf_printf(out, "%s", *rule ?
			   "by a rule only; no answers give its points" :
			   "no answers give its points");
	else if (more) {
		put_scores(out, from, next - 1 < highest ? next - 1 :
			   highest);
		buf_puts(out, rule);
	} else {
		put_scores(out, from, from);
		buf_printf(out, " and more%s; the highest possible score is "
			   "%" PRId64, rule, highest);
	}
}
