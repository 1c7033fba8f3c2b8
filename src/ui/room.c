/* SPDX-License-Identifier: MIT */
/*
 * How the rows and columns of the screen are shared out. On a question some
 * of what it asks and some answers keep their rows whatever else there is.
 */
#include "ui/page.h"
#include "ui/parts.h"

#include <string.h>

enum {
	COLS_MOST = 80,    /* wider lines are hard to read */
	ASK_LEAST = 2,     /* rows of a question */
	ANSWERS_LEAST = 2, /* rows of its answers */
	MESSAGE_MOST = 3
};

bool
app_small(const struct app *app)
{
	return app->rows < ROWS_LEAST || app->cols < COLS_LEAST;
}

int
app_width(const struct app *app)
{
	return app->cols < COLS_MOST ? app->cols : COLS_MOST;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* The rows that one text of the foot takes, of those that are left. */
static int
take(const struct app *app, const char *text, int *left)
{
	int rows = 0;

	if (text != NULL && *left > 0)
		rows = least(page_wrapped(text, app_width(app) - 2), *left);
	*left -= rows;
	return rows;
}

/* What was just done comes first, but leaves the alarm one row. */
struct foot
app_foot(const struct app *app)
{
	struct foot foot = { 0 };
	int left = app->rows - 2 - ASK_LEAST - ANSWERS_LEAST;
	int kept = app->alarm != NULL && left > 1, some;

	left -= kept;
	some = least(left, MESSAGE_MOST);
	foot.message = take(app, app->message, &some);
	left += kept - foot.message;
	foot.alarm = take(app, app->alarm, &left);
	foot.trouble = take(app, app->trouble, &left);
	foot.banner = take(app, app->banner, &left);
	return foot;
}

/* Rows between the line at the top and what is at the foot. */
static int
body_rows(const struct app *app)
{
	struct foot foot = app_foot(app);
	int rows = app->rows - 2 - foot.alarm - foot.trouble - foot.banner -
		foot.message;

	return rows > 0 ? rows : 0;
}

/* --- Answers -------------------------------------------------------------- */

int
app_label_cols(const struct app *app)
{
	return app_width(app) - 7;
}

static int
label_rows(const struct app *app, const struct scale *scale)
{
	int rows = 0;

	for (size_t i = 0; i < scale->count; i++)
		rows += page_wrapped(scale->choices[i].label,
				    app_label_cols(app));
	return rows;
}

/* In a word each, and with some out of sight where there is no other way. */
static struct answers_room
brief_answers(const struct app *app, int body, int count)
{
	struct answers_room room = { .brief = true, .rows = count };

	if (body - count - 1 >= ASK_LEAST + 1) {
		room.gap = true;
		room.rows++;
	} else if (body - count < ASK_LEAST) {
		room.rows = body - ASK_LEAST > 0 ? body - ASK_LEAST : 0;
		if (app->choice >= room.rows)
			room.first = app->choice - room.rows + 1;
	}
	return room;
}

struct answers_room
app_answers(const struct app *app)
{
	const struct scale *scale;
	struct answers_room room = { .gap = true };
	int body = body_rows(app);

	if (!app_asking(app))
		return (struct answers_room){ 0 };
	scale = checklist_scale(app->walk->list, app->walk->at.indicator);
	room.rows = label_rows(app, scale) + 1;
	if (room.rows <= body * 2 / 3 && body - room.rows > ASK_LEAST)
		return room;
	return brief_answers(app, body, (int)scale->count);
}

/* --- Text and lists ------------------------------------------------------- */

int
app_list_rows(const struct app *app)
{
	int body = body_rows(app), text = (int)app->lines.count;

	if (!app_listing(app))
		return 0;
	return body - least(text, body / 2);
}

int
app_text_rows(const struct app *app)
{
	int rows = body_rows(app);

	if (app_typing(app))
		return least((int)app->lines.count, rows / 2);
	rows -= app_listing(app) ? app_list_rows(app) : app_answers(app).rows;
	return rows > 0 ? rows : 0;
}

/* The first paragraph is what is asked; the last row may say "more". */
bool
app_ask_shows(const struct app *app)
{
	int count = (int)app->lines.count, rows = app_text_rows(app), at = 0;
	int end;

	while (at < count && app->lines.items[at].kind != BLOCK_PARA)
		at++;
	while (at < count && *app->lines.items[at].text == '\0')
		at++;
	for (end = at; end < count && end < at + ASK_LEAST; end++)
		if (end > at && (app->lines.items[end].begins ||
				 *app->lines.items[end].text == '\0'))
			break;
	return end + (count > rows && rows > ASK_LEAST) <= rows;
}
