/* SPDX-License-Identifier: MIT */
/* Whatever a card owns is wiped when it goes: a row may name a record. */
#include "desk/card.h"

#include "base/mem.h"

#include <stdlib.h>

/* Room for rows doubles, and is known from their count alone. */
static bool
full(size_t count)
{
	return (count & (count - 1)) == 0;
}

void
card_row(struct card *card, const char *title, const char *detail)
{
	card_row_key(card, 0, title, detail);
}

void
card_row_key(struct card *card, char key, const char *title,
	     const char *detail)
{
	size_t count = card->row_count;

	if (full(count))
		card->rows = mem_resize(card->rows, count > 0 ? 2 * count : 1,
					sizeof *card->rows);
	card->rows[count] = (struct card_row){ mem_string(title),
					       mem_string(detail), key };
	card->row_count++;
}

void
card_done(struct card *card)
{
	for (size_t i = 0; i < card->row_count; i++) {
		mem_drop(&card->rows[i].title);
		mem_drop(&card->rows[i].detail);
	}
	free(card->rows);
	mem_drop(&card->initial);
	mem_drop(&card->message);
	mem_drop(&card->status);
	outline_done(&card->page);
	*card = (struct card){ 0 };
}
