/* SPDX-License-Identifier: MIT */
/*
 * Sheets that are typed in on another terminal while a workshop is open. They
 * are a file of their own, which only that heed writes; the workshop takes all
 * of them in place of those it had from there, so that none counts twice.
 */
#include "desk/session_parts.h"

#include <string.h>

/* --- In the workshop ------------------------------------------------------ */

/* Without the file they are as if typed in here, so that none is lost. */
static void
make_own(struct workshop *w)
{
	for (size_t i = 0; i < w->sheet_count; i++)
		if (w->sheets[i].from == SHEET_BESIDE)
			w->sheets[i].from = SHEET_TYPED;
}

static void
copy_sheets(struct workshop *to, const struct workshop *from)
{
	for (size_t i = 0; i < from->sheet_count; i++) {
		const struct sheet *s = &from->sheets[i];
		struct sheet *copy = workshop_sheet(to, s->role, s->child);

		copy->from = SHEET_BESIDE;
		memcpy(copy->values, s->values,
		       to->study->list.indicator_count);
	}
}

bool
session_take_in(struct session *s)
{
	struct workshop typed;
	struct buf why = { 0 };
	bool read;

	if (s->beside || s->hold.sheets == NULL ||
	    !hold_changed(&s->seen, s->hold.sheets))
		return false;
	if (!s->seen.there) {
		make_own(&s->w);
		return false;
	}
	workshop_init(&typed, s->want.study);
	read = hold_look(s->hold.sheets, &typed, &why);
	if (read) {
		workshop_drop(&s->w, SHEET_BESIDE);
		copy_sheets(&s->w, &typed);
		s->changed = true;
	} else {
		session_say(s, "Sheets that were typed in on another terminal "
			    "cannot be counted: %s", buf_text(&why));
	}
	workshop_done(&typed);
	buf_done(&why);
	return true;
}

/* --- On the other terminal ------------------------------------------------ */

static bool
opened(struct session *s, enum hold_found found, int64_t now,
       struct buf *why)
{
	struct buf words = { 0 };
	bool moved;

	switch (found) {
	case HOLD_NEW:
	case HOLD_KEPT:
		buf_clear(why);
		return true;
	case HOLD_BUSY:
		buf_puts(why, "sheets of this workshop are being typed in on "
			 "another terminal; they can be on one at a time");
		return false;
	case HOLD_BAD:
		moved = hold_aside(&s->hold, now, &words);
		session_say(s, "%s %s", buf_text(why), buf_text(&words));
		buf_done(&words);
		buf_clear(why);
		return moved;
	default:
		return false;
	}
}

bool
session_aside(struct session *s, struct buf *why)
{
	const char *folder = s->want.folder;
	int64_t now = session_now(s);
	enum hold_found found;

	hold_close(&s->hold);
	workshop_done(&s->w);
	workshop_init(&s->w, s->want.study);
	s->beside = true;
	s->timer = false;
	found = hold_open(&s->hold, HOLD_SHEETS, folder, now, &s->w, why);
	if (!opened(s, found, now, why))
		return false;
	hold_changed(&s->seen, s->hold.path);
	if (s->w.sheet_count > 0)
		session_say(s, "%zu sheet%s typed in here before.",
			    s->w.sheet_count,
			    s->w.sheet_count == 1 ? " was" : "s were");
	session_sheets(s);
	return true;
}

void
session_anew(struct session *s)
{
	bool there = s->seen.there;

	if (!s->beside)
		return;
	hold_changed(&s->seen, s->hold.path);
	if (!there || s->seen.there)
		return;
	workshop_drop(&s->w, SHEET_TYPED);
	session_say(s, "The workshop was begun anew, and the sheets that were "
		    "typed in here before are not in it.");
}
