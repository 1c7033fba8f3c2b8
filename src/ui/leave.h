/* SPDX-License-Identifier: MIT */
/**
 * The keys that leave at once, the same on every screen.
 */
#ifndef UI_LEAVE_H
#define UI_LEAVE_H

#include <stdbool.h>

/** What is asked of the world after a key. */
enum effect {
	EFFECT_NONE,
	EFFECT_DROP,        /**< hand keys that wait already to app_drop() */
	EFFECT_LEAVE,       /**< left by choice */
	EFFECT_QUICK,       /**< quick exit */
	EFFECT_INTERRUPTED, /**< Ctrl-C twice: exit status 130 */
	EFFECT_END,         /**< the terminal is gone */
	EFFECT_SUSPEND,
	EFFECT_REDRAW,
	EFFECT_SAVE, /**< write app->save_path; then app_saved() */
	EFFECT_KEEP, /**< hold the conversation on keeping the walk */
	EFFECT_TAKE  /**< hand over what a card was answered */
};

/** How far one has got in leaving. All zero is not at all. */
struct leave {
	int exits;     /**< presses of the quick exit in a row */
	bool stopping; /**< Ctrl-C was pressed once */
};

/** Ctrl-C twice; true when the key was used up. */
bool leave_stops(struct leave *, int key, enum effect *);

/**
 * The quick exit, three presses in a row; where text is typed only those of
 * Ctrl-X. True when the key was used up, and then *say is what to say.
 */
bool leave_exits(struct leave *, int key, bool typing, enum effect *,
		 const char **say);

#endif
