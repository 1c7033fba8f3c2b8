/* SPDX-License-Identifier: MIT */
/*
 * What a key does that is none of those of guard.c. Whatever is typed in a
 * field is text; elsewhere Caps Lock changes nothing.
 */
#include "base/text.h"
#include "ui/parts.h"

#include <stdlib.h>
#include <string.h>

/* --- Moving --------------------------------------------------------------- */

/* What can be done with a result, where the line of keys has not all of it. */
static void
say_result(struct app *app)
{
	bool keeps = kept_refuses(app->kept) == NULL && !kept_on(app->kept);

	if (app->cols < 60)
		app_say(app, keeps ? "s record  f to a file  t tell  + raise" :
			"f to a file  t tell  + raise");
	else if (keeps && app->cols < 100)
		app_say(app, "s keeps this as a record, f as a file; t writes "
			"whom you tell, + raises it");
	else if (app->cols < 80)
		app_say(app, "f saves this to a file, t writes down whom you "
			"tell, + raises it");
}

static void
moved(struct app *app)
{
	app_moved(app);
	if (app->walk->at.stage == WALK_RESULT)
		say_result(app);
}

/* May the walk be changed? Else it is said that it may not. */
static bool
changes(struct app *app)
{
	const char *frozen = kept_frozen(app->walk);

	if (frozen != NULL)
		app_say(app, frozen);
	return frozen == NULL;
}

static void
answer(struct app *app, unsigned value)
{
	if (!changes(app))
		return;
	walk_answer(app->walk, value);
	walk_next(app->walk);
	moved(app);
}

enum effect
app_leave(struct app *app)
{
	if (!walk_started(app->walk) || app->walk->frozen)
		return EFFECT_LEAVE;
	app_open(app, OVER_QUIT);
	return EFFECT_NONE;
}

static void
open_row(struct app *app)
{
	const struct row *row;

	if (app->list_count == 0) {
		app_close(app);
		return;
	}
	row = &app->list[app->cursor];
	if (app->over == OVER_BANDS) {
		app->band = row->target;
		edit_begin(app, OVER_BECAUSE);
	} else if (row->target == NONE) {
		walk_next(app->walk);
		moved(app);
	} else if (walk_jump(app->walk, row->target)) {
		moved(app);
	}
}

static enum effect
next(struct app *app)
{
	if (app_listing(app)) {
		open_row(app);
	} else if (app->over != OVER_NONE) {
		app_close(app);
	} else if (app->walk->at.stage == WALK_QUESTION && app->choice >= 0) {
		answer(app, (unsigned)app->choice + 1);
	} else if (app->walk->at.stage == WALK_RESULT) {
		return app_leave(app);
	} else {
		walk_next(app->walk);
		moved(app);
	}
	return EFFECT_NONE;
}

/* On without answering, whatever the cursor is on. */
static enum effect
forward(struct app *app)
{
	if (app_asking(app))
		app->choice = -1;
	return next(app);
}

static void
back(struct app *app)
{
	if (app->over != OVER_NONE)
		app_close(app);
	else if (walk_back(app->walk))
		moved(app);
	else
		app_say(app, "This is the beginning.");
}

/* --- Commands ------------------------------------------------------------- */

static void
undo(struct app *app)
{
	if (!walk_undo(app->walk)) {
		app_say(app, "There is nothing to take back.");
		return;
	}
	moved(app);
	app_say(app, walk_undone(app->walk));
}

static void
rest(struct app *app)
{
	size_t count = walk_rest(app->walk);
	struct buf text = { 0 };

	buf_printf(&text, "%zu now answered \"not known\"; u takes it back.",
		   count);
	moved(app);
	app_say(app, buf_text(&text));
	buf_done(&text);
}

static void
raise_list(struct app *app)
{
	app_open(app, OVER_BANDS);
	if (app->list_count > 0)
		return;
	app_close(app);
	app_say(app, "This is the highest there is.");
}

static void
go_on_list(struct app *app)
{
	app_open(app, OVER_LIST);
	for (size_t i = 0; i < app->list_count; i++)
		if (app->walk->at.stage == WALK_QUESTION &&
		    app->list[i].target == app->walk->at.indicator)
			app->cursor = (int)i;
}

static enum effect
keep(struct app *app)
{
	const char *refused = kept_refuses(app->kept);

	if (refused == NULL)
		return EFFECT_KEEP;
	app_say(app, refused);
	return EFFECT_NONE;
}

/* Commands that only show something; false if it is none of them. */
static bool
look(struct app *app, enum command c)
{
	switch (c) {
	case COMMAND_HELP:
		if (app->over == OVER_HELP)
			app_close(app);
		else
			app_open(app, OVER_HELP);
		return true;
	case COMMAND_NOW:
		app_open(app, OVER_NOW);
		return true;
	case COMMAND_MORE:
		app_open(app, OVER_MORE);
		return true;
	case COMMAND_LIST:
		go_on_list(app);
		return true;
	case COMMAND_SEARCH:
		edit_begin(app, OVER_SEARCH);
		return true;
	case COMMAND_BLANK:
		app->blank = true;
		return true;
	default:
		return false;
	}
}

static enum effect
do_command(struct app *app, enum command c)
{
	switch (c) {
	case COMMAND_NEXT:
		return next(app);
	case COMMAND_ON:
		app_close(app);
		break;
	case COMMAND_BACK:
		back(app);
		break;
	case COMMAND_NOTE:
		edit_begin(app, OVER_NOTE);
		break;
	case COMMAND_REVIEW:
		walk_review(app->walk);
		moved(app);
		break;
	case COMMAND_UNDO:
		undo(app);
		break;
	case COMMAND_REST:
		rest(app);
		break;
	case COMMAND_RAISE:
		raise_list(app);
		break;
	case COMMAND_TELL:
		edit_begin(app, OVER_TELL);
		break;
	case COMMAND_SAVE:
		edit_begin(app, OVER_SAVE);
		break;
	case COMMAND_KEEP:
		return keep(app);
	case COMMAND_QUIT:
		return app_leave(app);
	default:
		break;
	}
	return EFFECT_NONE;
}

static enum effect
command(struct app *app, enum command c)
{
	app->stale = true;
	if (kept_changes(c) && !changes(app))
		return EFFECT_NONE;
	return look(app, c) ? EFFECT_NONE : do_command(app, c);
}

/* Keys that have no place in the table of commands, and what they stand for. */
static enum command
command_named_otherwise(int key)
{
	if (key == K_ENTER)
		return COMMAND_NEXT;
	if (key == K_LEFT || key == 'h' || key == K_ESC)
		return COMMAND_BACK;
	return COMMAND_NONE;
}

static enum command
command_of(const struct app *app, int key)
{
	enum command c = command_named_otherwise(key);
	char word[2] = { 0 };

	if (c != COMMAND_NONE)
		return (command_info(c)->where & (unsigned)app_where(app)) ?
			c : COMMAND_NONE;
	if (key <= ' ' || key >= 127)
		return COMMAND_NONE;
	word[0] = (char)key;
	return command_named(word, app_where(app));
}

/* --- Answers and cursor --------------------------------------------------- */

/* The value that a key gives here: its answer's, or the position's. */
static unsigned
value_of(const struct app *app, int key)
{
	char word[2] = { 0 };
	const struct scale *scale;
	unsigned value;

	if (!app_asking(app) || key <= ' ' || key >= 127)
		return 0;
	word[0] = (char)key;
	value = walk_value(app->walk, word);
	if (value > 0 || key < '1' || key > '9')
		return value;
	scale = checklist_scale(app->walk->list, app->walk->at.indicator);
	value = (unsigned)(key - '0');
	return value <= scale->count ? value : 0;
}

static int
within(int at, int first, int count)
{
	if (at >= count)
		at = count - 1;
	return at < first ? first : at;
}

static void
move_cursor(struct app *app, int step)
{
	if (app_listing(app))
		app->cursor = within(app->cursor + step, 0,
				     (int)app->list_count);
	else
		app->choice = within(app->choice + step, -1,
			(int)checklist_scale(app->walk->list,
				app->walk->at.indicator)->count);
}

static bool
has_cursor(const struct app *app)
{
	return app_listing(app) || app_asking(app);
}

/* Keys that move about; false if it is none of them. */
static bool
move(struct app *app, int key)
{
	int page = app_text_rows(app) > 1 ? app_text_rows(app) - 1 : 1;
	int list = app_list_rows(app) > 1 ? app_list_rows(app) - 1 : 1;
	bool cursor = has_cursor(app);

	if (key == K_UP || key == 'k')
		cursor ? move_cursor(app, -1) : app_scroll(app,
							   app->scroll - 1);
	else if (key == K_DOWN || key == 'j')
		cursor ? move_cursor(app, 1) : app_scroll(app,
							  app->scroll + 1);
	else if (key == K_PAGE_UP)
		app_listing(app) ? move_cursor(app, -list) :
			app_scroll(app, app->scroll - page);
	else if (key == K_PAGE_DOWN || key == ' ')
		app_listing(app) ? move_cursor(app, list) :
			app_scroll(app, app->scroll + page);
	else if (key == K_HOME)
		cursor ? move_cursor(app, -10000) : app_scroll(app, 0);
	else if (key == K_END)
		cursor ? move_cursor(app, 10000) :
			app_scroll(app, (int)app->lines.count);
	else
		return false;
	return true;
}

/* --- Any key -------------------------------------------------------------- */

static bool
asks(const struct app *app)
{
	return app->over == OVER_REPLACE || app->over == OVER_DISCARD ||
		app->over == OVER_QUIT;
}

static enum effect
asked(struct app *app, int key)
{
	bool yes = key == 'y';

	if (app->over == OVER_REPLACE && yes) {
		app->replace = true;
		return EFFECT_SAVE;
	}
	if (app->over == OVER_QUIT && yes)
		return EFFECT_LEAVE;
	if (app->over == OVER_DISCARD && yes) {
		edit_cancel(app);
		return EFFECT_NONE;
	}
	if (app->over == OVER_REPLACE)
		app_say(app, "Nothing was saved.");
	app_close(app);
	return EFFECT_NONE;
}

/* A letter as without Caps Lock, unless an answer here wants the capital. */
static int
without_caps(const struct app *app, int key)
{
	return value_of(app, key) > 0 ? key : key_lower(key);
}

static void
refuse(struct app *app)
{
	app_say(app, app->over == OVER_INTERRUPT ?
		"Read this first; then o goes on." :
		"That key does nothing here; ? shows the keys.");
}

enum effect
app_plain_key(struct app *app, int key)
{
	unsigned value;
	enum command c;

	if (app_typing(app))
		return edit_over(app, key);
	key = without_caps(app, key);
	if (asks(app))
		return asked(app, key);
	value = value_of(app, key);
	if (value > 0) {
		answer(app, value);
		return EFFECT_NONE;
	}
	if (move(app, key))
		return EFFECT_NONE;
	c = command_of(app, key);
	if (c != COMMAND_NONE)
		return command(app, c);
	if ((key == K_RIGHT || key == 'l') && app->over != OVER_INTERRUPT)
		return forward(app);
	if (key > ' ' || key == K_ESC)
		refuse(app);
	return EFFECT_NONE;
}

void
app_saved(struct app *app, enum file_saved saved, const char *path,
	  const char *words)
{
	switch (saved) {
	case FILE_EXISTS:
		app_over(app, OVER_REPLACE);
		break;
	case FILE_FAILED: /* what was typed is still in the field */
		app_over(app, OVER_SAVE);
		break;
	default:
		free(app->save_path);
		app->save_path = mem_string(path);
		app_over(app, OVER_SAVED);
	}
	app_say(app, *words != '\0' ? words : NULL);
	app_layout(app);
}
