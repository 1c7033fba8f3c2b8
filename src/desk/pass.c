/* SPDX-License-Identifier: MIT */
/*
 * A passphrase is held between two cards only, in memory that is locked and
 * wiped; whatever goes wrong, the next card says so and asks again.
 */
#include "desk/pass.h"

#include "base/text.h"
#include "report/parts.h"

#include <string.h>

static const char opening[] = "One moment: trying the passphrase.";
static const char making[] = "One moment: making the store.";

void
pass_keep(char **kept, const char *secret)
{
	crypt_free(*kept);
	*kept = NULL;
	if (secret == NULL)
		return;
	*kept = crypt_alloc(strlen(secret) + 1);
	memcpy(*kept, secret, strlen(secret) + 1);
}

bool
pass_good(const char *typed, struct buf *why)
{
	size_t size = strlen(typed);

	if (text_valid(typed, size) != size)
		buf_puts(why, "There is something in it that is no text. Type "
			      "it anew.");
	else if (text_chars(typed, size) < VAULT_PASSPHRASE_LEAST)
		buf_printf(why, "That is shorter than %d characters. Four "
			   "words make a good one.", VAULT_PASSPHRASE_LEAST);
	else if (size > VAULT_PASSPHRASE_MOST)
		buf_puts(why, "That is too long. Four or five words are "
			      "enough.");
	return why->size == 0;
}

void
pass_advice(struct outline *o)
{
	part_format(o, BLOCK_PARA, NULL, "At least %d characters. Best are "
		    "four words that have nothing to do with each other or "
		    "with you; blanks between them count.",
		    VAULT_PASSPHRASE_LEAST);
	outline_add(o, BLOCK_PARA, NULL,
		    "Do not use one that you use elsewhere. Write it down if "
		    "you must, and lock that away, not beside this computer.");
}

/* What is there, and so what is to be asked. */
static void
look(struct pass *p)
{
	struct buf why = { 0 };

	switch (vault_look(p->folder, &why)) {
	case VAULT_DONE:
		p->at = PASS_PROVE;
		break;
	case VAULT_NONE:
		p->at = p->make ? PASS_NEW : PASS_REFUSED;
		break;
	default:
		p->at = PASS_REFUSED;
		buf_puts(&p->message, buf_text(&why));
	}
	buf_done(&why);
}

void
pass_init(struct pass *p, const char *folder, bool make, const char *kept)
{
	*p = (struct pass){ .folder = folder, .make = make, .kept = kept };
	look(p);
}

void
pass_done(struct pass *p)
{
	pass_keep(&p->chosen, NULL);
	buf_done(&p->message);
	vault_close(p->vault);
	*p = (struct pass){ 0 };
}

/* --- Showing -------------------------------------------------------------- */

static void
show_new(const struct pass *p, struct card *c)
{
	struct outline *o = &c->page;

	outline_add(o, BLOCK_TITLE, NULL, "Keep records");
	outline_add(o, BLOCK_LEAD, NULL,
		    "Records are kept on this computer, sealed with a "
		    "passphrase that you choose now.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "Nobody can read a record without a passphrase. Nothing "
		    "of it leaves this computer.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "If the passphrase is forgotten, nobody can get the "
		    "records back: not you, not your technician, not those "
		    "who made heed. There is no way round it.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "A deputy can have a passphrase of their own for the same "
		    "records. Add it soon, in \"heed records\": then one that "
		    "is forgotten is not the end.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "A concern still has to be on file in your school's "
		    "system. heed tells you which records were not yet copied "
		    "there.");
	outline_add(o, BLOCK_PAIR, "Folder", p->folder);
	outline_add(o, BLOCK_QUIET, NULL,
		    "It cannot protect you from somebody who watches the "
		    "screen or the keys, or from a computer that is not to be "
		    "trusted.");
	c->ask = CARD_READ;
}

static void
show_choose(struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Choose a passphrase");
	pass_advice(&c->page);
	c->ask = CARD_SECRET;
}

static void
show_again(struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "The same passphrase again");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Type it once more, so that it is sure to be what you "
		    "meant.");
	c->ask = CARD_SECRET;
}

static void
show_whose(struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Whose passphrase is it?");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "A word for whoever opens these records, such as lead or "
		    "deputy. Only they see it.");
	c->ask = CARD_TEXT;
	c->initial = mem_string("lead");
	c->wait = making;
}

static void
show_prove(const struct pass *p, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Your passphrase");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Type the passphrase of your records.");
	outline_add(&c->page, BLOCK_QUIET, NULL,
		    "There is no limit to how often you may try.");
	outline_add(&c->page, BLOCK_PAIR, "Folder", p->folder);
	c->ask = CARD_SECRET;
	c->wait = opening;
}

static void
show_refused(struct pass *p, struct card *c)
{
	bool none = p->message.size == 0;

	outline_add(&c->page, BLOCK_TITLE, NULL, none ? "No records yet" :
		    "The records cannot be opened");
	outline_add(&c->page, BLOCK_PARA, NULL, none ?
		    "Nothing was ever kept here. In a walk, s keeps it as a "
		    "sealed record; so does \"heed walk --save\", from its "
		    "first question on." : buf_text(&p->message));
	if (!none && p->kept != NULL)
		outline_add(&c->page, BLOCK_PARA, NULL, p->kept);
	outline_add(&c->page, BLOCK_PAIR, "Folder", p->folder);
	c->ask = CARD_READ;
	buf_clear(&p->message);
}

void
pass_show(struct pass *p, struct card *c)
{
	c->where = AT_CARD;
	switch (p->at) {
	case PASS_NEW:
		show_new(p, c);
		break;
	case PASS_CHOOSE:
		show_choose(c);
		break;
	case PASS_AGAIN:
		show_again(c);
		break;
	case PASS_WHOSE:
		show_whose(c);
		break;
	case PASS_PROVE:
		show_prove(p, c);
		break;
	case PASS_REFUSED:
		show_refused(p, c);
	}
	if (p->message.size)
		c->message = buf_take(&p->message);
}

/* --- Taking --------------------------------------------------------------- */

/* Say what failed, and what is not lost by it. */
static void
failed(struct pass *p, struct buf *why)
{
	buf_puts(&p->message, buf_text(why));
	if (p->kept != NULL)
		buf_printf(&p->message, " %s", p->kept);
	buf_done(why);
}

static enum pass_end
take_choose(struct pass *p, const char *text)
{
	struct buf why = { 0 };

	if (pass_good(text, &why)) {
		pass_keep(&p->chosen, text);
		p->at = PASS_AGAIN;
	}
	buf_puts(&p->message, buf_text(&why));
	buf_done(&why);
	return PASS_ON;
}

static enum pass_end
take_again(struct pass *p, const char *text)
{
	if (strcmp(text, p->chosen) == 0) {
		p->at = PASS_WHOSE;
		return PASS_ON;
	}
	pass_keep(&p->chosen, NULL);
	buf_puts(&p->message, "The two were not the same. Type both again.");
	p->at = PASS_CHOOSE;
	return PASS_ON;
}

static enum pass_end
take_whose(struct pass *p, const char *text)
{
	struct buf why = { 0 };
	enum vault_status status;

	if (*text == '\0')
		text = "lead";
	if (strlen(text) >= VAULT_LABEL) {
		buf_puts(&p->message, "That is too long. One word is enough.");
		return PASS_ON;
	}
	status = vault_create(&p->vault, p->folder, p->chosen, text,
			      crypt_cost(), &why);
	if (status == VAULT_DONE) {
		pass_keep(&p->chosen, NULL);
		buf_done(&why);
		return PASS_OPEN;
	}
	/* Another heed may have made one meanwhile: then that is opened. */
	look(p);
	if (p->at == PASS_NEW)
		p->at = PASS_WHOSE;
	if (p->at != PASS_WHOSE)
		pass_keep(&p->chosen, NULL);
	if (p->at != PASS_REFUSED)
		failed(p, &why);
	buf_done(&why);
	return PASS_ON;
}

static enum pass_end
take_prove(struct pass *p, const char *text)
{
	struct buf why = { 0 };
	enum vault_status status;

	if (*text == '\0') {
		buf_puts(&p->message, "Nothing was typed.");
		return PASS_ON;
	}
	status = vault_open(&p->vault, p->folder, text, &why);
	if (status == VAULT_DONE) {
		buf_done(&why);
		return PASS_OPEN;
	}
	if (status == VAULT_PASSPHRASE || status == VAULT_INPUT) {
		failed(p, &why);
		return PASS_ON;
	}
	p->at = PASS_REFUSED;
	buf_puts(&p->message, buf_text(&why));
	buf_done(&why);
	return PASS_ON;
}

/* Back is one card back, and from the first one out. */
static enum pass_end
take_back(struct pass *p)
{
	pass_keep(&p->chosen, NULL);
	if (p->at == PASS_NEW || p->at == PASS_PROVE || p->at == PASS_REFUSED)
		return PASS_LEFT;
	p->at = p->at == PASS_CHOOSE ? PASS_NEW : PASS_CHOOSE;
	return PASS_ON;
}

enum pass_end
pass_take(struct pass *p, const struct card_input *in)
{
	const char *text = in->text != NULL ? in->text : "";

	if (in->did == CARD_BACK)
		return take_back(p);
	switch (p->at) {
	case PASS_NEW:
		p->at = PASS_CHOOSE;
		return PASS_ON;
	case PASS_CHOOSE:
		return take_choose(p, text);
	case PASS_AGAIN:
		return take_again(p, text);
	case PASS_WHOSE:
		return take_whose(p, text);
	case PASS_PROVE:
		return take_prove(p, text);
	default:
		return PASS_LEFT;
	}
}
