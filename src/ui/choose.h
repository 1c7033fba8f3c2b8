/* SPDX-License-Identifier: MIT */
/**
 * The list of checklists, as plain data like struct app.
 */
#ifndef UI_CHOOSE_H
#define UI_CHOOSE_H

#include "ui/frame.h"
#include "ui/ui.h"

/** Owner: none; rows are borrowed. */
struct choose {
	const struct ui_row *rows;
	size_t count, cursor;
	int exits;     /**< presses of the quick exit in a row */
	bool stopping; /**< Ctrl-C was pressed once */
	bool blank;
};

/** Take a key; false when it ended, and *end says how. */
bool choose_key(struct choose *, int key, enum ui_end *end);

/** Draw it all. */
void choose_draw(const struct choose *, struct frame *);

#endif
