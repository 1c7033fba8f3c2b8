/* SPDX-License-Identifier: MIT */
/* What more than one command does. */
#include "cli/commands.h"

#include "read/load.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void
print_diags(struct diags *diags)
{
	struct buf out = { 0 };

	diags_print(diags, &out);
	fputs(buf_text(&out), stderr);
	buf_done(&out);
	diags_done(diags);
}

int
open_checklist(struct checklist *list, const struct find *find,
	       const char *name, const struct options *o)
{
	struct diags diags = { 0 };
	enum find_origin origin;
	char *path = find_checklist(find, name, &origin, &diags);
	const char **folders = mem_alloc(find->folder_count,
					 sizeof(const char *));
	struct load_from from = { .contacts = o->value[OPTION_CONTACTS],
				  .path = folders,
				  .path_count = find->folder_count,
				  .own_folder = find->own_contacts };
	bool good;

	for (size_t i = 0; i < find->folder_count; i++)
		folders[i] = find->folders[i].path;
	good = path != NULL && load_checklist(list, path, &from, &diags);
	print_diags(&diags);
	free(folders);
	free(path);
	return good ? EXIT_DONE : EXIT_INPUT;
}

void
today(char day[DAY_SIZE])
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = time(NULL);
	char *end;
	long long given;
	struct tm tm;
	bool fixed = false;

	if (epoch != NULL && *epoch != '\0') {
		errno = 0;
		given = strtoll(epoch, &end, 10);
		fixed = errno == 0 && *end == '\0' && given >= 0;
		if (fixed)
			now = (time_t)given;
	}
	if ((fixed ? gmtime_r(&now, &tm) : localtime_r(&now, &tm)) == NULL ||
	    strftime(day, DAY_SIZE, "%Y-%m-%d", &tm) != DAY_SIZE - 1)
		memcpy(day, "1970-01-01", DAY_SIZE);
}

int
print_out(struct buf *out)
{
	bool good = fwrite(buf_text(out), 1, out->size, stdout) == out->size &&
		fflush(stdout) == 0;

	if (!good)
		fprintf(stderr, "heed: cannot write: %s\n", strerror(errno));
	mem_wipe(out->data, out->size);
	buf_done(out);
	return good ? EXIT_DONE : EXIT_SYSTEM;
}
