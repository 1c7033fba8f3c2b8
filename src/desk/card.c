/* SPDX-License-Identifier: MIT */
/* Whatever a card owns is wiped when it goes: a row may name a record. */
#include "desk/card.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Room for rows doubles, and is known from their count alone. */
static bool
full(size_t count)
{
	return (count & (count - 1)) == 0;
}

void
card_row(struct card *card, const char *title, const char *detail)
{
	size_t count = card->row_count;

	if (full(count))
		card->rows = mem_resize(card->rows, count > 0 ? 2 * count : 1,
					sizeof *card->rows);
	card->rows[count] = (struct card_row){ mem_string(title),
					       mem_string(detail) };
	card->row_count++;
}

static void
wipe(char *text)
{
	if (text != NULL)
		mem_wipe(text, strlen(text));
	free(text);
}

void
card_done(struct card *card)
{
	for (size_t i = 0; i < card->row_count; i++) {
		wipe(card->rows[i].title);
		wipe(card->rows[i].detail);
	}
	free(card->rows);
	wipe(card->initial);
	wipe(card->message);
	for (size_t i = 0; i < card->page.count; i++) {
		struct block *b = &card->page.blocks[i];

		if (b->label != NULL)
			mem_wipe(b->label, strlen(b->label));
		if (b->text != NULL)
			mem_wipe(b->text, strlen(b->text));
	}
	outline_done(&card->page);
	*card = (struct card){ 0 };
}
