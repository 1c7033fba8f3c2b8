/* SPDX-License-Identifier: MIT */
/*
 * What was typed is a reference first, then a number of the list: numbers
 * may be references, too.
 */
#include "desk/pick.h"

#include "base/date.h"
#include "base/text.h"
#include "report/parts.h"

#include <stdlib.h>
#include <string.h>

enum { LISTED = 200 }; /* records that a list on the terminal shows */

void
pick_init(struct pick *p, const char *folder, bool which, bool make)
{
	*p = (struct pick){ .which = which };
	pass_init(&p->pass, folder, make, NULL);
}

void
pick_done(struct pick *p)
{
	vault_list_done(&p->list);
	free(p->chosen);
	buf_done(&p->message);
	pass_done(&p->pass);
	vault_close(p->vault);
	*p = (struct pick){ 0 };
}

static void
choose(struct pick *p, size_t at)
{
	p->chosen[p->chosen_count++] = at;
}

static void
choose_all(struct pick *p)
{
	for (size_t i = 0; i < p->list.count; i++)
		choose(p, i);
}

/* --- Which ---------------------------------------------------------------- */

static void
put_record(struct outline *o, size_t number, const struct vault_entry *e)
{
	const struct summary *s = &e->summary;
	char day[DATE_DAY], words[DATE_WORDS];

	date_day(day, s->created);
	date_words(words, day);
	if (s->reference == NULL || *s->reference == '\0')
		part_format(o, BLOCK_ITEM, NULL, "%zu: cannot be read",
			    number);
	else
		part_format(o, BLOCK_ITEM, NULL, "%zu: %s; %s; %s", number,
			    s->reference, words, s->finished && *s->outcome ?
			    s->outcome : "not finished");
}

static void
show_which(struct pick *p, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Which records?");
	for (size_t i = 0; i < p->list.count && i < LISTED; i++)
		put_record(&c->page, i + 1, &p->list.items[i]);
	if (p->list.count > LISTED)
		part_format(&c->page, BLOCK_PARA, NULL,
			    "And %zu more; \"heed records\" lists them.",
			    p->list.count - LISTED);
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Type a number, a reference for all of its records, or "
		    "all.");
	c->ask = CARD_TEXT;
	c->where = AT_CARD;
}

static void
by_reference(struct pick *p, const char *typed)
{
	for (size_t i = 0; i < p->list.count; i++) {
		const char *reference = p->list.items[i].summary.reference;

		if (reference != NULL && text_same(reference, typed))
			choose(p, i);
	}
}

static void
by_number(struct pick *p, const char *typed)
{
	char *end = NULL;
	unsigned long number;

	if (*typed < '0' || *typed > '9')
		return;
	number = strtoul(typed, &end, 10);
	if (*end == '\0' && number >= 1 && number <= p->list.count)
		choose(p, number - 1);
}

/* Say that there is none, and which may have been meant. */
static void
none(struct pick *p, const char *typed)
{
	const char **names = mem_alloc(p->list.count, sizeof *names);
	size_t count = 0, near;

	for (size_t i = 0; i < p->list.count; i++)
		if (p->list.items[i].summary.reference != NULL)
			names[count++] = p->list.items[i].summary.reference;
	near = text_nearest(typed, names, count);
	buf_printf(&p->message, "There is no record \"%s\".", typed);
	if (near < count)
		buf_printf(&p->message, " Did you mean %s?", names[near]);
	free(names);
}

static void
take_which(struct pick *p, const char *typed)
{
	by_reference(p, typed);
	if (p->chosen_count == 0)
		by_number(p, typed);
	if (p->chosen_count == 0 && text_same(typed, "all"))
		choose_all(p);
	if (p->chosen_count == 0 && *typed)
		none(p, typed);
	p->done = p->chosen_count > 0;
}

/* --- The conversation ----------------------------------------------------- */

static void
opened(struct pick *p)
{
	struct buf why = { 0 };

	p->vault = p->pass.vault;
	p->pass.vault = NULL;
	p->failed = vault_list(p->vault, &p->list, &why) != VAULT_DONE;
	if (p->failed)
		buf_printf(&p->message, "The records cannot be listed: %s",
			   buf_text(&why));
	buf_done(&why);
	if (p->failed)
		return;
	p->chosen = mem_alloc(p->list.count + 1, sizeof *p->chosen);
	if (p->which && p->list.count > 0)
		return;
	choose_all(p);
	p->done = true;
}

static void
talk_show(void *self, struct card *c)
{
	struct pick *p = self;

	if (p->vault == NULL)
		pass_show(&p->pass, c);
	else
		show_which(p, c);
	if (p->message.size)
		c->message = buf_take(&p->message);
}

static bool
talk_take(void *self, const struct card_input *in)
{
	struct pick *p = self;
	enum pass_end end;

	if (p->vault != NULL) {
		if (in->did == CARD_BACK)
			return false;
		take_which(p, in->text != NULL ? in->text : "");
		return !p->done;
	}
	end = pass_take(&p->pass, in);
	if (end == PASS_OPEN)
		opened(p);
	return end != PASS_LEFT && !p->done && !p->failed;
}

struct talk
pick_talk(struct pick *p)
{
	return (struct talk){ .self = p, .show = talk_show, .take = talk_take };
}
