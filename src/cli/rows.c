/* SPDX-License-Identifier: MIT */
/* One meaning for each option, whichever command takes it. */
#include "cli/rows.h"

#include "cli/cmd.h"
#include "cli/process.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
say(struct buf *text)
{
	process_print(stderr, text);
	fflush(stderr);
}

int
rows_want(struct run_want *want, const struct request *r)
{
	const char *on_error = r->values[OPTION_ON_ERROR];
	long jobs = request_number(r, OPTION_JOBS, 1, PUMP_JOBS);

	want->heading.id = r->values[OPTION_ID];
	want->rejects = r->values[OPTION_REJECTS];
	want->on_error = on_error ? run_error_named(on_error) : RUN_STOP;
	want->jobs = jobs > 0 ? (unsigned)jobs : 0;
	want->say = say;
	want->progress = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
	if (want->on_error == RUN_COUNT)
		return cmd_usage(r, "--on-error is stop, skip or mark");
	if (want->jobs == 0)
		return cmd_usage(r, "--jobs is a number from 1 to 64");
	return STATUS_DONE;
}

bool
rows_map(struct map *map, struct run_want *want, const struct request *r,
	 struct diags *diags)
{
	const char *path = r->values[OPTION_MAP];
	bool good;

	*map = (struct map){ 0 };
	if (path == NULL && want->list->map_count == 0)
		return true;
	good = path != NULL ?
		map_load(map, want->list, NULL, path, diags) :
		map_own(map, want->list, NULL, want->list, diags);
	want->heading.map = good ? map : NULL;
	return good;
}

/* --- Two checklists ------------------------------------------------------- */

/* Nobody can tell which of two maps a table was made for. */
static int
refuse_maps(const struct rows_pair *p, const struct request *r)
{
	struct buf text = { 0 };
	int status;

	buf_printf(&text, "each checklist has a map of columns of its own, and "
		   "they differ; say which one explains this table, with "
		   "--map %s or --map %s", p->old->path, p->new->path);
	status = cmd_usage(r, buf_text(&text));
	buf_done(&text);
	return status;
}

/* The list whose own map is used, or NULL. */
static const struct checklist *
list_with_map(const struct rows_pair *p)
{
	const struct checklist *from = p->old->map_count > 0 ? p->old :
		p->new->map_count > 0 ? p->new : NULL;

	if (from != NULL && (p->old->map_count == 0 || p->new->map_count == 0))
		process_note("note: the columns are read with the map of %s, "
			     "as the other checklist has none", from->path);
	return from;
}

int
rows_maps(struct rows_pair *p, struct run_want *want,
	  const struct request *r, struct diags *diags)
{
	const char *path = r->values[OPTION_MAP];
	const struct checklist *from;
	bool good;

	if (path == NULL && p->old->map_count > 0 && p->new->map_count > 0 &&
	    !map_lines_same(p->old, p->new))
		return refuse_maps(p, r);
	from = path == NULL ? list_with_map(p) : NULL;
	if (path == NULL && from == NULL)
		return STATUS_DONE;
	if (path != NULL) {
		good = map_load(&p->old_map, p->old, p->new, path, diags);
		good &= map_load(&p->new_map, p->new, p->old, path, diags);
	} else {
		good = map_own(&p->old_map, p->old, p->new, from, diags);
		good &= map_own(&p->new_map, p->new, p->old, from, diags);
	}
	if (!good)
		return STATUS_INPUT;
	map_carry(&p->old_map, &p->new_map);
	map_carry(&p->new_map, &p->old_map);
	want->heading.map = &p->old_map;
	want->heading.also_map = &p->new_map;
	return STATUS_DONE;
}

void
rows_pair_done(struct rows_pair *p)
{
	map_done(&p->old_map);
	map_done(&p->new_map);
}

/* --- The end -------------------------------------------------------------- */

int
rows_status(const struct request *r, enum run_end end, struct buf *wrong,
	    int signal)
{
	switch (end) {
	case RUN_DONE:
		return STATUS_DONE;
	case RUN_INPUT:
		return STATUS_INPUT;
	case RUN_USAGE:
		return cmd_usage(r, buf_text(wrong));
	case RUN_HALTED:
		fflush(stdout);
		process_die(signal);
		return STATUS_INTERRUPTED;
	default:
		return STATUS_SYSTEM;
	}
}
