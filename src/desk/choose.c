/* SPDX-License-Identifier: MIT */
/* It ends only by choosing; leaving heed is up to the view. */
#include "desk/choose.h"

static void
show(void *self, struct card *card)
{
	struct choose *c = self;

	card->ask = CARD_ROWS;
	card->where = AT_CHOOSER;
	card->row = c->at;
	outline_add(&card->page, BLOCK_TITLE, NULL, c->title);
	for (size_t i = 0; i < c->count; i++)
		card_row(card, c->rows[i].title, c->rows[i].detail);
	card->message = mem_string(c->message);
	c->message = NULL;
}

static bool
take(void *self, const struct card_input *input)
{
	struct choose *c = self;

	if (input->row < c->count)
		c->at = input->row;
	c->chosen = input->did == CARD_CHOSE;
	if (input->did == CARD_BACK)
		c->message = "This is the beginning; q leaves.";
	return !c->chosen;
}

struct talk
choose_talk(struct choose *c)
{
	return (struct talk){ .self = c, .show = show, .take = take };
}
