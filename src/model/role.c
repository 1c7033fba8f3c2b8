/* SPDX-License-Identifier: MIT */
#include "model/role.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *id, *words;
} roles[ROLE_COUNT] = {
	[ROLE_NONE] = { "none", "no role" },
	[ROLE_SCHOOL] = { "school", "school" },
	[ROLE_HEALTH] = { "health", "health" },
	[ROLE_POLICE] = { "police", "police" },
	[ROLE_SOCIAL] = { "social", "social care" },
	[ROLE_YOUTH] = { "youth", "youth work" },
	[ROLE_OTHER] = { "other", "other" },
};

const char *
role_id(enum role role)
{
	return roles[role].id;
}

const char *
role_words(enum role role)
{
	return roles[role].words;
}

enum role
role_named(const char *text, size_t size)
{
	char *name = mem_stringn(text, size);
	int role = ROLE_SCHOOL;

	while (role < ROLE_COUNT && !text_same(name, roles[role].id) &&
	       !text_same(name, roles[role].words))
		role++;
	if (strlen(name) != size) /* a NUL is in no name */
		role = ROLE_COUNT;
	free(name);
	return (enum role)role;
}
