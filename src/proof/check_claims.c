/* SPDX-License-Identifier: MIT */
/* Claims that do not hold, in the words of the file. */
#include "proof/check_parts.h"

#include "base/mem.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* What a claim is said about. */
struct about {
	struct findings *all;
	const struct checklist *list;
	const struct proof *proof;
	const struct claim *claim;
};

/* A threshold that no points reach, whether or not rules lead to the band. */
static bool
is_above(const struct checklist *list, const struct proof *proof, size_t band)
{
	return list->bands[band].scored &&
		list->bands[band].from > proof->highest;
}

static void
above(struct findings *all, const struct checklist *list,
      const struct proof *proof)
{
	for (size_t b = 0; b < list->band_count; b++)
		if (is_above(list, proof, b))
			check_add(all, DIAG_BAND_ABOVE, "band",
				  list->bands[b].id, "from",
				  "[band.%s] begins at %" PRId32 ", but no "
				  "answers give more than %" PRId64
				  " points\nlower its from, raise points, or "
				  "leave from out if only rules are to reach "
				  "it", list->bands[b].id,
				  list->bands[b].from, proof->highest);
}

static void
of_band(const struct about *a)
{
	const struct band *band = &a->list->bands[a->claim->at];

	if (is_above(a->list, a->proof, a->claim->at))
		return;
	if (a->claim->at == 0 || band->scored)
		check_add(a->all, DIAG_BAND_UNREACHED, "band", band->id, NULL,
			  "no answers lead to [band.%s]: whatever reaches it "
			  "is lifted higher\nlook at the rules and the bands "
			  "above it", band->id);
	else
		check_add(a->all, DIAG_BAND_UNREACHED, "band", band->id, NULL,
			  "no answers lead to [band.%s]\ngive it a from, or a "
			  "rule with floor = %s that can fire", band->id,
			  band->id);
}

static void
of_question(const struct about *a)
{
	const struct indicator *i = &a->list->indicators[a->claim->at];

	check_add(a->all, DIAG_QUESTION_IDLE, "indicator", i->id, NULL,
		  "no answer to \"%s\" can change the result\ngive it "
		  "points, name it in a rule, or take it out", i->title);
}

/* Has the question itself no effect? Then its answers are not named too. */
static bool
question_idle(const struct about *a)
{
	for (size_t i = 0; i < a->proof->count; i++)
		if (a->proof->claims[i].kind == CLAIM_QUESTION &&
		    a->proof->claims[i].at == a->claim->at)
			return a->proof->claims[i].verdict != VERDICT_PROVED;
	return false;
}

static const char *
answer_id(const struct about *a, unsigned value)
{
	return checklist_choice(a->list, a->claim->at, value)->id;
}

static void
of_answer(const struct about *a)
{
	const struct indicator *i = &a->list->indicators[a->claim->at];

	if (!question_idle(a))
		check_add(a->all, DIAG_ANSWER_IDLE, "indicator", i->id,
			  i->points[a->claim->value] != 0 ? "points" : NULL,
			  "the answer `%s` to \"%s\" never changes the "
			  "result\nlook at its points, the caps and the rules "
			  "that name it", answer_id(a, a->claim->value),
			  i->title);
}

static void
of_cap(const struct about *a)
{
	const struct group *g = &a->list->groups[a->claim->at];

	check_add(a->all, DIAG_CAP_IDLE, "group", g->id, "cap",
		  "the cap of %" PRId32 " changes no outcome\nlower it, or "
		  "take it out", g->cap);
}

static void
of_rule(const struct about *a)
{
	const struct rule *r = &a->list->rules[a->claim->at];

	check_add(a->all, DIAG_RULE_NEVER, "rule", r->id, NULL,
		  "no answers make [rule.%s] fire\nlook at what it asks for "
		  "together", r->id);
}

static void
of_floor(const struct about *a)
{
	const struct rule *r = &a->list->rules[a->claim->at];
	const char *floor = a->list->bands[r->floor].id;

	if (r->floor == 0)
		check_add(a->all, DIAG_RULE_IDLE, "rule", r->id, "floor",
			  "%s is the lowest band, so this floor lifts "
			  "nothing\nname a higher one, or take it out", floor);
	else if (a->claim->reason == REASON_SCORE)
		check_add(a->all, DIAG_FLOOR_IMPLIED, "rule", r->id, "floor",
			  "whenever [rule.%s] fires the points alone lead to "
			  "%s\nkeep it as a net under the points, or take it "
			  "out", r->id, floor);
	else if (a->claim->reason == REASON_SHADOWED)
		check_add(a->all, DIAG_RULE_SHADOWED, "rule", r->id, "floor",
			  "whenever [rule.%s] fires [rule.%s] does too and "
			  "lifts as high\ntake its floor out, or let it ask "
			  "for less", r->id,
			  a->list->rules[a->claim->other].id);
	else if (a->claim->reason == REASON_TOGETHER)
		check_add(a->all, DIAG_RULE_IDLE, "rule", r->id, "floor",
			  "whenever [rule.%s] fires, points and other rules "
			  "lead to %s already\ntake its floor out, or let it "
			  "ask for less", r->id, floor);
}

static void
of_raising(const struct about *a)
{
	const struct indicator *i = &a->list->indicators[a->claim->at];
	bool protects = i->kind == KIND_PROTECTIVE;

	check_add(a->all, DIAG_ANSWER_LOWERS, "indicator", i->id, "points",
		  "\"%s\": going from `%s` to `%s` makes the outcome %s "
		  "urgent\nlook at its points, its follow-ups and the rules "
		  "that name it", i->title,
		  answer_id(a, a->claim->against[a->claim->at]),
		  answer_id(a, a->claim->value), protects ? "more" : "less");
}

static void
of_harm(const struct about *a)
{
	const struct indicator *i = &a->list->indicators[a->claim->at];

	check_add(a->all, DIAG_HARM_LOWEST, "indicator", i->id, "kind",
		  "\"%s\" is a sign of harm, yet with the answer `%s` the "
		  "outcome can be the lowest\ngive a rule a floor for it",
		  i->title, answer_id(a, a->claim->value));
}

static void
refuted(const struct about *a)
{
	static void (*const say[CLAIM_KINDS])(const struct about *) = {
		[CLAIM_REACHED] = of_band,
		[CLAIM_QUESTION] = of_question, [CLAIM_ANSWER] = of_answer,
		[CLAIM_CAP] = of_cap, [CLAIM_FIRES] = of_rule,
		[CLAIM_FLOOR] = of_floor, [CLAIM_RISES] = of_raising,
		[CLAIM_HARM] = of_harm };
	size_t before = a->all->count;

	/* A follow-up can always be asked: each hangs on one answer. */
	if (say[a->claim->kind] != NULL)
		say[a->claim->kind](a);
	if (a->all->count > before)
		a->all->items[before].claim = a->claim;
}

/* --- Not decided ---------------------------------------------------------- */

static void
undecided(struct findings *all, const struct proof *proof)
{
	static const char *const what[CLAIM_KINDS] = {
		[CLAIM_REACHED] = "that each band can be reached",
		[CLAIM_ASKED] = "that each follow-up can be asked",
		[CLAIM_QUESTION] = "that each question can change the result",
		[CLAIM_ANSWER] = "that each answer can change the result",
		[CLAIM_CAP] = "that each cap changes an outcome",
		[CLAIM_FIRES] = "that each rule can fire",
		[CLAIM_FLOOR] = "that each floor raises an outcome",
		[CLAIM_RISES] = "that a stronger answer never lowers the "
			"outcome",
		[CLAIM_HARM] = "that a sign of harm is never in the lowest "
			"band" };
	size_t counts[CLAIM_KINDS] = { 0 };

	for (size_t i = 0; i < proof->count; i++)
		counts[proof->claims[i].kind] += proof->claims[i].verdict ==
			VERDICT_UNDECIDED;
	for (int kind = 0; kind < CLAIM_KINDS; kind++)
		if (counts[kind] > 0)
			check_add(all, DIAG_NOT_DECIDED, NULL, NULL, NULL,
				  "it could not be decided %s, in %zu places\n"
				  "fewer rules that hang together would help",
				  what[kind], counts[kind]);
}

void
check_claims(struct findings *all, const struct checklist *list,
	     const struct proof *proof)
{
	above(all, list, proof);
	for (size_t i = 0; i < proof->count; i++) {
		struct about a = { all, list, proof, &proof->claims[i] };

		if (a.claim->verdict == VERDICT_REFUTED)
			refuted(&a);
	}
	undecided(all, proof);
}
