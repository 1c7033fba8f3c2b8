/* SPDX-License-Identifier: MIT */
/**
 * Keys: a code point, or one of these.
 */
#ifndef UI_KEY_H
#define UI_KEY_H

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
	K_BACKTAB
};

/** The key that Ctrl makes of a letter. */
#define K_CTRL(letter) ((letter) & 0x1F)

/**
 * The next key of a script such as "jj<Enter>x<C-l>"; moves *script on.
 * K_NONE at its end.
 */
int key_parse(const char **script);

#endif
