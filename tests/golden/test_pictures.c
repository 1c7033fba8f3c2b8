/* SPDX-License-Identifier: MIT */
/*
 * The pictures of the README are the screens as they are: each is drawn from
 * a frame of the program itself, on the checklist that comes with it, and
 * must be what lies in .github/pictures. `make pictures` accepts new ones.
 */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"
#include "support/hall.h"
#include "support/sitting.h"
#include "ui/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Units: a cell and the margin in pixels; a monospaced letter is 0.6 em. */
enum { CELL_WIDE = 9, CELL_HIGH = 19, FONT = 15, BASE = 14, MARGIN = 16 };

enum { ROWS = 24, COLS = 80, STEPS_MOST = 99 };

/* A script is keys; @id; goes on to the question of that name. */
static const struct {
	const char *name, *title, *script;
} pictures[] = {
	{ "intro", "The first screen of heed", "" },
	{ "question", "A question, with what the sign can look like",
	  "@danger;n@missing;" },
	{ "danger", "What is shown at once when a child is in danger",
	  "@danger;y" },
	{ "list", "The list of questions with their answers",
	  "@danger;n@missing;yn@gifts;pg" },
	{ "result", "A result: what to do now, and whom to call",
	  "@danger;n@missing;yn@older-friends;y@gifts;pv<Enter>" },
};

static struct checklist list;

static int
load(void **state)
{
	struct diags diags = { 0 };
	bool good = load_checklist(&list, "checklists/herts-cse.ini", NULL,
				   &diags);

	(void)state;
	diags_done(&diags);
	return good ? 0 : -1;
}

static int
unload(void **state)
{
	(void)state;
	checklist_done(&list);
	return 0;
}

/* --- A screen ------------------------------------------------------------- */

static bool
at_question(const struct app *app, const char *id, size_t size)
{
	const struct walk_at *at = &app->walk->at;
	const char *name;

	if (at->stage != WALK_QUESTION)
		return false;
	name = list.indicators[at->indicator].id;
	return strlen(name) == size && memcmp(name, id, size) == 0;
}

static void
go_to(struct app *app, const char *id, size_t size)
{
	int steps = 0;

	while (!at_question(app, id, size)) {
		assert_true(steps++ < STEPS_MOST);
		app_key(app, app->walk->at.stage == WALK_INTRO ? K_ENTER :
								 K_RIGHT);
	}
}

static void
press(struct app *app, const char *script)
{
	while (*script) {
		size_t size = strcspn(script, ";");

		if (*script == '@') {
			go_to(app, script + 1, size - 1);
			script += size + 1;
		} else {
			app_key(app, key_parse(&script));
		}
	}
}

/* --- As a picture --------------------------------------------------------- */

static void
add_escaped(struct buf *b, const char *text)
{
	for (; *text; text++)
		switch (*text) {
		case '&':
			buf_puts(b, "&amp;");
			break;
		case '<':
			buf_puts(b, "&lt;");
			break;
		case '>':
			buf_puts(b, "&gt;");
			break;
		default:
			buf_add(b, text, 1);
		}
}

/* Light on dark, each at least 7 to 1 against the ground. */
static void
add_head(struct buf *b, const struct frame *f, const char *title)
{
	int wide = f->cols * CELL_WIDE + 2 * MARGIN;
	int high = f->rows * CELL_HIGH + 2 * MARGIN;

	buf_printf(b,
		   "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
		   "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n<title>",
		   wide, high, wide, high);
	add_escaped(b, title);
	buf_printf(b,
		   "</title>\n<style>\n"
		   "text { font: %dpx monospace; fill: #e6e9ef; "
		   "white-space: pre }\n"
		   ".title, .heading { fill: #ffffff; font-weight: bold }\n"
		   ".lead { fill: #ffd479; font-weight: bold }\n"
		   ".number { fill: #8fe3b0; font-weight: bold }\n"
		   ".key { fill: #9ecbff; font-weight: bold }\n"
		   ".dim { fill: #b4bcc8 }\n"
		   ".warn { fill: #ffb3a7; font-weight: bold }\n"
		   "</style>\n<rect width=\"%d\" height=\"%d\" rx=\"8\" "
		   "fill=\"#14181f\"/>\n",
		   FONT, wide, high);
}

static void
add_run(struct buf *b, const struct frame *f, int row, int from, int to)
{
	static const char *const names[STYLE_COUNT] = {
		[STYLE_TITLE] = "title",   [STYLE_HEADING] = "heading",
		[STYLE_LEAD] = "lead",	   [STYLE_NUMBER] = "number",
		[STYLE_KEY] = "key",	   [STYLE_DIM] = "dim",
		[STYLE_WARN] = "warn",
	};
	const struct cell *cells = &f->cells[row * f->cols];
	const char *name = names[cells[from].style];

	buf_printf(b, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"",
		   MARGIN + from * CELL_WIDE,
		   MARGIN + row * CELL_HIGH + BASE,
		   (to - from) * CELL_WIDE);
	if (name)
		buf_printf(b, " class=\"%s\"", name);
	buf_add(b, ">", 1);
	for (int col = from; col < to; col++)
		add_escaped(b, cells[col].text);
	buf_printf(b, "</text>\n");
}

static bool
is_blank(const struct cell *cell)
{
	return strcmp(cell->text, " ") == 0;
}

/* Runs of one style, without the blanks at their ends. */
static void
add_row(struct buf *b, const struct frame *f, int row)
{
	const struct cell *cells = &f->cells[row * f->cols];

	for (int from = 0, to; from < f->cols; from = to) {
		int last;

		for (to = from + 1; to < f->cols &&
				    cells[to].style == cells[from].style;
		     to++)
			;
		for (last = to; last > from && is_blank(&cells[last - 1]);
		     last--)
			;
		while (from < last && is_blank(&cells[from]))
			from++;
		if (from < last)
			add_run(b, f, row, from, last);
	}
}

static void
add_cursor(struct buf *b, const struct frame *f)
{
	buf_printf(b,
		   "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" "
		   "fill=\"none\" stroke=\"#ffffff\"/>\n",
		   MARGIN + f->cursor_col * CELL_WIDE,
		   MARGIN + f->cursor_row * CELL_HIGH, CELL_WIDE, CELL_HIGH);
}

static void
add_frame(struct buf *b, const struct frame *f, const char *title)
{
	add_head(b, f, title);
	for (int row = 0; row < f->rows; row++)
		add_row(b, f, row);
	add_cursor(b, f);
	buf_printf(b, "</svg>\n");
}

static void
draw(struct buf *b, const struct app *app, const char *title)
{
	struct frame f;

	frame_init(&f, app->rows, app->cols);
	app_draw(app, &f);
	add_frame(b, &f, title);
	frame_done(&f);
}

static void
the_pictures_of_the_readme_are_the_screens_as_they_are(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++) {
		struct buf path = { 0 }, svg = { 0 };
		struct walk walk;
		struct app app;

		walk_init(&walk, &list);
		app_init(&app, &walk, "2026-11-24", ROWS, COLS);
		press(&app, pictures[i].script);
		draw(&svg, &app, pictures[i].title);
		buf_printf(&path, ".github/pictures/%s.svg", pictures[i].name);
		assert_golden(buf_text(&path), buf_text(&svg));
		buf_done(&path);
		buf_done(&svg);
		app_done(&app);
		walk_done(&walk);
	}
}

/* The page of the workshop that is shown now. */
static void
expect_page(struct hall *h, const char *name, const char *title)
{
	struct sitting sitting;
	struct buf path = { 0 }, svg = { 0 };
	struct frame f;

	sitting_open(&sitting, session_talk(h->session), ROWS, COLS, "");
	frame_init(&f, ROWS, COLS);
	card_draw(&sitting.view, &f);
	add_frame(&svg, &f, title);
	buf_printf(&path, ".github/pictures/%s.svg", name);
	assert_golden(buf_text(&path), buf_text(&svg));
	frame_done(&f);
	sitting_close(&sitting);
	buf_done(&path);
	buf_done(&svg);
}

static void
so_are_those_of_a_workshop(void **state)
{
	struct hall h;

	(void)state;
	hall_init(&h, "tess");
	hall_begin(&h);
	hall_go(&h, "Gifts");
	chat_type(&h.chat, "1 4 19 2");
	hall_go(&h, "Injuries");
	chat_type(&h.chat, "4 8 9 5");
	chat_command(&h.chat, COMMAND_REVEAL);
	expect_page(&h, "workshop", "A question of a workshop, with the "
		    "answers of the room");
	hall_go(&h, "What we read differently");
	expect_page(&h, "agenda", "What a room read differently, the most "
		    "divided first");
	hall_done(&h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_pictures_of_the_readme_are_the_screens_as_they_are),
		cmocka_unit_test(so_are_those_of_a_workshop),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
