/* SPDX-License-Identifier: MIT */
/**
 * How the table of another program, such as a form's export, becomes one of a
 * checklist: which titles are which questions, which texts which answers.
 */
#ifndef MODEL_MAP_H
#define MODEL_MAP_H

#include "model/checklist.h"

/** A text that stands for an answer, as it is compared. Owner: text. */
struct map_text {
	char *text;
	uint8_t value; /**< of the answer; 0 if it could be one of several */
};

/** Owner: the array. */
struct map_texts {
	struct map_text *items;
	size_t count;
};

/** Where the texts for the answers to a question come from, first to last. */
enum map_source {
	MAP_QUESTION, /**< said of this question */
	MAP_ANY,      /**< said of any that has the answer */
	MAP_OWN,      /**< the words of its answers */
	MAP_SOURCES
};

/** A title that stands for a question. Owner: text. */
struct map_title {
	char *text;
	size_t question; /**< NONE if it could be one of several */
	bool said;       /**< by the map, and not carried over */
};

/** Owner: everything but the list. */
struct map {
	const struct checklist *list;
	char *path;
	char *id; /**< the column that names a row, or NULL */
	char by;  /**< what parts the columns, or 0: as the titles show */
	struct map_title *titles;
	size_t title_count;
	struct map_texts *texts; /**< by question, MAP_SOURCES of each */
	bool *keyless; /**< by question: no key of an answer stands for it */
};

/** A map that says nothing. Owner: release with map_done(). */
void map_init(struct map *, const struct checklist *);
void map_done(struct map *);

/** Are they the same, with blanks as one and without the case of A to Z? */
bool map_same(const char *text, size_t size, const char *other);

/**
 * Let a title stand for a question.
 * Returns NONE, or another question that it stands for already: nothing is
 * added then, since a column cannot be both.
 */
size_t map_add_title(struct map *, const char *text, size_t question);

/**
 * Let a text stand for an answer to a question, said of it or of any.
 * A digit, as of a box that was ticked, may be the key of another answer to
 * the question it is said of: keys then stand for nothing there.
 * Returns 0, or the value of another answer that it stands for already:
 * nothing is added then, since a cell cannot be both.
 */
uint8_t map_add_text(struct map *, size_t question, enum map_source,
		     const char *text, size_t size, uint8_t value);

/**
 * Let all that a map of another version of the list says, and the words of
 * that version itself, stand for the same questions and answers in this one,
 * found by their ids. What then could be one of several is none.
 */
void map_carry(struct map *to, const struct map *from);

/** Do the maps that two checklists have themselves say the same? */
bool map_lines_same(const struct checklist *, const struct checklist *);

/**
 * The question of a column: what the map says, its id, its title, what it
 * asks, or one of these behind the name of a group and a slash (its id, a
 * hyphen or a full stop). NONE if it is none, or if the words are those of
 * several questions.
 */
size_t map_question(const struct map *, const char *column);

/**
 * The value of a cell: the id or key of an answer, or what the map says, or
 * the whole or short words of an answer, or its words before a colon. 0 if it
 * is none, or if these words are those of several answers.
 */
uint8_t map_value(const struct map *, size_t question, const char *text,
		  size_t size);

#endif
