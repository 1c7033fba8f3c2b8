/* SPDX-License-Identifier: MIT */
/**
 * What people work as, where answers are told apart by it.
 */
#ifndef MODEL_ROLE_H
#define MODEL_ROLE_H

#include <stddef.h>

/** What people work as. Whoever does not say is of no role. */
enum role {
	ROLE_NONE,
	ROLE_SCHOOL,
	ROLE_HEALTH,
	ROLE_POLICE,
	ROLE_SOCIAL, /**< social care */
	ROLE_YOUTH,  /**< youth work */
	ROLE_OTHER,
	ROLE_COUNT
};

/** Its id, such as "social", and its words, such as "social care". */
const char *role_id(enum role);
const char *role_words(enum role);

/** The role of an id or of words, letters of any case; ROLE_COUNT if none. */
enum role role_named(const char *text, size_t size);

#endif
