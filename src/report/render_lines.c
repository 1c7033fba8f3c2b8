/* SPDX-License-Identifier: MIT */
/*
 * Invariant: no line is wider than the columns asked for, unless those are
 * fewer than one wide character needs; an empty line has no text and lies
 * only between blocks.
 */
#include "report/render.h"

#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	ROW_LEAST = 24, /* columns that a row of two takes at least */
	BAR_LEAST = 8,  /* and a bar */
	BAR_MOST = 30
};

/* How a block is laid out. Units: columns. */
struct layout {
	int first, hang; /* indents of the first and the other lines */
	int lead;
	struct buf text;
};

static void
add_line(struct render_lines *lines, enum block_kind kind, bool begins,
	 int lead, char *text)
{
	struct render_line *line;

	if (lines->count == lines->room) {
		lines->room = lines->room > 0 ? lines->room * 2 : 64;
		lines->items = mem_resize(lines->items, lines->room,
					  sizeof *lines->items);
	}
	line = &lines->items[lines->count++];
	line->kind = kind;
	line->begins = begins;
	line->lead = lead;
	line->text = text;
}

static bool
is_list(enum block_kind kind)
{
	return kind == BLOCK_STEP || kind == BLOCK_CONTACT ||
		kind == BLOCK_ITEM || kind == BLOCK_PAIR ||
		kind == BLOCK_QUIET || kind == BLOCK_TICK ||
		kind == BLOCK_ROW || kind == BLOCK_BAR;
}

static bool
is_heading(enum block_kind kind)
{
	return kind == BLOCK_HEADING || kind == BLOCK_ALERT ||
		kind == BLOCK_SHEET || kind == BLOCK_SUB;
}

/* What a note may lie close to. */
static bool
takes_note(const struct block *b)
{
	return b->kind == BLOCK_ITEM || b->kind == BLOCK_CONTACT;
}

/* What was noted on a point of a list lies close to it. */
static bool
is_note(const struct block *b)
{
	return b->kind == BLOCK_QUIET && b->label != NULL;
}

static bool
is_apart(const struct block *before, const struct block *now)
{
	if (is_heading(now->kind))
		return true;
	if (is_heading(before->kind))
		return false;
	if (is_note(now))
		return !takes_note(before) && !is_note(before);
	if (is_note(before))
		return now->kind != BLOCK_ITEM;
	if (before->kind == BLOCK_COLUMNS && now->kind == BLOCK_ROW)
		return false;
	return before->kind != now->kind || !is_list(now->kind);
}

/* Columns for labels of this kind, so that what is beside them lines up. */
static int
label_cols(const struct outline *o, enum block_kind kind, int most)
{
	int widest = 0, width;
	size_t i;

	for (i = 0; i < o->count; i++) {
		if (o->blocks[i].kind != kind || o->blocks[i].label == NULL)
			continue;
		width = text_cols(o->blocks[i].label);
		if (width > widest && width <= most)
			widest = width;
	}
	return widest;
}

/* A label, and text that lines up with that of the others. */
static void
lay_beside(struct layout *l, const struct block *b, int aligned)
{
	const char *number = b->label != NULL ? b->label : "";

	l->lead = text_cols(number);
	buf_puts(&l->text, number);
	if (l->lead > aligned) {
		l->hang = 2;
		buf_putc(&l->text, '\n');
	} else {
		l->hang = aligned + 2;
		buf_printf(&l->text, "%*s", aligned + 2 - l->lead, "");
	}
	buf_puts(&l->text, b->text);
}

static void
lay_label(struct layout *l, const struct block *b)
{
	if (b->kind == BLOCK_ITEM) {
		buf_puts(&l->text, "- ");
		l->lead = 1;
		l->hang = 2;
	} else if (b->kind == BLOCK_SAY) {
		l->first = l->hang = 2;
	}
	if (b->label != NULL) {
		if (b->kind == BLOCK_QUIET)
			l->first = 2;
		buf_printf(&l->text, "%s:", b->label);
		l->lead = l->first + text_cols(buf_text(&l->text));
		l->hang = l->first + 2;
		buf_putc(&l->text, ' ');
	}
	buf_puts(&l->text, b->text);
}

/* Beside the label where there is room enough, else below it. */
static void
lay_room(struct layout *l, const struct block *b, int cols)
{
	int used = 0;
	unsigned line;

	if (b->label != NULL) {
		buf_printf(&l->text, "%s%s ", b->label,
			   strchr(b->label, '?') ? "" : ":");
		l->lead = text_cols(buf_text(&l->text)) - 1;
		used = l->lead + 1;
	}
	if (b->number > 0 || used > cols / 2)
		buf_putc(&l->text, '\n');
	for (line = 0; line == 0 || line < b->number; line++) {
		int rest = cols - (b->number > 0 || used > cols / 2 ? 0 : used);

		buf_puts(&l->text, line > 0 ? "\n" : "");
		while (rest-- > 0)
			buf_putc(&l->text, '_');
	}
}

/* Of how many columns the bars can be, beside their labels and texts. */
static int
bar_cols(const struct outline *o, int cols, int aligned)
{
	int widest = 0, room;

	for (size_t i = 0; i < o->count; i++)
		if (o->blocks[i].kind == BLOCK_BAR &&
		    text_cols(o->blocks[i].text) > widest)
			widest = text_cols(o->blocks[i].text);
	room = cols - aligned - widest - 4;
	return room < BAR_LEAST ? 0 : room < BAR_MOST ? room : BAR_MOST;
}

/* The text of a bar, between its label and what it counts. */
static char *
drawn(const struct block *b, int cols)
{
	int filled = ((int)b->number * cols + 500) / 1000;
	struct buf text = {0};

	if (filled == 0 && b->number > 0 && cols > 0)
		filled = 1;
	for (int i = 0; i < cols; i++)
		buf_putc(&text, i < filled ? '#' : '.');
	buf_printf(&text, "%s%s", cols > 0 ? "  " : "", b->text);
	return buf_take(&text);
}

static void
lay_tick(struct layout *l, const struct block *b)
{
	buf_printf(&l->text, "[ ] %s", b->text);
	l->lead = 3;
	l->hang = 4;
}

static void
lay_block(struct layout *l, const struct block *b, int cols, int aligned)
{
	memset(l, 0, sizeof *l);
	if (b->kind == BLOCK_STEP) {
		buf_printf(&l->text, "%u. ", b->number);
		l->hang = (int)l->text.size;
		l->lead = l->hang - 1;
		buf_puts(&l->text, b->text);
	} else if (b->kind == BLOCK_CONTACT) {
		lay_beside(l, b, aligned);
	} else if (b->kind == BLOCK_TICK) {
		lay_tick(l, b);
	} else if (b->kind == BLOCK_ROOM) {
		lay_room(l, b, cols);
	} else {
		lay_label(l, b);
	}
	/* On a sliver of a screen words matter more than indents. */
	if (cols - l->hang < 8)
		l->first = l->hang = 0;
}

static void
add_block(struct render_lines *lines, const struct block *b, int cols,
	  int aligned)
{
	const char *rest, *line;
	struct layout l;
	struct buf out = {0};
	bool begins = true;
	size_t size;
	int indent;

	lay_block(&l, b, cols, aligned);
	rest = buf_text(&l.text);
	indent = l.first;
	while (text_line(&rest, cols - indent, &line, &size)) {
		int width;

		buf_printf(&out, "%*s", indent, "");
		buf_add(&out, line, size);
		width = text_cols(buf_text(&out));
		add_line(lines, b->kind, begins,
			 !begins ? 0 : l.lead < width ? l.lead : width,
			 buf_take(&out));
		begins = false;
		indent = l.hang;
	}
	buf_done(&out);
	mem_wipe(l.text.data, l.text.size);
	buf_done(&l.text);
}

/* A row of two columns, each wrapped to its own width. */
static void
add_row(struct render_lines *lines, const struct block *b, int cols,
	int aligned)
{
	const char *label = b->label != NULL ? b->label : "";
	const char *text = b->text;
	bool begins = true;

	for (;;) {
		const char *line = "";
		size_t size = 0;
		struct buf out = {0};
		bool more = text_line(&label, aligned, &line, &size);
		int lead;

		buf_add(&out, line, size);
		lead = text_cols(buf_text(&out));
		line = "";
		size = 0;
		more = text_line(&text, cols - aligned - 2, &line, &size) ||
			more;
		if (size > 0)
			buf_printf(&out, "%*s", aligned + 2 - lead, "");
		buf_add(&out, line, size);
		if (!more) {
			buf_done(&out);
			return;
		}
		add_line(lines, b->kind, begins, begins ? lead : 0,
			 buf_take(&out));
		begins = false;
	}
}

static void
add_bar(struct render_lines *lines, const struct outline *o, size_t at,
	int cols)
{
	int aligned = label_cols(o, BLOCK_BAR, cols / 3);
	struct block bar = o->blocks[at];

	bar.text = drawn(&bar, bar_cols(o, cols, aligned));
	bar.kind = BLOCK_CONTACT; /* which lies beside its label too */
	add_block(lines, &bar, cols, aligned);
	free(bar.text);
}

void
render_lines(struct render_lines *lines, const struct outline *o, int cols)
{
	int contacts, rows;
	size_t i;

	if (cols < 1)
		cols = 1;
	contacts = label_cols(o, BLOCK_CONTACT, cols / 3);
	rows = label_cols(o, BLOCK_ROW, cols);
	rows = rows > cols / 2 ? cols / 2 : rows;
	for (i = 0; i < o->count; i++) {
		if (i > 0 && is_apart(&o->blocks[i - 1], &o->blocks[i]))
			add_line(lines, BLOCK_PARA, false, 0,
				 mem_string(""));
		if (o->blocks[i].kind == BLOCK_BAR)
			add_bar(lines, o, i, cols);
		else if ((o->blocks[i].kind == BLOCK_COLUMNS ||
		     o->blocks[i].kind == BLOCK_ROW) && cols >= ROW_LEAST)
			add_row(lines, &o->blocks[i], cols, rows);
		else
			add_block(lines, &o->blocks[i], cols, contacts);
	}
}

void
render_lines_done(struct render_lines *lines)
{
	size_t i;

	for (i = 0; i < lines->count; i++)
		mem_drop(&lines->items[i].text);
	free(lines->items);
	memset(lines, 0, sizeof *lines);
}
