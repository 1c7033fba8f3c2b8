/* SPDX-License-Identifier: MIT */
/*
 * Whoever gets a pointer from here may use it without looking: it is never
 * NULL and as large as asked for. Where that cannot be, the process dies,
 * having run its hooks once, even when a hook dies itself.
 */
#define _DEFAULT_SOURCE /* explicit_bzero */
#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	EXIT_SYSTEM = 3,
	HOOKS_MAX = 8
};

static void (*hooks[HOOKS_MAX])(void);
static size_t hook_count;

static size_t
product(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		die("out of memory (%zu times %zu bytes)", count, size);
	return count * size;
}

void *
mem_alloc(size_t count, size_t size)
{
	size_t total = product(count, size);
	void *new = calloc(1, total ? total : 1);

	if (!new)
		die("out of memory (%zu bytes)", total);
	return new;
}

void *
mem_resize(void *old, size_t count, size_t size)
{
	size_t total = product(count, size);
	void *new = realloc(old, total ? total : 1);

	if (!new)
		die("out of memory (%zu bytes)", total);
	return new;
}

void *
mem_copy(const void *bytes, size_t size)
{
	void *copy = mem_resize(NULL, size, 1);

	if (size)
		memcpy(copy, bytes, size);
	return copy;
}

char *
mem_string(const char *text)
{
	return text ? mem_copy(text, strlen(text) + 1) : NULL;
}

char *
mem_stringn(const char *text, size_t size)
{
	size_t length = strnlen(text, size);
	char *copy = mem_resize(NULL, length + 1, 1);

	memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

void
mem_wipe(void *bytes, size_t size)
{
	if (!size)
		return;
#if defined(__APPLE__)
	volatile unsigned char *byte = bytes;

	while (size--)
		*byte++ = 0;
#else
	explicit_bzero(bytes, size);
#endif
}

void
mem_drop(char **text)
{
	if (*text)
		mem_wipe(*text, strlen(*text));
	free(*text);
	*text = NULL;
}

void
die_hook(void (*hook)(void))
{
	if (hook_count == HOOKS_MAX)
		die("too many die hooks");
	hooks[hook_count++] = hook;
}

void
die(const char *format, ...)
{
	va_list args;

	while (hook_count)
		hooks[--hook_count]();
	fputs("heed: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(EXIT_SYSTEM);
}
