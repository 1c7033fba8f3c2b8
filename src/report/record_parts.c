/* SPDX-License-Identifier: MIT */
/*
 * Of a record, what both layouts say beside the signs. Only what was typed
 * about a child is there: no name is put in by heed.
 */
#include "report/record_parts.h"

#include "base/date.h"
#include "report/parts.h"

#include <inttypes.h>
#include <string.h>

void
record_facts_init(struct record_facts *f, const struct record_view *view)
{
	*f = (struct record_facts){ .record = view->record,
				    .list = view->list };
	if (f->list == NULL)
		return;
	record_answers(&f->answers, f->record, f->list, NULL);
	result_init(&f->result, f->list, &f->answers);
}

void
record_facts_done(struct record_facts *f)
{
	if (f->list != NULL) {
		result_done(&f->result);
		answers_done(&f->answers);
	}
	*f = (struct record_facts){ 0 };
}

/* --- Details -------------------------------------------------------------- */

static const struct detail *
detail_named(const char *name)
{
	size_t count;
	const struct detail *all = record_details(&count);

	for (size_t i = 0; i < count; i++)
		if (strcmp(all[i].name, name) == 0)
			return &all[i];
	return NULL;
}

bool
record_detail(struct outline *o, const struct record_facts *f,
	      const char *name, bool quoted)
{
	const char *text = record_last(f->record, EVENT_DETAIL, name);
	const struct detail *detail = detail_named(name);
	const char *mark = quoted && strchr(text, '"') == NULL ? "\"" : "";

	if (*text == '\0')
		return false;
	part_format(o, BLOCK_PAIR, detail != NULL ? detail->label : name,
		    "%s%s%s", mark, text, mark);
	return true;
}

void
record_section(struct outline *o, const struct record_facts *f,
	       const char *heading, const char *const *names)
{
	bool some = false;

	for (size_t i = 0; names[i] != NULL; i++)
		some = some ||
			*record_last(f->record, EVENT_DETAIL, names[i]);
	if (!some)
		return;
	outline_add(o, BLOCK_HEADING, NULL, heading);
	if (names[1] == NULL)
		outline_add(o, BLOCK_PARA, NULL,
			    record_last(f->record, EVENT_DETAIL, names[0]));
	for (size_t i = 0; names[1] != NULL && names[i] != NULL; i++)
		record_detail(o, f, names[i], false);
}

/* Details that only another version of heed has a name for. */
void
record_others(struct outline *o, const struct record_facts *f)
{
	const struct events *all = &f->record->events;
	bool headed = false;

	for (size_t i = 0; i < all->count; i++) {
		const struct event *e = &all->items[i];

		if (e->kind != EVENT_DETAIL || *e->value == '\0' ||
		    event_uncopies(e) || detail_named(e->subject) != NULL ||
		    record_last(f->record, EVENT_DETAIL, e->subject) !=
		    e->value)
			continue;
		if (!headed)
			outline_add(o, BLOCK_HEADING, NULL, "Other details");
		headed = true;
		outline_add(o, BLOCK_PAIR, e->subject, e->value);
	}
}

/* --- The head ------------------------------------------------------------- */

static int64_t
last_change(const struct record *r)
{
	for (size_t i = r->events.count; i-- > 0;) {
		const struct event *e = &r->events.items[i];

		if (e->kind != EVENT_COPY && !event_uncopies(e))
			return e->time;
	}
	return r->created;
}

void
record_head(struct outline *o, const struct record_facts *f,
	    const char *title)
{
	const struct record *r = f->record;
	bool unknown = r->partial &&
		(r->reference == NULL || *r->reference == '\0');
	char began[DATE_WORDS], changed[DATE_WORDS];

	outline_add(o, BLOCK_TITLE, NULL, title);
	if (r->partial)
		outline_add(o, BLOCK_WARN, "INCOMPLETE",
			    "part of this record is damaged and could not be "
			    "opened. What stands here was opened whole; "
			    "something may be missing from any part of it.");
	else if (!record_finished(r))
		outline_add(o, BLOCK_WARN, "NOT FINISHED",
			    "no result was reached. The outcome here is what "
			    "the answers so far come to.");
	if (r->reference != NULL && *r->reference != '\0')
		outline_add(o, BLOCK_PAIR, "Reference", r->reference);
	date_moment_words(began, r->created);
	date_moment_words(changed, last_change(r));
	outline_add(o, BLOCK_PAIR, "Written", unknown ? "not known" : began);
	if (strcmp(began, changed) != 0)
		outline_add(o, BLOCK_PAIR, "Last added to", changed);
	record_detail(o, f, "writer", false);
}

/* --- What was done and what came of it ------------------------------------ */

void
record_done_so_far(struct outline *o, const struct record_facts *f)
{
	const char *tell = record_last(f->record, EVENT_TELL, NULL);
	bool told;

	outline_add(o, BLOCK_HEADING, NULL, "What was done");
	record_detail(o, f, "done", false);
	told = record_detail(o, f, "told", false);
	if (*tell != '\0')
		outline_add(o, BLOCK_PAIR, "Who is to be told, and when",
			    tell);
	if (!told && *tell == '\0')
		outline_add(o, BLOCK_PAIR, "Who was told, and when",
			    f->record->partial ? "not in what could be opened" :
			    "not written here");
	record_detail(o, f, "parents", false);
}

static void
add_outcome(struct outline *o, const struct result *r)
{
	const struct checklist *l = r->list;
	bool raised = r->score.band != r->score.computed;

	outline_add(o, BLOCK_LEAD, NULL, l->bands[r->score.band].title);
	if (raised)
		part_format(o, BLOCK_PARA, NULL,
			    "The writer raised this. The answers alone give "
			    "\"%s\".", l->bands[r->score.computed].title);
	if (raised && r->answers->because != NULL)
		outline_add(o, BLOCK_PAIR, "The writer's reason",
			    r->answers->because);
	for (size_t i = 0; i < r->rule_count; i++)
		if (l->rules[r->rules[i]].floor != NONE)
			outline_add(o, BLOCK_ITEM, NULL,
				    l->rules[r->rules[i]].because);
	outline_add(o, BLOCK_PARA, NULL,
		    "This comes from a checklist of warning signs. It is no "
		    "assessment, and no outcome of it means that a child is "
		    "safe.");
}

/* Of a partial record nothing is said that what is missing could belie. */
static void
add_outcome_head(struct outline *o, const struct record *r)
{
	const char *title = record_last(r, EVENT_RESULT, NULL);

	outline_add(o, BLOCK_HEADING, NULL, r->partial ?
		    "Outcome of what could be opened" :
		    record_finished(r) ? "Outcome" : "Outcome so far");
	if (!r->partial)
		return;
	outline_add(o, BLOCK_WARN, NULL,
		    "Answers may be missing here that made the outcome more "
		    "urgent.");
	if (*title != '\0')
		outline_add(o, BLOCK_PAIR, "Last result that could be opened",
			    title);
}

void
record_outcome(struct outline *o, const struct record_facts *f)
{
	const char *title = record_last(f->record, EVENT_RESULT, NULL);

	add_outcome_head(o, f->record);
	if (f->list == NULL) {
		if (!f->record->partial)
			outline_add(o, BLOCK_LEAD, NULL, *title != '\0' ?
				    title : "No result was reached.");
		else if (*title == '\0')
			outline_add(o, BLOCK_PARA, NULL,
				    "It is not known: no result is among "
				    "what could be opened.");
		return;
	}
	add_outcome(o, &f->result);
	if (f->result.step_count > 0)
		outline_add(o, BLOCK_HEADING, NULL,
			    "Steps that the checklist gave");
	for (size_t i = 0; i < f->result.step_count; i++)
		outline_add(o, BLOCK_STEP, NULL, f->result.steps[i]);
}

void
record_points(struct outline *o, const struct record_facts *f)
{
	const struct result *r = &f->result;

	if (f->list == NULL || !f->list->scored)
		return;
	outline_add(o, BLOCK_HEADING, NULL, "Points");
	part_format(o, BLOCK_PAIR, "Points in all", "%" PRId64,
		    r->score.points);
	if (r->range.lowest != r->range.highest)
		part_format(o, BLOCK_PAIR, "Possible once all is known",
			    "%" PRId64 " to %" PRId64, r->range.lowest,
			    r->range.highest);
	outline_add(o, BLOCK_PARA, NULL,
		    "Points do not decide anything; people do. Points of "
		    "different checklists cannot be compared.");
}

/* --- About it ------------------------------------------------------------- */

static void
add_events(struct outline *o, const struct events *all)
{
	char day[DATE_WORDS];

	for (size_t i = 0; i < all->count; i++) {
		const struct event *e = &all->items[i];

		date_moment_words(day, e->time);
		if (e->kind == EVENT_REASON)
			part_format(o, BLOCK_PAIR, "Changed after its result",
				    "%s, because: %s", day, e->value);
		else if (e->kind == EVENT_COPY)
			part_format(o, BLOCK_PAIR, "Copied",
				    "%s%s%s%s%s", day,
				    *e->subject != '\0' ? ", to " : "",
				    e->subject,
				    *e->value != '\0' ? ", by " : "",
				    e->value);
		else if (event_uncopies(e))
			part_format(o, BLOCK_PAIR, "Not copied after all",
				    "%s, %s", day, e->value);
	}
}

void
record_about(struct outline *o, const struct record_facts *f)
{
	const struct record *r = f->record;
	const char *review = record_last(r, EVENT_REVIEW, NULL);

	outline_add(o, BLOCK_HEADING, NULL, "About this record");
	if (date_good(review)) {
		char day[DATE_WORDS];

		date_words(day, review);
		outline_add(o, BLOCK_PAIR, "To be looked at again", day);
	}
	if (r->list_title != NULL)
		outline_add(o, BLOCK_PAIR, "Checklist", r->list_title);
	if (r->list_id != NULL)
		part_format(o, BLOCK_PAIR, "Version", "%s %s", r->list_id,
			    r->list_version);
	if (f->list != NULL)
		outline_add(o, BLOCK_PAIR, "Publisher of the signs",
			    f->list->publisher);
	if (r->list_size > 0) {
		char digest[CRYPT_HEX];

		crypt_digest(digest, r->list, r->list_size);
		outline_add(o, BLOCK_PAIR, "SHA-256", digest);
	}
	add_events(o, &r->events);
	outline_add(o, BLOCK_QUIET, NULL,
		    "Written with heed. Times are UTC; in summer, clocks in "
		    "Britain show an hour more.");
}
