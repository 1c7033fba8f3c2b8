/* SPDX-License-Identifier: MIT */
/**
 * All state of the full screen, as plain data: keys change it, drawing cannot.
 * Nothing here knows of a terminal, a file or a clock.
 */
#ifndef UI_APP_H
#define UI_APP_H

#include "base/file.h"
#include "desk/kept.h"
#include "engine/walk.h"
#include "report/render.h"
#include "ui/edit.h"
#include "ui/frame.h"
#include "ui/key.h"
#include "ui/leave.h"
#include "ui/paste.h"

/** What lies over the place where the walk is. */
enum over {
	OVER_NONE,
	OVER_HELP,
	OVER_NOW,
	OVER_MORE,
	OVER_SAVED,
	OVER_INTERRUPT,
	OVER_LIST,
	OVER_BANDS,
	OVER_NOTE,
	OVER_TELL,
	OVER_SEARCH,
	OVER_BECAUSE,
	OVER_SAVE,
	OVER_REPLACE,
	OVER_DISCARD,
	OVER_QUIT
};

/** A row of a list. Owner: the texts. */
struct row {
	char *label, *value;
	size_t target; /**< an indicator or a band; NONE is "go on" */
};

/** What is shown, and where in it one is. */
struct layer {
	enum over over;
	int scroll; /**< the first line of text shown */
	int cursor; /**< the row of a list */
};

enum { LAYERS_MOST = 8 };

/** Owner: all but walk, today and kept. */
struct app {
	struct walk *walk; /**< borrowed */
	const char *today; /**< YYYY-MM-DD, borrowed */
	const struct kept *kept; /**< borrowed; NULL: it cannot be kept */
	int rows, cols;
	enum over over;
	struct layer below[LAYERS_MOST]; /**< what lies under it, last on top */
	int depth;
	size_t interrupt;          /**< the rule shown by OVER_INTERRUPT */
	struct render_lines lines; /**< the text of what is shown */
	int scroll;                /**< its first line shown */
	struct row *list;          /**< of lists */
	size_t list_count;
	int cursor; /**< row of a list */
	int choice; /**< of a question; -1 until one is chosen or answered */
	struct edit fields[NOTE_PARTS];
	int field_count, focus;
	size_t band;        /**< that the result is raised to */
	char *save_path;
	bool replace;       /**< save_path may be replaced */
	char *search;       /**< words looked for last */
	char *message;      /**< one line on what was just done, or NULL */
	const char *banner; /**< of a rule that was set off, or NULL */
	char *alarm;        /**< of what interrupted and still holds, or NULL */
	char *trouble;      /**< that it is not saved, and why, or NULL */
	struct leave leave; /**< how far one has got in leaving */
	bool blank;
	struct paste paste;
	bool cramped; /**< there is no room for the title of a question */
	bool stale; /**< the text and rows must be made anew */
};

void app_init(struct app *, struct walk *, const char *today, int rows,
	      int cols);
void app_done(struct app *);

/** Take a key. */
enum effect app_key(struct app *, int key);

/**
 * Take a key that was typed before EFFECT_DROP was seen: it leaves, if it is
 * one of the keys that do, and does nothing else. Then call app_size().
 */
enum effect app_drop(struct app *, int key);

/** The screen has this size now. */
void app_size(struct app *, int rows, int cols);

/** What came of EFFECT_SAVE: where it lies, and why it failed or a remark. */
void app_saved(struct app *, enum file_saved, const char *path,
	       const char *words);

/** What is kept, or whether it is saved, may be otherwise now. */
void app_kept(struct app *, const char *message);

/** Leave, as the command does: asks first where something would be lost. */
enum effect app_leave(struct app *);

/** Is this too small a screen for answers? */
bool app_small(const struct app *);

/** Draw it all. */
void app_draw(const struct app *, struct frame *);

#endif
