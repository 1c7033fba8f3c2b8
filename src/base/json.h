/* SPDX-License-Identifier: MIT */
/**
 * Writes JSON into a buffer: commas, indentation and escapes are its care,
 * the order of members is yours.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

#include <stdbool.h>

enum { JSON_DEPTH = 16 };

/** A document being written. Owner: out is borrowed. */
struct json {
	struct buf *out;
	int depth;
	bool some[JSON_DEPTH]; /**< has this level a member yet? */
};

/** Append a text in quotation marks, as it stands in JSON. */
void json_quote(struct buf *, const char *text, size_t size);

/** Begin writing at the end of a buffer. */
void json_init(struct json *, struct buf *out);

/** Name the member of an object that the next value is for; NULL in lists. */
void json_open(struct json *, const char *name, char bracket);
void json_close(struct json *, char bracket);
/** NULL as text writes null; bytes that are no UTF-8 become U+FFFD. */
void json_text(struct json *, const char *name, const char *text);
void json_number(struct json *, const char *name, long long number);
/** A number that need not be whole, with ten digits; never a nan. */
void json_decimal(struct json *, const char *name, double number);
void json_bool(struct json *, const char *name, bool value);
void json_none(struct json *, const char *name);

#endif
