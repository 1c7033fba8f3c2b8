/* SPDX-License-Identifier: MIT */
/**
 * Digests; the door to libsodium.
 */
#ifndef BASE_CRYPT_H
#define BASE_CRYPT_H

#include <stddef.h>

enum { CRYPT_HEX = 65 }; /**< a digest in hexadecimal, with its NUL */

/** The SHA-256 of these bytes as 64 hexadecimal digits (FIPS 180-4). */
void crypt_digest(char hex[CRYPT_HEX], const void *bytes, size_t size);

#endif
