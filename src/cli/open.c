/* SPDX-License-Identifier: MIT */
/*
 * Whatever is opened by name came from a folder of find_init(); what stands
 * in for a shipped file is said, never silent.
 */
#include "cli/open.h"

#include "cli/process.h"
#include "read/load.h"

#include <stdlib.h>
#include <string.h>

static bool
shipped(enum find_origin origin)
{
	return origin == FIND_SYSTEM || origin == FIND_BESIDE;
}

void
open_note(const struct find *f, const struct find_file *by)
{
	if (by->shadowed || shipped(by->origin))
		return;
	for (size_t i = 0; i < f->file_count; i++)
		if (f->files[i].shadowed && shipped(f->files[i].origin) &&
		    strcmp(f->files[i].name, by->name) == 0) {
			process_note("note: %s (%s) is used, and not %s, "
				     "which came with heed", by->path,
				     find_origin_words(by->origin),
				     f->files[i].path);
			return;
		}
}

/* List the folders only for a file that could stand in for another. */
static void
note_path(const struct find *f, const char *path, enum find_origin origin)
{
	struct find all;

	if (shipped(origin) || origin == FIND_NAMED)
		return;
	find_copy(&all, f);
	find_list(&all);
	for (size_t i = 0; i < all.file_count; i++)
		if (strcmp(all.files[i].path, path) == 0)
			open_note(&all, &all.files[i]);
	find_done(&all);
}

bool
open_file(struct checklist *list, const struct find *f, const char *path,
	  const char *contacts, struct diags *diags)
{
	const char **folders = mem_alloc(f->folder_count, sizeof *folders);
	bool loaded;

	for (size_t i = 0; i < f->folder_count; i++)
		folders[i] = f->folders[i].path;
	loaded = load_checklist(list, path,
				&(struct load_from){
					.contacts = contacts,
					.path = folders,
					.path_count = f->folder_count,
					.own_folder = f->own_contacts,
				}, diags);
	free(folders);
	return loaded;
}

bool
open_checklist(struct checklist *list, const struct find *f,
	       const char *name, const char *contacts, struct diags *diags)
{
	enum find_origin origin;
	char *path = find_checklist(f, name, &origin, diags);
	bool loaded;

	if (path == NULL)
		return false;
	loaded = open_file(list, f, path, contacts, diags);
	if (loaded)
		note_path(f, path, origin);
	free(path);
	return loaded;
}
