/* SPDX-License-Identifier: MIT */
/**
 * Tables parted by semicolons or tabs, as some programs write them.
 */
#ifndef READ_PARTED_H
#define READ_PARTED_H

#include <stdbool.h>

/**
 * If a table is parted by a byte that is no comma, put in the place of *fd one
 * that reads the same rows parted by commas, line for line, from a file that
 * has no name and is gone with it. What comes through a pipe goes through such
 * a file, too.
 * With 0 for the byte the first line shows it: semicolons or tabs, if it has
 * some and no comma outside of quotation marks.
 * Errors: false, and errno says why.
 */
bool parted_by_commas(int *fd, char by);

#endif
