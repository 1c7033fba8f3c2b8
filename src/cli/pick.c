/* SPDX-License-Identifier: MIT */
#include "cli/pick.h"

#include "cli/cmd.h"
#include "cli/view.h"

#include <string.h>
#include <unistd.h>

bool
pick_ask(struct pick *pick, FILE *in, int *status)
{
	struct talk talk = pick_talk(pick);
	char day[PROCESS_DAY];
	struct view view;

	if (!process_today(day)) {
		process_note("SOURCE_DATE_EPOCH is no number of seconds");
		*status = STATUS_USAGE;
		return false;
	}
	view_aside(&view, day);
	view.in = in;
	*status = view_status(view_talk(&view, &talk));
	/* What is said next begins a line, also behind a prompt. */
	if (!isatty(fileno(in)))
		fputc('\n', stderr);
	if (pick->failed) {
		process_note("%s", buf_text(&pick->message));
		*status = STATUS_SYSTEM;
	}
	return pick->done;
}

/* Say each line of it. */
static void
say_lines(struct buf *why)
{
	char *line = why->size ? strtok(why->data, "\n") : NULL;

	for (; line != NULL; line = strtok(NULL, "\n"))
		process_note("%s", line);
}

void
pick_read(struct batch *batch, struct pick *pick, int *status)
{
	struct buf why = { 0 };

	for (size_t i = 0; i < pick->chosen_count; i++)
		if (!batch_add(batch, pick->vault,
			       &pick->list.items[pick->chosen[i]], &why))
			*status = STATUS_INPUT;
	buf_text(&why);
	say_lines(&why);
	buf_done(&why);
}
