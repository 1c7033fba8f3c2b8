/* SPDX-License-Identifier: MIT */
/**
 * Where checklists and case studies are: the folders searched, and what lies
 * in them.
 */
#ifndef READ_FIND_H
#define READ_FIND_H

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>

/** Whose folder a file was found in. */
enum find_origin {
	FIND_OWN,    /**< $XDG_CONFIG_HOME/heed/checklists */
	FIND_SHARED, /**< $XDG_DATA_HOME/heed, $XDG_DATA_DIRS/heed */
	FIND_SYSTEM, /**< where heed was installed */
	FIND_BESIDE, /**< beside the program: build/../checklists */
	FIND_NAMED   /**< a path that was given */
};

const char *find_origin_words(enum find_origin);

struct find_folder {
	char *path;
	enum find_origin origin;
};

/** A checklist's file; its head read cheaply, not checked. */
struct find_file {
	char *path;
	char *name; /**< file name without .ini */
	char *id, *title, *publisher, *version; /**< NULL if not to be had */
	enum find_origin origin;
	bool shadowed; /**< one of the same name comes before it */
};

/** What is looked for. */
enum find_what {
	FIND_CHECKLISTS,
	FIND_CASES /**< in the folder cases/ of each folder */
};

/** The folders, in the order searched. Owner: everything. */
struct find {
	enum find_what what;
	struct find_folder *folders;
	size_t folder_count;
	char *own_contacts; /**< $XDG_CONFIG_HOME/heed/contacts */
	struct find_file *files;
	size_t file_count;
};

/**
 * The folders, from the environment and the program's own place.
 * Errors: none; folders that are not there are left out.
 */
void find_init(struct find *, const char *program);

/** The same folders, with nothing listed yet. */
void find_copy(struct find *to, const struct find *from);

/** The folders of case studies, below those of checklists. */
void find_cases(struct find *to, const struct find *from);

/** List what is in them, into files. */
void find_list(struct find *);

/** Is this a path, and no name? */
bool find_is_path(const char *name);

/**
 * The path of a checklist, or of a case study: a name with `/` or ending in
 * .ini is a path, else it is searched; the current folder never is.
 *
 * Errors: file-missing with the nearest name there is.
 * Returns NULL if there is none. Owner: the caller frees it.
 */
char *find_checklist(const struct find *, const char *name,
		     enum find_origin *, struct diags *);

void find_done(struct find *);

/**
 * The folder the program lies in, links followed; NULL if unknown.
 * Owner: the caller frees it.
 */
char *find_program_folder(const char *program);

#endif
