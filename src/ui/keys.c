/* SPDX-License-Identifier: MIT */
/*
 * What a key does. The quick exit and Ctrl-C come before everything, a screen
 * too small for answers lets no other key through, and whatever is typed in a
 * field is text.
 */
#include "base/text.h"
#include "ui/parts.h"

#include <stdlib.h>
#include <string.h>

/* --- Moving --------------------------------------------------------------- */

static void
moved(struct app *app)
{
	app_moved(app);
	if (app->walk->at.stage == WALK_RESULT)
		app_say(app, app->cols < 60 ? "f save  t tell  + raise" :
			"f saves this, t writes down whom you tell, + raises "
			"it");
}

static void
answer(struct app *app, unsigned value)
{
	walk_answer(app->walk, value);
	walk_next(app->walk);
	moved(app);
}

static enum effect
leave(struct app *app)
{
	if (!walk_started(app->walk))
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
		return leave(app);
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
	if (app->over == OVER_NONE && app->walk->at.stage == WALK_QUESTION)
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
	app_say(app, "Taken back.");
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
command(struct app *app, enum command c)
{
	app->stale = true;
	switch (c) {
	case COMMAND_NEXT:
		return next(app);
	case COMMAND_BACK:
		back(app);
		break;
	case COMMAND_HELP:
		if (app->over == OVER_HELP)
			app_close(app);
		else
			app_open(app, OVER_HELP);
		break;
	case COMMAND_NOW:
		app_open(app, OVER_NOW);
		break;
	case COMMAND_MORE:
		app_open(app, OVER_MORE);
		break;
	case COMMAND_NOTE:
		edit_begin(app, OVER_NOTE);
		break;
	case COMMAND_LIST:
		go_on_list(app);
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
	case COMMAND_SEARCH:
		edit_begin(app, OVER_SEARCH);
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
	case COMMAND_BLANK:
		app->blank = true;
		break;
	case COMMAND_QUIT:
		return leave(app);
	default:
		break;
	}
	return EFFECT_NONE;
}

static enum command
command_of(const struct app *app, int key)
{
	char word[2] = { 0 };

	if (key == K_ENTER)
		return COMMAND_NEXT;
	if (key == K_LEFT || key == 'h' || key == K_ESC)
		return COMMAND_BACK;
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

	if (app->over != OVER_NONE || app->walk->at.stage != WALK_QUESTION ||
	    key <= ' ' || key >= 127)
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
	return app_listing(app) || (app->over == OVER_NONE &&
				    app->walk->at.stage == WALK_QUESTION);
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

/* The quick exit: three presses in a row; true when the key was used up. */
static bool
exits(struct app *app, int key, enum effect *effect)
{
	bool press = key == K_CTRL('x') || (key == 'x' && !app_typing(app));

	if (!press && app->exits == 0)
		return false;
	if (!press) {
		app->exits = 0;
		app_say(app, "Still here.");
		return true;
	}
	if (++app->exits == 3)
		*effect = EFFECT_QUICK;
	app_say(app, app->exits == 1 ? "x . .  twice more leaves at once" :
		"x x .  once more leaves at once");
	return true;
}

static bool
stops(struct app *app, int key, enum effect *effect)
{
	if (key != K_CTRL('c') && key != K_CTRL('\\')) {
		app->stopping = false;
		return false;
	}
	if (app->stopping)
		*effect = EFFECT_INTERRUPTED;
	app->stopping = true;
	app_say(app, "Ctrl-C once more leaves; nothing is kept.");
	return true;
}

static enum effect
asked(struct app *app, int key)
{
	bool yes = key == 'y' || key == 'Y';

	if (app->over == OVER_REPLACE && yes) {
		app->replace = true;
		return EFFECT_SAVE;
	}
	if (app->over == OVER_QUIT && yes)
		return EFFECT_LEAVE;
	if (app->over == OVER_REPLACE)
		app_say(app, "Nothing was saved.");
	app_close(app);
	return EFFECT_NONE;
}

static enum effect
plain_key(struct app *app, int key)
{
	unsigned value;
	enum command c;

	if (app_typing(app))
		return edit_over(app, key);
	if (app->over == OVER_REPLACE || app->over == OVER_QUIT)
		return asked(app, key);
	value = value_of(app, key);
	if (value > 0) {
		answer(app, value);
		return EFFECT_NONE;
	}
	if (move(app, key))
		return EFFECT_NONE;
	if (key == K_RIGHT || key == 'l')
		return forward(app);
	c = command_of(app, key);
	if (c != COMMAND_NONE)
		return command(app, c);
	if (key > ' ')
		app_say(app, "That key does nothing here; ? shows the keys.");
	return EFFECT_NONE;
}

/* Show what was set off, if nothing else is being shown. */
static void
settle(struct app *app)
{
	size_t rule;

	if (app->over != OVER_NONE)
		return;
	rule = walk_interrupt(app->walk);
	if (rule != NONE) {
		walk_seen(app->walk, rule);
		app->interrupt = rule;
		app_open(app, OVER_INTERRUPT);
		return;
	}
	rule = app->banner == NULL ? walk_notice(app->walk) : NONE;
	if (rule == NONE)
		return;
	walk_seen(app->walk, rule);
	app->banner = app->walk->list->rules[rule].notices.items[0];
}

enum effect
app_key(struct app *app, int key)
{
	enum effect effect = EFFECT_NONE;

	if (key == K_EOF)
		return EFFECT_END;
	if (key == K_NONE || key == K_RESIZE)
		return EFFECT_NONE;
	if (key == K_CTRL('l'))
		return EFFECT_REDRAW;
	if (key == K_CTRL('z'))
		return EFFECT_SUSPEND;
	app_say(app, NULL);
	if (stops(app, key, &effect) || exits(app, key, &effect))
		;
	else if (app->blank)
		app->blank = key != 'z';
	else if (!app_small(app))
		effect = plain_key(app, key);
	if (effect == EFFECT_NONE && !app->blank)
		settle(app);
	if (app->stale)
		app_layout(app);
	else
		app_scroll(app, app->scroll);
	return effect;
}

void
app_saved(struct app *app, enum file_saved saved, const char *detail)
{
	struct buf text = { 0 };

	switch (saved) {
	case FILE_EXISTS:
		app_over(app, OVER_REPLACE);
		break;
	case FILE_FAILED:
		app_close(app);
		buf_printf(&text, "Nothing was saved: %s.", detail);
		app_say(app, buf_text(&text));
		buf_done(&text);
		app_layout(app);
		break;
	default:
		free(app->save_path);
		app->save_path = mem_string(detail);
		app_over(app, OVER_SAVED);
	}
}
