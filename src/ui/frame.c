/* SPDX-License-Identifier: MIT */
/* Every cell but the right half of a wide character holds one character. */
#include "ui/frame.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static struct cell *
cell_at(const struct frame *f, int row, int col)
{
	return &f->cells[(size_t)row * (size_t)f->cols + (size_t)col];
}

static void
cell_set(struct cell *c, const char *text, size_t size, enum style style)
{
	if (size >= sizeof c->text) {
		text = "?";
		size = 1;
	}
	memset(c->text, 0, sizeof c->text);
	memcpy(c->text, text, size);
	c->style = (unsigned char)style;
}

static size_t
cell_count(const struct frame *f)
{
	return (size_t)f->rows * (size_t)f->cols;
}

static void
clear(struct frame *f)
{
	for (int col = 0; f->rows > 0 && col < f->cols; col++)
		*cell_at(f, 0, col) = (struct cell){ " ", STYLE_TEXT };
	for (int row = 1; row < f->rows; row++)
		memcpy(cell_at(f, row, 0), f->cells,
		       (size_t)f->cols * sizeof *f->cells);
	f->cursor_row = 0;
	f->cursor_col = 0;
}

void
frame_init(struct frame *f, int rows, int cols)
{
	*f = (struct frame){ .rows = rows > 0 ? rows : 0,
			     .cols = cols > 0 ? cols : 0 };
	f->cells = mem_alloc(cell_count(f), sizeof *f->cells);
	clear(f);
}

void
frame_blank(struct frame *f, int rows, int cols)
{
	if (f->cells != NULL && f->rows == rows && f->cols == cols) {
		clear(f);
		return;
	}
	frame_done(f);
	frame_init(f, rows, cols);
}

void
frame_done(struct frame *f)
{
	if (f->cells != NULL)
		mem_wipe(f->cells, cell_count(f) * sizeof *f->cells);
	free(f->cells);
	*f = (struct frame){ 0 };
}

/* Do these cells show the same? */
static bool
same(const struct frame *f, const struct frame *other, int row, int col,
     int count)
{
	static const struct cell blank = { " ", STYLE_TEXT };

	if (other->cells != NULL)
		return memcmp(cell_at(f, row, col), cell_at(other, row, col),
			      (size_t)count * sizeof blank) == 0;
	return count == 1 && memcmp(cell_at(f, row, col), &blank,
				    sizeof blank) == 0;
}

/* Is it the right half of a wide character? */
static bool
half(const struct frame *f, int row, int col)
{
	return col < f->cols && cell_at(f, row, col)->text[0] == '\0';
}

/* A wide character is put anew with either of its halves. */
bool
frame_differs(const struct frame *f, const struct frame *other, int row,
	      int *from, int *to)
{
	int col = *from;

	if (same(f, other, row, col, f->cols - col))
		return false;
	while (col < f->cols && same(f, other, row, col, 1) &&
	       !(half(f, row, col + 1) && !same(f, other, row, col + 1, 1)))
		col++;
	*from = col;
	while (col < f->cols &&
	       cell_at(f, row, col)->style == cell_at(f, row, *from)->style &&
	       (col == *from || half(f, row, col) ||
		!same(f, other, row, col, 1)))
		col++;
	*to = col;
	return *from < f->cols;
}

struct area
frame_area(struct frame *f)
{
	return (struct area){ f, 0, 0, f->rows, f->cols };
}

static int
clip(int at, int length, int room)
{
	if (at >= room || length <= 0)
		return 0;
	return length < room - at ? length : room - at;
}

struct area
area_sub(struct area a, int row, int col, int rows, int cols)
{
	if (row < 0)
		row = 0;
	if (col < 0)
		col = 0;
	return (struct area){ a.f, a.row + row, a.col + col,
			      clip(row, rows, a.rows),
			      clip(col, cols, a.cols) };
}

/* A wide character that loses one half leaves a blank. */
static void
mend(struct frame *f, int row, int col)
{
	struct cell *c = cell_at(f, row, col);

	if (c->text[0] == '\0' && col > 0)
		cell_set(cell_at(f, row, col - 1), " ", 1, STYLE_TEXT);
	if (col + 1 < f->cols && cell_at(f, row, col + 1)->text[0] == '\0' &&
	    c->text[0] != '\0')
		cell_set(cell_at(f, row, col + 1), " ", 1, STYLE_TEXT);
}

static int
put_one(struct area a, int row, int col, enum style style, const char *text,
	size_t size, int cols)
{
	struct frame *f = a.f;
	long code = 0;
	bool harm = text_code(text, size, &code) == 0 || text_harmful(code);

	if (harm || cols < 1) {
		text = "?";
		size = 1;
		cols = 1;
	}
	if (cols == 2 && col + 2 > a.cols) {
		text = " ";
		size = 1;
		cols = 1;
	}
	for (int i = 0; i < cols; i++)
		mend(f, a.row + row, a.col + col + i);
	cell_set(cell_at(f, a.row + row, a.col + col), text, size, style);
	if (cols == 2)
		cell_set(cell_at(f, a.row + row, a.col + col + 1), "", 0,
			 style);
	return cols;
}

/* Characters of one byte and one column each; there is room for them. */
static void
put_plain(struct area a, int row, int col, enum style style, const char *text,
	  int count)
{
	struct cell *c = cell_at(a.f, a.row + row, a.col + col);

	mend(a.f, a.row + row, a.col + col);
	mend(a.f, a.row + row, a.col + col + count - 1);
	for (int i = 0; i < count; i++)
		c[i] = (struct cell){ { text[i] }, (unsigned char)style };
}

int
area_put(struct area a, int row, int col, enum style style, const char *text)
{
	int at = col;

	if (row < 0 || row >= a.rows || col < 0)
		return 0;
	while (*text != '\0' && at < a.cols) {
		int cols = (int)text_plain(text, (size_t)(a.cols - at));
		size_t size = (size_t)cols;

		if (cols > 0) {
			put_plain(a, row, at, style, text, cols);
			at += cols;
		} else {
			size = text_next(text, &cols);
			at += put_one(a, row, at, style, text, size, cols);
		}
		text += size;
	}
	return at - col;
}

/* The first bytes of a text. */
static void
put_part(struct area a, int row, int col, enum style style, const char *text,
	 size_t size)
{
	char *part = mem_stringn(text, size);

	area_put(a, row, col, style, part);
	mem_wipe(part, size);
	free(part);
}

void
area_crop(struct area a, int row, int col, enum style style, const char *text)
{
	int room = a.cols - col;
	size_t size;

	if (text_cols(text) <= room || room < 4) {
		area_put(a, row, col, style, text);
		return;
	}
	size = text_fit(text, room - 3);
	while (size > 0 && text[size - 1] == ' ')
		size--;
	put_part(a, row, col, style, text, size);
	area_put(a, row, col + text_cols(text) -
		 text_cols(text + size), style, "...");
}

void
area_wrap(struct area a, enum style style, const char *text)
{
	const char *line;
	size_t size;

	for (int row = 0; row < a.rows; row++) {
		if (row == a.rows - 1)
			area_crop(a, row, 0, style, text);
		else if (!text_line(&text, a.cols, &line, &size))
			return;
		else
			put_part(a, row, 0, style, line, size);
	}
}

void
area_cursor(struct area a, int row, int col)
{
	if (row < 0 || row >= a.rows || col < 0 || col >= a.cols)
		return;
	a.f->cursor_row = a.row + row;
	a.f->cursor_col = a.col + col;
}

char *
frame_text(const struct frame *f)
{
	struct buf out = { 0 };

	for (int row = 0; row < f->rows; row++) {
		size_t end = out.size;

		for (int col = 0; col < f->cols; col++) {
			const char *text = cell_at(f, row, col)->text;

			buf_puts(&out, text);
			if (*text != '\0' && strcmp(text, " ") != 0)
				end = out.size;
		}
		out.size = end;
		buf_putc(&out, '\n');
	}
	return buf_take(&out);
}
