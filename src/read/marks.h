/* SPDX-License-Identifier: MIT */
/**
 * Where in bytes the four characters stand that part a CSV into rows and
 * fields: comma, quotation mark, carriage return, line feed.
 */
#ifndef READ_MARKS_H
#define READ_MARKS_H

#include <stddef.h>
#include <stdint.h>

/** Entries behind the last mark that marks_find() may write over. */
enum { MARKS_SLACK = 64 };

/**
 * Write the offset of every mark in bytes from..to, in order.
 * out has room for to - from + MARKS_SLACK. Returns how many there are.
 */
size_t marks_find(uint32_t *out, const char *bytes, size_t from, size_t to);

#endif
