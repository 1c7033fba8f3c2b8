/* SPDX-License-Identifier: MIT */
/**
 * A picture of the screen in memory: cells of text with a style. Drawing is
 * clipped, so that nothing can be drawn where there is no room.
 */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include <stdbool.h>
#include <stddef.h>

/** What text means; the terminal decides how that looks. */
enum style {
	STYLE_TEXT,
	STYLE_TITLE,
	STYLE_HEADING,
	STYLE_LEAD,   /**< what matters most */
	STYLE_NUMBER, /**< a number to ring */
	STYLE_KEY,    /**< a key to press */
	STYLE_DIM,
	STYLE_WARN,
	STYLE_COUNT
};

/** A cell: a character with what combines with it and zeroes behind it, so
 * that cells may be compared as bytes; "" is the right half of the wide one
 * before it. */
struct cell {
	char text[16];
	unsigned char style;
};

/** Owner: cells, rows times cols of them. */
struct frame {
	int rows, cols;
	struct cell *cells;
	int cursor_row, cursor_col; /**< where the real cursor is put */
};

/** A part of a frame, which clips. Borrowed. */
struct area {
	struct frame *f;
	int row, col, rows, cols;
};

void frame_init(struct frame *, int rows, int cols);
void frame_done(struct frame *);

/** Make it blank, of this size; what it has is used again where it fits. */
void frame_blank(struct frame *, int rows, int cols);

/**
 * The next part of a row, from a column on, that another picture does not
 * show: cells of one style, wide characters whole. A picture of no cells is
 * one of blanks; else both are of one size.
 * Returns false when the rest of the row is the same.
 */
bool frame_differs(const struct frame *, const struct frame *other, int row,
		   int *from, int *to);

/** The whole of it. */
struct area frame_area(struct frame *);

/** A part, cropped to what there is. */
struct area area_sub(struct area, int row, int col, int rows, int cols);

/**
 * Put text at a place. Control characters and what could do harm become `?`.
 * Units: returns the columns taken.
 */
int area_put(struct area, int row, int col, enum style, const char *text);

/** The same for a text that ends in "..." where it has no room for all. */
void area_crop(struct area, int row, int col, enum style, const char *text);

/** Put text wrapped into the rows of an area, cropped in the last one. */
void area_wrap(struct area, enum style, const char *text);

/** Put the real cursor there, if that lies within. */
void area_cursor(struct area, int row, int col);

/** The rows as lines, without blanks at their ends. Owner: the caller. */
char *frame_text(const struct frame *);

#endif
