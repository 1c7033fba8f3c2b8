/* SPDX-License-Identifier: MIT */
/* No text of a checklist ever begins a line: only names and headings do. */
#include "cli/names.h"

#include "base/text.h"

#include <string.h>

enum { COLS = 79, QUESTION = 2, ANSWER = 4, WORDS = 21 };

/* A name at its column, and words beside it, or below where it is long. */
static void
put_entry(struct buf *out, int indent, const char *name, const char *words)
{
	struct buf clean = { 0 };
	const char *rest, *line;
	int col = indent + text_cols(name);
	size_t size;

	buf_printf(out, "%*s%s", indent, "", name);
	if (col + 2 > WORDS) {
		buf_putc(out, '\n');
		col = 0;
	}
	text_clean(&clean, words, strlen(words));
	rest = buf_text(&clean);
	while (text_line(&rest, COLS - WORDS, &line, &size)) {
		buf_printf(out, "%*s%.*s\n", WORDS - col, "", (int)size,
			   line);
		col = 0;
	}
	buf_done(&clean);
}

static void
put_answer(struct buf *out, const struct choice *c)
{
	struct buf words = { 0 };

	buf_printf(&words, "%c  %s", c->key, c->label);
	put_entry(out, ANSWER, c->id, buf_text(&words));
	buf_done(&words);
}

static void
put_question(struct buf *out, const struct checklist *list, size_t which)
{
	const struct scale *scale = checklist_scale(list, which);

	put_entry(out, QUESTION, list->indicators[which].id,
		  list->indicators[which].ask);
	for (size_t i = 0; i < scale->count; i++)
		put_answer(out, &scale->choices[i]);
}

void
names_put(struct buf *out, const struct checklist *list)
{
	buf_puts(out, "Questions, and below each the answers it can have, by "
		      "id or key:\n");
	for (size_t i = 0; i < list->indicator_count; i++)
		put_question(out, list, i);
	buf_puts(out, "\nBands, the least urgent first:\n");
	for (size_t i = 0; i < list->band_count; i++)
		put_entry(out, QUESTION, list->bands[i].id,
			  list->bands[i].title);
}
