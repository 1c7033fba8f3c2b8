/* SPDX-License-Identifier: MIT */
/*
 * A state is settled before it is kept: whatever can change nothing any more
 * is set to one value, so that states that lead on alike are one. What is
 * settled wrongly would make two sets of answers one that are not; so each
 * case here says why it may be.
 */
#include "proof/machine_parts.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

enum {
	DEAD = -1, /* in the first slot of a rule that can change nothing */
	ROOM_LEAST = 16,
	TABLE_LEAST = 64 /* a power of two, as all sizes of tables */
};

/* --- Settling ------------------------------------------------------------- */

/* What points can still come to on a side. */
static void
potential(const struct plan *p, const int32_t *state, size_t side,
	  size_t layer, int32_t *low, int32_t *high)
{
	*low = state[SLOT_TOTAL + side] + p->low[side][layer];
	*high = state[SLOT_TOTAL + side] + p->high[side][layer];
	for (size_t i = 0; i < p->cap_count; i++) {
		const struct plan_cap *cap = &p->caps[i];
		int32_t least = state[cap->slot] + cap->low[layer];
		int32_t most = state[cap->slot] + cap->high[layer];

		if (cap->side != side || layer > cap->last)
			continue;
		*low += least < cap->cap ? least : cap->cap;
		*high += most < cap->cap ? most : cap->cap;
	}
}

/* A group that is full, and from which nothing is taken, is just full. */
static void
settle_caps(const struct plan *p, int32_t *state, size_t layer)
{
	for (size_t i = 0; i < p->cap_count; i++) {
		const struct plan_cap *cap = &p->caps[i];

		if (state[cap->slot] > cap->cap && cap->low[layer] == 0)
			state[cap->slot] = cap->cap;
	}
}

/* Points that lie in one band whatever comes are that band, and no points. */
static void
settle_points(const struct plan *p, int32_t *state, size_t side, size_t layer)
{
	const struct checklist *list = p->machine->sides[side].list;
	int32_t low, high;
	size_t least, most;

	if (state[SLOT_TOTAL + side] == SETTLED)
		return;
	potential(p, state, side, layer, &low, &high);
	least = score_band(list, low);
	most = score_band(list, high);
	if ((int32_t)least > state[SLOT_FLOOR + side])
		state[SLOT_FLOOR + side] = (int32_t)least;
	if (state[SLOT_FLOOR + side] < (int32_t)most)
		return;
	state[SLOT_TOTAL + side] = SETTLED;
	for (size_t i = 0; i < p->cap_count; i++)
		if (p->caps[i].side == side)
			state[p->caps[i].slot] = 0;
}

/* Can this rule still fire, and would that change anything? */
static bool
rule_alive(const struct plan *p, const struct plan_rule *rule,
	   const int32_t *state, size_t layer)
{
	bool matters = false;

	for (size_t side = 0; side < p->machine->side_count; side++)
		matters |= (int32_t)rule->level[side] >
			state[SLOT_FLOOR + side];
	for (size_t c = 0; matters && c < rule->count; c++) {
		const struct plan_clause *clause = &rule->clauses[c];

		matters = (size_t)state[clause->slot] + clause->left[layer] >=
			clause->need;
	}
	return matters;
}

static void
settle_rules(const struct plan *p, int32_t *state, size_t layer)
{
	for (size_t r = 0; r < p->rule_count; r++) {
		const struct plan_rule *rule = &p->rules[r];
		size_t first = rule->clauses[0].slot;

		if (first == NONE || state[first] == DEAD ||
		    rule_alive(p, rule, state, layer))
			continue;
		for (size_t c = 0; c < rule->count; c++)
			state[rule->clauses[c].slot] = 0;
		state[first] = DEAD;
	}
}

static void
settle(const struct plan *p, int32_t *state, size_t layer)
{
	settle_caps(p, state, layer);
	for (size_t side = 0; side < p->machine->side_count; side++)
		settle_points(p, state, side, layer);
	settle_rules(p, state, layer);
}

/* --- A move --------------------------------------------------------------- */

static bool
holds(const struct plan *p, const int32_t *state, size_t when)
{
	return when == ALWAYS || state[p->whens[when].slot] != 0;
}

static void
fire(const struct plan *p, int32_t *state, const struct plan_rule *rule)
{
	for (size_t side = 0; side < p->machine->side_count; side++)
		if ((int32_t)rule->level[side] > state[SLOT_FLOOR + side])
			state[SLOT_FLOOR + side] = (int32_t)rule->level[side];
}

static void
match(const struct plan *p, int32_t *state, const struct plan_item *item)
{
	const struct plan_rule *rule = &p->rules[item->rule];
	const struct plan_clause *clause = &rule->clauses[item->clause];

	if (clause->slot == NONE) {
		fire(p, state, rule);
		return;
	}
	if (state[rule->clauses[0].slot] == DEAD ||
	    state[clause->slot] >= (int32_t)clause->need)
		return;
	state[clause->slot]++;
	for (size_t c = 0; c < rule->count; c++)
		if (state[rule->clauses[c].slot] <
		    (int32_t)rule->clauses[c].need)
			return;
	fire(p, state, rule);
}

static void
add_points(const struct plan *p, int32_t *state, size_t side, size_t q,
	   unsigned token)
{
	const struct plan_step *step = &p->steps[q];
	int32_t points = step->points[side][token];

	if (state[SLOT_TOTAL + side] == SETTLED)
		return;
	if (holds(p, state, step->when[side])) {
		if (step->cap[side] == NONE)
			state[SLOT_TOTAL + side] += points;
		else
			state[p->caps[step->cap[side]].slot] += points;
	}
}

/* What was summed in groups that end here goes to the total. */
static void
close_groups(const struct plan *p, int32_t *state, size_t q)
{
	for (size_t i = 0; i < p->cap_count; i++) {
		const struct plan_cap *cap = &p->caps[i];
		int32_t sum = state[cap->slot];

		if (cap->last != q ||
		    state[SLOT_TOTAL + cap->side] == SETTLED)
			continue;
		state[SLOT_TOTAL + cap->side] +=
			sum < cap->cap ? sum : cap->cap;
		state[cap->slot] = 0;
	}
}

/* Open what hangs on this answer; forget conditions that nothing asks for. */
static void
turn_whens(const struct plan *p, int32_t *state, size_t q, unsigned token)
{
	for (size_t k = 1; k < p->when_count; k++) {
		const struct plan_when *when = &p->whens[k];

		if (when->gate == q)
			state[when->slot] = holds(p, state, when->parent) &&
				(when->opens >> token & 1U);
	}
	for (size_t k = 1; k < p->when_count; k++)
		if (p->whens[k].last == q)
			state[p->whens[k].slot] = 0;
}

static void
move(const struct plan *p, int32_t *state, size_t q, unsigned token)
{
	const struct plan_step *step = &p->steps[q];

	for (size_t side = 0; side < p->machine->side_count; side++)
		add_points(p, state, side, q, token);
	for (size_t i = 0; i < step->item_count; i++) {
		const struct plan_item *item = &step->items[i];
		const struct plan_clause *clause =
			&p->rules[item->rule].clauses[item->clause];

		if ((clause->match[item->item] >> token & 1U) &&
		    holds(p, state, clause->when[item->item]))
			match(p, state, item);
	}
	close_groups(p, state, q);
	turn_whens(p, state, q, token);
	settle(p, state, q + 1);
}

/* --- Layers --------------------------------------------------------------- */

/* The layer being filled: its states and where to find them. */
struct front {
	int32_t *states; /* by node, one after another */
	struct big *counts;
	uint32_t *table; /* 1 + node, or 0 */
	size_t room, table_size;
};

static void
front_init(struct front *f, size_t slots)
{
	*f = (struct front){ .room = ROOM_LEAST, .table_size = TABLE_LEAST,
		.states = mem_alloc(ROOM_LEAST * slots, sizeof *f->states),
		.counts = mem_alloc(ROOM_LEAST, sizeof *f->counts),
		.table = mem_alloc(TABLE_LEAST, sizeof *f->table) };
}

static void
front_done(struct front *f, size_t count, bool counted)
{
	for (size_t i = 0; counted && i < count; i++)
		big_done(&f->counts[i]);
	free(f->states);
	free(f->counts);
	free(f->table);
	*f = (struct front){ 0 };
}

static size_t
hash(const int32_t *state, size_t slots)
{
	uint64_t h = UINT64_C(0x9e3779b97f4a7c15);

	for (size_t i = 0; i < slots; i++) {
		h ^= (uint32_t)state[i];
		h *= UINT64_C(0xff51afd7ed558ccd);
		h ^= h >> 32;
	}
	return (size_t)h;
}

/* Where a state is in the table, or would be. */
static size_t
seat(const struct front *f, const int32_t *state, size_t slots)
{
	size_t at = hash(state, slots) & (f->table_size - 1);

	while (f->table[at] != 0 &&
	       memcmp(f->states + (f->table[at] - 1) * slots, state,
		      slots * sizeof *state) != 0)
		at = (at + 1) & (f->table_size - 1);
	return at;
}

static void
table_grow(struct front *f, size_t count, size_t slots)
{
	if (count * 2 < f->table_size)
		return;
	free(f->table);
	f->table_size *= 2;
	f->table = mem_alloc(f->table_size, sizeof *f->table);
	for (size_t i = 0; i < count; i++)
		f->table[seat(f, f->states + i * slots, slots)] =
			(uint32_t)i + 1;
}

/* The node of a state, made if it is new. */
static size_t
node_of(struct front *f, struct machine_layer *layer, const int32_t *state,
	size_t slots, bool counted)
{
	size_t at;

	if (layer->nodes == NULL)
		layer->nodes = mem_alloc(f->room, sizeof *layer->nodes);
	table_grow(f, layer->count, slots);
	at = seat(f, state, slots);
	if (f->table[at] != 0)
		return f->table[at] - 1;
	if (layer->count == f->room) {
		f->room *= 2;
		f->states = mem_resize(f->states, f->room * slots,
				       sizeof *f->states);
		layer->nodes = mem_resize(layer->nodes, f->room,
					  sizeof *layer->nodes);
		if (counted)
			f->counts = mem_resize(f->counts, f->room,
					       sizeof *f->counts);
	}
	memcpy(f->states + layer->count * slots, state,
	       slots * sizeof *state);
	layer->nodes[layer->count] = (struct machine_node){
		.cost = UINT32_MAX };
	if (counted)
		f->counts[layer->count] = (struct big){ 0 };
	f->table[at] = (uint32_t)layer->count + 1;
	return layer->count++;
}

static uint8_t
asked(const struct plan *p, const int32_t *state, size_t q)
{
	unsigned bits = 0;

	for (size_t side = 0; side < p->machine->side_count; side++)
		if (p->machine->questions[q].at[side] != NONE &&
		    holds(p, state, p->steps[q].when[side]))
			bits |= 1U << side;
	return (uint8_t)bits;
}

/* Go on from a node by each move of its question. */
static void
expand(const struct plan *p, size_t q, size_t from, const struct front *here,
       struct front *there)
{
	const struct machine *m = p->machine;
	const struct machine_question *question = &m->questions[q];
	struct machine_layer *layer = &m->layers[q], *next = layer + 1;
	struct machine_node *node = &layer->nodes[from];
	int32_t *state = mem_alloc(p->slots, sizeof *state);

	node->asked = asked(p, here->states + from * p->slots, q);
	for (unsigned k = 0; k < question->moves; k++) {
		uint32_t cost = node->cost + (question->token_of[k] != 0);
		uint32_t many = node->asked ? question->many[k] : k == 0;
		struct machine_node *new;
		size_t to;

		memcpy(state, here->states + from * p->slots,
		       p->slots * sizeof *state);
		move(p, state, q, question->token_of[k]);
		to = node_of(there, next, state, p->slots, m->counted);
		layer->next[from * question->moves + k] = (uint32_t)to;
		new = &next->nodes[to];
		if (cost < new->cost) {
			new->cost = cost;
			new->from = (uint32_t)from;
			new->by = (uint8_t)k;
		}
		if (m->counted && many > 0)
			big_add(&there->counts[to], &here->counts[from], many);
	}
	free(state);
}

static void
keep_ends(struct machine *m, struct front *f, size_t slots)
{
	struct machine_layer *last = &m->layers[m->question_count];

	m->ends = mem_alloc(last->count, sizeof *m->ends);
	for (size_t i = 0; i < last->count; i++) {
		for (size_t side = 0; side < m->side_count; side++)
			m->ends[i].outcome[side] = (size_t)
				f->states[i * slots + SLOT_FLOOR + side];
		if (m->counted) {
			m->ends[i].count = f->counts[i];
			f->counts[i] = (struct big){ 0 };
		}
	}
}

/* The only state before the first question. */
static void
start(const struct plan *p, struct front *f)
{
	struct machine *m = p->machine;
	int32_t *state = mem_alloc(p->slots, sizeof *state);

	for (size_t side = 0; side < m->side_count; side++)
		if (!m->sides[side].points)
			state[SLOT_TOTAL + side] = SETTLED;
	settle(p, state, 0);
	node_of(f, &m->layers[0], state, p->slots, m->counted);
	m->layers[0].nodes[0].cost = 0;
	if (m->counted)
		big_set(&f->counts[0], 1);
	free(state);
}

static bool
build(const struct plan *p)
{
	struct machine *m = p->machine;
	struct front here, there;
	size_t states = 0, q;

	front_init(&here, p->slots);
	m->layers = mem_alloc(m->question_count + 1, sizeof *m->layers);
	start(p, &here);
	for (q = 0; q < m->question_count && states <= m->most; q++) {
		struct machine_layer *layer = &m->layers[q];

		front_init(&there, p->slots);
		layer->next = mem_alloc(layer->count * m->questions[q].moves,
					sizeof *layer->next);
		for (size_t i = 0; i < layer->count &&
		     states + layer[1].count <= m->most; i++)
			expand(p, q, i, &here, &there);
		states += layer[1].count;
		front_done(&here, layer->count, m->counted);
		here = there;
	}
	if (states <= m->most)
		keep_ends(m, &here, p->slots);
	front_done(&here, m->layers[q].count, m->counted);
	return states <= m->most;
}

bool
machine_init(struct machine *m, const struct machine_side *sides,
	     size_t side_count, bool counted, size_t most)
{
	struct plan plan;
	bool good;

	*m = (struct machine){ .side_count = side_count, .counted = counted,
			       .most = most };
	for (size_t side = 0; side < side_count; side++)
		m->sides[side] = sides[side];
	good = plan_questions(m);
	if (good) {
		good = plan_init(&plan, m) && build(&plan);
		plan_done(&plan);
	}
	if (!good)
		machine_done(m);
	return good;
}

void
machine_done(struct machine *m)
{
	size_t ends = m->ends == NULL ? 0 :
		m->layers[m->question_count].count;

	for (size_t i = 0; i < ends; i++)
		big_done(&m->ends[i].count);
	for (size_t q = 0; m->layers && q <= m->question_count; q++) {
		free(m->layers[q].nodes);
		free(m->layers[q].next);
	}
	free(m->layers);
	free(m->ends);
	free(m->questions);
	*m = (struct machine){ 0 };
}
