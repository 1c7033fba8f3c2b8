/* SPDX-License-Identifier: MIT */
/*
 * Shows a card, reads keys until it is answered, hands that over and shows
 * the next. What was typed is wiped as soon as it was taken.
 */
#include "ui/talk.h"

#include "ui/card.h"
#include "ui/key.h"
#include "ui/term.h"

#include <string.h>

/* Keys follow each other this closely only when nobody types them. */
enum { QUIET = 50 /* milliseconds */, DROPPED_MOST = 1 << 20 };

/* How often a card that changes by itself is looked at. */
enum { TICK = 1000 /* milliseconds */ };

static void
draw(struct card_view *v)
{
	int rows, cols;

	term_size(&rows, &cols);
	card_size(v, rows, cols);
	card_draw(v, term_frame(rows, cols));
	term_show();
}

static void
next(struct card_view *v, const struct talk *talk)
{
	struct card card = { 0 };

	talk->show(talk->self, &card);
	card_show(v, &card);
}

/* What waits already was meant for the field that was left, or for a card
 * before a question of yes or no: let only what leaves through. */
static enum effect
drop(struct card_view *v, bool field)
{
	enum effect effect = EFFECT_NONE;
	int key = K_RESIZE, count = 0;

	while (effect == EFFECT_NONE && key != K_NONE &&
	       count++ < DROPPED_MOST) {
		if (key == K_RESIZE)
			draw(v);
		key = term_waiting(QUIET);
		effect = card_drop(v, key, field);
	}
	return effect;
}

/* Hand over what was done; EFFECT_TAKE when that ended it. */
static enum effect
take(struct card_view *v, const struct talk *talk)
{
	bool field = v->input.did == CARD_TYPED, on;
	enum effect left = EFFECT_NONE;

	if (v->card.wait != NULL) {
		card_wait(v);
		draw(v);
	}
	on = talk->take(talk->self, &v->input);
	card_taken(v);
	if (on)
		next(v, talk);
	if (field || (on && v->card.ask == CARD_AGREE))
		left = drop(v, field);
	return left == EFFECT_NONE && !on ? EFFECT_TAKE : left;
}

/* The next key; K_NONE when a signal came, or time to look at the card. */
static int
wait_for(const struct card_view *v, const struct talk *talk)
{
	return talk->tick == NULL || v->paste.on ? term_key() :
		term_waiting(TICK);
}

/* Nobody typed anything: the card may have changed by itself. */
static void
look(struct card_view *v, const struct talk *talk)
{
	struct card card = { 0 };

	if (talk->tick == NULL || !card_idle(v) || !talk->tick(talk->self))
		return;
	talk->show(talk->self, &card);
	card_renew(v, &card);
}

/* A key and what comes of it; EFFECT_TAKE ends it well. */
static enum effect
step(struct card_view *v, const struct talk *talk, int *signal)
{
	enum effect effect;
	int key;

	if (!v->paste.on)
		draw(v);
	key = wait_for(v, talk);
	effect = card_key(v, key);
	*signal = term_signal();
	if (*signal != 0)
		return EFFECT_END;
	if (key == K_NONE)
		look(v, talk);
	if (effect == EFFECT_TAKE)
		effect = take(v, talk);
	else if (effect == EFFECT_SUSPEND)
		term_suspend();
	else if (effect == EFFECT_REDRAW)
		term_redraw();
	return effect;
}

static enum ui_end
end_of(enum effect effect, int signal)
{
	switch (effect) {
	case EFFECT_TAKE:
		return UI_ON;
	case EFFECT_LEAVE:
		return UI_LEFT;
	case EFFECT_QUICK:
		return UI_QUICK;
	case EFFECT_INTERRUPTED:
		return UI_INTERRUPTED;
	default:
		return signal != 0 ? UI_SIGNALLED : UI_ENDED;
	}
}

/* It ends without having been left: what was typed may be somebody's words. */
static void
rescue(struct card_view *v, const struct talk *talk)
{
	const char *was = v->card.initial != NULL ? v->card.initial : "";
	struct card_input in = { .did = CARD_TYPED,
				 .text = buf_text(&v->field.text) };

	if (v->card.rescue && v->card.ask == CARD_TEXT &&
	    strcmp(in.text, was) != 0)
		talk->take(talk->self, &in);
}

enum ui_end
talk_hold(struct talk *talk, const struct walk *walk, const char *today,
	  int *signal)
{
	struct card_view v = { .walk = walk, .today = today };
	enum effect effect = EFFECT_NONE;

	next(&v, talk);
	while (effect == EFFECT_NONE || effect == EFFECT_SUSPEND ||
	       effect == EFFECT_REDRAW)
		effect = step(&v, talk, signal);
	if (effect == EFFECT_END)
		rescue(&v, talk);
	card_close(&v);
	return end_of(effect, *signal);
}

enum ui_end
ui_talk(struct talk *talk, bool ascii, int *signal)
{
	enum ui_end end;

	if (!term_open(ascii))
		return UI_NO_TERMINAL;
	end = talk_hold(talk, NULL, NULL, signal);
	term_close(end == UI_QUICK);
	return end;
}
