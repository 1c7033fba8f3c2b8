/* SPDX-License-Identifier: MIT */
/*
 * An entry is compared with the last finished one of the same checklist
 * before it, both under the version of the later one; what that version does
 * to the earlier answers by itself is told apart.
 */
#include "engine/history.h"

#include "base/date.h"
#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

/* --- Within one record ---------------------------------------------------- */

static size_t
band_named(const struct checklist *list, const char *id)
{
	return list != NULL ? checklist_band(list, id) : NONE;
}

static void
add_results(struct history_entry *e)
{
	const struct events *all = &e->view.record->events;
	const char *reason = "";
	size_t before = NONE, band;

	for (size_t i = 0; i < all->count; i++) {
		const struct event *event = &all->items[i];

		if (event->kind == EVENT_REASON)
			reason = event->value;
		if (event->kind != EVENT_RESULT)
			continue;
		band = band_named(e->view.list, event->subject);
		e->results = mem_resize(e->results, e->result_count + 1,
					sizeof *e->results);
		e->results[e->result_count++] = (struct history_result){
			.time = event->time, .title = event->value,
			.reason = reason,
			.lower = before != NONE && band != NONE &&
				band < before,
		};
		before = band;
		reason = "";
	}
	e->finished = e->result_count > 0;
}

static void
add_outcome(struct history_entry *e)
{
	const struct checklist *list = e->view.list;
	struct answers answers;
	struct score score;

	if (list == NULL) {
		e->outcome = mem_string("");
		return;
	}
	record_answers(&answers, e->view.record, list, NULL);
	score_answers(&score, list, &answers);
	e->outcome = mem_string(list->bands[score.band].title);
	if (score.band != score.computed)
		e->because = mem_string(answers.because);
	score_done(&score);
	answers_done(&answers);
}

/* --- Compared with the one before ----------------------------------------- */

static bool
comparable(const struct record_view *a, const struct record_view *b)
{
	return a->list != NULL && b->list != NULL && !a->record->partial &&
		!b->record->partial && strcmp(a->list->id, b->list->id) == 0;
}

static size_t
find_before(const struct history *h, size_t at)
{
	size_t found = NONE;

	for (size_t i = at; i-- > 0;) {
		if (!comparable(&h->entries[i].view, &h->entries[at].view))
			continue;
		if (h->entries[i].finished)
			return i;
		if (found == NONE)
			found = i;
	}
	return found;
}

/* How a question stands: asked with its value, or not asked. */
struct standing {
	bool asked;
	unsigned value;
};

static void
put_standing(struct buf *out, const struct checklist *list, size_t i,
	     struct standing s, bool now)
{
	if (s.asked && s.value > 0)
		buf_printf(out, "%s \"%s\"", now ? "now" : "was",
			   checklist_choice(list, i, s.value)->brief);
	else
		buf_printf(out, "%s%s%s", now ? "" : "was ",
			   s.asked ? "not answered" : "not asked",
			   now ? " this time" : "");
}

static void
add_change(struct history_entry *e, size_t i, struct standing was,
	   struct standing is)
{
	const struct checklist *list = e->view.list;
	struct buf text = { 0 };

	if (was.asked == is.asked && (!is.asked || was.value == is.value))
		return;
	buf_printf(&text, "%s: ", list->indicators[i].title);
	put_standing(&text, list, i, was, false);
	buf_puts(&text, ", ");
	put_standing(&text, list, i, is, true);
	buf_putc(&text, '.');
	texts_add(&e->changes, buf_text(&text));
	buf_done(&text);
}

static void
compare(struct history_entry *e, const struct history_entry *before)
{
	const struct checklist *list = e->view.list;
	struct answers then, now;
	struct score was, is;

	record_answers(&then, before->view.record, list, NULL);
	record_answers(&now, e->view.record, list, NULL);
	score_answers(&was, list, &then);
	score_answers(&is, list, &now);
	for (size_t i = 0; i < list->indicator_count; i++)
		add_change(e, i,
			   (struct standing){ was.asked[i], then.values[i] },
			   (struct standing){ is.asked[i], now.values[i] });
	e->lower = e->finished && before->finished && is.band < was.band;
	score_done(&was);
	score_done(&is);
	answers_done(&then);
	answers_done(&now);
	e->new_version = !rescore_same_list(list, before->view.list);
	if (e->new_version)
		rescore_init(&e->version, &before->view, list);
}

/* --- Looking again -------------------------------------------------------- */

/* Did anybody look again after this entry, on its day or with a new day? */
static bool
met(const struct history *h, size_t at, const char *day)
{
	for (size_t i = at + 1; i < h->count; i++) {
		const struct record *r = h->entries[i].view.record;
		char made[DATE_DAY];

		date_day(made, r->created);
		if (strcmp(made, day) >= 0 ||
		    date_good(record_last(r, EVENT_REVIEW, NULL)))
			return true;
	}
	return false;
}

static void
add_review(const struct history *h, size_t at, const char *today)
{
	struct history_entry *e = &h->entries[at];
	const char *day = record_last(e->view.record, EVENT_REVIEW, NULL);
	int order;

	if (!date_good(day))
		return;
	memcpy(e->day, day, RECORD_DAY);
	order = strcmp(day, today);
	e->review = met(h, at, day) ? REVIEW_MET :
		    order > 0	    ? REVIEW_AHEAD :
		    order == 0	    ? REVIEW_DUE :
				      REVIEW_OVERDUE;
}

void
history_init(struct history *h, const struct record_view *views, size_t count,
	     const char *today)
{
	*h = (struct history){ .entries = mem_alloc(count,
						    sizeof *h->entries),
			       .count = count };
	for (size_t i = 0; i < count; i++) {
		struct history_entry *e = &h->entries[i];

		e->view = views[i];
		add_results(e);
		add_outcome(e);
		e->before = find_before(h, i);
		if (e->before != NONE)
			compare(e, &h->entries[e->before]);
	}
	for (size_t i = 0; i < count; i++)
		add_review(h, i, today);
}

void
history_done(struct history *h)
{
	for (size_t i = 0; i < h->count; i++) {
		struct history_entry *e = &h->entries[i];

		free(e->results);
		free(e->outcome);
		mem_drop(&e->because);
		texts_done(&e->changes);
		if (e->new_version)
			rescore_done(&e->version);
	}
	free(h->entries);
	*h = (struct history){ 0 };
}
