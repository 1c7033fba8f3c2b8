/* SPDX-License-Identifier: MIT */
/**
 * What a file says of itself, read cheaply for a list of files.
 */
#ifndef READ_HEAD_H
#define READ_HEAD_H

#include "read/find.h"

/** Fill in id, title, publisher and version of a regular file at its path. */
void head_read(struct find_file *, enum find_what);

#endif
