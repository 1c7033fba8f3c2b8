/* SPDX-License-Identifier: MIT */
/*
 * Everything a record holds but how often it was saved, which belongs to the
 * store it lies in: what is exported, imported and exported again is the same
 * byte for byte. What can be worked out from the rest comes last, under
 * "derived", and is checked when it is read.
 */
#include "report/record.h"

#include "base/date.h"
#include "base/json.h"
#include "engine/score.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
put_time(struct json *j, const char *name, int64_t time)
{
	char text[DATE_TIME];

	date_time(text, time);
	json_text(j, name, text);
}

/* Bytes that need have no NUL behind them. */
static void
put_bytes(struct json *j, const char *name, const char *bytes, size_t size)
{
	struct buf text = { 0 };

	if (bytes == NULL) {
		json_none(j, name);
		return;
	}
	buf_add(&text, bytes, size);
	json_text(j, name, buf_text(&text));
	buf_done(&text);
}

static void
put_id(struct json *j, const struct record *r)
{
	char hex[2 * RECORD_ID + 1];

	for (size_t i = 0; i < RECORD_ID; i++)
		snprintf(hex + 2 * i, 3, "%02x", r->id[i]);
	json_text(j, "id", hex);
}

static void
put_checklist(struct json *j, const struct record *r)
{
	char digest[CRYPT_HEX];

	crypt_digest(digest, r->list != NULL ? r->list : "",
		     r->list != NULL ? r->list_size : 0);
	json_open(j, "checklist", '{');
	json_text(j, "id", r->list_id);
	json_text(j, "version", r->list_version);
	json_text(j, "title", r->list_title);
	json_text(j, "sha256", r->list != NULL ? digest : NULL);
	put_bytes(j, "text", r->list, r->list_size);
	json_close(j, '}');
}

static void
put_events(struct json *j, const struct events *all)
{
	json_open(j, "events", '[');
	for (size_t i = 0; i < all->count; i++) {
		const struct event *e = &all->items[i];

		json_open(j, NULL, '{');
		put_time(j, "time", e->time);
		json_text(j, "kind", event_name(e->kind));
		json_text(j, "subject", e->subject);
		json_text(j, "part", e->kind == EVENT_NOTE ?
			  part_name(e->part) : NULL);
		json_text(j, "value", e->value);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void
put_outcome(struct json *j, const struct summary *s)
{
	if (!s->finished) {
		json_none(j, "outcome");
		return;
	}
	json_open(j, "outcome", '{');
	json_text(j, "band", s->band);
	json_text(j, "title", s->outcome);
	json_close(j, '}');
}

static void
put_answers(struct json *j, const struct record_view *view)
{
	const struct checklist *list = view->list;
	struct answers answers;
	struct score score;

	if (list == NULL) {
		json_none(j, "computed");
		json_none(j, "answers");
		return;
	}
	record_answers(&answers, view->record, list, NULL);
	score_answers(&score, list, &answers);
	json_text(j, "computed", list->bands[score.computed].id);
	json_open(j, "answers", '{');
	for (size_t i = 0; i < list->indicator_count; i++)
		if (answers.values[i] > 0)
			json_text(j, list->indicators[i].id,
				  checklist_choice(list, i,
						   answers.values[i])->id);
	json_close(j, '}');
	score_done(&score);
	answers_done(&answers);
}

static void
put_derived(struct json *j, const struct record_view *view)
{
	struct summary summary;

	record_summary(&summary, view->record);
	json_open(j, "derived", '{');
	put_time(j, "changed", summary.changed);
	json_bool(j, "finished", summary.finished);
	put_outcome(j, &summary);
	put_answers(j, view);
	json_close(j, '}');
	summary_done(&summary);
}

static void
put_record(struct json *j, const struct record_view *view)
{
	const struct record *r = view->record;

	json_open(j, NULL, '{');
	put_id(j, r);
	json_text(j, "reference", r->reference);
	put_time(j, "created", r->created);
	put_checklist(j, r);
	put_bytes(j, "contacts", r->contacts, r->contacts_size);
	json_text(j, "place", r->place);
	json_bool(j, "partial", r->partial);
	put_events(j, &r->events);
	put_derived(j, view);
	json_close(j, '}');
}

void
json_records(struct buf *out, const struct record_view *views, size_t count)
{
	struct json j;

	json_init(&j, out);
	json_open(&j, NULL, '{');
	json_number(&j, "heed", 1);
	json_text(&j, "type", "records");
	json_open(&j, "records", '[');
	for (size_t i = 0; i < count; i++)
		put_record(&j, &views[i]);
	json_close(&j, ']');
	json_close(&j, '}');
	buf_putc(out, '\n');
}
