/* SPDX-License-Identifier: MIT */
/**
 * Contacts files to the contacts of a checklist.
 */
#ifndef READ_LOAD_CONTACTS_H
#define READ_LOAD_CONTACTS_H

#include "read/load.h"
#include "read/load_parts.h"

/**
 * Find the contacts file that the checklist names, read it, and merge a
 * person's own over it, section by section.
 *
 * Errors: every problem of the files; contacts-missing if there is none.
 */
void load_contacts(struct load *, const struct load_from *);

#endif
