/* SPDX-License-Identifier: MIT */
#include "support/sitting.h"

#include "test.h"
#include "ui/key.h"

#include <stdlib.h>
#include <string.h>

static void
next(struct sitting *t)
{
	struct card card = { 0 };

	t->talk.show(t->talk.self, &card);
	card_show(&t->view, &card);
}

void
sitting_open(struct sitting *t, struct talk talk, int rows, int cols,
	   const char *script)
{
	*t = (struct sitting){ .talk = talk };
	card_size(&t->view, rows, cols);
	next(t);
	sitting_press(t, script);
}

void
sitting_close(struct sitting *t)
{
	card_close(&t->view);
	free(t->text);
	buf_done(&t->frames);
	buf_done(&t->waits);
	*t = (struct sitting){ 0 };
}

static void
take(struct sitting *t)
{
	bool on;

	if (t->view.card.wait != NULL) {
		card_wait(&t->view);
		buf_puts(&t->waits, sitting_text(t));
	}
	on = t->talk.take(t->talk.self, &t->view.input);
	card_taken(&t->view);
	if (on)
		next(t);
	else
		t->end = EFFECT_TAKE;
}

void
sitting_key(struct sitting *t, int key)
{
	enum effect effect = card_key(&t->view, key);

	if (effect == EFFECT_TAKE)
		take(t);
	else if (effect != EFFECT_SUSPEND && effect != EFFECT_REDRAW)
		t->end = effect;
	if (t->record)
		buf_puts(&t->frames, sitting_text(t));
}

void
sitting_press(struct sitting *t, const char *script)
{
	int key;

	while (t->end == EFFECT_NONE && (key = key_parse(&script)) != K_NONE)
		sitting_key(t, key);
}

const char *
sitting_text(struct sitting *t)
{
	struct frame f;

	frame_init(&f, t->view.rows, t->view.cols);
	card_draw(&t->view, &f);
	assert_true(f.rows * f.cols == 0 ||
		    (f.cursor_row < f.rows && f.cursor_col < f.cols));
	free(t->text);
	t->text = frame_text(&f);
	frame_done(&f);
	return t->text;
}

bool
sitting_shows(struct sitting *t, const char *words)
{
	return strstr(sitting_text(t), words) != NULL;
}
