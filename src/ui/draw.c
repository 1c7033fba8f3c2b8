/* SPDX-License-Identifier: MIT */
/*
 * Draws what is there and changes nothing. From the top: a line that says
 * where we are, the text, the answers or a list or fields, what was just set
 * off or done, and the keys.
 */
#include "base/text.h"
#include "ui/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* --- The top and the foot ------------------------------------------------- */

static const char *
top_words(const struct app *app)
{
	const struct walk *walk = app->walk;

	switch (walk->at.stage) {
	case WALK_QUESTION:
		return walk->list->groups[walk->list->indicators
			[walk->at.indicator].group].title;
	case WALK_NOTE:
		return "A note";
	case WALK_REVIEW:
		return "Check your answers";
	case WALK_RESULT:
		return "Result";
	default:
		return "heed";
	}
}

static void
draw_top(const struct app *app, struct area a)
{
	struct walk_progress p = walk_progress(app->walk);
	char right[64] = "";
	int width;

	if (p.number > 0)
		snprintf(right, sizeof right, "%zu of %zu, %zu answered",
			 p.number, p.asked, p.answered);
	else if (app->walk->at.stage != WALK_INTRO)
		snprintf(right, sizeof right, "%zu of %zu answered",
			 p.answered, p.asked);
	width = text_cols(right);
	area_put(area_sub(a, 0, 1, 1, a.cols - width - 3), 0, 0, STYLE_TITLE,
		 top_words(app));
	area_put(a, 0, a.cols - width - 1, STYLE_DIM, right);
}

static int
item_cols(const struct command_info *c)
{
	return text_cols(c->key) + text_cols(c->label) + 3 -
		(c->key[0] == '<' ? 2 : 0) -
		(strcmp(c->key, "x") == 0 ? 2 : 0);
}

static bool
stays(enum command c)
{
	return c == COMMAND_HELP || c == COMMAND_BACK || c == COMMAND_EXIT;
}

/* Which commands fit, the least important dropped first. */
static void
fit_items(bool shown[COMMAND_COUNT], enum command_where where, int cols)
{
	int width = 0;

	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++) {
		shown[i] = (command_info((enum command)i)->where &
			    (unsigned)where) != 0;
		width += shown[i] ?
			item_cols(command_info((enum command)i)) : 0;
	}
	for (int pass = 0; pass < 2; pass++)
		for (int i = COMMAND_COUNT - 1; i > 0 && width > cols; i--)
			if (shown[i] && (pass == 1 ||
					 !stays((enum command)i))) {
				shown[i] = false;
				width -= item_cols(command_info(
					(enum command)i));
			}
}

static int
draw_item(struct area a, int col, const struct command_info *c)
{
	char key[16];
	int from = col;

	snprintf(key, sizeof key, "%s", c->key[0] == '<' ? "Enter" : c->key);
	if (strcmp(key, "x") != 0)
		col += area_put(a, 0, col, STYLE_KEY, key) + 1;
	col += area_put(a, 0, col, STYLE_DIM, c->label);
	return col - from + 2;
}

static void
draw_keys(const struct app *app, struct area a)
{
	bool shown[COMMAND_COUNT] = { false };
	int col = 1;

	if (app_typing(app)) {
		area_put(a, 0, 1, STYLE_DIM, a.cols < 60 ?
			 "Enter keeps  Esc drops  ^X^X^X quick exit" :
			 "Enter keeps it  Esc leaves it as it was  "
			 "Ctrl-X three times: quick exit");
		return;
	}
	if (app->over == OVER_QUIT || app->over == OVER_REPLACE ||
	    app->over == OVER_DISCARD) {
		area_put(a, 0, 1, STYLE_DIM, "y yes  any other key: no");
		return;
	}
	fit_items(shown, app_where(app), a.cols - 1);
	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
		if (shown[i])
			col += draw_item(a, col,
					 command_info((enum command)i));
}

/* Text wrapped from the row on; returns the rows it took. */
static int
draw_wrapped(struct area a, int row, int col, enum style style,
	     const char *text)
{
	const char *line;
	size_t size;
	int rows = 0;

	while (text_line(&text, a.cols - col > 1 ? a.cols - col : 1, &line,
			 &size)) {
		char *part = mem_stringn(line, size);

		area_put(a, row + rows++, col, style, part);
		mem_wipe(part, size);
		free(part);
	}
	return rows > 0 ? rows : 1;
}

static void
draw_foot(const struct app *app, struct area a)
{
	int row = 0;

	if (app->alarm != NULL)
		row += draw_wrapped(area_sub(a, 0, 1, a.rows, a.cols - 2), 0,
				    0, STYLE_WARN, app->alarm);
	if (app->banner != NULL)
		row += draw_wrapped(area_sub(a, row, 1, a.rows, a.cols - 2), 0,
				    0, STYLE_WARN, app->banner);
	if (app->message != NULL)
		area_put(area_sub(a, row++, 1, 1, a.cols - 2), 0, 0,
			 STYLE_LEAD, app->message);
	draw_keys(app, area_sub(a, row, 0, 1, a.cols));
}

/* --- The body ------------------------------------------------------------- */

static void
draw_line(struct area a, int row, const struct render_line *line)
{
	enum style style = style_of(line->kind);

	area_put(a, row, 0, style, line->text);
	if (line->kind == BLOCK_CONTACT && line->lead > 0)
		area_put(area_sub(a, row, 0, 1, line->lead), 0, 0,
			 STYLE_NUMBER, line->text);
}

static void
draw_text(const struct app *app, struct area a)
{
	int left = (int)app->lines.count - app->scroll;
	bool more = left > a.rows && a.rows > 1;
	int rows = more ? a.rows - 1 : a.rows;

	for (int i = 0; i < rows && i < left; i++)
		draw_line(a, i, &app->lines.items[app->scroll + i]);
	if (more)
		area_put(a, a.rows - 1, 0, STYLE_DIM, "... more: Space");
}

static void
draw_answer(const struct app *app, struct area a, int row, size_t choice,
	    bool brief)
{
	const struct choice *c = &checklist_scale(app->walk->list,
		app->walk->at.indicator)->choices[choice];
	unsigned now = app->walk->answers.values[app->walk->at.indicator];
	char key[2] = { c->key, '\0' };

	if (app->choice == (int)choice) {
		area_put(a, row, 0, STYLE_KEY, ">");
		area_cursor(a, row, 0);
	}
	area_put(a, row, 1, STYLE_TEXT, now == choice + 1 ? "*" : " ");
	area_put(a, row, 2, STYLE_KEY, key);
	draw_wrapped(area_sub(a, row, 5, brief ? 1 : a.rows - row,
			      a.cols - 5), 0, 0, STYLE_TEXT,
		     brief ? c->brief : c->label);
}

static void
draw_answers(const struct app *app, struct area a)
{
	bool brief = app_brief(app);
	const struct scale *scale = checklist_scale(app->walk->list,
		app->walk->at.indicator);
	int row = 1;

	if (app->choice < 0)
		area_cursor(a, row, 0);
	for (size_t i = 0; i < scale->count; i++) {
		const char *rest = scale->choices[i].label, *line;
		size_t size;
		int rows = 0;

		draw_answer(app, a, row, i, brief);
		while (!brief && text_line(&rest, a.cols > 6 ? a.cols - 5 : 1,
					   &line, &size))
			rows++;
		row += rows > 0 ? rows : 1;
	}
}

static void
draw_list(const struct app *app, struct area a)
{
	int first = app->cursor >= a.rows ? app->cursor - a.rows + 1 : 0;

	for (int i = 0; i < a.rows && first + i < (int)app->list_count; i++) {
		const struct row *row = &app->list[first + i];
		int width = text_cols(row->value);

		if (width > a.cols / 2)
			width = a.cols / 2;
		if (app->cursor == first + i) {
			area_put(a, i, 0, STYLE_KEY, ">");
			area_cursor(a, i, 0);
		}
		area_put(area_sub(a, i, 2, 1, a.cols - width - 4), 0, 0,
			 STYLE_TEXT, row->label);
		area_put(area_sub(a, i, a.cols - width, 1, width), 0, 0,
			 STYLE_DIM, row->value);
	}
}

/* What a field of a note is for, in as many words as there is room for. */
static const char *
field_name(int field, int cols)
{
	static const char *const names[][NOTE_PARTS] = {
		{ "Seen or said: exact words", "When, and where",
		  "What you think" },
		{ "What was seen or said, in exact words; whose words they "
		  "are", "When, and where",
		  "What you think, kept apart from what was seen" },
	};

	return names[cols > 62][field];
}

static void
draw_fields(const struct app *app, struct area a)
{
	int row = 0, left = a.rows;

	for (int i = 0; i < app->field_count && left > 0; i++) {
		int need = edit_rows(&app->fields[i], a.cols - 2);
		int later = 2 * (app->field_count - 1 - i);
		int room = left - later - (app->field_count > 1);

		if (app->field_count > 1)
			area_put(a, row++, 0, i == app->focus ?
				 STYLE_HEADING : STYLE_DIM,
				 field_name(i, a.cols));
		if (room < 1)
			room = 1;
		if (need > room)
			need = room;
		area_put(a, row, 0, STYLE_KEY, i == app->focus ? ">" : " ");
		edit_draw(&app->fields[i], area_sub(a, row, 2, need,
						    a.cols - 2),
			  i == app->focus);
		row += need;
		left = a.rows - row;
	}
}

static void
draw_body(const struct app *app, struct area a)
{
	int text = app_text_rows(app);
	struct area rest = area_sub(a, text, 1, a.rows - text, a.cols - 2);

	draw_text(app, area_sub(a, 0, 1, text, a.cols - 2));
	if (app_typing(app))
		draw_fields(app, rest);
	else if (app_listing(app))
		draw_list(app, rest);
	else if (app_answer_rows(app, true) > 0)
		draw_answers(app, rest);
}

/* Too small for answers: whom to ring, and nothing else. */
static void
draw_small(const struct app *app, struct area a)
{
	const struct checklist *list = app->walk->list;
	struct buf text = { 0 };

	for (size_t i = 0; i < list->card_calls.count; i++) {
		const struct contact *c = contacts_find(&list->contacts,
			list->card_calls.items[i]);

		if (c != NULL && (c->role == CONTACT_EMERGENCY ||
				  c->role == CONTACT_POLICE))
			buf_printf(&text, "%s ", contact_number(c));
	}
	buf_puts(&text, "Too small");
	draw_wrapped(a, 0, 0, STYLE_LEAD, buf_text(&text));
	buf_done(&text);
}

void
app_draw(const struct app *app, struct frame *f)
{
	struct area a = frame_area(f);
	int foot = app_foot_rows(app);

	if (app->blank)
		return;
	if (app_small(app)) {
		draw_small(app, a);
		return;
	}
	draw_top(app, area_sub(a, 0, 0, 1, a.cols));
	draw_body(app, area_sub(a, 1, 0, a.rows - 1 - foot, a.cols));
	draw_foot(app, area_sub(a, a.rows - foot, 0, foot, a.cols));
}
