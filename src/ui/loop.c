/* SPDX-License-Identifier: MIT */
/* The only impure part beside the terminal: read a key, do what it asks. */
#include "ui/ui.h"

#include "base/text.h"
#include "report/save.h"
#include "ui/app.h"
#include "ui/key.h"
#include "ui/parts.h"
#include "ui/talk.h"
#include "ui/term.h"

#include <stdio.h>

/* Keys follow each other this closely only when nobody types them. */
enum { QUIET = 50 /* milliseconds */, DROPPED_MOST = 1 << 20 };

static void
show(const struct app *app)
{
	app_draw(app, term_frame(app->rows, app->cols));
	term_show();
}

static void
save(struct app *app)
{
	struct result result;
	struct save how;

	walk_result(&result, app->walk);
	save_result(&how, &result, app->save_path, app->replace, app->today);
	app_saved(app, how.saved, buf_text(&how.path),
		  buf_text(&how.words));
	save_done(&how);
	result_done(&result);
}

static void
resize(struct app *app)
{
	int rows, cols;

	term_size(&rows, &cols);
	app_size(app, rows, cols);
}

/* Hand over what waits already; the effect of it. */
static enum effect
drop(struct app *app)
{
	enum effect effect = EFFECT_NONE;
	int key = K_RESIZE, count = 0;

	while (effect == EFFECT_NONE && key != K_NONE &&
	       count++ < DROPPED_MOST) {
		if (key == K_RESIZE) {
			resize(app);
			show(app);
		}
		key = term_waiting(QUIET);
		effect = app_drop(app, key);
	}
	resize(app);
	return effect;
}

/* Do what does not end the loop; false when it ends. */
static bool
perform(struct app *app, enum effect effect)
{
	switch (effect) {
	case EFFECT_NONE:
		return true;
	case EFFECT_SUSPEND:
		term_suspend();
		resize(app);
		return true;
	case EFFECT_REDRAW:
		term_redraw();
		return true;
	default:
		return false;
	}
}

/* Hold the conversation on keeping the walk, and go on where it was. */
static enum ui_end
keep(struct app *app, struct kept *kept, int *signal)
{
	struct talk talk;
	enum ui_end end = UI_ON;
	bool trouble = kept->trouble != NULL;

	if (!trouble) {
		talk = keep_talk(kept->keep);
		end = talk_hold(&talk, app->walk, app->today, signal);
	}
	kept_again(kept);
	resize(app);
	app_kept(app, !kept_on(kept) ? kept_not : !trouble ||
		 kept->trouble != NULL ? NULL :
		 "Saved now; nothing was lost.");
	return end;
}

/* What a conversation ended with, as if it were the effect of a key. */
static enum effect
effect_of(struct app *app, enum ui_end end)
{
	switch (end) {
	case UI_LEFT:
		return app_leave(app);
	case UI_QUICK:
		return EFFECT_QUICK;
	case UI_INTERRUPTED:
		return EFFECT_INTERRUPTED;
	case UI_ENDED:
	case UI_SIGNALLED:
		return EFFECT_END;
	default:
		return EFFECT_NONE;
	}
}

/* Save what the key changed. */
static void
save_kept(struct app *app, struct kept *kept)
{
	bool trouble = kept->trouble != NULL;

	kept_save(kept);
	if (trouble || kept->trouble != NULL)
		app_kept(app, NULL);
}

/* Read a key and do it; the effect that is left to perform. */
static enum effect
step(struct app *app, struct kept *kept, int *signal)
{
	enum effect effect;
	int key;

	if (!app->paste.on)
		show(app);
	key = term_key();
	*signal = term_signal();
	if (*signal != 0)
		return EFFECT_END;
	if (key == K_RESIZE)
		resize(app);
	effect = app_key(app, key);
	save_kept(app, kept);
	if (effect == EFFECT_KEEP)
		effect = effect_of(app, keep(app, kept, signal));
	if (*signal != 0)
		return EFFECT_END;
	if (effect == EFFECT_SAVE) {
		save(app);
		/* A field that stays is for what was typed ahead. */
		effect = app_typing(app) ? EFFECT_NONE : EFFECT_DROP;
	}
	return effect == EFFECT_DROP ? drop(app) : effect;
}

/* A page that has to be read first may be there from the start. */
static enum ui_end
run(struct app *app, struct kept *kept, int *signal)
{
	enum effect effect = app->over == OVER_INTERRUPT ? drop(app) :
		EFFECT_NONE;

	while (perform(app, effect))
		effect = step(app, kept, signal);
	if (*signal != 0)
		return UI_SIGNALLED;
	return effect == EFFECT_LEAVE ? UI_LEFT :
		effect == EFFECT_QUICK ? UI_QUICK :
		effect == EFFECT_END ? UI_ENDED : UI_INTERRUPTED;
}

static void
leave_card(const struct checklist *list, int cols, bool ascii)
{
	struct outline card = { 0 };
	struct buf text = { 0 }, plain = { 0 };

	outline_numbers(&card, list);
	render_text(&text, &card, cols < 20 ? 20 : cols > 79 ? 79 : cols);
	if (ascii)
		text_ascii(&plain, buf_text(&text));
	fputs(ascii ? buf_text(&plain) : buf_text(&text), stdout);
	fflush(stdout);
	buf_done(&text);
	buf_done(&plain);
	outline_done(&card);
}

enum ui_end
ui_walk(struct walk *walk, struct keep *keeper, const char *today, bool ascii,
	int *signal)
{
	struct app app;
	struct kept kept;
	enum ui_end end;
	int rows, cols;

	if (!term_open(ascii))
		return UI_NO_TERMINAL;
	term_size(&rows, &cols);
	kept_init(&kept, keeper, walk);
	app_init(&app, walk, today, rows, cols);
	app.kept = &kept;
	end = run(&app, &kept, signal);
	cols = app.cols;
	/* Whoever left in the middle of a note has not dropped it. */
	if (kept_on(&kept) && end != UI_LEFT)
		edit_rescue(&app);
	app_done(&app);
	term_close(end == UI_QUICK);
	kept_done(&kept);
	if (end == UI_LEFT)
		leave_card(walk->list, cols, ascii);
	return end;
}
