/* SPDX-License-Identifier: MIT */
/**
 * Finds a checklist by name and loads it.
 */
#ifndef CLI_OPEN_H
#define CLI_OPEN_H

#include "model/case.h"
#include "read/find.h"

/**
 * Load the checklist of this name or path, with contacts merged in from the
 * person's own files and from the file contacts, if not NULL. Says on
 * standard error when a file of one's own stands in for a shipped one.
 *
 * Errors: as find_checklist() and load_checklist().
 * Owner:  release *list with checklist_done().
 */
bool open_checklist(struct checklist *list, const struct find *,
		    const char *name, const char *contacts, struct diags *);

/** The same for a file at a path that was found; says nothing. */
bool open_file(struct checklist *list, const struct find *, const char *path,
	       const char *contacts, struct diags *);

/**
 * The same for the bytes of one that would lie at a path; says nothing, nor
 * why where it is none.
 */
bool open_bytes(struct checklist *, const struct find *, const char *path,
		const char *contacts, const char *bytes, size_t size);

/**
 * Load the case study of this name or path, with the checklist it goes with.
 * Errors: as find_checklist() and case_load().
 * Owner:  release *out with case_done().
 */
bool open_case(struct case_study *out, const struct find *, const char *name,
	       const char *contacts, struct diags *);

/**
 * The same where a child of it may be named behind a colon, as in mia:jordan;
 * *child is then that one's index, else the first's.
 * Errors: also a child that the case has not got (code indicator-unknown).
 */
bool open_child(struct case_study *out, size_t *child, const struct find *,
		const char *name, const char *contacts, struct diags *);

/**
 * Load the checklist of this id that a file at a path is for: the one in the
 * folder above it or in its own, before those of find_init().
 * Errors, owner: as open_checklist().
 */
bool open_list_of(struct checklist *list, const struct find *,
		  const char *path, const char *id, const char *contacts,
		  struct diags *);

/** Is this name or path a case study? A checklist of the name comes first. */
bool open_is_case(const struct find *, const char *name);

/** Is it a name of a checklist, or the path of a file that is no case? */
bool open_is_list(const struct find *, const char *name);

/** Say so if a listed file stands in for one that came with heed. */
void open_note(const struct find *, const struct find_file *by);

#endif
