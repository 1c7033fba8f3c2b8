/* SPDX-License-Identifier: MIT */
/*
 * Fields, and what becomes of the text in them. Esc keeps all as it was, and
 * asks first where that would lose what was typed.
 */
#include "base/text.h"
#include "ui/parts.h"

#include <stdlib.h>
#include <string.h>

static const char *
start_text(const struct app *app, enum over over, int field)
{
	const char *tell = app->walk->answers.tell;

	if (over == OVER_NOTE)
		return note_text(walk_note(app->walk), (enum note_part)field);
	if (over == OVER_TELL)
		return tell != NULL ? tell : "";
	return "";
}

void
edit_begin(struct app *app, enum over over)
{
	app->field_count = over == OVER_NOTE ? NOTE_PARTS : 1;
	app->focus = 0;
	for (int i = 0; i < app->field_count; i++)
		edit_set(&app->fields[i], start_text(app, over, i));
	if (over == OVER_BECAUSE)
		app_over(app, over);
	else
		app_open(app, over);
}

static void
forget_fields(struct app *app)
{
	for (size_t i = 0; i < NOTE_PARTS; i++)
		edit_done(&app->fields[i]);
}

static const char *
typed(struct app *app, int field)
{
	return buf_text(&app->fields[field].text);
}

static void
keep_note(struct app *app)
{
	bool changed = false;

	for (int i = 0; i < NOTE_PARTS; i++)
		changed = walk_set_note(app->walk, (enum note_part)i,
					typed(app, i)) || changed;
	app_say(app, changed ? "Noted; u takes it back." : NULL);
}

/* Find words in the text shown, after its first line, in a circle. */
static void
search_page(struct app *app)
{
	int count = (int)app->lines.count;

	for (int i = 1; i <= count; i++) {
		int at = (app->scroll + i) % count;

		if (text_holds(app->lines.items[at].text, app->search)) {
			app_scroll(app, at);
			return;
		}
	}
	app_say(app, "These words are not on this page.");
}

static void
search_questions(struct app *app)
{
	const struct walk *walk = app->walk;
	size_t from = walk->at.stage == WALK_QUESTION ? walk->at.indicator :
		NONE;
	size_t at = walk_find(walk, app->search, from, 1);

	if (at == NONE || !walk_jump(app->walk, at))
		app_say(app, "No question has these words.");
	else
		app_moved(app);
}

static void
search(struct app *app)
{
	if (*typed(app, 0) != '\0') {
		free(app->search);
		app->search = mem_string(typed(app, 0));
	}
	app_close(app);
	if (app->search == NULL)
		return;
	if (app->over != OVER_LIST && (app->over != OVER_NONE ||
	    app->walk->at.stage == WALK_RESULT))
		search_page(app);
	else
		search_questions(app);
}

/* Without a reason the field stays, so that one can be written. */
static void
raise_it(struct app *app)
{
	struct diags diags = { 0 };
	const char *band = app->walk->list->bands[app->band].id;

	if (walk_raise(app->walk, band, typed(app, 0), &diags)) {
		app_say(app, "Raised; u takes it back.");
		app_close(app);
	} else if (diags.count > 0) {
		struct buf text = { 0 };

		buf_printf(&text, "%s.", diags.items[0].message);
		app_say(app, buf_text(&text));
		buf_done(&text);
	}
	diags_done(&diags);
}

static enum effect
save(struct app *app)
{
	free(app->save_path);
	app->save_path = mem_string(typed(app, 0));
	app->replace = false;
	if (*app->save_path != '\0')
		return EFFECT_SAVE;
	app_close(app);
	return EFFECT_NONE;
}

/* Enter on the last field. */
static enum effect
finish(struct app *app)
{
	enum effect effect = EFFECT_NONE;

	switch (app->over) {
	case OVER_NOTE:
		keep_note(app);
		app_close(app);
		break;
	case OVER_TELL:
		walk_set_tell(app->walk, typed(app, 0));
		app_say(app, "Written down; it stands with the result.");
		app_close(app);
		break;
	case OVER_SEARCH:
		search(app);
		break;
	case OVER_BECAUSE:
		raise_it(app);
		break;
	default:
		effect = save(app);
	}
	if (!app_typing(app))
		forget_fields(app);
	return effect;
}

void
edit_rescue(struct app *app)
{
	enum over over = app->over;

	if (over == OVER_DISCARD && app->depth > 0)
		over = app->below[app->depth - 1].over;
	if (over == OVER_NOTE)
		keep_note(app);
	else if (over == OVER_TELL)
		walk_set_tell(app->walk, typed(app, 0));
}

static bool
differs(struct app *app)
{
	for (int i = 0; i < app->field_count; i++)
		if (strcmp(typed(app, i), start_text(app, app->over, i)) != 0)
			return true;
	return false;
}

void
edit_cancel(struct app *app)
{
	if (app->over == OVER_DISCARD)
		app_close(app);
	forget_fields(app);
	app_close(app);
}

/* Words to find are soon typed again. */
static void
cancel(struct app *app)
{
	if (app->over != OVER_SEARCH && differs(app))
		app_open(app, OVER_DISCARD);
	else
		edit_cancel(app);
}

enum effect
edit_over(struct app *app, int key)
{
	bool last = app->focus == app->field_count - 1;

	if (key == K_ESC) {
		cancel(app);
	} else if (key == K_ENTER && last) {
		return finish(app);
	} else if (key == K_ENTER || key == K_TAB || key == K_DOWN) {
		app->focus = last ? 0 : app->focus + 1;
	} else if (key == K_BACKTAB || key == K_UP) {
		app->focus = app->focus > 0 ? app->focus - 1 :
			app->field_count - 1;
	} else {
		edit_key(&app->fields[app->focus], key);
	}
	return EFFECT_NONE;
}
