/* SPDX-License-Identifier: MIT */
/**
 * A scored row as a line of CSV or of JSON Lines.
 */
#ifndef ROWS_PRINT_H
#define ROWS_PRINT_H

#include "engine/abacus.h"
#include "rows/heading.h"

/** What a column of the output holds: name, what it says. */
#define PRINT_COLUMNS(_)         \
	_(ID, "id")              \
	_(SCORE, "score")        \
	_(LOW, "low")            \
	_(HIGH, "high")          \
	_(BAND, "band")          \
	_(BAND_LOW, "band_low")  \
	_(BAND_HIGH, "band_high") \
	_(RULES, "rules")

enum print_column {
#define PRINT_ENUM(id, name) PRINT_##id,
	PRINT_COLUMNS(PRINT_ENUM)
#undef PRINT_ENUM
	PRINT_COUNT
};

/** What there is to say of a row; the range only where it is wanted. */
struct print_row {
	const struct table_row *row;
	const uint64_t *words;
	struct abacus_outcome outcome;
	struct abacus_range range;
};

/** A text that is copied in a few moves. */
struct print_text {
	char bytes[48];
	size_t size;
};

/** How rows are printed; used by any number of threads. Owner: the arrays. */
struct print {
	const struct abacus *abacus;
	const struct heading *heading;
	enum print_column *columns;
	size_t count;
	bool json;
	bool marks; /**< refused rows are lines too, with a column for why */
	bool range; /**< some column needs the range */
	struct print_text *bands, *rules;
	struct print_text *numbers; /**< 0 to PRINT_NUMBERS - 1 */
	struct print_text *tails; /**< by score and band: ends of lines */
	int64_t tail_from, tail_to; /**< scores of these; to is behind */
	bool named; /**< the lines are a name and such an end */
	size_t most; /**< bytes of a line, without the fields of the row */
};

enum { PRINT_NUMBERS = 1000 };

/**
 * Take the names of columns, with commas between; NULL: id, score and band.
 * Errors: false, and what is wrong is appended.
 * Owner:  release with print_done() in any case.
 */
bool print_init(struct print *, const char *columns, struct buf *wrong);

/** With the table begun: say what is printed of it. */
bool print_begin(struct print *, const struct abacus *,
		 const struct heading *, struct buf *wrong);
void print_done(struct print *);

/** Append the header, where there is one. */
void print_header(const struct print *, struct buf *);

/** Append the line of a row. */
void print_line(const struct print *, struct buf *, const struct print_row *);

/** Append the line of a row that was refused, and why. */
void print_refused(const struct print *, struct buf *,
		   const struct table_row *, const char *why);

/** Append a field of CSV, in quotation marks where it needs them. */
void print_field(struct buf *, const char *text, size_t size);

#endif
