/* SPDX-License-Identifier: MIT */
/**
 * A checklist as a plain list of what it says, each under the name of its
 * section and key, and what is different between two of them.
 */
#ifndef PROOF_FLAT_H
#define PROOF_FLAT_H

#include "model/checklist.h"

/** One thing said. Owner: the texts. */
struct flat_item {
	char *section; /**< as indicator.gifts; checklist; contact.police-101 */
	char *key;     /**< as points.yes, look, from */
	char *value;
	bool list;     /**< one of several under the key, in their order */
};

/** Owner: everything. */
struct flat {
	struct flat_item *items;
	size_t count;
};

void flat_init(struct flat *, const struct checklist *);
void flat_done(struct flat *);

/** Has it a section of this name? */
bool flat_has(const struct flat *, const char *section);

/** One difference: what is only in one has NULL on the other side. */
struct flat_change {
	const char *section, *key; /**< key NULL: the whole section */
	const char *before, *after;
};

/** Owner: the array; the texts are borrowed from both lists. */
struct flat_changes {
	struct flat_change *items;
	size_t count;
};

/**
 * All differences, in the order of the new list, what it lacks at the end. A
 * section that only one has is one difference, with its title (or name, or
 * because) as the value.
 */
void flat_compare(struct flat_changes *out, const struct flat *before,
		  const struct flat *after);
void flat_changes_done(struct flat_changes *);

/** Can any of them change what a set of answers comes to? */
bool flat_changes_count(const struct flat_changes *);

#endif
