/* SPDX-License-Identifier: MIT */
/*
 * A walk touches the store only when a person asks for a record: with --save
 * before the first question, else with a key in the walk.
 */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/store.h"
#include "cli/view.h"
#include "desk/choose.h"
#include "desk/keep.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A walk, and what it is walked with. */
struct job {
	const struct request *request;
	struct find find;
	struct view view;
	char day[PROCESS_DAY];
};

/* Begin a record before the first question; false when that was left. */
static bool
save_first(struct job *job, struct keep *keep, int *status)
{
	struct talk talk = keep_talk(keep);
	enum view_end end = view_talk(&job->view, &talk);

	*status = view_status(end);
	if (keep_on(keep))
		return end == VIEW_ON;
	if (end == VIEW_ON || end == VIEW_LEFT)
		process_note("no record was begun, so the walk was not "
			     "either; without --save nothing is kept");
	return false;
}

static int
walk_list(struct job *job, const struct checklist *list)
{
	char *folder = store_folder(job->request);
	struct walk walk;
	struct keep *keep = NULL;
	int status = STATUS_DONE;

	walk_init(&walk, list);
	walk.clock = process_now;
	if (folder != NULL)
		keep = keep_new(folder, NULL, &walk);
	if (job->request->values[OPTION_SAVE] == NULL ||
	    save_first(job, keep, &status))
		status = view_status(view_walk(&job->view, &walk, keep));
	keep_free(keep);
	walk_done(&walk);
	free(folder);
	return status;
}

static int
walk_file(struct job *job, const char *name)
{
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	bool open = open_checklist(&list, &job->find, name,
				   job->request->values[OPTION_CONTACTS],
				   &diags);
	int status = process_report(&diags);

	diags_done(&diags);
	if (open)
		status = walk_list(job, &list);
	checklist_done(&list);
	return status;
}

/* What tells two checklists apart, beside the title. Owner: the caller. */
static char *
detail(const struct find_file *file)
{
	const char *const parts[] = {
		file->name, file->version, file->publisher,
		find_origin_words(file->origin),
	};
	struct buf out = { 0 };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i] != NULL)
			buf_printf(&out, "%s%s", out.size ? "; " : "",
				   parts[i]);
	return buf_take(&out);
}

/* What is to choose from. Owner: the arrays and texts. */
struct choice_list {
	struct card_row *rows;
	const struct find_file **files;
	size_t count;
};

static void
choices_init(struct choice_list *c, const struct find *f)
{
	*c = (struct choice_list){
		.rows = mem_alloc(f->file_count, sizeof *c->rows),
		.files = mem_alloc(f->file_count, sizeof(struct find_file *)),
	};
	for (size_t i = 0; i < f->file_count; i++) {
		const struct find_file *file = &f->files[i];

		if (file->shadowed)
			continue;
		c->files[c->count] = file;
		c->rows[c->count++] = (struct card_row){
			.title = mem_string(file->title ? file->title :
					    file->name),
			.detail = detail(file),
		};
	}
}

static void
choices_done(struct choice_list *c)
{
	for (size_t i = 0; i < c->count; i++) {
		free(c->rows[i].title);
		free(c->rows[i].detail);
	}
	free(c->rows);
	free(c->files);
}

/* Ask which; the status, and whether one was chosen. */
static int
choose(struct job *job, const struct choice_list *c, size_t *at, bool *chosen)
{
	struct choose choose = {
		.title = "Choose a checklist", .rows = c->rows,
		.count = c->count,
	};
	struct talk talk = choose_talk(&choose);
	int status = view_status(view_talk(&job->view, &talk));

	*at = choose.at;
	*chosen = choose.chosen;
	return status;
}

static int
walk_chosen(struct job *job)
{
	struct choice_list c;
	size_t at = 0;
	bool chosen;
	int status = STATUS_DONE;

	find_list(&job->find);
	choices_init(&c, &job->find);
	chosen = c.count > 0;
	if (!chosen) {
		process_note("no checklists were found");
		status = STATUS_SYSTEM;
	} else if (c.count > 1) {
		status = choose(job, &c, &at, &chosen);
	}
	if (chosen) {
		open_note(&job->find, c.files[at]);
		status = walk_file(job, c.files[at]->path);
	}
	choices_done(&c);
	return status;
}

/* With --save, say early that no record can be begun. */
static int
check_store(const struct request *r)
{
	int status = STATUS_DONE;

	if (r->values[OPTION_SAVE] != NULL)
		free(store_ready(r, true, &status));
	else if (r->values[OPTION_STORE] != NULL &&
		 !*r->values[OPTION_STORE])
		status = cmd_usage(r, "--store needs the name of a folder");
	return status;
}

int
cmd_walk(const struct request *r)
{
	struct job job = { .request = r };
	int status;

	if (!isatty(STDIN_FILENO) && r->values[OPTION_PLAIN] == NULL) {
		process_note("standard input is not a terminal; to walk with "
			     "answers from a file or a pipe, say --plain");
		return STATUS_USAGE;
	}
	if (!process_today(job.day)) {
		process_note("SOURCE_DATE_EPOCH is no number of seconds");
		return STATUS_USAGE;
	}
	status = check_store(r);
	if (status != STATUS_DONE)
		return status;
	find_init(&job.find, r->program);
	view_init(&job.view, r, job.day);
	status = r->operand_count ? walk_file(&job, r->operands[0]) :
		walk_chosen(&job);
	find_done(&job.find);
	view_die(&job.view);
	return status;
}
