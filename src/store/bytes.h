/* SPDX-License-Identifier: MIT */
/**
 * Numbers as bytes, the smallest first, whatever the machine does.
 */
#ifndef STORE_BYTES_H
#define STORE_BYTES_H

#include <stddef.h>
#include <stdint.h>

/** Write the lowest count bytes of a number. */
static inline void
bytes_put(uint8_t *out, uint64_t number, size_t count)
{
	for (size_t i = 0; i < count; i++)
		out[i] = (uint8_t)(number >> (8 * i));
}

/** Read a number of count bytes, at most eight. */
static inline uint64_t
bytes_get(const uint8_t *bytes, size_t count)
{
	uint64_t number = 0;

	for (size_t i = count; i-- > 0;)
		number = number << 8 | bytes[i];
	return number;
}

#endif
