/* SPDX-License-Identifier: MIT */
/**
 * INI files to a checklist with its contacts, reporting every problem.
 */
#ifndef READ_LOAD_H
#define READ_LOAD_H

#include "base/diag.h"
#include "model/checklist.h"

/** Where to look beside the checklist's own folder. Borrowed; may be NULL. */
struct load_from {
	const char *contacts;    /**< a file that merges over the list's own */
	const char *const *path; /**< folders searched for contacts/NAME.ini */
	size_t path_count;
	const char *own_folder;  /**< of the person's own contacts files */
	const char *contacts_bytes; /**< a contacts file in memory; with it no
					 other is looked for */
	size_t contacts_size;
};

/**
 * Load a checklist and its contacts.
 *
 * Errors: every problem of both files, each once; false if any is an error,
 *         and then *list is empty.
 * Owner:  release *list with checklist_done().
 */
bool load_checklist(struct checklist *list, const char *path,
		    const struct load_from *, struct diags *);

/** The same for a checklist in memory; path is for messages and folders. */
bool load_bytes(struct checklist *list, const char *path, const char *bytes,
		size_t size, const struct load_from *, struct diags *);

/** Is this a contacts file: has it contacts, and no [checklist]? */
bool load_is_contacts(const char *path);

/**
 * Load a contacts file by itself; without [contacts] it is a person's own.
 * Errors: as load_checklist(). Owner: release *out with contacts_done().
 */
bool load_contacts_file(struct contacts *out, const char *path,
			struct diags *);

#endif
