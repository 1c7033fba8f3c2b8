/* SPDX-License-Identifier: MIT */
/**
 * How the table of another program, such as a form's export, becomes one of a
 * checklist: which titles are which questions, which texts which answers.
 */
#ifndef MODEL_MAP_H
#define MODEL_MAP_H

#include "model/checklist.h"

/** A text that stands for an answer. Owner: text, id. */
struct map_answer {
	char *text;
	char *id;     /**< of the answer */
	size_t question; /**< of it, or NONE for all that have the answer */
};

/** A title that stands for a question. Owner: text. */
struct map_title {
	char *text;
	size_t question;
};

/** Owner: everything but the list. */
struct map {
	const struct checklist *list;
	char *path;
	char *id; /**< the column that names a row, or NULL */
	struct map_title *titles;
	struct map_answer *answers;
	size_t title_count, answer_count;
};

/** Texts with blanks as one and letters as small ones; for comparing. */
bool map_same(const char *text, size_t size, const char *other);

/**
 * The question of a column: its id, its title, what it asks, what the map says,
 * or one of these behind the name of a group and a slash (its id, a hyphen).
 * NONE if it is none.
 */
size_t map_question(const struct map *, const char *column);

/**
 * The value of a cell: what the map says, the id, key, whole or short words of
 * an answer, or its words before a colon. 0 if it is none.
 */
uint8_t map_value(const struct map *, size_t question, const char *text,
		  size_t size);

void map_done(struct map *);

#endif
