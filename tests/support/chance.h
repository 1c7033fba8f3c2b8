/* SPDX-License-Identifier: MIT */
/**
 * Small checklists drawn by chance, the same for the same seed: follow-ups,
 * caps, points below zero, rules of several clauses.
 */
#ifndef TESTS_CHANCE_H
#define TESTS_CHANCE_H

#include "model/checklist.h"

enum { CHANCE_SIGNS = 5, CHANCE_RULES = 3, CHANCE_VALUES = 5 };

/** Everything a list points to. Answers 1 to 3 are levels (the third may be
 * "not applicable"), 4 is not known. */
struct chance {
	struct choice choices[CHANCE_VALUES - 1];
	struct scale scale;
	struct group groups[2];
	struct band bands[4];
	struct indicator signs[CHANCE_SIGNS];
	struct item items[CHANCE_RULES][2][3];
	struct clause clauses[CHANCE_RULES][2];
	struct rule rules[CHANCE_RULES];
	struct checklist list;
	char ids[CHANCE_SIGNS][8], answers[CHANCE_VALUES - 1][8], names[4][8];
};

/** Start drawing anew. */
void chance_seed(uint32_t);

/** A number from 0 to below. */
unsigned chance_below(unsigned below);

/** Draw a list; it borrows from the chance, which must not move. */
void chance_list(struct chance *);

/** The outcome, worked out by itself; without: a rule whose floor is left out
 * or NONE; uncapped: a group without its cap, or NONE. */
size_t chance_outcome(const struct checklist *, const uint8_t *values,
		      size_t without, size_t uncapped);

/** Is it asked, and does the rule fire, likewise worked out by itself? */
bool chance_asked(const struct checklist *, const uint8_t *values, size_t i);
bool chance_fires(const struct checklist *, const uint8_t *values, size_t r);

#endif
