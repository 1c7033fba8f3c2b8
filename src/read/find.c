/* SPDX-License-Identifier: MIT */
/*
 * A folder is listed once, whatever it is called by, and never the current
 * one: relative paths in the environment are passed over, as the XDG rules
 * ask. Only regular files are opened, so that no pipe can stop a listing.
 */
#include "read/find.h"
#include "read/head.h"

#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES_MOST = 1000 }; /* listed of one folder */

static const char ending[] = ".ini";

const char *
find_origin_words(enum find_origin origin)
{
	switch (origin) {
	case FIND_OWN:
		return "your own folder";
	case FIND_SHARED:
		return "a data folder of this computer";
	case FIND_SYSTEM:
		return "installed with heed";
	case FIND_BESIDE:
		return "beside the program";
	default:
		return "a file you named";
	}
}

static char *
joined(const char *folder, const char *rest)
{
	struct buf path = { 0 };

	buf_puts(&path, folder);
	buf_puts(&path, rest);
	return buf_take(&path);
}

/* Add a folder if there is one and it is not yet known. Takes the path. */
static void
add_folder(struct find *f, char *path, enum find_origin origin)
{
	struct stat st;
	bool there = stat(path, &st) == 0 && S_ISDIR(st.st_mode);
	char *real = there ? realpath(path, NULL) : NULL;
	bool known = real == NULL;

	free(path);
	for (size_t i = 0; !known && i < f->folder_count; i++)
		known = strcmp(f->folders[i].path, real) == 0;
	if (known) {
		free(real);
		return;
	}
	f->folders = mem_resize(f->folders, f->folder_count + 1,
				sizeof *f->folders);
	f->folders[f->folder_count++] = (struct find_folder){ real, origin };
}

/* A folder of the environment, or one below HOME; NULL if there is none. */
static char *
base_folder(const char *variable, const char *below_home)
{
	const char *set = getenv(variable);
	const char *home = getenv("HOME");

	if (set != NULL && set[0] == '/')
		return mem_string(set);
	if (home != NULL && home[0] == '/')
		return joined(home, below_home);
	return NULL;
}

static void
add_own(struct find *f)
{
	char *config = base_folder("XDG_CONFIG_HOME", "/.config");
	char *data = base_folder("XDG_DATA_HOME", "/.local/share");

	if (config != NULL) {
		add_folder(f, joined(config, "/heed/checklists"), FIND_OWN);
		f->own_contacts = joined(config, "/heed/contacts");
	}
	if (data != NULL)
		add_folder(f, joined(data, "/heed/checklists"), FIND_SHARED);
	free(config);
	free(data);
}

static void
add_data_dirs(struct find *f)
{
	const char *rest = getenv("XDG_DATA_DIRS");
	bool ours = rest == NULL || rest[0] == '\0';

	if (ours)
		rest = "/usr/local/share:/usr/share";
	while (*rest) {
		size_t size = strcspn(rest, ":");
		char *base = mem_stringn(rest, size);
		char *folder = joined(base, "/heed/checklists");
		bool system = ours ||
			strcmp(folder, HEED_DATADIR "/checklists") == 0;

		if (base[0] == '/')
			add_folder(f, folder,
				   system ? FIND_SYSTEM : FIND_SHARED);
		else
			free(folder);
		free(base);
		rest += size + (rest[size] == ':');
	}
}

/* Where a bare name is found in PATH; NULL if nowhere. */
static char *
in_path(const char *name)
{
	const char *rest = getenv("PATH");

	while (rest != NULL && *rest) {
		size_t size = strcspn(rest, ":");
		struct buf path = { 0 };

		buf_add(&path, rest, size);
		buf_putc(&path, '/');
		buf_puts(&path, name);
		if (size && access(buf_text(&path), X_OK) == 0)
			return buf_take(&path);
		buf_done(&path);
		rest += size + (rest[size] == ':');
	}
	return NULL;
}

char *
find_program_folder(const char *program)
{
	char *path = NULL;
	char *real;
	char *slash;

	if (program != NULL && program[0])
		path = strchr(program, '/') ? mem_string(program) :
			in_path(program);
	real = path == NULL ? NULL : realpath(path, NULL);
	free(path);
	slash = real == NULL ? NULL : strrchr(real, '/');
	if (slash != NULL)
		*slash = '\0';
	return real;
}

/* The checklists of the clone whose build/ this folder is, or is below. */
static void
add_clone(struct find *f, const char *folder)
{
	const char *slash = strrchr(folder, '/');
	const char *up = "";

	if (slash != NULL && strncmp(slash, "/obj-", 5) == 0)
		up = "/..";
	if (slash == NULL)
		return;
	if (*up) {
		while (slash > folder && slash[-1] != '/')
			slash--;
		slash -= slash > folder;
	}
	if (strncmp(slash, "/build", 6) == 0 &&
	    (slash[6] == '\0' || slash[6] == '/')) {
		char *base = joined(folder, up);

		add_folder(f, joined(base, "/../checklists"), FIND_BESIDE);
		free(base);
	}
}

void
find_init(struct find *f, const char *program)
{
	char *folder = find_program_folder(program);

	*f = (struct find){ 0 };
	add_own(f);
	if (folder != NULL)
		add_clone(f, folder);
	add_data_dirs(f);
	add_folder(f, mem_string(HEED_DATADIR "/checklists"), FIND_SYSTEM);
	if (folder != NULL)
		add_folder(f, joined(folder, "/../share/heed/checklists"),
			   FIND_SYSTEM);
	free(folder);
}

void
find_copy(struct find *to, const struct find *from)
{
	*to = (struct find){
		.what = from->what,
		.folders = mem_copy(from->folders, from->folder_count *
						   sizeof *from->folders),
		.folder_count = from->folder_count,
		.own_contacts = mem_string(from->own_contacts),
	};
	for (size_t i = 0; i < to->folder_count; i++)
		to->folders[i].path = mem_string(from->folders[i].path);
}

void
find_cases(struct find *to, const struct find *from)
{
	*to = (struct find){ .what = FIND_CASES };
	for (size_t i = 0; i < from->folder_count; i++)
		add_folder(to, joined(from->folders[i].path, "/cases"),
			   from->folders[i].origin);
}

/* Is it a name that a checklist's file may have? */
static bool
listable(const char *name)
{
	size_t size = strlen(name);
	size_t end = sizeof ending - 1;

	return name[0] != '.' && size > end &&
		strcmp(name + size - end, ending) == 0;
}

bool
find_is_path(const char *name)
{
	return strchr(name, '/') != NULL || listable(name);
}

/* The path of folder/name if that is a regular file, else NULL. */
static char *
regular(const char *folder, const char *name, const char *end)
{
	struct buf path = { 0 };
	struct stat st;

	buf_printf(&path, "%s/%s%s", folder, name, end);
	if (stat(buf_text(&path), &st) == 0 && S_ISREG(st.st_mode))
		return buf_take(&path);
	buf_done(&path);
	return NULL;
}

static void
add_file(struct find *f, const struct find_folder *folder, const char *name)
{
	char *path = regular(folder->path, name, "");
	struct find_file *file;

	if (path == NULL)
		return;
	f->files = mem_resize(f->files, f->file_count + 1, sizeof *f->files);
	file = &f->files[f->file_count++];
	*file = (struct find_file){
		.path = path,
		.name = mem_stringn(name, strlen(name) + 1 - sizeof ending),
		.origin = folder->origin,
	};
	head_read(file, f->what);
}

static int
by_name(const void *left, const void *right)
{
	const struct find_file *a = left;
	const struct find_file *b = right;

	return strcmp(a->name, b->name);
}

static void
list_folder(struct find *f, const struct find_folder *folder)
{
	DIR *dir = opendir(folder->path);
	size_t before = f->file_count;
	struct dirent *entry;

	while (dir != NULL && f->file_count - before < FILES_MOST &&
	       (entry = readdir(dir)) != NULL)
		if (listable(entry->d_name))
			add_file(f, folder, entry->d_name);
	if (dir != NULL)
		closedir(dir);
	if (f->file_count > before)
		qsort(f->files + before, f->file_count - before,
		      sizeof *f->files, by_name);
}

static void
files_done(struct find *f)
{
	for (size_t i = 0; i < f->file_count; i++) {
		struct find_file *file = &f->files[i];

		free(file->path);
		free(file->name);
		free(file->id);
		free(file->title);
		free(file->publisher);
		free(file->version);
	}
	free(f->files);
	f->files = NULL;
	f->file_count = 0;
}

void
find_list(struct find *f)
{
	files_done(f);
	for (size_t i = 0; i < f->folder_count; i++)
		list_folder(f, &f->folders[i]);
	for (size_t i = 0; i < f->file_count; i++)
		for (size_t j = 0; j < i && !f->files[i].shadowed; j++)
			f->files[i].shadowed = by_name(&f->files[i],
						       &f->files[j]) == 0;
}

static void
unknown(const struct find *all, const char *name, struct diags *diags)
{
	const char **names = mem_alloc(all->file_count, sizeof *names);
	struct place at = { .file = name };
	bool cases = all->what == FIND_CASES;
	size_t near;

	for (size_t i = 0; i < all->file_count; i++)
		names[i] = all->files[i].name;
	near = text_nearest(name, names, all->file_count);
	if (near < all->file_count)
		diag_error(diags, DIAG_FILE_MISSING, at,
			   "there is no %s of this name; did you mean "
			   "\"%s\"?", cases ? "case study" : "checklist",
			   names[near]);
	else
		diag_error(diags, DIAG_FILE_MISSING, at,
			   "there is no %s of this name; `heed list%s` "
			   "shows those there are, and a path has a \"/\"",
			   cases ? "case study" : "checklist",
			   cases ? " --cases" : "");
	free(names);
}

/* Look inside the files: by their id, else the nearest name is told. */
static char *
by_id(const struct find *f, const char *name, enum find_origin *origin,
      struct diags *diags)
{
	struct find all;
	char *path = NULL;

	find_copy(&all, f);
	find_list(&all);
	for (size_t i = 0; path == NULL && i < all.file_count; i++)
		if (all.files[i].id != NULL && !all.files[i].shadowed &&
		    strcmp(all.files[i].id, name) == 0) {
			path = mem_string(all.files[i].path);
			*origin = all.files[i].origin;
		}
	if (path == NULL)
		unknown(&all, name, diags);
	find_done(&all);
	return path;
}

char *
find_checklist(const struct find *f, const char *name,
	       enum find_origin *origin, struct diags *diags)
{
	char *path = NULL;

	if (find_is_path(name)) {
		*origin = FIND_NAMED;
		return mem_string(name);
	}
	for (size_t i = 0; name[0] != '.' && i < f->folder_count; i++) {
		path = regular(f->folders[i].path, name, ending);
		*origin = f->folders[i].origin;
		if (path != NULL)
			return path;
	}
	return by_id(f, name, origin, diags);
}

void
find_done(struct find *f)
{
	for (size_t i = 0; i < f->folder_count; i++)
		free(f->folders[i].path);
	free(f->folders);
	free(f->own_contacts);
	files_done(f);
	*f = (struct find){ 0 };
}
