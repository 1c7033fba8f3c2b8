/* SPDX-License-Identifier: MIT */
/* A name that heed would not have written is no name of a record. */
#include "store/vault_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEX = 2 * RECORD_ID };

static const char digits[] = "0123456789abcdef";

void
vault_name_of(char out[VAULT_NAME], const uint8_t id[RECORD_ID],
	      const char *ending)
{
	for (size_t i = 0; i < RECORD_ID; i++) {
		out[2 * i] = digits[id[i] >> 4];
		out[2 * i + 1] = digits[id[i] & 15];
	}
	snprintf(out + HEX, VAULT_NAME - HEX, ".%s", ending);
}

void
vault_name(char out[VAULT_NAME], const uint8_t id[RECORD_ID],
	   uint64_t generation)
{
	char number[24];

	snprintf(number, sizeof number, "%llu",
		 (unsigned long long)generation);
	vault_name_of(out, id, number);
}

static bool
read_id(uint8_t id[RECORD_ID], const char *name)
{
	for (size_t i = 0; i < HEX; i++) {
		const char *digit = name[i] == '\0' ? NULL :
			strchr(digits, name[i]);

		if (digit == NULL)
			return false;
		id[i / 2] = (uint8_t)(id[i / 2] << 4 | (digit - digits));
	}
	return name[HEX] == '.';
}

/* A number from 1 on, without zeroes before it, that fits. */
static bool
read_generation(uint64_t *out, const char *text)
{
	uint64_t number = 0;

	if (*text < '1' || *text > '9')
		return false;
	for (; *text >= '0' && *text <= '9'; text++) {
		uint64_t digit = (uint64_t)(*text - '0');

		if (number > (UINT64_MAX - digit) / 10)
			return false;
		number = 10 * number + digit;
	}
	*out = number;
	return *text == '\0';
}

static void
take(void *self, const char *name)
{
	struct vault_saves *all = self;
	struct vault_save_name save = { 0 };

	if (!read_id(save.id, name) ||
	    !read_generation(&save.generation, name + HEX + 1) ||
	    (all->only != NULL && memcmp(all->only, save.id, RECORD_ID) != 0))
		return;
	if (all->count == all->room) {
		all->room = all->room > 0 ? 2 * all->room : 16;
		all->items = mem_resize(all->items, all->room,
					sizeof *all->items);
	}
	all->items[all->count++] = save;
}

static int
order(const void *left, const void *right)
{
	const struct vault_save_name *a = left, *b = right;
	int by_id = memcmp(a->id, b->id, RECORD_ID);

	if (by_id != 0)
		return by_id;
	return (a->generation < b->generation) -
		(a->generation > b->generation);
}

enum vault_status
vault_saves(const struct folder *f, struct vault_saves *out,
	    const uint8_t *only, struct buf *why)
{
	enum vault_status status;

	*out = (struct vault_saves){ .only = only };
	status = folder_names(f, take, out, why);
	if (status != VAULT_DONE) {
		free(out->items);
		*out = (struct vault_saves){ 0 };
	} else if (out->count > 0) {
		qsort(out->items, out->count, sizeof *out->items, order);
	}
	return status;
}
