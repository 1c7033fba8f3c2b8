/* SPDX-License-Identifier: MIT */
/* Parts of 32 bits, so that a product of two fits; the last is never 0. */
#include "base/big.h"

#include "base/mem.h"

#include <stdlib.h>

enum { PART_BITS = 32, DIGITS = 1000000000, DIGITS_WIDE = 9 };

static void
trim(struct big *b)
{
	while (b->count > 0 && b->parts[b->count - 1] == 0)
		b->count--;
}

static void
grow(struct big *b, size_t count)
{
	if (count <= b->count)
		return;
	b->parts = mem_resize(b->parts, count, sizeof *b->parts);
	while (b->count < count)
		b->parts[b->count++] = 0;
}

void
big_set(struct big *b, uint32_t number)
{
	b->count = 0;
	grow(b, 1);
	b->parts[0] = number;
	trim(b);
}

void
big_add(struct big *b, const struct big *more, uint32_t times)
{
	uint64_t carry = 0;

	grow(b, more->count + 2);
	for (size_t i = 0; i < b->count; i++) {
		carry += b->parts[i];
		if (i < more->count)
			carry += (uint64_t)more->parts[i] * times;
		b->parts[i] = (uint32_t)carry;
		carry >>= PART_BITS;
	}
	if (carry != 0) {
		grow(b, b->count + 1);
		b->parts[b->count - 1] = (uint32_t)carry;
	}
	trim(b);
}

bool
big_zero(const struct big *b)
{
	return b->count == 0;
}

int
big_compare(const struct big *a, const struct big *b)
{
	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (size_t i = a->count; i-- > 0;)
		if (a->parts[i] != b->parts[i])
			return a->parts[i] < b->parts[i] ? -1 : 1;
	return 0;
}

/* Divide and return the rest. */
static uint32_t
divide(struct big *b, uint32_t by)
{
	uint64_t rest = 0;

	for (size_t i = b->count; i-- > 0;) {
		rest = rest << PART_BITS | b->parts[i];
		b->parts[i] = (uint32_t)(rest / by);
		rest %= by;
	}
	trim(b);
	return (uint32_t)rest;
}

static void
put_digits(const struct big *b, struct buf *out)
{
	struct big left = { 0 };
	uint32_t *groups;
	size_t count = 0;

	big_add(&left, b, 1);
	groups = mem_alloc(left.count * 2 + 1, sizeof *groups);
	do
		groups[count++] = divide(&left, DIGITS);
	while (!big_zero(&left));
	buf_printf(out, "%lu", (unsigned long)groups[--count]);
	while (count-- > 0)
		buf_printf(out, "%0*lu", DIGITS_WIDE,
			   (unsigned long)groups[count]);
	free(groups);
	big_done(&left);
}

void
big_text(const struct big *b, struct buf *out, char mark)
{
	struct buf digits = { 0 };

	put_digits(b, &digits);
	for (size_t i = 0; i < digits.size; i++) {
		if (mark != '\0' && i > 0 && (digits.size - i) % 3 == 0)
			buf_putc(out, mark);
		buf_putc(out, digits.data[i]);
	}
	buf_done(&digits);
}

void
big_done(struct big *b)
{
	free(b->parts);
	*b = (struct big){ 0 };
}
