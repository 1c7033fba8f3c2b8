/* SPDX-License-Identifier: MIT */
/* The cursor is always on a row. */
#include "ui/choose.h"

#include "base/text.h"
#include "ui/key.h"

#include <stdlib.h>

enum { ROW_LINES = 4 }; /* title, detail, and one between */

/* The quick exit and Ctrl-C, as in a walk; true when the key was used up. */
static bool
leaves(struct choose *c, int key, enum ui_end *end)
{
	bool stops = key == K_CTRL('c') || key == K_CTRL('\\');

	if (stops && c->stopping)
		*end = UI_INTERRUPTED;
	c->stopping = stops;
	if (key != 'x' && key != K_CTRL('x')) {
		bool pressed = c->exits > 0;

		c->exits = 0;
		return stops || pressed;
	}
	if (++c->exits == 3)
		*end = UI_QUICK;
	return true;
}

static void
move(struct choose *c, int key)
{
	if ((key == K_UP || key == 'k') && c->cursor > 0)
		c->cursor--;
	else if ((key == K_DOWN || key == 'j') && c->cursor + 1 < c->count)
		c->cursor++;
	else if (key == K_HOME)
		c->cursor = 0;
	else if (key == K_END)
		c->cursor = c->count - 1;
}

bool
choose_key(struct choose *c, int key, enum ui_end *end)
{
	size_t digit = key >= '1' && key <= '9' ? (size_t)(key - '1') :
		c->count;

	*end = UI_CHOSEN;
	if (key == K_EOF) {
		*end = UI_ENDED;
		return false;
	}
	if (key == K_NONE || key == K_RESIZE)
		return true;
	if (leaves(c, key, end))
		return *end == UI_CHOSEN;
	if (c->blank || key == 'z') {
		c->blank = !c->blank || key != 'z';
		return true;
	}
	if (digit < c->count)
		c->cursor = digit;
	else if (key == 'q')
		*end = UI_LEFT;
	else if (key != K_ENTER && key != K_RIGHT && key != 'l') {
		move(c, key);
		return true;
	}
	return false;
}

static void
draw_detail(struct area a, const char *text)
{
	const char *line;
	size_t size;

	for (int row = 0; row < a.rows &&
	     text_line(&text, a.cols > 1 ? a.cols : 1, &line, &size); row++) {
		char *part = mem_stringn(line, size);

		area_put(a, row, 0, STYLE_DIM, part);
		free(part);
	}
}

static void
draw_row(const struct choose *c, struct area a, size_t row)
{
	bool here = row == c->cursor;
	char number[4] = { (char)(row < 9 ? '1' + (int)row : ' '), ' ', '\0' };

	if (here)
		area_cursor(a, 0, 0);
	area_put(a, 0, 0, STYLE_KEY, here ? ">" : " ");
	area_put(a, 0, 2, STYLE_KEY, number);
	area_put(area_sub(a, 0, 4, 1, a.cols - 4), 0, 0, STYLE_TEXT,
		 c->rows[row].title);
	draw_detail(area_sub(a, 1, 4, 2, a.cols - 4), c->rows[row].detail);
}

void
choose_draw(const struct choose *c, struct frame *f)
{
	struct area a = frame_area(f);
	size_t fit = a.rows > 5 ? (size_t)(a.rows - 3) / ROW_LINES : 1;
	size_t first = c->cursor >= fit ? c->cursor - fit + 1 : 0;

	if (c->blank)
		return;
	area_put(a, 0, 1, STYLE_TITLE, "Choose a checklist");
	for (size_t i = 0; i < fit && first + i < c->count; i++)
		draw_row(c, area_sub(a, 2 + (int)i * ROW_LINES, 1, 3,
				     a.cols - 2), first + i);
	area_put(a, a.rows - 1, 1, STYLE_DIM, c->stopping ?
		 "Ctrl-C once more leaves" : c->exits > 0 ?
		 "x again leaves at once" :
		 "Enter opens  q leaves  xxx quick exit  In danger: 999");
}
