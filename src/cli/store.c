/* SPDX-License-Identifier: MIT */
#include "cli/store.h"

#include "cli/cmd.h"
#include "cli/process.h"
#include "store/vault.h"

#include <stdlib.h>

/* A folder of the environment, if it is one that is the same everywhere. */
static const char *
absolute(const char *variable)
{
	const char *set = getenv(variable);

	return set != NULL && set[0] == '/' ? set : NULL;
}

/* The one given, else one below that of a variable, else below home. */
static char *
folder_of(const char *given, const char *variable, const char *at_home,
	  const char *name)
{
	const char *base = absolute(variable), *home = absolute("HOME");
	struct buf out = { 0 };

	if (given != NULL)
		return *given ? mem_string(given) : NULL;
	if (base != NULL)
		buf_printf(&out, "%s/heed/%s", base, name);
	else if (home != NULL)
		buf_printf(&out, "%s/%s/heed/%s", home, at_home, name);
	else
		return NULL;
	return buf_take(&out);
}

char *
store_folder(const struct request *r)
{
	return folder_of(r->values[OPTION_STORE], "XDG_DATA_HOME",
			 ".local/share", "records");
}

char *
store_workshops(const struct request *r)
{
	return folder_of(r->values[OPTION_FOLDER], "XDG_STATE_HOME",
			 ".local/state", "workshops");
}

/* What a look at it comes to; the status if it cannot be used. */
static int
judge(const char *folder, bool make)
{
	struct buf why = { 0 };
	int status = STATUS_DONE;

	switch (vault_look(folder, &why)) {
	case VAULT_DONE:
		break;
	case VAULT_NONE:
		if (make)
			break;
		process_note("no records are kept in %s yet; in a walk, s "
			     "keeps one", folder);
		status = STATUS_INPUT;
		break;
	case VAULT_DAMAGED:
	case VAULT_NEWER:
		process_note("%s", buf_text(&why));
		status = STATUS_INPUT;
		break;
	default:
		process_note("%s", buf_text(&why));
		status = STATUS_SYSTEM;
	}
	buf_done(&why);
	return status;
}

char *
store_ready(const struct request *r, bool make, int *status)
{
	char *folder = store_folder(r);

	if (folder == NULL) {
		process_note("there is no home folder to keep records in; say "
			     "--store FOLDER");
		*status = STATUS_USAGE;
		return NULL;
	}
	*status = judge(folder, make);
	if (*status == STATUS_DONE)
		return folder;
	free(folder);
	return NULL;
}
