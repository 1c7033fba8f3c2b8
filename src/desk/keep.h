/* SPDX-License-Identifier: MIT */
/**
 * Keeps a walk as a sealed record: asks for the passphrase and a reference,
 * and from then on saves every change. What was typed is never lost to a
 * wrong passphrase: the walk stays in memory until it is proved.
 */
#ifndef DESK_KEEP_H
#define DESK_KEEP_H

#include "desk/card.h"
#include "engine/walk.h"
#include "store/vault.h"

struct keep;

/**
 * For walks that may be kept in this folder. vault: already open, or NULL,
 * and then it is opened when first needed. Borrowed: folder, vault,
 * walk.
 * Owner: release with keep_free().
 */
struct keep *keep_new(const char *folder, struct vault *, struct walk *);
void keep_free(struct keep *);

/** Is every change saved from here on? */
bool keep_on(const struct keep *);

/** The walk is a record already, read from the vault and locked: go on. */
void keep_resume(struct keep *);

/**
 * The conversation that begins to keep it, or says that it is kept. Leaving
 * it early changes nothing. Call keep_on() afterwards.
 */
struct talk keep_talk(struct keep *);

/**
 * Save what is not saved yet, if it is kept. True when all is saved or
 * nothing is kept; else why says what failed, and nothing is lost: try again.
 */
bool keep_save(struct keep *, struct buf *why);

#endif
