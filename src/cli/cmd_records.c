/* SPDX-License-Identifier: MIT */
/*
 * The records' conversation, and the walks it ends with, in turns until a
 * person leaves.
 */
#include "cli/cmd.h"
#include "cli/store.h"
#include "cli/view.h"
#include "desk/keep.h"
#include "desk/ledger.h"

#include <stdlib.h>
#include <unistd.h>

/* Walk the record that was chosen. */
static enum view_end
walk_record_of(struct view *view, const char *folder, struct ledger_walk *from)
{
	struct keep *keep;
	struct walk walk;
	enum view_end end;

	walk_resume(&walk, from->list, &from->record);
	walk.clock = process_now;
	walk.frozen = walk.frozen || from->frozen;
	keep = keep_new(folder, from->vault, &walk);
	keep_resume(keep);
	end = view_walk(view, &walk, keep);
	keep_free(keep);
	walk_done(&walk);
	return end;
}

static enum view_end
turns(struct view *view, const char *folder, struct ledger *ledger)
{
	struct ledger_walk from;

	for (;;) {
		struct talk talk = ledger_talk(ledger);
		enum view_end end = view_talk(view, &talk);

		if (end != VIEW_ON || !ledger_walk(ledger, &from))
			return end;
		end = walk_record_of(view, folder, &from);
		ledger_walked(ledger);
		if (end != VIEW_LEFT)
			return end;
	}
}

int
cmd_records(const struct request *r)
{
	char day[PROCESS_DAY], *folder;
	struct ledger *ledger;
	struct view view;
	int status;

	if (!isatty(STDIN_FILENO) && r->values[OPTION_PLAIN] == NULL) {
		process_note("standard input is not a terminal; to read the "
			     "records on plain lines, say --plain");
		return STATUS_USAGE;
	}
	if (!process_today(day)) {
		process_note("SOURCE_DATE_EPOCH is no number of seconds");
		return STATUS_USAGE;
	}
	folder = store_ready(r, false, &status);
	if (folder == NULL)
		return status;
	view_init(&view, r, day);
	ledger = ledger_new(folder, day, process_now);
	status = view_status(turns(&view, folder, ledger));
	ledger_free(ledger);
	free(folder);
	view_die(&view);
	return status;
}
