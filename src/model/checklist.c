/* SPDX-License-Identifier: MIT */
/*
 * Names of the kinds and looking things up. A checklist that is half filled
 * in can be released: what was not reached is zero.
 */
#include "model/checklist.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

const char *
kind_name(enum kind kind)
{
	static const char *const names[] = {
#define KIND_NAME(id, name, words) name,
		KINDS(KIND_NAME)
#undef KIND_NAME
	};

	return names[kind];
}

const char *
kind_words(enum kind kind)
{
	static const char *const all[] = {
#define KIND_WORDS(id, name, words) words,
		KINDS(KIND_WORDS)
#undef KIND_WORDS
	};

	return all[kind];
}

const char *
purpose_name(enum purpose purpose)
{
	static const char *const names[] = {
#define PURPOSE_NAME(id, name) name,
		PURPOSES(PURPOSE_NAME)
#undef PURPOSE_NAME
	};

	return names[purpose];
}

void
texts_add(struct texts *all, const char *text)
{
	all->items = mem_resize(all->items, all->count + 1,
				sizeof *all->items);
	all->items[all->count++] = mem_string(text);
}

void
texts_done(struct texts *all)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		free(all->items[i]);
	free(all->items);
	*all = (struct texts){0};
}

size_t
checklist_indicator(const struct checklist *list, const char *id)
{
	size_t i;

	for (i = 0; i < list->indicator_count; i++)
		if (strcmp(list->indicators[i].id, id) == 0)
			return i;
	return NONE;
}

size_t
checklist_band(const struct checklist *list, const char *id)
{
	size_t i;

	for (i = 0; i < list->band_count; i++)
		if (strcmp(list->bands[i].id, id) == 0)
			return i;
	return NONE;
}

const struct scale *
checklist_scale(const struct checklist *list, size_t indicator)
{
	return &list->scales[list->indicators[indicator].scale];
}

const struct choice *
checklist_choice(const struct checklist *list, size_t indicator,
		 unsigned value)
{
	return &checklist_scale(list, indicator)->choices[value - 1];
}

size_t
checklist_signs(const struct checklist *list)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < list->indicator_count; i++)
		count += list->indicators[i].kind != KIND_CONTEXT &&
			 !list->indicators[i].project;
	return count;
}

void
checklist_digest(const struct checklist *list, char hex[CRYPT_HEX])
{
	crypt_digest(hex, list->bytes, list->size);
}

static void
scale_done(struct scale *s)
{
	size_t i;

	for (i = 0; i < s->count; i++) {
		free(s->choices[i].id);
		free(s->choices[i].label);
		free(s->choices[i].brief);
	}
	free(s->choices);
	free(s->id);
}

static void
indicator_done(struct indicator *i)
{
	free(i->id);
	free(i->title);
	free(i->ask);
	free(i->label);
	free(i->why);
	free(i->caution);
	texts_done(&i->look);
	texts_done(&i->other);
	texts_done(&i->consider);
	texts_done(&i->source);
}

static void
band_done(struct band *b)
{
	free(b->id);
	free(b->title);
	free(b->meaning);
	texts_done(&b->say);
	texts_done(&b->steps);
	texts_done(&b->calls);
}

static void
rule_done(struct rule *r)
{
	size_t i;

	for (i = 0; i < r->count; i++)
		free(r->clauses[i].items);
	free(r->clauses);
	free(r->id);
	free(r->because);
	texts_done(&r->notices);
	texts_done(&r->steps);
	texts_done(&r->calls);
}

static void
arrays_done(struct checklist *list)
{
	size_t i;

	for (i = 0; i < list->group_count; i++) {
		free(list->groups[i].id);
		free(list->groups[i].title);
		free(list->groups[i].hint);
	}
	for (i = 0; i < list->scale_count; i++)
		scale_done(&list->scales[i]);
	for (i = 0; i < list->indicator_count; i++)
		indicator_done(&list->indicators[i]);
	for (i = 0; i < list->band_count; i++)
		band_done(&list->bands[i]);
	for (i = 0; i < list->rule_count; i++)
		rule_done(&list->rules[i]);
	for (size_t a = 0; a < list->allowance_count; a++) {
		free(list->allowances[a].code);
		free(list->allowances[a].section);
		free(list->allowances[a].reason);
	}
	free(list->allowances);
	for (size_t m = 0; m < list->map_count; m++) {
		free(list->map[m].section);
		free(list->map[m].key);
		free(list->map[m].value);
	}
	free(list->map);
	free(list->groups);
	free(list->scales);
	free(list->indicators);
	free(list->bands);
	free(list->rules);
}

void
checklist_done(struct checklist *list)
{
	arrays_done(list);
	free(list->path);
	free(list->bytes);
	free(list->id);
	free(list->version);
	free(list->title);
	free(list->publisher);
	free(list->source);
	free(list->scoring_by);
	free(list->reviewed);
	free(list->reviewed_by);
	free(list->language);
	free(list->note);
	free(list->publisher_note);
	free(list->tell);
	free(list->contacts_name);
	free(list->card_title);
	texts_done(&list->limits);
	texts_done(&list->intro);
	texts_done(&list->card_steps);
	texts_done(&list->card_calls);
	contacts_done(&list->contacts);
	*list = (struct checklist){0};
}
