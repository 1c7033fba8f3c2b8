/* SPDX-License-Identifier: MIT */
#include "cli/tables.h"

#include "cli/process.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int
is_table(const struct dirent *entry)
{
	size_t size = strlen(entry->d_name);

	return entry->d_name[0] != '.' && size > 4 &&
		strcmp(entry->d_name + size - 4, ".csv") == 0;
}

static bool
read_folder(struct room *room, const char *folder,
	    const struct ratings_want *want, struct buf *others,
	    struct diags *diags)
{
	struct dirent **entries = NULL;
	int count = scandir(folder, &entries, is_table, alphasort);
	bool good = true;

	if (count <= 0)
		diag_error(diags, DIAG_FILE_MISSING,
			   (struct place){ .file = folder },
			   "there is no .csv file in this folder");
	for (int i = 0; i < count; i++) {
		struct buf path = { 0 };

		buf_printf(&path, "%s/%s", folder, entries[i]->d_name);
		good = ratings_read(room, buf_text(&path), want, others,
				    diags) && good;
		buf_done(&path);
		free(entries[i]);
	}
	free(entries);
	return good && count > 0;
}

bool
tables_read(struct room *room, const char *const *paths, size_t count,
	    const struct ratings_want *want, struct buf *others,
	    struct diags *diags)
{
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		struct stat st;
		bool folder = stat(paths[i], &st) == 0 && S_ISDIR(st.st_mode);

		good = (folder ? read_folder : ratings_read)(room, paths[i],
			want, others, diags) && good;
	}
	return good;
}

void
tables_say(const struct room *room, struct buf *others)
{
	if (others->size > 0)
		process_note("left out, as no questions of %s: %s",
			     room->list->id, buf_text(others));
	if (room->refused > 0)
		process_note("%.0f %s left out", room->refused,
			     room->refused == 1 ? "row is" : "rows are");
	if (room->others > 0)
		process_note("%.0f %s about another child of the case; "
			     "CASE:CHILD reads those", room->others,
			     room->others == 1 ? "row is" : "rows are");
}
