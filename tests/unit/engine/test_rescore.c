/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "engine/rescore.h"
#include "read/load.h"
#include "support/chance.h"
#include "support/recorded.h"

#include <stdlib.h>
#include <string.h>

/* The small list with the first of some words replaced. */
static void
load_changed(struct checklist *list, const char *from, const char *to)
{
	struct checklist old;
	struct diags diags = { 0 };
	struct buf text = { 0 }, out = { 0 };
	const char *at;
	char *was;

	recorded_load(&old, "tests/data/small.ini");
	was = mem_stringn(old.bytes, old.size);
	at = strstr(was, from);
	assert_non_null(at);
	buf_add(&text, was, (size_t)(at - was));
	buf_puts(&text, to);
	buf_puts(&text, at + strlen(from));
	if (!load_bytes(list, "tests/data/small.ini", text.data, text.size,
			NULL, &diags)) {
		diags_print(&diags, &out);
		fail_msg("%s", buf_text(&out));
	}
	free(was);
	buf_done(&text);
	diags_done(&diags);
	checklist_done(&old);
}

static const struct recorded_step suspected[] = {
	{ 1, EVENT_ANSWER, "missing", 0, "suspected" },
	{ 1, EVENT_ANSWER, "away", 0, "no" },
	{ 1, EVENT_NOTE, "attendance", NOTE_SEEN, "Late" },
	{ 0 },
};

/* What a changed list says of a record of the list as it was. */
static void
verdict(const char *from, const char *to, enum rescore_verdict expected,
	const char *missing, const char *added)
{
	struct checklist old, list;
	struct rescore r;
	struct record record;
	struct record_view view = { &record, &old };

	recorded_load(&old, "tests/data/small.ini");
	load_changed(&list, from, to);
	recorded_steps(&record, &old, 0, "", suspected);
	rescore_init(&r, &view, &list);
	assert_number(r.verdict, expected);
	assert_number(r.missing.count, missing != NULL);
	if (missing != NULL)
		assert_text(r.missing.items[0], missing);
	assert_number(r.added.count, added != NULL);
	if (added != NULL)
		assert_text(r.added.items[0], added);
	rescore_done(&r);
	record_done(&record);
	checklist_done(&old);
	checklist_done(&list);
}

static void
what_another_version_changes_is_said(void **state)
{
	(void)state;
	verdict("version = 1.2", "version = 2", RESCORE_SAME, NULL, NULL);
	verdict("points = suspected:3", "points = suspected:2",
		RESCORE_LOWER, NULL, NULL);
	verdict("title = Write it down\n", "title = Write it all down\n",
		RESCORE_SAME, NULL, NULL);
	verdict("from = 3", "from = 4", RESCORE_LOWER, NULL, NULL);
	verdict("any.1 = danger\nfloor", "any.1 = missing\nfloor",
		RESCORE_HIGHER, NULL, NULL);
	verdict("id = small", "id = other", RESCORE_NEVER, NULL, NULL);
	verdict("[indicator.attendance]", "[indicator.presence]",
		RESCORE_SAME, "\"Comes every day\", on which there is a note, "
		"is not asked in this version.", "Comes every day");
}

static void
answers_that_are_gone_are_named(void **state)
{
	struct checklist old, list;
	struct rescore r;
	struct record record;

	(void)state;
	recorded_load(&old, "checklists/herts-cse.ini");
	recorded_load(&list, "checklists/dfe-cse.ini");
	free(list.id);
	list.id = mem_string("herts-cse");
	chance_seed(4);
	recorded_chance(&record, &old);
	rescore_init(&r, &(struct record_view){ &record, &old }, &list);
	assert_true(r.verdict != RESCORE_NEVER);
	assert_true(r.missing.count > 0);
	assert_true(r.added.count > 0);
	rescore_done(&r);
	record_done(&record);
	checklist_done(&old);
	checklist_done(&list);
}

static void
an_outcome_that_is_gone_is_neither_higher_nor_lower(void **state)
{
	struct checklist old, list;
	struct rescore r;
	struct record record;

	(void)state;
	recorded_load(&old, "tests/data/small.ini");
	recorded_load(&list, "tests/data/small.ini");
	free(list.bands[1].id);
	list.bands[1].id = mem_string("told");
	recorded_steps(&record, &old, 0, "", suspected);
	events_add(&record.events, 9, EVENT_RAISE, "act", NOTE_SEEN, "x");
	rescore_init(&r, &(struct record_view){ &record, &old }, &list);
	assert_number(r.verdict, RESCORE_SAME);
	rescore_done(&r);
	events_add(&record.events, 9, EVENT_RAISE, "", NOTE_SEEN, "");
	rescore_init(&r, &(struct record_view){ &record, &old }, &list);
	assert_number(r.verdict, RESCORE_CHANGED);
	assert_text(r.then, "Tell your lead");
	rescore_done(&r);
	free(list.bands[2].id);
	list.bands[2].id = mem_string("ring");
	events_add(&record.events, 9, EVENT_RAISE, "act", NOTE_SEEN, "x");
	rescore_init(&r, &(struct record_view){ &record, &old }, &list);
	assert_text(r.missing.items[0], "It was raised to \"Ring now\", an "
		    "outcome that this version does not have.");
	rescore_done(&r);
	record_done(&record);
	checklist_done(&old);
	checklist_done(&list);
}

static void
a_damaged_record_is_not_scored(void **state)
{
	struct checklist list;
	struct rescore r;
	struct record record;

	(void)state;
	recorded_load(&list, "tests/data/small.ini");
	recorded_steps(&record, &list, 0, "", suspected);
	record.partial = true;
	rescore_init(&r, &(struct record_view){ &record, &list }, &list);
	assert_number(r.verdict, RESCORE_NEVER);
	assert_text(r.now, "");
	rescore_done(&r);
	record.partial = false;
	rescore_init(&r, &(struct record_view){ &record, NULL }, &list);
	assert_number(r.verdict, RESCORE_NEVER);
	rescore_done(&r);
	record_done(&record);
	checklist_done(&list);
}

static void
under_its_own_version_nothing_changes(void **state)
{
	(void)state;
	chance_seed(8);
	for (size_t n = 0; n < 60; n++) {
		struct checklist list;
		struct rescore r;
		struct record record;

		recorded_load(&list, recorded_lists[n % RECORDED_LISTS]);
		recorded_chance(&record, &list);
		rescore_init(&r, &(struct record_view){ &record, &list },
			     &list);
		assert_number(r.verdict, RESCORE_SAME);
		assert_text(r.now, r.then);
		assert_number(r.missing.count, 0);
		assert_number(r.added.count, 0);
		rescore_done(&r);
		record_done(&record);
		checklist_done(&list);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_another_version_changes_is_said),
		cmocka_unit_test(answers_that_are_gone_are_named),
		cmocka_unit_test(
			an_outcome_that_is_gone_is_neither_higher_nor_lower),
		cmocka_unit_test(a_damaged_record_is_not_scored),
		cmocka_unit_test(under_its_own_version_nothing_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
