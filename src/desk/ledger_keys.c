/* SPDX-License-Identifier: MIT */
/*
 * The passphrases of a store: one is added, changed or withdrawn without any
 * record being written anew. What that cannot do is said before.
 */
#include "base/text.h"
#include "desk/ledger_parts.h"
#include "report/parts.h"

#include <string.h>

static const char trying[] = "One moment, please.";

/* --- All of them ---------------------------------------------------------- */

void
scene_keys_show(struct ledger *r, struct card *c)
{
	size_t count = vault_keys(r->vault), used = vault_key_used(r->vault);

	outline_add(&c->page, BLOCK_TITLE, NULL, "Passphrases");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Each opens all records. If all are forgotten, nobody can "
		    "get the records back.");
	c->ask = CARD_ROWS;
	for (size_t i = 0; i < count; i++)
		card_row(c, vault_key_label(r->vault, i),
			 i == used ? "the one you opened the records with" :
			 NULL);
	if (count < VAULT_KEYS)
		card_row(c, "Add a passphrase", "Such as one for a deputy");
}

void
scene_keys_take(struct ledger *r, const struct card_input *in)
{
	size_t count = vault_keys(r->vault);

	if (in->did == CARD_COMMAND)
		return;
	if (in->did != CARD_CHOSE) {
		ledger_go(r, SCENE_START);
	} else if (in->row < count) {
		r->key = in->row;
		ledger_go(r, SCENE_KEY);
	} else {
		r->key = NONE;
		ledger_go(r, SCENE_LABEL);
	}
}

/* --- One of them ---------------------------------------------------------- */

static bool
can_go(const struct ledger *r)
{
	return vault_keys(r->vault) > 1 && r->key != vault_key_used(r->vault);
}

void
scene_key_show(struct ledger *r, struct card *c)
{
	part_format(&c->page, BLOCK_TITLE, NULL, "Passphrase: %s",
		    vault_key_label(r->vault, r->key));
	if (!can_go(r))
		outline_add(&c->page, BLOCK_PARA, NULL,
			    "You opened the records with this one, so it "
			    "cannot be withdrawn now.");
	c->ask = CARD_ROWS;
	card_row(c, "Change it", "The old one no longer opens anything here");
	if (can_go(r))
		card_row(c, "Withdraw it", "Asks first");
}

void
scene_key_take(struct ledger *r, const struct card_input *in)
{
	if (in->did == CARD_COMMAND)
		return;
	if (in->did != CARD_CHOSE)
		ledger_go(r, SCENE_KEYS);
	else if (in->row == 0)
		ledger_go(r, SCENE_SECRET);
	else if (can_go(r))
		ledger_go(r, SCENE_WITHDRAW);
}

/* --- A new one ------------------------------------------------------------ */

void
scene_label_show(struct ledger *r, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Whose is it?");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "A word for whoever will have this passphrase, such as "
		    "deputy. They should type it themselves, now, on this "
		    "computer.");
	c->ask = CARD_TEXT;
	c->initial = mem_string(r->typed);
}

void
scene_label_take(struct ledger *r, const struct card_input *in)
{
	const char *typed = ledger_typed(in);

	if (in->did == CARD_BACK) {
		ledger_go(r, SCENE_KEYS);
	} else if (*typed == '\0') {
		ledger_say(r, "Type a word for whose it is.");
	} else if (strlen(typed) >= VAULT_LABEL) {
		ledger_say(r, "That is too long. One word is enough.");
	} else {
		mem_drop(&r->label);
		r->label = mem_string(typed);
		ledger_go(r, SCENE_SECRET);
	}
}

void
scene_secret_show(struct ledger *r, struct card *c)
{
	part_format(&c->page, BLOCK_TITLE, NULL, "A new passphrase for %s",
		    r->key == NONE ? r->label :
		    vault_key_label(r->vault, r->key));
	pass_advice(&c->page);
	c->ask = CARD_SECRET;
}

void
scene_secret_take(struct ledger *r, const struct card_input *in)
{
	struct buf why = { 0 };

	if (in->did == CARD_BACK) {
		ledger_go(r, r->key == NONE ? SCENE_LABEL : SCENE_KEY);
	} else if (pass_good(ledger_typed(in), &why)) {
		pass_keep(&r->secret, in->text);
		ledger_go(r, SCENE_AGAIN);
	} else {
		ledger_say(r, "%s", buf_text(&why));
	}
	buf_done(&why);
}

void
scene_again_show(struct ledger *r, struct card *c)
{
	(void)r;
	outline_add(&c->page, BLOCK_TITLE, NULL, "The same passphrase again");
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "Type it once more, so that it is sure to be what was "
		    "meant.");
	c->ask = CARD_SECRET;
	c->wait = trying;
}

/* Add or change it, and say how that went. */
static void
set_key(struct ledger *r)
{
	struct buf why = { 0 };
	bool added = r->key == NONE;
	enum vault_status status = added ?
		vault_key_add(r->vault, r->label, r->secret, &why) :
		vault_key_change(r->vault, r->key, r->secret, &why);

	if (status != VAULT_DONE)
		ledger_say(r, "That did not work: %s", buf_text(&why));
	else
		ledger_say(r, added ? "Added. It opens the records from now "
			    "on." : "Changed.");
	mem_drop(&r->label);
	ledger_go(r, SCENE_KEYS);
	buf_done(&why);
}

void
scene_again_take(struct ledger *r, const struct card_input *in)
{
	if (in->did == CARD_BACK) {
		ledger_go(r, SCENE_SECRET);
	} else if (strcmp(ledger_typed(in), r->secret) != 0) {
		ledger_say(r, "The two were not the same. Type both again.");
		ledger_go(r, SCENE_SECRET);
	} else {
		set_key(r);
	}
	pass_keep(&r->secret, NULL);
}

/* --- Withdrawing one ------------------------------------------------------ */

void
scene_withdraw_show(struct ledger *r, struct card *c)
{
	struct outline *o = &c->page;

	part_format(o, BLOCK_TITLE, NULL, "Withdraw the passphrase of %s?",
		    vault_key_label(r->vault, r->key));
	outline_add(o, BLOCK_LEAD, NULL,
		    "It will no longer open these records here.");
	outline_add(o, BLOCK_HEADING, NULL, "What that cannot do");
	outline_add(o, BLOCK_ITEM, NULL,
		    "Whoever copied the folder before can open that copy with "
		    "it for ever.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "With that copy and great skill they can also read "
		    "records that are written later, if they get hold of "
		    "those files: the key inside stays the same.");
	outline_add(o, BLOCK_ITEM, NULL,
		    "What was read, pasted or exported stays where it is.");
	c->ask = CARD_AGREE;
}

void
scene_withdraw_take(struct ledger *r, const struct card_input *in)
{
	struct buf why = { 0 };

	if (in->did != CARD_YES) {
		ledger_go(r, SCENE_KEY);
		return;
	}
	if (vault_key_remove(r->vault, r->key, &why) == VAULT_DONE)
		ledger_say(r, "Withdrawn.");
	else
		ledger_say(r, "That did not work: %s", buf_text(&why));
	ledger_go(r, SCENE_KEYS);
	buf_done(&why);
}
