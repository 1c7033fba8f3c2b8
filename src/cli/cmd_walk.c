/* SPDX-License-Identifier: MIT */
/*
 * Chooses between the two views of a walk; both get the same walk and the
 * same day, so that they cannot differ in what they say.
 */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "desk/choose.h"
#include "line/line.h"
#include "ui/ui.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int
line_status(enum line_end end)
{
	switch (end) {
	case LINE_ENDED:
		return STATUS_ENDED;
	case LINE_BROKEN:
		return STATUS_SYSTEM;
	default:
		return STATUS_DONE;
	}
}

static struct line_io
line_io(const char *day)
{
	const char *term = getenv("TERM");

	return (struct line_io){
		.in = stdin,
		.out = stdout,
		.today = day,
		.cols = process_cols,
		.terminal = isatty(STDOUT_FILENO) && term != NULL &&
			*term && strcmp(term, "dumb") != 0,
		.echo = isatty(STDIN_FILENO),
		.ascii = process_ascii(),
	};
}

static int
walk_lines(const struct checklist *list, const char *day)
{
	struct line_io io = line_io(day);
	struct walk walk;
	enum line_end end;

	walk_init(&walk, list);
	end = line_walk(&walk, NULL, &io);
	walk_done(&walk);
	return line_status(end);
}

/* Line mode is asked for, or the full screen cannot be had. */
static bool
plain(const struct request *r)
{
	const char *accessible = getenv("ACCESSIBLE"), *term = getenv("TERM");

	return r->values[OPTION_PLAIN] != NULL || !isatty(STDOUT_FILENO) ||
		(accessible != NULL && *accessible != '\0') ||
		term == NULL || *term == '\0' || strcmp(term, "dumb") == 0;
}

/* Walk on the full screen; *died is the signal to die of, when all is wiped. */
static int
walk_screen(const struct checklist *list, const char *day, int *died)
{
	struct walk walk;
	enum ui_end end;

	walk_init(&walk, list);
	end = ui_walk(&walk, NULL, day, process_ascii(), died);
	walk_done(&walk);
	switch (end) {
	case UI_LEFT:
	case UI_QUICK:
		return STATUS_DONE;
	case UI_INTERRUPTED:
		return STATUS_INTERRUPTED;
	case UI_NO_TERMINAL:
		process_note("this terminal is not known; asking on plain "
			     "lines");
		return walk_lines(list, day);
	default:
		return STATUS_ENDED;
	}
}

static int
walk_file(const struct request *r, const struct find *f, const char *name,
	  const char *day)
{
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	bool open = open_checklist(&list, f, name,
				   r->values[OPTION_CONTACTS], &diags);
	int status = process_report(&diags), died = 0;

	diags_done(&diags);
	if (open)
		status = plain(r) ? walk_lines(&list, day) :
			walk_screen(&list, day, &died);
	checklist_done(&list);
	if (died != 0)
		process_die(died);
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

/* What is to choose from. Owner: the arrays and details. */
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
		c->rows[c->count].title = mem_string(file->title ?
						     file->title :
						     file->name);
		c->rows[c->count].detail = detail(file);
		c->count++;
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

/* Hold a conversation on plain lines. */
static int
talk_lines(struct talk *talk, const char *day)
{
	struct line_io io = line_io(day);

	return line_status(line_talk(talk, &io));
}

/* The same on the full screen. */
static int
talk_screen(struct talk *talk, const char *day)
{
	int died = 0;
	enum ui_end end = ui_talk(talk, process_ascii(), &died);

	if (end == UI_NO_TERMINAL)
		return talk_lines(talk, day);
	if (died != 0)
		process_die(died);
	return end == UI_INTERRUPTED ? STATUS_INTERRUPTED :
		end == UI_ENDED ? STATUS_ENDED : STATUS_DONE;
}

/* Ask which; false when none was chosen. */
static bool
choose(const struct request *r, const struct choice_list *c, const char *day,
       size_t *at, int *status)
{
	struct choose which = { .title = "Choose a checklist",
				.rows = c->rows, .count = c->count };
	struct talk talk = choose_talk(&which);

	*status = plain(r) ? talk_lines(&talk, day) : talk_screen(&talk, day);
	*at = which.at;
	return which.chosen;
}

static int
walk_chosen(const struct request *r, struct find *f, const char *day)
{
	struct choice_list c;
	size_t at = 0;
	bool chosen;
	int status = STATUS_DONE;

	find_list(f);
	choices_init(&c, f);
	chosen = c.count > 0;
	if (!chosen) {
		process_note("no checklists were found");
		status = STATUS_SYSTEM;
	} else if (c.count > 1) {
		chosen = choose(r, &c, day, &at, &status);
	}
	if (chosen) {
		open_note(f, c.files[at]);
		status = walk_file(r, f, c.files[at]->path, day);
	}
	choices_done(&c);
	return status;
}

int
cmd_walk(const struct request *r)
{
	char day[PROCESS_DAY];
	struct find f;
	int status;

	if (!isatty(STDIN_FILENO) && r->values[OPTION_PLAIN] == NULL) {
		process_note("standard input is not a terminal; to walk with "
			     "answers from a file or a pipe, say --plain");
		return STATUS_USAGE;
	}
	if (!process_today(day)) {
		process_note("SOURCE_DATE_EPOCH is no number of seconds");
		return STATUS_USAGE;
	}
	find_init(&f, r->program);
	if (r->operand_count)
		status = walk_file(r, &f, r->operands[0], day);
	else
		status = walk_chosen(r, &f, day);
	find_done(&f);
	return status;
}
