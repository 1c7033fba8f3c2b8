/* SPDX-License-Identifier: MIT */
/**
 * What the files of cards on the full screen share.
 */
#ifndef UI_CARD_PARTS_H
#define UI_CARD_PARTS_H

#include "ui/card.h"

/** How the rows of the screen are shared out. */
struct card_room {
	int top;     /**< empty, above the page */
	int text;    /**< for the page */
	int gap;     /**< empty, between it and what is asked */
	int ask;     /**< for rows or a field */
	int message; /**< for what was just done */
	int status;  /**< for how far we are, if not beside the title */
	int call;    /**< for whom to ring, or what must not be forgotten */
};

struct card_room card_room(const struct card_view *);

/** Is it too small a screen for anything to be changed? */
bool card_small(const struct card_view *);

/** The columns that are used: no text is wider than people read well. */
int card_width(const struct card_view *);

/** Is there room for the status beside the title? */
bool card_status_fits(const struct card_view *);

/** Is text being typed? */
bool card_typing(const struct card_view *);

/** Are its rows shown? */
bool card_listing(const struct card_view *);

/** Where we are in the table of commands. */
enum command_where card_where(const struct card_view *);

/** The lines that the title of a row takes. */
int card_title_lines(const struct card_view *, size_t row);

/** The lines that a row takes, the empty one behind it not counted. */
int card_row_lines(const struct card_view *, size_t row);

/** The empty lines behind a row. */
int card_row_gap(const struct card_view *, size_t row);

/** How many rows are shown, whole, from the first on; at least one. */
size_t card_rows_shown(const struct card_view *);

/** The first row must be such that the cursor is seen. */
void card_place(struct card_view *);

/** Make the text of what is shown; keeps scroll where it can. */
void card_layout(struct card_view *);

/** Lay something over the card, or take it away. */
void card_lay(struct card_view *, enum card_over);

/** Scroll so that the first line of text is this one. */
void card_scroll(struct card_view *, int to);

/** What stands above the keys: whom to ring, or the alarm of a walk. "" is
 * nothing. Owner: the caller. */
char *card_call(const struct card_view *);

/** Say one line on what was just done; NULL says nothing. */
void card_say(struct card_view *, const char *text);

/** A key while text is being pasted; true when it was used up. */
bool card_paste(struct card_view *, int key);

#endif
