/* SPDX-License-Identifier: MIT */
/**
 * The cards that open the store with its passphrase, or make one: a part of
 * other conversations.
 */
#ifndef DESK_PASS_H
#define DESK_PASS_H

#include "desk/card.h"
#include "store/vault.h"

/** What came of a card. */
enum pass_end {
	PASS_ON,   /**< there is more to ask */
	PASS_OPEN, /**< the store is open: take vault */
	PASS_LEFT  /**< left, or it cannot be opened */
};

/** Which card is shown. */
enum pass_at {
	PASS_NEW,    /**< what a store is */
	PASS_CHOOSE, /**< a passphrase for a new one */
	PASS_AGAIN,  /**< the same once more */
	PASS_WHOSE,  /**< what it is called */
	PASS_PROVE,  /**< the passphrase of the store there is */
	PASS_REFUSED /**< it cannot be used, or there is none */
};

/** Owner: all but folder. */
struct pass {
	const char *folder; /**< borrowed */
	const char *kept; /**< one sentence behind a failure, or NULL */
	bool make;        /**< may a store be made? */
	enum pass_at at;
	char *chosen; /**< a passphrase typed once; locked memory, or NULL */
	struct buf message;
	struct vault *vault; /**< when it is open; the caller's to take */
};

/** Begin: look what there is. folder and kept are borrowed. */
void pass_init(struct pass *, const char *folder, bool make,
	       const char *kept);
void pass_done(struct pass *);

void pass_show(struct pass *, struct card *);
enum pass_end pass_take(struct pass *, const struct card_input *);

/**
 * Can this be a passphrase? Also for those added later.
 * Errors: false, and a sentence in why.
 */
bool pass_good(const char *typed, struct buf *why);

/** What makes a good one, as blocks of a page. */
void pass_advice(struct outline *);

/** Keep a secret in locked memory; NULL only wipes what was kept. */
void pass_keep(char **kept, const char *secret);

#endif
