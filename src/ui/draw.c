/* SPDX-License-Identifier: MIT */
/*
 * Draws what is there and changes nothing. From the top: a line that says
 * where we are, the text, the answers or a list or fields, what was just set
 * off or done, and the keys.
 */
#include "base/text.h"
#include "ui/page.h"
#include "ui/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- The top and the foot ------------------------------------------------- */

static const char *
top_words(const struct app *app)
{
	const struct walk *walk = app->walk;

	switch (walk->at.stage) {
	case WALK_QUESTION:
		if (app->cramped)
			return walk->list->indicators
				[walk->at.indicator].title;
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

/* How far one has got, and whether that is saved, in fewer words where there
 * is little room. */
static void
top_progress(const struct app *app, char *words, size_t size)
{
	struct walk_progress p = walk_progress(app->walk);
	const char *saved = !kept_on(app->kept) ? "" :
		app->trouble != NULL ? ", NOT saved" : ", saved";
	bool brief = app->cramped || (*saved != '\0' && app->cols < 60);

	if (p.number > 0 && brief)
		snprintf(words, size, "%zu of %zu%s", p.number, p.asked,
			 saved);
	else if (p.number > 0)
		snprintf(words, size, "%zu of %zu, %zu answered%s", p.number,
			 p.asked, p.answered, saved);
	else if (app->walk->at.stage != WALK_INTRO)
		snprintf(words, size, "%zu of %zu answered%s", p.answered,
			 p.asked, saved);
	else if (*saved != '\0')
		snprintf(words, size, "%s", saved + 2);
}

static void
draw_top(const struct app *app, struct area a)
{
	char right[64] = "";
	int width;

	top_progress(app, right, sizeof right);
	width = text_cols(right);
	area_crop(area_sub(a, 0, 1, 1, a.cols - width - 3), 0, 0, STYLE_TITLE,
		  top_words(app));
	area_put(a, 0, a.cols - width - 1, STYLE_DIM, right);
}

/* What can be done in a field, in as many words as there is room for. */
static const char *const typing_words[3] = {
	"Enter keeps it  Esc drops it  Ctrl-X three times: quick exit",
	"Enter keeps  Esc drops  ^X^X^X exit",
	"Enter  Esc  ^X^X^X exit",
};

static void
draw_keys(const struct app *app, struct area a)
{
	if (app_typing(app))
		foot_typing(a, typing_words);
	else if (app->over == OVER_QUIT || app->over == OVER_REPLACE ||
		 app->over == OVER_DISCARD)
		foot_agree(a);
	else
		foot_keys(a, app_where(app));
}

static void
draw_foot(const struct app *app, struct area a)
{
	struct foot foot = app_foot(app);
	int row = 0;

	if (app->alarm != NULL)
		area_wrap(area_sub(a, row, 1, foot.alarm, a.cols - 2),
			  STYLE_WARN, app->alarm);
	row += foot.alarm;
	if (app->trouble != NULL)
		area_wrap(area_sub(a, row, 1, foot.trouble, a.cols - 2),
			  STYLE_WARN, app->trouble);
	row += foot.trouble;
	if (app->banner != NULL)
		area_wrap(area_sub(a, row, 1, foot.banner, a.cols - 2),
			  STYLE_WARN, app->banner);
	row += foot.banner;
	if (app->message != NULL)
		area_wrap(area_sub(a, row, 1, foot.message, a.cols - 2),
			  STYLE_LEAD, app->message);
}

/* --- The body ------------------------------------------------------------- */

static void
draw_answer(const struct app *app, struct area a, size_t choice, bool brief)
{
	const struct choice *c = &checklist_scale(app->walk->list,
		app->walk->at.indicator)->choices[choice];
	unsigned now = app->walk->answers.values[app->walk->at.indicator];
	char key[2] = { c->key, '\0' };

	if (app->choice == (int)choice) {
		area_put(a, 0, 0, STYLE_KEY, ">");
		area_cursor(a, 0, 0);
	}
	area_put(a, 0, 1, STYLE_TEXT, now == choice + 1 ? "*" : " ");
	area_put(a, 0, 2, STYLE_KEY, key);
	area_wrap(area_sub(a, 0, 5, a.rows, a.cols - 5), STYLE_TEXT,
		  brief ? c->brief : c->label);
}

static void
draw_answers(const struct app *app, struct area a)
{
	struct answers_room room = app_answers(app);
	const struct scale *scale = checklist_scale(app->walk->list,
		app->walk->at.indicator);
	int row = room.gap, i = room.first;

	if (app->choice < 0)
		area_cursor(a, row, 0);
	for (; i < (int)scale->count && row < a.rows; i++) {
		int rows = room.brief ? 1 :
			page_wrapped(scale->choices[i].label,
				    app_label_cols(app));

		draw_answer(app, area_sub(a, row, 0, rows, a.cols), (size_t)i,
			    room.brief);
		row += rows;
	}
	if (room.first > 0 || i < (int)scale->count)
		area_put(a, a.rows - 1, a.cols - 9, STYLE_DIM,
			 i < (int)scale->count ? " ... Down" : "   ... Up");
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
		area_crop(area_sub(a, i, 2, 1, a.cols - width - 4), 0, 0,
			  STYLE_TEXT, row->label);
		area_crop(area_sub(a, i, a.cols - width, 1, width), 0, 0,
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
	int first = 2 * app->field_count > a.rows ? app->focus : 0;

	for (int i = first; i < app->field_count && left > 0; i++) {
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

	page_draw(area_sub(a, 0, 1, text, a.cols - 2), &app->lines,
		  app->scroll, "Space");
	if (app_typing(app))
		draw_fields(app, rest);
	else if (app_listing(app))
		draw_list(app, rest);
	else if (app_asking(app))
		draw_answers(app, rest);
}

void
app_draw(const struct app *app, struct frame *f)
{
	struct area all = frame_area(f);
	struct area a = area_sub(all, 0, 0, all.rows, app_width(app));
	const struct checklist *list = app->walk->list;
	struct foot foot = app_foot(app);
	int end = a.rows - 1 - foot.alarm - foot.trouble - foot.banner -
		foot.message;

	if (app->blank)
		return;
	if (app_small(app)) {
		foot_small(all, foot_number(list, CONTACT_EMERGENCY),
			   foot_number(list, CONTACT_POLICE));
		return;
	}
	draw_top(app, area_sub(a, 0, 0, 1, a.cols));
	draw_body(app, area_sub(a, 1, 0, end - 1, a.cols));
	draw_foot(app, area_sub(a, end, 0, a.rows - 1 - end, a.cols));
	draw_keys(app, area_sub(all, all.rows - 1, 0, 1, all.cols));
}
