/* SPDX-License-Identifier: MIT */
#include "support/chat.h"

#include "test.h"

#include "report/render.h"

#include <stdlib.h>
#include <string.h>

/* The card as text, with every run of blanks and line feeds as one blank. */
static char *
text_of(const struct card *card)
{
	struct buf out = { 0 }, flat = { 0 };

	if (card->message != NULL)
		buf_printf(&out, "%s\n", card->message);
	render_text(&out, &card->page, 79);
	for (size_t i = 0; i < card->row_count; i++)
		buf_printf(&out, "%zu. %s: %s\n", i + 1, card->rows[i].title,
			   card->rows[i].detail ? card->rows[i].detail : "");
	if (card->initial != NULL)
		buf_printf(&out, "Now: %s\n", card->initial);
	for (const char *at = buf_text(&out); *at; at++)
		if (*at != ' ' && *at != '\n')
			buf_putc(&flat, *at);
		else if (flat.size && flat.data[flat.size - 1] != ' ')
			buf_putc(&flat, ' ');
	buf_done(&out);
	return buf_take(&flat);
}

static void
show(struct chat *c)
{
	card_done(&c->card);
	free(c->text);
	c->text = NULL;
	if (c->over)
		return;
	c->talk.show(c->talk.self, &c->card);
	c->text = text_of(&c->card);
	/* A title comes first on each. */
	assert_true(c->card.page.count > 0);
	assert_true(c->card.page.blocks[0].kind == BLOCK_TITLE);
	assert_true(c->card.where == AT_CARD || c->card.where == AT_RECORDS ||
		    c->card.where == AT_WORKSHOP);
}

void
chat_begin(struct chat *c, struct talk talk)
{
	*c = (struct chat){ .talk = talk };
	show(c);
}

void
chat_done(struct chat *c)
{
	card_done(&c->card);
	free(c->text);
	*c = (struct chat){ 0 };
}

bool
chat_shows(const struct chat *c, const char *words)
{
	bool is = c->text != NULL && strstr(c->text, words) != NULL;

	if (!is)
		print_message("\"%s\" is not in: %s\n", words,
			      c->text != NULL ? c->text : "(it is over)");
	return is;
}

static void
give(struct chat *c, const struct card_input *in)
{
	assert_false(c->over);
	c->over = !c->talk.take(c->talk.self, in);
	show(c);
}

static void
asks(const struct chat *c, enum card_ask ask)
{
	if (c->over || c->card.ask != ask)
		fail_msg("the card does not ask that: %s",
			 c->text != NULL ? c->text : "(it is over)");
}

void
chat_enter(struct chat *c)
{
	if (c->card.ask != CARD_COUNT &&
	    (c->card.ask != CARD_ROWS || c->card.row != NONE))
		asks(c, CARD_READ);
	give(c, &(struct card_input){ .did = CARD_ENTER, .row = NONE });
}

void
chat_type(struct chat *c, const char *text)
{
	if (c->card.ask != CARD_COUNT && c->card.ask != CARD_SECRET)
		asks(c, CARD_TEXT);
	give(c, &(struct card_input){
		.did = CARD_TYPED, .row = NONE, .text = text });
}

void
chat_agree(struct chat *c, bool yes)
{
	asks(c, CARD_AGREE);
	give(c, &(struct card_input){
		.did = yes ? CARD_YES : CARD_NO, .row = NONE });
}

void
chat_back(struct chat *c)
{
	give(c, &(struct card_input){ .did = CARD_BACK, .row = NONE });
}

void
chat_command(struct chat *c, enum command command)
{
	give(c, &(struct card_input){
		.did = CARD_COMMAND, .row = NONE, .command = command });
}

void
chat_choose(struct chat *c, const char *title)
{
	asks(c, CARD_ROWS);
	for (size_t i = 0; i < c->card.row_count; i++)
		if (!strncmp(c->card.rows[i].title, title, strlen(title))) {
			give(c, &(struct card_input){
				.did = CARD_CHOSE, .row = i });
			return;
		}
	fail_msg("no row \"%s\" in: %s", title, c->text);
}
