/* SPDX-License-Identifier: MIT */
/* Contacts are found by walking the list: there are a dozen of them. */
#include "model/contacts.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *
contact_role_name(enum contact_role role)
{
	static const char *const names[] = {
#define ROLE_NAME(id, name, words) name,
		CONTACT_ROLES(ROLE_NAME)
#undef ROLE_NAME
	};

	return names[role];
}

const char *
contact_role_words(enum contact_role role)
{
	static const char *const all[] = {
#define ROLE_WORDS(id, name, words) words,
		CONTACT_ROLES(ROLE_WORDS)
#undef ROLE_WORDS
	};

	return all[role];
}

const struct contact *
contacts_find(const struct contacts *all, const char *id)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		if (strcmp(all->items[i].id, id) == 0)
			return &all->items[i];
	return NULL;
}

const char *
contact_number(const struct contact *c)
{
	if (c->phone)
		return c->phone;
	return c->text ? c->text : c->web;
}

bool
contact_stale(const struct contact *c, const char *today)
{
	char limit[32];
	long year = strtol(today, NULL, 10);

	if (strlen(today) < 10)
		return true;
	snprintf(limit, sizeof limit, "%04ld%.6s", year - 1, today + 4);
	return strcmp(c->checked, limit) < 0;
}

void
contacts_digest(const struct contacts *all, char hex[CRYPT_HEX])
{
	crypt_digest(hex, all->bytes, all->size);
}

static void
done(struct contact *c)
{
	free(c->id);
	free(c->name);
	free(c->phone);
	free(c->text);
	free(c->web);
	free(c->when);
	free(c->checked);
	free(c->source);
	free(c->audience);
	free(c->path);
}

void
contacts_done(struct contacts *all)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		done(&all->items[i]);
	free(all->items);
	free(all->title);
	free(all->bytes);
	*all = (struct contacts){0};
}
