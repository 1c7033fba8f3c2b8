/* SPDX-License-Identifier: MIT */
/**
 * A conversation on the full screen without a terminal: keys in, frames out.
 */
#ifndef SUPPORT_SITTING_H
#define SUPPORT_SITTING_H

#include "ui/card.h"

/** Owner: all of it but the talk. */
struct sitting {
	struct card_view view;
	struct talk talk;
	enum effect end; /**< EFFECT_NONE while it goes on, EFFECT_TAKE when it
			      came to its end, else what it was left by */
	char *text;      /**< what sitting_text() gave last */
	bool record;     /**< write down every frame */
	struct buf frames;
	struct buf waits; /**< the frames shown before something was taken */
};

void sitting_open(struct sitting *, struct talk, int rows, int cols,
		const char *script);
void sitting_close(struct sitting *);

/** Press the keys of a script, as key_parse() reads it, while it goes on. */
void sitting_press(struct sitting *, const char *script);
void sitting_key(struct sitting *, int key);

/** What is shown, row by row. Borrowed. */
const char *sitting_text(struct sitting *);

/** Are these words shown? */
bool sitting_shows(struct sitting *, const char *words);

#endif
