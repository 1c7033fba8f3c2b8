/* SPDX-License-Identifier: MIT */
/*
 * A case study answered alone, in plain lines. There is no child in it, so
 * that nothing is sealed; and no name is asked for.
 */
#include "base/file.h"
#include "base/text.h"
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "report/rehearse.h"
#include "report/render.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COLS_MOST = 79, COLS_LEAST = 20, SEAT_MOST = 40, TRIES = 100 };

/* Owner: line. */
struct job {
	const struct request *request;
	struct case_study study;
	struct rehearsal at;
	char *line; /* what was typed last */
	size_t room;
	const char *seat;
};

/* --- Showing and reading -------------------------------------------------- */

static void
show(const struct rehearsal *at)
{
	struct outline o = { 0 };
	struct buf out = { 0 };
	int cols = process_cols();

	cols = cols < COLS_LEAST ? COLS_MOST : cols < COLS_MOST ? cols :
		COLS_MOST;
	outline_rehearse(&o, at);
	buf_putc(&out, '\n');
	render_text(&out, &o, cols);
	process_print(stdout, &out);
	outline_done(&o);
	buf_done(&out);
}

static void
say(const char *text)
{
	struct buf out = { 0 };

	buf_printf(&out, "%s\n", text);
	process_print(stdout, &out);
	buf_done(&out);
}

/* The next line without blanks at its ends; NULL at the end of the input. */
static char *
read_line(struct job *job, const char *mark)
{
	ssize_t size;
	char *text;

	fputs(mark, stdout);
	fflush(stdout);
	size = getline(&job->line, &job->room, stdin);
	if (size < 0)
		return NULL;
	if (!isatty(STDIN_FILENO))
		putchar('\n');
	text = job->line + strspn(job->line, " \t");
	size = (ssize_t)strlen(text);
	while (size > 0 && strchr(" \t\r\n", text[size - 1]) != NULL)
		text[--size] = '\0';
	return text;
}

/* --- The way through ------------------------------------------------------ */

static const char help[] =
	"Type the letter of an answer and Enter. Enter alone goes on, b goes "
	"back, q leaves and keeps nothing.";

/* What was typed does something here; false if it was not understood. */
static bool
obey(struct rehearsal *at, const char *typed)
{
	unsigned value = at->place == REHEARSE_QUESTION ?
		rehearse_value(at, typed) : 0;

	if (value != 0)
		at->values[at->at] = (uint8_t)value;
	if (value != 0 || *typed == '\0')
		rehearse_next(at);
	else if (text_same(typed, "b"))
		rehearse_back(at);
	else
		return false;
	return true;
}

/* Until the end; STATUS_DONE only there. */
static int
walk(struct job *job, bool *left)
{
	show(&job->at);
	while (job->at.place != REHEARSE_END) {
		const char *typed = read_line(job, "> ");

		if (typed == NULL)
			return STATUS_ENDED;
		*left = text_same(typed, "q") || text_same(typed, "xxx");
		if (*left)
			return STATUS_DONE;
		if (obey(&job->at, typed)) {
			if (job->at.place != REHEARSE_END)
				show(&job->at);
		} else {
			say(help);
		}
	}
	return STATUS_DONE;
}

/* --- The answers file ----------------------------------------------------- */

/* What may stand in the name of a file. */
static char *
file_part(const char *seat)
{
	char *part = mem_stringn(seat, SEAT_MOST);

	for (char *p = part; *p != '\0'; p++)
		if (strchr("abcdefghijklmnopqrstuvwxyz0123456789-_"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ", *p) == NULL)
			*p = '-';
	return part;
}

/* A file that is there already is another person's, and stays. */
static int
save(struct job *job, const char *folder)
{
	char *part = file_part(*job->seat ? job->seat : "seat");
	enum file_saved saved = FILE_EXISTS;
	struct buf bytes = { 0 }, why = { 0 }, path = { 0 };

	rehearse_csv(&bytes, &job->at, job->seat);
	for (int i = 1; i < TRIES && saved == FILE_EXISTS; i++) {
		buf_clear(&path);
		buf_printf(&path, "%s/%s-%s", folder, job->study.id, part);
		if (i > 1)
			buf_printf(&path, "-%d", i);
		buf_puts(&path, ".csv");
		saved = file_save(buf_text(&path), bytes.data, bytes.size,
				  false, &why);
	}
	if (saved == FILE_SAVED)
		process_note("your answers are in %s; anybody who can read it "
			     "can see them", buf_text(&path));
	else
		process_note("your answers were not kept: %s",
			     why.size > 0 ? buf_text(&why) :
			     "there are too many of that name");
	buf_done(&bytes);
	buf_done(&why);
	buf_done(&path);
	free(part);
	return saved == FILE_SAVED ? STATUS_DONE : STATUS_SYSTEM;
}

/* --- The command ---------------------------------------------------------- */

static int
rehearse(struct job *job)
{
	const char *folder = job->request->values[OPTION_FOLDER];
	bool left = false;
	int status;

	rehearse_init(&job->at, &job->study);
	say(help);
	status = walk(job, &left);
	if (status == STATUS_ENDED)
		process_note("the input ended before the case did; nothing was "
			     "kept");
	else if (left)
		process_note("left; nothing was kept");
	else if (folder != NULL)
		status = save(job, folder);
	if (job->at.place == REHEARSE_END)
		show(&job->at);
	rehearse_done(&job->at);
	free(job->line);
	return status;
}

int
cmd_rehearse(const struct request *r)
{
	struct job job = { .request = r, .seat = r->values[OPTION_SEAT] };
	struct diags diags = { 0 };
	struct find f;
	int status;

	if (job.seat == NULL)
		job.seat = "";
	find_init(&f, r->program);
	if (open_case(&job.study, &f, r->operands[0],
		      r->values[OPTION_CONTACTS], &diags)) {
		status = process_report(&diags);
		if (status == STATUS_DONE)
			status = rehearse(&job);
	} else {
		status = process_report(&diags);
	}
	case_done(&job.study);
	diags_done(&diags);
	find_done(&f);
	return status;
}
