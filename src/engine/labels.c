/* SPDX-License-Identifier: MIT */
/* A table of open addressing, never more than half full. */
#include "engine/labels.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 64, DIGITS_MOST = 15 };

/* FNV-1a (Fowler, Noll and Vo). */
static size_t
hash(const char *text, size_t size)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < size; i++)
		h = (h ^ (unsigned char)text[i]) * UINT64_C(1099511628211);
	return (size_t)(h ^ h >> 32);
}

/* Where the text is, or would be. */
static uint32_t *
slot_of(const struct labels *l, const char *text, size_t size)
{
	size_t at = hash(text, size) & (l->slot_count - 1);

	while (l->slots[at] != 0) {
		const char *there = l->texts[l->slots[at] - 1];

		if (strncmp(there, text, size) == 0 && there[size] == '\0')
			break;
		at = (at + 1) & (l->slot_count - 1);
	}
	return &l->slots[at];
}

static void
widen(struct labels *l)
{
	free(l->slots);
	l->slot_count = l->slot_count == 0 ? SLOTS_FIRST : l->slot_count * 2;
	l->slots = mem_alloc(l->slot_count, sizeof *l->slots);
	for (size_t i = 0; i < l->count; i++)
		*slot_of(l, l->texts[i], strlen(l->texts[i])) =
			(uint32_t)i + 1;
}

size_t
labels_find(struct labels *l, const char *text, size_t size)
{
	uint32_t *slot;

	if (l->count * 2 >= l->slot_count)
		widen(l);
	slot = slot_of(l, text, size);
	if (*slot != 0)
		return *slot - 1;
	if (l->count == l->room) {
		l->room = l->room == 0 ? SLOTS_FIRST : l->room * 2;
		l->texts = mem_resize(l->texts, l->room, sizeof *l->texts);
	}
	l->texts[l->count] = mem_stringn(text, size);
	*slot = (uint32_t)++l->count;
	return l->count - 1;
}

size_t
labels_get(const struct labels *l, const char *text, size_t size)
{
	uint32_t *slot = l->slot_count == 0 ? NULL : slot_of(l, text, size);

	return slot == NULL || *slot == 0 ? l->count : *slot - 1;
}

bool
labels_whole(const char *text, double *value)
{
	const char *digits = text + (*text == '-');
	size_t size = strspn(digits, "0123456789");

	if (size == 0 || size > DIGITS_MOST || digits[size] != '\0' ||
	    (size > 1 && *digits == '0') || strcmp(text, "-0") == 0)
		return false;
	*value = (double)strtoll(text, NULL, 10);
	return true;
}

/* A label on its way into order. */
struct entry {
	const char *text;
	double value;
	size_t at;
};

static int
by_value(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	return (a->value > b->value) - (a->value < b->value);
}

static int
by_text(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	return strcmp(a->text, b->text);
}

void
labels_sort(struct labels_order *out, const struct labels *l)
{
	struct entry *all = mem_alloc(l->count, sizeof *all);
	bool whole = true;

	for (size_t i = 0; i < l->count; i++) {
		all[i] = (struct entry){ l->texts[i], 0, i };
		whole = labels_whole(l->texts[i], &all[i].value) && whole;
	}
	if (l->count > 1)
		qsort(all, l->count, sizeof *all, whole ? by_value : by_text);
	out->at = mem_alloc(l->count, sizeof *out->at);
	out->values = whole ? mem_alloc(l->count, sizeof *out->values) : NULL;
	for (size_t i = 0; i < l->count; i++) {
		out->at[i] = all[i].at;
		if (whole)
			out->values[i] = all[i].value;
	}
	free(all);
}

void
labels_order_done(struct labels_order *order)
{
	free(order->at);
	free(order->values);
	*order = (struct labels_order){ 0 };
}

void
labels_done(struct labels *l)
{
	for (size_t i = 0; i < l->count; i++)
		free(l->texts[i]);
	free(l->texts);
	free(l->slots);
	*l = (struct labels){ 0 };
}
