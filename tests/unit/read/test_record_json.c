/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "read/record_json.h"
#include "report/record.h"
#include "support/chance.h"
#include "support/recorded.h"

#include <stdlib.h>
#include <string.h>

/* Records of one list, drawn by chance. */
struct drawn {
	struct checklist list;
	struct record *records;
	struct record_view *views;
	size_t count;
};

static void
draw(struct drawn *d, const char *path, size_t count)
{
	recorded_load(&d->list, path);
	d->count = count;
	d->records = mem_alloc(count, sizeof *d->records);
	d->views = mem_alloc(count, sizeof *d->views);
	for (size_t i = 0; i < count; i++) {
		recorded_chance(&d->records[i], &d->list);
		d->views[i] = (struct record_view){ &d->records[i],
						    &d->list };
	}
}

static void
drawn_done(struct drawn *d)
{
	for (size_t i = 0; i < d->count; i++)
		record_done(&d->records[i]);
	free(d->records);
	free(d->views);
	checklist_done(&d->list);
}

static void
read_back(struct records *got, struct buf *json)
{
	struct diags diags = { 0 };
	struct buf out = { 0 };

	if (!records_read(got, "x.json", json->data, json->size, &diags)) {
		diags_print(&diags, &out);
		fail_msg("%s", buf_text(&out));
	}
	assert_number(diags.count, 0);
}

static void
what_is_exported_comes_back_byte_for_byte(void **state)
{
	(void)state;
	chance_seed(5);
	for (size_t n = 0; n < 60; n++) {
		struct drawn d;
		struct records got;
		struct buf first = { 0 }, second = { 0 };

		draw(&d, recorded_lists[n % RECORDED_LISTS], n % 4);
		json_records(&first, d.views, d.count);
		read_back(&got, &first);
		assert_number(got.count, d.count);
		for (size_t i = 0; i < got.count; i++) {
			assert_true(recorded_same(&got.items[i],
						  &d.records[i]));
			assert_number(got.items[i].generation, 0);
			d.views[i].record = &got.items[i];
		}
		json_records(&second, d.views, got.count);
		assert_text(buf_text(&second), buf_text(&first));
		records_done(&got);
		drawn_done(&d);
		buf_done(&first);
		buf_done(&second);
	}
}

/* --- What is refused ------------------------------------------------------ */

/* The JSON of one record of the small list. */
static void
small_json(struct buf *out)
{
	static const struct recorded_step steps[] = {
		{ 60, EVENT_ANSWER, "missing", 0, "yes" },
		{ 60, EVENT_NOTE, "", NOTE_WHEN, "Monday, gate" },
		{ 60, EVENT_REVIEW, "", 0, "2026-04-14" },
		{ 60, EVENT_RESULT, "tell", 0, "Tell your lead" },
		{ 0 },
	};
	struct checklist list;
	struct record r;

	recorded_load(&list, "tests/data/small.ini");
	recorded_steps(&r, &list, RECORDED_TIME, "Kestrel", steps);
	json_records(out, &(struct record_view){ &r, &list }, 1);
	record_done(&r);
	checklist_done(&list);
}

/* The same with the first of these words changed. */
static void
refuses(const char *from, const char *to, enum diag_code code,
	const char *words)
{
	struct buf whole = { 0 }, changed = { 0 };
	struct diags diags = { 0 };
	struct records got;
	const char *at;

	small_json(&whole);
	at = strstr(buf_text(&whole), from);
	if (at == NULL)
		fail_msg("no %s in the JSON", from);
	buf_add(&changed, whole.data, (size_t)(at - whole.data));
	buf_puts(&changed, to);
	buf_puts(&changed, at + strlen(from));
	if (records_read(&got, "x.json", changed.data, changed.size, &diags))
		fail_msg("\"%s\" for \"%s\" is accepted", to, from);
	assert_number(got.count, 0);
	assert_null(got.items);
	assert_number(diags.count, 1);
	assert_true(diags.items[0].line > 0);
	if (diags.items[0].code != code ||
	    strstr(diags.items[0].message, words) == NULL)
		fail_msg("%s: [%s] %s", to, diag_name(diags.items[0].code),
			 diags.items[0].message);
	diags_done(&diags);
	buf_done(&whole);
	buf_done(&changed);
}

static void
what_is_no_export_is_refused(void **state)
{
	static const struct {
		const char *from, *to, *words;
	} wrong[] = {
		{ "{", "[", "this is no JSON" },
		{ "\"heed\": 1", "\"heed\": 2", "a newer heed" },
		{ "\"heed\": 1", "\"heed\": \"1\"", "no export of records" },
		{ "\"type\": \"records\"", "\"type\": \"result\"",
		  "no export of records" },
		{ "\"heed\": 1", "\"heed\": 1, \"heed\": 1", "duplicate" },
		{ "\"heed\": 1", "\"heed\": 1, \"more\": 1", "not known" },
		{ "\"id\": \"01", "\"id\": \"0G", "record 1: \"id\"" },
		{ "\"id\": \"01", "\"id\": \"00", "record 1: \"id\"" },
		{ "\"id\": \"01", "\"id\": \"", "record 1: \"id\"" },
		{ "\"Kestrel\"", "7", "\"reference\" is no text" },
		{ "\"Kestrel\"", "\"\\u0000\"", "no JSON" },
		{ "\"Kestrel\"", "\"\"", "\"reference\" is empty" },
		{ "\"Kestrel\"", "\"a\\u001b[2Jb\"", "\"reference\"" },
		{ "\"Kestrel\"", "\"a\\nb\"", "\"reference\"" },
		{ "\"Kestrel\"", "\"\xff\"", "no JSON" },
		{ "\"reference\"", "\"name\"", "no member \"reference\"" },
		{ "2026-03-03T14:05:00Z", "2026-02-30T14:05:00Z", "no time" },
		{ "\"partial\": false", "\"partial\": true", "incomplete" },
		{ "\"intro\"", "\"question:x\"", "\"place\"" },
		{ "\"kind\": \"answer\"", "\"kind\": \"guess\"",
		  "event 1: no kind" },
		{ "\"part\": null", "\"part\": \"seen\"", "only a note" },
		{ "\"part\": \"when\"", "\"part\": \"then\"",
		  "event 2: the \"part\"" },
		{ "\"2026-04-14\"", "\"2026-4-14\"", "no day" },
		{ "2026-03-03T14:08:00Z", "2026-03-03T14:06:00Z",
		  "event 3: it is older" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		refuses(wrong[i].from, wrong[i].to, DIAG_RECORD_JSON,
			wrong[i].words);
}

static void
what_does_not_agree_with_its_events_is_refused(void **state)
{
	static const struct {
		const char *from, *to, *words;
	} wrong[] = {
		{ "\"version\": \"1.2\"", "\"version\": \"1.3\"", "version" },
		{ "A small checklist", "A tiny checklist", "digest" },
		{ "\"value\": \"yes\"", "\"value\": \"no\"", "other answers" },
		{ "\"missing\": \"yes\"", "\"missing\": \"no\"",
		  "other answers" },
		{ "\"missing\": \"yes\"", "\"mising\": \"yes\"",
		  "other answers" },
		{ "\"missing\": \"yes\"", "", "other answers" },
		{ "\"value\": \"yes\"", "\"value\": \"yess\"", "no place" },
		{ "\"changed\": \"2026", "\"changed\": \"2027", "changed" },
		{ "\"finished\": true", "\"finished\": false", "outcome" },
		{ "\"band\": \"tell\"", "\"band\": \"low\"", "outcome" },
		{ "\"computed\": \"", "\"computed\": \"x", "\"computed\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		refuses(wrong[i].from, wrong[i].to, DIAG_RECORD_DIFFERS,
			wrong[i].words);
}

static void
every_byte_that_is_lost_is_noticed(void **state)
{
	struct buf whole = { 0 };
	struct diags diags = { 0 };
	struct records got;

	(void)state;
	small_json(&whole);
	for (size_t size = 0; size + 2 < whole.size; size += 7) {
		assert_false(records_read(&got, "x", whole.data, size,
					  &diags));
		assert_null(got.items);
	}
	diags_done(&diags);
	buf_done(&whole);
}

static void
messages_say_the_line_and_no_word_of_a_child(void **state)
{
	static const char broken[] = "{\n\"heed\": 1,\n\"she said\" oops";
	struct diags diags = { 0 };
	struct records got;

	(void)state;
	assert_false(records_read(&got, "x", broken, sizeof broken - 1,
				  &diags));
	assert_number(diags.items[0].line, 3);
	assert_null(strstr(diags.items[0].message, "she said"));
	assert_null(strstr(diags.items[0].message, "oops"));
	diags_done(&diags);
}

static void
a_record_is_there_once(void **state)
{
	struct drawn d;
	struct buf json = { 0 };
	struct diags diags = { 0 };
	struct records got;

	(void)state;
	chance_seed(9);
	draw(&d, "tests/data/small.ini", 3);
	memcpy(d.records[2].id, d.records[0].id, RECORD_ID);
	json_records(&json, d.views, d.count);
	assert_false(records_read(&got, "x", json.data, json.size, &diags));
	assert_non_null(strstr(diags.items[0].message, "same \"id\""));
	diags_done(&diags);
	buf_done(&json);
	drawn_done(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_exported_comes_back_byte_for_byte),
		cmocka_unit_test(what_is_no_export_is_refused),
		cmocka_unit_test(
			what_does_not_agree_with_its_events_is_refused),
		cmocka_unit_test(every_byte_that_is_lost_is_noticed),
		cmocka_unit_test(
			messages_say_the_line_and_no_word_of_a_child),
		cmocka_unit_test(a_record_is_there_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
