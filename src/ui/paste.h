/* SPDX-License-Identifier: MIT */
/**
 * How far one has got with pasted text, the same in every field.
 */
#ifndef UI_PASTE_H
#define UI_PASTE_H

#include "ui/edit.h"

#include <stdbool.h>

/** All zero is nothing pasted. */
struct paste {
	bool on;   /**< text that is being pasted comes */
	bool some; /**< some of it came */
	bool gap;  /**< a line of it ended */
	bool lost; /**< some of it had no room */
};

/** One of the keys that a person presses when a paste never seems to end? */
bool paste_breaks_off(int key);

void paste_begin(struct paste *);

/** Put a key of it into a field; a new line of it stands behind " / ". */
void paste_put(struct paste *, struct edit *, int key);

#endif
