/* SPDX-License-Identifier: MIT */
/* Help comes from the table of commands alone. */
#include "report/outline.h"
#include "report/parts.h"

#include <string.h>

void
outline_command(struct outline *o, enum command command, bool words)
{
	const struct command_info *c = command_info(command);
	const char *key = command == COMMAND_EXIT ? "xxx" : c->key;
	struct buf label = { 0 };

	buf_puts(&label, words && command == COMMAND_NEXT ? "Enter" : key);
	if (words && strcmp(key, c->name) != 0)
		buf_printf(&label, " or %s", c->name);
	outline_add(o, BLOCK_PAIR, buf_text(&label),
		    words && c->typed != NULL ? c->typed : c->help);
	buf_done(&label);
}

void
outline_help(struct outline *o, enum command_where where, bool words)
{
	outline_add(o, BLOCK_TITLE, NULL, words ? "What you can type here" :
		    "The keys of this screen");
	if (words && where == AT_QUESTION)
		outline_add(o, BLOCK_PARA, NULL, "An answer: its number, its "
			    "letter or its short words. Or:");
	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
		if (command_info((enum command)i)->where & (unsigned)where)
			outline_command(o, (enum command)i, words);
}
