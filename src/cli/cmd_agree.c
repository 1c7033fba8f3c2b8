/* SPDX-License-Identifier: MIT */
/*
 * Where a room was divided. A row that cannot be read is left out and said;
 * the page is printed all the same, since the room is waiting for it.
 */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "cli/tables.h"
#include "read/ratings.h"
#include "report/render.h"
#include "report/room.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What was asked for. Owner: study and list, of which one is in use. */
struct job {
	const struct request *request;
	const char *format;
	struct case_study study;
	size_t child; /* of it */
	long resamples;
	struct checklist list; /* where --case names one */
	bool has_case, has_list;
	struct room room;
	struct buf others;
	struct diags diags;
};

/* --- Tables --------------------------------------------------------------- */

static bool
read_all(struct job *job)
{
	const struct request *r = job->request;
	struct ratings_want want = {
		.id = r->values[OPTION_ID],
		.study = job->has_case ? &job->study : NULL,
		.child = job->child,
	};

	return tables_read(&job->room, r->operands, r->operand_count, &want,
			   &job->others, &job->diags);
}

/* --- The page ------------------------------------------------------------- */

static void
print_page(const struct room_report *report, enum render_format format,
	   const struct checklist *list)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	outline_room(&o, report);
	if (format == RENDER_HTML)
		render_html(&out, &o, o.blocks[0].text,
			    list != NULL ? list->language : NULL);
	else
		render_text(&out, &o, 72);
	if (format == RENDER_HTML)
		fwrite(buf_text(&out), 1, out.size, stdout);
	else
		process_print(stdout, &out);
	buf_done(&out);
	outline_done(&o);
}

static bool
for_room(const struct request *r)
{
	return r->values[OPTION_FOR] != NULL &&
		strcmp(r->values[OPTION_FOR], "room") == 0;
}

static void
print(struct job *job)
{
	enum render_format format = render_format_named(job->format);
	struct room_result result;
	struct room_report report = {
		.result = &result,
		.study = job->has_case ? &job->study : NULL,
		.room_only = for_room(job->request),
	};
	struct buf out = { 0 };

	room_result(&result, &job->room);
	if (strcmp(job->format, "csv") == 0)
		room_csv(&out, &report);
	else if (format == RENDER_JSON)
		room_json(&out, &report);
	else
		print_page(&report, format, job->room.list);
	fwrite(buf_text(&out), 1, out.size, stdout);
	buf_done(&out);
	room_result_done(&result);
}

/* --- The command ---------------------------------------------------------- */

/* The case that was named, or the checklist. */
static bool
open_named(struct job *job)
{
	const char *name = job->request->values[OPTION_CASE];
	struct find f;
	bool good = true;

	if (name == NULL)
		return true;
	find_init(&f, job->request->program);
	if (open_is_list(&f, name))
		good = job->has_list = open_checklist(&job->list, &f, name,
						      NULL, &job->diags);
	else
		good = job->has_case = open_child(&job->study, &job->child, &f,
						  name, NULL, &job->diags);
	find_done(&f);
	return good;
}

/* What other programs write where nothing was answered. */
static void
say_gaps(const struct room *room)
{
	static const char *const gaps[] = { ".", "NA", "N/A", "-", "NaN" };

	for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++)
		if (labels_get(&room->labels, gaps[i], strlen(gaps[i])) <
		    room->labels.count)
			process_note("\"%s\" is taken for an answer; leave a "
				     "cell empty where there is none", gaps[i]);
}

static int
agree(struct job *job)
{
	const struct checklist *list = job->has_case ? &job->study.list :
		job->has_list ? &job->list : NULL;
	bool good;
	int status;

	room_init(&job->room, list,
		  job->has_case ? &job->study.children[job->child] : NULL);
	job->room.resamples = job->resamples;
	good = read_all(job);
	if (job->has_list && job->room.scores.cases.count > 1)
		diag_error(&job->diags, DIAG_COLUMN_UNKNOWN,
			   (struct place){ .file = "command line" }, "the rows "
			   "are of several cases; say which with --case");
	status = process_report(&job->diags);
	tables_say(&job->room, &job->others);
	say_gaps(&job->room);
	if (good && (!job->has_list || job->room.scores.cases.count < 2))
		print(job);
	room_done(&job->room);
	return status;
}

int
cmd_agree(const struct request *r)
{
	static const char *const formats[] = { "text", "html", "json", "csv" };
	struct job job = {
		.request = r, .format = r->values[OPTION_FORMAT],
		.resamples = request_number(r, OPTION_RESAMPLES, AGREE_FIT,
					    AGREE_RESAMPLES_MOST),
	};
	size_t known = 0;
	int status = STATUS_INPUT;

	if (job.format == NULL)
		job.format = "text";
	while (known < 4 && strcmp(formats[known], job.format) != 0)
		known++;
	if (known == 4)
		return cmd_usage(r, "--format is text, html, json or csv");
	if (r->values[OPTION_FOR] != NULL && !for_room(r) &&
	    strcmp(r->values[OPTION_FOR], "trainer") != 0)
		return cmd_usage(r, "--for is room or trainer");
	if (job.resamples < 0 && r->values[OPTION_RESAMPLES] != NULL)
		return cmd_usage(r, "--resamples is a number from 0 to "
				 "1000000");
	if (open_named(&job))
		status = agree(&job);
	else
		process_report(&job.diags);
	case_done(&job.study);
	checklist_done(&job.list);
	buf_done(&job.others);
	diags_done(&job.diags);
	return status;
}
