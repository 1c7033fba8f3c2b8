/* SPDX-License-Identifier: MIT */
/**
 * Saves what a person asks to have saved, readable by them alone.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

enum file_saved {
	FILE_SAVED,
	FILE_EXISTS, /**< there is such a file, and nothing was written */
	FILE_FAILED  /**< errno says why; what was there is as it was */
};

/**
 * Write a file whole, with mode 0600.
 *
 * replace: put it in the place of a file of that name, which is kept whole
 *          until the new one is safe on the disk.
 */
enum file_saved file_save(const char *path, const void *bytes, size_t size,
			  bool replace);

#endif
