/* SPDX-License-Identifier: MIT */
/**
 * What is wrong with a folder or a file of the store, and how to mend it, in
 * words.
 */
#ifndef STORE_REFUSE_H
#define STORE_REFUSE_H

#include "base/buf.h"

#include <stdbool.h>
#include <sys/stat.h>

/** Is it another's, or could others read it? Then why says so. */
bool refuse_folder(struct buf *why, const char *path, const struct stat *);

/** The same of a file, name, in this folder. */
bool refuse_file(struct buf *why, const char *path, const char *name,
		 const struct stat *);

/** It is a link; name is NULL for the folder itself. */
void refuse_link(struct buf *why, const char *path, const char *name);

/** A path as a person can read and a shell can take it. */
void refuse_path(struct buf *out, const char *path, const char *name);

/** The system said no: what could not be done, and the error, in words. */
void refuse_error(struct buf *why, const char *doing, const char *path,
		  int error);

#endif
