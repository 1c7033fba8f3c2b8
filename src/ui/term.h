/* SPDX-License-Identifier: MIT */
/**
 * The terminal; the door to ncurses.
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include "ui/frame.h"

/** Take the terminal over; false if heed does not know it. */
bool term_open(bool ascii);

/** Give it back as it was; clear also what was on the ordinary screen. */
void term_close(bool clear);

/**
 * Wait for a key. K_RESIZE when the size changed, K_EOF when the terminal is
 * gone, K_NONE when a signal came: see term_signal(). Pasted text comes
 * between K_PASTE and K_PASTE_END, where the terminal tells it from typing.
 */
int term_key(void);

/** A key that comes within this many milliseconds, or K_NONE. */
int term_waiting(int ms);

/** The signal that says to end, 0 if none came. */
int term_signal(void);

void term_size(int *rows, int *cols);

/** A blank frame of this size to draw the next picture in. Borrowed. */
struct frame *term_frame(int rows, int cols);

/** Show what was drawn there; only cells that changed are written. */
void term_show(void);

/** Write everything anew at the next term_show(). */
void term_redraw(void);

/** Give the terminal back, stop, and take it again when let go on. */
void term_suspend(void);

#endif
