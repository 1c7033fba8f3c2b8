/* SPDX-License-Identifier: MIT */
/**
 * The store: a folder of sealed records and the file with its keys. A record
 * is replaced whole or not at all. heed-record(5) describes the files.
 */
#ifndef STORE_VAULT_H
#define STORE_VAULT_H

#include "base/buf.h"
#include "base/crypt.h"
#include "model/record.h"
#include "store/status.h"

enum {
	VAULT_KEYS = 8,         /**< passphrases of a store at most */
	VAULT_LABEL = 64,       /**< bytes of the name of one, with its NUL */
	VAULT_PASSPHRASE_LEAST = 8, /**< characters */
	VAULT_PASSPHRASE_MOST = 1024, /**< bytes */
	VAULT_GENERATIONS = 3   /**< of a record that are kept */
};

struct vault;

/**
 * Is there a store in this folder, fit to be used? Asks for no passphrase.
 * VAULT_DONE, VAULT_NONE, VAULT_DAMAGED, VAULT_NEWER, VAULT_REFUSED or
 * VAULT_DISK. A refusal says the command that mends it.
 */
enum vault_status vault_look(const char *folder, struct buf *why);

/**
 * Make a store and open it; folders on the way are made, mode 0700. label
 * says whose passphrase it is. cost: what its passphrases cost for good. Where
 * there is one already that this passphrase opens, that is opened, so that
 * what failed late may be tried again; else VAULT_INPUT.
 */
enum vault_status vault_create(struct vault **, const char *folder,
			       const char *passphrase, const char *label,
			       struct crypt_cost, struct buf *why);

/** Open a store; one key derivation, however many passphrases it has. */
enum vault_status vault_open(struct vault **, const char *folder,
			     const char *passphrase, struct buf *why);

/** Wipe the keys, let go of every lock, release. NULL is fine. */
void vault_close(struct vault *);

/* --- Passphrases ---------------------------------------------------------- */

size_t vault_keys(const struct vault *);

/** Whose passphrase it is. Owner: borrowed. */
const char *vault_key_label(const struct vault *, size_t key);

/** The one that opened it. */
size_t vault_key_used(const struct vault *);

enum vault_status vault_key_add(struct vault *, const char *label,
				const char *passphrase, struct buf *why);
enum vault_status vault_key_change(struct vault *, size_t key,
				   const char *passphrase, struct buf *why);

/**
 * The last one cannot be withdrawn, nor the one in use. All three work on the
 * keys as they lie on the disk now; VAULT_BUSY when that key has gone there.
 */
enum vault_status vault_key_remove(struct vault *, size_t key,
				   struct buf *why);

/* --- Records -------------------------------------------------------------- */

/** A record in the list. Owner: summary, trouble. */
struct vault_entry {
	uint8_t id[RECORD_ID];
	enum vault_status status; /**< of its newest file; as vault_read() */
	struct summary summary; /**< all "" when none of it can be read */
	char *trouble; /**< a sentence on what is wrong, or NULL */
};

struct vault_list {
	struct vault_entry *items;
	size_t count;
};

/**
 * List the records: by reference, and of one the oldest first; those that
 * cannot be read come last. A damaged record never stops the list.
 */
enum vault_status vault_list(struct vault *, struct vault_list *,
			     struct buf *why);
void vault_list_done(struct vault_list *);

/**
 * Keep other heeds from this record until vault_unlock() or vault_close().
 * VAULT_BUSY when another one has it.
 */
enum vault_status vault_lock(struct vault *, const uint8_t id[RECORD_ID],
			     struct buf *why);
void vault_unlock(struct vault *, const uint8_t id[RECORD_ID]);

/**
 * Read a record; nothing that does not authenticate gets into it. Where its
 * newest file is damaged the newest whole one is read: the status is
 * VAULT_DAMAGED, why says how much older it is, and it can be gone on with.
 * So it is where that file says that a newer heed wrote it, unless all of them
 * do (VAULT_NEWER); only, nothing is saved over it.
 * Where none is whole, the parts that authenticate are read: the status is
 * the same, why says what is missing, and record->partial is set. Without
 * anything to show *record stays empty. A newest file that is refused or
 * cannot be read just now (VAULT_DISK) is never passed over. Needs no lock;
 * whoever means to save locks first.
 * Owner: release *record with record_done().
 */
enum vault_status vault_read(struct vault *, const uint8_t id[RECORD_ID],
			     struct record *, struct buf *why);

/**
 * Save a record, the whole of it, in a way that leaves the old or the new one
 * whatever happens. A record without an id gets one and is locked; any other
 * has to be locked by this vault, else VAULT_BUSY, and must not have been
 * saved by another heed since it was read, else VAULT_BUSY. The new file was
 * read back and opened before it counts. On any other status than VAULT_DONE
 * the record is to be taken as not saved; nothing in memory changed but its
 * id, and the same call may be tried again.
 */
enum vault_status vault_save(struct vault *, struct record *,
			     struct buf *why);

/** Remove every file of a locked record, and let go of the lock. */
enum vault_status vault_delete(struct vault *, const uint8_t id[RECORD_ID],
			       struct buf *why);

#endif
