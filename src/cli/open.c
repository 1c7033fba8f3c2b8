/* SPDX-License-Identifier: MIT */
/*
 * Whatever is opened by name came from a folder of find_init(); what stands
 * in for a shipped file is said, never silent.
 */
#include "cli/open.h"

#include "base/text.h"

#include "cli/process.h"
#include "read/case.h"
#include "read/load.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* What the checklist of a case study is opened with. */
struct opening {
	const struct find *find;
	const char *contacts;
	const char *beside; /* the path of the case, if it was named; or NULL */
};

/* The checklist in the folder above that of a case, or in that; or NULL. */
static char *
list_beside(const char *path, const char *name)
{
	static const char *const ways[] = { "../", "" };
	const char *slash = strrchr(path, '/');

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct buf at = { 0 };

		buf_add(&at, path, slash == NULL ? 0 :
			(size_t)(slash - path + 1));
		buf_printf(&at, "%s%s.ini", ways[i], name);
		if (access(buf_text(&at), R_OK) == 0 &&
		    !case_is(buf_text(&at)))
			return buf_take(&at);
		buf_done(&at);
	}
	return NULL;
}

static bool
open_its_list(void *arg, struct checklist *list, const char *name,
	      struct diags *diags)
{
	const struct opening *o = arg;
	bool named = o->beside != NULL && !find_is_path(name);
	char *path = named ? list_beside(o->beside, name) : NULL;
	bool loaded;

	if (path == NULL)
		return open_checklist(list, o->find, name, o->contacts, diags);
	loaded = open_file(list, o->find, path, o->contacts, diags);
	free(path);
	return loaded;
}

bool
open_case(struct case_study *out, const struct find *f, const char *name,
	  const char *contacts, struct diags *diags)
{
	struct opening o = { f, contacts, find_is_path(name) ? name : NULL };
	enum find_origin origin;
	struct find cases;
	char *path;
	bool loaded;

	*out = (struct case_study){ 0 };
	find_cases(&cases, f);
	path = find_checklist(&cases, name, &origin, diags);
	loaded = path != NULL && case_load(out, path, open_its_list, &o,
					   diags);
	free(path);
	find_done(&cases);
	return loaded;
}

bool
open_list_of(struct checklist *list, const struct find *f, const char *path,
	     const char *id, const char *contacts, struct diags *diags)
{
	struct opening o = { f, contacts, path };

	return open_its_list(&o, list, id, diags);
}

/* Is there a file for this name, whatever is in it? */
static bool
is_there(const struct find *f, const char *name)
{
	enum find_origin origin;
	struct diags mute = { 0 };
	char *path = find_checklist(f, name, &origin, &mute);
	bool there = path != NULL;

	free(path);
	diags_done(&mute);
	return there;
}

bool
open_is_list(const struct find *f, const char *name)
{
	return find_is_path(name) ? !case_is(name) : is_there(f, name);
}

/* The colon before the name of a child, or NULL; a path may have others. */
static const char *
child_colon(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon == NULL || strchr(colon, '/') != NULL ||
		strchr(colon, '.') != NULL || colon[1] == '\0' ? NULL : colon;
}

/* The child of this id; reported where there is none. */
static bool
find_child(const struct case_study *c, const char *id, size_t *child,
	   struct diags *diags)
{
	const char **names = mem_alloc(c->child_count, sizeof *names);
	size_t near;

	for (*child = 0; *child < c->child_count; ++*child) {
		names[*child] = c->children[*child].id;
		if (strcmp(names[*child], id) == 0)
			break;
	}
	near = *child < c->child_count ? 0 :
		text_nearest(id, names, c->child_count);
	if (*child == c->child_count)
		diag_error(diags, DIAG_INDICATOR_UNKNOWN,
			   (struct place){ .file = c->path }, "there is no "
			   "child \"%s\" in it; there is \"%s\"", id,
			   names[near < c->child_count ? near : 0]);
	free(names);
	return *child < c->child_count;
}

bool
open_child(struct case_study *out, size_t *child, const struct find *f,
	   const char *name, const char *contacts, struct diags *diags)
{
	const char *colon = child_colon(name);
	char *own;
	bool good;

	*child = 0;
	if (colon == NULL)
		return open_case(out, f, name, contacts, diags);
	own = mem_stringn(name, (size_t)(colon - name));
	good = open_case(out, f, own, contacts, diags) &&
		find_child(out, colon + 1, child, diags);
	free(own);
	return good;
}

bool
open_is_case(const struct find *f, const char *name)
{
	struct find cases;
	bool is;

	if (find_is_path(name))
		return case_is(name);
	find_cases(&cases, f);
	is = !is_there(f, name) && is_there(&cases, name);
	find_done(&cases);
	return is;
}
