/* SPDX-License-Identifier: MIT */
/**
 * The texts of the files to start from, with @ID@, @TITLE@ and @TODAY@ in
 * them.
 */
#ifndef READ_STARTER_PARTS_H
#define READ_STARTER_PARTS_H

extern const char starter_list_text[];
extern const char starter_contacts_text[];

#endif
