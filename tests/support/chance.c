/* SPDX-License-Identifier: MIT */
#include "support/chance.h"

#include <stdio.h>
#include <string.h>

static uint32_t state;

void
chance_seed(uint32_t seed)
{
	state = seed;
}

unsigned
chance_below(unsigned below)
{
	state = state * 1664525U + 1013904223U;
	return (state >> 12) % below;
}

static unsigned
any(unsigned below)
{
	return chance_below(below);
}

static void
draw_signs(struct chance *c)
{
	static const enum kind kinds[] = { KIND_HARM, KIND_RISK, KIND_RISK,
		KIND_VULNERABILITY, KIND_PROTECTIVE, KIND_CONTEXT };

	for (size_t i = 0; i < CHANCE_SIGNS; i++) {
		struct indicator *sign = &c->signs[i];

		snprintf(c->ids[i], sizeof c->ids[i], "q%zu", i);
		sign->id = c->ids[i];
		sign->kind = kinds[any(6)];
		sign->group = i / 3;
		sign->gate = NONE;
		for (size_t v = 1; v < 4; v++)
			sign->points[v] = (int32_t)any(6) - (any(3) ? 0 : 2);
		if (i % 3 && !any(3)) {
			sign->gate = i - 1;
			sign->opens = (uint16_t)(2U * (1 + any(7)));
		}
		if (!any(4))
			memset(sign->points, 0, sizeof sign->points);
	}
}

static void
draw_rules(struct chance *c)
{
	static char words[] = "Tell your lead.";
	static char *step[] = { words };

	for (size_t r = 0; r < CHANCE_RULES; r++) {
		struct rule *rule = &c->rules[r];

		rule->floor = any(4) ? any(4) : NONE;
		rule->clauses = c->clauses[r];
		rule->count = 1 + any(2);
		if (!any(3))
			rule->steps = (struct texts){ step, 1 };
		for (size_t k = 0; k < rule->count; k++) {
			struct clause *clause = &rule->clauses[k];
			size_t from = any(3);

			clause->items = c->items[r][k];
			clause->count = 1 + any(3);
			clause->need = 1 + any((unsigned)clause->count);
			for (size_t j = 0; j < clause->count; j++)
				clause->items[j] = (struct item){
					from + j,
					(uint16_t)(2U * (1 + any(7)))
				};
		}
	}
}

void
chance_list(struct chance *c)
{
	memset(c, 0, sizeof *c);
	for (size_t v = 0; v < CHANCE_VALUES - 1; v++) {
		snprintf(c->answers[v], sizeof c->answers[v], "a%zu", v);
		c->choices[v].id = c->answers[v];
		c->choices[v].present = v == 1 || v == 2;
	}
	c->choices[2].role = any(2) ? CHOICE_LEVEL : CHOICE_SKIP;
	c->choices[2].present = c->choices[2].role == CHOICE_LEVEL;
	c->choices[3].role = CHOICE_UNKNOWN;
	c->scale = (struct scale){ NULL, c->choices, CHANCE_VALUES - 1 };
	for (size_t i = 0; i < 2; i++) {
		c->groups[i].capped = any(2);
		c->groups[i].cap = 1 + (int32_t)any(10);
	}
	for (size_t i = 0; i < 4; i++) {
		snprintf(c->names[i], sizeof c->names[i], "b%zu", i);
		c->bands[i].id = c->names[i];
		c->bands[i].scored = i == 1 || i == 2;
		c->bands[i].from = (int32_t)(4 * i + any(3)) - 2;
	}
	draw_signs(c);
	draw_rules(c);
	c->list = (struct checklist){
		.scored = true,
		.groups = c->groups, .group_count = 2,
		.scales = &c->scale, .scale_count = 1,
		.bands = c->bands, .band_count = 4,
		.indicators = c->signs, .indicator_count = CHANCE_SIGNS,
		.rules = c->rules, .rule_count = CHANCE_RULES,
	};
}

bool
chance_asked(const struct checklist *l, const uint8_t *values, size_t i)
{
	const struct indicator *sign = &l->indicators[i];

	return sign->gate == NONE ||
		(chance_asked(l, values, sign->gate) &&
		 (sign->opens & 1U << values[sign->gate]) != 0);
}

bool
chance_fires(const struct checklist *l, const uint8_t *values, size_t r)
{
	for (size_t k = 0; k < l->rules[r].count; k++) {
		const struct clause *clause = &l->rules[r].clauses[k];
		size_t met = 0;

		for (size_t j = 0; j < clause->count; j++) {
			size_t i = clause->items[j].indicator;

			met += chance_asked(l, values, i) &&
				(clause->items[j].values & 1U << values[i]);
		}
		if (met < clause->need)
			return false;
	}
	return true;
}

size_t
chance_outcome(const struct checklist *l, const uint8_t *values,
	       size_t without, size_t uncapped)
{
	long total = 0;
	size_t outcome = 0;

	for (size_t g = 0; g < l->group_count; g++) {
		long sum = 0;

		for (size_t i = 0; i < l->indicator_count; i++)
			if (l->indicators[i].group == g &&
			    chance_asked(l, values, i))
				sum += l->indicators[i].points[values[i]];
		if (l->groups[g].capped && g != uncapped &&
		    sum > l->groups[g].cap)
			sum = l->groups[g].cap;
		total += sum;
	}
	for (size_t b = 1; l->scored && b < l->band_count; b++)
		if (l->bands[b].scored && total >= l->bands[b].from)
			outcome = b;
	for (size_t r = 0; r < l->rule_count; r++)
		if (r != without && l->rules[r].floor != NONE &&
		    l->rules[r].floor > outcome && chance_fires(l, values, r))
			outcome = l->rules[r].floor;
	return outcome;
}
