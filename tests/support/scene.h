/* SPDX-License-Identifier: MIT */
/**
 * What is done to a store while its disk fails, and what must hold then.
 */
#ifndef SUPPORT_SCENE_H
#define SUPPORT_SCENE_H

#include "support/fault.h"
#include "support/shelf.h"

/** One case: what there is, and what is done to it. Owner: all but shelf. */
struct world {
	struct shelf *shelf;
	struct vault *vault;  /**< open, or NULL */
	struct record record; /**< as it is to become */
	struct record old;    /**< as it is on the disk, or empty */
	enum fault fault;
	size_t call;
	const char *scene;
};

/** Something that is done while the disk fails. */
struct scene {
	const char *name;
	void (*before)(struct world *);
	enum vault_status (*act)(struct world *, struct buf *why);
	/** The disk is well: the old or the new is there; if done, the new. */
	void (*after)(struct world *, bool done);
	bool retry; /**< it can be done again until it is done */
};

extern const struct scene scenes[];
extern const size_t scene_count;

/** Fail the test, saying where, if this is not so. */
void must(const struct world *, bool is_so, const char *what);

/** No file has what a person typed in it. */
void no_canary(const struct world *);

#endif
