/* SPDX-License-Identifier: MIT */
/* A case study answered alone. */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "cli/view.h"
#include "desk/rehearse.h"

#include <string.h>

/* Say what became of the answers; the exit status. */
static int
say(struct rehearse *r, enum view_end end)
{
	if (!r->ended && end == VIEW_ENDED)
		process_note("the input ended before the case did; nothing was "
			     "kept");
	else if (!r->ended && end != VIEW_QUICK)
		process_note("left; nothing was kept");
	else if (r->kept && end != VIEW_QUICK)
		process_note("your answers are in %s; anybody who can read it "
			     "can see them", buf_text(&r->path));
	else if (r->ended && r->folder != NULL && !r->kept)
		process_note("your answers were not kept: %s",
			     buf_text(&r->why));
	if (r->ended && r->folder != NULL && !r->kept)
		return STATUS_SYSTEM;
	return r->ended && end == VIEW_ENDED ? STATUS_DONE :
		view_status(end);
}

static int
rehearse(const struct request *r, const struct case_study *study,
	 size_t child, const struct rehearse_who *who)
{
	struct rehearse it;
	struct view view;
	struct talk talk;
	char day[PROCESS_DAY];
	int status;

	if (!process_today(day))
		return cmd_usage(r, "SOURCE_DATE_EPOCH is no number of "
				 "seconds");
	view_init(&view, r, day);
	rehearse_begin(&it, study, child, who, r->values[OPTION_FOLDER]);
	talk = rehearse_talk(&it);
	status = say(&it, view_talk(&view, &talk));
	rehearse_end(&it);
	view_die(&view);
	return status;
}

static int
open_and_rehearse(const struct request *r, const struct rehearse_who *who)
{
	struct case_study study;
	struct diags diags = { 0 };
	struct find f;
	size_t child;
	bool good;
	int status;

	find_init(&f, r->program);
	good = open_child(&study, &child, &f, r->operands[0],
			  r->values[OPTION_CONTACTS], &diags);
	status = process_report(&diags);
	if (good && status == STATUS_DONE)
		status = rehearse(r, &study, child, who);
	case_done(&study);
	diags_done(&diags);
	find_done(&f);
	return status;
}

int
cmd_rehearse(const struct request *r)
{
	const char *role = r->values[OPTION_ROLE];
	struct rehearse_who who = { .seat = r->values[OPTION_SEAT] };

	if (who.seat == NULL)
		who.seat = "";
	if (role != NULL)
		who.role = role_named(role, strlen(role));
	if (who.role == ROLE_COUNT)
		return cmd_usage(r, "--role is school, health, police, social, "
				 "youth or other");
	return open_and_rehearse(r, &who);
}
