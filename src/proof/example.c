/* SPDX-License-Identifier: MIT */
/*
 * Sets of answers are tried from few to many. Only answers that can matter are
 * tried: those that give points, or that the rule names, and those that open
 * such questions. A set is dropped as soon as what is left of it cannot reach
 * the score, or cannot fill the clauses of the rule.
 */
#include "proof/example.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>

enum {
	TRIES_MAX = 100000,
	ANSWERS_MOST = 48 /* in one example */
};

struct search {
	const struct checklist *list;
	size_t band;
	size_t rule;       /* NONE when the points are to lead there */
	uint16_t *options; /* by indicator; bit v: value v is worth trying */
	int64_t *gains;    /* by indicator and count: see gains_fill() */
	uint8_t *values;
	size_t tries; /* left */
};

/* --- Which answers can matter --------------------------------------------- */

static void
options_of_points(struct search *s)
{
	for (size_t i = 0; i < s->list->indicator_count; i++) {
		const struct indicator *it = &s->list->indicators[i];

		s->options[i] = 0;
		for (unsigned v = 1; v < ANSWERS_MAX; v++)
			if (it->points[v] != 0)
				s->options[i] |= (uint16_t)(1U << v);
	}
}

static void
options_of_rule(struct search *s)
{
	const struct rule *rule = &s->list->rules[s->rule];

	for (size_t i = 0; i < s->list->indicator_count; i++)
		s->options[i] = 0;
	for (size_t c = 0; c < rule->count; c++)
		for (size_t k = 0; k < rule->clauses[c].count; k++) {
			const struct item *item = &rule->clauses[c].items[k];

			s->options[item->indicator] |= item->values;
		}
}

/* A gate lies before what it opens, so that one pass backwards will do. */
static void
options_fill(struct search *s)
{
	if (s->rule == NONE)
		options_of_points(s);
	else
		options_of_rule(s);
	for (size_t i = s->list->indicator_count; i-- > 0;) {
		const struct indicator *it = &s->list->indicators[i];

		if (s->options[i] && it->gate != NONE)
			s->options[it->gate] |= it->opens;
	}
}

/* --- What is left to be had ----------------------------------------------- */

static int64_t *
gain_at(const struct search *s, size_t indicator, size_t count)
{
	return &s->gains[indicator * (ANSWERS_MOST + 1) + count];
}

static int64_t
most_of(const struct indicator *it)
{
	int64_t most = 0;

	for (unsigned v = 1; v < ANSWERS_MAX; v++)
		if (it->points[v] > most)
			most = it->points[v];
	return most;
}

/*
 * The most points that so many answers from this question on can give, caps
 * and gates left out: the most of the best so many, with this one or without.
 */
static void
gains_fill(struct search *s)
{
	size_t n = s->list->indicator_count;

	s->gains = mem_alloc((n + 1) * (ANSWERS_MOST + 1), sizeof *s->gains);
	for (size_t i = n; i-- > 0;) {
		int64_t own = most_of(&s->list->indicators[i]);

		for (size_t k = 1; k <= ANSWERS_MOST; k++) {
			int64_t with = own + *gain_at(s, i + 1, k - 1);
			int64_t without = *gain_at(s, i + 1, k);

			*gain_at(s, i, k) = with > without ? with : without;
		}
	}
}

static bool
points_within(const struct search *s, size_t from, size_t left)
{
	const struct band *band = &s->list->bands[s->band];
	int64_t sum = *gain_at(s, from, left);

	for (size_t i = 0; i < from; i++)
		if (s->list->indicators[i].points[s->values[i]] > 0)
			sum += s->list->indicators[i].points[s->values[i]];
	return !band->scored || sum >= band->from;
}

static bool
clauses_within(const struct search *s, size_t left)
{
	const struct rule *rule = &s->list->rules[s->rule];

	for (size_t c = 0; c < rule->count; c++) {
		const struct clause *clause = &rule->clauses[c];
		size_t found = 0;

		for (size_t k = 0; k < clause->count; k++)
			found += clause->items[k].values >>
				s->values[clause->items[k].indicator] & 1U;
		if (found + left < clause->need)
			return false;
	}
	return true;
}

/* --- The search ----------------------------------------------------------- */

static bool
leads_there(const struct search *s, const struct score *score)
{
	const struct checklist *list = s->list;

	if (score->computed != s->band)
		return false;
	if (s->rule != NONE)
		return score->fired[s->rule] && (score->by_score == NONE ||
						 score->by_score < s->band);
	if (score->by_score == NONE)
		return s->band == 0;
	for (size_t r = 0; r < list->rule_count; r++)
		if (score->fired[r] && list->rules[r].floor == s->band)
			return false;
	return score->by_score == s->band;
}

static bool
accepted(const struct search *s)
{
	const struct answers answers = {
		.count = s->list->indicator_count,
		.values = s->values,
		.raised = NONE,
	};
	struct score score;
	bool good;

	score_answers(&score, s->list, &answers);
	good = leads_there(s, &score);
	score_done(&score);
	return good;
}

/* Answer `left` more questions, from this one on, so that it is accepted. */
static bool
answer_more(struct search *s, size_t from, size_t left)
{
	if (s->tries == 0)
		return false;
	s->tries--;
	if (left == 0)
		return accepted(s);
	if (s->rule == NONE ? !points_within(s, from, left) :
			      !clauses_within(s, left))
		return false;
	for (size_t i = from; i < s->list->indicator_count; i++) {
		if (!s->options[i] || !score_asked(s->list, s->values, i))
			continue;
		for (unsigned v = 1; v < ANSWERS_MAX; v++) {
			if (!(s->options[i] >> v & 1U))
				continue;
			s->values[i] = (uint8_t)v;
			if (answer_more(s, i + 1, left - 1))
				return true;
		}
		s->values[i] = 0;
	}
	return false;
}

/* So many answers that fire a rule of this floor, the first that can. */
static bool
by_rule(struct search *s, size_t answers)
{
	for (size_t r = 0; r < s->list->rule_count; r++) {
		if (s->list->rules[r].floor != s->band)
			continue;
		s->rule = r;
		options_fill(s);
		if (answer_more(s, 0, answers))
			return true;
	}
	return false;
}

/* One answer before none, as nothing answered is a poor example. */
static bool
by_points(struct search *s, size_t answers)
{
	s->rule = NONE;
	options_fill(s);
	return answer_more(s, 0, answers) ||
	       (answers == 1 && answer_more(s, 0, 0));
}

static void
example_keep(struct example *out, struct search *s)
{
	const struct answers answers = {
		.count = s->list->indicator_count,
		.values = s->values,
		.raised = NONE,
	};
	struct score score;

	score_answers(&score, s->list, &answers);
	out->points = score.points;
	score_done(&score);
	out->rule = s->rule;
	out->values = s->values;
	for (size_t i = 0; i < s->list->indicator_count; i++)
		out->answers += s->values[i] != 0;
	s->values = NULL;
}

bool
example_find(struct example *out, const struct checklist *list, size_t band,
	     enum example_by by)
{
	struct search s = { .list = list, .band = band, .tries = TRIES_MAX };
	bool found = false;

	*out = (struct example){ .rule = NONE };
	s.values = mem_alloc(list->indicator_count, sizeof *s.values);
	s.options = mem_alloc(list->indicator_count, sizeof *s.options);
	gains_fill(&s);
	for (size_t n = 1; !found && s.tries && n <= ANSWERS_MOST; n++)
		found = by == EXAMPLE_RULE ? by_rule(&s, n) :
					     by_points(&s, n);
	if (found)
		example_keep(out, &s);
	free(s.values);
	free(s.options);
	free(s.gains);
	return found;
}

void
example_done(struct example *example)
{
	free(example->values);
	*example = (struct example){ 0 };
}
