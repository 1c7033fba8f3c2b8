/* SPDX-License-Identifier: MIT */
/**
 * What the files of the full screen share.
 */
#ifndef UI_PARTS_H
#define UI_PARTS_H

#include "ui/app.h"
#include "ui/foot.h"

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

/** The columns that are used: no text is wider than people read well. */
int app_width(const struct app *);

/** The rows above the keys: for what was set off, and was just done. */
struct foot {
	int alarm, trouble, banner, message;
};

struct foot app_foot(const struct app *);

/** How the answers are shown; all zero where there are none. */
struct answers_room {
	int rows;   /**< for all of it */
	bool brief; /**< in a word each */
	bool gap;   /**< with an empty row above */
	int first;  /**< the first one shown, of those in a word */
};

struct answers_room app_answers(const struct app *);

/** The columns for the words of an answer. */
int app_label_cols(const struct app *);

/** Rows there are for text, and for a list. */
int app_text_rows(const struct app *);
int app_list_rows(const struct app *);

/** Can what a question asks be read, at least its first two rows? */
bool app_ask_shows(const struct app *);

/** Show what was set off, if nothing else is being shown; true for a page. */
bool app_settle(struct app *);

/** Do what a key means here, when it is none of those that mean it anywhere. */
enum effect app_plain_key(struct app *, int key);

/** Does a question show, with nothing over it? */
bool app_asking(const struct app *);

/** A key while text is being pasted; true when it was used up. */
bool app_paste(struct app *, int key);

/** It ends in the middle of something: put what is in its fields into the
 * walk, so that it can still be saved. */
void edit_rescue(struct app *);

/** Forget what was typed, and leave the field. */
void edit_cancel(struct app *);

/** Keys in a field, and what Enter does there. */
enum effect edit_over(struct app *, int key);

/** Begin typing in the fields of an overlay. */
void edit_begin(struct app *, enum over);

#endif
