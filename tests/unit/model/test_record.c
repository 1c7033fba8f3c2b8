/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/record.h"
#include "support/recorded.h"
#include "support/sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct recorded_step steps[] = {
	{ 10, EVENT_ANSWER, "missing", 0, "yes" },
	{ 10, EVENT_ANSWER, "gifts", 0, "yes" },
	{ 10, EVENT_NOTE, "gifts", NOTE_SEEN, "A phone" },
	{ 10, EVENT_NOTE, "", NOTE_OPINION, "Afraid" },
	{ 10, EVENT_ANSWER, "gifts", 0, "" },
	{ 10, EVENT_TELL, "", 0, "The lead" },
	{ 10, EVENT_RAISE, "now", 0, "Tonight" },
	{ 10, EVENT_RESULT, "now", 0, "Call 999 now" },
	{ 10, EVENT_REVIEW, "", 0, "2026-04-14" },
	{ 10, EVENT_DETAIL, "present", 0, "A friend" },
	{ 10, EVENT_DETAIL, "present", 0, "Two friends" },
	{ 10, EVENT_COPY, "CPOMS", 0, "K." },
	{ 0 },
};

static int
set_up(void **state)
{
	static struct record r;

	recorded_steps(&r, &sample_list, 1000, "Wren 3", steps);
	*state = &r;
	return 0;
}

static int
tear_down(void **state)
{
	record_done(*state);
	return 0;
}

static void
names_lead_to_kinds_and_parts_and_back(void **state)
{
	(void)state;
	for (int i = 0; i < EVENT_COUNT; i++)
		assert_number(event_named(event_name((enum event_kind)i)), i);
	for (int i = 0; i < NOTE_PARTS; i++)
		assert_number(part_named(part_name((enum note_part)i)), i);
	assert_number(event_named("import"), EVENT_COUNT);
	assert_number(part_named(""), NOTE_PARTS);
}

static void
events_come_to_answers_and_notes(void **state)
{
	struct answers a;

	assert_number(record_answers(&a, *state, &sample_list, NULL), 0);
	assert_number(a.values[SAMPLE_MISSING], SAMPLE_YES);
	assert_number(a.values[SAMPLE_GIFTS], 0);
	assert_text(a.notes[SAMPLE_GIFTS].seen, "A phone");
	assert_text(a.general.opinion, "Afraid");
	assert_text(a.general.seen, NULL);
	assert_text(a.tell, "The lead");
	assert_text(sample_list.bands[a.raised].id, "now");
	assert_text(a.because, "Tonight");
	answers_done(&a);
}

static void
events_up_to_one_come_to_what_was_so_then(void **state)
{
	struct answers a;

	record_answers_until(&a, *state, &sample_list, 3);
	assert_number(a.values[SAMPLE_GIFTS], SAMPLE_YES);
	assert_text(a.notes[SAMPLE_GIFTS].seen, "A phone");
	assert_text(a.tell, NULL);
	assert_number(a.raised, NONE);
	answers_done(&a);
}

static void
changes_come_back_as_they_were_made(void **state)
{
	struct record r;
	struct answers from, to, got;

	(void)state;
	answers_init(&from, &sample_list);
	answers_copy(&to, &from);
	to.values[SAMPLE_MISSING] = SAMPLE_MAYBE;
	to.values[SAMPLE_SCHOOL] = SAMPLE_UNKNOWN;
	note_set(&to.notes[SAMPLE_MISSING], NOTE_WHEN, "Monday");
	note_set(&to.general, NOTE_SEEN, "Hungry");
	to.tell = mem_string("The head");
	to.raised = 1;
	to.because = mem_string("So");
	record_init(&r, &sample_list, 5);
	events_changes(&r.events, 7, &sample_list, &from, &to);
	assert_number(r.events.count, 6);
	assert_number(r.events.items[5].time, 7);
	record_answers(&got, &r, &sample_list, NULL);
	events_changes(&r.events, 8, &sample_list, &to, &got);
	assert_number(r.events.count, 6);
	events_changes(&r.events, 9, &sample_list, &to, &from);
	assert_number(r.events.count, 12);
	answers_done(&got);
	record_answers(&got, &r, &sample_list, NULL);
	assert_false(note_some(&got.general));
	assert_number(got.raised, NONE);
	assert_text(got.because, NULL);
	assert_text(got.tell, NULL);
	answers_done(&from);
	answers_done(&to);
	answers_done(&got);
	record_done(&r);
}

static void
what_has_no_place_is_told_once_as_it_stood_last(void **state)
{
	static const struct recorded_step lost[] = {
		{ 1, EVENT_ANSWER, "friends", 0, "yes" },
		{ 1, EVENT_ANSWER, "friends", 0, "no" },
		{ 1, EVENT_ANSWER, "cars", 0, "yes" },
		{ 1, EVENT_ANSWER, "cars", 0, "" },
		{ 1, EVENT_ANSWER, "missing", 0, "often" },
		{ 1, EVENT_ANSWER, "gifts", 0, "often" },
		{ 1, EVENT_ANSWER, "gifts", 0, "yes" },
		{ 1, EVENT_NOTE, "friends", NOTE_SEEN, "A secret" },
		{ 1, EVENT_NOTE, "cars", NOTE_SEEN, "" },
		{ 1, EVENT_RAISE, "red", 0, "So" },
		{ 0 },
	};
	struct texts missing = { 0 };
	struct answers a;
	struct record r;

	(void)state;
	recorded_steps(&r, &sample_list, 0, "", lost);
	assert_number(record_answers(&a, &r, &sample_list, &missing), 4);
	assert_number(missing.count, 4);
	assert_text(missing.items[0], "There is no question \"friends\" here; "
		    "it was answered \"no\".");
	assert_text(missing.items[1], "The question \"missing\" has no answer "
		    "\"often\" here.");
	assert_text(missing.items[2], "There is no question \"friends\" here; "
		    "it has a note.");
	assert_text(missing.items[3], "There is no outcome \"red\" here, to "
		    "which it was raised.");
	assert_number(a.values[SAMPLE_GIFTS], SAMPLE_YES);
	assert_number(a.values[SAMPLE_MISSING], 0);
	assert_number(a.raised, NONE);
	answers_done(&a);
	texts_done(&missing);
	record_done(&r);
}

static void
a_list_shows_the_last_of_everything(void **state)
{
	struct summary s;

	record_summary(&s, *state);
	assert_text(s.reference, "Wren 3");
	assert_number(s.created, 1000);
	assert_number(s.changed, 1120);
	assert_true(s.finished);
	assert_text(s.band, "now");
	assert_text(s.outcome, "Call 999 now");
	assert_text(s.review, "2026-04-14");
	assert_number(s.copied, 1120);
	assert_number(s.events, 12);
	assert_text(s.list_id, sample_list.id);
	summary_done(&s);
	assert_text(record_last(*state, EVENT_DETAIL, "present"),
		    "Two friends");
	assert_text(record_last(*state, EVENT_DETAIL, "look"), "");
}

/* Each counts for the copy before it, and the one before that holds again. */
static void
a_copy_that_was_taken_back_does_not_count(void **state)
{
	static const struct {
		const char *happens; /* c copied, u taken back, d a detail */
		int64_t copied;      /* the step of the copy that holds, or 0 */
		bool stale;
	} rows[] = {
		{ "c", 1, false },  { "cu", 0, false }, { "cuu", 0, false },
		{ "ccu", 1, false }, { "ccuu", 0, false }, { "u", 0, false },
		{ "uc", 2, false }, { "cuc", 3, false }, { "cdcu", 1, true },
		{ "ccud", 1, true }, { "cdu", 0, false }, { "cducd", 4, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct record r = { 0 };
		struct summary s;
		const struct event *copy;
		bool stale;

		for (size_t k = 0; rows[i].happens[k] != '\0'; k++)
			events_add(&r.events, (int64_t)k + 1,
				   rows[i].happens[k] == 'c' ? EVENT_COPY :
				   EVENT_DETAIL, rows[i].happens[k] == 'u' ?
				   RECORD_UNCOPIED : "look", NOTE_SEEN, "x");
		copy = record_copied(&r, &stale);
		record_summary(&s, &r);
		assert_number(copy != NULL ? copy->time : 0, rows[i].copied);
		assert_true(stale == rows[i].stale);
		assert_number(s.copied, stale ? 0 : rows[i].copied);
		summary_done(&s);
		record_done(&r);
	}
}

static void
nothing_happened_yet(void **state)
{
	struct record r;
	struct summary s;

	(void)state;
	record_init(&r, &sample_list, 77);
	assert_false(record_finished(&r));
	record_summary(&s, &r);
	assert_number(s.changed, 77);
	assert_text(s.review, "");
	assert_text(s.band, "");
	summary_done(&s);
	assert_text(r.place, "intro");
	record_done(&r);
	assert_null(r.list);
}

static void
a_copy_holds_all_and_nothing_together(void **state)
{
	struct record copy, empty = { 0 };

	record_copy(&copy, *state);
	assert_true(recorded_same(&copy, *state));
	assert_ptr_not_equal(copy.events.items,
			     ((struct record *)*state)->events.items);
	record_done(&copy);
	record_copy(&copy, &empty);
	assert_null(copy.reference);
	record_done(&copy);
}

static void
each_detail_is_named_once_and_asked_by_a_form(void **state)
{
	size_t count;
	const struct detail *all = record_details(&count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		assert_true(all[i].forms & (DETAIL_CONCERN | DETAIL_REFERRAL));
		assert_number(strspn(all[i].name,
				     "abcdefghijklmnopqrstuvwxyz-"),
			      strlen(all[i].name));
		assert_true(strlen(all[i].label) < 60);
		for (size_t k = 0; k < i; k++)
			assert_true(strcmp(all[i].name, all[k].name) != 0);
	}
}

static void
the_manual_names_each_detail(void **state)
{
	size_t count;
	const struct detail *all = record_details(&count);
	FILE *file = fopen("man/heed-record.5", "r");
	struct buf page = { 0 };
	int c;

	(void)state;
	assert_non_null(file);
	while ((c = getc(file)) != EOF)
		buf_putc(&page, (char)c);
	fclose(file);
	for (size_t i = 0; i < count; i++) {
		struct buf line = { 0 };

		buf_printf(&line, "\n.It %s Ta %s\n", all[i].name,
			   all[i].label);
		if (strstr(buf_text(&page), buf_text(&line)) == NULL)
			fail_msg("not in the manual: %s", buf_text(&line));
		buf_done(&line);
	}
	buf_done(&page);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_lead_to_kinds_and_parts_and_back),
		cmocka_unit_test(events_come_to_answers_and_notes),
		cmocka_unit_test(events_up_to_one_come_to_what_was_so_then),
		cmocka_unit_test(changes_come_back_as_they_were_made),
		cmocka_unit_test(
			what_has_no_place_is_told_once_as_it_stood_last),
		cmocka_unit_test(a_list_shows_the_last_of_everything),
		cmocka_unit_test(a_copy_that_was_taken_back_does_not_count),
		cmocka_unit_test(nothing_happened_yet),
		cmocka_unit_test(a_copy_holds_all_and_nothing_together),
		cmocka_unit_test(
			each_detail_is_named_once_and_asked_by_a_form),
		cmocka_unit_test(the_manual_names_each_detail),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
