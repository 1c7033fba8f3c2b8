/* SPDX-License-Identifier: MIT */
/**
 * The checklist that somebody starts from who writes one, and the contacts
 * file that belongs to it: small but whole, with a comment on every key.
 */
#ifndef READ_STARTER_H
#define READ_STARTER_H

#include "base/buf.h"

#include <stdbool.h>

/** What they are to say. Borrowed. */
struct starter {
	const char *id, *title;
	const char *today; /**< YYYY-MM-DD */
};

/** Append the files. */
void starter_checklist(struct buf *, const struct starter *);
void starter_contacts(struct buf *, const struct starter *);

/** Is this an id as heed-checklist(5) has it? */
bool starter_id_good(const char *id);

/** Can this stand as the title, in double quotes on a line? */
bool starter_title_good(const char *title);

#endif
