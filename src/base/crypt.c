/* SPDX-License-Identifier: MIT */
/* The only file that knows libsodium. */
#include "base/crypt.h"

#include "base/mem.h"

#include <sodium.h>

void
crypt_digest(char hex[CRYPT_HEX], const void *bytes, size_t size)
{
	unsigned char digest[crypto_hash_sha256_BYTES];

	if (sodium_init() < 0)
		die("libsodium cannot be used here");
	crypto_hash_sha256(digest, bytes, size);
	sodium_bin2hex(hex, CRYPT_HEX, digest, sizeof digest);
}
