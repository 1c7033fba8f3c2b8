/* SPDX-License-Identifier: MIT */
/**
 * The way through a workshop, what is typed in it, and what a room answered.
 * Pure: a view shows where it is and hands over what was typed.
 */
#ifndef ENGINE_WORKSHOP_H
#define ENGINE_WORKSHOP_H

#include "engine/room.h"
#include "model/workshop.h"

/** Go on one step, or back; false at the ends. */
bool workshop_next(struct workshop *);
bool workshop_back(struct workshop *);

/** The step of a topic in a round; NONE if none is of its own. */
size_t workshop_find(const struct workshop *, size_t round, size_t child,
		     size_t topic);

/** How many seconds more were spent at the step we are at. */
void workshop_spend(struct workshop *, int64_t seconds);

/* --- Topics --------------------------------------------------------------- */

/** What is asked, in words, and its labels. */
struct topic {
	bool vote;
	size_t question; /**< of the checklist, if it is no vote */
	enum vote which; /**< if it is one */
	const char *title;
	size_t labels;
};
struct topic workshop_topic(const struct workshop *, size_t topic);

/** The words of a label, and the letter of the sheet, 0 for a vote. */
const char *workshop_words(const struct workshop *, size_t topic,
			   size_t label);
char workshop_letter(const struct workshop *, size_t topic, size_t label);

/**
 * The model answer of a topic as its label, NONE if there is none: of a
 * question of this child, or of the vote on the band.
 */
size_t workshop_model(const struct workshop *, size_t child, size_t topic);

/* --- What is typed -------------------------------------------------------- */

/**
 * Take counts as they were typed: numbers in the order of the answers
 * ("3 5 12 8"), or an answer's letter or number with its count ("n3 y12",
 * "1=3 3=12"); what is not named is 0. Before them may stand a role
 * ("school: 3 5 12 8"), and more roles behind a semicolon; hands of another
 * role stay as they are. Counts without any role are the whole room's and
 * take the place of all; and roles take the place of such. "-" alone takes
 * all counts back, and behind a role that role's.
 * Errors: false, and one sentence of what is wrong and what to write
 *         instead; then nothing changes.
 */
bool workshop_take(struct workshop *, size_t round, size_t child,
		   size_t topic, const char *typed, struct buf *why);

/** The same counts as one would type them; "" if there are none. */
void workshop_typed(struct buf *, const struct workshop *, size_t round,
		    size_t child, size_t topic);

/**
 * Take a sheet: a letter for each question in the order of the sheet, "-" or
 * "." for a line without an answer; blanks and commas between them are
 * passed over, and a role with a colon may stand before them.
 * Errors: as workshop_take(); says which question a letter is wrong for.
 */
bool workshop_letters(struct workshop *, enum role, size_t child,
		      const char *typed, struct buf *why);

/* --- Counts --------------------------------------------------------------- */

/** People who gave this label: hands, and sheets where these count. */
unsigned workshop_count(const struct workshop *, size_t round, size_t child,
			size_t topic, size_t label);

/** The same of one role. */
unsigned workshop_count_role(const struct workshop *, enum role,
			     size_t round, size_t child, size_t topic,
			     size_t label);

/** All people who answered it. */
unsigned workshop_given(const struct workshop *, size_t round, size_t child,
			size_t topic);

/**
 * Which roles may be shown: those of five people or more who answered this,
 * fewer where the rest could be worked out from the others.
 * Returns whether any may; by role, ROLE_NONE always false.
 */
bool workshop_roles(const struct workshop *, size_t round, size_t child,
		    size_t topic, bool shown[ROLE_COUNT]);

/** The last round before this one in which the topic was answered; NONE. */
size_t workshop_before(const struct workshop *, size_t round, size_t child,
		       size_t topic);

/**
 * The room as engine/room.h has it, about one child, from the answers to the
 * questions in a round. Owner: room_done().
 */
void workshop_room(struct room *, const struct workshop *, size_t round,
		   size_t child);

#endif
