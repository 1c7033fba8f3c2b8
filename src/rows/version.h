/* SPDX-License-Identifier: MIT */
/**
 * One of several checklists that the rows of a table are scored with.
 */
#ifndef ROWS_VERSION_H
#define ROWS_VERSION_H

#include "rows/decode.h"

/** Owner: everything but list, which is borrowed unless own. */
struct version {
	const struct checklist *list;
	struct checklist own;
	struct map map; /**< of own, if there is one */
	struct heading heading;
	struct abacus abacus;
	struct decode decode;
};

/**
 * Prepare a checklist for a table with this header, whose columns a map, if
 * not NULL, explains; what only another list knows of its columns is none of
 * its business.
 * Errors: false if it has too many rules.
 * Owner:  release with version_done() in any case.
 */
bool version_init(struct version *, const struct checklist *,
		  const struct map *, const struct table_row *header,
		  const char *file);
void version_done(struct version *);

/** Is a field of a row an answer that it knows, or empty? */
bool version_knows(const struct version *, const struct table_row *,
		   size_t field);

/**
 * Make the text of the old list with one section as the new one has it, or
 * without it, and without a map of columns. Owner: the caller frees it.
 */
char *version_with(const struct checklist *old, const struct checklist *new,
		   const char *section, size_t *size);

#endif
