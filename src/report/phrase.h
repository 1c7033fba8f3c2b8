/* SPDX-License-Identifier: MIT */
/**
 * What a checklist says in keys and numbers, as phrases of plain English.
 * Questions are called by their number in the order of the walk, from 1, and
 * answers by the words that their labels begin with.
 */
#ifndef REPORT_PHRASE_H
#define REPORT_PHRASE_H

#include "base/buf.h"
#include "model/checklist.h"

/** Append `Suspected`: the label up to its colon, if that tells it apart. */
void phrase_answer(struct buf *, const struct scale *, unsigned value);

/** Append `"Suspected" or "Yes"`, of a set of values. */
void phrase_answers(struct buf *, const struct scale *, unsigned values);

/** Append `question 7 (Online)`. */
void phrase_question(struct buf *, const struct checklist *,
		     size_t indicator);

/** Append when a follow-up is asked, a sentence; nothing of any other. */
void phrase_gate(struct buf *, const struct checklist *, size_t indicator);

/** `A sign of harm`. */
const char *phrase_kind(enum kind);

/** Append a number as `12,345`. */
void phrase_count(struct buf *, unsigned long);

/** Append `3 points`, `1 point`, `no points`. */
void phrase_points(struct buf *, int64_t points);

/**
 * Append what an answer gives and means, such as `3 points, counts as
 * present`; nothing where it gives and means nothing.
 */
void phrase_gives(struct buf *, const struct checklist *, size_t indicator,
		  unsigned value);

/** Append what must be so for a rule to apply, as half a sentence. */
void phrase_condition(struct buf *, const struct checklist *,
		      const struct rule *);

/** Append `If` that is so, and the result that follows: a whole sentence. */
void phrase_rule(struct buf *, const struct checklist *, const struct rule *);

/**
 * Is a score between lowest and highest, those possible, in this band? That
 * some answers have just that score it does not say.
 */
bool phrase_reaches(const struct checklist *, size_t band, int64_t lowest,
		    int64_t highest);

/**
 * Append what leads to a band: `3 to 9 points, or a rule`. lowest and highest
 * are the scores possible.
 */
void phrase_scores(struct buf *, const struct checklist *, size_t band,
		   int64_t lowest, int64_t highest);

#endif
