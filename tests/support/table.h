/* SPDX-License-Identifier: MIT */
/**
 * A conversation on the full screen without a terminal: keys in, frames out.
 */
#ifndef SUPPORT_TABLE_H
#define SUPPORT_TABLE_H

#include "ui/card.h"

/** Owner: all of it but the talk. */
struct table {
	struct card_view view;
	struct talk talk;
	enum effect end; /**< EFFECT_NONE while it goes on, EFFECT_TAKE when it
			      came to its end, else what it was left by */
	char *text;      /**< what table_text() gave last */
	bool record;     /**< write down every frame */
	struct buf frames;
	struct buf waits; /**< the frames shown before something was taken */
};

void table_open(struct table *, struct talk, int rows, int cols,
		const char *script);
void table_close(struct table *);

/** Press the keys of a script, as key_parse() reads it, while it goes on. */
void table_press(struct table *, const char *script);
void table_key(struct table *, int key);

/** What is shown, row by row. Borrowed. */
const char *table_text(struct table *);

/** Are these words shown? */
bool table_shows(struct table *, const char *words);

#endif
