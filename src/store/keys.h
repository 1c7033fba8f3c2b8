/* SPDX-License-Identifier: MIT */
/**
 * The file with the keys of a store: its key, sealed once for each
 * passphrase, and whose these are. Pure: bytes in, bytes out.
 * heed-record(5) describes it.
 */
#ifndef STORE_KEYS_H
#define STORE_KEYS_H

#include "store/seal.h"
#include "store/vault.h"

enum {
	KEYS_HEAD = 52, /**< bytes before the sealed keys */
	KEYS_SLOT = CRYPT_NONCE + CRYPT_KEY + CRYPT_TAG,
	KEYS_NAMES = CRYPT_NONCE + VAULT_KEYS * VAULT_LABEL + CRYPT_TAG,
	KEYS_FILE = KEYS_HEAD + VAULT_KEYS * KEYS_SLOT + KEYS_NAMES +
		CRYPT_HASH /**< bytes of a file at most */
};

/** All of it. The names are known once they were opened. */
struct keys {
	struct crypt_cost cost;
	uint8_t salt[CRYPT_SALT];
	uint8_t store[SEAL_ID];
	size_t count;
	uint8_t slots[VAULT_KEYS][KEYS_SLOT];
	uint8_t sealed[KEYS_NAMES]; /**< the names, with their nonce */
	char labels[VAULT_KEYS][VAULT_LABEL];
};

/** A new store without passphrases. */
void keys_init(struct keys *, struct crypt_cost);

/**
 * Read a file. VAULT_DONE, VAULT_DAMAGED or VAULT_NEWER; why is a sentence.
 */
enum vault_status keys_read(struct keys *, const uint8_t *bytes, size_t size,
			    struct buf *why);

/** Append the file, the names sealed anew with the store's key. */
void keys_write(struct buf *out, struct keys *,
		const uint8_t store_key[CRYPT_KEY]);

/**
 * Derive what seals the store's key from a passphrase, in any Unicode form.
 * VAULT_DONE, VAULT_PASSPHRASE for what can be none, VAULT_DISK for want of
 * memory.
 */
enum vault_status keys_derive(uint8_t derived[CRYPT_KEY], const struct keys *,
			      const char *passphrase, struct buf *why);

/** The first key that this opens, into store_key; count when it opens none. */
size_t keys_try(const struct keys *, const uint8_t derived[CRYPT_KEY],
		uint8_t store_key[CRYPT_KEY]);

/** Seal the store's key in this place, for what was derived. */
void keys_put(struct keys *, size_t key, const uint8_t derived[CRYPT_KEY],
	      const uint8_t store_key[CRYPT_KEY]);

/** Take one out. */
void keys_drop(struct keys *, size_t key);

/** Open the names, which authenticate the whole file; false: tampered with. */
bool keys_names(struct keys *, const uint8_t store_key[CRYPT_KEY]);

#endif
