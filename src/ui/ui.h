/* SPDX-License-Identifier: MIT */
/**
 * The full screen.
 */
#ifndef UI_UI_H
#define UI_UI_H

#include "desk/keep.h"

/** How it ended. */
enum ui_end {
	UI_ON,          /**< a conversation came to its end: go on */
	UI_LEFT,        /**< left by choice */
	UI_QUICK,       /**< quick exit */
	UI_INTERRUPTED, /**< Ctrl-C twice */
	UI_ENDED,       /**< the terminal is gone */
	UI_SIGNALLED,   /**< by *signal, which the caller should die of */
	UI_NO_TERMINAL  /**< heed does not know this terminal */
};

/**
 * Walk on the full screen until it is left. With a keep, which may be NULL,
 * the walk can be kept as a record; once it is, every change is saved as it
 * is made. On leaving by choice the neutral card of numbers stays on the
 * ordinary screen.
 */
enum ui_end ui_walk(struct walk *, struct keep *, const char *today,
		    bool ascii, int *signal);

/** Hold a conversation on the full screen: UI_ON when it came to its end. */
enum ui_end ui_talk(struct talk *, bool ascii, int *signal);

#endif
