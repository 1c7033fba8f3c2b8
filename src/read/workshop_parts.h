/* SPDX-License-Identifier: MIT */
/**
 * What the files that read a workshop share.
 */
#ifndef READ_WORKSHOP_PARTS_H
#define READ_WORKSHOP_PARTS_H

#include "base/date.h"
#include "base/diag.h"
#include "model/workshop.h"

enum { WORDS_MOST = 32 };

/** Lines behind the head, in their order. */
enum line { LINE_AT, LINE_SHOWN, LINE_SPENT, LINE_HANDS, LINE_SHEET,
	    LINE_END };

/** The file, and the words of a line of it. */
struct reader {
	struct workshop *w;
	const char *path;
	char *began;
	struct diags *diags;
	const char *line; /**< its start */
	size_t size;      /**< of it */
	unsigned long number;
	const char *words[WORDS_MOST];
	size_t sizes[WORDS_MOST], count;
	size_t at; /**< the word that is read next */
	enum line last; /**< the line before, its place among its like */
	size_t place;
};

/** Where in the file a byte of the line is. */
struct place kept_place(const struct reader *, size_t at);

/** Report what is wrong at a byte, or at the word that is read next; false. */
bool kept_bad_at(struct reader *, size_t at, const char *what);
bool kept_bad(struct reader *, const char *what);

/** Part the line into words. Errors: as kept_bad(). */
bool kept_split(struct reader *);

/** Is the word there this one? */
bool kept_is(const struct reader *, size_t at, const char *word);

/** Is the next word this one? Then it is passed. */
bool kept_word(struct reader *, const char *word);

/** Read one of the first four lines. Errors: as kept_bad(). */
bool kept_head(struct reader *);

#endif
