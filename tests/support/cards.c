/* SPDX-License-Identifier: MIT */
#include "support/cards.h"

#include "base/buf.h"

#include <stdio.h>

static const struct card_row menu[] = {
	{ .title = (char *)"Go on with it",
	  .detail = (char *)"3 March 2026; not finished" },
	{ .title = (char *)"Read its text" },
	{ .title = (char *)"Write down a day on which it is to be looked at "
			   "again, so that it is not forgotten" },
	{ .title = (char *)"Delete it",
	  .detail = (char *)"For good, as far as that can be" },
};

const struct cards_card cards_each[CARDS_EACH] = {
	{ .ask = CARD_READ, .title = "What a record is",
	  .text = "It is sealed with a passphrase that only you know. Nobody "
		  "can open it without that, and nobody can bring a forgotten "
		  "one back: write it down and keep it where you keep a key." },
	{ .ask = CARD_SECRET, .title = "The passphrase",
	  .text = "Four words that have nothing to do with each other are "
		  "good.", .wait = "Opening. This takes half a second." },
	{ .ask = CARD_ROWS, .where = AT_RECORDS, .title = "Records",
	  .rows = menu, .row_count = 4 },
	{ .ask = CARD_TEXT, .title = "Under which reference?",
	  .text = "Not a name.", .initial = "river-stone-42",
	  .message = "The passphrase is right." },
	{ .ask = CARD_AGREE, .title = "Delete this record?",
	  .text = "It cannot be brought back." },
	{ .ask = CARD_ROWS, .title = "What now?", .rows = menu + 1,
	  .row_count = 2 },
};

static void
show(void *self, struct card *card)
{
	struct cards *c = self;
	const struct cards_card *from = &c->cards[c->at];

	c->shown++;
	card->ask = from->ask;
	card->where = from->where;
	card->row = from->none ? NONE : c->row;
	outline_add(&card->page, BLOCK_TITLE, NULL, from->title);
	if (from->text != NULL)
		outline_add(&card->page, BLOCK_PARA, NULL, from->text);
	for (size_t i = 0; i < from->row_count; i++) {
		char title[32];

		snprintf(title, sizeof title, "Record %zu", i + 1);
		card_row_key(card, (char)(from->letters ? "ynd"[i] : 0),
			 from->rows != NULL ? from->rows[i].title :
			 title, from->rows != NULL ? from->rows[i].detail :
			 "3 March 2026; small; not finished");
	}
	card->initial = mem_string(from->initial);
	card->message = mem_string(from->message);
	card->wait = from->wait;
	card->status = mem_string(from->status);
	card->loses = from->loses;
	card->hall = from->hall;
}

static bool
take(void *self, const struct card_input *input)
{
	static const char *const names[] = { "enter", "chose", "typed", "yes",
					     "no", "back", "command" };
	struct cards *c = self;

	buf_printf(&c->log, "%s", names[input->did]);
	if (input->did == CARD_CHOSE)
		buf_printf(&c->log, " %zu", input->row);
	if (input->did == CARD_TYPED)
		buf_printf(&c->log, " <%s>", input->text);
	if (input->did == CARD_COMMAND)
		buf_printf(&c->log, " %s", command_info(input->command)->name);
	buf_putc(&c->log, '\n');
	if (input->did == CARD_COMMAND)
		return true;
	if (input->did == CARD_BACK)
		return c->at-- > 0;
	return ++c->at < c->count;
}

struct talk
cards_talk(struct cards *c)
{
	return (struct talk){ .self = c, .show = show, .take = take };
}

void
cards_done(struct cards *c)
{
	buf_done(&c->log);
}
