/* SPDX-License-Identifier: MIT */
/*
 * Strict and bounded: every member has to be there, none may be that is not
 * known, and what is derived has to be what the rest comes to, so that no
 * hand that changed a file by half gets a record. Whatever jansson held is
 * wiped when it lets go of it: notes about a child are in it.
 */
#include "read/record_json.h"

#include "base/date.h"
#include "base/mem.h"
#include "read/json_place.h"
#include "read/record_check.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum {
	FILE_MOST = 1 << 30,    /* bytes of a file */
	TEXT_MOST = 16 << 20,   /* bytes of a text */
	RECORDS_MOST = 100000,
	EVENTS_MOST = 1000000   /* of a record */
};

/* A file being read, and where in it. */
struct reading {
	const char *path, *bytes;
	size_t size;
	struct diags *diags;
	size_t record, event; /* NONE outside of one */
};

/* --- Memory that is wiped ------------------------------------------------- */

/* What lies before each allocation, as long as the strictest alignment. */
struct head {
	_Alignas(max_align_t) size_t size;
};

static void *
wiped_alloc(size_t size)
{
	struct head *head;

	if (size > FILE_MOST * (size_t)16)
		return NULL;
	head = mem_alloc(1, sizeof *head + size);
	head->size = size;
	return head + 1;
}

static void
wiped_free(void *bytes)
{
	struct head *head = bytes;

	if (head == NULL)
		return;
	head--;
	mem_wipe(head, sizeof *head + head->size);
	free(head);
}

/* --- Problems ------------------------------------------------------------- */

static struct place
place_of(const struct reading *in)
{
	const struct json_step steps[] = {
		{ "records", 0 }, { NULL, in->record },
		{ "events", 0 },  { NULL, in->event },
	};

	return (struct place){
		.file = in->path,
		.line = json_line(in->bytes, in->size, steps,
				  in->record == NONE ? 0 :
				  in->event == NONE  ? 2 : 4),
	};
}

static void
put_where(struct buf *out, const struct reading *in)
{
	if (in->record != NONE)
		buf_printf(out, "record %zu: ", in->record + 1);
	if (in->event != NONE)
		buf_printf(out, "event %zu: ", in->event + 1);
}

/* Add a problem at the place we are; false, to be returned. */
static bool MEM_FORMAT(3, 4)
bad(struct reading *in, enum diag_code code, const char *format, ...)
{
	struct buf text = { 0 };
	va_list args;

	put_where(&text, in);
	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	diag_error(in->diags, code, place_of(in), "%s", buf_text(&text));
	buf_done(&text);
	return false;
}

/* --- Members -------------------------------------------------------------- */

/* Is it an object with these members (up to NULL) and no others? */
static bool
members(struct reading *in, const json_t *object, const char *what,
	const char *const *names)
{
	size_t count = 0;

	if (!json_is_object(object))
		return bad(in, DIAG_RECORD_JSON, "%s is no object", what);
	for (; names[count] != NULL; count++)
		if (json_object_get(object, names[count]) == NULL)
			return bad(in, DIAG_RECORD_JSON,
				   "%s has no member \"%s\"", what,
				   names[count]);
	if (json_object_size(object) != count)
		return bad(in, DIAG_RECORD_JSON, "%s has a member that is "
			   "not known", what);
	return true;
}

/* A text of bounded length without NUL, or NULL with a problem added. */
static const char *
text_of(struct reading *in, const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);

	if (!json_is_string(value)) {
		bad(in, DIAG_RECORD_JSON, "\"%s\" is no text", name);
		return NULL;
	}
	if (json_string_length(value) > TEXT_MOST) {
		bad(in, DIAG_RECORD_JSON, "\"%s\" is over 16 MiB", name);
		return NULL;
	}
	return json_string_value(value);
}

/* The same as a copy. */
static bool
copy(struct reading *in, const json_t *object, const char *name, char **out)
{
	const char *value = text_of(in, object, name);

	*out = mem_string(value);
	return value != NULL;
}

static bool
moment(struct reading *in, const json_t *object, const char *name,
       int64_t *out)
{
	const char *value = text_of(in, object, name);

	if (value == NULL)
		return false;
	if (!date_moment(value, out))
		return bad(in, DIAG_RECORD_JSON, "\"%s\" is no time such as "
			   "2026-03-03T14:05:00Z", name);
	return true;
}

/* --- Events --------------------------------------------------------------- */

static bool
note_part(struct reading *in, const json_t *object, enum event_kind kind,
	  enum note_part *part)
{
	const json_t *value = json_object_get(object, "part");

	*part = NOTE_SEEN;
	if (kind != EVENT_NOTE)
		return json_is_null(value) ||
			bad(in, DIAG_RECORD_JSON,
			    "only a note has a \"part\"; write null");
	if (json_is_string(value))
		*part = part_named(json_string_value(value));
	if (!json_is_string(value) || *part == NOTE_PARTS)
		return bad(in, DIAG_RECORD_JSON, "the \"part\" of a note is "
			   "seen, when or opinion");
	return true;
}

static bool
event(struct reading *in, const json_t *object, struct events *all)
{
	static const char *const names[] = { "time", "kind", "subject",
					     "part", "value", NULL };
	const char *kind_text, *subject, *value;
	enum event_kind kind;
	enum note_part part;
	int64_t time;

	if (!members(in, object, "it", names) ||
	    !moment(in, object, "time", &time) ||
	    (kind_text = text_of(in, object, "kind")) == NULL ||
	    (subject = text_of(in, object, "subject")) == NULL ||
	    (value = text_of(in, object, "value")) == NULL)
		return false;
	kind = event_named(kind_text);
	if (kind == EVENT_COUNT)
		return bad(in, DIAG_RECORD_JSON, "no kind of event is named "
			   "so");
	if (!note_part(in, object, kind, &part))
		return false;
	if (kind == EVENT_REVIEW && *value != '\0' && !date_good(value))
		return bad(in, DIAG_RECORD_JSON, "the day to look again is "
			   "no day such as 2026-03-03");
	if (all->count > 0 && time < all->items[all->count - 1].time)
		return bad(in, DIAG_RECORD_JSON, "it is older than the one "
			   "before it");
	events_add(all, time, kind, subject, part, value);
	return true;
}

static bool
events(struct reading *in, const json_t *object, struct events *all)
{
	const json_t *array = json_object_get(object, "events");
	bool good = true;
	size_t i;

	if (!json_is_array(array) || json_array_size(array) > EVENTS_MOST)
		return bad(in, DIAG_RECORD_JSON, "\"events\" is no list, or "
			   "too long a one");
	for (i = 0; good && i < json_array_size(array); i++) {
		in->event = i;
		good = event(in, json_array_get(array, i), all);
	}
	in->event = NONE;
	return good;
}

/* --- The checklist, and what is derived ----------------------------------- */

static bool
checklist(struct reading *in, const json_t *record, struct record *r,
	  struct record_claim *claim)
{
	static const char *const names[] = { "id", "version", "title",
					     "sha256", "text", NULL };
	const json_t *object = json_object_get(record, "checklist");

	if (!members(in, object, "\"checklist\"", names) ||
	    !copy(in, object, "id", &r->list_id) ||
	    !copy(in, object, "version", &r->list_version) ||
	    !copy(in, object, "title", &r->list_title) ||
	    (claim->digest = text_of(in, object, "sha256")) == NULL ||
	    !copy(in, object, "text", &r->list) ||
	    !copy(in, record, "contacts", &r->contacts))
		return false;
	r->list_size = strlen(r->list);
	r->contacts_size = strlen(r->contacts);
	return true;
}

static bool
outcome(struct reading *in, const json_t *object, struct record_claim *claim)
{
	static const char *const names[] = { "band", "title", NULL };
	const json_t *value = json_object_get(object, "outcome");

	if (json_is_null(value))
		return true;
	return members(in, value, "\"outcome\"", names) &&
		(claim->band = text_of(in, value, "band")) != NULL &&
		(claim->title = text_of(in, value, "title")) != NULL;
}

static bool
answers(struct reading *in, const json_t *object, struct record_claim *claim)
{
	json_t *all = json_object_get(object, "answers");
	const char *name;
	json_t *value;

	if (!json_is_object(all))
		return bad(in, DIAG_RECORD_JSON, "\"answers\" is no object");
	claim->answers = mem_alloc(json_object_size(all),
				   sizeof *claim->answers);
	json_object_foreach(all, name, value) {
		if (!json_is_string(value))
			return bad(in, DIAG_RECORD_JSON, "an answer is no "
				   "text");
		claim->answers[claim->answer_count++] = (struct claim_answer){
			name, json_string_value(value)
		};
	}
	return true;
}

static bool
derived(struct reading *in, const json_t *record, struct record_claim *claim)
{
	static const char *const names[] = { "changed", "finished", "outcome",
					     "computed", "answers", NULL };
	const json_t *object = json_object_get(record, "derived");

	if (!members(in, object, "\"derived\"", names))
		return false;
	if (!json_is_boolean(json_object_get(object, "finished")))
		return bad(in, DIAG_RECORD_JSON, "\"finished\" is neither "
			   "true nor false");
	claim->finished = json_is_true(json_object_get(object, "finished"));
	return (claim->changed = text_of(in, object, "changed")) != NULL &&
		(claim->computed = text_of(in, object, "computed")) != NULL &&
		outcome(in, object, claim) && answers(in, object, claim);
}

static bool
agrees(struct reading *in, const struct record *r,
       const struct record_claim *claim)
{
	struct buf why = { 0 };
	enum diag_code code = DIAG_RECORD_DIFFERS;
	bool good = record_check(r, claim, &code, &why);

	if (!good)
		bad(in, code, "%s", buf_text(&why));
	buf_done(&why);
	return good;
}

/* --- Records -------------------------------------------------------------- */

static int
hex(char digit)
{
	static const char digits[] = "0123456789abcdef";
	const char *found = digit == '\0' ? NULL : strchr(digits, digit);

	return found == NULL ? -1 : (int)(found - digits);
}

static bool
read_id(struct reading *in, const json_t *object, uint8_t id[RECORD_ID])
{
	static const uint8_t none[RECORD_ID];
	const char *value = text_of(in, object, "id");
	bool good = value != NULL && strlen(value) == 2 * (size_t)RECORD_ID;

	for (size_t i = 0; good && i < RECORD_ID; i++) {
		int high = hex(value[2 * i]), low = hex(value[2 * i + 1]);

		good = high >= 0 && low >= 0;
		id[i] = good ? (uint8_t)(high * 16 + low) : 0;
	}
	if (value == NULL)
		return false;
	return (good && memcmp(id, none, RECORD_ID) != 0) ||
		bad(in, DIAG_RECORD_JSON, "\"id\" is not 32 digits of "
		    "0 to 9 and a to f, one of them above 0");
}

static bool
record(struct reading *in, const json_t *object, struct record *r,
       struct record_claim *claim)
{
	static const char *const names[] = {
		"id", "reference", "created", "checklist", "contacts",
		"place", "partial", "events", "derived", NULL,
	};

	if (!members(in, object, "it", names) ||
	    !read_id(in, object, r->id))
		return false;
	if (!json_is_false(json_object_get(object, "partial")))
		return bad(in, DIAG_RECORD_JSON, "it is marked as incomplete "
			   "(\"partial\"): imported, it would pass for a "
			   "whole record");
	return copy(in, object, "reference", &r->reference) &&
		moment(in, object, "created", &r->created) &&
		checklist(in, object, r, claim) &&
		copy(in, object, "place", &r->place) &&
		events(in, object, &r->events) &&
		derived(in, object, claim) && agrees(in, r, claim);
}

static int
by_id(const void *a, const void *b)
{
	return memcmp(((const struct record *)a)->id,
		      ((const struct record *)b)->id, RECORD_ID);
}

/* Is each record there once? Sorting a copy of the array is enough. */
static bool
each_once(struct reading *in, const struct records *all)
{
	struct record *sorted = mem_copy(all->items,
					 all->count * sizeof *all->items);
	bool twice = false;

	qsort(sorted, all->count, sizeof *sorted, by_id);
	for (size_t i = 1; i < all->count; i++)
		twice = twice || by_id(&sorted[i - 1], &sorted[i]) == 0;
	free(sorted);
	return !twice || bad(in, DIAG_RECORD_JSON, "two records have the "
			     "same \"id\"");
}

static bool
document(struct reading *in, const json_t *root, struct records *out)
{
	static const char *const names[] = { "heed", "type", "records",
					     NULL };
	const json_t *heed = json_object_get(root, "heed");
	const json_t *type = json_object_get(root, "type"), *array;
	bool good = true;

	if (json_is_integer(heed) && json_integer_value(heed) > 1)
		return bad(in, DIAG_RECORD_JSON, "a newer heed wrote this");
	if (!members(in, root, "the file", names))
		return false;
	if (!json_is_integer(heed) || json_integer_value(heed) != 1 ||
	    !json_is_string(type) ||
	    strcmp(json_string_value(type), "records") != 0)
		return bad(in, DIAG_RECORD_JSON, "this is no export of "
			   "records: \"heed\" is not 1, or \"type\" not "
			   "\"records\"");
	array = json_object_get(root, "records");
	if (!json_is_array(array) || json_array_size(array) > RECORDS_MOST)
		return bad(in, DIAG_RECORD_JSON, "\"records\" is no list, or "
			   "too long a one");
	out->items = mem_alloc(json_array_size(array), sizeof *out->items);
	for (size_t i = 0; i < json_array_size(array); i++) {
		struct record_claim claim = { 0 };

		in->record = i;
		good = record(in, json_array_get(array, i),
			      &out->items[out->count++], &claim) && good;
		free(claim.answers);
	}
	in->record = NONE;
	return good && each_once(in, out);
}

static json_t *
parse(struct reading *in, const char *bytes, size_t size)
{
	json_error_t error;
	json_t *root;
	char *near;
	struct place place = { .file = in->path };

	json_set_alloc_funcs(wiped_alloc, wiped_free);
	root = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, &error);
	if (root != NULL)
		return root;
	if (error.line > 0)
		place.line = (unsigned long)error.line;
	if (error.column > 0)
		place.column = (unsigned long)error.column;
	/* What it is near may be words about a child. */
	near = strstr(error.text, " near ");
	if (near != NULL)
		*near = '\0';
	diag_error(in->diags, DIAG_RECORD_JSON, place, "this is no JSON: "
		   "%s", error.text);
	return NULL;
}

bool
records_read(struct records *out, const char *path, const char *bytes,
	     size_t size, struct diags *diags)
{
	struct reading in = { .path = path, .bytes = bytes, .size = size,
			      .diags = diags, .record = NONE, .event = NONE };
	json_t *root;
	bool good;

	*out = (struct records){ 0 };
	if (size > FILE_MOST)
		return bad(&in, DIAG_RECORD_JSON, "this is over 1 GiB");
	root = parse(&in, bytes, size);
	good = root != NULL && document(&in, root, out);
	json_decref(root);
	if (!good)
		records_done(out);
	return good;
}

void
records_done(struct records *all)
{
	for (size_t i = 0; i < all->count; i++)
		record_done(&all->items[i]);
	free(all->items);
	*all = (struct records){ 0 };
}
