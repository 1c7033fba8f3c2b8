/* SPDX-License-Identifier: MIT */
/**
 * A table of answers taken from end to end: what is done with rows that are
 * refused, what is said of it, and that every row is accounted for.
 */
#ifndef ROWS_RUN_H
#define ROWS_RUN_H

#include "rows/heading.h"
#include "rows/pump.h"

/** What becomes of a row that is refused: id, name. */
#define RUN_ERRORS(_)   \
	_(STOP, "stop") \
	_(SKIP, "skip") \
	_(MARK, "mark")

enum run_error {
#define RUN_ENUM(id, name) RUN_##id,
	RUN_ERRORS(RUN_ENUM)
#undef RUN_ENUM
	RUN_COUNT
};

/** How a run ended. */
enum run_end {
	RUN_DONE,
	RUN_INPUT,  /**< the table is none, or rows were refused */
	RUN_USAGE,  /**< what is asked for cannot be; wrong says it */
	RUN_SYSTEM, /**< reading or writing failed; was said, but for stdout */
	RUN_HALTED  /**< a signal came */
};

struct run;

/** What is done with the rows. All are called with self. */
struct run_task {
	void *self;
	/**
	 * The header was understood: prepare for the rows. What is added to
	 * head is printed first.
	 * Errors: false, with problems in diags or a sentence in wrong.
	 */
	bool (*begin)(void *self, struct run *, const struct table_row *);
	/** Any thread: take usual rows as long as there are any; how many. */
	unsigned long (*usual)(void *self, unsigned thread, struct table *,
			       struct buf *out);
	/** Any thread: a row as wide as the header; false if it is refused. */
	bool (*row)(void *self, unsigned thread, const struct table_row *,
		    struct buf *out);
	/** Any thread: report why it is. */
	void (*report)(void *self, const struct table_row *, const char *file,
		       struct diags *);
	/** Any thread: RUN_MARK of it in the output. */
	void (*mark)(void *self, const struct table_row *, const char *why,
		     struct buf *out);
	/** In order: what came out; NULL prints it. */
	void (*take)(void *self, struct buf *text);
};

/** What is wanted. Borrowed. */
struct run_want {
	const char *path;
	const struct checklist *list;
	struct heading_want heading;
	enum run_error on_error;
	const char *rejects; /**< a new file for refused rows, or NULL */
	unsigned jobs;
	void (*say)(struct buf *); /**< prints messages */
	bool progress; /**< may the line of a terminal be written over? */
};

/** Owner: everything but want and task. */
struct run {
	const struct run_want *want;
	const struct run_task *task;
	struct pump pump;
	struct heading heading;
	struct diags diags;
	struct buf wrong, head, text;
	FILE *rejects;
	unsigned long rows, scored, refused;
	size_t said;      /**< messages that were printed */
	bool begun;       /**< rows were come to */
	bool stopped;     /**< at a row that was refused */
	bool failed;      /**< standard output cannot be written */
	bool shown;       /**< progress stands on the terminal */
	double since, next; /**< seconds, of progress */
	int signal;       /**< that came, or 0 */
};

/** The run_error of a name, or RUN_COUNT. */
enum run_error run_error_named(const char *name);

/**
 * Take the table through. What was said of refused rows and how many there
 * were has been printed when this returns.
 * Owner: release with run_done() in any case.
 */
enum run_end run_table(struct run *, const struct run_want *,
		       const struct run_task *);
void run_done(struct run *);

#endif
