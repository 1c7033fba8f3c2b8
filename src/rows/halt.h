/* SPDX-License-Identifier: MIT */
/**
 * Ctrl-C, and being told to end, while a long table is read: what is done is
 * finished, and nothing more is begun.
 */
#ifndef ROWS_HALT_H
#define ROWS_HALT_H

#include <stdbool.h>

/** From now on such signals are kept for halt_wait(). */
void halt_begin(void);

/** Wait until something can be read; false when a signal came. */
bool halt_wait(int fd);

/** The signal that came, or 0; and let signals do what they did before. */
int halt_end(void);

#endif
