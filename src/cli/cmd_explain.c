/* SPDX-License-Identifier: MIT */
/* A whole checklist on paper: in words to sign, or as a form to fill in. */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "report/case.h"
#include "report/render.h"

#include <stdio.h>
#include <string.h>

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

/* --- Case studies --------------------------------------------------------- */

static void
print_sheets(const struct case_study *c, const struct outline *o,
	     enum render_format format)
{
	struct buf out = { 0 };

	if (format == RENDER_HTML) {
		render_html(&out, o, o->blocks[0].text, c->language);
		fwrite(buf_text(&out), 1, out.size, stdout);
	} else {
		render_text(&out, o, 72);
		process_print(stdout, &out);
	}
	buf_done(&out);
}

/* Whom the sheets are for. */
enum { FOR_ROOM, FOR_TRAINER, FOR_NOBODY };

static int
print_case(const struct request *r, const struct find *f,
	   enum render_format format, int whom, const char *day)
{
	struct outline o = { 0 };
	struct case_study c;
	struct diags diags = { 0 };
	bool good = open_case(&c, f, r->operands[0],
			      r->values[OPTION_CONTACTS], &diags);
	int status = process_report(&diags);

	if (good && whom == FOR_ROOM)
		outline_case_room(&o, &c);
	else if (good)
		outline_case_trainer(&o, &c, day);
	if (good)
		print_sheets(&c, &o, format);
	outline_done(&o);
	case_done(&c);
	diags_done(&diags);
	return status;
}

static int
whom_for(const char *word)
{
	static const char *const words[] = { "room", "trainer" };
	int whom = FOR_ROOM;

	while (word != NULL && whom < FOR_NOBODY &&
	       strcmp(words[whom], word) != 0)
		whom++;
	return whom;
}

static int
case_pages(const struct request *r, const struct find *f)
{
	const char *named = r->values[OPTION_FORMAT];
	enum render_format format = named ? render_format_named(named) :
					    RENDER_TEXT;
	int whom = whom_for(r->values[OPTION_FOR]);
	char day[PROCESS_DAY];

	if (format != RENDER_TEXT && format != RENDER_HTML)
		return usage(r, "--format is text or html");
	if (whom == FOR_NOBODY)
		return usage(r, "--for is room or trainer");
	if (!process_today(day))
		return usage(r, "SOURCE_DATE_EPOCH is no number of seconds");
	return print_case(r, f, format, whom, day);
}

int
cmd_print(const struct request *r)
{
	struct find f;
	int status;

	find_init(&f, r->program);
	if (open_is_case(&f, r->operands[0]))
		status = case_pages(r, &f);
	else if (r->values[OPTION_FOR] != NULL)
		status = usage(r, "--for is of case studies; \"heed list "
			       "--cases\" shows those there are");
	else
		status = pages(r, outline_form, "A form to fill in");
	find_done(&f);
	return status;
}
