/* SPDX-License-Identifier: MIT */
/*
 * Reading: each field is asked for by its tag, in order, and nothing may be
 * left over. A part is taken whole or not at all.
 */
#include "store/codec.h"

#include "base/mem.h"
#include "store/codec_parts.h"
#include "store/fields.h"

#include <string.h>

/* What is behind the kind, if that is the right one for the place. */
static bool
contents(struct fields *f, size_t place, const struct seal_part *part)
{
	if (part->size == 0 || part->bytes[0] != (uint8_t)codec_kind(place))
		return false;
	f->at = part->bytes + 1;
	f->end = part->bytes + part->size;
	return true;
}

static bool
get_time(struct fields *f, uint8_t tag, int64_t *time)
{
	uint64_t number;

	if (!field_get_number(f, tag, &number))
		return false;
	memcpy(time, &number, sizeof *time);
	return true;
}

static bool
get_state(struct fields *f, bool *finished)
{
	struct fields state;

	if (!field_get(f, SUMMARY_STATE, &state) ||
	    state.end - state.at != 1 || *state.at > 1)
		return false;
	*finished = *state.at == 1;
	return true;
}

/* YYYY-MM-DD or nothing. */
static bool
get_day(struct fields *f, char day[RECORD_DAY])
{
	static const char form[] = "0000-00-00";
	struct fields text;
	size_t size;

	if (!field_get(f, SUMMARY_REVIEW, &text))
		return false;
	size = (size_t)(text.end - text.at);
	if (size != 0 && size != sizeof form - 1)
		return false;
	for (size_t i = 0; i < size; i++)
		if (form[i] == '0' ? text.at[i] < '0' || text.at[i] > '9' :
				     text.at[i] != (uint8_t)form[i])
			return false;
	memcpy(day, text.at, size);
	day[size] = '\0';
	return true;
}

static bool
read_summary(struct summary *s, char **place, const struct seal_part *part)
{
	struct fields f;

	return contents(&f, CODEC_SUMMARY, part) &&
		field_get_text(&f, SUMMARY_REFERENCE, &s->reference) &&
		get_time(&f, SUMMARY_CREATED, &s->created) &&
		get_time(&f, SUMMARY_CHANGED, &s->changed) &&
		field_get_text(&f, SUMMARY_LIST, &s->list_id) &&
		field_get_text(&f, SUMMARY_VERSION, &s->list_version) &&
		field_get_text(&f, SUMMARY_TITLE, &s->list_title) &&
		get_state(&f, &s->finished) &&
		field_get_text(&f, SUMMARY_PLACE, place) &&
		field_get_text(&f, SUMMARY_BAND, &s->band) &&
		field_get_text(&f, SUMMARY_OUTCOME, &s->outcome) &&
		get_day(&f, s->review) &&
		get_time(&f, SUMMARY_COPIED, &s->copied) &&
		field_get_number(&f, SUMMARY_EVENTS, &s->events) &&
		f.at == f.end;
}

bool
codec_summary(struct summary *s, const struct seal_part *part)
{
	char *place = NULL;
	bool good;

	*s = (struct summary){ 0 };
	good = read_summary(s, &place, part);
	mem_drop(&place);
	if (!good)
		summary_done(s);
	return good;
}

static void
replace(char **old, char **new)
{
	mem_drop(old);
	*old = *new;
	*new = NULL;
}

static bool
take_summary(struct record *r, uint64_t *events, const struct seal_part *part)
{
	struct summary s = { 0 };
	char *place = NULL;
	bool good = read_summary(&s, &place, part);

	if (good) {
		replace(&r->reference, &s.reference);
		replace(&r->list_id, &s.list_id);
		replace(&r->list_version, &s.list_version);
		replace(&r->list_title, &s.list_title);
		replace(&r->place, &place);
		r->created = s.created;
		*events = s.events;
	}
	mem_drop(&place);
	summary_done(&s);
	return good;
}

static bool
take_bytes(char **to, size_t *size, size_t place, const struct seal_part *part)
{
	struct fields f;
	char *text;

	if (!contents(&f, place, part) || !field_text(&f, &text))
		return false;
	replace(to, &text);
	*size = (size_t)(f.end - f.at);
	return true;
}

/* The texts of an event as they stand. Owner: the texts. */
struct texts_of_event {
	int64_t time;
	char *kind, *subject, *part, *value;
};

static bool
read_event(struct fields *f, struct texts_of_event *t)
{
	return get_time(f, EVENT_TIME, &t->time) &&
		field_get_text(f, EVENT_KIND, &t->kind) &&
		field_get_text(f, EVENT_SUBJECT, &t->subject) &&
		field_get_text(f, EVENT_PART, &t->part) &&
		field_get_text(f, EVENT_VALUE, &t->value) && f->at == f->end;
}

static bool
take_event(struct events *all, struct fields *f)
{
	struct texts_of_event t = { 0 };
	bool good = read_event(f, &t);

	if (good) {
		enum event_kind kind = event_named(t.kind);
		enum note_part part = part_named(t.part);

		good = kind != EVENT_COUNT &&
			(kind == EVENT_NOTE ? part != NOTE_PARTS :
					      *t.part == '\0');
		if (good)
			events_add(all, t.time, kind, t.subject,
				   kind == EVENT_NOTE ? part : NOTE_SEEN,
				   t.value);
	}
	mem_drop(&t.kind);
	mem_drop(&t.subject);
	mem_drop(&t.part);
	mem_drop(&t.value);
	return good;
}

/* Move what was read behind what there is. */
static void
append(struct events *all, struct events *more)
{
	size_t count = all->count + more->count;

	if (count > all->room) {
		all->room = 2 * count;
		all->items = mem_resize(all->items, all->room,
					sizeof *all->items);
	}
	if (more->count > 0)
		memcpy(all->items + all->count, more->items,
		       more->count * sizeof *more->items);
	all->count = count;
	more->count = 0;
	events_done(more);
}

static bool
take_events(struct events *all, size_t place, const struct seal_part *part)
{
	struct events more = { 0 };
	struct fields f, event;
	bool good = contents(&f, place, part);

	while (good && f.at < f.end)
		good = field_get(&f, FIELD_EVENT, &event) &&
			take_event(&more, &event);
	if (good)
		append(all, &more);
	events_done(&more);
	return good;
}

bool
codec_take(struct record *r, uint64_t *events, size_t place,
	   const struct seal_part *part)
{
	switch (place) {
	case CODEC_SUMMARY:
		return take_summary(r, events, part);
	case CODEC_LIST:
		return take_bytes(&r->list, &r->list_size, place, part);
	case CODEC_CONTACTS:
		return take_bytes(&r->contacts, &r->contacts_size, place,
				  part);
	default:
		return take_events(&r->events, place, part);
	}
}
