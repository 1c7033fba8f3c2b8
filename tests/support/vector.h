/* SPDX-License-Identifier: MIT */
/**
 * The vectors of heed-record(5): small stores, and a table of what a reader
 * must say of each. tests/records/make.py writes both.
 */
#ifndef SUPPORT_VECTOR_H
#define SUPPORT_VECTOR_H

#include "base/buf.h"
#include "model/record.h"

#include <stdio.h>

enum { VECTOR_DIGEST = 17, VECTOR_PATH = 512 };

/** A line of the table; what is not said is "-". */
struct vector {
	char line[2048]; /**< what the others point into */
	const char *name, *passphrase, *id, *says, *parts;
	const char *record, *summary; /**< digests */
	uint8_t bytes[RECORD_ID]; /**< the id, if there is one */
};

/** Read the next line. Errors: false at the end of the table. */
bool vector_next(struct vector *, FILE *table);

/** Open the table of a folder of vectors. Errors: NULL. */
FILE *vector_table(const char *folder);

/**
 * Lay a copy of a vector, with the modes that heed asks for, into a new
 * folder, whose name is put into path. Errors: false.
 */
bool vector_lay(char path[VECTOR_PATH], const char *folder, const char *name);

/** Remove such a folder. */
void vector_clear(const char *path);

/** What stands for all that is in a record, and in a summary of one. */
void vector_record(char digest[VECTOR_DIGEST], const struct record *);
void vector_summary(char digest[VECTOR_DIGEST], const struct summary *);

#endif
