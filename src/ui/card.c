/* SPDX-License-Identifier: MIT */
/*
 * What a secret is stays in its fixed buffer: no message, line or frame is
 * ever made from it, only from how many characters it has.
 */
#include "ui/card.h"

#include "base/mem.h"
#include "ui/card_parts.h"

/* --- What is shown -------------------------------------------------------- */

bool
card_typing(const struct card_view *v)
{
	return v->over == CARD_BARE && (v->card.ask == CARD_TEXT ||
					v->card.ask == CARD_SECRET ||
					v->counting);
}

bool
card_listing(const struct card_view *v)
{
	return v->over == CARD_BARE && v->card.ask == CARD_ROWS;
}

enum command_where
card_where(const struct card_view *v)
{
	if (v->over != CARD_BARE)
		return AT_CARD;
	return v->card.where != 0 ? v->card.where : AT_CARD;
}

void
card_say(struct card_view *v, const char *text)
{
	mem_drop(&v->message);
	v->message = mem_string(text);
}

char *
card_call(const struct card_view *v)
{
	struct outline o = { 0 };
	char *text;

	if (v->card.hall && v->over == CARD_BARE)
		return mem_string("");
	if (v->walk == NULL)
		return mem_string(v->cols < 60 ? "Danger: 999. Police: 101." :
				  "In danger: 999. Police, when it is not an "
				  "emergency: 101.");
	outline_alarm(&o, v->walk);
	text = mem_string(o.count > 0 ? o.blocks[0].text : "");
	outline_done(&o);
	return text;
}

static void
now_page(struct outline *page, const struct card_view *v)
{
	if (v->walk != NULL)
		outline_now(page, v->walk, v->today);
	else
		outline_anytime(page);
}

static void
over_page(struct outline *page, const struct card_view *v)
{
	switch (v->over) {
	case CARD_HELP:
		outline_help(page, v->card.where != 0 ? v->card.where :
			     AT_CARD, false);
		break;
	case CARD_NOW:
		now_page(page, v);
		break;
	case CARD_LEAVE:
		outline_add(page, BLOCK_TITLE, NULL, "Leave?");
		outline_add(page, BLOCK_PARA, NULL, v->card.loses);
		outline_add(page, BLOCK_PARA, NULL,
			    "y leaves. Any other key goes back.");
		break;
	default:
		outline_add(page, BLOCK_TITLE, NULL, "Drop what you typed?");
		outline_add(page, BLOCK_PARA, NULL,
			    "y drops it. Any other key goes back to it.");
	}
}

void
card_layout(struct card_view *v)
{
	struct outline page = { 0 };
	int cols = card_width(v) - 2;

	render_lines_done(&v->lines);
	if (v->over != CARD_BARE)
		over_page(&page, v);
	render_lines(&v->lines, v->over != CARD_BARE ? &page : &v->card.page,
		     cols > 0 ? cols : 1);
	outline_done(&page);
	card_scroll(v, v->scroll);
	card_place(v);
}

void
card_scroll(struct card_view *v, int to)
{
	int most = (int)v->lines.count - card_room(v).text;

	v->scroll = to > most ? most : to;
	if (v->scroll < 0)
		v->scroll = 0;
}

void
card_lay(struct card_view *v, enum card_over over)
{
	if (v->over == CARD_BARE)
		v->below = v->scroll;
	v->over = over;
	v->scroll = over == CARD_BARE ? v->below : 0;
	card_layout(v);
}

void
card_show(struct card_view *v, struct card *card)
{
	card_done(&v->card);
	v->card = *card;
	*card = (struct card){ 0 };
	v->over = CARD_BARE;
	v->counting = false;
	v->scroll = 0;
	v->cursor = v->card.row;
	v->first = 0;
	v->leave = (struct leave){ 0 };
	if (v->card.ask == CARD_TEXT)
		edit_set(&v->field, v->card.initial != NULL ?
			 v->card.initial : "");
	card_say(v, v->card.message);
	card_layout(v);
	if (v->card.end)
		card_scroll(v, (int)v->lines.count);
}

void
card_renew(struct card_view *v, struct card *card)
{
	int scroll = v->scroll;
	size_t cursor = v->cursor;
	struct leave leave = v->leave;

	if (card->message == NULL)
		card->message = mem_string(v->message);
	card_show(v, card);
	v->leave = leave;
	if (v->card.ask == CARD_ROWS && v->card.row_count > 0)
		v->cursor = cursor;
	card_scroll(v, scroll);
	card_place(v);
}

bool
card_idle(const struct card_view *v)
{
	return v->over == CARD_BARE && !v->blank && !v->paste.on &&
		!card_typing(v) && v->card.ask != CARD_AGREE;
}

void
card_size(struct card_view *v, int rows, int cols)
{
	rows = rows > 0 ? rows : 0;
	cols = cols > 0 ? cols : 0;
	if (rows == v->rows && cols == v->cols)
		return;
	v->rows = rows;
	v->cols = cols;
	card_layout(v);
}

void
card_wait(struct card_view *v)
{
	card_say(v, v->card.wait);
	card_scroll(v, v->scroll);
}

void
card_taken(struct card_view *v)
{
	secret_wipe(&v->secret);
	edit_done(&v->field);
	v->input = (struct card_input){ 0 };
}

void
card_close(struct card_view *v)
{
	card_done(&v->card);
	render_lines_done(&v->lines);
	card_say(v, NULL);
	edit_done(&v->field);
	secret_done(&v->secret);
	*v = (struct card_view){ 0 };
}
