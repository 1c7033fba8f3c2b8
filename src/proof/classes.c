/* SPDX-License-Identifier: MIT */
/*
 * From the last layer back: nodes whose moves lead to the same classes are of
 * one class. Moves are tried in their order, and the first is "not answered",
 * so that what is found answers little.
 */
#include "proof/classes.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { PAIRS_MOST = 1000000 };

/* Pairs of classes by layer that are known; a table of keys, 0 is none. */
struct classes_pairs {
	uint64_t *table;
	size_t size, count;
};

/* --- One layer ------------------------------------------------------------ */

static uint64_t
mix(uint64_t h, uint64_t more)
{
	h = (h ^ more) * UINT64_C(0xff51afd7ed558ccd);
	return h ^ h >> 32;
}

static uint64_t
hash(const uint32_t *row, size_t size)
{
	uint64_t h = UINT64_C(0x9e3779b97f4a7c15);

	for (size_t i = 0; i < size; i++)
		h = mix(h, row[i]);
	return h;
}

static void
span(struct classes_layer *layer, const struct classes_layer *next,
     const uint32_t *row, size_t moves)
{
	uint8_t low = UINT8_MAX, high = 0;

	for (size_t k = 0; k < moves; k++) {
		low = next->low[row[k]] < low ? next->low[row[k]] : low;
		high = next->high[row[k]] > high ? next->high[row[k]] : high;
	}
	layer->low[layer->count] = low;
	layer->high[layer->count] = high;
}

static void
layer_classes(struct classes *c, size_t at)
{
	const struct machine_layer *nodes = &c->machine->layers[at];
	struct classes_layer *layer = &c->layers[at], *next = layer + 1;
	size_t moves = c->machine->questions[at].moves, size = 64;
	uint32_t *table;

	while (size < nodes->count * 2)
		size *= 2;
	table = mem_alloc(size, sizeof *table);
	layer->next = mem_alloc(nodes->count * moves, sizeof *layer->next);
	for (size_t n = 0; n < nodes->count; n++) {
		uint32_t *row = layer->next + layer->count * moves;
		size_t seat;

		for (size_t k = 0; k < moves; k++)
			row[k] = next->of[nodes->next[n * moves + k]];
		seat = hash(row, moves) & (size - 1);
		while (table[seat] != 0 &&
		       memcmp(layer->next + (table[seat] - 1) * moves, row,
			      moves * sizeof *row) != 0)
			seat = (seat + 1) & (size - 1);
		if (table[seat] == 0) {
			span(layer, next, row, moves);
			table[seat] = (uint32_t)++layer->count;
		}
		layer->of[n] = table[seat] - 1;
	}
	free(table);
}

static void
last_classes(struct classes *c)
{
	const struct machine *m = c->machine;
	struct classes_layer *layer = &c->layers[m->question_count];

	/* Ends differ, so that each is a class of its own. */
	layer->count = m->layers[m->question_count].count;
	for (size_t n = 0; n < layer->count; n++) {
		layer->of[n] = (uint32_t)n;
		layer->low[n] = (uint8_t)m->ends[n].outcome[0];
		layer->high[n] = layer->low[n];
	}
}

void
classes_init(struct classes *c, const struct machine *m)
{
	*c = (struct classes){ .machine = m,
		.layers = mem_alloc(m->question_count + 1, sizeof *c->layers),
		.refuted = mem_alloc(1, sizeof *c->refuted) };
	for (size_t at = m->question_count + 1; at-- > 0;) {
		size_t count = m->layers[at].count;
		struct classes_layer *layer = &c->layers[at];

		layer->of = mem_alloc(count, sizeof *layer->of);
		layer->low = mem_alloc(count, sizeof *layer->low);
		layer->high = mem_alloc(count, sizeof *layer->high);
		if (at == m->question_count)
			last_classes(c);
		else
			layer_classes(c, at);
	}
}

void
classes_done(struct classes *c)
{
	for (size_t at = 0; c->layers && at <= c->machine->question_count;
	     at++) {
		free(c->layers[at].of);
		free(c->layers[at].next);
		free(c->layers[at].low);
		free(c->layers[at].high);
	}
	if (c->refuted != NULL)
		free(c->refuted->table);
	free(c->refuted);
	free(c->layers);
	*c = (struct classes){ 0 };
}

uint32_t
classes_after(const struct classes *c, size_t layer, size_t node,
	      unsigned move)
{
	const struct machine *m = c->machine;

	return c->layers[layer + 1].of[m->layers[layer].next
		[node * m->questions[layer].moves + move]];
}

static uint32_t
step(const struct classes *c, size_t layer, uint32_t class, unsigned move)
{
	return c->layers[layer].next[class * c->machine->questions[layer].moves
				     + move];
}

/* --- Telling apart -------------------------------------------------------- */

void
classes_tell(const struct classes *c, size_t layer, uint32_t a, uint32_t b,
	     uint8_t *tokens)
{
	const struct machine *m = c->machine;

	for (; layer < m->question_count; layer++) {
		unsigned move = 0;

		while (step(c, layer, a, move) == step(c, layer, b, move))
			move++;
		tokens[layer] = m->questions[layer].token_of[move];
		a = step(c, layer, a, move);
		b = step(c, layer, b, move);
	}
}

void
classes_lowest(const struct classes *c, size_t layer, uint32_t class,
	       uint8_t *tokens)
{
	const struct machine *m = c->machine;

	for (; layer < m->question_count; layer++) {
		uint8_t low = c->layers[layer].low[class];
		unsigned move = 0;

		while (c->layers[layer + 1].low[step(c, layer, class, move)]
		       != low)
			move++;
		tokens[layer] = m->questions[layer].token_of[move];
		class = step(c, layer, class, move);
	}
}

/* --- Exceeding ------------------------------------------------------------ */

static uint64_t *
pair_seat(const struct classes_pairs *pairs, uint64_t key)
{
	size_t at = mix(UINT64_C(0x9e3779b97f4a7c15), key) & (pairs->size - 1);

	while (pairs->table[at] != 0 && pairs->table[at] != key)
		at = (at + 1) & (pairs->size - 1);
	return &pairs->table[at];
}

static void
pairs_grow(struct classes_pairs *pairs)
{
	struct classes_pairs new = { .size = pairs->size == 0 ? 1024 :
		pairs->size * 2, .count = pairs->count };

	if (pairs->count * 2 < pairs->size)
		return;
	new.table = mem_alloc(new.size, sizeof *new.table);
	for (size_t i = 0; i < pairs->size; i++)
		if (pairs->table[i] != 0)
			*pair_seat(&new, pairs->table[i]) = pairs->table[i];
	free(pairs->table);
	*pairs = new;
}

/* Layers are below 2^16, classes below 2^24: MACHINE_STATES sees to that. */
static uint64_t
pair_key(size_t layer, uint32_t a, uint32_t b)
{
	return (uint64_t)(layer + 1) << 48 | (uint64_t)a << 24 | b;
}

enum classes_found
classes_exceed(struct classes *c, size_t layer, uint32_t a, uint32_t b,
	       uint8_t *tokens)
{
	const struct machine *m = c->machine;
	struct classes_pairs *pairs = c->refuted;
	const struct classes_layer *here = &c->layers[layer];

	if (here->high[a] <= here->low[b])
		return CLASSES_NO;
	if (layer == m->question_count)
		return CLASSES_YES;
	pairs_grow(pairs);
	if (*pair_seat(pairs, pair_key(layer, a, b)) != 0)
		return CLASSES_NO;
	for (unsigned move = 0; move < m->questions[layer].moves; move++) {
		enum classes_found found = classes_exceed(c, layer + 1,
			step(c, layer, a, move), step(c, layer, b, move),
			tokens);

		tokens[layer] = m->questions[layer].token_of[move];
		if (found != CLASSES_NO)
			return found;
	}
	if (++pairs->count > PAIRS_MOST)
		return CLASSES_TOO_MANY;
	pairs_grow(pairs);
	*pair_seat(pairs, pair_key(layer, a, b)) = pair_key(layer, a, b);
	return CLASSES_NO;
}
