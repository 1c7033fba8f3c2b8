/* SPDX-License-Identifier: MIT */
/*
 * Draws what is there and changes nothing. Of a secret it draws a star for
 * each character.
 */
#include "ui/card_parts.h"

#include "base/text.h"
#include "ui/foot.h"
#include "ui/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- Rows ----------------------------------------------------------------- */

static void
draw_row(const struct card_view *v, struct area a, size_t row)
{
	const struct card_row *r = &v->card.rows[row];
	bool here = row == v->cursor;
	char number[2] = { (char)(r->key != 0 ? r->key : row < 9 ?
				  '1' + (int)row : ' '), '\0' };
	int title = card_title_lines(v, row);

	if (here)
		area_cursor(a, 0, 0);
	area_put(a, 0, 0, STYLE_KEY, here ? ">" : " ");
	area_put(a, 0, 2, STYLE_KEY, number);
	area_wrap(area_sub(a, 0, 4, title, a.cols - 4), STYLE_TEXT, r->title);
	if (r->detail != NULL)
		area_wrap(area_sub(a, title, 4, a.rows - title, a.cols - 4),
			  STYLE_DIM, r->detail);
}

static void
draw_rows(const struct card_view *v, struct area a)
{
	size_t shown = card_rows_shown(v);
	int row = 0;

	for (size_t i = v->first; i < v->first + shown &&
	     i < v->card.row_count; i++) {
		int lines = card_row_lines(v, i);

		draw_row(v, area_sub(a, row, 0, lines, a.cols), i);
		row += lines + card_row_gap(v, i);
	}
}

/* Which of how many, where they are not all seen: beside the title, or in the
 * empty line above the rows. */
static void
draw_count(const struct card_view *v, struct area a,
	   const struct card_room *room)
{
	size_t count = v->card.row_count;
	char words[48];
	int size, first = 0, row = room->text;

	if (card_rows_shown(v) >= count)
		return;
	size = v->cursor == NONE ?
		snprintf(words, sizeof words, "%zu in all", count) :
		snprintf(words, sizeof words, "%zu of %zu", v->cursor + 1,
			 count);
	if (v->lines.count > 0 && v->scroll == 0)
		first = text_cols(v->lines.items[0].text);
	if (v->scroll == 0 && first + size + 3 <= a.cols &&
	    v->card.status == NULL)
		row = 0;
	else if (room->gap == 0)
		return;
	area_put(a, row, a.cols - size, STYLE_DIM, words);
}

/* --- Fields --------------------------------------------------------------- */

static void
draw_secret(const struct card_view *v, struct area a)
{
	size_t stars = v->secret.chars;
	int cols = a.cols - 1;

	if (cols < 1)
		return;
	if (stars > (size_t)cols)
		stars = (size_t)cols;
	for (size_t i = 0; i < stars; i++)
		area_put(a, 0, (int)i, STYLE_TEXT, "*");
	area_cursor(a, 0, (int)stars);
}

static void
draw_field(const struct card_view *v, struct area a)
{
	struct area field = area_sub(a, 0, 2, a.rows, a.cols - 2);

	area_put(a, 0, 0, STYLE_KEY, ">");
	if (v->card.ask == CARD_SECRET)
		draw_secret(v, field);
	else
		edit_draw(&v->field, field, true);
}

/* --- The foot ------------------------------------------------------------- */

/* What can be done in a field, in as many words as there is room for. */
static const char *const typing_words[3] = {
	"Enter goes on  Esc goes back  Ctrl-X three times: quick exit",
	"Enter on  Esc back  ^X^X^X exit",
	"Enter  Esc  ^X^X^X exit",
};

/* Is a yes waited for? */
static bool
asks_yes(const struct card_view *v)
{
	if (v->over == CARD_BARE)
		return v->card.ask == CARD_AGREE;
	return v->over == CARD_DROP || v->over == CARD_LEAVE;
}

static void
draw_keys(const struct card_view *v, struct area a)
{
	if (card_typing(v))
		foot_typing(a, typing_words);
	else if (asks_yes(v))
		foot_agree(a);
	else
		foot_keys(a, card_where(v));
}

static void
draw_foot(const struct card_view *v, struct area a,
	  const struct card_room *room)
{
	char *call = card_call(v);

	if (v->message != NULL)
		area_wrap(area_sub(a, 0, 1, room->message, a.cols - 2),
			  STYLE_LEAD, v->message);
	if (room->status > 0)
		area_crop(area_sub(a, room->message, 1, 1, a.cols - 2), 0, 0,
			  STYLE_NUMBER, v->card.status);
	area_wrap(area_sub(a, room->message + room->status, 1, room->call,
			   a.cols - 2),
		  v->walk != NULL ? STYLE_WARN : STYLE_NUMBER, call);
	free(call);
}

/* --- All of it ------------------------------------------------------------ */

static void
draw_small(const struct card_view *v, struct area all)
{
	const char *danger = "999", *police = "101";

	if (v->walk != NULL) {
		danger = foot_number(v->walk->list, CONTACT_EMERGENCY);
		police = foot_number(v->walk->list, CONTACT_POLICE);
	}
	foot_small(all, danger, police);
}

/* Beside the title, where there is room; else it stands above the keys. */
static void
draw_status(const struct card_view *v, struct area a)
{
	if (v->over != CARD_BARE || v->scroll > 0 || !card_status_fits(v))
		return;
	area_put(a, 0, a.cols - text_cols(v->card.status), STYLE_NUMBER,
		 v->card.status);
}

/* On a projector what is dim cannot be read. */
static void
brighten(struct frame *f)
{
	size_t count = (size_t)f->rows * (size_t)f->cols;

	for (size_t i = 0; i < count; i++)
		if (f->cells[i].style == STYLE_DIM)
			f->cells[i].style = STYLE_TEXT;
}

/* The columns that are used; a room sees them in the middle. */
static struct area
middle(const struct card_view *v, struct area all)
{
	int width = card_width(v);
	int left = v->card.hall && v->over == CARD_BARE ?
		(all.cols - width) / 2 : 0;

	return area_sub(all, 0, left, all.rows, width);
}

static void
draw_body(const struct card_view *v, struct area a,
	  const struct card_room *room)
{
	struct area rows = area_sub(a, room->text + room->gap, 1, room->ask,
				    a.cols - 2);

	page_draw(area_sub(a, 0, 1, room->text, a.cols - 2), &v->lines,
		  v->scroll, card_typing(v) ? "PgDn" : "Space");
	draw_status(v, area_sub(a, 0, 1, 1, a.cols - 2));
	if (card_listing(v)) {
		if (v->cursor == NONE)
			area_cursor(rows, 0, 0);
		draw_rows(v, rows);
		draw_count(v, area_sub(a, 0, 1, a.rows, a.cols - 2), room);
	} else if (card_typing(v)) {
		draw_field(v, rows);
	} else if (room->ask > 0) {
		area_cursor(a, 0, 0);
	}
}

void
card_draw(const struct card_view *v, struct frame *f)
{
	struct area all = frame_area(f);
	struct area a = middle(v, all);
	struct card_room room = card_room(v);
	int foot = room.top + room.text + room.gap + room.ask;

	if (v->blank)
		return;
	if (card_small(v)) {
		draw_small(v, all);
		return;
	}
	draw_body(v, area_sub(a, room.top, 0, a.rows - room.top, a.cols),
		  &room);
	draw_foot(v, area_sub(a, foot, 0, a.rows - 1 - foot, a.cols), &room);
	draw_keys(v, area_sub(all, all.rows - 1, 0, 1, all.cols));
	if (v->card.hall)
		brighten(f);
}
