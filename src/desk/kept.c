/* SPDX-License-Identifier: MIT */
/*
 * Nothing is said to be saved that is not: what is said follows from the last
 * save, and a failed one is tried again with every later change.
 */
#include "desk/kept.h"

const char kept_not[] = "Nothing is kept yet; s asks again.";

static void
remember(struct kept *k)
{
	k->at = k->walk->at;
	k->events = k->walk->record.events.count;
}

void
kept_init(struct kept *k, struct keep *keep, struct walk *walk)
{
	*k = (struct kept){ .keep = keep, .walk = walk };
	remember(k);
}

static void
forget_trouble(struct kept *k)
{
	mem_drop(&k->trouble);
}

void
kept_done(struct kept *k)
{
	if (k->trouble != NULL)
		kept_again(k);
	kept_save(k);
	forget_trouble(k);
}

bool
kept_on(const struct kept *k)
{
	return k != NULL && k->keep != NULL && keep_on(k->keep);
}

void
kept_again(struct kept *k)
{
	struct buf why = { 0 };

	if (!kept_on(k))
		return;
	forget_trouble(k);
	if (!keep_save(k->keep, &why))
		k->trouble = mem_string(why.size > 0 ? buf_text(&why) :
					"The record could not be written.");
	remember(k); /* saving may add the outcome to what happened */
	buf_done(&why);
}

static bool
changed(const struct kept *k)
{
	const struct walk *walk = k->walk;

	return walk->at.stage != k->at.stage ||
		walk->at.indicator != k->at.indicator ||
		walk->record.events.count != k->events;
}

void
kept_save(struct kept *k)
{
	if (kept_on(k) && changed(k))
		kept_again(k);
}

const char *
kept_frozen(const struct walk *walk)
{
	return walk->frozen ? "This record is only open to look at." : NULL;
}

bool
kept_changes(enum command command)
{
	switch (command) {
	case COMMAND_NOTE:
	case COMMAND_UNDO:
	case COMMAND_REST:
	case COMMAND_RAISE:
	case COMMAND_TELL:
	case COMMAND_KEEP:
		return true;
	default:
		return false;
	}
}

const char *
kept_refuses(const struct kept *k)
{
	if (k != NULL && k->keep != NULL)
		return NULL;
	return "Records cannot be kept here: there is no home folder. Start "
		"heed with --store.";
}

char *
kept_trouble(const struct kept *k)
{
	struct buf text = { 0 };

	if (k == NULL || k->trouble == NULL)
		return NULL;
	buf_printf(&text, "Not saved: %s Your answers are still here; s "
		   "tries again.", k->trouble);
	return buf_take(&text);
}

const char *
kept_stop(const struct kept *k)
{
	if (!kept_on(k))
		return "Ctrl-C once more leaves; nothing is kept.";
	return k->trouble != NULL ?
		"Ctrl-C once more leaves; the last changes are not saved." :
		"Ctrl-C once more leaves; everything is saved.";
}

char *
kept_leave(const struct kept *k)
{
	struct buf text = { 0 };

	if (!kept_on(k))
		buf_puts(&text, kept_refuses(k) != NULL ?
			 "Nothing you answered or wrote is kept." :
			 "Nothing you answered or wrote is kept. To keep it, "
			 "stay and use s.");
	else if (k->trouble != NULL)
		buf_printf(&text, "The last changes are NOT saved and will "
			   "be lost: %s To try again, stay and use s.",
			   k->trouble);
	else
		buf_printf(&text, "Everything is kept as record %s.",
			   k->walk->record.reference);
	return buf_take(&text);
}
