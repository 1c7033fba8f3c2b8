/* SPDX-License-Identifier: MIT */
/**
 * What the files of the loader share: a file being loaded, its sections by
 * kind, and how keys become texts, numbers, flags and names.
 */
#ifndef READ_LOAD_PARTS_H
#define READ_LOAD_PARTS_H

#include "model/checklist.h"
#include "read/ini.h"

/** The kinds of section. */
enum load_part {
	LOAD_CHECKLIST,
	LOAD_INTRO,
	LOAD_CARD,
	LOAD_GROUP,
	LOAD_SCALE,
	LOAD_ANSWER,
	LOAD_INDICATOR,
	LOAD_BAND,
	LOAD_RULE,
	LOAD_CHECK,
	LOAD_CONTACTS,
	LOAD_CONTACT,
	LOAD_CASE,
	LOAD_PART,
	LOAD_CHILD,
	LOAD_DISCUSSION,
	LOAD_TRAINER,
	LOAD_MAP,
	LOAD_COLUMN,
	LOAD_PARTS
};

/** Which file it is, for the sections it may have and must have. */
enum load_file {
	LOAD_LIST = 1, LOAD_CALLS = 2, LOAD_OWN_CALLS = 4, LOAD_STUDY = 8,
	LOAD_TABLE = 16 /**< a map of columns */
};

/** The sections of one kind, in file order. Owner: the array only. */
struct load_found {
	const struct ini_section **at;
	size_t count;
};

/** A file being loaded. Borrowed, but for damaged and found. */
struct load {
	const struct ini *ini;
	struct diags *diags;
	struct checklist *list;
	bool contacts_known; /**< else {id} and calls cannot be checked */
	bool kinds_unread; /**< of an indicator at least, as was reported */
	bool *damaged; /**< by scale: not all of it could be read */
	struct load_found found[LOAD_PARTS];
};

/** A word of a value. Units: at is its offset in bytes. */
struct load_token {
	const char *text;
	size_t size, at;
};

/**
 * Sort the sections by kind and report all that the table of sections and
 * keys does not know or misses. Release l->found with load_spec_done().
 */
void load_spec(struct load *l, enum load_file);
void load_spec_done(struct load *);

/** Has a file a section of this kind, and none of the other, if not NULL? */
bool load_has_section(const char *path, const char *kind, const char *but);

/** The name of a kind of section, and the id of a section of that kind. */
const char *load_part_name(enum load_part);
const char *load_id(enum load_part, const struct ini_section *);

/** Is this a good id? */
bool load_id_good(const char *text, size_t size);

/** The key of this name, or NULL; never a faulty one. Borrowed. */
const struct ini_key *load_key(const struct ini_section *, const char *name);

/** Is there such a key, faulty or not? */
bool load_has(const struct ini_section *, const char *name);

/** What stands behind `STEM.` in the name of a key, or NULL. */
const char *load_named(const char *key, const char *stem);

/** A key of a numbered list; *from counts on from 0. NULL at the end. */
const struct ini_key *load_next(const struct ini_section *, const char *list,
				size_t *from);

/** Its text, with {contact-id} replaced; NULL if there is no such key. */
char *load_text(struct load *, const struct ini_section *, const char *name);

/** All texts of a numbered list. */
void load_list(struct load *, const struct ini_section *, const char *name,
	       struct texts *);

/** A numbered list of ids of contacts, each once. */
void load_calls(struct load *, const struct ini_section *, const char *name,
		struct texts *);

/** yes or no; no if there is no such key. */
bool load_flag(struct load *, const struct ini_section *, const char *name);

/** A date YYYY-MM-DD that there is; NULL if there is no such key. */
char *load_date(struct load *, const struct ini_section *, const char *name);

/** A whole number written plainly, within bounds. False after an error. */
bool load_number(struct load *, const struct ini_key *, struct load_token,
		 long least, long most, int32_t *out);

/** The next word after *from. False at the end. */
bool load_token(const struct ini_key *, size_t *from, struct load_token *);

/** The whole value as one token. */
struct load_token load_whole(const struct ini_key *);

/** Does the token say this? */
bool load_says(struct load_token, const char *text);

/** Which of these words the token is, or NONE after an error. */
size_t load_word(struct load *, const struct ini_key *, struct load_token,
		 const char *what, const char *const *words, size_t count);

/**
 * Which choice of a list's scale the token names, or NONE after an error,
 * which is not told again where the scale is damaged and the name is that of
 * an answer.
 */
size_t load_choice(struct load *, const struct ini_key *, struct load_token,
		   size_t scale);

/** The section of this kind that has the token as its id, or NONE. */
size_t load_name(struct load *, const struct ini_key *, struct load_token,
		 enum load_part);

/** Report a problem at a token. */
void load_fault(struct load *, enum diag_code, const struct ini_key *,
		struct load_token, const char *format, ...) MEM_FORMAT(5, 6);

/** Fill in the parts of a checklist, in this order. */
void load_head(struct load *);
void load_groups(struct load *);
void load_scales(struct load *);
void load_indicators(struct load *);
void load_bands(struct load *);
void load_rules(struct load *);
void load_allowances(struct load *);

/** Read its own map of columns, once all that this speaks of is there. */
void load_map(struct load *);

#endif
