/* SPDX-License-Identifier: MIT */
/** What the files of the store share. */
#ifndef STORE_VAULT_PARTS_H
#define STORE_VAULT_PARTS_H

#include "store/folder.h"
#include "store/keys.h"
#include "store/vault.h"

/** Keys; in memory of their own. */
struct vault_secret {
	uint8_t store[CRYPT_KEY];
	uint8_t record[CRYPT_KEY];  /**< of the record in hand */
	uint8_t derived[CRYPT_KEY]; /**< of the passphrase in hand */
};

/** A record that is kept from other heeds. */
struct vault_lock {
	uint8_t id[RECORD_ID];
	int fd;
	uint64_t tried; /**< the last generation that was put there */
};

struct vault {
	struct folder folder;
	struct keys keys;
	size_t used; /**< the key that opened it */
	struct keys attempt; /**< what may be there in their place, because */
	bool attempted;      /**< writing it failed late */
	struct vault_secret *secret;
	struct vault_lock *locks;
	size_t lock_count;
};

/* --- Names of files: vault_names.c ---------------------------------------- */

enum { VAULT_NAME = 2 * RECORD_ID + 32 };

/** ID.N, and ID with another ending. */
void vault_name(char out[VAULT_NAME], const uint8_t id[RECORD_ID],
		uint64_t generation);
void vault_name_of(char out[VAULT_NAME], const uint8_t id[RECORD_ID],
		   const char *ending);

/** One save of a record. */
struct vault_save_name {
	uint8_t id[RECORD_ID];
	uint64_t generation;
};

/** Those in the folder. Owner: items. */
struct vault_saves {
	struct vault_save_name *items;
	size_t count, room;
	const uint8_t *only; /**< of this record, or NULL: of every one */
};

/** All saves, by id, the newest of each first. Owner: free out->items. */
enum vault_status vault_saves(const struct folder *, struct vault_saves *out,
			      const uint8_t *only, struct buf *why);

/* --- The file with the keys: vault_header.c ------------------------------- */

/**
 * Open with a passphrase: sets keys, used and the store's key. A damaged or
 * missing file is taken from its copy, and the two made the same again.
 */
enum vault_status vault_unseal(struct vault *, const char *passphrase,
			       struct buf *why);

/** Is there a sound file of keys? As vault_look(). */
enum vault_status vault_header(const struct folder *, struct buf *why);

/**
 * Write keys to both files. *placed: the first may be the new one, even if
 * this fails. keys.lock is held.
 */
enum vault_status vault_header_write(struct vault *, struct keys *,
				     bool *placed, struct buf *why);

/** May that be a passphrase? VAULT_DONE or VAULT_INPUT. */
enum vault_status vault_passphrase(const char *passphrase, struct buf *why);

/** May that be the name of one? */
enum vault_status vault_label(const char *label, struct buf *why);

/* --- Locks: vault_record.c ------------------------------------------------ */

struct vault_lock *vault_locked(const struct vault *,
				const uint8_t id[RECORD_ID]);

#endif
