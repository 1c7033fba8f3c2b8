/* SPDX-License-Identifier: MIT */
/**
 * What the files of the records' conversation share. It is a set of scenes,
 * one card each; a scene shows its card, takes what was done with it, and
 * says which scene comes next.
 */
#ifndef DESK_LEDGER_PARTS_H
#define DESK_LEDGER_PARTS_H

#include "base/date.h"
#include "desk/pass.h"
#include "desk/ledger.h"

/** id, the functions that show it and take what is done with it. */
#define SCENES(_)                                                   \
	_(PASS, open)         /* the store is opened */             \
	_(START, start)       /* what there is */                   \
	_(LIST, list)         /* records, to choose one */          \
	_(FIND, find)         /* words to find records by */        \
	_(ONE, one)           /* a record, and what can be done */  \
	_(REASON, reason)     /* why it is changed */               \
	_(DETAILS, details)   /* what the forms ask */              \
	_(DETAIL, detail)     /* one of these */                    \
	_(REVIEW, review)     /* the day to look again */           \
	_(TEXTS, texts)       /* which text of it */                \
	_(TEXT, text)         /* that text */                       \
	_(FILE, file)         /* a file to save it to */            \
	_(REPLACE, replace)   /* the file is there already */       \
	_(WHERE, where)       /* where it was copied to */          \
	_(BY, by)             /* by whom */                         \
	_(UNCOPY, uncopy)     /* it was not copied after all? */    \
	_(HISTORY, history)   /* of its reference */                \
	_(DELETE, delete)     /* for good? */                         \
	_(KEYS, keys)         /* passphrases, to choose one */      \
	_(KEY, key)           /* what can be done with it */        \
	_(LABEL, label)       /* whose a new one is */              \
	_(SECRET, secret)     /* a new passphrase */                \
	_(AGAIN, again)       /* the same again */                  \
	_(WITHDRAW, withdraw) /* one is withdrawn? */

enum scene {
#define SCENE_ENUM(id, name) SCENE_##id,
	SCENES(SCENE_ENUM)
#undef SCENE_ENUM
	SCENE_COUNT
};

#define SCENE_DECLARE(id, name)                                          \
	void scene_##name##_show(struct ledger *, struct card *);       \
	void scene_##name##_take(struct ledger *,                       \
				 const struct card_input *);
SCENES(SCENE_DECLARE)
#undef SCENE_DECLARE

/** Which records are listed. */
enum filter { FILTER_ALL, FILTER_DUE, FILTER_UNCOPIED, FILTER_WORDS };

/** The record in hand. Owner: record, trouble, list. */
struct one {
	size_t entry;        /**< of the list; NONE: none is in hand */
	struct record record;
	bool frozen;         /**< only to look at */
	bool locked;
	bool changing;       /**< finished, and a reason was given */
	struct buf trouble;  /**< why, or what is missing */
	struct checklist list; /**< its own, or empty */
};

/** Owner: everything but folder, today. */
struct ledger {
	const char *folder, *today;
	int64_t (*clock)(void);
	struct vault *vault; /**< NULL until it is open */
	enum scene scene;
	bool over;
	bool walking; /**< the record in hand is being walked */
	struct buf message; /**< said once, on the next card */
	char *typed; /**< what was typed and has to be typed anew, or NULL */

	struct pass pass;

	struct vault_list list;
	bool listed;    /**< that could be read: what is not in it is not */
	enum filter filter;
	char *words;    /**< of FILTER_WORDS */
	size_t *shown;  /**< of the list, what the filter lets through */
	size_t shown_count;
	size_t row;     /**< where the cursor stands in it */

	struct one one;
	size_t detail;  /**< which one is asked for */
	unsigned text;  /**< which text: bits of TEXT_* */
	char *path;     /**< the file it is to be saved to */
	char *place;    /**< where it was copied to */

	size_t key;     /**< which passphrase; NONE: a new one */
	char *label;    /**< of a new one */
	char *secret;   /**< typed once; locked memory */
};

enum { TEXT_REFERRAL = 1, TEXT_POINTS = 2 };

/** Go to a scene; what was typed before is forgotten. */
void ledger_go(struct ledger *, enum scene);

/** Say something on the next card. */
void ledger_say(struct ledger *, const char *format, ...) MEM_FORMAT(2, 3);

/** What was typed, never NULL. */
const char *ledger_typed(const struct card_input *);

/** Read the list anew, as the filter lets through. */
void ledger_list_read(struct ledger *);
void ledger_filter(struct ledger *, enum filter, const char *words);

/** Is a day to look again there, and has it come? */
bool ledger_due(const struct ledger *, const struct summary *);

/** Not a single copy elsewhere, though there is something to copy? */
bool ledger_uncopied(const struct summary *);

/** Say of a copy where it was copied to and by whom, as "to X, by Y". */
void ledger_copy(struct buf *, const struct event *copy);

/** Append what a list says of a record beside its reference. */
void ledger_put(const struct ledger *, struct buf *,
		 const struct vault_entry *);

/** Take a record in hand, and lock it; or let go of it. */
void ledger_take(struct ledger *, size_t entry);
void ledger_release(struct ledger *);

/**
 * Save the record in hand with one more event. On failure it is as it was,
 * why is said, and typed stands in the field again.
 */
bool ledger_add(struct ledger *, enum event_kind, const char *subject,
		 const char *value, const char *typed);

#endif
