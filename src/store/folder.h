/* SPDX-License-Identifier: MIT */
/**
 * A folder that belongs to one person alone, and its files: nothing that
 * others could read or put there is used, and what is written is on the disk
 * before it is said to be. Interrupted calls are made again.
 */
#ifndef STORE_FOLDER_H
#define STORE_FOLDER_H

#include "base/buf.h"
#include "store/refuse.h"
#include "store/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Owner: path. */
struct folder {
	char *path; /**< as it was given, without slashes at its end */
	int fd;     /**< -1 when it is not open */
};

/** Of a file, as much as was asked for. Owner: data, freed with free(). */
struct folder_bytes {
	uint8_t *data;
	size_t size;
	uint64_t whole; /**< the size of the file */
	int error;      /**< errno of what failed with VAULT_DISK, or 0 */
};

/**
 * Open a folder. VAULT_NONE when there is none, VAULT_REFUSED when it is not
 * this person's alone: why has the command that mends it. *f is set in any
 * case. Owner: folder_close().
 */
enum vault_status folder_open(struct folder *f, const char *path,
			      struct buf *why);
void folder_close(struct folder *);

/** Make a folder and those on the way to it, mode 0700, if they are not there.
 */
enum vault_status folder_make(const char *path, struct buf *why);

/** Call each with every name in it. */
enum vault_status folder_names(const struct folder *,
			       void (*each)(void *self, const char *name),
			       void *self, struct buf *why);

/**
 * Read a file, the first bytes of it if it is larger. VAULT_NONE,
 * VAULT_REFUSED as folder_open(). *out has no bytes but for VAULT_DONE.
 */
enum vault_status folder_read(const struct folder *, const char *name,
			      size_t most, struct folder_bytes *out,
			      struct buf *why);

/** Write a new file and wait until it is on the disk; a leftover goes. */
enum vault_status folder_write(const struct folder *, const char *name,
			       const void *bytes, size_t size,
			       struct buf *why);

/**
 * Put a written file in its place, at once and for good. When this fails it
 * may be there or not.
 */
enum vault_status folder_place(const struct folder *, const char *name,
			       const char *place, struct buf *why);

/** Remove a file; that there is none is no failure. */
enum vault_status folder_remove(const struct folder *, const char *name,
				struct buf *why);

/** The same of a file that is in nobody's way if it stays. */
void folder_drop(const struct folder *, const char *name);

/** Wait until what was put in its place or removed is so on the disk. */
enum vault_status folder_sync(const struct folder *, struct buf *why);

/**
 * Lock a file, made if there is none, against every other heed; VAULT_BUSY
 * when one has it. The lock ends with the process, however that ends.
 * Owner: *lock, let go with folder_unlock().
 */
enum vault_status folder_lock(const struct folder *, const char *name,
			      int *lock, struct buf *why);
void folder_unlock(int lock);

#endif
