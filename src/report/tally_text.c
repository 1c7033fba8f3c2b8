/* SPDX-License-Identifier: MIT */
/* Bars are of number signs, which every screen reader and printer knows. */
#include "report/tally_parts.h"

#include "base/text.h"

#include <string.h>

enum { COLS = 78, LABEL = 36, NUMBER = 8, BAR = 24 };

static void
put_rule(struct buf *out, const char *title, char under)
{
	buf_printf(out, "%s\n", title);
	for (int i = text_cols(title); i > 0; i--)
		buf_putc(out, under);
	buf_putc(out, '\n');
}

/* A text wrapped to the width. */
static void
put_para(struct buf *out, const char *text)
{
	const char *line;
	size_t size;

	while (text_line(&text, COLS, &line, &size)) {
		buf_add(out, line, size);
		buf_putc(out, '\n');
	}
	buf_putc(out, '\n');
}

/* Lines of a label, all but the last one whole; the columns of that. */
static int
put_label(struct buf *out, const char *text)
{
	const char *line;
	size_t size;
	int cols = 0;
	bool some = false;

	while (text_line(&text, LABEL - 2, &line, &size)) {
		struct buf part = { 0 };

		if (some)
			buf_putc(out, '\n');
		some = true;
		buf_puts(out, "  ");
		buf_add(&part, line, size);
		buf_puts(out, buf_text(&part));
		cols = 2 + text_cols(buf_text(&part));
		buf_done(&part);
	}
	return cols;
}

static void
put_line(struct buf *out, const struct tally_line *line, unsigned long whole)
{
	struct buf count = { 0 };
	int cols = put_label(out, line->title[0] ? line->title : "-");
	unsigned long bars = whole ? line->count * BAR / whole : 0;

	if (line->count)
		tally_count(&count, line->count);
	else
		buf_printf(&count, "<%d", TALLY_STEP);
	buf_printf(out, "%*s%*s", LABEL - cols, "", NUMBER, buf_text(&count));
	buf_done(&count);
	if (line->count) {
		buf_printf(out, "%4u %%", tally_percent(line->count, whole));
		buf_printf(out, "%s", bars ? "  " : "");
		while (bars-- > 0)
			buf_putc(out, '#');
	}
	buf_putc(out, '\n');
}

static void
put_group(struct buf *out, const struct tally *t, const struct tally_group *g)
{
	struct buf title = { 0 };

	tally_name(&title, t, g);
	buf_puts(&title, ": ");
	tally_count(&title, g->rows);
	buf_puts(&title, " rows");
	put_rule(out, buf_text(&title), '-');
	buf_done(&title);
	for (int kind = 0; kind < TALLY_KINDS; kind++) {
		struct tally_line line;
		size_t at = 0;

		if (!tally_has(t, g, (enum tally_kind)kind))
			continue;
		buf_printf(out, "%s\n",
			   tally_kind_words(t, (enum tally_kind)kind));
		while (tally_line(&line, t, g, (enum tally_kind)kind, &at))
			put_line(out, &line, g->rows);
		buf_putc(out, '\n');
	}
}

void
tally_text(struct buf *out, const struct tally *t)
{
	struct buf title = { 0 };

	buf_printf(&title, "Counts: %s", t->list->title);
	put_rule(out, buf_text(&title), '=');
	buf_done(&title);
	buf_putc(out, '\n');
	for (size_t n = 0; tally_note(t, n) != NULL; n++)
		put_para(out, tally_note(t, n));
	for (size_t g = 0; g < t->count; g++)
		put_group(out, t, &t->groups[g]);
	if (t->count == 0)
		put_para(out, "No group has so many rows that it may be "
			 "shown.");
}
