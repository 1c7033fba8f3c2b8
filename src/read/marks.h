/* SPDX-License-Identifier: MIT */
/**
 * Where in bytes the four characters stand that part a CSV into rows and
 * fields: comma, quotation mark, carriage return, line feed.
 */
#ifndef READ_MARKS_H
#define READ_MARKS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/** Entries behind the last mark that marks_find() may write over. */
enum { MARKS_SLACK = 64 };

/**
 * Write the offset of every mark in bytes from..to, in order.
 * out has room for to - from + MARKS_SLACK. Returns how many there are.
 */
size_t marks_find(uint32_t *out, const char *bytes, size_t from, size_t to);

/** Eight bytes, the first lowest whatever the machine's order is. */
static inline uint64_t
marks_load(const char *bytes)
{
	uint64_t text;

	memcpy(&text, bytes, sizeof text);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	text = __builtin_bswap64(text);
#endif
	return text;
}

/** The top bit of the first of eight bytes that is this; others may follow. */
static inline uint64_t
marks_first(uint64_t text, char byte)
{
	const uint64_t each = 0x0101010101010101U;
	uint64_t part = text ^ each * (unsigned char)byte;

	return (part - each) & ~part & each << 7;
}

enum { MARKS_AT_ONCE = 16 };

/** How many of the first 16 bytes stand before any mark; all may be read. */
static inline size_t
marks_before(const char *bytes)
{
#ifdef __SSE2__
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)bytes);
	__m128i found = _mm_or_si128(
		_mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8(',')),
			     _mm_cmpeq_epi8(text, _mm_set1_epi8('"'))),
		_mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8('\n')),
			     _mm_cmpeq_epi8(text, _mm_set1_epi8('\r'))));

	return (unsigned)__builtin_ctz((unsigned)_mm_movemask_epi8(found) |
				       1U << MARKS_AT_ONCE);
#else
	for (size_t i = 0; i < MARKS_AT_ONCE; i += 8) {
		uint64_t text = marks_load(bytes + i);
		uint64_t found = marks_first(text, ',') |
			marks_first(text, '"') | marks_first(text, '\n') |
			marks_first(text, '\r');

		if (found)
			return i + (size_t)__builtin_ctzll(found) / 8;
	}
	return MARKS_AT_ONCE;
#endif
}

#ifdef __SSE2__

/** Bit i: byte i of 16 is a comma. */
static inline uint64_t
marks_commas_16(const char *bytes)
{
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)bytes);
	__m128i found = _mm_cmpeq_epi8(text, _mm_set1_epi8(','));

	return (unsigned)_mm_movemask_epi8(found);
}

#else

static inline uint64_t
marks_commas_8(const char *bytes)
{
	const uint64_t each = 0x0101010101010101U;
	uint64_t part = marks_load(bytes) ^ each * ',';
	uint64_t found = ~(((part & each * 0x7f) + each * 0x7f) | part |
			   each * 0x7f);

	return (found >> 7) * 0x0102040810204080U >> 56;
}

static inline uint64_t
marks_commas_16(const char *bytes)
{
	return marks_commas_8(bytes) | marks_commas_8(bytes + 8) << 8;
}

#endif

/** Bit i: byte i of 64 is a comma. */
static inline uint64_t
marks_commas(const char *bytes)
{
	return marks_commas_16(bytes) | marks_commas_16(bytes + 16) << 16 |
		marks_commas_16(bytes + 32) << 32 |
		marks_commas_16(bytes + 48) << 48;
}

#endif
