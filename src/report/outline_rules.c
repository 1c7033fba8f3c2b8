/* SPDX-License-Identifier: MIT */
/*
 * Rules and bands in words, the same to read and to fill in: nothing a rule or
 * a band does is left out, so that whoever signs a checklist has read it all.
 */
#include "report/outline.h"
#include "report/parts.h"

#include "proof/example.h"
#include "engine/range.h"
#include "report/phrase.h"

#include <inttypes.h>
#include <stdlib.h>

/* --- Rules ---------------------------------------------------------------- */

/* A list below a line that says what it is. */
static void
add_list(struct outline *o, const char *lead, enum block_kind kind,
	 const struct texts *texts)
{
	if (texts->count == 0)
		return;
	outline_add(o, BLOCK_PARA, NULL, lead);
	part_texts(o, kind, texts);
}

void
part_call_line(struct outline *o, const struct checklist *list,
	       const struct texts *ids)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < ids->count; i++) {
		const struct contact *c = contacts_find(&list->contacts,
							ids->items[i]);

		if (c != NULL)
			buf_printf(&b, "%s%s (%s)", b.size ? "; " : "",
				   contact_number(c), c->name);
	}
	if (b.size > 0)
		outline_add(o, BLOCK_PARA, "Whom to call", buf_text(&b));
	buf_done(&b);
}

static void
add_sentence(struct outline *o, const struct checklist *list,
	     const struct rule *r, enum block_kind kind)
{
	struct buf b = { 0 };

	phrase_rule(&b, list, r);
	outline_add(o, kind, NULL, buf_text(&b));
	buf_done(&b);
}

/* Paper shows nothing at once; there the questions themselves say it. */
static void
add_manner(struct outline *o, const struct rule *r, bool paper)
{
	if (r->interrupt)
		part_format(o, BLOCK_PARA, NULL, "%sIts steps and numbers come "
			    "before all others.", paper ? "" :
			    "It is shown at once, before the next question. ");
	else if (r->first)
		outline_add(o, BLOCK_PARA, NULL,
			    "Its steps and numbers come before those of other "
			    "rules.");
	if (!paper)
		add_list(o, "Shown with the question as soon as it applies:",
			 BLOCK_ITEM, &r->notices);
}

static void
add_rule(struct outline *o, const struct checklist *list, size_t rule,
	 enum block_kind kind)
{
	const struct rule *r = &list->rules[rule];

	part_format(o, BLOCK_SUB, NULL, "Rule %zu: %s", rule + 1, r->because);
	add_sentence(o, list, r, kind);
	add_manner(o, r, kind == BLOCK_TICK);
	add_list(o, "What to do because of it:", BLOCK_STEP, &r->steps);
	part_call_line(o, list, &r->calls);
}

void
part_rules(struct outline *o, const struct checklist *list,
	   enum block_kind kind)
{
	outline_add(o, BLOCK_HEADING, NULL, "Rules");
	if (list->rule_count == 0)
		outline_add(o, BLOCK_PARA, NULL, "There are none.");
	else
		part_format(o, BLOCK_PARA, NULL,
			    "Each rule applies by itself. %sA question that is "
			    "not answered, not known or not asked fulfils "
			    "none.", list->scored ?
			    "No low number of points can undo one. " : "");
	for (size_t r = 0; r < list->rule_count; r++)
		add_rule(o, list, r, kind);
}

/* --- Examples ------------------------------------------------------------- */

static void
put_answers(struct buf *out, const struct checklist *list,
	    const struct example *e, int64_t *sum)
{
	const char *gap = "";

	*sum = 0;
	for (size_t i = 0; i < list->indicator_count; i++) {
		unsigned value = e->values[i];

		if (value == 0)
			continue;
		buf_puts(out, gap);
		phrase_question(out, list, i);
		buf_puts(out, " \"");
		phrase_answer(out, checklist_scale(list, i), value);
		buf_putc(out, '"');
		if (list->indicators[i].points[value] != 0) {
			buf_puts(out, ", ");
			phrase_points(out, list->indicators[i].points[value]);
		}
		*sum += list->indicators[i].points[value];
		gap = "; ";
	}
	if (e->answers == 0)
		buf_puts(out, "no answer at all");
}

/* One answer says by itself what it gives. */
static void
put_sum(struct buf *out, const struct example *e, int64_t sum)
{
	if (e->answers < 2 || (sum == 0 && e->points == 0))
		return;
	buf_puts(out, ". Together ");
	phrase_points(out, e->points);
	buf_puts(out, sum != e->points ? ", as a group is at its cap" : "");
}

static bool
add_example(struct outline *o, const struct checklist *list, size_t band,
	    enum example_by by)
{
	struct example e;
	struct buf label = { 0 };
	struct buf b = { 0 };
	int64_t sum;
	bool found = example_find(&e, list, band, by);

	if (found) {
		if (e.rule != NONE)
			buf_printf(&label, "By rule %zu", e.rule + 1);
		else
			buf_puts(&label, list->scored ? "By points" :
				 "By no rule");
		put_answers(&b, list, &e, &sum);
		put_sum(&b, &e, sum);
		buf_putc(&b, '.');
		outline_add(o, BLOCK_ITEM, buf_text(&label), buf_text(&b));
	}
	buf_done(&b);
	buf_done(&label);
	example_done(&e);
	return found;
}

/* The scores possible; nothing answered scores 0. */
static void
find_scores(const struct checklist *list, int64_t *lowest, int64_t *highest)
{
	uint8_t *values = mem_alloc(list->indicator_count, sizeof *values);
	struct range range;

	range_answers(&range, list, values);
	*lowest = range.lowest < 0 ? range.lowest : 0;
	*highest = range.highest > 0 ? range.highest : 0;
	range_done(&range);
	free(values);
}

/* Silence would look as if points could not lead there. */
static void
add_unfound(struct outline *o, const struct checklist *list, size_t band)
{
	int64_t lowest, highest;

	find_scores(list, &lowest, &highest);
	if (band > 0 && phrase_reaches(list, band, lowest, highest))
		part_format(o, BLOCK_ITEM, "By points", "No example was found. "
			    "The search is bounded, and leaves out answers "
			    "that a rule brings here as well. The "
			    "points of this result begin at %" PRId32 ".",
			    list->bands[band].from);
}

static void
add_examples(struct outline *o, const struct checklist *list, size_t band)
{
	bool found;

	outline_add(o, BLOCK_PARA, NULL,
		    "Answers that lead here, with nothing else answered:");
	found = add_example(o, list, band, EXAMPLE_POINTS);
	if (!found)
		add_unfound(o, list, band);
	found = add_example(o, list, band, EXAMPLE_RULE) || found;
	if (!found)
		outline_add(o, BLOCK_ITEM, NULL,
			    "None was found. See whether it can be reached.");
}

/* --- Bands ---------------------------------------------------------------- */

static void
add_table(struct outline *o, const struct checklist *list)
{
	int64_t lowest, highest;

	find_scores(list, &lowest, &highest);
	outline_add(o, BLOCK_COLUMNS, "Result", "What leads to it");
	for (size_t i = 0; i < list->band_count; i++) {
		struct buf b = { 0 };

		phrase_scores(&b, list, i, lowest, highest);
		outline_add(o, BLOCK_ROW, list->bands[i].title, buf_text(&b));
		buf_done(&b);
	}
}

static void
add_band(struct outline *o, const struct checklist *list, size_t band,
	 bool examples)
{
	const struct band *b = &list->bands[band];

	outline_add(o, BLOCK_SUB, NULL, b->title);
	outline_add(o, BLOCK_PARA, NULL, b->meaning);
	if (b->first)
		outline_add(o, BLOCK_PARA, NULL, "Its steps and numbers come "
			    "before those of rules.");
	add_list(o, "What to do:", BLOCK_STEP, &b->steps);
	add_list(o, "What can be said on the phone:", BLOCK_SAY, &b->say);
	part_call_line(o, list, &b->calls);
	if (examples)
		add_examples(o, list, band);
}

void
part_bands(struct outline *o, const struct checklist *list, bool examples)
{
	outline_add(o, BLOCK_HEADING, NULL,
		    "Results, from least to most urgent");
	add_table(o, list);
	part_format(o, BLOCK_PARA, NULL, "The result is the highest of what "
		    "%sthe rules ask for, and what a person raises it to. "
		    "Nothing lowers it, and no result means that a child is "
		    "safe.", list->scored ? "the points give, what " : "");
	for (size_t i = 0; i < list->band_count; i++)
		add_band(o, list, i, examples);
}
