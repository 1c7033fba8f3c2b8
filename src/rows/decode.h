/* SPDX-License-Identifier: MIT */
/**
 * A row of a table as answers: its values, and the words of an abacus.
 */
#ifndef ROWS_DECODE_H
#define ROWS_DECODE_H

#include "engine/abacus.h"
#include "rows/heading.h"

/** An answer as the bytes of its id or key: see decode.c. */
struct decode_slot {
	uint64_t low, high;
	uint64_t sum, set; /**< its words, where there are two at most */
};

/** A column that holds a question. */
struct decode_column {
	uint32_t field, indicator;
};

/** Fields that lie side by side: of no question, then of questions. */
struct decode_part {
	size_t others, answers;
};

/**
 * How rows are decoded; used by any number of threads at once.
 * Owner: the arrays. The abacus and the heading are borrowed.
 */
struct decode {
	const struct abacus *abacus;
	const struct heading *heading;
	struct decode_column *columns;
	size_t count;
	struct decode_part *parts; /**< all fields but the last, in order */
	size_t part_count;
	size_t last; /**< column of the last field, or NONE */
	size_t said_most; /**< texts of a map, by column, that have slots */
	bool found;  /**< the slots tell the answers of each column apart */
	bool brief;  /**< no answer has more than 7 bytes */
	bool quick;  /**< there are two words at most, which are in the slots */
	bool values; /**< values are wanted, or needed for follow-ups */
	bool lenient; /**< an answer not known is none: see below */
	uint64_t factor; /**< what takes an answer to its slot */
	struct decode_slot *slots; /**< by number of slot, then by column */
	uint8_t *slot_values;      /**< likewise */
	uint64_t sum, set; /**< words of what has no column */
};

/** values: are the values of a row wanted, or only its words? */
void decode_init(struct decode *, const struct abacus *,
		 const struct heading *, bool values);
void decode_done(struct decode *);

/**
 * Decode a row that has the width of the header into words, and into values
 * where they are wanted (by indicator, all 0 before the first row).
 * Errors: false if it has answers that are not known, which decode_report()
 *         says; lenient, these are as if not answered.
 */
bool decode_row(const struct decode *, const struct table_row *,
		uint8_t *values, uint64_t *words);

/**
 * Decode the row at the beginning of so many bytes, as table_rest() gives them,
 * and put it into row, its ends into ends, which has room for the width of the
 * header and 1. It is what decode_row() makes of it.
 * Returns the bytes of it with the end of its line; 0 if it is not of the usual
 *         kind, and table_next() must read it.
 */
size_t decode_bytes(const struct decode *, const char *bytes, size_t size,
		    struct table_row *, uint32_t *ends, uint8_t *values,
		    uint64_t *words);

/**
 * The value of a field that answers an indicator, blanks at its ends left out;
 * false if it is none that there is.
 */
bool decode_value(const struct decode *, const struct table_row *,
		  size_t field, size_t indicator, uint8_t *value);

/** Report every answer of a row that is not known (answer-unknown). */
void decode_report(const struct decode *, const struct table_row *,
		   const char *file, struct diags *);

#endif
