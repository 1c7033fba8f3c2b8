/* SPDX-License-Identifier: MIT */
/* A text is never cut without a word that there is more of it. */
#include "ui/page.h"

#include "base/text.h"

#include <stdio.h>

static enum style
style_of(enum block_kind kind)
{
	switch (kind) {
	case BLOCK_TITLE:
		return STYLE_TITLE;
	case BLOCK_HEADING:
		return STYLE_HEADING;
	case BLOCK_LEAD:
		return STYLE_LEAD;
	case BLOCK_QUIET:
		return STYLE_DIM;
	case BLOCK_WARN:
		return STYLE_WARN;
	default:
		return STYLE_TEXT;
	}
}

static void
draw_line(struct area a, int row, const struct render_line *line)
{
	enum style style = style_of(line->kind);

	area_put(a, row, 0, style, line->text);
	if (line->kind == BLOCK_CONTACT && line->lead > 0)
		area_put(area_sub(a, row, 0, 1, line->lead), 0, 0,
			 STYLE_NUMBER, line->text);
}

/* Where a row cannot be spared to say that there is more, its end says so. */
void
page_draw(struct area a, const struct render_lines *lines, int scroll,
	  const char *key)
{
	static const char brief[] = " ...";
	int left = (int)lines->count - scroll;
	bool more = left > a.rows && a.rows > 0, row = more && a.rows > 2;

	for (int i = 0; i < a.rows - row && i < left; i++)
		draw_line(a, i, &lines->items[scroll + i]);
	if (row) {
		char mark[32];

		snprintf(mark, sizeof mark, "... more: %s", key);
		area_put(a, a.rows - 1, 0, STYLE_DIM, mark);
	} else if (more) {
		area_put(a, a.rows - 1, a.cols - (int)sizeof brief + 1,
			 STYLE_DIM, brief);
	}
}

int
page_wrapped(const char *text, int cols)
{
	const char *line;
	size_t size;
	int count = 0;

	while (text_line(&text, cols > 1 ? cols : 1, &line, &size))
		count++;
	return count > 0 ? count : 1;
}
