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

/* Where contacts are. Owner: the caller frees path. */
static struct load_from
load_from(const struct find *f, const char *contacts)
{
	const char **folders = mem_alloc(f->folder_count, sizeof *folders);

	for (size_t i = 0; i < f->folder_count; i++)
		folders[i] = f->folders[i].path;
	return (struct load_from){
		.contacts = contacts,
		.path = folders,
		.path_count = f->folder_count,
		.own_folder = f->own_contacts,
	};
}

bool
open_file(struct checklist *list, const struct find *f, const char *path,
	  const char *contacts, struct diags *diags)
{
	struct load_from from = load_from(f, contacts);
	bool loaded = load_checklist(list, path, &from, diags);

	free((void *)from.path);
	return loaded;
}

bool
open_bytes(struct checklist *list, const struct find *f, const char *path,
	   const char *contacts, const char *bytes, size_t size)
{
	struct load_from from = load_from(f, contacts);
	struct diags diags = { 0 };
	bool loaded = load_bytes(list, path, bytes, size, &from, &diags);

	free((void *)from.path);
	diags_done(&diags);
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
