/* SPDX-License-Identifier: MIT */
/**
 * Tables parted by semicolons or tabs, as some programs write them.
 */
#ifndef READ_PARTED_H
#define READ_PARTED_H

#include "base/diag.h"

#include <stdbool.h>
#include <sys/types.h>

/** A table as it stood before commas were put in. Owner: fd. */
struct parted {
	int fd;             /**< to read it from again, or -1: as it was */
	char by;            /**< what parts it */
	off_t start;        /**< of the table in the file */
	unsigned long line; /**< a line that was found, and where it is */
	off_t at;
};

/**
 * If a table is parted by a byte that is no comma, put in the place of *fd one
 * that reads the same rows parted by commas, line for line, from a file that
 * has no name and is gone with it. What comes through a pipe goes through such
 * files, too.
 * With 0 for the byte the first line shows it: semicolons or tabs, if it has
 * some and no comma outside of quotation marks. A table that begins with the
 * bytes of `ours` is parted by commas whatever the byte is.
 * Errors: false, and errno says why.
 * Owner:  release *was with parted_done() in any case.
 */
bool parted_by_commas(int *fd, char by, const char *ours, struct parted *was);

/**
 * Let a problem of the table with commas show the line and the column in it as
 * they stood before.
 */
void parted_restore(struct parted *, struct diag *);

void parted_done(struct parted *);

#endif
