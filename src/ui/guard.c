/* SPDX-License-Identifier: MIT */
/*
 * What comes before the meaning of a key. The quick exit and Ctrl-C come
 * before everything, a screen too small for answers lets no other key
 * through, what is pasted is no command, and what was typed before a page was
 * seen does nothing to it.
 */
#include "ui/parts.h"

static bool
exits(struct app *app, int key, enum effect *effect)
{
	const char *say = NULL;

	if (!leave_exits(&app->leave, key, app_typing(app), effect, &say))
		return false;
	app_say(app, say);
	return true;
}

static bool
stops(struct app *app, int key, enum effect *effect)
{
	if (!leave_stops(&app->leave, key, effect))
		return false;
	app_say(app, kept_stop(app->kept));
	return true;
}

bool
app_settle(struct app *app)
{
	size_t rule;

	if (app->over != OVER_NONE)
		return false;
	rule = walk_interrupt(app->walk);
	if (rule != NONE) {
		walk_seen(app->walk, rule);
		app->interrupt = rule;
		app_open(app, OVER_INTERRUPT);
		return true;
	}
	rule = app->banner == NULL ? walk_notice(app->walk) : NONE;
	if (rule == NONE)
		return false;
	walk_seen(app->walk, rule);
	app->banner = app->walk->list->rules[rule].notices.items[0];
	return false;
}

/*
 * A key with a meaning of its own. What waits behind one that brought up a
 * page to be read was typed without having seen it, and what waits behind the
 * end of a field was meant for the field.
 */
static enum effect
free_key(struct app *app, int key)
{
	bool typing = app_typing(app);
	enum effect effect = app_plain_key(app, key);
	bool unseen = effect == EFFECT_NONE && app_settle(app);

	if (effect == EFFECT_NONE && (unseen || (typing && !app_typing(app))))
		effect = EFFECT_DROP;
	return effect;
}

/* Does what stands at the foot take other rows now? */
static bool
other_rows(struct foot before, struct foot now)
{
	return before.message != now.message || before.alarm != now.alarm ||
		before.trouble != now.trouble ||
		before.banner != now.banner;
}

enum effect
app_key(struct app *app, int key)
{
	struct foot before = app_foot(app);
	enum effect effect = EFFECT_NONE;

	if (key == K_EOF)
		return EFFECT_END;
	if (key == K_NONE || key == K_RESIZE || app_paste(app, key))
		return EFFECT_NONE;
	if (key == K_CTRL('l'))
		return EFFECT_REDRAW;
	if (key == K_CTRL('z'))
		return EFFECT_SUSPEND;
	app_say(app, NULL);
	if (stops(app, key, &effect) || exits(app, key, &effect))
		;
	else if (app->blank)
		app->blank = key_lower(key) != 'z';
	else if (!app_small(app))
		effect = free_key(app, key);
	if (app->stale || (app_asking(app) &&
			   other_rows(before, app_foot(app))))
		app_layout(app);
	else
		app_scroll(app, app->scroll);
	return effect;
}

enum effect
app_drop(struct app *app, int key)
{
	enum effect effect = EFFECT_NONE;
	bool urgent = app->over == OVER_INTERRUPT;

	if (key == K_EOF)
		return EFFECT_END;
	if (key == K_NONE || key == K_RESIZE || stops(app, key, &effect))
		return effect;
	if (key == K_CTRL('x') || (urgent && key_lower(key) == 'x'))
		exits(app, key, &effect);
	else
		app->leave.exits = 0;
	if (!urgent && app->leave.exits == 0)
		app_say(app, "What was typed after that was dropped.");
	return effect;
}
