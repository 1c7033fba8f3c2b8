/* SPDX-License-Identifier: MIT */
/*
 * Invariant: the text is the lines of render_lines() with the title and the
 * headings underlined, and a form feed before a new sheet; it pastes clean
 * into anything.
 */
#include "report/render.h"

#include "base/text.h"

static void
underline(struct buf *out, const struct render_line *line)
{
	char mark = line->kind == BLOCK_HEADING ? '-' : '=';
	int cols;

	for (cols = text_cols(line->text); cols > 0; cols--)
		buf_putc(out, mark);
	buf_putc(out, '\n');
}

/* Is this the last line of a title or a heading? */
static bool
is_marked(const struct render_lines *l, size_t i)
{
	enum block_kind kind = l->items[i].kind;

	if (kind != BLOCK_TITLE && kind != BLOCK_HEADING &&
	    kind != BLOCK_ALERT && kind != BLOCK_SHEET)
		return false;
	return i + 1 == l->count || l->items[i + 1].kind != kind ||
		l->items[i + 1].begins;
}

void
render_text(struct buf *out, const struct outline *o, int cols)
{
	struct render_lines lines = {0};
	size_t i;

	render_lines(&lines, o, cols);
	for (i = 0; i < lines.count; i++) {
		if (lines.items[i].kind == BLOCK_SHEET &&
		    lines.items[i].begins)
			buf_putc(out, '\f');
		buf_puts(out, lines.items[i].text);
		buf_putc(out, '\n');
		if (is_marked(&lines, i))
			underline(out, &lines.items[i]);
	}
	render_lines_done(&lines);
}
