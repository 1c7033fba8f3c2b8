/* SPDX-License-Identifier: MIT */
/**
 * What the formats of a tally share: its lines, in their order.
 */
#ifndef REPORT_TALLY_PARTS_H
#define REPORT_TALLY_PARTS_H

#include "report/tally.h"

enum tally_kind {
	TALLY_GROUP, /**< of all rows, those of each group */
	TALLY_BAND,
	TALLY_PRESENT,
	TALLY_UNKNOWN,
	TALLY_KINDS
};

/** A line: how many rows of a group have what. Borrowed. */
struct tally_line {
	const char *id, *title;
	unsigned long count;
};

/** What a kind is called by programs, and for people. */
const char *tally_kind_name(enum tally_kind);
const char *tally_kind_words(const struct tally *, enum tally_kind);

/** Has a group lines of this kind? */
bool tally_has(const struct tally *, const struct tally_group *,
	       enum tally_kind);

/**
 * The lines of a group of one kind: bands the most urgent first, signs in
 * their order. at begins as 0; false behind the last.
 */
bool tally_line(struct tally_line *, const struct tally *,
		const struct tally_group *, enum tally_kind, size_t *at);

/** Append what a group is called. */
void tally_name(struct buf *, const struct tally *,
		const struct tally_group *);

/** Append `about 25`, or `fewer than 5`. */
void tally_count(struct buf *, unsigned long count);

/** Append what a reader must know, as sentences, one by one; NULL ends. */
const char *tally_note(const struct tally *, size_t number);

#endif
