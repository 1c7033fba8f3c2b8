/* SPDX-License-Identifier: MIT */
/*
 * A record as a whole, and what a list shows of it. Texts about a child are
 * wiped before they are released.
 */
#include "model/record.h"

#include "base/date.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
text_of(const char *text)
{
	return mem_string(text != NULL ? text : "");
}

/* A copy with a NUL behind it, which is not counted. */
static char *
bytes_of(const char *bytes, size_t size)
{
	char *copy = mem_alloc(size + 1, 1);

	if (size > 0)
		memcpy(copy, bytes, size);
	return copy;
}

/* The contacts as they were read, where that was from one file. */
static void
keep_contacts(struct record *r, const struct contacts *contacts)
{
	struct buf text = { 0 };

	if (contacts->merged || contacts->bytes == NULL)
		contacts_write(&text, contacts);
	else
		buf_add(&text, contacts->bytes, contacts->size);
	r->contacts_size = text.size;
	r->contacts = buf_take(&text);
}

void
record_init(struct record *r, const struct checklist *list, int64_t now)
{
	*r = (struct record){
		.reference = text_of(""), .created = now,
		.list_id = text_of(list->id),
		.list_version = text_of(list->version),
		.list_title = text_of(list->title),
		.list = bytes_of(list->bytes, list->size),
		.list_size = list->size,
		.place = text_of("intro"),
	};
	keep_contacts(r, &list->contacts);
}

static void
events_copy(struct events *to, const struct events *from)
{
	*to = (struct events){ 0 };
	for (size_t i = 0; i < from->count; i++) {
		const struct event *e = &from->items[i];

		events_add(to, e->time, e->kind, e->subject, e->part,
			   e->value);
	}
}

void
record_copy(struct record *to, const struct record *from)
{
	*to = *from;
	to->reference = mem_string(from->reference);
	to->list_id = mem_string(from->list_id);
	to->list_version = mem_string(from->list_version);
	to->list_title = mem_string(from->list_title);
	to->place = mem_string(from->place);
	if (from->list != NULL)
		to->list = bytes_of(from->list, from->list_size);
	if (from->contacts != NULL)
		to->contacts = bytes_of(from->contacts, from->contacts_size);
	events_copy(&to->events, &from->events);
}

void
record_done(struct record *r)
{
	mem_drop(&r->reference);
	mem_drop(&r->place);
	free(r->list_id);
	free(r->list_version);
	free(r->list_title);
	free(r->list);
	free(r->contacts);
	events_done(&r->events);
	*r = (struct record){ 0 };
}

/* The last event of this kind and subject (NULL: any), or NULL. */
static const struct event *
last(const struct record *r, enum event_kind kind, const char *subject)
{
	for (size_t i = r->events.count; i-- > 0;) {
		const struct event *e = &r->events.items[i];

		if (e->kind == kind &&
		    (subject == NULL || strcmp(e->subject, subject) == 0))
			return e;
	}
	return NULL;
}

int64_t
record_time(const struct record *r, int64_t clock)
{
	size_t count = r->events.count;
	int64_t latest = count > 0 ? r->events.items[count - 1].time :
				     r->created;

	if (latest < r->created)
		latest = r->created;
	return clock > latest ? clock : latest;
}

bool
record_finished(const struct record *r)
{
	return last(r, EVENT_RESULT, NULL) != NULL;
}

const char *
record_last(const struct record *r, enum event_kind kind, const char *subject)
{
	const struct event *e = last(r, kind, subject);

	return e != NULL ? e->value : "";
}

bool
event_uncopies(const struct event *e)
{
	return e->kind == EVENT_DETAIL &&
		strcmp(e->subject, RECORD_UNCOPIED) == 0;
}

/* Is it part of the text that is copied? */
static bool
in_text(const struct event *e)
{
	return e->kind == EVENT_ANSWER || e->kind == EVENT_NOTE ||
		e->kind == EVENT_TELL || e->kind == EVENT_RAISE ||
		(e->kind == EVENT_DETAIL && !event_uncopies(e));
}

/* From the end: each one that takes back counts for the copy before it. */
const struct event *
record_copied(const struct record *r, bool *stale)
{
	size_t back = 0;

	*stale = false;
	for (size_t i = r->events.count; i-- > 0;) {
		const struct event *e = &r->events.items[i];

		if (e->kind == EVENT_COPY && back == 0)
			return e;
		if (e->kind == EVENT_COPY)
			back--;
		else if (event_uncopies(e))
			back++;
		*stale = *stale || in_text(e);
	}
	*stale = false;
	return NULL;
}

void
record_summary(struct summary *out, const struct record *r)
{
	const struct event *result = last(r, EVENT_RESULT, NULL);
	bool stale;
	const struct event *copy = record_copied(r, &stale);
	const char *review = record_last(r, EVENT_REVIEW, NULL);
	size_t count = r->events.count;

	*out = (struct summary){
		.reference = text_of(r->reference), .created = r->created,
		.changed = count > 0 ? r->events.items[count - 1].time :
				       r->created,
		.list_id = text_of(r->list_id),
		.list_version = text_of(r->list_version),
		.list_title = text_of(r->list_title),
		.finished = result != NULL,
		.band = text_of(result != NULL ? result->subject : ""),
		.outcome = text_of(result != NULL ? result->value : ""),
		.copied = copy != NULL && !stale ? copy->time : 0,
		.events = count,
	};
	if (date_good(review))
		memcpy(out->review, review, RECORD_DAY);
}

void
summary_done(struct summary *s)
{
	mem_drop(&s->reference);
	free(s->list_id);
	free(s->list_version);
	free(s->list_title);
	mem_drop(&s->band);
	mem_drop(&s->outcome);
	*s = (struct summary){ 0 };
}
