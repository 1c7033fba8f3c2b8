/* SPDX-License-Identifier: MIT */
/**
 * Saves a result to a file that a person names.
 */
#ifndef REPORT_SAVE_H
#define REPORT_SAVE_H

#include "base/file.h"
#include "engine/result.h"

/** What a save came to. All zero before. Owner: the texts. */
struct save {
	enum file_saved saved;
	struct buf path;  /**< where it lies, in full, if that can be told */
	struct buf words; /**< a sentence: why it failed, or a remark */
};

/**
 * Save a result in the format that the end of the name asks for; a name
 * without an ending becomes text, and words says so. today is YYYY-MM-DD.
 *
 * Errors: as file_save(); an ending that is none of ours fails as well.
 * Owner:  release *save with save_done().
 */
void save_result(struct save *, const struct result *, const char *name,
		 bool replace, const char *today);
void save_done(struct save *);

#endif
