/* SPDX-License-Identifier: MIT */
/**
 * A laid-out text on the screen.
 */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "report/render.h"
#include "ui/frame.h"

/**
 * Draw lines from this one on. Where there are more than rows, the last row
 * says so and names the key that shows them.
 */
void page_draw(struct area, const struct render_lines *, int scroll,
	       const char *key);

/** The rows that a text takes at this width, at least one. */
int page_wrapped(const char *text, int cols);

#endif
