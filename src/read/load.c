/* SPDX-License-Identifier: MIT */
/*
 * A checklist from its file: the contacts first, since texts name them, then
 * each part after those it refers to. Nothing is given out unless all of it
 * is right.
 */
#include "read/load.h"
#include "engine/range.h"
#include "read/load_contacts.h"
#include "read/load_parts.h"

#include <string.h>

static void
check_whole(struct load *l)
{
	const struct load_found *head = &l->found[LOAD_CHECKLIST];

	if (l->list->scored && head->count > 0 &&
	    load_key(head->at[0], "scoring-by") == NULL)
		diag_error(l->diags, DIAG_KEY_MISSING,
			   ini_at_section(l->ini, head->at[0]),
			   "[checklist] needs a key `scoring-by`: whose "
			   "points these are");
}

static void
check_range(struct load *l)
{
	if (!range_bounded(l->list))
		diag_error(l->diags, DIAG_RANGE_SIZE,
			   (struct place){ .file = l->ini->path },
			   "too many questions hang together in rules and "
			   "points pull both ways; what is not known yet could "
			   "not be worked out. heed-checklist(5) says what "
			   "helps");
}

/* Does a line stand in the checklist's map of columns? */
static bool
in_map(const struct load *l, unsigned long line)
{
	const char *name = "";

	for (size_t i = 0; i < l->ini->count; i++)
		if (l->ini->sections[i].line <= line)
			name = l->ini->sections[i].name;
	return strcmp(name, "map") == 0 || strncmp(name, "column.", 7) == 0;
}

/* Is all that a map may speak of there, whatever is wrong with the map? */
static bool
can_be_mapped(const struct load *l)
{
	for (size_t i = 0; i < l->diags->count; i++) {
		const struct diag *d = &l->diags->items[i];

		if (d->level == DIAG_ERROR && d->file != NULL &&
		    strcmp(d->file, l->ini->path) == 0 &&
		    !in_map(l, d->line))
			return false;
	}
	return true;
}

/* errors is how many there were before the file was read. */
static void
fill(struct load *l, const struct load_from *from, size_t errors)
{
	load_spec(l, LOAD_LIST);
	load_contacts(l, from);
	load_head(l);
	load_groups(l);
	load_scales(l);
	load_indicators(l);
	load_bands(l);
	load_rules(l);
	load_allowances(l);
	check_whole(l);
	if (l->diags->errors == errors)
		check_range(l);
	if (can_be_mapped(l))
		load_map(l);
	load_spec_done(l);
}

static bool
finish(struct checklist *list, struct ini *ini, bool read_it,
       const struct load_from *from, struct diags *diags, size_t errors)
{
	struct load l = { .ini = ini, .diags = diags, .list = list };

	*list = (struct checklist){ 0 };
	if (read_it) {
		list->path = mem_string(ini->path);
		fill(&l, from, errors);
		list->bytes = ini->bytes;
		list->size = ini->size;
		ini->bytes = NULL;
	}
	ini_done(ini);
	diags_sort(diags);
	if (diags->errors == errors)
		return true;
	checklist_done(list);
	return false;
}

bool
load_checklist(struct checklist *list, const char *path,
	       const struct load_from *from, struct diags *diags)
{
	size_t errors = diags->errors;
	struct ini ini;
	bool read_it = ini_read(&ini, path, diags);

	return finish(list, &ini, read_it, from, diags, errors);
}

bool
load_bytes(struct checklist *list, const char *path, const char *bytes,
	   size_t size, const struct load_from *from, struct diags *diags)
{
	size_t errors = diags->errors;
	struct ini ini;
	bool read_it = ini_parse(&ini, path, bytes, size, diags);

	return finish(list, &ini, read_it, from, diags, errors);
}
