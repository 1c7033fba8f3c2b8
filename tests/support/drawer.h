/* SPDX-License-Identifier: MIT */
/**
 * A store in a folder of its own whose passphrase costs nothing, and walks to
 * keep in it.
 */
#ifndef TESTS_DRAWER_H
#define TESTS_DRAWER_H

#include "engine/walk.h"
#include "store/vault.h"

#define DRAWER_PASSPHRASE "four odd plain words"
#define DRAWER_TODAY "2026-03-03"

/** Owner: everything. */
struct drawer {
	char *home, *folder;
	struct checklist list;
};

/** An empty store, and the small list of the tests. */
void drawer_init(struct drawer *);

/** Remove all of it. */
void drawer_done(struct drawer *);

/** Remove the store, as somebody else may. */
void drawer_remove(struct drawer *);

/** Open it anew. Owner: close it with vault_close(). */
struct vault *drawer_open(const struct drawer *);

/** Noon of the day of the tests, and a second more with each call. */
int64_t drawer_clock(void);

/** Begin a walk with the clock. */
void drawer_walk(const struct drawer *, struct walk *);

/**
 * Keep a walk of that reference in which one question is answered; finished:
 * as far as its result.
 */
void drawer_keep(const struct drawer *, const char *reference, bool finished);

/** The record of a reference as it lies on the disk; dies if there is none. */
void drawer_read(const struct drawer *, const char *reference,
		struct record *);

/** Flip a byte of every record: of its summary, or of its events. */
void drawer_damage(const struct drawer *, bool summary);

/** Let others read every record, which heed then refuses to do. */
void drawer_expose(const struct drawer *);

#endif
