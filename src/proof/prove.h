/* SPDX-License-Identifier: MIT */
/**
 * What a checklist can and cannot conclude: claims about it, each proved,
 * refuted or not decided, over all sets of answers and not a sample of them.
 * heed-method(7) says how.
 */
#ifndef PROOF_PROVE_H
#define PROOF_PROVE_H

#include "model/checklist.h"

/** What is claimed. The comment says what `at` and `value` are. */
enum claim_kind {
	CLAIM_REACHED,  /**< band `at` can be the outcome */
	CLAIM_ASKED,    /**< follow-up `at` can be asked */
	CLAIM_QUESTION, /**< some answer to question `at` changes the result */
	CLAIM_ANSWER,   /**< so does its answer `value` */
	CLAIM_CAP,      /**< the cap of group `at` changes some outcome */
	CLAIM_FIRES,    /**< rule `at` can fire */
	CLAIM_FLOOR,    /**< its floor raises some outcome */
	CLAIM_RISES,    /**< raising an answer to `at` never lowers the outcome
			   (protective: never raises it; context: raising it to
			   one that is present) */
	CLAIM_HARM,     /**< sign of harm `at`, present, is above band 0 */
	CLAIM_KINDS
};

enum verdict { VERDICT_PROVED, VERDICT_REFUTED, VERDICT_UNDECIDED };

/** Why a floor raises nothing, where it does not. */
enum claim_reason {
	REASON_NONE,
	REASON_NEVER,    /**< the rule never fires */
	REASON_SCORE,    /**< the points lead as high whenever it fires */
	REASON_SHADOWED, /**< rule `other` fires with it and lifts as high */
	REASON_TOGETHER  /**< points and other rules together do */
};

/**
 * A claim with its verdict. A witness is a set of answers, by indicator, that
 * shows it: reached, asked and fires, the answers; question, answer, cap and
 * floor, answers for which it matters; rises refuted, answers before and
 * after raising; harm refuted, the answers. NULL where there is none.
 * Owner: the witnesses.
 */
struct claim {
	enum claim_kind kind;
	enum verdict verdict;
	size_t at;
	unsigned value;
	uint8_t *witness; /**< values by indicator */
	uint8_t *against; /**< with which it is compared; or NULL */
	bool smallest;    /**< no set of fewer answers reaches the band */
	enum claim_reason reason;
	size_t other;
};

/** Owner: the claims. */
struct proof {
	struct claim *claims; /**< by kind, then in the order of the file */
	size_t count;
	int64_t highest; /**< no answers give more points; 0 if unscored */
	int64_t lowest;  /**< nor fewer; not answered counts as answers do */
	bool whole; /**< all that it can conclude was laid out */
};

enum { PROOF_STATES = 100000 };

/**
 * Prove what can be proved. Claims that do not arise (a cap where there is
 * none) are left out. A list that would take more than `most` states
 * (PROOF_STATES, but in tests) is not laid out as a whole; then what shows a
 * claim is looked for, and what is neither found nor plain is not decided.
 * Owner: release *out with proof_done().
 */
void proof_init(struct proof *out, const struct checklist *, size_t most);
void proof_done(struct proof *);

/** The outcome of values, as score_answers() computes it. */
size_t proof_outcome(const struct checklist *, const uint8_t *values);

#endif
