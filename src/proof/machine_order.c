/* SPDX-License-Identifier: MIT */
/*
 * The questions of all sides in one order: a gate before what hangs on it,
 * and, as far as that allows, a group with a cap together and the questions of
 * a rule together, so that little need be kept in mind at a time.
 */
#include "proof/machine_parts.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static struct machine_question *
question_add(struct machine *m)
{
	struct machine_question *q;

	m->questions = mem_resize(m->questions, m->question_count + 1,
				  sizeof *m->questions);
	q = &m->questions[m->question_count++];
	memset(q, 0, sizeof *q);
	for (size_t side = 0; side < MACHINE_SIDES; side++)
		q->at[side] = NONE;
	return q;
}

/* The token of a choice that the other side has already, or a new one. */
static unsigned
token_for(struct machine_question *q, const struct machine *m, size_t side,
	  const char *id)
{
	for (size_t other = 0; other < side; other++)
		for (unsigned t = 1; q->at[other] != NONE && t < q->tokens;
		     t++)
			if (q->value[other][t] != 0 &&
			    strcmp(checklist_choice(m->sides[other].list,
						    q->at[other],
						    q->value[other][t])->id,
				   id) == 0)
				return t;
	return q->tokens++;
}

static void
tokens_add(struct machine_question *q, const struct machine *m, size_t side)
{
	const struct scale *scale =
		checklist_scale(m->sides[side].list, q->at[side]);

	if (q->tokens == 0)
		q->tokens = 1;
	for (size_t i = 0; i < scale->count; i++) {
		bool alike = side == 1 &&
			m->sides[0].list == m->sides[1].list;
		unsigned token = alike ? (unsigned)i + 1 :
			token_for(q, m, side, scale->choices[i].id);

		if (token >= q->tokens)
			q->tokens = token + 1;
		q->value[side][token] = (uint8_t)(i + 1);
	}
}

static size_t
same_question(const struct machine *m, size_t side, size_t indicator)
{
	const struct checklist *list = m->sides[side].list, *first =
		m->sides[0].list;

	if (side == 0)
		return NONE;
	if (list != first)
		indicator = checklist_indicator(first,
						list->indicators[indicator].id);
	return indicator == NONE ? NONE : machine_question_of(m, 0, indicator);
}

/* Has any answer points? */
static bool
has_points(const struct checklist *list, size_t indicator)
{
	for (unsigned v = 1; v <= checklist_scale(list, indicator)->count; v++)
		if (list->indicators[indicator].points[v] != 0)
			return true;
	return false;
}

/* Which questions can change anything on a side: those with points, those of
 * rules that count, and the gates above them. */
static void
mark(bool *needed, const struct machine_side *side)
{
	const struct checklist *list = side->list;

	for (size_t i = 0; i < list->indicator_count; i++)
		needed[i] |= side->all ||
			(side->points && has_points(list, i));
	for (size_t r = 0; r < list->rule_count; r++)
		for (size_t c = 0; side->levels[r] > 0 &&
		     c < list->rules[r].count; c++)
			for (size_t k = 0; k < list->rules[r].clauses[c].count;
			     k++)
				needed[list->rules[r].clauses[c].items[k]
				       .indicator] = true;
	for (size_t i = list->indicator_count; i-- > 0;)
		if (needed[i] && list->indicators[i].gate != NONE)
			needed[list->indicators[i].gate] = true;
}

static void
side_add(struct machine *m, size_t side)
{
	const struct checklist *list = m->sides[side].list;
	bool *needed = mem_alloc(list->indicator_count, sizeof *needed);

	for (size_t s = 0; s < m->side_count; s++)
		if (m->sides[s].list == list)
			mark(needed, &m->sides[s]);
	for (size_t i = 0; i < list->indicator_count; i++) {
		size_t same = same_question(m, side, i);
		struct machine_question *q;

		if (!needed[i])
			continue;
		q = same == NONE ? question_add(m) : &m->questions[same];
		q->at[side] = i;
		tokens_add(q, m, side);
	}
	free(needed);
}

/* --- The order ------------------------------------------------------------ */

/* Have all gates of a question been put before it? */
static bool
ready(const struct machine *m, size_t q, const size_t *const *of,
      const bool *placed)
{
	for (size_t side = 0; side < m->side_count; side++) {
		size_t at = m->questions[q].at[side], gate;

		if (at == NONE)
			continue;
		gate = m->sides[side].list->indicators[at].gate;
		if (gate != NONE && !placed[of[side][gate]])
			return false;
	}
	return true;
}

/* The rules of a question that must be kept in mind. */
struct watched {
	size_t *at;
	size_t count;
};

/* What the choice of the next question looks at. */
struct choosing {
	const struct machine *m;
	const size_t *of[MACHINE_SIDES];
	bool *placed;
	const struct group *group; /* with a cap, and not yet whole */
	bool *open[MACHINE_SIDES]; /* by rule: a question of it is placed */
	struct watched *rules[MACHINE_SIDES]; /* by indicator */
};

/* Its group on a side where that has a cap, or NULL. */
static const struct group *
capped_group(const struct machine *m, size_t q)
{
	for (size_t side = m->side_count; side-- > 0;) {
		const struct checklist *list = m->sides[side].list;
		size_t at = m->questions[q].at[side];
		const struct group *group = at == NONE ? NULL :
			&list->groups[list->indicators[at].group];

		if (group != NULL && group->capped && m->sides[side].points)
			return group;
	}
	return NULL;
}

static void
watch(struct watched *w, size_t rule)
{
	if (w->count > 0 && w->at[w->count - 1] == rule)
		return;
	w->at = mem_resize(w->at, w->count + 1, sizeof *w->at);
	w->at[w->count++] = rule;
}

/* A rule that one match fulfils need not be kept in mind. Owner: the caller. */
static struct watched *
watched_rules(const struct machine_side *side)
{
	const struct checklist *list = side->list;
	struct watched *all = mem_alloc(list != NULL ? list->indicator_count :
					0, sizeof *all);

	for (size_t r = 0; list != NULL && r < list->rule_count; r++) {
		const struct rule *rule = &list->rules[r];

		if (side->levels[r] == 0 ||
		    (rule->count == 1 && rule->clauses[0].need == 1))
			continue;
		for (size_t c = 0; c < rule->count; c++)
			for (size_t k = 0; k < rule->clauses[c].count; k++)
				watch(&all[rule->clauses[c].items[k]
					   .indicator], r);
	}
	return all;
}

static void
watched_done(struct watched *all, const struct checklist *list)
{
	for (size_t i = 0; list != NULL && i < list->indicator_count; i++)
		free(all[i].at);
	free(all);
}

/* Rules that are open already speak for a question, new ones against it. */
static long
worth(const struct choosing *c, size_t q)
{
	long sum = 0;

	for (size_t side = 0; side < c->m->side_count; side++) {
		size_t at = c->m->questions[q].at[side];

		for (size_t k = 0; at != NONE && k < c->rules[side][at].count;
		     k++)
			sum += c->open[side][c->rules[side][at].at[k]] ? 4 :
				-1;
	}
	return sum;
}

static void
open_rules(struct choosing *c, size_t q)
{
	for (size_t side = 0; side < c->m->side_count; side++) {
		size_t at = c->m->questions[q].at[side];

		for (size_t k = 0; at != NONE && k < c->rules[side][at].count;
		     k++)
			c->open[side][c->rules[side][at].at[k]] = true;
	}
}

/* The best of those that may come next; of equals the first. */
static size_t
choose(const struct choosing *c)
{
	size_t best = NONE;
	bool inside = false;
	long most = 0;

	for (size_t q = 0; q < c->m->question_count; q++) {
		bool in = c->group != NULL &&
			capped_group(c->m, q) == c->group;
		long value;

		if (c->placed[q] || !ready(c->m, q, c->of, c->placed) ||
		    (inside && !in))
			continue;
		value = worth(c, q);
		if (best != NONE && in == inside && value <= most)
			continue;
		best = q;
		inside = in;
		most = value;
	}
	return best;
}

static bool
put_in_order(struct choosing *c, struct machine *m)
{
	struct machine_question *sorted =
		mem_alloc(m->question_count, sizeof *sorted);
	size_t count = 0;

	while (count < m->question_count) {
		size_t q = choose(c);

		if (q == NONE)
			break;
		c->placed[q] = true;
		c->group = capped_group(m, q);
		open_rules(c, q);
		sorted[count++] = m->questions[q];
	}
	free(m->questions);
	m->questions = sorted;
	return count == m->question_count;
}

/* The question of each indicator of a side. Owner: the caller. */
static size_t *
places(const struct machine *m, size_t side)
{
	const struct checklist *list = m->sides[side].list;
	size_t *of = mem_alloc(list != NULL ? list->indicator_count : 0,
			       sizeof *of);

	for (size_t q = 0; q < m->question_count; q++)
		if (m->questions[q].at[side] != NONE)
			of[m->questions[q].at[side]] = q;
	return of;
}

bool
plan_questions(struct machine *m)
{
	struct choosing c = { .m = m };
	size_t *of[MACHINE_SIDES];
	bool good;

	for (size_t side = 0; side < m->side_count; side++)
		side_add(m, side);
	c.placed = mem_alloc(m->question_count, sizeof *c.placed);
	for (size_t side = 0; side < MACHINE_SIDES; side++) {
		const struct checklist *list = m->sides[side].list;

		of[side] = places(m, side);
		c.of[side] = of[side];
		c.rules[side] = watched_rules(&m->sides[side]);
		c.open[side] = mem_alloc(list != NULL ? list->rule_count : 0,
					 sizeof *c.open[side]);
	}
	good = put_in_order(&c, m);
	for (size_t side = 0; side < MACHINE_SIDES; side++) {
		watched_done(c.rules[side], m->sides[side].list);
		free(of[side]);
		free(c.open[side]);
	}
	free(c.placed);
	return good;
}
