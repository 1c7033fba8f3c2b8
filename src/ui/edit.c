/* SPDX-License-Identifier: MIT */
/*
 * The text is always valid UTF-8 with a NUL behind it, since it is read by
 * character; the cursor is between two characters.
 */
#include "ui/edit.h"

#include "base/text.h"
#include "ui/key.h"

#include <string.h>

enum { TEXT_MOST = 1 << 14 };

void
edit_set(struct edit *e, const char *text)
{
	edit_done(e);
	buf_puts(&e->text, text);
	e->at = e->text.size;
}

void
edit_done(struct edit *e)
{
	if (e->text.data != NULL)
		mem_wipe(e->text.data, e->text.room);
	buf_done(&e->text);
	e->at = 0;
}

/* The bytes of the character before the cursor. */
static size_t
size_before(const struct edit *e)
{
	size_t from = 0, last = 0;
	int cols;

	while (from < e->at) {
		size_t size = text_next(e->text.data + from, &cols);

		if (size == 0)
			break;
		last = from;
		from += size;
	}
	return e->at - last;
}

static size_t
size_after(struct edit *e)
{
	int cols;

	return e->at < e->text.size ?
		text_next(buf_text(&e->text) + e->at, &cols) : 0;
}

static void
cut(struct edit *e, size_t from, size_t size)
{
	memmove(e->text.data + from, e->text.data + from + size,
		e->text.size - from - size);
	e->text.size -= size;
	mem_wipe(e->text.data + e->text.size, size);
	e->at = from;
}

bool
edit_full(const struct edit *e)
{
	return e->text.size > TEXT_MOST;
}

static bool
insert(struct edit *e, int key)
{
	char bytes[4];
	size_t size, tail;
	struct buf text = { 0 };

	if (key < ' ' || key >= K_RESIZE || text_harmful(key) || edit_full(e))
		return false;
	size = text_encode(key, bytes);
	if (size == 0)
		return false;
	tail = e->text.size - e->at;
	buf_add(&text, e->text.data, e->at);
	buf_add(&text, bytes, size);
	if (tail > 0)
		buf_add(&text, e->text.data + e->at, tail);
	tail = e->at + size;
	edit_done(e);
	buf_text(&text);
	e->text = text;
	e->at = tail;
	return true;
}

bool
edit_key(struct edit *e, int key)
{
	buf_text(&e->text);
	switch (key) {
	case K_LEFT:
		e->at -= size_before(e);
		return true;
	case K_RIGHT:
		e->at += size_after(e);
		return true;
	case K_HOME:
	case K_CTRL('a'):
		e->at = 0;
		return true;
	case K_END:
	case K_CTRL('e'):
		e->at = e->text.size;
		return true;
	case K_BACKSPACE:
		cut(e, e->at - size_before(e), size_before(e));
		return true;
	case K_DELETE:
		cut(e, e->at, size_after(e));
		return true;
	case K_CTRL('u'):
		cut(e, 0, e->at);
		return true;
	default:
		return insert(e, key);
	}
}

/* Walk over the text in rows of this width, by character; place of the cursor.
 * Draws when there is an area. */
static int
lay(const struct edit *e, int cols, const struct area *a, int skip,
    int *cursor_row, int *cursor_col)
{
	const char *p = e->text.size > 0 ? e->text.data : "";
	int row = 0, col = 0;

	for (size_t i = 0; i <= e->text.size;) {
		char one[32];
		int wide = 0;
		size_t size = i < e->text.size ? text_next(p + i, &wide) : 0;

		if (col + (wide > 0 ? wide : 1) > cols) {
			row++;
			col = 0;
		}
		if (i == e->at) {
			*cursor_row = row;
			*cursor_col = col;
		}
		if (size == 0)
			break;
		if (a != NULL && row >= skip && size < sizeof one) {
			memcpy(one, p + i, size);
			one[size] = '\0';
			area_put(*a, row - skip, col, STYLE_TEXT, one);
		}
		col += wide > 0 ? wide : 1;
		i += size;
	}
	return row + 1;
}

int
edit_rows(const struct edit *e, int cols)
{
	int row = 0, col = 0;

	return cols < 2 ? 1 : lay(e, cols, NULL, 0, &row, &col);
}

void
edit_draw(const struct edit *e, struct area a, bool focus)
{
	int row = 0, col = 0, skip;

	if (a.cols < 2 || a.rows < 1)
		return;
	lay(e, a.cols, NULL, 0, &row, &col);
	skip = row >= a.rows ? row - a.rows + 1 : 0;
	lay(e, a.cols, &a, skip, &row, &col);
	if (focus)
		area_cursor(a, row - skip, col);
}
