/* SPDX-License-Identifier: MIT */
/*
 * A timeline in words. A lower outcome stands beside the earlier one and asks
 * why, what a new version of the checklist did is told apart from what was
 * answered otherwise, and no number is there to be taken for progress.
 */
#include "report/record.h"

#include "base/date.h"
#include "report/parts.h"

#include <string.h>

static const char no_all_clear[] =
	"That is no all-clear: what was seen then is still true. What has "
	"changed, and how do you know?";

static void
day_of(char out[DATE_WORDS], const struct history_entry *e)
{
	char day[DATE_DAY];

	date_day(day, e->view.record->created);
	date_words(out, day);
}

/* --- One record by itself ------------------------------------------------- */

static void
add_result(struct outline *o, const struct history_entry *e, size_t i)
{
	const struct history_result *r = &e->results[i];
	char when[DATE_WORDS];

	date_moment_words(when, r->time);
	part_format(o, BLOCK_ITEM, when, "%s%s%s", r->title,
		    *r->reason != '\0' ? ". Changed because: " : "",
		    r->reason);
	if (r->lower)
		part_format(o, BLOCK_WARN, NULL,
			    "This outcome is lower than the one before it, "
			    "\"%s\". %s",
			    e->results[i - 1].title, no_all_clear);
}

static void
add_outcome(struct outline *o, const struct history_entry *e)
{
	size_t i;

	if (e->result_count == 1)
		outline_add(o, BLOCK_PAIR, "Outcome", e->results[0].title);
	else if (e->finished)
		outline_add(o, BLOCK_PARA, NULL,
			    "Its outcome was changed:");
	else if (e->view.record->partial)
		outline_add(o, BLOCK_PARA, NULL,
			    "No result is among what could be opened.");
	else if (*e->outcome != '\0')
		part_format(o, BLOCK_PARA, NULL,
			    "Not finished: no result was reached. The "
			    "answers so far come to \"%s\".", e->outcome);
	for (i = 0; e->result_count > 1 && i < e->result_count; i++)
		add_result(o, e, i);
	if (e->because != NULL)
		outline_add(o, BLOCK_PAIR, "Raised by judgement, because",
			    e->because);
}

static void
add_review(struct outline *o, const struct history_entry *e)
{
	char day[DATE_WORDS];

	date_words(day, e->day);
	switch (e->review) {
	case REVIEW_AHEAD:
		outline_add(o, BLOCK_PAIR, "To be looked at again", day);
		break;
	case REVIEW_DUE:
		part_format(o, BLOCK_WARN, "Look again today",
			    "%s is the day that was set for it.", day);
		break;
	case REVIEW_OVERDUE:
		part_format(o, BLOCK_WARN, "Look again",
			    "it was to be done on %s. That day has passed, "
			    "and there is no later record.", day);
		break;
	case REVIEW_MET:
		part_format(o, BLOCK_PARA, NULL,
			    "To be looked at again on %s; a later record "
			    "follows.", day);
		break;
	default:
		break;
	}
}

/* --- Compared with the one before ----------------------------------------- */

static void
add_texts(struct outline *o, const char *lead, const struct texts *texts)
{
	if (texts->count == 0)
		return;
	outline_add(o, BLOCK_PARA, NULL, lead);
	part_texts(o, BLOCK_ITEM, texts);
}

static void
add_version(struct outline *o, const struct history_entry *e,
	    const char *was, const char *then)
{
	const struct rescore *r = &e->version;
	const char *is = e->view.list->version;

	if (strcmp(was, is) == 0)
		part_format(o, BLOCK_PARA, NULL, "The checklist was changed "
			    "since %s, though both are version %s.", then,
			    is);
	else
		part_format(o, BLOCK_PARA, NULL, "The checklist is another "
			    "version than on %s: %s then, %s here.", then,
			    was, is);
	if (r->verdict == RESCORE_SAME)
		part_format(o, BLOCK_PARA, NULL, "That alone changes no "
			    "outcome: the answers of %s come to \"%s\" in "
			    "both.", then, r->now);
	else
		part_format(o, BLOCK_PARA, NULL, "That alone changes the "
			    "outcome: the answers of %s came to \"%s\" then "
			    "and come to \"%s\" in this version. It is the "
			    "checklist that changed there, not what happens "
			    "to the child.", then, r->then, r->now);
	add_texts(o, "What has no place in this version:", &r->missing);
	add_texts(o, "What only this version asks:", &r->added);
}

static void
add_changes(struct outline *o, const struct history_entry *e,
	    const struct history_entry *before)
{
	char then[DATE_WORDS];

	day_of(then, before);
	if (e->lower)
		part_format(o, BLOCK_WARN, NULL,
			    "The outcome is lower than on %s (\"%s\"). %s",
			    then, e->new_version ? e->version.now :
			    before->outcome, no_all_clear);
	if (e->changes.count == 0)
		part_format(o, BLOCK_PARA, NULL,
			    "Every answer is that of %s.", then);
	else
		part_format(o, BLOCK_PARA, NULL,
			    "Answers that differ from those of %s:", then);
	part_texts(o, BLOCK_ITEM, &e->changes);
	if (e->new_version)
		add_version(o, e, before->view.list->version, then);
}

static void
add_apart(struct outline *o, const struct history_entry *e, bool is_first)
{
	if (e->view.record->partial)
		outline_add(o, BLOCK_WARN, "INCOMPLETE",
			    "part of this record is damaged and could not be "
			    "opened, so it is compared with no other.");
	else if (e->view.list == NULL)
		outline_add(o, BLOCK_WARN, "Not compared",
			    "the copy of its checklist does not open.");
	else if (!is_first && e->before == NONE)
		outline_add(o, BLOCK_PARA, NULL,
			    "There is no earlier record of this checklist "
			    "to compare it with; different checklists are "
			    "not compared.");
}

static void
add_entry(struct outline *o, const struct history *h, size_t i)
{
	const struct history_entry *e = &h->entries[i];
	const struct record *r = e->view.record;
	char day[DATE_WORDS];

	day_of(day, e);
	outline_add(o, BLOCK_HEADING, NULL, day);
	if (r->list_title != NULL)
		part_format(o, BLOCK_PAIR, "Checklist", "%s, version %s",
			    r->list_title, r->list_version);
	add_outcome(o, e);
	add_apart(o, e, i == 0);
	if (e->before != NONE)
		add_changes(o, e, &h->entries[e->before]);
	add_review(o, e);
}

/* What is to be done comes first. */
static void
add_due(struct outline *o, const struct history *h, const char *today)
{
	char day[DATE_WORDS];

	for (size_t i = 0; i < h->count; i++) {
		const struct history_entry *e = &h->entries[i];

		if (e->review != REVIEW_DUE && e->review != REVIEW_OVERDUE)
			continue;
		date_words(day, e->day);
		part_format(o, BLOCK_LEAD, NULL, e->review == REVIEW_DUE ?
			    "Look again today, %s." :
			    "Look again: that was due on %s.", day);
	}
	date_words(day, today);
	outline_add(o, BLOCK_PAIR, "As of", day);
}

void
outline_history(struct outline *o, const struct history *h, const char *today)
{
	outline_add(o, BLOCK_TITLE, NULL,
		    "What was recorded, and what changed");
	if (h->count > 0 && h->entries[0].view.record->reference != NULL)
		outline_add(o, BLOCK_PAIR, "Reference",
			    h->entries[0].view.record->reference);
	add_due(o, h, today);
	for (size_t i = 0; i < h->count; i++)
		add_entry(o, h, i);
	outline_add(o, BLOCK_QUIET, NULL,
		    "There are no points here on purpose: they are no "
		    "measure of how a child is. Days are those of UTC.");
}
