/* SPDX-License-Identifier: MIT */
/**
 * A keep that keeps nothing but count, in place of the real one: to be
 * included by one file of a test, which then is linked with this.
 */
#ifndef SUPPORT_KEEPER_H
#define SUPPORT_KEEPER_H

#include "desk/keep.h"
#include "support/cards.h"

struct keep {
	bool on;
	const char *fails; /**< why nothing can be saved, or NULL */
	int saves;         /**< how often it was asked to save */
	struct cards talk;
};

static const struct cards_card keeper_cards[] = {
	{ .ask = CARD_SECRET, .title = "The passphrase of your records" },
};

bool
keep_on(const struct keep *k)
{
	return k->on;
}

static void
keeper_show(void *self, struct card *card)
{
	struct keep *k = self;
	struct talk talk = cards_talk(&k->talk);

	talk.show(talk.self, card);
}

/* Whatever is typed is the passphrase. */
static bool
keeper_take(void *self, const struct card_input *input)
{
	struct keep *k = self;
	struct talk talk = cards_talk(&k->talk);

	k->on = k->on || input->did == CARD_TYPED;
	return talk.take(talk.self, input);
}

struct talk
keep_talk(struct keep *k)
{
	k->talk.cards = keeper_cards;
	k->talk.count = 1;
	k->talk.at = 0;
	return (struct talk){ .self = k, .show = keeper_show,
			      .take = keeper_take };
}

bool
keep_save(struct keep *k, struct buf *why)
{
	k->saves++;
	if (k->fails != NULL)
		buf_puts(why, k->fails);
	return k->fails == NULL;
}

#endif
