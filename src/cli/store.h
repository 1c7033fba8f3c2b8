/* SPDX-License-Identifier: MIT */
/**
 * Where records are kept, and workshops.
 */
#ifndef CLI_STORE_H
#define CLI_STORE_H

#include "cli/options.h"

/**
 * The folder of --store, else of the person's own data; never the one that
 * heed was started in. NULL when there is no home folder.
 * Owner: the caller frees it.
 */
char *store_folder(const struct request *);

/** The same for workshops, which have --folder and the person's state. */
char *store_workshops(const struct request *);

/**
 * As store_folder(), for a command that cannot do without: *status says what
 * came of it. NULL, and said on standard error, when no folder can be had, or
 * what is in it cannot be used, or (unless make) nothing is kept in it.
 */
char *store_ready(const struct request *, bool make, int *status);

#endif
