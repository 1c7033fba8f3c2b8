/* SPDX-License-Identifier: MIT */
/*
 * Always size <= room, and data is NULL exactly when room is 0. A NUL is
 * only put behind the bytes when a text is asked for, and never counted.
 */
#include "base/buf.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM_MIN = 64 };

/* Doubling keeps appending linear. */
void
buf_reserve(struct buf *b, size_t more)
{
	size_t room = b->room > ROOM_MIN ? b->room : ROOM_MIN;

	if (more <= b->room - b->size)
		return;
	if (more > SIZE_MAX / 2 || b->size > SIZE_MAX / 2 - more)
		die("out of memory (a text of %zu bytes)", b->size);
	while (room < b->size + more)
		room *= 2;
	b->data = mem_resize(b->data, room, 1);
	b->room = room;
}

/* Where bytes lie in the buffer: buf_reserve() may move them. */
static bool
inside(const struct buf *b, const char *bytes)
{
	uintptr_t start = (uintptr_t)b->data;
	uintptr_t place = (uintptr_t)bytes;

	return b->data && place >= start && place - start < b->size;
}

void
buf_add(struct buf *b, const void *bytes, size_t size)
{
	const char *from = bytes;
	size_t offset = 0;
	bool own = inside(b, from);

	if (!size)
		return;
	if (own)
		offset = (size_t)(from - b->data);
	buf_reserve(b, size);
	if (own)
		from = b->data + offset;
	memcpy(b->data + b->size, from, size);
	b->size += size;
}

void
buf_puts(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text));
}

void
buf_putc(struct buf *b, char byte)
{
	buf_reserve(b, 1);
	b->data[b->size++] = byte;
}

void
buf_vprintf(struct buf *b, const char *format, va_list args)
{
	va_list again;
	int size;

	va_copy(again, args);
	size = vsnprintf(NULL, 0, format, args);
	if (size < 0)
		die("cannot format \"%s\"", format);
	buf_reserve(b, (size_t)size + 1);
	vsnprintf(b->data + b->size, (size_t)size + 1, format, again);
	va_end(again);
	b->size += (size_t)size;
}

void
buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vprintf(b, format, args);
	va_end(args);
}

const char *
buf_text(struct buf *b)
{
	buf_reserve(b, 1);
	b->data[b->size] = '\0';
	return b->data;
}

char *
buf_take(struct buf *b)
{
	char *text;

	buf_text(b);
	text = b->data;
	*b = (struct buf){0};
	return text;
}

void
buf_clear(struct buf *b)
{
	b->size = 0;
}

void
buf_done(struct buf *b)
{
	if (!b)
		return;
	free(b->data);
	*b = (struct buf){0};
}

void
buf_wipe(struct buf *b)
{
	if (b)
		mem_wipe(b->data, b->size);
	buf_done(b);
}
