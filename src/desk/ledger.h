/* SPDX-License-Identifier: MIT */
/**
 * The records there are: lists them, opens them, and all that can be done
 * with them, as one conversation.
 */
#ifndef DESK_LEDGER_H
#define DESK_LEDGER_H

#include "desk/card.h"
#include "store/vault.h"

#include <stdint.h>

struct ledger;

/**
 * The records in this folder. today is YYYY-MM-DD; clock gives seconds, UTC.
 * Owner: release with ledger_free(). folder and today are borrowed.
 */
struct ledger *ledger_new(const char *folder, const char *today,
			    int64_t (*clock)(void));

/** Wipe everything, close the store. */
void ledger_free(struct ledger *);

/**
 * The conversation. It ends when it is left, or with a record that is to be
 * walked: then ledger_walk() has it, and after that walk, when
 * ledger_walked() was called, the conversation goes on where it was.
 */
struct talk ledger_talk(struct ledger *);

/** Take the record up as a walk. Everything is borrowed but record. */
struct ledger_walk {
	struct vault *vault;
	const struct checklist *list; /**< its own */
	struct record record; /**< for walk_resume(), which takes it */
	bool frozen; /**< only to look at */
};

/** False when no record is to be walked. */
bool ledger_walk(struct ledger *, struct ledger_walk *);

/** The walk is over. */
void ledger_walked(struct ledger *);

/** Did the store open at all? Else it was left before, or is refused. */
bool ledger_opened(const struct ledger *);

#endif
