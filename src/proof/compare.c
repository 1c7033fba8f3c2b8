/* SPDX-License-Identifier: MIT */
/* Both versions run side by side on the same answers, and are counted. */
#include "proof/compare.h"

#include "base/mem.h"
#include "proof/machine.h"

#include <stdlib.h>
#include <string.h>

static void
add_move(struct comparison *out, const struct machine *m, size_t end)
{
	const size_t *outcome = m->ends[end].outcome;
	uint8_t *tokens = mem_alloc(m->question_count, sizeof *tokens);
	struct compare_move *move;

	out->moves = mem_resize(out->moves, out->count + 1,
				sizeof *out->moves);
	move = &out->moves[out->count++];
	machine_way(m, m->question_count, end, tokens);
	*move = (struct compare_move){ .from = outcome[0], .to = outcome[1],
		.moved = strcmp(m->sides[0].list->bands[outcome[0]].id,
				m->sides[1].list->bands[outcome[1]].id) != 0,
		.before = machine_witness(m, 0, tokens),
		.after = machine_witness(m, 1, tokens) };
	big_add(&move->count, &m->ends[end].count, 1);
	big_add(&out->total, &move->count, 1);
	if (move->moved)
		big_add(&out->moved, &move->count, 1);
	free(tokens);
}

static int
move_compare(const void *one, const void *other)
{
	const struct compare_move *a = one, *b = other;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to < b->to ? -1 : a->to > b->to;
}

void
comparison_init(struct comparison *out, const struct checklist *old,
		const struct checklist *new, size_t most)
{
	size_t *before = machine_floors(old), *after = machine_floors(new);
	struct machine_side sides[MACHINE_SIDES] = {
		{ old, before, old->scored, NONE, true },
		{ new, after, new->scored, NONE, true } };
	struct machine m;

	*out = (struct comparison){ 0 };
	out->decided = machine_init(&m, sides, 2, true, most);
	for (size_t i = 0; out->decided &&
	     i < m.layers[m.question_count].count; i++)
		add_move(out, &m, i);
	if (out->count > 0)
		qsort(out->moves, out->count, sizeof *out->moves,
		      move_compare);
	machine_done(&m);
	free(before);
	free(after);
}

void
comparison_same(struct comparison *out)
{
	*out = (struct comparison){ .decided = true, .same = true };
}

void
comparison_done(struct comparison *out)
{
	for (size_t i = 0; i < out->count; i++) {
		big_done(&out->moves[i].count);
		free(out->moves[i].before);
		free(out->moves[i].after);
	}
	free(out->moves);
	big_done(&out->total);
	big_done(&out->moved);
	*out = (struct comparison){ 0 };
}
