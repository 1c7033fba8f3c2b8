/* SPDX-License-Identifier: MIT */
/*
 * How a state is laid out and what each question does to it. A rule that both
 * sides have alike is watched once; a clause that one match fulfils, in a rule
 * of one clause, needs no slot, for the rule then fires at once.
 */
#include "proof/machine_parts.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* --- When questions are asked --------------------------------------------- */

static uint32_t
tokens_of(const struct machine_question *q, size_t side, unsigned values)
{
	uint32_t tokens = 0;

	for (unsigned t = 1; t < q->tokens; t++)
		if (values >> q->value[side][t] & 1U)
			tokens |= UINT32_C(1) << t;
	return tokens;
}

static size_t
when_for(struct plan *p, size_t gate, uint32_t opens, size_t parent)
{
	for (size_t k = 1; k < p->when_count; k++)
		if (p->whens[k].gate == gate && p->whens[k].opens == opens &&
		    p->whens[k].parent == parent)
			return k;
	p->whens = mem_resize(p->whens, p->when_count + 1, sizeof *p->whens);
	p->whens[p->when_count] = (struct plan_when){
		.gate = gate, .opens = opens, .parent = parent,
		.slot = p->slots++ };
	return p->when_count++;
}

static void
plan_whens(struct plan *p, const size_t *of, size_t side)
{
	const struct machine *m = p->machine;
	const struct checklist *list = m->sides[side].list;

	for (size_t q = 0; q < m->question_count; q++) {
		size_t at = m->questions[q].at[side], gate;

		if (at == NONE || list->indicators[at].gate == NONE)
			continue;
		gate = of[list->indicators[at].gate];
		p->steps[q].when[side] = when_for(p, gate,
			tokens_of(&m->questions[gate], side,
				  list->indicators[at].opens),
			p->steps[gate].when[side]);
	}
}

/* A condition is needed until the last question, and condition, with it. */
static void
plan_lasts(struct plan *p)
{
	for (size_t q = 0; q < p->machine->question_count; q++)
		for (size_t side = 0; side < p->machine->side_count; side++)
			p->whens[p->steps[q].when[side]].last = q;
	for (size_t k = p->when_count; k-- > 1;) {
		struct plan_when *parent = &p->whens[p->whens[k].parent];

		if (parent->last < p->whens[k].gate)
			parent->last = p->whens[k].gate;
	}
}

/* --- Points --------------------------------------------------------------- */

static bool
plan_points(struct plan *p, size_t side)
{
	const struct machine *m = p->machine;
	const struct checklist *list = m->sides[side].list;
	int64_t most = 0;

	for (size_t q = 0; m->sides[side].points && q < m->question_count;
	     q++) {
		const struct machine_question *question = &m->questions[q];
		int32_t wide = 0;

		if (question->at[side] == NONE)
			continue;
		for (unsigned t = 1; t < question->tokens; t++) {
			int32_t points = list->indicators[question->at[side]]
				.points[question->value[side][t]];

			p->steps[q].points[side][t] = points;
			wide = abs(points) > wide ? abs(points) : wide;
		}
		most += wide;
	}
	return most < PLAN_SUM_MOST;
}

/* What a question adds at the least and at the most. */
static void
reach(const struct plan *p, size_t q, size_t side, int32_t *low, int32_t *high)
{
	*low = *high = 0;
	for (unsigned t = 1; t < p->machine->questions[q].tokens; t++) {
		int32_t points = p->steps[q].points[side][t];

		*low = points < *low ? points : *low;
		*high = points > *high ? points : *high;
	}
}

static void
plan_cap(struct plan *p, size_t side, size_t group)
{
	const struct machine *m = p->machine;
	const struct checklist *list = m->sides[side].list;
	size_t count = m->question_count;
	struct plan_cap cap = { .side = side, .slot = p->slots++,
		.cap = list->groups[group].cap,
		.low = mem_alloc(count + 1, sizeof *cap.low),
		.high = mem_alloc(count + 1, sizeof *cap.high) };

	for (size_t q = count; q-- > 0;) {
		size_t at = m->questions[q].at[side];
		int32_t low = 0, high = 0;

		if (at != NONE && list->indicators[at].group == group) {
			reach(p, q, side, &low, &high);
			p->steps[q].cap[side] = p->cap_count;
			cap.last = cap.last > q ? cap.last : q;
		}
		cap.low[q] = cap.low[q + 1] + low;
		cap.high[q] = cap.high[q + 1] + high;
	}
	p->caps = mem_resize(p->caps, p->cap_count + 1, sizeof *p->caps);
	p->caps[p->cap_count++] = cap;
}

/* Can a group never come to more than its cap? Then it needs no sum. */
static bool
never_full(const struct plan *p, size_t side, size_t group)
{
	const struct checklist *list = p->machine->sides[side].list;
	int32_t sum = 0;

	for (size_t q = 0; q < p->machine->question_count; q++) {
		size_t at = p->machine->questions[q].at[side];
		int32_t low = 0, high = 0;

		if (at != NONE && list->indicators[at].group == group)
			reach(p, q, side, &low, &high);
		sum += high;
	}
	return sum <= list->groups[group].cap;
}

static void
plan_groups(struct plan *p, size_t side)
{
	const struct machine *m = p->machine;
	const struct checklist *list = m->sides[side].list;
	size_t count = m->question_count;

	for (size_t g = 0; m->sides[side].points && g < list->group_count; g++)
		if (list->groups[g].capped && g != m->sides[side].uncapped &&
		    !never_full(p, side, g))
			plan_cap(p, side, g);
	p->low[side] = mem_alloc(count + 1, sizeof *p->low[side]);
	p->high[side] = mem_alloc(count + 1, sizeof *p->high[side]);
	for (size_t q = count; q-- > 0;) {
		int32_t low = 0, high = 0;

		if (p->steps[q].cap[side] == NONE)
			reach(p, q, side, &low, &high);
		p->low[side][q] = p->low[side][q + 1] + low;
		p->high[side][q] = p->high[side][q + 1] + high;
	}
}

/* --- Rules ---------------------------------------------------------------- */

static struct plan_clause
plan_clause(const struct plan *p, size_t side, const size_t *of,
	    const struct clause *from)
{
	const struct machine *m = p->machine;
	struct plan_clause c = { .need = from->need, .count = from->count,
		.slot = NONE,
		.at = mem_alloc(from->count, sizeof *c.at),
		.match = mem_alloc(from->count, sizeof *c.match),
		.when = mem_alloc(from->count, sizeof *c.when),
		.left = mem_alloc(m->question_count + 1, sizeof *c.left) };

	for (size_t i = 0; i < from->count; i++) {
		c.at[i] = of[from->items[i].indicator];
		c.match[i] = tokens_of(&m->questions[c.at[i]], side,
				       from->items[i].values);
		c.when[i] = p->steps[c.at[i]].when[side];
		for (size_t q = 0; q <= c.at[i]; q++)
			c.left[q]++;
	}
	return c;
}

static void
clause_done(struct plan_clause *c)
{
	free(c->at);
	free(c->match);
	free(c->when);
	free(c->left);
}

static bool
same_clause(const struct plan_clause *a, const struct plan_clause *b)
{
	return a->need == b->need && a->count == b->count &&
		!memcmp(a->at, b->at, a->count * sizeof *a->at) &&
		!memcmp(a->match, b->match, a->count * sizeof *a->match) &&
		!memcmp(a->when, b->when, a->count * sizeof *a->when);
}

static bool
same_rule(const struct plan_rule *a, const struct plan_rule *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!same_clause(&a->clauses[i], &b->clauses[i]))
			return false;
	return true;
}

static void
rule_done(struct plan_rule *r)
{
	for (size_t i = 0; i < r->count; i++)
		clause_done(&r->clauses[i]);
	free(r->clauses);
}

/* Watch a rule, with one that is alike if there is one. */
static void
rule_add(struct plan *p, struct plan_rule *new, size_t side)
{
	for (size_t i = 0; i < p->rule_count; i++)
		if (same_rule(&p->rules[i], new)) {
			size_t *level = &p->rules[i].level[side];

			if (*level < new->level[side])
				*level = new->level[side];
			rule_done(new);
			return;
		}
	p->rules = mem_resize(p->rules, p->rule_count + 1, sizeof *p->rules);
	p->rules[p->rule_count++] = *new;
}

static void
plan_rules(struct plan *p, size_t side, const size_t *of)
{
	const struct machine_side *s = &p->machine->sides[side];

	for (size_t r = 0; r < s->list->rule_count; r++) {
		const struct rule *from = &s->list->rules[r];
		struct plan_rule new = { .count = from->count };

		if (s->levels[r] == 0 || from->count == 0)
			continue;
		new.level[side] = s->levels[r];
		new.clauses = mem_alloc(from->count, sizeof *new.clauses);
		for (size_t c = 0; c < from->count; c++)
			new.clauses[c] = plan_clause(p, side, of,
						     &from->clauses[c]);
		rule_add(p, &new, side);
	}
}

static void
plan_items(struct plan *p, size_t rule, size_t clause)
{
	const struct plan_clause *c = &p->rules[rule].clauses[clause];

	for (size_t i = 0; i < c->count; i++) {
		struct plan_step *step = &p->steps[c->at[i]];

		step->items = mem_resize(step->items, step->item_count + 1,
					 sizeof *step->items);
		step->items[step->item_count++] =
			(struct plan_item){ rule, clause, i };
	}
}

static void
plan_slots(struct plan *p)
{
	for (size_t r = 0; r < p->rule_count; r++)
		for (size_t c = 0; c < p->rules[r].count; c++) {
			struct plan_clause *clause = &p->rules[r].clauses[c];

			if (p->rules[r].count > 1 || clause->need > 1)
				clause->slot = p->slots++;
			plan_items(p, r, c);
		}
}

/* --- Moves ---------------------------------------------------------------- */

static bool
told_apart(const struct plan *p, size_t q, unsigned a, unsigned b)
{
	const struct plan_step *step = &p->steps[q];

	for (size_t side = 0; side < p->machine->side_count; side++)
		if (step->points[side][a] != step->points[side][b])
			return true;
	for (size_t k = 1; k < p->when_count; k++)
		if (p->whens[k].gate == q && ((p->whens[k].opens >> a ^
					       p->whens[k].opens >> b) & 1U))
			return true;
	for (size_t i = 0; i < step->item_count; i++) {
		const struct plan_item *item = &step->items[i];
		uint32_t match = p->rules[item->rule].clauses[item->clause]
			.match[item->item];

		if ((match >> a ^ match >> b) & 1U)
			return true;
	}
	return false;
}

static void
plan_moves(const struct plan *p, size_t at)
{
	struct machine_question *q = &p->machine->questions[at];

	q->moves = 0;
	for (unsigned t = 0; t < q->tokens; t++) {
		unsigned move = 0;

		while (move < q->moves &&
		       told_apart(p, at, q->token_of[move], t))
			move++;
		if (move == q->moves) {
			q->token_of[q->moves++] = (uint8_t)t;
			q->many[move] = 0;
		}
		q->move_of[t] = (uint8_t)move;
		q->many[move] = (uint8_t)(q->many[move] + (t > 0));
	}
}

/* -------------------------------------------------------------------------- */

static bool
plan_side(struct plan *p, size_t side)
{
	const struct machine *m = p->machine;
	size_t *of = mem_alloc(m->sides[side].list->indicator_count,
			       sizeof *of);
	bool good;

	for (size_t q = 0; q < m->question_count; q++)
		if (m->questions[q].at[side] != NONE)
			of[m->questions[q].at[side]] = q;
	plan_whens(p, of, side);
	good = plan_points(p, side);
	if (good) {
		plan_groups(p, side);
		plan_rules(p, side, of);
	}
	free(of);
	return good;
}

bool
plan_init(struct plan *p, struct machine *m)
{
	bool good = true;

	*p = (struct plan){ .machine = m, .slots = SLOT_OTHER,
		.steps = mem_alloc(m->question_count, sizeof *p->steps),
		.whens = mem_alloc(1, sizeof *p->whens), .when_count = 1 };
	for (size_t q = 0; q < m->question_count; q++)
		for (size_t side = 0; side < MACHINE_SIDES; side++)
			p->steps[q].cap[side] = NONE;
	for (size_t side = 0; good && side < m->side_count; side++)
		good = plan_side(p, side);
	if (!good)
		return false;
	plan_lasts(p);
	plan_slots(p);
	for (size_t q = 0; q < m->question_count; q++)
		plan_moves(p, q);
	return true;
}

void
plan_done(struct plan *p)
{
	for (size_t q = 0; q < p->machine->question_count; q++)
		free(p->steps[q].items);
	for (size_t r = 0; r < p->rule_count; r++)
		rule_done(&p->rules[r]);
	for (size_t c = 0; c < p->cap_count; c++) {
		free(p->caps[c].low);
		free(p->caps[c].high);
	}
	for (size_t side = 0; side < MACHINE_SIDES; side++) {
		free(p->low[side]);
		free(p->high[side]);
	}
	free(p->steps);
	free(p->whens);
	free(p->rules);
	free(p->caps);
	*p = (struct plan){ 0 };
}
