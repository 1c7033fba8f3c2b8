/* SPDX-License-Identifier: MIT */
/*
 * The questions of all sides in one order: a gate before what hangs on it,
 * and, as far as that allows, a group together, so that few sums are open at
 * a time.
 */
#include "engine/machine_parts.h"

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
		unsigned token = side > 0 && m->sides[0].list ==
			m->sides[side].list ? (unsigned)i + 1 :
			token_for(q, m, side, scale->choices[i].id);

		if (token >= q->tokens)
			q->tokens = token + 1;
		q->value[side][token] = (uint8_t)(i + 1);
	}
}

static size_t
same_indicator(const struct machine *m, size_t side, size_t indicator)
{
	const struct checklist *list = m->sides[side].list;

	if (side == 0)
		return NONE;
	if (list == m->sides[0].list)
		return indicator;
	return checklist_indicator(m->sides[0].list,
				   list->indicators[indicator].id);
}

static void
side_add(struct machine *m, size_t side)
{
	const struct checklist *list = m->sides[side].list;

	for (size_t i = 0; i < list->indicator_count; i++) {
		size_t same = same_indicator(m, side, i);
		struct machine_question *q = same == NONE ? question_add(m) :
			&m->questions[same];

		q->at[side] = i;
		tokens_add(q, m, side);
	}
}

size_t
machine_question_of(const struct machine *m, size_t side, size_t indicator)
{
	for (size_t q = 0; q < m->question_count; q++)
		if (m->questions[q].at[side] == indicator)
			return q;
	return NONE;
}

/* --- The order ------------------------------------------------------------ */

/* Have all gates of a question been put before it? */
static bool
ready(const struct machine *m, size_t q, const size_t *of[MACHINE_SIDES],
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

/* Which group is it of? Only equal or not matters. */
static const void *
group_of(const struct machine *m, size_t q)
{
	for (size_t side = m->side_count; side-- > 0;) {
		const struct checklist *list = m->sides[side].list;
		size_t at = m->questions[q].at[side];

		if (at != NONE)
			return &list->groups[list->indicators[at].group];
	}
	return NULL;
}

static size_t
choose(const struct machine *m, const size_t *of[MACHINE_SIDES],
       const bool *placed, const void *group)
{
	size_t first = NONE;

	for (size_t q = 0; q < m->question_count; q++) {
		if (placed[q] || !ready(m, q, of, placed))
			continue;
		if (group_of(m, q) == group)
			return q;
		if (first == NONE)
			first = q;
	}
	return first;
}

static bool
put_in_order(struct machine *m, const size_t *of[MACHINE_SIDES])
{
	struct machine_question *sorted =
		mem_alloc(m->question_count, sizeof *sorted);
	bool *placed = mem_alloc(m->question_count, sizeof *placed);
	const void *group = NULL;
	size_t count = 0;

	while (count < m->question_count) {
		size_t q = choose(m, of, placed, group);

		if (q == NONE)
			break;
		placed[q] = true;
		group = group_of(m, q);
		sorted[count++] = m->questions[q];
	}
	free(placed);
	free(m->questions);
	m->questions = sorted;
	return count == m->question_count;
}

bool
plan_questions(struct machine *m)
{
	size_t *of[MACHINE_SIDES];
	const size_t *read[MACHINE_SIDES];
	bool good;

	for (size_t side = 0; side < m->side_count; side++)
		side_add(m, side);
	for (size_t side = 0; side < m->side_count; side++) {
		of[side] = mem_alloc(m->sides[side].list->indicator_count,
				     sizeof *of[side]);
		for (size_t q = 0; q < m->question_count; q++)
			if (m->questions[q].at[side] != NONE)
				of[side][m->questions[q].at[side]] = q;
		read[side] = of[side];
	}
	good = put_in_order(m, read);
	for (size_t side = 0; side < m->side_count; side++)
		free(of[side]);
	return good;
}
