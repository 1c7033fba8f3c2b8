/* SPDX-License-Identifier: MIT */
/**
 * Where in JSON a value stands, for messages about what it means.
 */
#ifndef READ_JSON_PLACE_H
#define READ_JSON_PLACE_H

#include <stddef.h>

/** A step into a value: a member's name, or with NULL an item's index. */
struct json_step {
	const char *name;
	size_t index;
};

/**
 * The line, from 1, of the value that these steps lead to in JSON that is
 * known to be valid; the last one on the way where there is no such value.
 */
unsigned long json_line(const char *bytes, size_t size,
			const struct json_step *steps, size_t count);

#endif
