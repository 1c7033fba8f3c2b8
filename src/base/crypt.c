/* SPDX-License-Identifier: MIT */
/*
 * The only file that knows libsodium. Whatever needs it set up says ready()
 * first; that is cheap when it was done, so that nothing is paid at the start
 * of a program that seals nothing. SHA-256 needs no setting up.
 */
#include "base/crypt.h"

#include "base/mem.h"

#include <sodium.h>

static void
ready(void)
{
	if (sodium_init() < 0)
		die("libsodium cannot be used here");
}

void
crypt_hash(uint8_t out[CRYPT_HASH], const void *bytes, size_t size)
{
	crypto_hash_sha256(out, bytes, size);
}

void
crypt_digest(char hex[CRYPT_HEX], const void *bytes, size_t size)
{
	uint8_t digest[CRYPT_HASH];

	crypt_hash(digest, bytes, size);
	sodium_bin2hex(hex, CRYPT_HEX, digest, sizeof digest);
}

void *
crypt_alloc(size_t size)
{
	void *new;

	ready();
	new = sodium_malloc(size);
	if (new == NULL)
		die("out of memory for secrets (%zu bytes)", size);
	mem_wipe(new, size);
	return new;
}

void
crypt_free(void *secret)
{
	sodium_free(secret);
}

bool
crypt_locked(void)
{
	void *probe = crypt_alloc(CRYPT_KEY);
	bool locked = sodium_mlock(probe, CRYPT_KEY) == 0;

	crypt_free(probe);
	return locked;
}

void
crypt_random(void *bytes, size_t size)
{
	ready();
	randombytes_buf(bytes, size);
}

struct crypt_cost
crypt_cost(void)
{
	return (struct crypt_cost){
		crypto_pwhash_OPSLIMIT_MODERATE,
		crypto_pwhash_MEMLIMIT_MODERATE / 1024,
	};
}

bool
crypt_derive(uint8_t key[CRYPT_KEY], const char *passphrase, size_t size,
	     const uint8_t salt[CRYPT_SALT], struct crypt_cost cost)
{
	ready();
	mem_wipe(key, CRYPT_KEY);
	if (cost.passes < 1 || cost.passes > CRYPT_PASSES_MOST ||
	    cost.memory < CRYPT_MEMORY_LEAST ||
	    cost.memory > CRYPT_MEMORY_MOST)
		return false;
	return crypto_pwhash(key, CRYPT_KEY, passphrase, size, salt,
			     cost.passes, (size_t)cost.memory * 1024,
			     crypto_pwhash_ALG_ARGON2ID13) == 0;
}

void
crypt_subkey(uint8_t out[CRYPT_KEY], const uint8_t key[CRYPT_KEY],
	     const void *use, size_t size)
{
	ready();
	crypto_generichash(out, CRYPT_KEY, use, size, key, CRYPT_KEY);
}

void
crypt_seal(uint8_t *out, const uint8_t key[CRYPT_KEY],
	   const uint8_t nonce[CRYPT_NONCE], const void *bytes, size_t size,
	   const void *with, size_t with_size)
{
	ready();
	crypto_aead_xchacha20poly1305_ietf_encrypt(out, NULL, bytes, size,
						   with, with_size, NULL,
						   nonce, key);
}

bool
crypt_open(uint8_t *out, const uint8_t key[CRYPT_KEY],
	   const uint8_t nonce[CRYPT_NONCE], const uint8_t *sealed,
	   size_t size, const void *with, size_t with_size)
{
	ready();
	if (size < CRYPT_TAG)
		return false;
	if (crypto_aead_xchacha20poly1305_ietf_decrypt(out, NULL, NULL, sealed,
						       size, with, with_size,
						       nonce, key) == 0)
		return true;
	mem_wipe(out, size - CRYPT_TAG);
	return false;
}
