/* SPDX-License-Identifier: MIT */
/*
 * After every key the text and rows of what is shown are laid out anew, so
 * that scroll and cursor always lie within them when drawing comes.
 */
#include "ui/app.h"

#include "base/text.h"
#include "ui/parts.h"

#include <stdlib.h>

void
app_init(struct app *app, struct walk *walk, const char *today, int rows,
	 int cols)
{
	*app = (struct app){ .walk = walk, .today = today, .choice = -1,
			     .interrupt = NONE };
	/* A walk that goes on may have an answer here, or a page to read. */
	app_moved(app);
	app_settle(app);
	app_size(app, rows, cols);
}

static void
rows_done(struct app *app)
{
	for (size_t i = 0; i < app->list_count; i++) {
		free(app->list[i].label);
		free(app->list[i].value);
	}
	free(app->list);
	app->list = NULL;
	app->list_count = 0;
}

void
app_done(struct app *app)
{
	render_lines_done(&app->lines);
	rows_done(app);
	for (size_t i = 0; i < NOTE_PARTS; i++)
		edit_done(&app->fields[i]);
	mem_drop(&app->save_path);
	mem_drop(&app->search);
	mem_drop(&app->message);
	free(app->alarm);
	mem_drop(&app->trouble);
	*app = (struct app){ 0 };
}

enum command_where
app_where(const struct app *app)
{
	switch (app->over) {
	case OVER_NONE:
		return walk_where(app->walk);
	case OVER_LIST:
	case OVER_BANDS:
		return AT_LIST;
	case OVER_INTERRUPT:
		return AT_URGENT;
	default:
		return AT_PAGE;
	}
}

bool
app_asking(const struct app *app)
{
	return app->over == OVER_NONE &&
		app->walk->at.stage == WALK_QUESTION;
}

bool
app_typing(const struct app *app)
{
	return app->over == OVER_NOTE || app->over == OVER_TELL ||
		app->over == OVER_SEARCH || app->over == OVER_BECAUSE ||
		app->over == OVER_SAVE;
}

bool
app_listing(const struct app *app)
{
	return app->over == OVER_LIST || app->over == OVER_BANDS ||
		(app->over == OVER_NONE &&
		 app->walk->at.stage == WALK_REVIEW);
}

void
app_say(struct app *app, const char *text)
{
	mem_drop(&app->message);
	app->message = mem_string(text);
}

/* --- Lists ---------------------------------------------------------------- */

static void
add_row(struct app *app, size_t target, char *label, const char *value)
{
	app->list = mem_resize(app->list, app->list_count + 1,
			       sizeof *app->list);
	app->list[app->list_count++] =
		(struct row){ label, mem_string(value), target };
}

static void
question_rows(struct app *app)
{
	const struct checklist *list = app->walk->list;
	size_t number = 0;

	for (size_t i = 0; i < list->indicator_count; i++) {
		unsigned value = app->walk->answers.values[i];
		struct buf label = { 0 };

		if (!walk_asked(app->walk, i))
			continue;
		buf_printf(&label, "%2zu. %s%s", ++number,
			   list->indicators[i].title,
			   note_some(&app->walk->answers.notes[i]) ?
			   " (note)" : "");
		add_row(app, i, buf_take(&label), value == 0 ?
			"not answered" :
			checklist_choice(list, i, value)->brief);
	}
}

static void
band_rows(struct app *app)
{
	const struct checklist *list = app->walk->list;
	struct score score;

	score_answers(&score, list, &app->walk->answers);
	for (size_t i = score.computed + 1; i < list->band_count; i++)
		add_row(app, i, mem_string(list->bands[i].title), "");
	score_done(&score);
}

static void
make_rows(struct app *app)
{
	rows_done(app);
	if (!app_listing(app))
		return;
	if (app->over == OVER_BANDS) {
		band_rows(app);
	} else {
		if (app->over == OVER_NONE)
			add_row(app, NONE, mem_string("See the result"), "");
		question_rows(app);
	}
	if (app->cursor >= (int)app->list_count)
		app->cursor = (int)app->list_count - 1;
	if (app->cursor < 0)
		app->cursor = 0;
}

/* --- Text ----------------------------------------------------------------- */

static void
note_page(struct outline *page, const struct app *app)
{
	static const char *const names[NOTE_PARTS] = {
		"Seen or said", "When and where", "What you think" };
	const struct note *note = walk_note(app->walk);

	outline_add(page, BLOCK_TITLE, NULL, "A note, if you like");
	outline_add(page, BLOCK_PARA, NULL, app->walk->list->note);
	for (int i = 0; i < NOTE_PARTS; i++)
		if (*note_text(note, (enum note_part)i) != '\0')
			outline_add(page, BLOCK_PAIR, names[i],
				    note_text(note, (enum note_part)i));
	outline_add(page, BLOCK_QUIET, NULL,
		    "w writes it; Enter goes on. Leave names out if you "
		    "can.");
}

static void
question_page(struct outline *page, const struct app *app)
{
	size_t at = app->walk->at.indicator;

	if (!app->cramped)
		outline_add(page, BLOCK_TITLE, NULL,
			    app->walk->list->indicators[at].title);
	outline_question(page, app->walk->list, at);
	if (note_some(walk_note(app->walk)))
		outline_add(page, BLOCK_QUIET, NULL,
			    "You have written a note here; w shows it.");
}

static void
result_page(struct outline *page, const struct app *app)
{
	struct result result;

	walk_result(&result, app->walk);
	outline_result(page, &result, app->today);
	result_done(&result);
}

static void
place_page(struct outline *page, const struct app *app)
{
	switch (app->walk->at.stage) {
	case WALK_INTRO:
		outline_intro(page, app->walk->list, false);
		break;
	case WALK_QUESTION:
		question_page(page, app);
		break;
	case WALK_NOTE:
		note_page(page, app);
		break;
	case WALK_REVIEW:
		outline_review(page, app->walk);
		break;
	default:
		result_page(page, app);
	}
}

static enum command_where
where_below(const struct app *app)
{
	struct app below = *app;

	below.over = app->below[app->depth - 1].over;
	return app_where(&below);
}

static void
saved_page(struct outline *page, const struct app *app)
{
	outline_add(page, BLOCK_TITLE, NULL, "Saved");
	outline_add(page, BLOCK_PAIR, "The file", app->save_path);
	outline_add(page, BLOCK_PARA, NULL,
		    "It is not sealed: whoever can open your files can read "
		    "it. Paste or print it, then delete it.");
}

static void
quit_page(struct outline *page, const struct app *app)
{
	char *kept = kept_leave(app->kept);

	outline_add(page, BLOCK_TITLE, NULL, "Leave this walk?");
	outline_add(page, BLOCK_PARA, NULL, kept);
	outline_add(page, BLOCK_PARA, NULL, "y leaves. Any other key stays.");
	free(kept);
}

/* What typing and asking are about. */
static void
ask_page(struct outline *page, const struct app *app)
{
	const struct checklist *list = app->walk->list;

	switch (app->over) {
	case OVER_NOTE:
		outline_add(page, BLOCK_TITLE, NULL, "A note");
		break;
	case OVER_TELL:
		outline_add(page, BLOCK_TITLE, NULL, list->tell != NULL ?
			    list->tell : "Who will you tell, and when?");
		break;
	case OVER_SEARCH:
		outline_add(page, BLOCK_TITLE, NULL, "Find which words?");
		break;
	case OVER_BANDS:
		outline_add(page, BLOCK_TITLE, NULL, "Raise the result");
		outline_add(page, BLOCK_PARA, NULL, "Your judgement can raise "
			    "it, never lower it. Raise it to:");
		break;
	case OVER_BECAUSE:
		outline_add(page, BLOCK_TITLE, NULL,
			    list->bands[app->band].title);
		outline_add(page, BLOCK_PARA, NULL,
			    "Why? Your reason stands with the result.");
		break;
	case OVER_SAVE:
		outline_add(page, BLOCK_TITLE, NULL, "Save to which file?");
		outline_add(page, BLOCK_PARA, NULL, "Its name may end in "
			    ".txt, .html or .json.");
		break;
	case OVER_REPLACE:
		outline_add(page, BLOCK_TITLE, NULL, "Replace the file?");
		outline_add(page, BLOCK_PAIR, "There is already",
			    app->save_path);
		outline_add(page, BLOCK_PARA, NULL, "y replaces it. Any "
			    "other key leaves it as it is.");
		break;
	case OVER_DISCARD:
		outline_add(page, BLOCK_TITLE, NULL, "Drop what you typed?");
		outline_add(page, BLOCK_PARA, NULL,
			    "y drops it. Any other key goes back to it.");
		break;
	case OVER_QUIT:
		quit_page(page, app);
		break;
	default:
		outline_add(page, BLOCK_TITLE, NULL, "The questions");
	}
}

static void
over_page(struct outline *page, const struct app *app)
{
	switch (app->over) {
	case OVER_HELP:
		outline_help(page, where_below(app), false);
		break;
	case OVER_NOW:
		outline_now(page, app->walk, app->today);
		break;
	case OVER_MORE:
		outline_more(page, app->walk->list, app->walk->at.indicator);
		break;
	case OVER_SAVED:
		saved_page(page, app);
		break;
	case OVER_INTERRUPT:
		outline_interrupt(page, app->walk->list, app->interrupt);
		outline_add(page, BLOCK_QUIET, NULL,
			    "When you have read this: o goes on.");
		break;
	default:
		ask_page(page, app);
	}
}

void
app_scroll(struct app *app, int to)
{
	int most = (int)app->lines.count - app_text_rows(app);

	app->scroll = to > most ? most : to;
	if (app->scroll < 0)
		app->scroll = 0;
}

static void
make_alarm(struct app *app)
{
	struct outline o = { 0 };

	free(app->alarm);
	app->alarm = NULL;
	if (app->over != OVER_INTERRUPT)
		outline_alarm(&o, app->walk);
	if (o.count > 0)
		app->alarm = mem_string(o.blocks[0].text);
	outline_done(&o);
}

static void
make_trouble(struct app *app)
{
	mem_drop(&app->trouble);
	app->trouble = kept_trouble(app->kept);
}

static void
make_lines(struct app *app)
{
	struct outline page = { 0 };
	int cols = app_width(app) - 2;

	if (app->over == OVER_NONE)
		place_page(&page, app);
	else
		over_page(&page, app);
	render_lines_done(&app->lines);
	render_lines(&app->lines, &page, cols > 0 ? cols : 1);
	outline_done(&page);
}

/*
 * Where there is no room for a title above what a question asks, the title
 * goes into the line at the top: nobody is to answer what cannot be read.
 */
void
app_layout(struct app *app)
{
	app->stale = false;
	app->cramped = false;
	make_alarm(app);
	make_trouble(app);
	make_lines(app);
	if (app_asking(app) && !app_ask_shows(app)) {
		app->cramped = true;
		make_lines(app);
	}
	make_rows(app);
	app_scroll(app, app->scroll);
}

void
app_over(struct app *app, enum over over)
{
	app->over = over;
	app->scroll = 0;
	app->cursor = 0;
	app_layout(app);
}

void
app_open(struct app *app, enum over over)
{
	if (app->depth < LAYERS_MOST)
		app->below[app->depth++] = (struct layer){
			app->over, app->scroll, app->cursor };
	app_over(app, over);
}

void
app_close(struct app *app)
{
	struct layer below = { 0 };

	if (app->depth > 0)
		below = app->below[--app->depth];
	app->over = below.over;
	app->scroll = below.scroll;
	app->cursor = below.cursor;
	app_layout(app);
}

void
app_moved(struct app *app)
{
	const struct walk *walk = app->walk;

	app->over = OVER_NONE;
	app->depth = 0;
	app->scroll = 0;
	app->cursor = 0;
	app->choice = -1;
	app->banner = NULL;
	if (walk->at.stage == WALK_QUESTION)
		app->choice =
			(int)walk->answers.values[walk->at.indicator] - 1;
	app->stale = true;
}

void
app_kept(struct app *app, const char *message)
{
	if (message != NULL)
		app_say(app, message);
	app_layout(app);
}

void
app_size(struct app *app, int rows, int cols)
{
	app->rows = rows > 0 ? rows : 0;
	app->cols = cols > 0 ? cols : 0;
	app_layout(app);
}
