/* SPDX-License-Identifier: MIT */
/**
 * Which states of a machine come to the same whatever is answered from there
 * on: they are of one class. Two states of different classes are told apart
 * by some answers, which can be asked for.
 */
#ifndef PROOF_CLASSES_H
#define PROOF_CLASSES_H

#include "proof/machine.h"

/** The classes of one layer. */
struct classes_layer {
	uint32_t *of;   /**< by node: its class */
	uint32_t *next; /**< by class and move: class in the next layer */
	uint8_t *low, *high; /**< by class: outcomes of side 0 it may come to */
	size_t count;
};

/** Owner: everything but the machine. */
struct classes {
	const struct machine *machine; /**< borrowed */
	struct classes_layer *layers;  /**< as many as the machine has */
	struct classes_pairs *refuted; /**< pairs known not to exceed */
};

void classes_init(struct classes *, const struct machine *);
void classes_done(struct classes *);

/** The class that a move from a node leads to. */
uint32_t classes_after(const struct classes *, size_t layer, size_t node,
		       unsigned move);

/**
 * Write tokens from the layer on that tell two different classes apart, as
 * few of them answers as come to hand.
 */
void classes_tell(const struct classes *, size_t layer, uint32_t a,
		  uint32_t b, uint8_t *tokens);

/** What looking for a pair came to. */
enum classes_found { CLASSES_NO, CLASSES_YES, CLASSES_TOO_MANY };

/**
 * Is there a way to answer from the layer on by which side 0 comes to a
 * higher outcome from class a than from class b? Writes it to tokens.
 */
enum classes_found classes_exceed(struct classes *, size_t layer, uint32_t a,
				  uint32_t b, uint8_t *tokens);

/** Write tokens from the layer on that lead a class to its lowest outcome. */
void classes_lowest(const struct classes *, size_t layer, uint32_t class,
		    uint8_t *tokens);

#endif
