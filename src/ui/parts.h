/* SPDX-License-Identifier: MIT */
/**
 * What the files of the full screen share.
 */
#ifndef UI_PARTS_H
#define UI_PARTS_H

#include "ui/app.h"

enum { ROWS_LEAST = 8, COLS_LEAST = 30 };

/** Where we are in the table of commands, overlays considered. */
enum command_where app_where(const struct app *);

/** Is text being typed? */
bool app_typing(const struct app *);

/** Does a list show (review, questions, bands)? */
bool app_listing(const struct app *);

/** Say one line on what was just done; NULL says nothing. */
void app_say(struct app *, const char *text);

/** Lay an overlay over what is shown. */
void app_open(struct app *, enum over);

/** Show an overlay in the place of the one on top. */
void app_over(struct app *, enum over);

/** Take the one on top away; what was below is as it was left. */
void app_close(struct app *);

/** The walk is somewhere else now: nothing lies over it. */
void app_moved(struct app *);

/** Make the text and rows of what is shown; keeps scroll where it can. */
void app_layout(struct app *);

/** Scroll so that the first line of text is this one. */
void app_scroll(struct app *, int to);

/** Rows there are for text, for the list, and for the answers. */
int app_text_rows(const struct app *);
int app_list_rows(const struct app *);
int app_answer_rows(const struct app *, bool brief);

/** Are the answers shown in a word, since there is no room for more? */
bool app_brief(const struct app *);

/** Rows of the banner and the message above the footer. */
int app_foot_rows(const struct app *);

/** Do what a key means here, when it is none of those that mean it anywhere. */
enum effect app_plain_key(struct app *, int key);

/** Does a question show, with nothing over it? */
bool app_asking(const struct app *);

/** A key while text is being pasted; true when it was used up. */
bool paste_key(struct app *, int key);

/** Forget what was typed, and leave the field. */
void edit_cancel(struct app *);

/** Keys in a field, and what Enter does there. */
enum effect edit_over(struct app *, int key);

/** Begin typing in the fields of an overlay. */
void edit_begin(struct app *, enum over);

#endif
