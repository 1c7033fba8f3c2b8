/* SPDX-License-Identifier: MIT */
/**
 * Where in a file something stands, by its names.
 */
#ifndef READ_PLACE_H
#define READ_PLACE_H

#include "read/ini.h"

/**
 * The place of a key, of its section if there is no such key or it is NULL,
 * or of the whole file if there is no such section or it is NULL.
 * Owner: borrowed from the ini.
 */
struct place place_named(const struct ini *, const char *section,
			 const char *key);

#endif
