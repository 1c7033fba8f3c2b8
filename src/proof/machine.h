/* SPDX-License-Identifier: MIT */
/**
 * All that a checklist can conclude, as layers of states: a layer a question,
 * a state for all answers so far that lead on alike. Two checklists, or two
 * readings of one, may run side by side on the same answers. heed-method(7)
 * says why two sets of answers that share a state can be told apart by nothing
 * that comes after.
 */
#ifndef PROOF_MACHINE_H
#define PROOF_MACHINE_H

#include "base/big.h"
#include "model/checklist.h"

enum {
	MACHINE_SIDES = 2,
	MACHINE_TOKENS = 2 * CHOICES_MAX + 1, /**< answers of both, and none */
	MACHINE_STATES = 100000 /**< more than what takes half a second */
};

/** One reading of a checklist. Borrowed. */
struct machine_side {
	const struct checklist *list;
	const size_t *levels; /**< by rule: the outcome it lifts to; 0 none */
	bool points;          /**< do points count? */
	size_t uncapped;      /**< the group whose cap is left out, or NONE */
	bool all; /**< take in questions that change nothing here, too */
};

/**
 * A question of either side. A token is an answer that either side has; 0 is
 * no answer. Tokens that nothing tells apart share a move, by which the
 * machine goes on.
 */
struct machine_question {
	size_t at[MACHINE_SIDES]; /**< its indicator on each side, or NONE */
	unsigned tokens;          /**< how many, 0 included */
	uint8_t value[MACHINE_SIDES][MACHINE_TOKENS]; /**< 0 if it has none */
	unsigned moves;
	uint8_t move_of[MACHINE_TOKENS];
	uint8_t token_of[MACHINE_TOKENS]; /**< the first token of a move */
	uint8_t many[MACHINE_TOKENS];     /**< tokens but 0 of a move */
};

/** A state. */
struct machine_node {
	uint32_t from; /**< in the layer before, on the shortest way here */
	uint32_t cost; /**< answers given on that way: the fewest there are */
	uint8_t by;    /**< move that led here from there */
	uint8_t asked; /**< bit s: this layer's question is asked on side s */
};

/** States before one question; behind the last, what is concluded. */
struct machine_layer {
	struct machine_node *nodes;
	uint32_t *next; /**< by node and move; NULL behind the last */
	size_t count;
};

/** An end: the outcome of each side. */
struct machine_end {
	size_t outcome[MACHINE_SIDES];
	struct big count; /**< complete sets of answers that end here */
};

/** Owner: everything but the lists. */
struct machine {
	struct machine_side sides[MACHINE_SIDES];
	size_t side_count;
	struct machine_question *questions;
	size_t question_count;
	struct machine_layer *layers; /**< question_count + 1 */
	struct machine_end *ends;     /**< by node of the last layer */
	bool counted; /**< were sets of answers counted? */
	size_t most;  /**< states it may have */
};

/**
 * Build all layers. With two sides, questions are the same if their ids are,
 * answers likewise; what a side lacks is not answered there. A complete set
 * gives each question that a side asks one of its answers, and others none.
 *
 * Errors: false with *out released when there are more than `most` states
 *         (MACHINE_STATES, but in tests), points too large, or questions that
 *         hang on each other the other way round on the two sides.
 * Owner:  release *out with machine_done().
 */
bool machine_init(struct machine *out, const struct machine_side *sides,
		  size_t side_count, bool counted, size_t most);
void machine_done(struct machine *);

/** By rule its floor, 0 where it has none. Owner: the caller frees it. */
size_t *machine_floors(const struct checklist *);

/** The question of a side's indicator. */
size_t machine_question_of(const struct machine *, size_t side,
			   size_t indicator);

/**
 * Write the answers that lead to a node, as tokens by question; zeroes from
 * the layer on.
 */
void machine_way(const struct machine *, size_t layer, size_t node,
		 uint8_t *tokens);

/** Tokens as values of a side, by its indicators; others are left out. */
void machine_values(const struct machine *, size_t side,
		    const uint8_t *tokens, uint8_t *values);

/** The same, newly allocated. Owner: the caller frees it. */
uint8_t *machine_witness(const struct machine *, size_t side,
			 const uint8_t *tokens);

#endif
