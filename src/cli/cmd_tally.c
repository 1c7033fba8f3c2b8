/* SPDX-License-Identifier: MIT */
/* True counts are never printed: what is shown is made of them first. */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "cli/rows.h"
#include "rows/tally.h"

#include <string.h>

static const struct {
	const char *name;
	void (*put)(struct buf *, const struct tally *);
} formats[] = {
	{ "text", tally_text },
	{ "html", tally_html },
	{ "csv", tally_csv },
	{ "json", tally_json },
};
enum { FORMATS = sizeof formats / sizeof *formats };

static size_t
format_named(const char *name)
{
	size_t f = 0;

	while (f < FORMATS && name && strcmp(formats[f].name, name) != 0)
		f++;
	return f;
}

static void
print(const struct tally *t, size_t format)
{
	struct buf out = { 0 };

	formats[format].put(&out, t);
	if (format == 0)
		process_print(stdout, &out);
	else
		fwrite(buf_text(&out), 1, out.size, stdout);
	buf_done(&out);
}

static int
tally(const struct request *r, const struct run_want *want, size_t format)
{
	struct buf wrong = { 0 };
	struct tally t;
	int signal, status;
	enum run_end end = tally_table(&t, want, &wrong, &signal);
	bool whole = end == RUN_DONE || end == RUN_HALTED ||
		(end == RUN_INPUT && want->on_error == RUN_SKIP && t.refused);

	if (whole) {
		tally_publish(&t);
		print(&t, format);
	}
	status = rows_status(r, end, &wrong, signal);
	tally_done(&t);
	buf_done(&wrong);
	return status;
}

int
cmd_tally(const struct request *r)
{
	size_t format = format_named(r->values[OPTION_FORMAT]);
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct run_want want = { 0 };
	struct map map = { 0 };
	struct find f;
	int status;

	if (format == FORMATS)
		return cmd_usage(r, "--format is text, html, csv or json");
	status = rows_want(&want, r);
	if (status != STATUS_DONE)
		return status;
	if (want.on_error == RUN_MARK)
		return cmd_usage(r, "--on-error is stop or skip here");
	want.path = r->operand_count > 1 ? r->operands[1] : "-";
	want.heading.by = r->values[OPTION_BY];
	want.list = &list;
	find_init(&f, r->program);
	if (open_checklist(&list, &f, r->operands[0],
			   r->values[OPTION_CONTACTS], &diags) &&
	    rows_map(&map, &want, r, &diags))
		status = tally(r, &want, format);
	else
		status = process_report(&diags);
	map_done(&map);
	checklist_done(&list);
	diags_done(&diags);
	find_done(&f);
	return status;
}
