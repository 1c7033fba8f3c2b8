/* SPDX-License-Identifier: MIT */
/*
 * Everything printed is wrapped to the width of the stream as it is at that
 * moment; only the bytes that clear a terminal go out as they are.
 */
#include "line/parts.h"

#include "base/text.h"
#include "report/render.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { TYPED_MOST = 1 << 16 };

/* --- Writing -------------------------------------------------------------- */

void
line_put(struct line *l, const char *text)
{
	struct buf plain = { 0 };

	if (l->io->ascii) {
		text_ascii(&plain, text);
		text = buf_text(&plain);
	}
	if (fputs(text, l->io->out) == EOF)
		l->end = LINE_BROKEN;
	buf_done(&plain);
	l->open = false;
}

int
line_cols(const struct line *l)
{
	int cols = l->io->cols != NULL ? l->io->cols() : 0;

	if (cols <= 0 || cols > LINE_COLS)
		return LINE_COLS;
	return cols < LINE_COLS_LEAST ? LINE_COLS_LEAST : cols;
}

void
line_say(struct line *l, const char *text)
{
	int cols = line_cols(l);
	struct buf out = { 0 };
	const char *part;
	size_t size;

	if (l->open)
		buf_putc(&out, '\n');
	while (text_line(&text, cols, &part, &size)) {
		buf_add(&out, part, size);
		buf_putc(&out, '\n');
	}
	line_put(l, buf_text(&out));
	buf_wipe(&out);
}

void
line_sayf(struct line *l, const char *format, ...)
{
	va_list args;
	char *text;
	int size;

	va_start(args, format);
	size = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (size < 0)
		die("cannot format a line");
	text = mem_alloc((size_t)size + 1, 1);
	va_start(args, format);
	vsnprintf(text, (size_t)size + 1, format, args);
	va_end(args);
	line_say(l, text);
	mem_wipe(text, (size_t)size);
	free(text);
}

void
line_print(struct line *l, const struct outline *page)
{
	struct buf text = { 0 };

	buf_putc(&text, '\n');
	render_text(&text, page, line_cols(l));
	line_put(l, buf_text(&text));
	buf_wipe(&text);
}

void
line_page(struct line *l, struct outline *page)
{
	line_print(l, page);
	outline_done(page);
}

void
line_over(struct line *l, struct outline *page)
{
	line_print(l, page);
	outline_done(&l->page);
	l->page = *page;
	l->over = true;
	l->remind = true;
}

/* --- Reading -------------------------------------------------------------- */

/* Bytes that are no UTF-8 are taken as Latin-1, so that no letter is lost. */
static void
as_utf8(struct buf *typed)
{
	struct buf out = { 0 };
	const char *p = typed->data;
	size_t left = typed->size;

	while (left > 0) {
		size_t valid = text_valid(p, left);

		buf_add(&out, p, valid);
		p += valid;
		left -= valid;
		if (left == 0)
			break;
		if (*p != '\0') {
			unsigned char byte = (unsigned char)*p;

			buf_putc(&out, (char)(0xC0 | byte >> 6));
			buf_putc(&out, (char)(0x80 | (byte & 0x3F)));
		}
		p++;
		left--;
	}
	mem_wipe(typed->data, typed->size);
	buf_done(typed);
	*typed = out;
}

/* Leave out the part of a character that the cut went through. */
static void
cut_cleanly(struct buf *typed)
{
	size_t at = typed->size;
	long code;

	while (at > 0 && typed->size - at < 4 &&
	       ((unsigned char)typed->data[at - 1] & 0xC0) == 0x80)
		at--;
	if (at > 0 && (unsigned char)typed->data[at - 1] >= 0xC0 &&
	    text_code(typed->data + at - 1, typed->size - at + 1, &code) == 0)
		typed->size = at - 1;
}

/* A line without its end; false at the end of input with nothing before. */
static bool
read_line(struct line *l)
{
	bool cut = false;
	int c;

	if (l->typed.data != NULL)
		mem_wipe(l->typed.data, l->typed.size);
	buf_clear(&l->typed);
	while ((c = getc(l->io->in)) != EOF && c != '\n') {
		cut = cut || l->typed.size == TYPED_MOST;
		if (!cut)
			buf_putc(&l->typed, (char)c);
	}
	if (c == EOF)
		return false;
	if (cut) {
		cut_cleanly(&l->typed);
		line_sayf(l, "That line is too long: only its first %zu "
			  "bytes were read, and the rest is lost.",
			  l->typed.size);
	}
	as_utf8(&l->typed);
	return true;
}

static const char *
trimmed(struct buf *typed)
{
	char *p = typed->data, *end;

	if (p == NULL || typed->size == 0)
		return "";
	buf_text(typed);
	p = typed->data;
	end = p + strlen(p);
	while (end > p && isspace((unsigned char)end[-1]))
		*--end = '\0';
	while (isspace((unsigned char)*p))
		p++;
	return p;
}

const char *
line_read(struct line *l, const char *mark)
{
	if (l->end != LINE_ON)
		return NULL;
	line_put(l, mark);
	if (fflush(l->io->out) == EOF || l->end == LINE_BROKEN) {
		l->end = LINE_BROKEN;
		return NULL;
	}
	l->open = !l->io->echo && *mark != '\0';
	if (read_line(l))
		return trimmed(&l->typed);
	line_put(l, "\n");
	l->end = LINE_ENDED;
	return NULL;
}

void
line_done(struct line *l)
{
	if (l->typed.data != NULL)
		mem_wipe(l->typed.data, l->typed.size);
	buf_done(&l->typed);
	outline_done(&l->page);
}
