/* SPDX-License-Identifier: MIT */
/**
 * A checklist: what is asked, how it scores, what follows. Plain data, as
 * read/load.h fills it in; heed-checklist(5) describes the file.
 *
 * Every text is the caller's words, with {contact-id} already replaced.
 */
#ifndef MODEL_CHECKLIST_H
#define MODEL_CHECKLIST_H

#include "base/crypt.h"
#include "model/contacts.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	CHOICES_MAX = 15,                /**< answers of one scale */
	ANSWERS_MAX = CHOICES_MAX + 1,   /**< and "not answered", which is 0 */
	POINTS_MAX = 1000000             /**< of an answer, a cap, a from */
};

/** "There is none", where an index is expected. */
#define NONE ((size_t)-1)

/** Kinds of sign: id, name in files, and the heading in a result. */
#define KINDS(_)                                               \
	_(HARM, "harm", "Signs of harm")                       \
	_(RISK, "risk", "Signs of risk")                       \
	_(VULNERABILITY, "vulnerability",                      \
	  "What makes it harder for the child")                \
	_(PROTECTIVE, "protective", "What protects the child") \
	_(CONTEXT, "context", "Safety and circumstances")

enum kind {
#define KIND_ENUM(id, name, words) KIND_##id,
	KINDS(KIND_ENUM)
#undef KIND_ENUM
	KIND_COUNT
};

/** What a checklist is for. */
#define PURPOSES(_)                \
	_(SCREENING, "screening")  \
	_(ASSESSMENT, "assessment") \
	_(TRAINING, "training")

enum purpose {
#define PURPOSE_ENUM(id, name) PURPOSE_##id,
	PURPOSES(PURPOSE_ENUM)
#undef PURPOSE_ENUM
	PURPOSE_COUNT
};

/** A list of texts, in order. Owner: every item. */
struct texts {
	char **items;
	size_t count;
};

/** What choosing an answer means beyond its points. */
enum choice_role {
	CHOICE_LEVEL,   /**< an answer of the scale, weakest to strongest */
	CHOICE_UNKNOWN, /**< "not known": leaves the question open */
	CHOICE_SKIP     /**< "not applicable": leaves the question out */
};

/** One answer of a scale. */
struct choice {
	char *id;
	char *label;  /**< the whole sentence beside the key */
	char *brief;  /**< a word or two, for lists */
	char key;     /**< the key that gives it */
	bool present; /**< does it count as "present" in rules? */
	enum choice_role role;
};

/** The answers a question may have; value v of an answer is choices[v-1]. */
struct scale {
	char *id;
	struct choice *choices;
	size_t count;
};

struct group {
	char *id, *title;
	char *hint;   /**< a quiet line on each question, or NULL */
	bool capped;
	int32_t cap;  /**< most points it may give, if capped */
	bool opening; /**< comes before the general note and the signs */
};

/** A sign, or a question about circumstances. */
struct indicator {
	char *id, *title, *ask;
	char *label;   /**< the publisher's own words, or NULL */
	char *why;     /**< why it matters, or NULL */
	char *caution; /**< a quiet line, or NULL */
	struct texts look, other, consider, source;
	enum kind kind;
	bool project; /**< added by this project, not on the publisher's list */
	size_t group, scale;
	size_t gate;    /**< the earlier question it hangs on, or NONE */
	uint16_t opens; /**< bit v: value v of the gate opens it */
	int32_t points[ANSWERS_MAX]; /**< by value; 0 for open and skip */
};

struct band {
	char *id, *title, *meaning;
	bool scored;  /**< has it a from? The first never does. */
	int32_t from; /**< lowest score of the band, if scored */
	struct texts say, steps;
	struct texts calls; /**< ids of contacts */
	bool first; /**< its steps come before those of rules */
};

/** An indicator and which of its answers match. */
struct item {
	size_t indicator;
	uint16_t values; /**< bit v: value v matches; bit 0 never */
};

enum clause_type { CLAUSE_ANY, CLAUSE_ALL, CLAUSE_AT_LEAST };

/** Holds when at least `need` of the items match; each indicator is once. */
struct clause {
	enum clause_type type;
	size_t need; /**< 1 for any, count for all */
	struct item *items;
	size_t count;
};

/** Fires when all its clauses hold. */
struct rule {
	char *id, *because;
	struct clause *clauses;
	size_t count;
	size_t floor;   /**< the lowest band the outcome may have, or NONE */
	bool interrupt; /**< shown at once, full screen */
	bool first; /**< its steps come before those of other rules */
	struct texts notices, steps, calls;
};

/** A finding of a check that the author has looked at and lets stand. */
struct allowance {
	char *code;    /**< of the finding */
	char *section; /**< where, as indicator.ID; NULL: anywhere */
	char *reason;
};

/** What a checklist says of the columns of other tables: see read/map.h. */
struct map_line {
	char *section, *key, *value;
};

/**
 * The whole file. The indicators lie in the order of the walk: groups that
 * open it first, then the others, each in the order of the file; a gate lies
 * before what it opens.
 */
struct checklist {
	char *path; /**< where it was read from */
	char *bytes; /**< the file as it was read */
	size_t size; /**< of bytes */
	char *id, *version, *title, *publisher, *source;
	char *scoring_by;     /**< or NULL in a checklist without points */
	char *reviewed;       /**< YYYY-MM-DD */
	char *reviewed_by;    /**< the practitioner, or NULL when none has */
	char *language;       /**< or NULL */
	char *note;           /**< the general note's question, or NULL */
	char *publisher_note; /**< or NULL */
	char *tell;           /**< who will you tell, and when? or NULL */
	char *contacts_name;  /**< of the contacts file, without .ini */
	enum purpose purpose;
	bool scored; /**< has any indicator points? */
	struct texts limits, intro;
	char *card_title;
	struct texts card_steps, card_calls;
	struct group *groups;
	struct scale *scales;
	struct indicator *indicators;
	struct band *bands;
	struct rule *rules;
	struct allowance *allowances;
	struct map_line *map; /**< its own map of columns, in file order */
	size_t group_count, scale_count, indicator_count, band_count,
		rule_count, allowance_count, map_count;
	struct contacts contacts;
};

/** The name of a kind as files write it, and its heading for people. */
const char *kind_name(enum kind);
const char *kind_words(enum kind);
const char *purpose_name(enum purpose);

/** Append a copy of a text. */
void texts_add(struct texts *, const char *text);
void texts_done(struct texts *);

/** The index of the indicator or band of this id, or NONE. */
size_t checklist_indicator(const struct checklist *, const char *id);
size_t checklist_band(const struct checklist *, const char *id);

/** The scale of an indicator. Owner: borrowed. */
const struct scale *checklist_scale(const struct checklist *, size_t indicator);

/** The choice that a value (not 0) stands for. Owner: borrowed. */
const struct choice *checklist_choice(const struct checklist *,
				      size_t indicator, unsigned value);

/** How many of the indicators are signs of the publisher's. */
size_t checklist_signs(const struct checklist *);

/** The SHA-256 of the file it was read from. */
void checklist_digest(const struct checklist *, char hex[CRYPT_HEX]);

/** Release everything and leave zeroes behind. */
void checklist_done(struct checklist *);

#endif
