/* SPDX-License-Identifier: MIT */
/*
 * Pasted text is text and nothing else: in a field its words stay as they
 * are, with its lines set off from each other; elsewhere it does nothing.
 */
#include "ui/parts.h"

/* The keys that a person presses when a paste never seems to end. */
static bool
breaks_off(int key)
{
	return key == K_CTRL('x') || key == K_CTRL('c') || key == K_CTRL('\\');
}

static void
begin(struct app *app)
{
	app->paste.on = true;
	app->paste.some = app->paste.gap = app->paste.lost = false;
	app_say(app, NULL);
}

static void
end(struct app *app)
{
	app->paste.on = false;
	if (app->blank || app_small(app))
		return;
	if (app_typing(app) && app->paste.lost)
		app_say(app, "There was no room for all of it; the end is "
			"missing.");
	else if (!app_typing(app))
		app_say(app, app_where(app) & (AT_QUESTION | AT_NOTE) ?
			"Nothing was pasted; w opens a note to paste into." :
			"Nothing was pasted: here is no place for text.");
	app_layout(app);
}

static void
put(struct app *app, int key)
{
	struct edit *field = &app->fields[app->focus];

	if (app->paste.gap && app->paste.some)
		for (const char *p = " / "; *p != '\0'; p++)
			edit_key(field, *p);
	app->paste.gap = false;
	app->paste.some = true;
	if (edit_full(field))
		app->paste.lost = true;
	else
		edit_key(field, key);
}

bool
paste_key(struct app *app, int key)
{
	if (key == K_PASTE)
		begin(app);
	else if (!app->paste.on)
		return key == K_PASTE_END;
	else if (key == K_PASTE_END || breaks_off(key))
		end(app);
	else if (!app_typing(app) || app->blank || app_small(app))
		;
	else if (key == K_ENTER)
		app->paste.gap = true;
	else if (key == K_TAB)
		put(app, ' ');
	else if (key >= ' ' && key < K_RESIZE)
		put(app, key);
	return !breaks_off(key);
}
