/* SPDX-License-Identifier: MIT */
/**
 * Digests, keys, sealing and memory for secrets; the door to libsodium.
 */
#ifndef BASE_CRYPT_H
#define BASE_CRYPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	CRYPT_HEX = 65,  /**< a digest in hexadecimal, with its NUL */
	CRYPT_HASH = 32, /**< bytes of a digest */
	CRYPT_KEY = 32,  /**< bytes of a key */
	CRYPT_SALT = 16,
	CRYPT_NONCE = 24,
	CRYPT_TAG = 16 /**< bytes that sealing adds */
};

/** The SHA-256 of these bytes as 64 hexadecimal digits (FIPS 180-4). */
void crypt_digest(char hex[CRYPT_HEX], const void *bytes, size_t size);

/** The same as bytes. */
void crypt_hash(uint8_t out[CRYPT_HASH], const void *bytes, size_t size);

/**
 * Memory for a secret: locked where the system lets us, left out of core
 * dumps, between guard pages, zero at first, wiped when freed.
 * Errors: dies when there is no memory. Owner: release with crypt_free().
 */
void *crypt_alloc(size_t size);
void crypt_free(void *);

/** Can memory for secrets be locked here, so that it is never swapped out? */
bool crypt_locked(void);

/** Bytes that nobody can guess. */
void crypt_random(void *bytes, size_t size);

/** What deriving a key costs. */
struct crypt_cost {
	uint32_t passes; /**< over the memory, 1 to CRYPT_PASSES_MOST */
	uint32_t memory; /**< in KiB, CRYPT_MEMORY_LEAST to _MOST */
};

enum {
	CRYPT_PASSES_MOST = 16,
	CRYPT_MEMORY_LEAST = 8,
	CRYPT_MEMORY_MOST = 1048576 /**< 1 GiB */
};

/** The cost of a new store: libsodium's "moderate", 256 MiB, half a second. */
struct crypt_cost crypt_cost(void);

/**
 * Derive a key from a passphrase with Argon2id (RFC 9106, one lane).
 * Errors: false when the cost is out of bounds or the memory is not there.
 */
bool crypt_derive(uint8_t key[CRYPT_KEY], const char *passphrase, size_t size,
		  const uint8_t salt[CRYPT_SALT], struct crypt_cost);

/** A key made of a key and what it is for (BLAKE2b, keyed). */
void crypt_subkey(uint8_t out[CRYPT_KEY], const uint8_t key[CRYPT_KEY],
		  const void *use, size_t size);

/**
 * Seal with XChaCha20-Poly1305 (IETF); out has CRYPT_TAG bytes more, and may
 * be where bytes are. with is authenticated and not part of it.
 */
void crypt_seal(uint8_t *out, const uint8_t key[CRYPT_KEY],
		const uint8_t nonce[CRYPT_NONCE], const void *bytes,
		size_t size, const void *with, size_t with_size);

/**
 * Open what was sealed; out has CRYPT_TAG bytes fewer.
 * Errors: false when it does not authenticate; then out is all zero.
 */
bool crypt_open(uint8_t *out, const uint8_t key[CRYPT_KEY],
		const uint8_t nonce[CRYPT_NONCE], const uint8_t *sealed,
		size_t size, const void *with, size_t with_size);

#endif
