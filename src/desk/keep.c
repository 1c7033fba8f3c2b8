/* SPDX-License-Identifier: MIT */
/*
 * What is saved is always the walk's whole record. It counts as saved only
 * when the vault says so; until then the walk in memory is all there is, and
 * nothing here ever changes an answer in it.
 */
#include "desk/keep.h"

#include "base/date.h"
#include "base/text.h"
#include "desk/pass.h"
#include "desk/reference.h"
#include "report/parts.h"

#include <stdlib.h>
#include <string.h>

static const char still_here[] = "Your answers are still here.";

/* Which card is shown. */
enum keep_at {
	KEEP_PASS,   /* the store is opened or made */
	KEEP_NAME,   /* the reference */
	KEEP_DOUBT,  /* it looks like a name */
	KEEP_BESIDE, /* there are records of it */
	KEEP_SAVED,  /* from now on it is kept */
	KEEP_KEPT,   /* it was already */
	KEEP_FROZEN  /* a record that is only looked at */
};

struct keep {
	const char *folder;
	struct walk *walk;
	struct vault *vault;
	bool own; /* the vault was opened here */
	bool on;
	size_t events; /* of the record, as saved last */
	char *place;
	int64_t saved; /* when */
	enum keep_at at;
	struct pass pass;
	struct vault_list others; /* the records there were before */
	char *reference; /* typed, or suggested */
	struct buf message;
};

struct keep *
keep_new(const char *folder, struct vault *vault, struct walk *walk)
{
	struct keep *k = mem_alloc(1, sizeof *k);

	k->folder = folder;
	k->vault = vault;
	k->walk = walk;
	return k;
}

static void
talk_done(struct keep *k)
{
	pass_done(&k->pass);
	vault_list_done(&k->others);
	mem_drop(&k->reference);
	buf_done(&k->message);
}

void
keep_free(struct keep *k)
{
	if (k == NULL)
		return;
	talk_done(k);
	mem_drop(&k->place);
	if (k->own)
		vault_close(k->vault);
	free(k);
}

bool
keep_on(const struct keep *k)
{
	return k->on;
}

static int64_t
now(const struct keep *k)
{
	return k->walk->clock != NULL ? k->walk->clock() : 0;
}

/* The record is on the disk as it is in memory now. */
static void
remember(struct keep *k, const struct record *r)
{
	mem_drop(&k->place);
	k->place = mem_string(r->place);
	k->events = r->events.count;
	k->saved = now(k);
}

void
keep_resume(struct keep *k)
{
	if (k->walk->frozen)
		return;
	remember(k, &k->walk->record);
	k->on = true;
}

/* Is there something in the record that is not on the disk? */
static bool
changed(const struct keep *k, const struct record *r)
{
	return k->place == NULL || r->events.count != k->events ||
		strcmp(r->place, k->place) != 0;
}

bool
keep_save(struct keep *k, struct buf *why)
{
	struct record *r;

	if (!k->on)
		return true;
	r = walk_record(k->walk);
	if (!changed(k, r))
		return true;
	if (vault_save(k->vault, r, why) != VAULT_DONE)
		return false;
	remember(k, r);
	return true;
}

/* --- The reference -------------------------------------------------------- */

/* How many records have it already; as it is written there, if any does. */
static size_t
beside(const struct keep *k, const char *reference, const char **written)
{
	size_t count = 0;

	for (size_t i = 0; i < k->others.count; i++) {
		const char *other = k->others.items[i].summary.reference;

		if (other == NULL || !text_same(other, reference))
			continue;
		count++;
		if (written != NULL)
			*written = other;
	}
	return count;
}

/* A pseudonym that no record has. */
static void
suggest(struct keep *k)
{
	uint8_t chance[REFERENCE_CHANCE];
	struct buf out = { 0 };

	do {
		buf_clear(&out);
		crypt_random(chance, sizeof chance);
		reference_make(&out, chance);
	} while (beside(k, buf_text(&out), NULL) > 0);
	k->reference = buf_take(&out);
}

/* The store is open: ask for a reference. */
static void
opened(struct keep *k)
{
	struct buf why = { 0 };

	/* Where they cannot be listed, none is there to be told of. */
	vault_list(k->vault, &k->others, &why);
	buf_done(&why);
	suggest(k);
	k->at = KEEP_NAME;
}

/* Save for the first time. */
static void
save_first(struct keep *k)
{
	struct record *r = walk_record(k->walk);
	struct buf why = { 0 };

	mem_drop(&r->reference);
	r->reference = mem_string(k->reference);
	if (vault_save(k->vault, r, &why) == VAULT_DONE) {
		remember(k, r);
		k->on = true;
		k->at = KEEP_SAVED;
	} else {
		mem_drop(&r->reference);
		r->reference = mem_string("");
		buf_printf(&k->message, "Not saved: %s %s", buf_text(&why),
			   still_here);
		k->at = KEEP_NAME;
	}
	buf_done(&why);
}

/* --- Showing -------------------------------------------------------------- */

static void
show_name(struct keep *k, struct card *c)
{
	struct outline *o = &c->page;

	outline_add(o, BLOCK_TITLE, NULL, "A reference for this record");
	outline_add(o, BLOCK_PARA, NULL,
		    "You find the record by it. Take the one below, and note "
		    "beside the child's name in your school's system which it "
		    "is; or type your own. Please no name.");
	outline_add(o, BLOCK_PARA, NULL,
		    "A child who has records already: type the same reference "
		    "again, so that they stand together.");
	c->ask = CARD_TEXT;
	c->initial = mem_string(k->reference);
}

static void
show_doubt(const struct keep *k, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Use it anyway?");
	part_format(&c->page, BLOCK_LEAD, NULL, "\"%s\" looks like %s.",
		    k->reference, reference_doubt(k->reference));
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "A reference can be seen by whoever looks over your "
		    "shoulder at the list of records. One that tells nobody "
		    "who it is keeps the child's name out of it.");
	c->ask = CARD_AGREE;
}

static void
show_beside(const struct keep *k, struct card *c)
{
	size_t count = beside(k, k->reference, NULL);

	outline_add(&c->page, BLOCK_TITLE, NULL, "The same child?");
	part_format(&c->page, BLOCK_LEAD, NULL,
		    "This will stand beside %zu earlier record%s of %s.",
		    count, count == 1 ? "" : "s", k->reference);
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Say yes if it is about the same child: then heed can "
		    "show what changed. If not, say no and take another "
		    "reference.");
	c->ask = CARD_AGREE;
}

static void
put_kept(const struct keep *k, struct outline *o)
{
	char words[DATE_WORDS];

	date_moment_words(words, k->saved);
	outline_add(o, BLOCK_PAIR, "Reference", k->walk->record.reference);
	outline_add(o, BLOCK_PAIR, "Saved", words);
	outline_add(o, BLOCK_PAIR, "Folder", k->folder);
	outline_add(o, BLOCK_PARA, NULL,
		    "Every answer and note is saved as you give it. After a "
		    "crash, a closed lid or a dead battery the record goes on "
		    "at the same question: start \"heed records\" and choose "
		    "it. Should the computer be lost, only a backup of the "
		    "folder has it.");
	outline_add(o, BLOCK_PARA, NULL,
		    "It is no part of your school's system until you copy it "
		    "there. \"heed records\" has the text for that, and sets "
		    "a day to look again.");
}

static void
show_kept(struct keep *k, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, k->at == KEEP_SAVED ?
		    "Saved as a sealed record" : "This is kept as a record");
	put_kept(k, &c->page);
	c->ask = CARD_READ;
}

static void
show_frozen(struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Only open to look at");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "This is a record that is there already. It is only open "
		    "to look at, so there is nothing to save.");
	c->ask = CARD_READ;
}

static void
talk_show(void *self, struct card *c)
{
	struct keep *k = self;

	c->where = AT_CARD;
	switch (k->at) {
	case KEEP_PASS:
		pass_show(&k->pass, c);
		return;
	case KEEP_NAME:
		show_name(k, c);
		break;
	case KEEP_DOUBT:
		show_doubt(k, c);
		break;
	case KEEP_BESIDE:
		show_beside(k, c);
		break;
	case KEEP_FROZEN:
		show_frozen(c);
		break;
	default:
		show_kept(k, c);
	}
	if (k->message.size)
		c->message = buf_take(&k->message);
}

/* --- Taking --------------------------------------------------------------- */

static bool
take_pass(struct keep *k, const struct card_input *in)
{
	enum pass_end end = pass_take(&k->pass, in);

	if (end == PASS_OPEN) {
		k->vault = k->pass.vault;
		k->pass.vault = NULL;
		k->own = true;
		opened(k);
	}
	return end != PASS_LEFT;
}

/* A reference was typed: is it one that others have, or looks like a name? */
static void
judge(struct keep *k)
{
	const char *written = NULL;

	if (beside(k, k->reference, &written) > 0) {
		char *same = mem_string(written);

		/* Small letters or large, it is the same child. */
		mem_drop(&k->reference);
		k->reference = same;
		k->at = KEEP_BESIDE;
	} else if (reference_doubt(k->reference) != NULL) {
		k->at = KEEP_DOUBT;
	} else {
		save_first(k);
	}
}

static void
take_name(struct keep *k, const char *typed)
{
	struct buf fit = { 0 }, why = { 0 };

	mem_drop(&k->reference);
	if (reference_fit(&fit, typed, &why)) {
		k->reference = buf_take(&fit);
		judge(k);
	} else {
		buf_puts(&k->message, buf_text(&why));
		suggest(k);
	}
	buf_done(&fit);
	buf_done(&why);
}

/* Yes goes on, anything else asks for another reference. */
static void
take_agree(struct keep *k, bool yes)
{
	if (yes) {
		save_first(k);
		return;
	}
	/* It was not to be this one: offer one that tells nobody anything. */
	mem_drop(&k->reference);
	suggest(k);
	k->at = KEEP_NAME;
}

static bool
talk_take(void *self, const struct card_input *in)
{
	struct keep *k = self;

	switch (k->at) {
	case KEEP_PASS:
		return take_pass(k, in);
	case KEEP_NAME:
		if (in->did == CARD_BACK)
			return false;
		take_name(k, in->text != NULL ? in->text : "");
		return true;
	case KEEP_DOUBT:
	case KEEP_BESIDE:
		take_agree(k, in->did == CARD_YES);
		return true;
	default:
		return false;
	}
}

/* Already kept: save what is not, and say how that went. */
static void
again(struct keep *k)
{
	struct buf why = { 0 };

	k->at = KEEP_KEPT;
	if (!keep_save(k, &why))
		buf_printf(&k->message, "Not saved: %s %s", buf_text(&why),
			   still_here);
	buf_done(&why);
}

struct talk
keep_talk(struct keep *k)
{
	talk_done(k);
	if (k->walk->frozen) {
		k->at = KEEP_FROZEN;
	} else if (k->on) {
		again(k);
	} else if (k->vault != NULL) {
		opened(k);
	} else {
		k->at = KEEP_PASS;
		pass_init(&k->pass, k->folder, true, still_here);
	}
	return (struct talk){ .self = k, .show = talk_show, .take = talk_take };
}
