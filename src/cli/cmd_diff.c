/* SPDX-License-Identifier: MIT */
/* Both versions are read before anything is said, with all their problems. */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "report/diff.h"
#include "report/render.h"

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

static void
compare(const struct request *r, const struct checklist *old,
	const struct checklist *new, enum render_format format)
{
	struct flat before, after;
	struct flat_changes changes = { 0 };
	struct comparison effect;

	flat_init(&before, old);
	flat_init(&after, new);
	flat_compare(&changes, &before, &after);
	if (flat_changes_count(&changes))
		comparison_init(&effect, old, new, COMPARE_STATES);
	else
		comparison_same(&effect);
	print(&(struct diff_report){ r->operands[0], r->operands[1], old, new,
				     &changes, &effect }, format);
	comparison_done(&effect);
	flat_changes_done(&changes);
	flat_done(&before);
	flat_done(&after);
}

int
cmd_diff(const struct request *r)
{
	const char *name = r->values[OPTION_FORMAT];
	enum render_format format = name == NULL ? RENDER_TEXT :
		render_format_named(name);
	struct checklist old = { 0 }, new = { 0 };
	struct diags diags = { 0 };
	struct find f;
	bool both;
	int status;

	if (format == RENDER_FORMATS)
		return cmd_usage(r, "--format is text, html or json");
	find_init(&f, r->program);
	both = open_checklist(&old, &f, r->operands[0],
			      r->values[OPTION_CONTACTS], &diags);
	both &= open_checklist(&new, &f, r->operands[1],
			       r->values[OPTION_CONTACTS], &diags);
	status = process_report(&diags);
	if (both)
		compare(r, &old, &new, format);
	checklist_done(&old);
	checklist_done(&new);
	diags_done(&diags);
	find_done(&f);
	return status;
}
