/* SPDX-License-Identifier: MIT */
/**
 * Allocation that never fails, dying with a message, and wiping.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

#if defined(__GNUC__)
#define MEM_FORMAT(text, args) __attribute__((format(printf, text, args)))
#define MEM_NORETURN __attribute__((noreturn))
#else
#define MEM_FORMAT(text, args)
#define MEM_NORETURN
#endif

/**
 * Allocate count elements of this size, all zero.
 *
 * Errors: dies when there is no memory or the product overflows.
 * Owner:  the caller frees it with free(). Never NULL, even for nothing.
 */
void *mem_alloc(size_t count, size_t size);

/**
 * Change an allocation to count elements of this size; NULL makes a new one.
 * What is added is not zeroed.
 *
 * Errors: dies when there is no memory or the product overflows.
 * Owner:  the caller frees the result; the old pointer is gone.
 */
void *mem_resize(void *old, size_t count, size_t size);

/** Copy this many bytes. Owner: the caller frees the copy. */
void *mem_copy(const void *bytes, size_t size);

/** Copy a text; NULL gives NULL. Owner: the caller frees the copy. */
char *mem_string(const char *text);

/**
 * Copy at most this many bytes of a text and end it with a NUL.
 * Owner: the caller frees the copy.
 */
char *mem_stringn(const char *text, size_t size);

/** Overwrite memory with zeroes in a way no compiler leaves out. */
void mem_wipe(void *bytes, size_t size);

/** Wipe and release a text, and leave NULL behind; NULL is fine. */
void mem_drop(char **text);

/**
 * Register what must happen before the process dies: restore the terminal,
 * wipe notes. Hooks run once, the newest first.
 * Errors: dies when the small table is full.
 */
void die_hook(void (*hook)(void));

/**
 * Run the hooks, print `heed: ` and the message on standard error, and exit
 * with status 3, "the system failed".
 */
MEM_NORETURN void die(const char *format, ...) MEM_FORMAT(1, 2);

#endif
