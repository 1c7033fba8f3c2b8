/* SPDX-License-Identifier: MIT */
/* Help comes from the table of commands alone. */
#include "report/outline.h"
#include "report/parts.h"

#include <string.h>

void
outline_help(struct outline *o, enum command_where where, bool words)
{
	outline_add(o, BLOCK_TITLE, NULL, words ? "What you can type here" :
		    "The keys of this screen");
	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++) {
		const struct command_info *c = command_info((enum command)i);
		const char *key = i == COMMAND_EXIT ? "xxx" : c->key;
		struct buf label = { 0 };

		if (!(c->where & (unsigned)where))
			continue;
		buf_puts(&label, key);
		if (words && strcmp(key, c->name) != 0)
			buf_printf(&label, " or %s", c->name);
		outline_add(o, BLOCK_PAIR, buf_text(&label),
			    words && c->typed != NULL ? c->typed : c->help);
		buf_done(&label);
	}
}
