/* SPDX-License-Identifier: MIT */
/**
 * The list of checklists, as plain data like struct app.
 */
#ifndef UI_CHOOSE_H
#define UI_CHOOSE_H

#include "ui/frame.h"
#include "ui/ui.h"

/** What is shown. */
enum choose_page { CHOOSE_LIST, CHOOSE_KEYS, CHOOSE_CARD };

/** Owner: none; rows and message are borrowed. */
struct choose {
	const struct ui_row *list;
	size_t count, cursor;
	int rows, cols; /**< of the screen */
	enum choose_page page;
	int scroll;    /**< the first line shown of a page */
	int exits;     /**< presses of the quick exit in a row */
	bool stopping; /**< Ctrl-C was pressed once */
	bool blank;
	bool pasting;        /**< what comes is pasted, and no key */
	const char *message; /**< on what was just done, or NULL */
};

/** The screen has this size now. */
void choose_size(struct choose *, int rows, int cols);

/** Take a key; false when it ended, and *end says how. */
bool choose_key(struct choose *, int key, enum ui_end *end);

/** Draw it all. */
void choose_draw(const struct choose *, struct frame *);

#endif
