/* SPDX-License-Identifier: MIT */
/**
 * Keys: a code point, or one of these.
 */
#ifndef UI_KEY_H
#define UI_KEY_H

#include <stdbool.h>

enum key {
	K_NONE = 0,
	K_ESC = 27,
	K_RESIZE = 0x110000,
	K_EOF, /**< the terminal is gone */
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_ENTER,
	K_BACKSPACE,
	K_DELETE,
	K_TAB,
	K_BACKTAB,
	K_PASTE,    /**< what comes is pasted text ... */
	K_PASTE_END /**< ... until here */
};

/** The key that Ctrl makes of a letter. */
#define K_CTRL(letter) ((letter) & 0x1F)

/** A letter A-Z as a-z; other keys as they are. */
int key_lower(int key);

/** How much was seen of a key whose characters came too slowly to be one. */
enum key_late { LATE_NOT, LATE_ESC, LATE_BRACKET, LATE_LETTER };

/**
 * Is this the rest of an arrow key, say, whose Esc came so long before that it
 * was taken for a key by itself? Its letters must not become commands.
 */
bool key_comes_late(enum key_late *, int code);

/**
 * The next key of a script such as "jj<Enter>x<C-l>"; moves *script on.
 * K_NONE at its end.
 */
int key_parse(const char **script);

#endif
