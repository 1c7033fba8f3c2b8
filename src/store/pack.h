/* SPDX-License-Identifier: MIT */
/**
 * A record as the bytes of its file, and back; pure.
 */
#ifndef STORE_PACK_H
#define STORE_PACK_H

#include "model/record.h"
#include "store/seal.h"

/** Write a record's file. Errors: as seal_write() and codec_write(). */
bool pack_write(struct buf *out, const struct record *,
		const struct seal_place *, struct buf *why);

/**
 * Read a record's file. VAULT_DONE when all of it opened. VAULT_NEWER, or
 * VAULT_DAMAGED: then the record holds the parts that opened and is partial,
 * or is empty when none did, and why is a clause on what is wrong.
 *
 * opened: the kind of each part, '-' where it did not open; may be NULL.
 * Owner:  release *record with record_done(), whatever came of it.
 */
enum vault_status pack_read(struct record *, const uint8_t *bytes,
			    size_t size, const struct seal_place *,
			    struct buf *opened, struct buf *why);

/** The same, of which nothing is kept. */
enum vault_status pack_test(const uint8_t *bytes, size_t size,
			    const struct seal_place *);

#endif
