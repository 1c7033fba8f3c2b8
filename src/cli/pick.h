/* SPDX-License-Identifier: MIT */
/**
 * Asks on standard error for the passphrase and for records.
 */
#ifndef CLI_PICK_H
#define CLI_PICK_H

#include "cli/options.h"
#include "desk/batch.h"
#include "desk/pick.h"

#include <stdio.h>

/**
 * Ask; answers are read from in. True when the store is open and the records
 * are chosen, else *status is what to leave with.
 */
bool pick_ask(struct pick *, FILE *in, int *status);

/**
 * Read the records that were chosen; those that cannot be read whole are said
 * on standard error, and then *status is STATUS_INPUT.
 */
void pick_read(struct batch *, struct pick *, int *status);

#endif
