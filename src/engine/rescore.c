/* SPDX-License-Identifier: MIT */
/*
 * Both outcomes are worked out here, so that what differs is the version and
 * nothing else.
 */
#include "engine/rescore.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

bool
rescore_same_list(const struct checklist *a, const struct checklist *b)
{
	return a->size == b->size &&
		(a->size == 0 || memcmp(a->bytes, b->bytes, a->size) == 0);
}

/* An answer of the own checklist that the other one has no place for. */
static void
miss(struct rescore *r, const struct checklist *own, size_t i,
     const struct answers *answers)
{
	const struct indicator *sign = &own->indicators[i];
	size_t there = checklist_indicator(r->list, sign->id);
	unsigned value = answers->values[i];
	const struct choice *choice =
		value > 0 ? checklist_choice(own, i, value) : NULL;
	struct buf text = { 0 };
	bool known = false;

	if (there != NONE && choice != NULL) {
		const struct scale *scale = checklist_scale(r->list, there);

		for (size_t k = 0; k < scale->count; k++)
			known = known || strcmp(scale->choices[k].id,
						choice->id) == 0;
	}
	if (there == NONE && choice != NULL)
		buf_printf(&text, "\"%s\", answered \"%s\", is not asked in "
			   "this version.", sign->title, choice->brief);
	else if (there == NONE && note_some(&answers->notes[i]))
		buf_printf(&text, "\"%s\", on which there is a note, is not "
			   "asked in this version.", sign->title);
	else if (choice != NULL && !known)
		buf_printf(&text, "\"%s\" has no answer \"%s\" in this "
			   "version.", sign->title, choice->brief);
	if (text.size > 0)
		texts_add(&r->missing, buf_text(&text));
	buf_done(&text);
}

static void
miss_raise(struct rescore *r, const struct checklist *own,
	   const struct answers *answers)
{
	const struct band *band;
	struct buf text = { 0 };

	if (answers->raised == NONE)
		return;
	band = &own->bands[answers->raised];
	if (checklist_band(r->list, band->id) != NONE)
		return;
	buf_printf(&text, "It was raised to \"%s\", an outcome that this "
		   "version does not have.", band->title);
	texts_add(&r->missing, buf_text(&text));
	buf_done(&text);
}

static void
add_questions(struct rescore *r, const struct checklist *own,
	      const bool *asked)
{
	for (size_t i = 0; i < r->list->indicator_count; i++) {
		const struct indicator *sign = &r->list->indicators[i];

		if (asked[i] && checklist_indicator(own, sign->id) == NONE)
			texts_add(&r->added, sign->title);
	}
}

/* Bands are the same where their names are; others cannot be compared. */
static enum rescore_verdict
verdict(const struct checklist *list, size_t now, const char *then)
{
	size_t was = checklist_band(list, then);

	if (was == NONE)
		return RESCORE_CHANGED;
	return now == was ? RESCORE_SAME :
	       now > was  ? RESCORE_HIGHER :
			    RESCORE_LOWER;
}

static void
compare(struct rescore *r, const struct checklist *own)
{
	struct answers then, now;
	struct score was, is;

	record_answers(&then, r->record, own, NULL);
	record_answers(&now, r->record, r->list, NULL);
	score_answers(&was, own, &then);
	score_answers(&is, r->list, &now);
	for (size_t i = 0; i < own->indicator_count; i++)
		if (was.asked[i])
			miss(r, own, i, &then);
	miss_raise(r, own, &then);
	add_questions(r, own, is.asked);
	r->band = is.band;
	r->verdict = verdict(r->list, is.band, own->bands[was.band].id);
	r->then = mem_string(own->bands[was.band].title);
	r->now = mem_string(r->list->bands[is.band].title);
	score_done(&was);
	score_done(&is);
	answers_done(&then);
	answers_done(&now);
}

void
rescore_init(struct rescore *r, const struct record_view *view,
	     const struct checklist *list)
{
	*r = (struct rescore){ .record = view->record, .list = list,
			       .band = NONE };
	if (view->list != NULL && !view->record->partial &&
	    strcmp(view->list->id, list->id) == 0) {
		compare(r, view->list);
		return;
	}
	r->then = mem_string("");
	r->now = mem_string("");
}

void
rescore_done(struct rescore *r)
{
	free(r->then);
	free(r->now);
	texts_done(&r->missing);
	texts_done(&r->added);
	*r = (struct rescore){ 0 };
}
