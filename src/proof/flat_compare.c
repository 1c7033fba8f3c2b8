/* SPDX-License-Identifier: MIT */
/*
 * What both say under the same names is paired first, then what is left under
 * the same key, in order; the rest is only in one.
 */
#include "proof/flat.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* What is being compared, and which items have found their like. */
struct pairing {
	const struct flat *before, *after;
	bool *old_done, *new_done;
	struct flat_changes *out;
};

static void
add(struct flat_changes *out, const char *section, const char *key,
    const char *before, const char *after)
{
	out->items = mem_resize(out->items, out->count + 1,
				sizeof *out->items);
	out->items[out->count++] = (struct flat_change){ section, key, before,
							 after };
}

static bool
same_name(const struct flat_item *a, const struct flat_item *b)
{
	return strcmp(a->key, b->key) == 0 &&
		strcmp(a->section, b->section) == 0;
}

/* An item of the other list under the same name, not yet paired; NONE. */
static size_t
partner(const struct flat *in, const bool *done, const struct flat_item *item,
	bool same_value)
{
	for (size_t i = 0; i < in->count; i++)
		if (!done[i] && same_name(&in->items[i], item) &&
		    (!same_value ||
		     strcmp(in->items[i].value, item->value) == 0))
			return i;
	return NONE;
}

static void
pair_equals(struct pairing *p)
{
	for (size_t i = 0; i < p->after->count; i++) {
		size_t other = partner(p->before, p->old_done,
				       &p->after->items[i], true);

		if (other == NONE)
			continue;
		p->old_done[other] = true;
		p->new_done[i] = true;
	}
}

/* The first thing said of a section is its title, name or reason. */
static void
whole_section(struct pairing *p, const struct flat *in, bool *done,
	      size_t first, bool is_new)
{
	const struct flat_item *item = &in->items[first];

	add(p->out, item->section, NULL, is_new ? NULL : item->value,
	    is_new ? item->value : NULL);
	for (size_t i = first; i < in->count; i++)
		if (strcmp(in->items[i].section, item->section) == 0)
			done[i] = true;
}

static void
pair_rest(struct pairing *p)
{
	for (size_t i = 0; i < p->after->count; i++) {
		const struct flat_item *item = &p->after->items[i];
		size_t other;

		if (p->new_done[i])
			continue;
		if (!flat_has(p->before, item->section)) {
			whole_section(p, p->after, p->new_done, i, true);
			continue;
		}
		other = partner(p->before, p->old_done, item, false);
		if (other != NONE)
			p->old_done[other] = true;
		add(p->out, item->section, item->key, other == NONE ? NULL :
		    p->before->items[other].value, item->value);
	}
}

static void
what_is_gone(struct pairing *p)
{
	for (size_t i = 0; i < p->before->count; i++) {
		const struct flat_item *item = &p->before->items[i];

		if (p->old_done[i])
			continue;
		if (!flat_has(p->after, item->section))
			whole_section(p, p->before, p->old_done, i, false);
		else
			add(p->out, item->section, item->key, item->value,
			    NULL);
	}
}

void
flat_compare(struct flat_changes *out, const struct flat *before,
	     const struct flat *after)
{
	struct pairing p = { before, after,
		mem_alloc(before->count, sizeof *p.old_done),
		mem_alloc(after->count, sizeof *p.new_done), out };

	*out = (struct flat_changes){ 0 };
	pair_equals(&p);
	pair_rest(&p);
	what_is_gone(&p);
	free(p.old_done);
	free(p.new_done);
}

void
flat_changes_done(struct flat_changes *out)
{
	free(out->items);
	*out = (struct flat_changes){ 0 };
}

static bool
begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* What outcomes hang on: all of a section, or of some only these keys. */
static bool
counts(const struct flat_change *c)
{
	static const char *const keys[] = { "cap", "from", "follow.when",
		"group", "scale", "points.", "present", "answer", "unknown",
		"skip", "any", "all", "at-least", "floor" };

	if (begins(c->section, "checklist") || begins(c->section, "intro") ||
	    begins(c->section, "card") || begins(c->section, "contact.") ||
	    begins(c->section, "check") || begins(c->section, "column.") ||
	    strcmp(c->section, "map") == 0)
		return false;
	if (c->key == NULL)
		return true;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (begins(c->key, keys[i]))
			return true;
	return false;
}

bool
flat_changes_count(const struct flat_changes *all)
{
	for (size_t i = 0; i < all->count; i++)
		if (counts(&all->items[i]))
			return true;
	return false;
}
