/* SPDX-License-Identifier: MIT */
/**
 * Fields: a tag, a size and bytes, one behind the other.
 */
#ifndef STORE_FIELDS_H
#define STORE_FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FIELD_HEAD = 5 /**< bytes of tag and size */ };

/** Bytes to read fields from, or room to write them to. */
struct fields {
	uint8_t *at, *end;
};

/* --- Writing: the caller gave as much room as all of them need ------------ */

void field_put(struct fields *, uint8_t tag, const void *bytes, size_t size);
void field_put_text(struct fields *, uint8_t tag, const char *text);
void field_put_number(struct fields *, uint8_t tag, uint64_t number);

/** Put a size into the head that lies before this place. */
void field_size(uint8_t *contents, size_t size);

/* --- Reading: false when the next field is not that ----------------------- */

/** The next field, which has to have this tag. */
bool field_get(struct fields *, uint8_t tag, struct fields *contents);

/** A text. Owner: the caller frees it, and wipes it first. */
bool field_get_text(struct fields *, uint8_t tag, char **text);
bool field_get_number(struct fields *, uint8_t tag, uint64_t *number);

/** All of it as a text without a NUL. Owner: as field_get_text(). */
bool field_text(const struct fields *, char **text);

#endif
