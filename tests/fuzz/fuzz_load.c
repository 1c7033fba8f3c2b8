/* SPDX-License-Identifier: MIT */
/*
 * Any checklist that is accepted can be answered, scored and shown in every
 * format; any other is refused with at least one error and leaves nothing.
 * What follows a NUL in the input answers the questions.
 */
#include "base/diag.h"
#include "read/load.h"
#include "report/render.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_load: %s\n", why);
	abort();
}

static void
check_text(struct buf *text)
{
	const unsigned char *byte = (const unsigned char *)buf_text(text);

	if (text->size == 0)
		stop("an empty result");
	for (; *byte; byte++)
		if ((*byte < ' ' && *byte != '\n') || *byte == 0x7f)
			stop("a control byte in a result");
	buf_clear(text);
}

static void
check_json(struct buf *text)
{
	const char *json = buf_text(text);
	long depth = 0;
	bool quoted = false;

	if (strncmp(json, "{\"heed\": 1,", 11) != 0 &&
	    strncmp(json, "{\"heed\":1,", 10) != 0)
		stop("no JSON of ours");
	for (; *json; json++) {
		if (quoted && *json == '\\' && json[1])
			json++;
		else if (*json == '"')
			quoted = !quoted;
		else if (!quoted && (*json == '{' || *json == '['))
			depth++;
		else if (!quoted && (*json == '}' || *json == ']'))
			depth--;
	}
	if (quoted || depth != 0)
		stop("JSON that does not close");
}

static void
show(const struct checklist *list, const struct answers *answers)
{
	struct result r;
	struct buf text = { 0 };
	enum render_format f;

	result_init(&r, list, answers);
	if (r.range.lowest > r.range.highest)
		stop("a range upside down");
	for (f = RENDER_TEXT; f < RENDER_FORMATS; f++) {
		render_result(&text, &r, f, "2026-11-24");
		if (f == RENDER_JSON)
			check_json(&text);
		check_text(&text);
	}
	buf_done(&text);
	result_done(&r);
}

static void
answer(const struct checklist *list, const uint8_t *bytes, size_t count)
{
	struct walk walk;
	size_t i = 0;

	walk_init(&walk, list);
	show(list, &walk.answers);
	while (i < count && walk_next(&walk)) {
		if (walk.at.stage != WALK_QUESTION)
			continue;
		walk_answer(&walk, bytes[i] % (ANSWERS_MAX + 1U));
		if (bytes[i] >= 0xf0)
			walk_undo(&walk);
		i++;
	}
	show(list, &walk.answers);
	walk_done(&walk);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *split = memchr(data, 0, size);
	size_t bytes = split ? (size_t)(split - data) : size;
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct load_from from = { .path = NULL };

	if (load_bytes(&list, "tests/data/fuzz.ini", (const char *)data, bytes,
		       &from, &diags))
		answer(&list, data + bytes + (split != NULL),
		       size - bytes - (split != NULL));
	else if (diags.errors == 0)
		stop("refused without an error");
	checklist_done(&list);
	diags_done(&diags);
	return 0;
}
