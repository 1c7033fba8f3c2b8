/* SPDX-License-Identifier: MIT */
#include "support/table.h"

#include "test.h"
#include "ui/key.h"

#include <stdlib.h>
#include <string.h>

static void
next(struct table *t)
{
	struct card card = { 0 };

	t->talk.show(t->talk.self, &card);
	card_show(&t->view, &card);
}

void
table_open(struct table *t, struct talk talk, int rows, int cols,
	   const char *script)
{
	*t = (struct table){ .talk = talk };
	card_size(&t->view, rows, cols);
	next(t);
	table_press(t, script);
}

void
table_close(struct table *t)
{
	card_close(&t->view);
	free(t->text);
	buf_done(&t->frames);
	buf_done(&t->waits);
	*t = (struct table){ 0 };
}

static void
take(struct table *t)
{
	bool on;

	if (t->view.card.wait != NULL) {
		card_wait(&t->view);
		buf_puts(&t->waits, table_text(t));
	}
	on = t->talk.take(t->talk.self, &t->view.input);
	card_taken(&t->view);
	if (on)
		next(t);
	else
		t->end = EFFECT_TAKE;
}

void
table_key(struct table *t, int key)
{
	enum effect effect = card_key(&t->view, key);

	if (effect == EFFECT_TAKE)
		take(t);
	else if (effect != EFFECT_SUSPEND && effect != EFFECT_REDRAW)
		t->end = effect;
	if (t->record)
		buf_puts(&t->frames, table_text(t));
}

void
table_press(struct table *t, const char *script)
{
	int key;

	while (t->end == EFFECT_NONE && (key = key_parse(&script)) != K_NONE)
		table_key(t, key);
}

const char *
table_text(struct table *t)
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
table_shows(struct table *t, const char *words)
{
	return strstr(table_text(t), words) != NULL;
}
