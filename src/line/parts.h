/* SPDX-License-Identifier: MIT */
/**
 * What the files of the line mode share.
 */
#ifndef LINE_PARTS_H
#define LINE_PARTS_H

#include "line/line.h"
#include "report/outline.h"

enum { LINE_COLS = 79 };

/** A line mode at work. */
struct line {
	struct walk *walk; /**< borrowed */
	const struct line_io *io;
	struct buf typed; /**< what was typed last */
	enum line_end end;
	bool hinted; /**< the hint on answering was given */
	bool shown;  /**< the place was shown since we came to it */
};

/** Write text of UTF-8 out. */
void line_put(struct line *, const char *text);
void line_printf(struct line *, const char *format, ...) MEM_FORMAT(2, 3);

/** Write an outline out and release it. */
void line_page(struct line *, struct outline *);

/**
 * Ask for a line; blanks at its ends are cut. NULL when there is no more, and
 * then it has ended. Owner: borrowed until the next.
 */
const char *line_ask(struct line *, const char *prompt);

/** Ask a question of yes or no; anything but yes is no. */
bool line_agree(struct line *, const char *question);

/** Show where we are. */
void line_show(struct line *);

/** Show the questions with their numbers and answers. */
void line_list(struct line *);

/** The asked question of this number, or NONE. */
size_t line_numbered(const struct line *, const char *digits);

/** Do a command; argument is what was typed behind it, maybe empty. */
void line_command(struct line *, enum command, const char *argument);

/** Ask for the three parts of the note here. */
void line_note(struct line *);

#endif
