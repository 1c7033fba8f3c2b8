/* SPDX-License-Identifier: MIT */
/*
 * What is asked keeps its rows, up to half of what there is; then comes the
 * text. No more rows of a list are measured than a screen can hold.
 */
#include "ui/card_parts.h"

#include "base/text.h"
#include "ui/foot.h"
#include "ui/page.h"

#include <stdlib.h>

enum { COLS_MOST = 80, /* wider lines are hard to read */
       TITLE_MOST = 3, /* lines of the title of a row */
       DETAIL_MOST = 2,
       MESSAGE_MOST = 3, MARGIN = 6,
       HALL_ROWS = 16, /* from which on a room's page has air above it */
       STATUS_GAP = 3 };

bool
card_small(const struct card_view *v)
{
	return v->rows < ROWS_LEAST || v->cols < COLS_LEAST;
}

int
card_width(const struct card_view *v)
{
	return v->cols < COLS_MOST ? v->cols : COLS_MOST;
}

bool
card_status_fits(const struct card_view *v)
{
	const struct block *title = v->card.page.count > 0 ?
		&v->card.page.blocks[0] : NULL;

	return v->card.status != NULL && title != NULL &&
		text_cols(title->text) + text_cols(v->card.status) +
		STATUS_GAP <= card_width(v) - 2;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* --- Rows of a list ------------------------------------------------------- */

/* The lines of a text, counted no further than is shown of it. */
static int
lines_of(const char *text, int cols, int most)
{
	const char *line;
	size_t size;
	int count = 0;

	while (count < most && text_line(&text, cols > 1 ? cols : 1, &line,
					     &size))
		count++;
	return count;
}

int
card_title_lines(const struct card_view *v, size_t row)
{
	int lines = lines_of(v->card.rows[row].title, card_width(v) - MARGIN,
			     TITLE_MOST);

	return lines > 0 ? lines : 1;
}

int
card_row_lines(const struct card_view *v, size_t row)
{
	const char *detail = v->card.rows[row].detail;

	return card_title_lines(v, row) + (detail == NULL ? 0 :
		lines_of(detail, card_width(v) - MARGIN, DETAIL_MOST));
}

int
card_row_gap(const struct card_view *v, size_t row)
{
	return v->card.rows[row].detail != NULL;
}

/* The lines that rows take from this one on, counted up to most. */
static int
lines_from(const struct card_view *v, size_t row, int most)
{
	int lines = 0;

	for (; row < v->card.row_count && lines < most; row++)
		lines += card_row_lines(v, row) + card_row_gap(v, row);
	return lines;
}

size_t
card_rows_shown(const struct card_view *v)
{
	int left = card_room(v).ask;
	size_t row = v->first;

	while (row < v->card.row_count &&
	       (left -= card_row_lines(v, row)) >= 0) {
		left -= card_row_gap(v, row);
		row++;
	}
	return row > v->first ? row - v->first : 1;
}

/* The first row of a screenful that ends with this one. */
static size_t
first_for(const struct card_view *v, size_t last, int room)
{
	size_t first = last;
	int left = room - card_row_lines(v, last);

	while (first > 0) {
		left -= card_row_lines(v, first - 1) +
			card_row_gap(v, first - 1);
		if (left < 0)
			break;
		first--;
	}
	return first;
}

void
card_place(struct card_view *v)
{
	size_t count = v->card.row_count, end, here;
	int room = card_room(v).ask;

	if (count == 0) {
		v->first = v->cursor = 0;
		return;
	}
	if (v->cursor >= count && v->cursor != NONE)
		v->cursor = count - 1;
	end = first_for(v, count - 1, room);
	if (v->cursor == NONE) {
		v->first = v->first > end ? end : v->first;
		return;
	}
	here = first_for(v, v->cursor, room);
	if (v->first > end)
		v->first = end;
	if (v->first < here)
		v->first = here;
	if (v->first > v->cursor)
		v->first = v->cursor;
}

/* --- The screen ----------------------------------------------------------- */

/* The rows that what is asked would like to have. */
static int
wish(const struct card_view *v, int body)
{
	if (card_listing(v))
		return lines_from(v, 0, body);
	if (!card_typing(v))
		return 0;
	return v->card.ask == CARD_SECRET ? 1 :
		edit_rows(&v->field, card_width(v) - 4);
}

struct card_room
card_room(const struct card_view *v)
{
	struct card_room room = { 0 };
	char *call = card_call(v);
	int body = v->rows - 1, cols = card_width(v) - 2, asked;

	if (*call != '\0')
		room.call = least(page_wrapped(call, cols), body / 4);
	if (v->message != NULL)
		room.message = least(page_wrapped(v->message, cols),
				     least(MESSAGE_MOST, body / 3));
	free(call);
	room.top = v->card.hall && v->over == CARD_BARE && v->rows >= HALL_ROWS;
	room.status = v->card.status != NULL && v->over == CARD_BARE &&
		!card_status_fits(v);
	body -= room.call + room.status + room.message + room.top;
	asked = wish(v, body);
	room.gap = asked > 0 && body > 4;
	room.text = least((int)v->lines.count,
			  body - room.gap - asked > body / 2 ?
			  body - room.gap - asked : body / 2);
	if (asked == 0)
		room.text = least((int)v->lines.count, body);
	room.ask = body - room.gap - room.text;
	return room;
}
