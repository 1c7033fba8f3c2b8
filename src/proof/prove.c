/* SPDX-License-Identifier: MIT */
/*
 * What the whole list can conclude is laid out once, if it is not too much,
 * and every claim about questions is read off it. Claims about a rule or a
 * cap compare the list with one that lacks it.
 */
#include "proof/prove.h"

#include "base/mem.h"
#include "proof/prove_parts.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

enum {
	BANDS_MOST = 200,  /* an outcome is kept in a byte */
	EFFORT = 200000000 /* looks; about two seconds */
};

struct claim *
prove_add(struct proving *p, enum claim_kind kind, size_t at,
	  enum verdict verdict)
{
	struct proof *out = p->out;
	struct claim *claim;

	out->claims = mem_resize(out->claims, out->count + 1,
				 sizeof *out->claims);
	claim = &out->claims[out->count++];
	*claim = (struct claim){ .kind = kind, .at = at, .verdict = verdict,
				 .other = NONE };
	return claim;
}

uint8_t *
prove_values(const struct checklist *list, const uint8_t *values)
{
	return mem_copy(values, list->indicator_count);
}

size_t
prove_question(const struct proving *p, size_t indicator)
{
	return machine_question_of(&p->machine, 0, indicator);
}

unsigned
prove_move(const struct proving *p, size_t question, unsigned value)
{
	/* On one side a token is the value. */
	return p->machine.questions[question].move_of[value];
}

void
prove_offer(struct prove_pick *pick, const struct machine_layer *layer,
	    size_t node)
{
	if (pick->node != NONE && layer->nodes[node].cost >= pick->cost)
		return;
	pick->node = node;
	pick->cost = layer->nodes[node].cost;
}

size_t
proof_outcome(const struct checklist *list, const uint8_t *values)
{
	struct answers answers = { .count = list->indicator_count,
				   .raised = NONE };
	struct score score;
	size_t outcome;

	answers.values = prove_values(list, values);
	score_answers(&score, list, &answers);
	outcome = score.computed;
	score_done(&score);
	free(answers.values);
	return outcome;
}

bool
prove_spend(struct proving *p, size_t looks)
{
	if (p->effort <= 0)
		return false;
	p->effort -= (int64_t)looks;
	return true;
}

/* What scoring looks at: questions, and items of rules. */
static size_t
weigh(const struct checklist *list)
{
	size_t weight = list->indicator_count;

	for (size_t r = 0; r < list->rule_count; r++)
		for (size_t c = 0; c < list->rules[r].count; c++)
			weight += list->rules[r].clauses[c].count;
	return weight;
}

/* The most (least) that a question gives with those behind it, not answered
 * among what it may be. */
static int64_t
extreme(const struct checklist *list, size_t at, bool most)
{
	const struct indicator *i = &list->indicators[at];
	int64_t found = 0;

	for (unsigned v = 1; v <= checklist_scale(list, at)->count; v++) {
		int64_t sum = i->points[v];

		for (size_t k = at + 1; k < list->indicator_count; k++)
			if (list->indicators[k].gate == at &&
			    list->indicators[k].group == i->group &&
			    (list->indicators[k].opens >> v & 1U))
				sum += extreme(list, k, most);
		if (most ? sum > found : sum < found)
			found = sum;
	}
	return found;
}

/* A gate of another group gives nothing: what hangs on it is as if asked. */
static bool
is_root(const struct checklist *list, size_t at)
{
	const struct indicator *i = &list->indicators[at];

	return i->gate == NONE ||
		list->indicators[i->gate].group != i->group;
}

static void
score_span(struct proof *out, const struct checklist *list)
{
	for (size_t g = 0; g < list->group_count; g++) {
		int64_t low = 0, high = 0, cap = list->groups[g].capped ?
			list->groups[g].cap : INT64_MAX;

		for (size_t i = 0; i < list->indicator_count; i++)
			if (list->indicators[i].group == g &&
			    is_root(list, i)) {
				low += extreme(list, i, false);
				high += extreme(list, i, true);
			}
		out->lowest += low < cap ? low : cap;
		out->highest += high < cap ? high : cap;
	}
}

static int
claim_compare(const void *one, const void *other)
{
	const struct claim *a = one, *b = other;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return a->value < b->value ? -1 : a->value > b->value;
}

void
proof_init(struct proof *out, const struct checklist *list, size_t most)
{
	struct proving p = { .list = list, .out = out,
		.effort = EFFORT, .weight = weigh(list),
		.levels = machine_floors(list),
		.advises = mem_alloc(list->indicator_count * ANSWERS_MAX,
				     sizeof *p.advises) };
	struct machine_side side = { list, p.levels, list->scored, NONE, true };

	*out = (struct proof){ 0 };
	score_span(out, list);
	p.whole = list->band_count <= BANDS_MOST &&
		machine_init(&p.machine, &side, 1, false, most);
	out->whole = p.whole;
	if (p.whole)
		classes_init(&p.classes, &p.machine);
	prove_rules(&p);
	prove_bands(&p);
	prove_questions(&p);
	prove_caps(&p);
	prove_rises(&p);
	prove_harm(&p);
	if (out->count > 0)
		qsort(out->claims, out->count, sizeof *out->claims,
		      claim_compare);
	if (p.whole)
		classes_done(&p.classes);
	machine_done(&p.machine);
	free(p.levels);
	free(p.advises);
}

void
proof_done(struct proof *out)
{
	for (size_t i = 0; i < out->count; i++) {
		free(out->claims[i].witness);
		free(out->claims[i].against);
	}
	free(out->claims);
	*out = (struct proof){ 0 };
}
