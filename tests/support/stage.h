/* SPDX-License-Identifier: MIT */
/**
 * A walk on the full screen without a terminal: keys in, the screen out.
 */
#ifndef SUPPORT_STAGE_H
#define SUPPORT_STAGE_H

#include "ui/app.h"

/** Owner: all of it. */
struct stage {
	struct checklist list;
	struct walk walk;
	struct app app;
	enum effect effect; /**< of the last key that had one */
	char *text;         /**< what stage_text() gave last */
};

/** A small list, and one that is shipped. */
#define STAGE_SMALL "tests/data/small.ini"
#define STAGE_SHIPPED "checklists/herts-cse.ini"

/** Open a checklist on a screen of this size, and press keys. */
void stage_open(struct stage *, const char *path, int rows, int cols,
		const char *script);
void stage_close(struct stage *);

/** Press the keys of a script, as key_parse() reads it. */
void stage_press(struct stage *, const char *script);

/** The value of the question of this number, counted from 0 in the file. */
unsigned stage_value(const struct stage *, size_t indicator);

/** What is shown, row by row. Borrowed. */
const char *stage_text(struct stage *);

/** Are these words shown, ends of rows and runs of blanks counted as one? */
bool stage_shows(struct stage *, const char *words);

#endif
