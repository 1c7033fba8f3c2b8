/* SPDX-License-Identifier: MIT */
/**
 * The file in which a workshop is kept, so that it goes on after a crash: its
 * counts and where it is, and nobody in it.
 */
#ifndef DESK_HOLD_H
#define DESK_HOLD_H

#include "base/date.h"
#include "model/workshop.h"

#include <stdbool.h>
#include <sys/stat.h>

/** What a file keeps. */
enum hold_what {
	HOLD_WORKSHOP,
	HOLD_SHEETS /**< typed in on another terminal, beside a workshop */
};

/** Owner: hold_close(). All zero keeps nothing. */
struct hold {
	char *folder, *path;
	char *sheets; /**< the file of sheets beside a workshop */
	int lock; /**< of the file beside it, 0 if there is none */
	char began[DATE_TIME];
};

enum hold_found {
	HOLD_NEW,   /**< there was none */
	HOLD_KEPT,  /**< read into the workshop */
	HOLD_BAD,   /**< there is one that cannot be used: why says so */
	HOLD_BUSY,  /**< another heed has it open */
	HOLD_NOWHERE /**< it cannot be kept: why says so */
};

/**
 * Look for the file of the workshop's case in a folder, which is made if it
 * is not there, and lock it. now: seconds since 1970. why: sentences.
 */
enum hold_found hold_open(struct hold *, enum hold_what, const char *folder,
			  int64_t now, struct workshop *, struct buf *why);

/** Read a file without a lock, to look on; false, and why, if it cannot be. */
bool hold_look(const char *path, struct workshop *, struct buf *why);

/** The path of the file of a case. Owner: the caller frees it. */
char *hold_path(const char *folder, const struct case_study *,
		enum hold_what);

/** A file as it was looked at last; all zero: it was not there. */
struct hold_seen {
	struct stat st;
	bool there;
};

/** Is the file another one than was seen? Then it is seen from now on. */
bool hold_changed(struct hold_seen *, const char *path);

/** Save it; false, and why. Without a file it is true and does nothing. */
bool hold_save(struct hold *, const struct workshop *, struct buf *why);

/**
 * Put what was kept aside, sheets beside it as well, under a name of its own
 * that is told in words, and begin anew.
 */
bool hold_aside(struct hold *, int64_t now, struct buf *words);

/** Remove all that was kept, also what was put aside; true if it is gone. */
bool hold_forget(struct hold *, int64_t now);

void hold_close(struct hold *);

#endif
