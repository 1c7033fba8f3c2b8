/* SPDX-License-Identifier: MIT */
/*
 * Writing: how large a part will be is counted first, so that no plain text
 * is left behind by a buffer that grew.
 */
#include "store/codec.h"

#include "base/mem.h"
#include "base/text.h"
#include "store/codec_parts.h"
#include "store/fields.h"

#include <stdlib.h>
#include <string.h>

enum { EVENTS_FULL = 16384, NUMBER = 8 };

char
codec_kind(size_t place)
{
	return "SLCE"[place < CODEC_EVENTS ? place : CODEC_EVENTS];
}

/* A new part with room for this many bytes behind its kind. */
static struct fields
add(struct codec *c, size_t size)
{
	struct seal_part *part;
	struct fields f;

	if (c->count == c->room) {
		c->room = c->room > 0 ? 2 * c->room : 8;
		c->parts = mem_resize(c->parts, c->room, sizeof *c->parts);
	}
	part = &c->parts[c->count];
	*part = (struct seal_part){ mem_alloc(size + 1, 1), size + 1 };
	part->bytes[0] = (uint8_t)codec_kind(c->count++);
	f.at = part->bytes + 1;
	f.end = f.at + size;
	return f;
}

void
codec_done(struct codec *c)
{
	for (size_t i = 0; i < c->count; i++) {
		mem_wipe(c->parts[i].bytes, c->parts[i].size);
		free(c->parts[i].bytes);
	}
	free(c->parts);
	*c = (struct codec){ 0 };
}

static void
write_summary(struct codec *c, const struct record *r)
{
	struct summary s;
	uint8_t state;
	size_t size = 13 * FIELD_HEAD + 1 + 4 * NUMBER + strlen(r->place);
	struct fields f;

	record_summary(&s, r);
	state = s.finished ? 1 : 0;
	size += strlen(s.reference) + strlen(s.list_id) +
		strlen(s.list_version) + strlen(s.list_title) +
		strlen(s.band) + strlen(s.outcome) + strlen(s.review);
	f = add(c, size);
	field_put_text(&f, SUMMARY_REFERENCE, s.reference);
	field_put_number(&f, SUMMARY_CREATED, (uint64_t)s.created);
	field_put_number(&f, SUMMARY_CHANGED, (uint64_t)s.changed);
	field_put_text(&f, SUMMARY_LIST, s.list_id);
	field_put_text(&f, SUMMARY_VERSION, s.list_version);
	field_put_text(&f, SUMMARY_TITLE, s.list_title);
	field_put(&f, SUMMARY_STATE, &state, 1);
	field_put_text(&f, SUMMARY_PLACE, r->place);
	field_put_text(&f, SUMMARY_BAND, s.band);
	field_put_text(&f, SUMMARY_OUTCOME, s.outcome);
	field_put_text(&f, SUMMARY_REVIEW, s.review);
	field_put_number(&f, SUMMARY_COPIED, (uint64_t)s.copied);
	field_put_number(&f, SUMMARY_EVENTS, s.events);
	summary_done(&s);
}

static void
write_bytes(struct codec *c, const char *bytes, size_t size)
{
	struct fields f = add(c, size);

	if (size > 0)
		memcpy(f.at, bytes, size);
}

static const char *
part_of(const struct event *e)
{
	return e->kind == EVENT_NOTE ? part_name(e->part) : "";
}

/* What is in the field of an event. */
static size_t
event_size(const struct event *e)
{
	return 5 * FIELD_HEAD + NUMBER + strlen(event_name(e->kind)) +
		strlen(e->subject) + strlen(part_of(e)) + strlen(e->value);
}

static void
write_event(struct fields *all, const struct event *e)
{
	struct fields f;

	/* Its head first, without what is then written into it. */
	field_put(all, FIELD_EVENT, NULL, 0);
	f = *all;
	field_put_number(&f, EVENT_TIME, (uint64_t)e->time);
	field_put_text(&f, EVENT_KIND, event_name(e->kind));
	field_put_text(&f, EVENT_SUBJECT, e->subject);
	field_put_text(&f, EVENT_PART, part_of(e));
	field_put_text(&f, EVENT_VALUE, e->value);
	field_size(all->at, (size_t)(f.at - all->at));
	all->at = f.at;
}

/* The events that fill the next part: none is split. */
static size_t
write_events(struct codec *c, const struct events *all, size_t from)
{
	size_t size = 0, to = from;
	struct fields f;

	while (to < all->count && size < EVENTS_FULL)
		size += FIELD_HEAD + event_size(&all->items[to++]);
	f = add(c, size);
	for (size_t i = from; i < to; i++)
		write_event(&f, &all->items[i]);
	return to;
}

static bool
valid(const char *bytes, size_t size)
{
	return text_valid(bytes, size) == size;
}

static bool
valid_text(const char *text)
{
	return valid(text, strlen(text));
}

static bool
valid_events(const struct events *all)
{
	for (size_t i = 0; i < all->count; i++)
		if (!valid_text(all->items[i].subject) ||
		    !valid_text(all->items[i].value) ||
		    event_size(&all->items[i]) > SEAL_PART_MOST)
			return false;
	return true;
}

bool
codec_write(struct codec *c, const struct record *r, struct buf *why)
{
	size_t done = 0;

	*c = (struct codec){ 0 };
	if (!valid_text(r->reference) || !valid_text(r->list_id) ||
	    !valid_text(r->list_version) || !valid_text(r->list_title) ||
	    !valid_text(r->place) || !valid(r->list, r->list_size) ||
	    !valid(r->contacts, r->contacts_size) ||
	    !valid_events(&r->events)) {
		buf_puts(why, "This record has a text in it that heed cannot "
			      "keep: it is no UTF-8, or far too long.");
		return false;
	}
	write_summary(c, r);
	write_bytes(c, r->list, r->list_size);
	write_bytes(c, r->contacts, r->contacts_size);
	while (done < r->events.count)
		done = write_events(c, &r->events, done);
	return true;
}
