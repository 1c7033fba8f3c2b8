/* SPDX-License-Identifier: MIT */
/*
 * A workshop on a case study. What participants answered may come from files;
 * they are read before the first page, so that what is wrong with them is not
 * said to the room.
 */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "cli/store.h"
#include "cli/tables.h"
#include "cli/view.h"
#include "desk/session.h"
#include "read/ratings.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Owner: study, folder and sessions. */
struct job {
	const struct request *request;
	struct case_study study;
	char *folder;
	char day[PROCESS_DAY];
	struct session *session;
};

/* --- Participants' files -------------------------------------------------- */

static void
add_person(void *self, const uint8_t *values, enum role role, size_t child)
{
	struct job *job = self;

	session_add(job->session, values, role, child);
}

/* All tables that were named; false if one cannot be used. */
static bool
read_files(struct job *job)
{
	struct ratings_want want = {
		.study = &job->study, .each = add_person, .self = job,
	};
	struct buf others = { 0 };
	struct diags diags = { 0 };
	struct room room;
	bool good;

	room_init(&room, &job->study.list, &job->study.children[0]);
	session_unfile(job->session);
	good = tables_read(&room, job->request->operands + 1,
			   job->request->operand_count - 1, &want, &others,
			   &diags);
	process_report(&diags);
	tables_say(&room, &others);
	room_done(&room);
	buf_done(&others);
	diags_done(&diags);
	return good;
}

/* --- The session ---------------------------------------------------------- */

static void
say_kept(const struct job *job)
{
	const char *path = session_path(job->session);
	const char *given = job->request->values[OPTION_FOLDER];

	if (path == NULL || session_unkept(job->session))
		process_note("what was counted was not kept");
	else if (session_beside(job->session))
		process_note("the sheets are kept in %s, and the workshop "
			     "counts them", path);
	else
		process_note("the workshop is kept in %s; \"heed workshop "
			     "%s%s%s\" goes on with it", path,
			     job->request->operands[0],
			     given != NULL ? " --folder " : "",
			     given != NULL ? given : "");
}

static int
hold(struct job *job, struct view *view)
{
	struct talk talk = session_talk(job->session);
	enum view_end end = view_talk(view, &talk);

	if (end != VIEW_QUICK)
		say_kept(job);
	return view_status(end);
}

static int
lead(struct job *job, const struct session_want *want, struct view *view)
{
	struct buf why = { 0 };
	int status = STATUS_INPUT;

	job->session = session_new(want, &why);
	if (job->session == NULL)
		process_note("%s", buf_text(&why));
	else if (session_beside(job->session) &&
		 job->request->operand_count > 1)
		process_note("this workshop is open in another heed; files "
			     "are read there, when it is begun");
	else if (job->request->operand_count < 2 || read_files(job))
		status = hold(job, view);
	if (job->session != NULL)
		session_free(job->session);
	buf_done(&why);
	return status;
}

static int
follow(const struct session_want *want, struct view *view)
{
	struct notes *notes = notes_new(want);
	struct talk talk = notes_talk(notes);
	int status = view_status(view_talk(view, &talk));

	notes_free(notes);
	return status;
}

static int
begin(struct job *job)
{
	const struct request *r = job->request;
	struct session_want want = {
		.study = &job->study, .folder = job->folder, .day = job->day,
		.clock = process_now,
		.enter = r->values[OPTION_ENTER] != NULL,
	};
	struct view view;
	int status;

	view_init(&view, r, job->day);
	if (r->values[OPTION_NOTES] != NULL)
		status = follow(&want, &view);
	else
		status = lead(job, &want, &view);
	view_die(&view);
	return status;
}

/* --- The command ---------------------------------------------------------- */

static int
checked(const struct request *r)
{
	if (r->values[OPTION_NOTES] != NULL &&
	    (r->operand_count > 1 || r->values[OPTION_ENTER] != NULL))
		return cmd_usage(r, "--notes only looks on: it takes no files "
				 "and no --enter");
	if (!isatty(STDIN_FILENO) && r->values[OPTION_PLAIN] == NULL)
		return cmd_usage(r, "standard input is not a terminal; to hold "
				 "a workshop on plain lines, say --plain");
	return STATUS_DONE;
}

int
cmd_workshop(const struct request *r)
{
	struct job job = { .request = r };
	struct diags diags = { 0 };
	struct find f;
	int status = checked(r);

	if (status != STATUS_DONE)
		return status;
	if (!process_today(job.day))
		return cmd_usage(r, "SOURCE_DATE_EPOCH is no number of "
				 "seconds");
	job.folder = store_workshops(r);
	find_init(&f, r->program);
	if (open_case(&job.study, &f, r->operands[0],
		      r->values[OPTION_CONTACTS], &diags)) {
		status = process_report(&diags);
		if (status == STATUS_DONE)
			status = begin(&job);
	} else {
		status = process_report(&diags);
	}
	case_done(&job.study);
	diags_done(&diags);
	find_done(&f);
	free(job.folder);
	return status;
}
