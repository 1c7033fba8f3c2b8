/* SPDX-License-Identifier: MIT */
/*
 * Chooses between the two views of a walk; both get the same walk and the
 * same day, so that they cannot differ in what they say.
 */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
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
		.terminal = isatty(STDOUT_FILENO) && term != NULL &&
			*term && strcmp(term, "dumb") != 0,
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
	end = line_walk(&walk, &io);
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
	end = ui_walk(&walk, day, process_ascii(), died);
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

/* Ask which of the checklists; a single one is taken without asking. */
static enum line_end
choose(const struct find *f, const char *day, const struct find_file **chosen)
{
	struct line_row *rows = mem_alloc(f->file_count, sizeof *rows);
	char **details = mem_alloc(f->file_count, sizeof *details);
	size_t *files = mem_alloc(f->file_count, sizeof *files);
	struct line_io io = line_io(day);
	enum line_end end = LINE_ON;
	size_t count = 0;
	size_t at = 0;

	for (size_t i = 0; i < f->file_count; i++) {
		const struct find_file *file = &f->files[i];

		if (file->shadowed)
			continue;
		files[count] = i;
		details[count] = detail(file);
		rows[count].title = file->title ? file->title : file->name;
		rows[count].detail = details[count];
		count++;
	}
	if (count > 1)
		end = line_choose(&io, "Choose a checklist", rows, count, &at);
	*chosen = count && end == LINE_ON ? &f->files[files[at]] : NULL;
	for (size_t i = 0; i < count; i++)
		free(details[i]);
	free(details);
	free(rows);
	free(files);
	return end;
}

static int
walk_chosen(const struct request *r, struct find *f, const char *day)
{
	const struct find_file *chosen;
	enum line_end end;

	find_list(f);
	end = choose(f, day, &chosen);
	if (chosen == NULL && end == LINE_ON) {
		process_note("no checklists were found");
		return STATUS_SYSTEM;
	}
	if (chosen == NULL)
		return line_status(end);
	open_note(f, chosen);
	return walk_file(r, f, chosen->path, day);
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
