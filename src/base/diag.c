/* SPDX-License-Identifier: MIT */
/*
 * Problems keep copies of all they show, cropped when they are added, so that
 * neither a huge line nor a freed file can matter later. Bytes of files are
 * made harmless when printed, and only there.
 */
#include "base/diag.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	QUOTE_BYTES = 4096, /* of a line that are kept at all */
	QUOTE_BEFORE = 40,  /* characters shown before the caret, at most */
	QUOTE_COLS = 72
};

const char *
diag_name(enum diag_code code)
{
	static const char *const names[] = {
#define DIAG_NAME(id, name) name,
		DIAG_CODES(DIAG_NAME)
#undef DIAG_NAME
	};

	return names[code];
}

enum diag_code
diag_named(const char *name)
{
	int code = 0;

	while (code < DIAG_COUNT &&
	       strcmp(diag_name((enum diag_code)code), name) != 0)
		code++;
	return (enum diag_code)code;
}

const char *
diag_level_name(enum diag_level level)
{
	static const char *const names[] = { "note", "warning", "error" };

	return names[level];
}

static MEM_FORMAT(1, 0) char *
formatted(const char *format, va_list args)
{
	va_list again;
	char *text;
	int size;

	va_copy(again, args);
	size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size < 0)
		die("cannot format \"%s\"", format);
	text = mem_alloc((size_t)size + 1, 1);
	vsnprintf(text, (size_t)size + 1, format, args);
	return text;
}

/* How much of the line that starts here a message quotes. */
static size_t
quotable(const struct place *at)
{
	size_t size = at->size ? at->size : strlen(at->text);
	const char *end = memchr(at->text, '\n', size);

	if (end != NULL)
		size = (size_t)(end - at->text);
	if (size > 0 && at->text[size - 1] == '\r')
		size--;
	return size < QUOTE_BYTES ? size : QUOTE_BYTES;
}

static char *
copied(const char *bytes, size_t size)
{
	char *copy = mem_alloc(size + 1, 1);

	memcpy(copy, bytes, size);
	return copy;
}

/* Takes the message. */
static void
add(struct diags *all, enum diag_level level, enum diag_code code,
    struct place at, char *message)
{
	size_t size = at.text != NULL ? quotable(&at) : 0;

	if (all->count == all->room) {
		all->room = all->room ? all->room * 2 : 16;
		all->items = mem_resize(all->items, all->room,
					sizeof *all->items);
	}
	all->items[all->count++] = (struct diag){
		.level = level,
		.code = code,
		.file = mem_string(at.file),
		.line = at.line,
		.column = at.column,
		.text = at.text ? copied(at.text, size) : NULL,
		.size = size,
		.message = message,
	};
	all->errors += level == DIAG_ERROR;
}

void
diag_add(struct diags *all, enum diag_level level, enum diag_code code,
	 struct place at, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(all, level, code, at, formatted(format, args));
	va_end(args);
}

void
diag_error(struct diags *all, enum diag_code code, struct place at,
	   const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(all, DIAG_ERROR, code, at, formatted(format, args));
	va_end(args);
}

void
diag_warn(struct diags *all, enum diag_code code, struct place at,
	  const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(all, DIAG_WARNING, code, at, formatted(format, args));
	va_end(args);
}

static int
compare_texts(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

static int
compare(const void *left, const void *right)
{
	const struct diag *a = left;
	const struct diag *b = right;
	int order = compare_texts(a->file, b->file);

	if (order)
		return order;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	if (a->code != b->code)
		return a->code < b->code ? -1 : 1;
	if (a->level != b->level)
		return a->level < b->level ? 1 : -1;
	return strcmp(a->message, b->message);
}

static void
drop(struct diag *d)
{
	free(d->file);
	free(d->text);
	free(d->message);
}

void
diags_sort(struct diags *all)
{
	size_t kept = 0;
	size_t i;

	if (all->count)
		qsort(all->items, all->count, sizeof *all->items, compare);
	all->errors = 0;
	for (i = 0; i < all->count; i++) {
		struct diag *d = &all->items[i];

		if (kept && compare(&all->items[kept - 1], d) == 0) {
			drop(d);
			continue;
		}
		all->errors += d->level == DIAG_ERROR;
		all->items[kept++] = *d;
	}
	all->count = kept;
}

/* How many bytes this many code points take; bytes that are none count one. */
static size_t
bytes_of(const char *text, size_t size, size_t count)
{
	size_t done = 0;

	while (count-- && done < size) {
		long code;
		size_t took = text_code(text + done, size - done, &code);

		done += took ? took : 1;
	}
	return done;
}

/* Append harmless bytes, a TAB as one blank, so that the caret stays true. */
static void
show(struct buf *out, const char *text, size_t size)
{
	while (size) {
		const char *tab = memchr(text, '\t', size);
		size_t part = tab ? (size_t)(tab - text) : size;

		text_clean(out, text, part);
		if (!tab)
			return;
		buf_putc(out, ' ');
		text += part + 1;
		size -= part + 1;
	}
}

/* Quote the part of the line around the column, with a caret under it. */
static void
quote(struct buf *out, const struct diag *d)
{
	struct buf shown = {0};
	size_t column = d->column ? d->column - 1 : 0;
	size_t skip = column > QUOTE_BEFORE + 20 ? column - QUOTE_BEFORE : 0;
	size_t start = bytes_of(d->text, d->size, skip);
	const char *from = d->text + start;
	size_t left = d->size - start;
	size_t before = bytes_of(from, left, column - skip);
	size_t size;
	int caret;

	if (skip)
		buf_puts(&shown, "...");
	show(&shown, from, before);
	caret = text_cols(buf_text(&shown));
	show(&shown, from + before, left - before);
	size = text_fit(buf_text(&shown), QUOTE_COLS > caret + 20 ?
						  QUOTE_COLS :
						  caret + 20);
	buf_puts(out, "  ");
	buf_add(out, shown.data, size);
	buf_puts(out, size < shown.size ? "...\n" : "\n");
	if (d->column)
		buf_printf(out, "  %*s^\n", caret, "");
	buf_done(&shown);
}

static void
print(const struct diag *d, struct buf *out)
{
	const char *file = d->file ? d->file : "heed";

	text_clean(out, file, strlen(file));
	if (d->line)
		buf_printf(out, ":%lu", d->line);
	if (d->line && d->column)
		buf_printf(out, ":%lu", d->column);
	buf_printf(out, ": %s: ", diag_level_name(d->level));
	text_clean(out, d->message, strlen(d->message));
	buf_printf(out, " [%s]\n", diag_name(d->code));
	if (d->text)
		quote(out, d);
}

void
diags_print(const struct diags *all, struct buf *out)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		print(&all->items[i], out);
}

void
diags_done(struct diags *all)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		drop(&all->items[i]);
	free(all->items);
	*all = (struct diags){0};
}
