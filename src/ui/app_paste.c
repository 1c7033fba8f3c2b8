/* SPDX-License-Identifier: MIT */
/*
 * Pasted text is text and nothing else: in a field its words stay as they
 * are, with its lines set off from each other; elsewhere it does nothing.
 */
#include "ui/parts.h"

static void
begin(struct app *app)
{
	paste_begin(&app->paste);
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
	paste_put(&app->paste, &app->fields[app->focus], key);
}

bool
app_paste(struct app *app, int key)
{
	if (key == K_PASTE)
		begin(app);
	else if (!app->paste.on)
		return key == K_PASTE_END;
	else if (key == K_PASTE_END || paste_breaks_off(key))
		end(app);
	else if (!app_typing(app) || app->blank || app_small(app))
		;
	else if (key == K_ENTER)
		app->paste.gap = true;
	else if (key == K_TAB)
		put(app, ' ');
	else if (key >= ' ' && key < K_RESIZE)
		put(app, key);
	return !paste_breaks_off(key);
}
