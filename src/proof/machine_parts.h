/* SPDX-License-Identifier: MIT */
/**
 * What the files of the machine share: how a state is laid out, and what each
 * question does to it.
 */
#ifndef PROOF_MACHINE_PARTS_H
#define PROOF_MACHINE_PARTS_H

#include "proof/machine.h"

enum {
	SLOT_FLOOR = 0,              /**< by side: the outcome so far */
	SLOT_TOTAL = MACHINE_SIDES,  /**< by side: points of closed groups */
	SLOT_OTHER = 2 * MACHINE_SIDES,
	ALWAYS = 0, /**< the condition that a question without a gate has */
	PLAN_SUM_MOST = 1 << 29 /**< points that may come together */
};

/** A total that no longer matters. */
#define SETTLED INT32_MIN

/** When is a question asked? Condition 0 holds always. */
struct plan_when {
	size_t gate;    /**< the question it hangs on */
	uint32_t opens; /**< bit t: its token t opens */
	size_t parent;  /**< the condition of the gate */
	size_t slot;    /**< holds 1 while it is open */
	size_t last;    /**< the last question that looks at it */
};

/** A clause being watched. */
struct plan_clause {
	size_t need, count, slot;
	size_t *at;      /**< by item: question */
	uint32_t *match; /**< by item: bit t, token t matches */
	size_t *when;    /**< by item: condition */
	uint16_t *left;  /**< by layer: items still to come */
};

/** A rule being watched, for all sides that have it alike. */
struct plan_rule {
	size_t level[MACHINE_SIDES];
	struct plan_clause *clauses;
	size_t count;
};

/** A group with a cap on a side. Units: points. */
struct plan_cap {
	size_t side, slot, last;
	int32_t cap;
	int32_t *low, *high; /**< by layer: what may yet be added */
};

/** An item of a rule, where its question is. */
struct plan_item {
	size_t rule, clause, item;
};

/** What a question does. */
struct plan_step {
	size_t when[MACHINE_SIDES]; /**< condition; meaningless if not there */
	int32_t points[MACHINE_SIDES][MACHINE_TOKENS];
	size_t cap[MACHINE_SIDES]; /**< of its group, or NONE */
	struct plan_item *items;
	size_t item_count;
};

struct plan {
	struct machine *machine;
	struct plan_step *steps; /**< by question */
	struct plan_when *whens;
	size_t when_count;
	struct plan_rule *rules;
	size_t rule_count;
	struct plan_cap *caps;
	size_t cap_count;
	int32_t *low[MACHINE_SIDES], *high[MACHINE_SIDES]; /**< by layer */
	size_t slots;
};

/** Lay out states for the sides of the machine; false as machine_init(). */
bool plan_init(struct plan *, struct machine *);
void plan_done(struct plan *);

/** Put the questions of all sides in one order; false on a contradiction. */
bool plan_questions(struct machine *);

#endif
