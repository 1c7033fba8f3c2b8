/* SPDX-License-Identifier: MIT */
/**
 * Saves what a person asks to have saved, readable by them alone.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum file_saved {
	FILE_SAVED,
	FILE_EXISTS, /**< there is such a file, and nothing was written */
	FILE_FAILED  /**< what was there is as it was */
};

/**
 * The path that a person means: `~` and `~/` begin in the home folder, as in
 * a shell, which never sees what is typed here. Owner: the caller frees it.
 */
char *file_path(const char *typed);

/**
 * Write a file whole, with mode 0600.
 *
 * replace: put it in the place of a file of that name, which is kept whole
 *          until the new one is safe on the disk.
 * Errors:  FILE_FAILED, and one sentence of why is appended. What is no
 *          ordinary file fails, and is never FILE_EXISTS.
 */
enum file_saved file_save(const char *path, const void *bytes, size_t size,
			  bool replace, struct buf *why);

#endif
