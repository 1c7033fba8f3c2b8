/* SPDX-License-Identifier: MIT */
/**
 * What the files of the line mode share.
 */
#ifndef LINE_PARTS_H
#define LINE_PARTS_H

#include "desk/kept.h"
#include "desk/secret.h"
#include "line/line.h"
#include "report/outline.h"

enum { LINE_COLS = 79, LINE_COLS_LEAST = 20 };

/** A line mode at work. */
struct line {
	struct walk *walk; /**< borrowed; NULL outside a walk */
	struct kept *kept; /**< whether that is kept; NULL outside a walk */
	const struct line_io *io;
	struct buf typed;    /**< what was typed last */
	struct outline page; /**< the page shown since, if over */
	enum line_end end;
	bool hinted; /**< the hint on answering was given */
	bool shown;  /**< the place was shown since we came to it */
	bool over;   /**< a page was shown since; Enter leaves it */
	bool remind; /**< say where we are before asking */
	bool open;   /**< "> " stands at the end of what is printed */
};

/* --- Printing and reading (stream.c) -------------------------------------- */

/** Write bytes of UTF-8 out as they are. */
void line_put(struct line *, const char *text);

/** Write a sentence out as lines of our width. */
void line_say(struct line *, const char *text);
void line_sayf(struct line *, const char *format, ...) MEM_FORMAT(2, 3);

/** Columns there are for a line. */
int line_cols(const struct line *);

/** Write an outline out. */
void line_print(struct line *, const struct outline *);

/** Write an outline out and release it. */
void line_page(struct line *, struct outline *);

/** The same, as a page over the place where we are, and keep it. */
void line_over(struct line *, struct outline *);

/**
 * Read a line behind this mark; blanks at its ends are cut. NULL when there
 * is no more, and then it has ended. Owner: borrowed until the next.
 */
const char *line_read(struct line *, const char *mark);

/**
 * Read a secret behind this mark, unseen where it is typed; blanks at its
 * ends are part of it (secret.c). Nothing that is typed is shown from here on,
 * and signals wait, until line_unhide(). False when there is no more, and then
 * it has ended, or when some of it could not be taken, and then that was said.
 */
bool line_secret(struct line *, const char *mark, struct secret *);

/** What is typed is shown again, and signals that waited come. */
void line_unhide(void);

/** Wipe and release what was read and shown. */
void line_done(struct line *);

/* --- Asking (prompt.c) ---------------------------------------------------- */

/** What is asked for in the middle of something. */
struct prompt {
	const char *hint; /**< what can be typed; said before each asking */
	const char *help; /**< what ? says of it */
	const char *literal; /**< how to write "b" itself, where text is asked
				  for; NULL: words are commands here */
};

/**
 * Ask until there is an answer. The quick exit leaves, ? helps and asks again
 * and b drops it all.
 *
 * Returns what was typed, maybe ""; NULL when it was dropped or ended.
 * Owner:  borrowed until the next.
 */
const char *line_ask(struct line *, const struct prompt *);

/**
 * Ask for a text, of which there may be one now. NULL when it was dropped or
 * ended. Owner: the caller wipes it.
 */
char *line_text(struct line *, const char *now);

/** Ask a question of yes or no, NULL if it was asked; Enter and b are no. */
bool line_agree(struct line *, const char *question);

/** Was that the quick exit, or too few x for it? Then it has been done. */
bool line_exits(struct line *, const char *typed);

/** Hide what was printed until a line is typed, where it can be hidden. */
void line_blank(struct line *);

/** The last words, as it ended. */
void line_goodbye(struct line *);

/** Hold a conversation (card.c). False when it was left to leave heed. */
bool line_hold(struct line *, struct talk *);

/* --- The walk ------------------------------------------------------------- */

/** Show where we are (show.c). */
void line_show(struct line *);

/** Say in short where we are, after something else was shown. */
void line_remind(struct line *);

/** What was begun was dropped: show or say where we are. */
void line_return(struct line *);

/** Show the questions with their numbers and answers. */
void line_list(struct line *);

/** The asked question of this number, or NONE. */
size_t line_numbered(const struct line *, const char *digits);

/** The whole number that this is and nothing else, or 0. */
size_t line_number(const char *typed);

/** The value that what was typed has as an answer here, or 0 (answer.c). */
unsigned line_value(const struct walk *, const char *typed);

/** Say that it is no answer and no command, and what is near it. */
void line_refuse(struct line *, const char *typed);

/** Do a command; argument is what was typed behind it, maybe empty. */
void line_command(struct line *, enum command, const char *argument);

/** Find words on the page shown last or in the questions (find.c). */
void line_find(struct line *, const char *words);

/** May the walk be changed? Else it is said that it may not. */
bool line_changes(struct line *);

/** Begin to keep the walk, or try again to save it (command.c). */
void line_keep(struct line *);

/** What asks for text (field.c). */
void line_note(struct line *);
void line_raise(struct line *);
void line_tell(struct line *);
void line_save(struct line *);

/** A note simply typed where one is asked for; false if this is none. */
bool line_noted(struct line *, const char *typed);

#endif
