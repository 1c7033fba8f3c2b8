/* SPDX-License-Identifier: MIT */
/**
 * Problems: what is wrong where, and what to write instead.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/buf.h"
#include "base/mem.h"

#include <stdbool.h>
#include <stddef.h>

/**
 * Every code a problem can have, in the order of heed-checklist(5) and then
 * of heed-case(5); each has a bad file and its message under tests/golden, in
 * bad, check or case. Add yours here.
 */
#define DIAG_CODES(_)                             \
	_(FILE_MISSING, "file-missing") \
	_(FILE_KIND, "file-kind") \
	_(FILE_UNREADABLE, "file-unreadable") \
	_(FILE_SIZE, "file-size") \
	_(INI_BOM, "ini-bom") \
	_(INI_UTF8, "ini-utf8") \
	_(INI_CONTROL, "ini-control") \
	_(INI_LINE, "ini-line") \
	_(INI_SECTION, "ini-section") \
	_(INI_KEY, "ini-key") \
	_(INI_OUTSIDE, "ini-outside") \
	_(INI_VALUE, "ini-value") \
	_(INI_KEYS, "ini-keys") \
	_(INI_DIFFERS, "ini-differs") \
	_(SECTION_TWICE, "section-twice") \
	_(KEY_TWICE, "key-twice") \
	_(SECTION_UNKNOWN, "section-unknown") \
	_(SECTION_MISSING, "section-missing") \
	_(SECTION_ID, "section-id") \
	_(KEY_UNKNOWN, "key-unknown") \
	_(KEY_MISSING, "key-missing") \
	_(LIST_ORDER, "list-order") \
	_(VALUE_UNKNOWN, "value-unknown") \
	_(NUMBER_BAD, "number-bad") \
	_(DATE_BAD, "date-bad") \
	_(TEXT_BRACES, "text-braces") \
	_(NAME_UNKNOWN, "name-unknown") \
	_(NAME_TWICE, "name-twice") \
	_(CONTACTS_MISSING, "contacts-missing") \
	_(CONTACT_REACH, "contact-reach") \
	_(SCALE_SIZE, "scale-size") \
	_(ANSWER_KEY, "answer-key") \
	_(ANSWER_ROLE, "answer-role") \
	_(POINTS_BAD, "points-bad") \
	_(GATE_BAD, "gate-bad") \
	_(BAND_ORDER, "band-order") \
	_(BAND_FEW, "band-few") \
	_(RULE_EMPTY, "rule-empty") \
	_(RULE_ITEM, "rule-item") \
	_(RANGE_SIZE, "range-size") \
	_(ALLOW_BAD, "allow-bad") \
	_(INDICATOR_UNKNOWN, "indicator-unknown") \
	_(ANSWER_UNKNOWN, "answer-unknown")       \
	_(ANSWER_PAIR, "answer-pair")             \
	_(ANSWER_TWICE, "answer-twice")           \
	_(ROW_QUOTE, "row-quote")                 \
	_(ROW_SIZE, "row-size")                   \
	_(ROW_FIELDS, "row-fields")               \
	_(COLUMN_UNKNOWN, "column-unknown")       \
	_(COLUMN_TWICE, "column-twice")           \
	_(COLUMN_MISSING, "column-missing")       \
	_(BAND_UNKNOWN, "band-unknown")           \
	_(RAISE_LOW, "raise-low")                 \
	_(RAISE_REASON, "raise-reason")           \
	_(RECORD_JSON, "record-json")             \
	_(RECORD_DIFFERS, "record-differs")       \
	_(MODEL_REASON, "model-reason")           \
	_(BAND_UNREACHED, "band-unreached")       \
	_(BAND_ABOVE, "band-above")               \
	_(ANSWER_LOWERS, "answer-lowers")         \
	_(HARM_LOWEST, "harm-lowest")             \
	_(EMERGENCY_MISSING, "emergency-missing") \
	_(EMERGENCY_NUMBER, "emergency-number")   \
	_(QUESTION_IDLE, "question-idle")         \
	_(ANSWER_IDLE, "answer-idle")             \
	_(CAP_IDLE, "cap-idle")                   \
	_(RULE_NEVER, "rule-never")               \
	_(RULE_SHADOWED, "rule-shadowed")         \
	_(RULE_IDLE, "rule-idle")                 \
	_(FLOOR_IMPLIED, "floor-implied")         \
	_(GROUP_SPLIT, "group-split")             \
	_(SAME_WORDS, "same-words")               \
	_(EXAMPLE_LEFT, "example-left")           \
	_(REVIEW_OLD, "review-old")               \
	_(CONTACT_OLD, "contact-old")             \
	_(DATE_AHEAD, "date-ahead")               \
	_(PHONE_ODD, "phone-odd")                 \
	_(BLAMING_WORDS, "blaming-words")         \
	_(COLOUR_WORDS, "colour-words")           \
	_(RISK_WORDS, "risk-words")               \
	_(TWO_QUESTIONS, "two-questions")         \
	_(SENTENCE_LONG, "sentence-long")         \
	_(READING_HARD, "reading-hard")           \
	_(ALLOW_IDLE, "allow-idle")               \
	_(NOT_DECIDED, "not-decided")             \
	_(MODEL_OUTCOME, "model-outcome")         \
	_(MODEL_MISSING, "model-missing")         \
	_(MODEL_IDLE, "model-idle")               \
	_(MINUTES_DIFFER, "minutes-differ")

enum diag_code {
#define DIAG_ENUM(id, name) DIAG_##id,
	DIAG_CODES(DIAG_ENUM)
#undef DIAG_ENUM
	DIAG_COUNT
};

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

/**
 * Where in which file. Units: lines and columns count from 1, columns in
 * characters; 0 means "the whole file" or "the whole line".
 * Owner: file and text are borrowed until the problem is added, which copies.
 */
struct place {
	const char *file;
	unsigned long line, column;
	const char *text; /**< the line, up to its end; or NULL */
	size_t size;      /**< bytes of text; 0: up to its end or a NUL */
};

/** One problem. Owner: the texts. */
struct diag {
	enum diag_level level;
	enum diag_code code;
	char *file;
	unsigned long line, column;
	char *text; /**< the line to quote, or NULL */
	size_t size; /**< of text, which may hold NULs */
	char *message;
};

/** Problems, in the order found. All zero is none. */
struct diags {
	struct diag *items;
	size_t count, room;
	size_t errors; /**< how many are errors */
};

const char *diag_name(enum diag_code);

/** The code of a name, or DIAG_COUNT. */
enum diag_code diag_named(const char *name);

/** "note", "warning", "error". */
const char *diag_level_name(enum diag_level);

/** Add an error; the message has no full stop and no code. */
void diag_error(struct diags *, enum diag_code, struct place, const char *,
		...) MEM_FORMAT(4, 5);
/** Add a warning. */
void diag_warn(struct diags *, enum diag_code, struct place, const char *,
	       ...) MEM_FORMAT(4, 5);

/** Add a problem of this level. */
void diag_add(struct diags *, enum diag_level, enum diag_code, struct place,
	      const char *, ...) MEM_FORMAT(5, 6);

/** Sort by file and place, and drop those that say the same. */
void diags_sort(struct diags *);

/**
 * Append them all as people and editors read them:
 * `file:line:col: error: message [code]`, then the line quoted with a caret
 * under the column. No raw control byte of a file gets out.
 */
void diags_print(const struct diags *, struct buf *);

void diags_done(struct diags *);

#endif
