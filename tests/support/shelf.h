/* SPDX-License-Identifier: MIT */
/**
 * A folder for records that goes when the test ends, and records for it.
 */
#ifndef SUPPORT_SHELF_H
#define SUPPORT_SHELF_H

#include "store/vault.h"

#define SHELF_PASSPHRASE "CANARY correct horse"

/** Owner: everything. */
struct shelf {
	char top[32];    /**< made for the test, goes with all that is in it */
	char folder[48]; /**< of the records; not there yet */
	struct buf why;
};

/** For cmocka: *state is a shelf. */
int shelf_setup(void **state);
int shelf_teardown(void **state);

/** Remove the folder of records and make it anew, empty. */
void shelf_clear(struct shelf *);

/** A path in the folder of records. Owner: the caller frees it. */
char *shelf_path(const struct shelf *, const char *name);

/** Read a file whole, or write it with mode 0600; die if that fails. */
void shelf_read(const char *path, struct buf *);
void shelf_write(const char *path, const void *bytes, size_t size);

/** A record of three events; CANARY is in all that a person typed. */
void shelf_record(struct record *, const char *reference);

/** Are they the same in all that is kept? */
bool shelf_same(const struct record *, const struct record *);

/** A store with a passphrase that costs next to nothing. */
struct vault *shelf_create(struct shelf *);
struct vault *shelf_open(struct shelf *);

/** What a call came to; only a failure says why, and this is part of it. */
void came_to(struct shelf *, enum vault_status got,
	     enum vault_status expected, const char *part);

/** Save a new record, or one again. */
void shelf_keep(struct shelf *, struct vault *, struct record *,
		const char *reference);
void shelf_save(struct shelf *, struct vault *, struct record *);

/** The path of a record's file. Owner: the caller frees it. */
char *shelf_file(const struct shelf *, const struct record *,
		 const char *ending);
bool shelf_has(const struct shelf *, const struct record *,
	       const char *ending);

/** Flip a bit so many bytes before the end of a record's file. */
void shelf_damage(const struct shelf *, const struct record *,
		  const char *ending, size_t before);

/** Give a file the name of another. */
void shelf_move(const struct shelf *, const struct record *from,
		const char *old, const struct record *to, const char *new);

#endif
