/* SPDX-License-Identifier: MIT */
/*
 * Chooses between the two views; both get the same walk and the same day, so
 * that they cannot differ in what they say.
 */
#include "cli/view.h"

#include "cli/cmd.h"
#include "ui/ui.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool
plain(const struct request *r)
{
	const char *accessible = getenv("ACCESSIBLE"), *term = getenv("TERM");

	return r->values[OPTION_PLAIN] != NULL || !isatty(STDOUT_FILENO) ||
		(accessible != NULL && *accessible != '\0') ||
		term == NULL || *term == '\0' || strcmp(term, "dumb") == 0;
}

/* A passphrase may be read: nothing of it is to stay in the stream. */
static FILE *
unbuffered(void)
{
	setvbuf(stdin, NULL, _IONBF, 0);
	return stdin;
}

void
view_init(struct view *v, const struct request *r, const char *day)
{
	*v = (struct view){
		.plain = plain(r),
		.in = unbuffered(),
		.out = stdout,
		.day = day,
	};
}

void
view_aside(struct view *v, const char *day)
{
	*v = (struct view){
		.plain = true, .in = unbuffered(), .out = stderr, .day = day,
	};
}

static struct line_io
line_io(const struct view *v)
{
	const char *term = getenv("TERM");

	return (struct line_io){
		.in = v->in,
		.out = v->out,
		.today = v->day,
		.cols = v->out == stdout ? process_cols : process_cols_aside,
		.terminal = isatty(fileno(v->out)) && term != NULL &&
			*term && strcmp(term, "dumb") != 0,
		.echo = isatty(fileno(v->in)),
		.ascii = process_ascii(),
	};
}

static enum view_end
line_ended(enum line_end end)
{
	switch (end) {
	case LINE_ON:
		return VIEW_ON;
	case LINE_QUICK:
		return VIEW_QUICK;
	case LINE_ENDED:
		return VIEW_ENDED;
	case LINE_BROKEN:
		return VIEW_BROKEN;
	default:
		return VIEW_LEFT;
	}
}

static enum view_end
screen_ended(enum ui_end end)
{
	switch (end) {
	case UI_ON:
		return VIEW_ON;
	case UI_LEFT:
		return VIEW_LEFT;
	case UI_QUICK:
		return VIEW_QUICK;
	case UI_INTERRUPTED:
		return VIEW_INTERRUPTED;
	default:
		return VIEW_ENDED;
	}
}

/* This terminal cannot have the full screen: plain lines from here on. */
static void
go_plain(struct view *v)
{
	process_note("this terminal is not known; asking on plain lines");
	v->plain = true;
}

enum view_end
view_walk(struct view *v, struct walk *walk, struct keep *keep)
{
	struct line_io io = line_io(v);

	if (!v->plain) {
		enum ui_end end = ui_walk(walk, keep, v->day, process_ascii(),
					  &v->died);

		if (end != UI_NO_TERMINAL)
			return screen_ended(end);
		go_plain(v);
	}
	return line_ended(line_walk(walk, keep, &io));
}

enum view_end
view_talk(struct view *v, struct talk *talk)
{
	struct line_io io = line_io(v);

	if (!v->plain) {
		enum ui_end end = ui_talk(talk, process_ascii(), &v->died);

		if (end != UI_NO_TERMINAL)
			return screen_ended(end);
		go_plain(v);
	}
	return line_ended(line_talk(talk, &io));
}

int
view_status(enum view_end end)
{
	switch (end) {
	case VIEW_INTERRUPTED:
		return STATUS_INTERRUPTED;
	case VIEW_ENDED:
		return STATUS_ENDED;
	case VIEW_BROKEN:
		return STATUS_SYSTEM;
	default:
		return STATUS_DONE;
	}
}

void
view_die(const struct view *v)
{
	if (v->died != 0)
		process_die(v->died);
}
