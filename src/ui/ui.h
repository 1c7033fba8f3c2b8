/* SPDX-License-Identifier: MIT */
/**
 * The full screen.
 */
#ifndef UI_UI_H
#define UI_UI_H

#include "engine/walk.h"

/** How it ended. */
enum ui_end {
	UI_CHOSEN,      /**< a row was chosen */
	UI_LEFT,        /**< left by choice */
	UI_QUICK,       /**< quick exit */
	UI_INTERRUPTED, /**< Ctrl-C twice */
	UI_ENDED,       /**< the terminal is gone */
	UI_SIGNALLED,   /**< by *signal, which the caller should die of */
	UI_NO_TERMINAL  /**< heed does not know this terminal */
};

/**
 * Walk on the full screen until it is left. On leaving by choice the neutral
 * card of numbers stays on the ordinary screen.
 */
enum ui_end ui_walk(struct walk *, const char *today, bool ascii,
		    int *signal);

/** A checklist to choose. Borrowed. */
struct ui_row {
	const char *title, *detail;
};

/**
 * Choose one of these on the full screen; *chosen is its index when it ends
 * with UI_CHOSEN.
 */
enum ui_end ui_choose(const struct ui_row *, size_t count, bool ascii,
		      size_t *chosen, int *signal);

#endif
