/* SPDX-License-Identifier: MIT */
/**
 * What another version of a checklist says of a record, changing nothing.
 */
#ifndef ENGINE_RESCORE_H
#define ENGINE_RESCORE_H

#include "model/record.h"

enum rescore_verdict {
	RESCORE_NEVER,   /**< it is of another checklist, or cannot be opened */
	RESCORE_SAME,    /**< the same outcome */
	RESCORE_HIGHER,  /**< a more urgent one */
	RESCORE_LOWER,   /**< a less urgent one */
	RESCORE_CHANGED  /**< the outcome of then is none of this version's */
};

/** Owner: all but record and list. */
struct rescore {
	const struct record *record;  /**< borrowed */
	const struct checklist *list; /**< the other version, borrowed */
	enum rescore_verdict verdict;
	size_t band;  /**< of the other version; NONE with RESCORE_NEVER */
	char *then, *now; /**< titles of the outcomes; "" with _NEVER */
	struct texts missing; /**< what has no place in it, as sentences */
	struct texts added; /**< titles of its questions that were not there */
};

/** Score a record, whose own checklist comes with it, under another version. */
void rescore_init(struct rescore *, const struct record_view *,
		  const struct checklist *list);
void rescore_done(struct rescore *);

/** Are they the same file, byte for byte? */
bool rescore_same_list(const struct checklist *, const struct checklist *);

#endif
