/* SPDX-License-Identifier: MIT */
/* Both versions are read before anything is said, with all their problems. */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "cli/rows.h"
#include "report/diff.h"
#include "report/render.h"
#include "rows/moves.h"

#include <stdio.h>

enum { COLS = 78 };

static void
print(const struct diff_report *r, enum render_format format)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	if (format == RENDER_JSON) {
		diff_json(&out, r);
	} else {
		outline_diff(&o, r);
		if (format == RENDER_HTML)
			render_html(&out, &o, o.blocks[0].text,
				    r->new->language);
		else
			render_text(&out, &o, COLS);
	}
	if (format == RENDER_TEXT)
		process_print(stdout, &out);
	else
		fwrite(buf_text(&out), 1, out.size, stdout);
	outline_done(&o);
	buf_done(&out);
}

/* The two, and how their like is loaded. */
struct pair {
	const struct request *request;
	const struct find *find;
	struct checklist old, new;
	struct rows_pair maps;
};

/* Load the old list with one change. */
static bool
load(void *self, struct checklist *list, const char *bytes, size_t size)
{
	const struct pair *p = self;

	return open_bytes(list, p->find, p->old.path,
			  p->request->values[OPTION_CONTACTS], bytes, size);
}

/* Score the rows under both; the status, and whether there is a report. */
static int
take_rows(struct pair *p, const struct flat_changes *changes,
	  struct run_want *run, struct diff_rows *rows, bool *some)
{
	struct moves_want want = { .new = &p->new, .changes = changes,
				   .load = load, .self = p };
	struct buf wrong = { 0 };
	enum run_end end;
	int status, signal;

	run->path = p->request->values[OPTION_ROWS];
	run->list = &p->old;
	run->heading.also = &p->new;
	want.run = *run;
	want.new_map = run->heading.also_map;
	end = moves_table(rows, &want, &wrong, &signal);
	*some = end == RUN_DONE || (end == RUN_INPUT && rows->rows > 0 &&
				    run->on_error != RUN_STOP);
	status = rows_status(p->request, end, &wrong, signal);
	buf_done(&wrong);
	return status;
}

static int
compare(struct pair *p, struct run_want *run, enum render_format format)
{
	const struct request *r = p->request;
	bool table = r->values[OPTION_ROWS] != NULL, some = true;
	struct flat before, after;
	struct flat_changes changes = { 0 };
	struct comparison effect;
	struct diff_rows rows = { 0 };
	int status = STATUS_DONE;

	flat_init(&before, &p->old);
	flat_init(&after, &p->new);
	flat_compare(&changes, &before, &after);
	if (flat_changes_count(&changes))
		comparison_init(&effect, &p->old, &p->new, COMPARE_STATES);
	else
		comparison_same(&effect);
	if (table)
		status = take_rows(p, &changes, run, &rows, &some);
	if (some)
		print(&(struct diff_report){ r->operands[0], r->operands[1],
					     &p->old, &p->new, &changes,
					     &effect, table ? &rows : NULL },
		      format);
	diff_rows_done(&rows);
	comparison_done(&effect);
	flat_changes_done(&changes);
	flat_done(&before);
	flat_done(&after);
	return status;
}

/* Are options of a table given without one? */
static const char *
no_table(const struct request *r)
{
	static const enum option options[] = {
		OPTION_ID, OPTION_MAP, OPTION_ON_ERROR, OPTION_REJECTS,
		OPTION_JOBS,
	};

	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		if (r->values[OPTION_ROWS] == NULL && r->values[options[i]])
			return "--id, --map, --on-error, --rejects and --jobs "
				"need --rows";
	return NULL;
}

int
cmd_diff(const struct request *r)
{
	const char *name = r->values[OPTION_FORMAT];
	enum render_format format = name == NULL ? RENDER_TEXT :
		render_format_named(name);
	struct pair pair = { .request = r };
	struct run_want run = { 0 };
	struct diags diags = { 0 };
	struct find f;
	bool both;
	int status;

	if (format == RENDER_FORMATS)
		return cmd_usage(r, "--format is text, html or json");
	if (no_table(r) != NULL)
		return cmd_usage(r, no_table(r));
	status = rows_want(&run, r);
	if (status != STATUS_DONE)
		return status;
	if (run.on_error == RUN_MARK)
		return cmd_usage(r, "--on-error is stop or skip here");
	find_init(&f, r->program);
	pair.find = &f;
	both = open_checklist(&pair.old, &f, r->operands[0],
			      r->values[OPTION_CONTACTS], &diags);
	both &= open_checklist(&pair.new, &f, r->operands[1],
			       r->values[OPTION_CONTACTS], &diags);
	pair.maps = (struct rows_pair){ .old = &pair.old, .new = &pair.new };
	if (both && r->values[OPTION_ROWS] != NULL)
		status = rows_maps(&pair.maps, &run, r, &diags);
	both &= status == STATUS_DONE;
	if (status != STATUS_USAGE)
		status = process_report(&diags);
	if (both)
		status = compare(&pair, &run, format);
	rows_pair_done(&pair.maps);
	checklist_done(&pair.old);
	checklist_done(&pair.new);
	diags_done(&diags);
	find_done(&f);
	return status;
}
