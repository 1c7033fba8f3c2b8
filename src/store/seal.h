/* SPDX-License-Identifier: MIT */
/**
 * A record's file: parts, each padded and sealed on its own. Pure: bytes in,
 * bytes out. heed-record(5) describes it.
 */
#ifndef STORE_SEAL_H
#define STORE_SEAL_H

#include "base/buf.h"
#include "base/crypt.h"
#include "store/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	SEAL_ID = 16,   /**< bytes of the id of a record, and of a store */
	SEAL_HEAD = 76, /**< bytes before the sizes of the parts */
	SEAL_SEED = 20, /**< random bytes of all nonces of a file */
	SEAL_BLOCK = 1024, /**< plain text is padded to a multiple of it */
	SEAL_PARTS_LEAST = 3,
	SEAL_PARTS_MOST = 65535,
	SEAL_PART_MOST = 16 << 20, /**< bytes of a part's plain text */
	SEAL_FILE_MOST = 256 << 20
};

/** Which file it is: that of a record, a save of it, in a store. */
struct seal_place {
	uint8_t id[SEAL_ID];
	uint64_t generation;
	uint8_t store[SEAL_ID];
	const uint8_t *key; /**< the record's; borrowed */
};

/** The key of a record, made of the store's. */
void seal_key(uint8_t key[CRYPT_KEY], const uint8_t store[CRYPT_KEY],
	      const uint8_t id[SEAL_ID]);

/** The plain text of a part: a byte of its kind, and what is in it. */
struct seal_part {
	uint8_t *bytes;
	size_t size;
};

/**
 * Append a file of these parts.
 * Errors: false, and why says it, when they are more than a file may hold.
 */
bool seal_write(struct buf *out, const struct seal_place *,
		const struct seal_part *parts, size_t count,
		struct buf *why);

/** Opens the parts of a file one after the other. Borrowed: the bytes. */
struct seal_reader {
	const uint8_t *bytes;
	uint64_t have;  /**< how many bytes there are to look at */
	uint64_t whole; /**< how many the file has */
	const struct seal_place *place;
	uint32_t parts, next; /**< how many parts it has; the next to open */
	uint64_t offset;      /**< where that lies */
	uint8_t *room;        /**< for plain text */
	size_t room_size;
	struct seal_part plain; /**< of the last one, in that room */
};

/**
 * Begin to read a file, of which this much is there. VAULT_DONE,
 * VAULT_DAMAGED or VAULT_NEWER; why is a clause: what is wrong with it.
 * Owner: release with seal_end(), whatever came of it.
 */
enum vault_status seal_begin(struct seal_reader *, const uint8_t *bytes,
			     size_t have, uint64_t whole,
			     const struct seal_place *, struct buf *why);

/**
 * Open the next part into reader->plain, which lasts until the next; false
 * when it does not authenticate, or more bytes are needed.
 */
bool seal_next(struct seal_reader *);

/** How many bytes have to be there before the next part can be opened. */
uint64_t seal_needs(const struct seal_reader *);

/** Do the parts, all of them asked for, end where the file does? */
bool seal_ends(const struct seal_reader *);

/** Wipe and release. */
void seal_end(struct seal_reader *);

#endif
