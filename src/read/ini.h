/* SPDX-License-Identifier: MIT */
/**
 * Strict INI with places: what iniparser reads, and nothing it would read
 * otherwise than a person does. The door to iniparser.
 */
#ifndef READ_INI_H
#define READ_INI_H

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>

/** A key of a section. Owner: all texts. Columns count characters from 1. */
struct ini_key {
	char *name, *value;
	unsigned long line;
	unsigned long name_column, value_column;
	size_t value_offset; /**< bytes before the value in its line */
	bool faulty; /**< its value is wrong, as was reported, and empty */
};

struct ini_section {
	char *name;
	unsigned long line, column;
	size_t offset; /**< of its line in the bytes of the file */
	struct ini_key *keys;
	size_t count;
};

/** A file, in its order. Owner: everything. */
struct ini {
	char *path;
	char *bytes; /**< a NUL follows them */
	size_t size;
	const char **lines; /**< where each starts in bytes */
	struct ini_section *sections;
	size_t count;
};

/**
 * Read a file. Every problem is reported, and what could be read is kept, so
 * that the reader after it can report its own as well.
 *
 * Errors: codes ini-* and file-*: no regular file, unreadable, over 1 MiB,
 *         not UTF-8, and whatever heed-checklist(5) forbids.
 * Returns false if nothing could be read at all.
 */
bool ini_read(struct ini *, const char *path, struct diags *);

/** The same from memory; path is only for messages. */
bool ini_parse(struct ini *, const char *path, const char *bytes, size_t size,
	       struct diags *);

/** The place of a key's name, of its value, or of a section's header. */
struct place ini_at_key(const struct ini *, const struct ini_key *);
struct place ini_at_value(const struct ini *, const struct ini_key *,
			  size_t bytes_in);
struct place ini_at_section(const struct ini *, const struct ini_section *);

void ini_done(struct ini *);

#endif
