/* SPDX-License-Identifier: MIT */
/*
 * Whatever keys are pressed at whatever size, the full screen can be drawn,
 * its cursor lies on it, and no cell holds a control byte. The first two bytes
 * of the input are the size, and a byte 0xFF changes it again.
 */
#include "base/diag.h"
#include "base/text.h"
#include "read/load.h"
#include "ui/app.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct checklist list;

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_keys: %s\n", why);
	abort();
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct load_from from = { .path = NULL };
	struct diags diags = { 0 };

	(void)argc;
	(void)argv;
	if (!load_checklist(&list, "tests/data/small.ini", &from, &diags))
		stop("cannot load tests/data/small.ini");
	diags_done(&diags);
	return 0;
}

static void
check_frame(const struct frame *f)
{
	size_t count = (size_t)f->rows * (size_t)f->cols;

	if (count > 0 && (f->cursor_row < 0 || f->cursor_row >= f->rows ||
			  f->cursor_col < 0 || f->cursor_col >= f->cols))
		stop("the cursor is off the screen");
	for (size_t i = 0; i < count; i++) {
		const char *text = f->cells[i].text;

		if (text_valid(text, strlen(text)) != strlen(text))
			stop("a cell is not UTF-8");
		if ((*text > 0 && *text < ' ') || *text == 0x7f)
			stop("a cell holds a control byte");
	}
}

static void
draw(const struct app *app)
{
	struct frame f;

	frame_init(&f, app->rows, app->cols);
	app_draw(app, &f);
	check_frame(&f);
	frame_done(&f);
}

/* Bytes from 0x80 on are the keys that no byte stands for. */
static int
key_of(uint8_t byte)
{
	if (byte < 0x80)
		return byte == '\n' ? K_ENTER : byte;
	if (byte < 0xC0)
		return K_RESIZE + byte % (K_PASTE_END - K_RESIZE + 1);
	return 0x4E00 + byte;
}

static void
pretend(struct app *app, enum effect effect)
{
	if (effect == EFFECT_SAVE)
		app_saved(app, app->replace ? FILE_SAVED : FILE_EXISTS,
			  "/tmp/a", "");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct walk walk;
	struct app app;

	if (size < 2 || size > 400)
		return 0;
	walk_init(&walk, &list);
	app_init(&app, &walk, "2026-11-24", data[0] % 40, data[1] % 120);
	for (size_t i = 2; i < size; i++) {
		if (data[i] == 0xFF && i + 2 < size) {
			app_size(&app, data[i + 1] % 40, data[i + 2] % 120);
			i += 2;
		} else {
			pretend(&app, app_key(&app, key_of(data[i])));
		}
		draw(&app);
		if (walk.at.stage == WALK_LEFT)
			break;
	}
	app_done(&app);
	walk_done(&walk);
	return 0;
}
