/* SPDX-License-Identifier: MIT */
#include "support/stage.h"

#include "read/load.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

void
stage_open(struct stage *s, const char *path, int rows, int cols,
	   const char *script)
{
	struct diags diags = { 0 };

	*s = (struct stage){ .effect = EFFECT_NONE };
	assert_true(load_checklist(&s->list, path, NULL, &diags));
	diags_done(&diags);
	walk_init(&s->walk, &s->list);
	app_init(&s->app, &s->walk, "2026-11-24", rows, cols);
	stage_press(s, script);
}

void
stage_close(struct stage *s)
{
	app_done(&s->app);
	walk_done(&s->walk);
	checklist_done(&s->list);
	free(s->text);
}

void
stage_press(struct stage *s, const char *script)
{
	int key;

	s->effect = EFFECT_NONE;
	while ((key = key_parse(&script)) != K_NONE) {
		enum effect effect = app_key(&s->app, key);

		if (effect != EFFECT_NONE)
			s->effect = effect;
	}
}

unsigned
stage_value(const struct stage *s, size_t indicator)
{
	return s->walk.answers.values[indicator];
}

const char *
stage_text(struct stage *s)
{
	struct frame f;

	frame_init(&f, s->app.rows, s->app.cols);
	app_draw(&s->app, &f);
	assert_true(f.rows * f.cols == 0 ||
		    (f.cursor_row < f.rows && f.cursor_col < f.cols));
	free(s->text);
	s->text = frame_text(&f);
	frame_done(&f);
	return s->text;
}

static bool
blank(char c)
{
	return c == ' ' || c == '\n';
}

static bool
begins(const char *text, const char *words)
{
	while (*words != '\0') {
		if (blank(*words) != blank(*text) ||
		    (!blank(*words) && *words != *text))
			return false;
		if (!blank(*words)) {
			words++;
			text++;
			continue;
		}
		words += strspn(words, " \n");
		text += strspn(text, " \n");
	}
	return true;
}

bool
stage_shows(struct stage *s, const char *words)
{
	for (const char *p = stage_text(s); *p != '\0'; p++)
		if (begins(p, words))
			return true;
	return false;
}
