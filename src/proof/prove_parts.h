/* SPDX-License-Identifier: MIT */
/**
 * What the files of the prover share.
 */
#ifndef PROOF_PROVE_PARTS_H
#define PROOF_PROVE_PARTS_H

#include "proof/classes.h"
#include "proof/prove.h"

/** What a proof is being made from. */
struct proving {
	const struct checklist *list;
	struct proof *out;
	size_t *levels; /**< by rule: its floor, 0 where it has none */
	struct machine machine; /**< of the whole list, if whole */
	struct classes classes;
	bool whole;
	int64_t effort; /**< what may still be spent; see prove_spend() */
	size_t weight;  /**< of scoring a set of answers once */
	/** By indicator and value (stride ANSWERS_MAX): some rule that says
	 * more than a floor fires or not by this answer. */
	bool *advises;
};

/** Add a claim, of which all else is zero. Borrowed until the next. */
struct claim *prove_add(struct proving *, enum claim_kind, size_t at,
			enum verdict);

/**
 * Spend effort, counted in looks at a question or an item of a rule. False
 * when none is left: then what is not proved yet stays undecided.
 */
bool prove_spend(struct proving *, size_t looks);

/** A copy of values, for a witness. Owner: the caller. */
uint8_t *prove_values(const struct checklist *, const uint8_t *values);

/** Of the machine of the whole list: the question of an indicator, and the
 * move of one of its values. */
size_t prove_question(const struct proving *, size_t indicator);
unsigned prove_move(const struct proving *, size_t question, unsigned value);

/** The node with the fewest answers so far; node is NONE before the first. */
struct prove_pick {
	size_t node;
	uint32_t cost;
};

void prove_offer(struct prove_pick *, const struct machine_layer *,
		 size_t node);

/** Claims about bands, follow-ups, questions, answers, harm, raising. */
void prove_bands(struct proving *);
void prove_questions(struct proving *);
void prove_rises(struct proving *);
void prove_harm(struct proving *);

/** Claims about rules, caps; prove_rules() fills in advises. */
void prove_rules(struct proving *);
void prove_caps(struct proving *);

/** Has a rule steps, calls or words of its own? */
bool prove_advises(const struct rule *);

/**
 * Where the machine of the whole list is too large: look for answers that
 * show what is claimed. Values that do are written; false if none was found,
 * which proves nothing.
 */
bool search_band(struct proving *, size_t band, uint8_t *values);
bool search_effect(struct proving *, size_t indicator, unsigned value,
		   uint8_t *values);
bool search_cap(struct proving *, size_t group, uint8_t *values);
bool search_floor(struct proving *, size_t rule, uint8_t *values);
bool search_lowering(struct proving *, size_t indicator, unsigned value,
		     unsigned raised, uint8_t *values);

#endif
