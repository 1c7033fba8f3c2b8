/* SPDX-License-Identifier: MIT */
/**
 * Whether a walk is kept, and that all of it is: both views save after each
 * key or line through this, and say of it only what it says.
 */
#ifndef DESK_KEPT_H
#define DESK_KEPT_H

#include "desk/keep.h"

/** Borrowed: keep and walk. NULL stands for a walk that cannot be kept. */
struct kept {
	struct keep *keep; /**< NULL: it cannot be kept */
	struct walk *walk;
	char *trouble;     /**< why the last save failed, or NULL */
	struct walk_at at; /**< where it was when last saved ... */
	size_t events;     /**< ... and what had happened */
};

/** A walk that may be kept; keep may be NULL. */
void kept_init(struct kept *, struct keep *, struct walk *);

/** Forget it; what is not saved yet is tried once more. */
void kept_done(struct kept *);

/** Is it kept as a record? */
bool kept_on(const struct kept *);

/** Save what was changed since; call it after every key or line. */
void kept_save(struct kept *);

/** Try again although nothing was changed since. */
void kept_again(struct kept *);

/** Where it was begun to keep a walk, and left before it was. */
extern const char kept_not[];

/** Why a walk cannot be kept here, as a sentence; NULL if it can be. */
const char *kept_refuses(const struct kept *);

/** Why it cannot be changed, as a sentence; NULL if it can be. */
const char *kept_frozen(const struct walk *);

/** "Not saved: ..." while that is so, else NULL. Owner: the caller. */
char *kept_trouble(const struct kept *);

/** Does this command change a walk, or its record? */
bool kept_changes(enum command);

/** What Ctrl-C says when it was pressed once. */
const char *kept_stop(const struct kept *);

/** What is kept, for whoever is about to leave. Owner: the caller. */
char *kept_leave(const struct kept *);

#endif
