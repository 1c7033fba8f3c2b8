/* SPDX-License-Identifier: MIT */
/**
 * A conversation made up for tests, which writes down what was done with each
 * of its cards.
 */
#ifndef SUPPORT_CARDS_H
#define SUPPORT_CARDS_H

#include "desk/card.h"

/** A card of it; rows that are counted and not listed are made up. */
struct cards_card {
	enum card_ask ask;
	enum command_where where;
	const char *title, *text; /**< text may be NULL */
	const struct card_row *rows;
	size_t row_count;
	const char *initial, *message, *wait;
	const char *status, *loses;
	bool none; /**< the cursor begins on no row */
	bool letters; /**< its rows have letters: y, n and d */
	bool hall;    /**< a room sees it */
};

/** The conversation. All zero but cards and count. Owner: log. */
struct cards {
	const struct cards_card *cards;
	size_t count, at;
	size_t row;      /**< where the cursor begins */
	struct buf log;  /**< a line for each thing that was done */
	size_t shown;    /**< how often a card was asked for */
};

/**
 * Its cards, one after the other; back leads to the one before and, from the
 * first, out of it.
 */
struct talk cards_talk(struct cards *);
void cards_done(struct cards *);

/** One of each sort, in a sensible order. */
extern const struct cards_card cards_each[];
enum { CARDS_EACH = 6 };

#endif
