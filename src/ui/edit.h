/* SPDX-License-Identifier: MIT */
/**
 * A field in which a person types.
 */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include "base/buf.h"
#include "ui/frame.h"

/** Owner: text. */
struct edit {
	struct buf text;
	size_t at; /**< bytes before the cursor */
};

/** Begin with a text, the cursor behind it. */
void edit_set(struct edit *, const char *text);

/** Take a key; false if it means nothing here. */
bool edit_key(struct edit *, int key);

/** Is there no room for another character? */
bool edit_full(const struct edit *);

/** The rows it takes at this width, its cursor's among them. */
int edit_rows(const struct edit *, int cols);

/** Draw it wrapped; with focus, the cursor goes there. */
void edit_draw(const struct edit *, struct area, bool focus);

/** Wipe and release. */
void edit_done(struct edit *);

#endif
