/* SPDX-License-Identifier: MIT */
/* A result from pairs; every problem of them is reported at once. */
#include "cli/commands.h"

#include "base/text.h"
#include "engine/result.h"
#include "report/render.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* All of standard input; false if it cannot be read or is no text. */
static bool
read_input(struct buf *in)
{
	char part[4096];
	size_t n;

	while ((n = fread(part, 1, sizeof part, stdin)) > 0)
		buf_add(in, part, n);
	mem_wipe(part, sizeof part);
	buf_text(in);
	return !ferror(stdin);
}

/* One line of pairs, trimmed in place; blank lines and comments are not. */
static char *
trimmed(char *line)
{
	char *end = line + strlen(line);

	while (end > line && strchr(" \t\r", end[-1]) != NULL)
		*--end = '\0';
	return line + strspn(line, " \t");
}

static bool
input_pairs(struct answers *answers, const struct checklist *list,
	    struct diags *diags)
{
	struct buf in = { 0 };
	unsigned long number = 0;
	char *line, *next;
	bool good = read_input(&in);

	if (text_valid(buf_text(&in), in.size) < in.size)
		diag_error(diags, DIAG_INI_UTF8, (struct place){ "-", 0, 0,
			   NULL }, "this is not UTF-8 text");
	for (line = in.data; good && line != NULL && *line; line = next) {
		struct place place = { "-", ++number, 1, NULL };

		next = line + strcspn(line, "\n");
		if (*next == '\n')
			*next++ = '\0';
		line = trimmed(line);
		place.text = line;
		if (*line != '\0' && *line != '#')
			answers_pair(answers, list, line, place, diags);
	}
	mem_wipe(in.data, in.size);
	buf_done(&in);
	return good;
}

/* The reason of a raise; "-" reads it. Owner: the caller frees it. */
static char *
reason(const struct options *o)
{
	const char *because = o->value[OPTION_BECAUSE];
	struct buf in = { 0 };

	if (because == NULL || strcmp(because, "-") != 0)
		return mem_string(because != NULL ? because : "");
	read_input(&in);
	return buf_take(&in);
}

static bool
collect(struct answers *answers, const struct checklist *list,
	const struct options *o, struct diags *diags)
{
	struct place place = { "command line", 0, 0, NULL };
	bool good = true;

	for (size_t i = 1; i < o->count; i++)
		if (strcmp(o->words[i], "-") == 0)
			good = input_pairs(answers, list, diags) && good;
		else
			answers_pair(answers, list, o->words[i], place, diags);
	if (o->value[OPTION_RAISE] != NULL && diags->errors == 0) {
		char *because = reason(o);

		result_raise(answers, list, o->value[OPTION_RAISE], because,
			     diags);
		mem_wipe(because, strlen(because));
		free(because);
	}
	return good;
}

static int
print_result(const struct checklist *list, const struct answers *answers,
	     enum render_format format)
{
	struct result result;
	struct buf out = { 0 };
	char day[DAY_SIZE];

	today(day);
	result_init(&result, list, answers);
	render_result(&out, &result, format, day);
	result_done(&result);
	return print_out(&out);
}

static int
with_list(const struct checklist *list, const struct options *o,
	  enum render_format format)
{
	struct diags diags = { 0 };
	struct answers answers;
	int status = EXIT_DONE;

	answers_init(&answers, list);
	if (!collect(&answers, list, o, &diags)) {
		fputs("heed: standard input cannot be read\n", stderr);
		status = EXIT_SYSTEM;
	} else if (diags.errors > 0) {
		status = EXIT_INPUT;
	}
	print_diags(&diags);
	if (status == EXIT_DONE)
		status = print_result(list, &answers, format);
	answers_done(&answers);
	return status;
}

/* Is this command line one that can be done? */
static bool
fits(const struct options *o, enum render_format format)
{
	const char *because = o->value[OPTION_BECAUSE];
	size_t inputs = because != NULL && strcmp(because, "-") == 0;

	for (size_t i = 1; i < o->count; i++)
		inputs += strcmp(o->words[i], "-") == 0;
	if (o->count == 0)
		options_fault("name a checklist: heed result CHECKLIST; heed "
			      "list shows them");
	else if (format == RENDER_FORMATS)
		options_fault("--format is text, html or json, not \"%s\"",
			      o->value[OPTION_FORMAT]);
	else if (inputs > 1)
		options_fault("standard input can be read once only");
	else if (because != NULL && o->value[OPTION_RAISE] == NULL)
		options_fault("--because goes with --raise BAND");
	else if (because == NULL && o->value[OPTION_RAISE] != NULL)
		options_fault("--raise needs --because TEXT: say why");
	else
		return true;
	return false;
}

int
cmd_result(const struct options *o, const char *program)
{
	enum render_format format = o->value[OPTION_FORMAT] == NULL ?
		RENDER_TEXT : render_format_named(o->value[OPTION_FORMAT]);
	struct checklist list;
	struct find find;
	int status;

	if (!fits(o, format))
		return EXIT_USAGE;
	find_init(&find, program);
	status = open_checklist(&list, &find, o->words[0], o);
	find_done(&find);
	if (status != EXIT_DONE)
		return status;
	status = with_list(&list, o, format);
	checklist_done(&list);
	return status;
}
