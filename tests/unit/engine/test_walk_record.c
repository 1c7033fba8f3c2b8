/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "engine/walk.h"
#include "support/chance.h"
#include "support/recorded.h"
#include "support/sample.h"

#include <stdlib.h>
#include <string.h>

static int64_t
noon(void)
{
	return 1000;
}

static int64_t
earlier(void)
{
	return 900;
}

static int
set_up(void **state)
{
	static struct walk walk;

	walk_init(&walk, &sample_list);
	walk.clock = noon;
	*state = &walk;
	return 0;
}

static int
tear_down(void **state)
{
	walk_done(*state);
	return 0;
}

/* The last event, as KIND SUBJECT=VALUE. */
static const char *
last_event(struct walk *walk)
{
	static struct buf text;
	const struct events *all = &walk->record.events;
	const struct event *e = &all->items[all->count - 1];

	buf_done(&text);
	buf_printf(&text, "%s %s=%s", event_name(e->kind), e->subject,
		   e->value);
	return buf_text(&text);
}

static void
each_change_is_an_event_also_when_taken_back(void **state)
{
	struct walk *walk = *state;
	struct diags diags = { 0 };

	walk_next(walk);
	walk_answer(walk, SAMPLE_NO);
	assert_text(last_event(walk), "answer danger=no");
	walk_answer(walk, SAMPLE_NO);
	assert_number(walk->record.events.count, 1);
	walk_set_note(walk, NOTE_SEEN, "Pale");
	assert_text(last_event(walk), "note danger=Pale");
	walk_undo(walk);
	assert_text(last_event(walk), "note danger=");
	walk_undo(walk);
	assert_text(last_event(walk), "answer danger=");
	assert_false(walk_undo(walk));
	walk_set_tell(walk, "The head");
	assert_text(last_event(walk), "tell =The head");
	assert_true(walk_raise(walk, "refer", "Tonight", &diags));
	assert_text(last_event(walk), "raise refer=Tonight");
	walk_undo(walk);
	assert_text(last_event(walk), "raise =");
	assert_number(walk->record.events.count, 7);
	assert_number(walk->record.events.items[6].time, 1000);
	diags_done(&diags);
}

static void
the_rest_at_once_is_an_event_each(void **state)
{
	struct walk *walk = *state;
	size_t count = walk_rest(walk);

	assert_number(walk->record.events.count, count);
	walk_undo(walk);
	assert_number(walk->record.events.count, 2 * count);
}

static void
events_stay_in_order_when_the_clock_is_set_back(void **state)
{
	struct walk *walk = *state;

	walk_set_tell(walk, "A");
	walk->clock = earlier;
	walk_set_tell(walk, "B");
	assert_number(walk->record.events.items[1].time, 1000);
}

static void
a_record_knows_its_place_and_its_result(void **state)
{
	struct walk *walk = *state;
	struct record *r = walk_record(walk);

	assert_text(r->place, "intro");
	assert_text(r->list_id, "sample");
	assert_number(r->created, 1000);
	walk_next(walk);
	assert_text(walk_record(walk)->place, "question:danger");
	walk_review(walk);
	assert_text(walk_record(walk)->place, "review");
	assert_false(record_finished(r));
	walk_review(walk);
	assert_text(walk_record(walk)->place, "result");
	assert_text(last_event(walk), "result record=Write it down today");
	walk_record(walk);
	assert_number(r->events.count, 1);
	walk_next(walk);
	assert_number(walk->at.stage, WALK_LEFT);
	assert_text(walk_record(walk)->place, "result");
}

static void
a_finished_record_never_keeps_a_result_that_no_longer_holds(void **state)
{
	struct walk *walk = *state;

	walk_review(walk);
	walk_review(walk);
	walk_record(walk);
	walk_jump(walk, SAMPLE_DANGER);
	walk_answer(walk, SAMPLE_YES);
	walk_record(walk);
	assert_text(last_event(walk), "result now=Call 999 now");
}

static void
a_record_that_began_with_an_answer_is_as_old_as_that(void **state)
{
	struct walk *walk = *state;

	walk->clock = earlier;
	walk_set_tell(walk, "A");
	walk->clock = noon;
	assert_number(walk_record(walk)->created, 900);
}

static void
same_answers(const struct answers *a, const struct answers *b)
{
	struct events changes = { 0 };

	events_changes(&changes, 0, &sample_list, a, b);
	assert_number(changes.count, 0);
	events_done(&changes);
}

static void
a_walk_goes_on_where_it_was_left(void **state)
{
	struct walk *walk = *state, again;
	struct record copy;

	walk_next(walk);
	walk_answer(walk, SAMPLE_YES);
	walk_jump(walk, SAMPLE_GIFTS);
	walk_set_note(walk, NOTE_WHEN, "Monday");
	record_copy(&copy, walk_record(walk));
	walk_resume(&again, &sample_list, &copy);
	assert_null(copy.reference);
	assert_number(again.at.stage, WALK_QUESTION);
	assert_number(again.at.indicator, SAMPLE_GIFTS);
	same_answers(&again.answers, &walk->answers);
	assert_true(recorded_same(walk_record(&again), walk_record(walk)));
	assert_true(walk_interrupt(&again) != NONE);
	assert_false(walk_undo(&again));
	walk_answer(&again, SAMPLE_YES);
	assert_number(again.record.events.count,
		      walk->record.events.count + 1);
	walk_done(&again);
}

static void
a_finished_record_does_not_interrupt_again(void **state)
{
	struct walk *walk = *state, again;
	struct record copy;

	walk_next(walk);
	walk_answer(walk, SAMPLE_YES);
	walk_review(walk);
	walk_review(walk);
	record_copy(&copy, walk_record(walk));
	walk_resume(&again, &sample_list, &copy);
	assert_number(again.at.stage, WALK_RESULT);
	assert_number(walk_interrupt(&again), NONE);
	assert_true(walk_alarm(&again) != NONE);
	walk_done(&again);
}

static void
a_place_that_cannot_be_is_the_check_of_answers(void **state)
{
	static const char *const places[] = {
		"question:none", "question:where", "question:", "", "x",
	};
	struct walk *walk = *state;

	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct record copy;
		struct walk again;

		record_copy(&copy, walk_record(walk));
		free(copy.place);
		copy.place = mem_string(places[i]);
		walk_resume(&again, &sample_list, &copy);
		assert_number(again.at.stage, WALK_REVIEW);
		assert_number(again.at.indicator, NONE);
		walk_done(&again);
	}
}

static void
what_is_only_to_look_at_cannot_be_changed(void **state)
{
	struct walk *walk = *state, again;
	struct diags diags = { 0 };
	struct record copy;

	walk_set_tell(walk, "A");
	record_copy(&copy, walk_record(walk));
	copy.partial = true;
	walk_resume(&again, &sample_list, &copy);
	assert_true(again.frozen);
	walk_next(&again);
	assert_false(walk_answer(&again, SAMPLE_YES));
	assert_false(walk_set_note(&again, NOTE_SEEN, "x"));
	assert_number(walk_rest(&again), 0);
	walk_set_tell(&again, "B");
	assert_text(again.answers.tell, "A");
	assert_false(walk_raise(&again, "now", "x", &diags));
	assert_false(walk_undo(&again));
	walk_review(&again);
	walk_review(&again);
	assert_number(walk_record(&again)->events.count, 1);
	assert_text(walk_record(&again)->place, "intro");
	diags_done(&diags);
	walk_done(&again);
}

/* A result that is looked at months later is not of the day it is read. */
static void
a_result_only_to_look_at_has_the_day_it_was_answered(void **state)
{
	struct walk *walk = *state, again;
	struct result result;
	struct record copy;

	walk_set_tell(walk, "A");
	walk_result(&result, walk);
	assert_text(result.day, "");
	result_done(&result);
	record_copy(&copy, walk_record(walk));
	copy.partial = true;
	events_add(&copy.events, 86400, EVENT_TELL, "", (enum note_part)0,
		   "B");
	events_add(&copy.events, 2 * 86400, EVENT_COPY, "CPOMS",
		   (enum note_part)0, "A");
	walk_resume(&again, &sample_list, &copy);
	walk_result(&result, &again);
	assert_text(result.day, "1970-01-02");
	result_done(&result);
	walk_done(&again);
}

static void
any_walk_goes_on_from_its_record_as_it_was(void **state)
{
	(void)state;
	chance_seed(3);
	for (size_t n = 0; n < 300; n++) {
		struct record r, copy;
		struct walk walk;

		recorded_chance(&r, &sample_list);
		record_copy(&copy, &r);
		walk_resume(&walk, &sample_list, &copy);
		assert_true(recorded_same(walk_record(&walk), &r));
		walk_done(&walk);
		record_done(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			each_change_is_an_event_also_when_taken_back, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			the_rest_at_once_is_an_event_each, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			events_stay_in_order_when_the_clock_is_set_back,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_record_knows_its_place_and_its_result, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
		a_finished_record_never_keeps_a_result_that_no_longer_holds,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_record_that_began_with_an_answer_is_as_old_as_that,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_walk_goes_on_where_it_was_left, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			a_finished_record_does_not_interrupt_again, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			a_place_that_cannot_be_is_the_check_of_answers,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			what_is_only_to_look_at_cannot_be_changed, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			a_result_only_to_look_at_has_the_day_it_was_answered,
			set_up, tear_down),
		cmocka_unit_test(any_walk_goes_on_from_its_record_as_it_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
