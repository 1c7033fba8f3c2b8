/* SPDX-License-Identifier: MIT */
/* Walks, on the full screen or on plain lines, whichever there is. */
#include "cli/commands.h"

#include "line/line.h"

#include <errno.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool
dumb(void)
{
	const char *term = getenv("TERM");

	return term == NULL || *term == '\0' || strcmp(term, "dumb") == 0;
}

static bool
plain(const struct options *o)
{
	const char *accessible = getenv("ACCESSIBLE");

	return o->value[OPTION_PLAIN] != NULL || dumb() ||
		(accessible != NULL && *accessible != '\0') ||
		!isatty(STDOUT_FILENO);
}

static struct line_io
line_io(const char *day)
{
	return (struct line_io){ .in = stdin, .out = stdout, .today = day,
		.terminal = isatty(STDOUT_FILENO) && !dumb(),
		.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0 };
}

static int
line_status(enum line_end end)
{
	if (end == LINE_BROKEN)
		fprintf(stderr, "heed: cannot write: %s\n", strerror(errno));
	return end == LINE_ENDED ? EXIT_ENDED :
		end == LINE_BROKEN ? EXIT_SYSTEM : EXIT_DONE;
}

/* Ask for one of the checklists; NULL when none was chosen. */
static const char *
choose(const struct find *find, const char *day, int *status)
{
	struct line_row *rows = mem_alloc(find->file_count, sizeof *rows);
	size_t *files = mem_alloc(find->file_count, sizeof *files);
	size_t count = 0, chosen = 0;
	struct line_io io = line_io(day);
	enum line_end end = LINE_ON;

	for (size_t i = 0; i < find->file_count; i++)
		if (!find->files[i].shadowed) {
			const struct find_file *f = &find->files[i];

			files[count] = i;
			rows[count++] = (struct line_row){
				f->title != NULL ? f->title : f->name,
				f->publisher != NULL ? f->publisher : "" };
		}
	if (count > 1)
		end = line_choose(&io, "Choose a checklist", rows, count,
				  &chosen);
	*status = line_status(end);
	chosen = count > 0 ? files[chosen < count ? chosen : 0] : 0;
	free(rows);
	free(files);
	if (count == 0) {
		fputs("heed: there is no checklist to walk through\n", stderr);
		*status = EXIT_INPUT;
	}
	return count > 0 && end == LINE_ON ? find->files[chosen].name : NULL;
}

static int
walk_list(const struct checklist *list, const char *day)
{
	struct line_io io = line_io(day);
	enum line_end end;
	struct walk walk;

	walk_init(&walk, list);
	end = line_walk(&walk, &io);
	walk_done(&walk);
	return line_status(end);
}

int
cmd_walk(const struct options *o, const char *program)
{
	const char *name = o->count > 0 ? o->words[0] : NULL;
	struct checklist list;
	char day[DAY_SIZE];
	struct find find;
	int status = EXIT_DONE;

	if (o->count > 1)
		return options_fault("walk one checklist at a time");
	if (!plain(o) && !isatty(STDIN_FILENO))
		return options_fault("input that is no terminal needs "
				     "--plain");
	today(day);
	find_init(&find, program);
	if (name == NULL) {
		find_list(&find);
		name = choose(&find, day, &status);
	}
	if (name != NULL)
		status = open_checklist(&list, &find, name, o);
	find_done(&find);
	if (name == NULL || status != EXIT_DONE)
		return status;
	status = walk_list(&list, day);
	checklist_done(&list);
	return status;
}
