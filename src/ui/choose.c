/* SPDX-License-Identifier: MIT */
/*
 * The cursor is always on a row. Whom to ring stays at the foot, whatever is
 * shown: nobody has to choose a checklist first.
 */
#include "ui/choose.h"

#include "report/render.h"
#include "ui/foot.h"
#include "ui/key.h"

#include <stdio.h>
#include <string.h>

enum { ROW_LINES = 4, /* title, detail, and one between */
       FOOT_LINES = 2, COLS_MOST = 80 };

/* --- Room ----------------------------------------------------------------- */

static bool
small(const struct choose *c)
{
	return c->rows < ROWS_LEAST || c->cols < COLS_LEAST;
}

static int
foot_rows(const struct choose *c)
{
	return FOOT_LINES + (c->message != NULL);
}

/* The lines of the page that is shown. */
static void
make_lines(const struct choose *c, struct render_lines *lines)
{
	struct outline page = { 0 };
	int cols = c->cols < COLS_MOST ? c->cols : COLS_MOST;

	*lines = (struct render_lines){ 0 };
	if (c->page == CHOOSE_KEYS)
		outline_help(&page, AT_CHOOSER, false);
	else if (c->page == CHOOSE_CARD)
		outline_anytime(&page);
	render_lines(lines, &page, cols - 2);
	outline_done(&page);
}

static void
scroll(struct choose *c, int to)
{
	struct render_lines lines;
	int most;

	make_lines(c, &lines);
	most = (int)lines.count - (c->rows - foot_rows(c));
	render_lines_done(&lines);
	c->scroll = to > most ? most : to;
	if (c->scroll < 0)
		c->scroll = 0;
}

void
choose_size(struct choose *c, int rows, int cols)
{
	c->rows = rows > 0 ? rows : 0;
	c->cols = cols > 0 ? cols : 0;
	if (!small(c))
		scroll(c, c->scroll);
}

/* --- Keys ----------------------------------------------------------------- */

/* The quick exit and Ctrl-C, as in a walk; true when the key was used up. */
static bool
leaves(struct choose *c, int key, enum ui_end *end)
{
	bool stops = key == K_CTRL('c') || key == K_CTRL('\\');
	bool pressed = c->exits > 0;

	if (stops && c->stopping)
		*end = UI_INTERRUPTED;
	c->stopping = stops;
	if (stops)
		c->message = "Ctrl-C once more leaves.";
	if (key != 'x' && key != K_CTRL('x')) {
		c->exits = 0;
		if (pressed && !stops)
			c->message = "Still here.";
		return stops || pressed;
	}
	if (++c->exits == 3)
		*end = UI_QUICK;
	c->message = c->exits == 1 ? "x . .  twice more leaves at once" :
		"x x .  once more leaves at once";
	return true;
}

/* What is pasted is no key; true when the key was used up. */
static bool
pastes(struct choose *c, int key)
{
	if (key == K_PASTE)
		c->pasting = true;
	else if (!c->pasting)
		return false;
	else if (key == K_PASTE_END || key == K_CTRL('x') ||
		 key == K_CTRL('c'))
		c->pasting = false;
	c->message = "Nothing can be pasted here.";
	return key != K_CTRL('x') && key != K_CTRL('c');
}

static void
show(struct choose *c, enum choose_page page)
{
	c->page = c->page == page ? CHOOSE_LIST : page;
	c->scroll = 0;
}

static void
refuse(struct choose *c)
{
	c->message = "? shows the keys that work.";
}

/* Keys that move about; false if it is none of them. */
static bool
move(struct choose *c, int key)
{
	int page = c->rows > 4 ? c->rows - 4 : 1, step = 0;
	bool list = c->page == CHOOSE_LIST;

	if (key == K_UP || key == 'k')
		step = -1;
	else if (key == K_DOWN || key == 'j')
		step = 1;
	else if (key == K_PAGE_UP)
		step = list ? -(page / ROW_LINES) - 1 : -page;
	else if (key == K_PAGE_DOWN || key == ' ')
		step = list ? page / ROW_LINES + 1 : page;
	else if (key == K_HOME)
		step = -10000;
	else if (key == K_END)
		step = 10000;
	else
		return false;
	if (!list)
		scroll(c, c->scroll + step);
	else if (step < 0)
		c->cursor -= (size_t)-step < c->cursor ? (size_t)-step :
							 c->cursor;
	else
		c->cursor = c->cursor + (size_t)step < c->count ?
			c->cursor + (size_t)step : c->count - 1;
	return true;
}

/* A key on a page; false only when it leaves. */
static bool
page_key(struct choose *c, int key, enum ui_end *end)
{
	if (key == K_ENTER || key == K_ESC || key == K_LEFT || key == 'h' ||
	    key == 'b')
		show(c, CHOOSE_LIST);
	else if (key == 'q')
		*end = UI_LEFT;
	else if (!move(c, key))
		refuse(c);
	return key != 'q';
}

/* A key on the list; false when it chooses or leaves. */
static bool
list_key(struct choose *c, int key, enum ui_end *end)
{
	size_t digit = key >= '1' && key <= '9' ? (size_t)(key - '1') :
		c->count;

	if (digit < c->count) {
		c->cursor = digit;
		return false;
	}
	if (key == 'q')
		*end = UI_LEFT;
	if (key == 'q' || key == K_ENTER || key == K_RIGHT || key == 'l')
		return false;
	if (key == 'b' || key == 'h' || key == K_LEFT || key == K_ESC)
		c->message = "This is the beginning; q leaves.";
	else if (!move(c, key))
		refuse(c);
	return true;
}

bool
choose_key(struct choose *c, int key, enum ui_end *end)
{
	*end = key == K_EOF ? UI_ENDED : UI_CHOSEN;
	if (key == K_EOF)
		return false;
	if (key == K_NONE || key == K_RESIZE || pastes(c, key))
		return true;
	key = key_lower(key);
	c->message = NULL;
	if (leaves(c, key, end))
		return *end == UI_CHOSEN;
	if (c->blank || key == 'z') {
		c->blank = !c->blank || key != 'z';
		return true;
	}
	if (small(c))
		return true;
	if (key == '?' || key == 'a') {
		show(c, key == 'a' ? CHOOSE_CARD : CHOOSE_KEYS);
		return true;
	}
	return c->page == CHOOSE_LIST ? list_key(c, key, end) :
		page_key(c, key, end);
}

/* --- Drawing -------------------------------------------------------------- */

static void
draw_row(const struct choose *c, struct area a, size_t row)
{
	bool here = row == c->cursor;
	char number[2] = { (char)(row < 9 ? '1' + (int)row : ' '), '\0' };

	if (here)
		area_cursor(a, 0, 0);
	area_put(a, 0, 0, STYLE_KEY, here ? ">" : " ");
	area_put(a, 0, 2, STYLE_KEY, number);
	area_crop(area_sub(a, 0, 4, 1, a.cols - 4), 0, 0, STYLE_TEXT,
		  c->list[row].title);
	area_wrap(area_sub(a, 1, 4, 2, a.cols - 4), STYLE_DIM,
		  c->list[row].detail);
}

static void
draw_list(const struct choose *c, struct area a)
{
	size_t fit = a.rows > 5 ? (size_t)(a.rows - 1) / ROW_LINES : 1;
	size_t first = c->cursor >= fit ? c->cursor - fit + 1 : 0;

	area_put(a, 0, 1, STYLE_TITLE, "Choose a checklist");
	if (fit < c->count) {
		char more[48];

		snprintf(more, sizeof more, "%zu of %zu", c->cursor + 1,
			 c->count);
		area_put(a, 0, a.cols - (int)strlen(more) - 1, STYLE_DIM,
			 more);
	}
	for (size_t i = 0; i < fit && first + i < c->count; i++)
		draw_row(c, area_sub(a, 2 + (int)i * ROW_LINES, 1, 3,
				     a.cols - 2), first + i);
}

static void
draw_page(const struct choose *c, struct area a)
{
	struct render_lines lines;
	int left, rows;

	make_lines(c, &lines);
	left = (int)lines.count - c->scroll;
	rows = left > a.rows ? a.rows - 1 : a.rows;
	for (int i = 0; i < rows && i < left; i++) {
		const struct render_line *line = &lines.items[c->scroll + i];

		area_put(a, i, 1, line->kind == BLOCK_TITLE ? STYLE_TITLE :
			 line->kind == BLOCK_HEADING ? STYLE_HEADING :
			 line->kind == BLOCK_QUIET ? STYLE_DIM : STYLE_TEXT,
			 line->text);
	}
	if (left > a.rows)
		area_put(a, rows, 1, STYLE_DIM, "... more: Space");
	render_lines_done(&lines);
}

static void
draw_foot(const struct choose *c, struct area a)
{
	int row = 0;

	if (c->message != NULL)
		area_crop(area_sub(a, row++, 1, 1, a.cols - 2), 0, 0,
			  STYLE_LEAD, c->message);
	area_put(a, row, 1, STYLE_NUMBER, a.cols < 60 ?
		 "Danger: 999. Police: 101." :
		 "In danger: 999. Police, when it is not an emergency: 101.");
	foot_keys(area_sub(a, row + 1, 0, 1, a.cols), AT_CHOOSER);
}

void
choose_draw(const struct choose *c, struct frame *f)
{
	struct area all = frame_area(f);
	struct area a = area_sub(all, 0, 0, all.rows,
				 all.cols < COLS_MOST ? all.cols : COLS_MOST);
	int body = a.rows - foot_rows(c);

	if (c->blank)
		return;
	if (small(c)) {
		foot_small(all, "999", "101");
		return;
	}
	if (c->page == CHOOSE_LIST)
		draw_list(c, area_sub(a, 0, 0, body, a.cols));
	else
		draw_page(c, area_sub(a, 0, 0, body, a.cols));
	draw_foot(c, area_sub(a, body, 0, a.rows - body, a.cols));
}
