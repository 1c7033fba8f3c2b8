/* SPDX-License-Identifier: MIT */
/* The checklist is read before the table is opened. */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "cli/rows.h"
#include "rows/score.h"

#include <string.h>

static int
score(const struct request *r, struct score_want *want)
{
	struct buf wrong = { 0 };
	int signal;
	enum run_end end = score_table(want, &wrong, &signal);
	int status = rows_status(r, end, &wrong, signal);

	buf_done(&wrong);
	return status;
}

int
cmd_score(const struct request *r)
{
	const char *format = r->values[OPTION_FORMAT];
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct score_want want = {
		.columns = r->values[OPTION_COLUMNS],
		.json = format != NULL && strcmp(format, "jsonl") == 0,
	};
	struct map map = { 0 };
	struct find f;
	int status;

	if (format != NULL && !want.json && strcmp(format, "csv") != 0)
		return cmd_usage(r, "--format is csv or jsonl");
	status = rows_want(&want.run, r);
	if (status != STATUS_DONE)
		return status;
	want.run.path = r->operand_count > 1 ? r->operands[1] : "-";
	want.run.heading.keep = r->values[OPTION_KEEP];
	want.run.list = &list;
	find_init(&f, r->program);
	if (open_checklist(&list, &f, r->operands[0],
			   r->values[OPTION_CONTACTS], &diags) &&
	    rows_map(&map, &want.run, r, &diags))
		status = score(r, &want);
	else
		status = process_report(&diags);
	map_done(&map);
	checklist_done(&list);
	diags_done(&diags);
	find_done(&f);
	return status;
}
