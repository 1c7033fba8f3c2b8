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
#include <string.h>
#include <sys/stat.h>

struct notes {
	struct session_want want;
	char *path;
	struct stat seen; /* the file as it was shown last */
	bool there;
};

struct notes *
notes_new(const struct session_want *want)
{
	struct notes *n = mem_alloc(1, sizeof *n);

	n->want = *want;
	n->path = hold_path(want->folder, want->study);
	return n;
}

void
notes_free(struct notes *n)
{
	free(n->path);
	free(n);
}

/* Is the file another one than was shown? */
static bool
changed(struct notes *n)
{
	struct stat st = { 0 };
	bool there = stat(n->path, &st) == 0;
	bool is = there != n->there || st.st_ino != n->seen.st_ino ||
		st.st_size != n->seen.st_size ||
		st.st_mtim.tv_sec != n->seen.st_mtim.tv_sec ||
		st.st_mtim.tv_nsec != n->seen.st_mtim.tv_nsec;

	n->seen = st;
	n->there = there;
	return is;
}

static void
talk_show(void *self, struct card *c)
{
	struct notes *n = self;
	struct workshop w;
	struct buf why = { 0 };

	changed(n);
	workshop_init(&w, n->want.study);
	if (hold_look(n->want.folder, &w, &why)) {
		outline_hall_notes(&c->page, &w);
	} else {
		outline_case_trainer(&c->page, n->want.study, n->want.day);
		c->message = mem_string(n->there ? buf_text(&why) :
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
	return changed(self);
}

struct talk
notes_talk(struct notes *n)
{
	return (struct talk){ n, talk_show, talk_take, talk_tick };
}
