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
	if (path == NULL && !map_has(want->list))
		return true;
	good = path != NULL ? map_load(map, want->list, path, diags) :
		map_own(map, want->list, diags);
	want->heading.map = good ? map : NULL;
	return good;
}

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
