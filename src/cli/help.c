/* SPDX-License-Identifier: MIT */
/*
 * Help is nothing but the table of options.h laid out in 79 columns.
 */
#include "base/text.h"
#include "cli/cmd.h"
#include "cli/process.h"

#include <string.h>

enum { COLS = 79, LABEL = 20 };

/* Append a text wrapped, the lines after the first indented. */
static void
put_wrapped(struct buf *out, const char *text, int from, int indent)
{
	const char *line;
	size_t size;

	while (text_line(&text, COLS - (from > indent ? from : indent), &line,
			 &size)) {
		buf_printf(out, "%*s", from || !size ? 0 : indent, "");
		buf_add(out, line, size);
		buf_putc(out, '\n');
		from = 0;
	}
}

static void
put_entry(struct buf *out, const char *name, const char *argument,
	  const char *help)
{
	struct buf label = { 0 };

	buf_printf(&label, "%s%s%s", name, argument ? " " : "",
		   argument ? argument : "");
	buf_printf(out, "  %-*s", LABEL - 2, buf_text(&label));
	put_wrapped(out, help, LABEL, LABEL);
	buf_done(&label);
}

static void
put_options(struct buf *out, uint64_t which)
{
	buf_puts(out, "\nOptions:\n");
	for (int o = 0; o < OPTION_COUNT; o++) {
		const struct option_info *info = option_info((enum option)o);

		if (which & UINT64_C(1) << o)
			put_entry(out, info->name, info->argument,
				  info->help);
	}
}

void
help_usage(struct buf *out, const struct cli_command *command)
{
	struct buf head = { 0 };
	int indent;

	buf_printf(&head, "usage: heed %s%s", command->name,
		   command->synopsis[0] ? " " : "\n");
	indent = text_cols(buf_text(&head));
	buf_puts(out, buf_text(&head));
	put_wrapped(out, command->synopsis, indent, indent);
	buf_done(&head);
}

void
help_command(struct buf *out, const struct cli_command *command)
{
	help_usage(out, command);
	buf_putc(out, '\n');
	put_wrapped(out, command->about, 0, 0);
	put_options(out, command->options);
}

void
help_all(struct buf *out)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	buf_puts(out, "usage: heed [COMMAND] [OPTION ...] [WORD ...]\n\n");
	put_wrapped(out, "Walks you through published warning signs that a "
		    "child is being sexually exploited, and says what to do "
		    "next. It helps you think and record; it does not decide, "
		    "and no result means safe.", 0, 0);
	buf_puts(out, "\nCommands (walk, if none is given):\n");
	for (size_t i = 0; i < count; i++)
		put_entry(out, all[i].name, NULL, all[i].summary);
	put_options(out, ~UINT64_C(0));
	buf_puts(out, "\nMore: heed COMMAND --help, and the manual, "
		      "man heed.\n");
}

int
cmd_usage(const struct request *r, const char *what)
{
	struct buf out = { 0 };

	process_note("%s", what);
	help_usage(&out, r->command);
	process_print(stderr, &out);
	buf_done(&out);
	return STATUS_USAGE;
}
