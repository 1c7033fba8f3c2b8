/* SPDX-License-Identifier: MIT */
/*
 * Takes 64 bytes at a time to one bit each, then the bits to offsets. Offsets
 * are written sixteen at a time whether there are so many or not, since a loop
 * that ends after each block's own number of marks is guessed wrong by the
 * processor at nearly every block.
 */
#include "read/marks.h"

#include <string.h>

enum { BLOCK = 64, AT_ONCE = 16 };

#ifdef __SSE2__

static uint64_t
bits_16(const char *bytes)
{
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)bytes);
	__m128i found = _mm_or_si128(
		_mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8(',')),
			     _mm_cmpeq_epi8(text, _mm_set1_epi8('"'))),
		_mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8('\n')),
			     _mm_cmpeq_epi8(text, _mm_set1_epi8('\r'))));

	return (uint64_t)(uint32_t)_mm_movemask_epi8(found);
}

static uint64_t
bits_64(const char *bytes)
{
	return bits_16(bytes) | bits_16(bytes + 16) << 16 |
	       bits_16(bytes + 32) << 32 | bits_16(bytes + 48) << 48;
}

#else

#define EACH(byte) (0x0101010101010101U * (uint64_t)(byte))

/* The top bit of each byte that is this one, and no other bit. */
static uint64_t
equal(uint64_t text, char byte)
{
	uint64_t part = text ^ EACH((unsigned char)byte);

	return ~(((part & EACH(0x7f)) + EACH(0x7f)) | part | EACH(0x7f));
}

static uint64_t
bits_64(const char *bytes)
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < BLOCK; i += 8) {
		uint64_t text = marks_load(bytes + i);
		uint64_t found = equal(text, ',') | equal(text, '"') |
				 equal(text, '\n') | equal(text, '\r');

		/* Each top bit to a bit of the highest byte. */
		bits |= (found >> 7) * 0x0102040810204080U >> 56 << i;
	}
	return bits;
}

#endif

static size_t
count_bits(uint64_t bits)
{
	bits -= bits >> 1 & 0x5555555555555555U;
	bits = (bits & 0x3333333333333333U) +
	       (bits >> 2 & 0x3333333333333333U);
	bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fU;
	return (size_t)(bits * 0x0101010101010101U >> 56);
}

static size_t
spread(uint32_t *out, uint64_t bits, uint32_t base)
{
	const uint64_t never_zero = (uint64_t)1 << 63;
	size_t count = count_bits(bits);

	for (size_t done = 0;;) {
#define NEXT(i)                                                         \
		out[done + (i)] = base + (uint32_t)                     \
			__builtin_ctzll(bits | never_zero);             \
		bits &= bits - 1
#define NEXT_4(i) NEXT(i); NEXT((i) + 1); NEXT((i) + 2); NEXT((i) + 3)
		NEXT_4(0);
		NEXT_4(4);
		NEXT_4(8);
		NEXT_4(12);
#undef NEXT_4
#undef NEXT
		done += AT_ONCE;
		if (done >= count)
			return count;
	}
}

size_t
marks_find(uint32_t *out, const char *bytes, size_t from, size_t to)
{
	size_t count = 0;

	for (; from + BLOCK <= to; from += BLOCK)
		count += spread(out + count, bits_64(bytes + from),
				(uint32_t)from);
	if (from < to) {
		char tail[BLOCK] = { 0 };

		memcpy(tail, bytes + from, to - from);
		count += spread(out + count, bits_64(tail), (uint32_t)from);
	}
	return count;
}
