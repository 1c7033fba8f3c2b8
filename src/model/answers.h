/* SPDX-License-Identifier: MIT */
/**
 * What was answered and noted in one walk.
 */
#ifndef MODEL_ANSWERS_H
#define MODEL_ANSWERS_H

#include "base/diag.h"
#include "model/checklist.h"

#include <stdint.h>

/** A note, its three parts kept apart. Owner: the texts, NULL when empty. */
struct note {
	char *seen;    /**< what was seen or said */
	char *when;    /**< when, and where */
	char *opinion; /**< what I think */
};

enum note_part { NOTE_SEEN, NOTE_WHEN, NOTE_OPINION, NOTE_PARTS };

/**
 * One walk's answers. A hidden question keeps its answer here; whether it is
 * asked is worked out, never stored.
 */
struct answers {
	size_t count;    /**< indicators of the checklist */
	uint8_t *values; /**< 0 not answered, else 1 + index of the choice */
	struct note *notes;
	struct note general;
	char *tell;    /**< who will be told, and when; or NULL */
	size_t raised; /**< the band it was raised to, or NONE */
	char *because; /**< why, when raised */
};

/** No answers yet to any question of this checklist. */
void answers_init(struct answers *, const struct checklist *);

/** A copy of everything. */
void answers_copy(struct answers *to, const struct answers *from);

/**
 * Answer one indicator, both given as the text of their ids; an answer may
 * also be given by its key. The one place where names become answers.
 *
 * Errors: an unknown indicator or answer is reported with the nearest name
 *         (codes indicator-unknown, answer-unknown); then nothing changes.
 * Returns false on an error.
 */
bool answers_set(struct answers *, const struct checklist *,
		 const char *indicator, const char *answer, struct diags *);

/**
 * The value that an id or a key of an answer stands for, 0 if there is none;
 * and the report of one there is not (answer-unknown), as answers_set() makes.
 */
uint8_t answers_value(const struct checklist *, size_t which,
		      const char *answer, size_t size);
void answers_unknown(const struct checklist *, size_t which,
		     const char *answer, struct place, struct diags *);

/**
 * The same for `QUESTION=ANSWER`, blanks around both left out; place says
 * where the pair was read, such as "-:3" or "command line", and comes first
 * in the message. Problems with the answer have the place of the answer.
 * Errors: as answers_set(); also answer-pair without `=` or question, and
 *         answer-twice for one that already has a different answer.
 */
bool answers_pair(struct answers *, const struct checklist *,
		  const char *pair, struct place place, struct diags *);

/** A part of a note, never NULL. Owner: borrowed. */
const char *note_text(const struct note *, enum note_part);

/** Set a part; blanks at the ends go, and an empty text becomes none. */
void note_set(struct note *, enum note_part, const char *text);

/** Is anything written in it? */
bool note_some(const struct note *);

/** Wipe and release everything and leave zeroes behind. */
void answers_done(struct answers *);

#endif
