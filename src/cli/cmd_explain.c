/* SPDX-License-Identifier: MIT */
/* A whole checklist on paper: in words to sign, or as a form to fill in. */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "report/render.h"

#include <stdio.h>

typedef void outline_of(struct outline *, const struct checklist *,
			const char *today);

static int
usage(const struct request *r, const char *what)
{
	struct buf out = { 0 };

	process_note("%s", what);
	help_usage(&out, r->command);
	process_print(stderr, &out);
	buf_done(&out);
	return STATUS_USAGE;
}

static void
print(const struct checklist *list, outline_of *fill, const char *what,
      enum render_format format, const char *day)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	fill(&o, list, day);
	render_outline(&out, &o, list, what, format);
	if (format == RENDER_TEXT)
		process_print(stdout, &out);
	else
		fwrite(buf_text(&out), 1, out.size, stdout);
	buf_done(&out);
	outline_done(&o);
}

static int
pages(const struct request *r, outline_of *fill, const char *what)
{
	const char *named = r->values[OPTION_FORMAT];
	enum render_format format = named ? render_format_named(named) :
					    RENDER_TEXT;
	struct checklist list;
	struct diags diags = { 0 };
	char day[PROCESS_DAY];
	struct find f;
	int status;

	if (format != RENDER_TEXT && format != RENDER_HTML)
		return usage(r, "--format is text or html");
	if (!process_today(day))
		return usage(r, "SOURCE_DATE_EPOCH is no number of seconds");
	find_init(&f, r->program);
	if (open_checklist(&list, &f, r->operands[0],
			   r->values[OPTION_CONTACTS], &diags)) {
		status = process_report(&diags);
		if (status == STATUS_DONE)
			print(&list, fill, what, format, day);
		checklist_done(&list);
	} else {
		status = process_report(&diags);
	}
	diags_done(&diags);
	find_done(&f);
	return status;
}

int
cmd_explain(const struct request *r)
{
	return pages(r, outline_explain, "The checklist in words");
}

int
cmd_print(const struct request *r)
{
	return pages(r, outline_form, "A form to fill in");
}
