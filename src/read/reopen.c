/* SPDX-License-Identifier: MIT */
/* Nothing but the record is read, so that it opens for ever. */
#include "read/reopen.h"

#include "read/load.h"

bool
reopen_record(struct checklist *list, const struct record *r,
	      struct diags *diags)
{
	struct load_from from = {
		.contacts_bytes = r->contacts != NULL ? r->contacts : "",
		.contacts_size = r->contacts != NULL ? r->contacts_size : 0,
	};

	return load_bytes(list, REOPEN_PATH, r->list != NULL ? r->list : "",
			  r->list != NULL ? r->list_size : 0, &from, diags);
}
