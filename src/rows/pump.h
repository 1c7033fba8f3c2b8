/* SPDX-License-Identifier: MIT */
/**
 * Takes a table through any number of threads, piece by piece, and what comes
 * out in the order in which it went in.
 */
#ifndef ROWS_PUMP_H
#define ROWS_PUMP_H

#include "read/parted.h"
#include "read/table.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { PUMP_JOBS = 64 }; /**< most threads */

/**
 * What the work on a piece leaves behind. All is emptied before the next, and
 * before the work goes on with a piece that it left because this was full.
 * The lines of diags count from the first of the rows they are of, and spans
 * say where in the piece refused rows lie.
 */
struct pump_out {
	struct buf text;   /**< for standard output */
	struct diags diags;
	struct pump_span *spans;
	size_t span_count, span_room;
	unsigned long rows, lines, scored, refused;
	bool stop; /**< no row behind these is wanted */
	bool full; /**< the rows behind these come later: pump_full() */
};

/** A refused row: its bytes, and the problems that are its own. */
struct pump_span {
	const char *raw;
	size_t size;
	size_t fields; /**< of the row; 0 if it has a fault */
	size_t first, count; /**< of diags */
};

/** Note a refused row, whose problems are those behind the first so many. */
void pump_refuse(struct pump_out *, const struct table_row *, size_t first);

/**
 * Is so much said of refused rows that it must be handed on first? The work
 * then leaves the rows that are left in the table, and is called again.
 */
bool pump_full(struct pump_out *);

/** Empty it, to be filled again; and release what it has. */
void pump_clear(struct pump_out *);
void pump_done(struct pump_out *);

/** What is done. All are called with self. */
struct pump_task {
	void *self;
	/**
	 * Any thread: take all rows of a table, or those up to pump_full().
	 * thread: 0 to jobs - 1.
	 */
	void (*work)(void *self, unsigned thread, struct table *,
		     struct pump_out *);
	/** The caller's thread, in order: false stops it. */
	bool (*take)(void *self, struct pump_out *);
};

/** A table on its way. Owner: everything. */
struct pump {
	int fd;
	struct parted was; /**< the table before commas were put in */
	char *carry;        /**< bytes read and not yet handed out */
	size_t carried;
	struct table head;  /**< read the header; then finds where rows end */
	bool ended;         /**< the file did */
	bool halted;        /**< a signal came: halt.h */
	int error;          /**< errno of a read that failed, or 0 */
	uint64_t bytes;     /**< read so far */
	uint64_t done;      /**< taken so far */
	uint64_t size;      /**< of the whole, or 0 if not known */
	unsigned long line; /**< of the next piece to be taken */
};

/**
 * As table_find(), and as parted_by_commas() if a byte is given: a table of
 * refused rows is parted by commas, whatever theirs was.
 * Owner: release with pump_close() in any case.
 */
bool pump_open(struct pump *, const char *path, const char *by,
	       struct diags *);

/** The header; false if there is none, or after a read that failed. */
bool pump_header(struct pump *, struct table_row *);

/** Take all rows through so many threads. */
void pump_run(struct pump *, unsigned jobs, const struct pump_task *);
void pump_close(struct pump *);

#endif
