/* SPDX-License-Identifier: MIT */
/**
 * A growing byte buffer; all text is built here.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/mem.h"

#include <stdarg.h>
#include <stddef.h>

/**
 * Bytes that grow. All zero is an empty buffer, ready for use.
 * Owner: data; release it with buf_done() or take it with buf_take().
 */
struct buf {
	char *data;  /**< the bytes; NULL until something is added */
	size_t size; /**< how many there are */
	size_t room; /**< how many fit before it grows */
};

/** Make room for this many more bytes, so that they can be put there. */
void buf_reserve(struct buf *, size_t more);

/** Append bytes, which may hold NULs and may lie in the buffer itself. */
void buf_add(struct buf *, const void *bytes, size_t size);

/** Append a text without its NUL. */
void buf_puts(struct buf *, const char *text);

/** Append one byte. */
void buf_putc(struct buf *, char byte);

/** Append formatted text, as printf would in the current locale. */
void buf_printf(struct buf *, const char *format, ...) MEM_FORMAT(2, 3);

/** As buf_printf(), for a list of arguments. */
void buf_vprintf(struct buf *, const char *format, va_list)
	MEM_FORMAT(2, 0);

/**
 * The bytes as a text, with a NUL behind the last.
 * Owner: borrowed until the buffer changes; never NULL.
 */
const char *buf_text(struct buf *);

/**
 * The bytes as a text, leaving the buffer empty.
 * Owner: the caller frees it; never NULL.
 */
char *buf_take(struct buf *);

/** Empty the buffer and keep its room. */
void buf_clear(struct buf *);

/** Release the bytes and leave an empty buffer behind. */
void buf_done(struct buf *);

/** The same, after wiping them. */
void buf_wipe(struct buf *);

#endif
