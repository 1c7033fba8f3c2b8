/* SPDX-License-Identifier: MIT */
/**
 * The one table of commands and options. Help, usage errors, completion and
 * the tests of heed(1) come from it.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** What a word may be, for completion. */
enum word_kind {
	WORD_NONE,
	WORD_FREE, /**< anything */
	WORD_FILE,
	WORD_FOLDER,
	WORD_FORMAT,
	WORD_LIST, /**< the name of a checklist, or a path */
	WORD_WHO,  /**< room or trainer */
	WORD_CASE, /**< the name of a case study, or a path */
	WORD_BAND, /**< the id of a band of the checklist before it */
	WORD_SHELL
};

/** id, name, argument or NULL, what it may be, help. */
#define OPTIONS(_)                                                         \
	_(PLAIN, "--plain", NULL, WORD_NONE,                               \
	  "Ask in plain numbered lines instead of the full screen")        \
	_(CONTACTS, "--contacts", "FILE", WORD_FILE,                       \
	  "Take contacts from this file over those of the checklist")      \
	_(SAVE, "--save", NULL, WORD_NONE,                                 \
	  "Keep the walk as a sealed record, from its first question on")  \
	_(STORE, "--store", "FOLDER", WORD_FOLDER,                         \
	  "Keep records in this folder, or read those in it")              \
	_(FORMAT, "--format", "FORMAT", WORD_FORMAT,                       \
	  "The format of what is printed; each command has its own")       \
	_(POINTS, "--points", NULL, WORD_NONE,                             \
	  "Print the points, too")                                         \
	_(SEAT, "--seat", "SEAT", WORD_FREE,                               \
	  "The number of a seat, or a nickname, that answers stand under") \
	_(ROLE, "--role", "ROLE", WORD_FREE,                               \
	  "What you work as, such as school, health, police or social")      \
	_(FOLDER, "--folder", "FOLDER", WORD_FILE,                         \
	  "Write the answers into a new file in this folder, or keep the "  \
	  "counts of a workshop in it")                                \
	_(ENTER, "--enter", NULL, WORD_NONE,                               \
	  "Begin with answer sheets to type in, a line of letters each")   \
	_(NOTES, "--notes", NULL, WORD_NONE,                               \
	  "Show the page of the trainer, which follows the workshop")      \
	_(FOR, "--for", "WHO", WORD_WHO,                                   \
	  "For whom to print, room or trainer; of a case study the room if " \
	  "not said, of the answers of a room the trainer")                \
	_(CASES, "--cases", NULL, WORD_NONE,                               \
	  "List case studies for workshops instead of checklists")         \
	_(CASE, "--case", "CASE", WORD_CASE,                               \
	  "The case study that was answered, or a checklist")              \
	_(STRICT, "--strict", NULL, WORD_NONE,                             \
	  "Let warnings count as errors do")                               \
	_(EXPLAIN, "--explain", "CODE", WORD_FREE,                         \
	  "Say why a finding of this code is looked for")                  \
	_(RAISE, "--raise", "BAND", WORD_BAND,                             \
	  "Raise the result to this band, as a person judges; needs "      \
	  "--because")                                                     \
	_(BECAUSE, "--because", "TEXT", WORD_FREE,                         \
	  "Why it is raised; - reads the reason from standard input")      \
	_(TITLE, "--title", "TEXT", WORD_FREE,                             \
	  "What the new checklist is called")                              \
	_(OUTPUT, "--output", "FILE", WORD_FILE,                           \
	  "Write to this new file; -o for short")                          \
	_(COLUMNS, "--columns", "LIST", WORD_FREE,                         \
	  "What to print of each row, of id, score, low, high, band, "     \
	  "band_low, band_high and rules; id,score,band if not said")      \
	_(KEEP, "--keep", "LIST", WORD_FREE,                               \
	  "Pass on these columns of the table, or all")                    \
	_(ID, "--id", "COLUMN", WORD_FREE,                                 \
	  "The column that names a row; id if not said")                   \
	_(RESAMPLES, "--resamples", "N", WORD_FREE,                        \
	  "Work out intervals from N resamples, or none with 0; as many "  \
	  "as take a moment if not said")                                  \
	_(ON_ERROR, "--on-error", "HOW", WORD_FREE,                        \
	  "Whether to stop at a row that is refused, skip it, or mark it"  \
	  " in the output; stop if not said")                              \
	_(REJECTS, "--rejects", "FILE", WORD_FILE,                         \
	  "Keep refused rows in this new file, with line and reason")      \
	_(JOBS, "--jobs", "N", WORD_FREE,                                  \
	  "Use N threads; 1 if not said")                                  \
	_(ROWS, "--rows", "FILE", WORD_FILE,                               \
	  "Say as well what it does to the rows of this table")            \
	_(MAP, "--map", "FILE", WORD_FILE,                                 \
	  "Take titles and texts of a form for questions and answers as "   \
	  "this file says")                                                \
	_(TO, "--to", "KIND", WORD_FREE,                                   \
	  "The kind of form to write, which is xlsform")                   \
	_(BY, "--by", "COLUMN", WORD_FREE,                                 \
	  "Count for each value of this column as well")                   \
	_(HELP, "--help", NULL, WORD_NONE, "Print help and leave")         \
	_(VERSION, "--version", NULL, WORD_NONE,                           \
	  "Print the version and leave")

enum option {
#define OPTION_ENUM(id, name, argument, kind, help) OPTION_##id,
	OPTIONS(OPTION_ENUM)
#undef OPTION_ENUM
	OPTION_COUNT
};

struct option_info {
	const char *name, *argument, *help;
	enum word_kind kind;
};

const struct option_info *option_info(enum option);

struct request;

/** A command. Its operands are counted without options. */
struct cli_command {
	const char *name, *synopsis, *summary, *about;
	uint64_t options; /**< bit o: option o belongs to it */
	size_t least, most; /**< operands */
	const char *first;  /**< what the first operand is called */
	enum word_kind kind; /**< and what it may be */
	int (*run)(const struct request *);
	const char *formats; /**< that --format may be, or NULL */
};

/** The commands; walk, the first, is the one that may be left out. */
const struct cli_command *cli_commands(size_t *count);

/** What the command line says. Owner: operands; the rest is borrowed. */
struct request {
	const char *program;
	const struct cli_command *command;
	bool named; /**< the command was said */
	const char *values[OPTION_COUNT]; /**< NULL if not given; "" if flag */
	const char **operands;
	size_t operand_count;
};

/**
 * Read a command line.
 * Errors: false, and wrong says what, with the nearest name; then only
 *         command is to be used, and done.
 */
bool request_init(struct request *, int argc, char **argv,
		  struct buf *wrong);
void request_done(struct request *);

/**
 * The whole number that an option says, up to most, which has nine digits at
 * most; otherwise where it is not given.
 * Errors: -1 where it is no such number.
 */
long request_number(const struct request *, enum option, long otherwise,
		    long most);

/** Append the help of everything, or of a command. */
void help_all(struct buf *);
void help_command(struct buf *, const struct cli_command *);

/** Append only the lines `usage: ...` of a command. */
void help_usage(struct buf *, const struct cli_command *);

#endif
