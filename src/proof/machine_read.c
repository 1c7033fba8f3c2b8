/* SPDX-License-Identifier: MIT */
/* What is put into a machine and read off it. */
#include "proof/machine.h"

#include "base/mem.h"

#include <string.h>

size_t *
machine_floors(const struct checklist *list)
{
	size_t *levels = mem_alloc(list->rule_count, sizeof *levels);

	for (size_t r = 0; r < list->rule_count; r++)
		levels[r] = list->rules[r].floor == NONE ? 0 :
			list->rules[r].floor;
	return levels;
}

size_t
machine_question_of(const struct machine *m, size_t side, size_t indicator)
{
	for (size_t q = 0; q < m->question_count; q++)
		if (m->questions[q].at[side] == indicator)
			return q;
	return NONE;
}

void
machine_way(const struct machine *m, size_t layer, size_t node,
	    uint8_t *tokens)
{
	memset(tokens, 0, m->question_count);
	while (layer-- > 0) {
		const struct machine_node *here =
			&m->layers[layer + 1].nodes[node];

		tokens[layer] = m->questions[layer].token_of[here->by];
		node = here->from;
	}
}

void
machine_values(const struct machine *m, size_t side, const uint8_t *tokens,
	       uint8_t *values)
{
	memset(values, 0, m->sides[side].list->indicator_count);
	for (size_t q = 0; q < m->question_count; q++)
		if (m->questions[q].at[side] != NONE)
			values[m->questions[q].at[side]] =
				m->questions[q].value[side][tokens[q]];
}

uint8_t *
machine_witness(const struct machine *m, size_t side, const uint8_t *tokens)
{
	uint8_t *values = mem_alloc(m->sides[side].list->indicator_count,
				    sizeof *values);

	machine_values(m, side, tokens, values);
	return values;
}
