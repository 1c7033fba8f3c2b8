/* SPDX-License-Identifier: MIT */
/*
 * Follows a session by what it keeps. It only ever reads, so that it can be
 * opened and closed at any time.
 */
#include "desk/session.h"

#include "report/case.h"
#include "report/hall.h"
#include "report/parts.h"

#include <stdlib.h>

struct notes {
	struct session_want want;
	char *path;
	struct hold_seen seen; /* the file as it was shown last */
};

struct notes *
notes_new(const struct session_want *want)
{
	struct notes *n = mem_alloc(1, sizeof *n);

	n->want = *want;
	n->path = hold_path(want->folder, want->study, HOLD_WORKSHOP);
	return n;
}

void
notes_free(struct notes *n)
{
	free(n->path);
	free(n);
}

static void
talk_show(void *self, struct card *c)
{
	struct notes *n = self;
	struct workshop w;
	struct buf why = { 0 };

	hold_changed(&n->seen, n->path);
	workshop_init(&w, n->want.study);
	if (hold_look(n->path, &w, &why)) {
		outline_hall_notes(&c->page, &w);
	} else {
		outline_case_trainer(&c->page, n->want.study, n->want.day);
		c->message = mem_string(n->seen.there ? buf_text(&why) :
			"No workshop on this case is open yet. This page "
			"follows it when one is.");
	}
	c->ask = CARD_READ;
	c->where = AT_CARD;
	workshop_done(&w);
	buf_done(&why);
}

static bool
talk_take(void *self, const struct card_input *in)
{
	(void)self;
	return in->did != CARD_BACK;
}

static bool
talk_tick(void *self)
{
	struct notes *n = self;

	return hold_changed(&n->seen, n->path);
}

struct talk
notes_talk(struct notes *n)
{
	return (struct talk){ n, talk_show, talk_take, talk_tick };
}
