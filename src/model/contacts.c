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

const struct contact *
contacts_role(const struct contacts *all, enum contact_role role)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].role == role)
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

/* Quotes only where the format asks for them, since in them it allows less. */
static void
write_key(struct buf *out, const char *name, const char *value)
{
	size_t size = value != NULL ? strlen(value) : 0;
	bool quoted = size > 0 && (strpbrk(value, ";#") != NULL ||
				   *value == '\'' || value[size - 1] == '\\');
	const char *quote = quoted ? "\"" : "";

	if (size > 0)
		buf_printf(out, "%s = %s%s%s\n", name, quote, value, quote);
}

void
contacts_write(struct buf *out, const struct contacts *all)
{
	size_t i;

	buf_puts(out, "[contacts]\n");
	write_key(out, "title", all->title);
	for (i = 0; i < all->count; i++) {
		const struct contact *c = &all->items[i];

		buf_printf(out, "\n[contact.%s]\n", c->id);
		write_key(out, "role", contact_role_name(c->role));
		write_key(out, "name", c->name);
		write_key(out, "phone", c->phone);
		write_key(out, "text", c->text);
		write_key(out, "web", c->web);
		write_key(out, "when", c->when);
		write_key(out, "checked", c->checked);
		write_key(out, "source", c->source);
		write_key(out, "for", c->audience);
	}
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
