/* SPDX-License-Identifier: MIT */
/*
 * Everything in a checklist that can change what is asked, said or concluded
 * is here; comments and the order of keys are not. A list is compared by what
 * its items say, so that one put in front does not change all behind it.
 */
#include "proof/flat.h"

#include "base/buf.h"
#include "base/mem.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 256 };

/* --- Saying it ------------------------------------------------------------ */

static void
put(struct flat *f, const char *section, const char *key, const char *value,
    bool list)
{
	if (value == NULL)
		return;
	if (f->count % ROOM == 0)
		f->items = mem_resize(f->items, f->count + ROOM,
				      sizeof *f->items);
	f->items[f->count++] = (struct flat_item){ mem_string(section),
		mem_string(key), mem_string(value), list };
}

static void
put_texts(struct flat *f, const char *section, const char *key,
	  const struct texts *all)
{
	for (size_t i = 0; i < all->count; i++)
		put(f, section, key, all->items[i], true);
}

static void
put_number(struct flat *f, const char *section, const char *key,
	   int32_t number)
{
	struct buf text = { 0 };

	buf_printf(&text, "%" PRId32, number);
	put(f, section, key, buf_text(&text), false);
	buf_done(&text);
}

static void
put_flag(struct flat *f, const char *section, const char *key, bool flag)
{
	put(f, section, key, flag ? "yes" : "no", false);
}

static void
flat_head(struct flat *f, const struct checklist *l)
{
	static const char head[] = "checklist";

	put(f, head, "id", l->id, false);
	put(f, head, "version", l->version, false);
	put(f, head, "title", l->title, false);
	put(f, head, "publisher", l->publisher, false);
	put(f, head, "source", l->source, false);
	put(f, head, "scoring-by", l->scoring_by, false);
	put(f, head, "purpose", purpose_name(l->purpose), false);
	put(f, head, "reviewed", l->reviewed, false);
	put(f, head, "reviewed-by", l->reviewed_by, false);
	put(f, head, "language", l->language, false);
	put(f, head, "note", l->note, false);
	put(f, head, "publisher-note", l->publisher_note, false);
	put(f, head, "tell", l->tell, false);
	put(f, head, "contacts", l->contacts_name, false);
	put_texts(f, head, "limits", &l->limits);
	put_texts(f, "intro", "line", &l->intro);
	put(f, "card", "title", l->card_title, false);
	put_texts(f, "card", "step", &l->card_steps);
	put_texts(f, "card", "call", &l->card_calls);
}

/* "kind.id". Owner: the caller. */
static char *
named(const char *kind, const char *id)
{
	struct buf name = { 0 };

	buf_printf(&name, "%s.%s", kind, id);
	return buf_take(&name);
}

static void
flat_group(struct flat *f, const struct group *g)
{
	char *section = named("group", g->id);

	put(f, section, "title", g->title, false);
	put(f, section, "hint", g->hint, false);
	if (g->capped)
		put_number(f, section, "cap", g->cap);
	put_flag(f, section, "opening", g->opening);
	free(section);
}

bool
flat_has(const struct flat *f, const char *section)
{
	for (size_t i = 0; i < f->count; i++)
		if (strcmp(f->items[i].section, section) == 0)
			return true;
	return false;
}

static void
flat_scale(struct flat *f, const struct scale *s)
{
	static const char *const roles[] = { "answer", "unknown", "skip" };
	char *section = named("scale", s->id);

	for (size_t i = 0; i < s->count; i++)
		put(f, section, roles[s->choices[i].role], s->choices[i].id,
		    true);
	free(section);
	for (size_t i = 0; i < s->count; i++) {
		const struct choice *c = &s->choices[i];

		section = named("answer", c->id);
		if (!flat_has(f, section)) {
			char key[2] = { c->key, '\0' };

			put(f, section, "label", c->label, false);
			put(f, section, "short", c->brief, false);
			put(f, section, "key", key, false);
			put_flag(f, section, "present", c->present);
		}
		free(section);
	}
}

/* The ids of answers, each after a mark. */
static void
put_ids(struct buf *out, const struct checklist *l, size_t indicator,
	unsigned values, char mark)
{
	for (unsigned v = 1; v <= checklist_scale(l, indicator)->count; v++)
		if (values >> v & 1U)
			buf_printf(out, "%c%s", mark,
				   checklist_choice(l, indicator, v)->id);
}

static void
flat_gate(struct flat *f, const char *section, const struct checklist *l,
	  const struct indicator *i)
{
	struct buf text = { 0 };

	if (i->gate == NONE)
		return;
	buf_printf(&text, "%s:", l->indicators[i->gate].id);
	put_ids(&text, l, i->gate, i->opens, ' ');
	put(f, section, "follow.when", buf_text(&text), false);
	buf_done(&text);
}

static void
flat_indicator(struct flat *f, const struct checklist *l, size_t at)
{
	const struct indicator *i = &l->indicators[at];
	char *section = named("indicator", i->id);

	put(f, section, "title", i->title, false);
	put(f, section, "ask", i->ask, false);
	put(f, section, "group", l->groups[i->group].id, false);
	put(f, section, "kind", kind_name(i->kind), false);
	put(f, section, "scale", l->scales[i->scale].id, false);
	for (unsigned v = 1; v <= checklist_scale(l, at)->count; v++) {
		char *key = named("points", checklist_choice(l, at, v)->id);

		if (i->points[v] != 0)
			put_number(f, section, key, i->points[v]);
		free(key);
	}
	flat_gate(f, section, l, i);
	put(f, section, "origin", i->project ? "project" : "publisher",
	    false);
	put(f, section, "label", i->label, false);
	put_texts(f, section, "look", &i->look);
	put(f, section, "why", i->why, false);
	put_texts(f, section, "other", &i->other);
	put_texts(f, section, "consider", &i->consider);
	put(f, section, "caution", i->caution, false);
	put_texts(f, section, "source", &i->source);
	free(section);
}

static void
flat_band(struct flat *f, const struct band *b)
{
	char *section = named("band", b->id);

	put(f, section, "title", b->title, false);
	if (b->scored)
		put_number(f, section, "from", b->from);
	put(f, section, "meaning", b->meaning, false);
	put_flag(f, section, "first", b->first);
	put_texts(f, section, "say", &b->say);
	put_texts(f, section, "step", &b->steps);
	put_texts(f, section, "call", &b->calls);
	free(section);
}

static void
flat_clause(struct flat *f, const char *section, const struct checklist *l,
	    const struct clause *c)
{
	static const char *const types[] = { "any", "all", "at-least" };
	struct buf text = { 0 };

	if (c->type == CLAUSE_AT_LEAST)
		buf_printf(&text, "%zu of ", c->need);
	for (size_t k = 0; k < c->count; k++) {
		buf_printf(&text, "%s%s", k > 0 ? " " : "",
			   l->indicators[c->items[k].indicator].id);
		put_ids(&text, l, c->items[k].indicator, c->items[k].values,
			':');
	}
	put(f, section, types[c->type], buf_text(&text), true);
	buf_done(&text);
}

static void
flat_rule(struct flat *f, const struct checklist *l, const struct rule *r)
{
	char *section = named("rule", r->id);

	put(f, section, "because", r->because, false);
	for (size_t c = 0; c < r->count; c++)
		flat_clause(f, section, l, &r->clauses[c]);
	if (r->floor != NONE)
		put(f, section, "floor", l->bands[r->floor].id, false);
	put_flag(f, section, "interrupt", r->interrupt);
	put_flag(f, section, "first", r->first);
	put_texts(f, section, "notice", &r->notices);
	put_texts(f, section, "step", &r->steps);
	put_texts(f, section, "call", &r->calls);
	free(section);
}

static void
flat_allowance(struct flat *f, const struct allowance *a)
{
	struct buf text = { 0 };

	buf_printf(&text, "%s%s%s: %s", a->code, a->section == NULL ? "" : " ",
		   a->section == NULL ? "" : a->section, a->reason);
	put(f, "check", "allow", buf_text(&text), true);
	buf_done(&text);
}

/* A map that stands in the checklist; titles may stand in any order. */
static void
flat_map(struct flat *f, const struct map_line *line)
{
	bool title = strncmp(line->key, "title.", 6) == 0;

	if (strcmp(line->key, "format") == 0)
		return;
	put(f, line->section, title ? "title" : line->key, line->value,
	    title);
}

static void
flat_contact(struct flat *f, const struct contact *c)
{
	char *section = named("contact", c->id);

	put(f, section, "name", c->name, false);
	put(f, section, "role", contact_role_name(c->role), false);
	put(f, section, "phone", c->phone, false);
	put(f, section, "text", c->text, false);
	put(f, section, "web", c->web, false);
	put(f, section, "when", c->when, false);
	put(f, section, "checked", c->checked, false);
	put(f, section, "source", c->source, false);
	put(f, section, "for", c->audience, false);
	free(section);
}

void
flat_init(struct flat *f, const struct checklist *l)
{
	*f = (struct flat){ 0 };
	flat_head(f, l);
	for (size_t i = 0; i < l->group_count; i++)
		flat_group(f, &l->groups[i]);
	for (size_t i = 0; i < l->scale_count; i++)
		flat_scale(f, &l->scales[i]);
	for (size_t i = 0; i < l->indicator_count; i++)
		flat_indicator(f, l, i);
	for (size_t i = 0; i < l->band_count; i++)
		flat_band(f, &l->bands[i]);
	for (size_t i = 0; i < l->rule_count; i++)
		flat_rule(f, l, &l->rules[i]);
	for (size_t i = 0; i < l->allowance_count; i++)
		flat_allowance(f, &l->allowances[i]);
	for (size_t i = 0; i < l->map_count; i++)
		flat_map(f, &l->map[i]);
	for (size_t i = 0; i < l->contacts.count; i++)
		flat_contact(f, &l->contacts.items[i]);
}

void
flat_done(struct flat *f)
{
	for (size_t i = 0; i < f->count; i++) {
		free(f->items[i].section);
		free(f->items[i].key);
		free(f->items[i].value);
	}
	free(f->items);
	*f = (struct flat){ 0 };
}
