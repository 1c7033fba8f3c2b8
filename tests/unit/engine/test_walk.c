/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "engine/walk.h"

#include <string.h>

/* A text that may lie where the checklist owns its texts. */
#define TEXT(text) ((char[]){ text })

/*
 * Two opening questions, the second a follow-up of the first; three signs.
 * Answers: 1 no, 2 yes, 3 not known.
 */
static struct choice choices[] = {
	{ TEXT("no"), TEXT("No"), TEXT("no"), 'n', false, CHOICE_LEVEL },
	{ TEXT("yes"), TEXT("Yes"), TEXT("yes"), 'y', true, CHOICE_LEVEL },
	{ TEXT("unknown"), TEXT("Not known"), TEXT("?"), 'd', false,
	  CHOICE_UNKNOWN },
};
static struct scale scales[] = { { TEXT("s"), choices, 3 } };
static struct group groups[] = { { .id = TEXT("first"), .opening = true },
				 { .id = TEXT("signs") } };
static struct band bands[] = {
	{ .id = TEXT("low"), .title = TEXT("Low") },
	{ .id = TEXT("high"), .title = TEXT("High") },
};
static struct indicator signs[] = {
	{ .id = TEXT("danger"), .title = TEXT("Danger"),
	  .ask = TEXT("Now?"), .gate = NONE },
	{ .id = TEXT("where"), .title = TEXT("Where"),
	  .ask = TEXT("Here?"), .gate = 0, .opens = 4 },
	{ .id = TEXT("a"), .title = TEXT("Away"),
	  .ask = TEXT("Gone?"), .group = 1, .gate = NONE },
	{ .id = TEXT("b"), .title = TEXT("Gifts"),
	  .ask = TEXT("New things?"), .group = 1, .gate = NONE },
	{ .id = TEXT("c"), .title = TEXT("Friends"),
	  .ask = TEXT("Older?"), .group = 1,
	  .gate = NONE, .label = TEXT("Elders") },
};
static struct item items[] = { { 0, 4 }, { 2, 4 } };
static struct clause clauses[] = { { CLAUSE_ANY, 1, &items[0], 1 },
				   { CLAUSE_ANY, 1, &items[1], 1 } };
static char *notices[] = { TEXT("Look") };
static struct rule rules[] = {
	{ .id = TEXT("now"), .clauses = &clauses[0], .count = 1, .floor = 1,
	  .interrupt = true },
	{ .id = TEXT("banner"), .clauses = &clauses[1], .count = 1,
	  .floor = NONE, .notices = { notices, 1 } },
};
static const struct checklist list = {
	.note = TEXT("What did you see?"),
	.groups = groups, .group_count = 2, .scales = scales,
	.scale_count = 1, .indicators = signs, .indicator_count = 5,
	.bands = bands, .band_count = 2, .rules = rules, .rule_count = 2,
};

static int
set_up(void **state)
{
	static struct walk walk;

	walk_init(&walk, &list);
	*state = &walk;
	return 0;
}

static int
tear_down(void **state)
{
	walk_done(*state);
	return 0;
}

static void
is_at(const struct walk *walk, enum walk_stage stage, size_t indicator)
{
	assert_number(walk->at.stage, stage);
	assert_number(walk->at.indicator, indicator);
}

static void
it_goes_through_all_stages_and_back_again(void **state)
{
	static const struct walk_at way[] = {
		{ WALK_INTRO, NONE }, { WALK_QUESTION, 0 },
		{ WALK_NOTE, NONE },  { WALK_QUESTION, 2 },
		{ WALK_QUESTION, 3 }, { WALK_QUESTION, 4 },
		{ WALK_REVIEW, NONE }, { WALK_RESULT, NONE },
	};
	enum { LONG = sizeof(way) / sizeof(*way) };
	struct walk *walk = *state;

	for (size_t i = 0; i < LONG; i++) {
		is_at(walk, way[i].stage, way[i].indicator);
		assert_true(walk_next(walk));
	}
	is_at(walk, WALK_LEFT, NONE);
	assert_false(walk_next(walk));
	walk->at = way[LONG - 1];
	for (size_t i = LONG - 1; i > 0; i--) {
		assert_true(walk_back(walk));
		is_at(walk, way[i - 1].stage, way[i - 1].indicator);
	}
	assert_false(walk_back(walk));
}

static void
a_follow_up_is_asked_only_behind_its_open_gate(void **state)
{
	struct walk *walk = *state;

	assert_false(walk_jump(walk, 1));
	walk_next(walk);
	assert_true(walk_answer(walk, 2));
	walk_next(walk);
	is_at(walk, WALK_QUESTION, 1);
	walk_answer(walk, 1);
	walk_back(walk);
	walk_answer(walk, 1);
	walk_next(walk);
	is_at(walk, WALK_NOTE, NONE);
	assert_number(walk->answers.values[1], 1);
}

static void
a_value_the_question_does_not_have_changes_nothing(void **state)
{
	struct walk *walk = *state;

	assert_false(walk_answer(walk, 1));
	walk_next(walk);
	assert_false(walk_answer(walk, 4));
	assert_false(walk_started(walk));
	assert_number(walk_value(walk, "yes"), 2);
	assert_number(walk_value(walk, "d"), 3);
	assert_number(walk_value(walk, "maybe"), 0);
}

static void
undo_takes_back_one_change_where_it_was_made(void **state)
{
	struct walk *walk = *state;

	assert_false(walk_undo(walk));
	walk_next(walk);
	walk_answer(walk, 2);
	walk_answer(walk, 2);
	assert_true(walk_set_note(walk, NOTE_SEEN, "a bruise"));
	assert_false(walk_set_note(walk, NOTE_SEEN, " a bruise "));
	walk_next(walk);
	assert_true(walk_undo(walk));
	is_at(walk, WALK_QUESTION, 0);
	assert_text(note_text(walk_note(walk), NOTE_SEEN), "");
	assert_number(walk->answers.values[0], 2);
	assert_true(walk_undo(walk));
	assert_number(walk->answers.values[0], 0);
	assert_false(walk_undo(walk));
	assert_false(walk_started(walk));
}

static void
undo_takes_back(struct walk *walk, const char *words)
{
	assert_true(walk_undo(walk));
	assert_text(walk_undone(walk), words);
}

static void
undo_says_what_it_took_back(void **state)
{
	struct walk *walk = *state;
	struct diags diags = { 0 };

	assert_text(walk_undone(walk), "");
	walk_set_note(walk, NOTE_OPINION, "he is afraid");
	walk_jump(walk, 3);
	walk_answer(walk, 2);
	walk_answer(walk, 1);
	walk_set_note(walk, NOTE_WHEN, "noon");
	walk_rest(walk);
	walk_set_tell(walk, "the lead");
	assert_true(walk_raise(walk, "high", "I know him", &diags));
	undo_takes_back(walk, "Taken back: the raise to \"High\".");
	undo_takes_back(walk, "Taken back: who you will tell.");
	undo_takes_back(walk, "Taken back: 3 answers at once.");
	undo_takes_back(walk, "Taken back: when and where, in the note on "
			"\"Gifts\".");
	undo_takes_back(walk, "Taken back: the answer \"no\" to \"Gifts\".");
	undo_takes_back(walk, "Taken back: the answer \"yes\" to \"Gifts\".");
	undo_takes_back(walk, "Taken back: what you think, in the note.");
	assert_false(walk_undo(walk));
}

static void
the_rest_is_not_known_and_comes_back_as_one(void **state)
{
	struct walk *walk = *state;

	walk_next(walk);
	walk_answer(walk, 1);
	assert_number(walk_rest(walk), 3);
	assert_number(walk->answers.values[0], 1);
	assert_number(walk->answers.values[1], 0);
	assert_number(walk->answers.values[4], 3);
	assert_number(walk_rest(walk), 0);
	assert_number(walk_progress(walk).answered, 4);
	walk_undo(walk);
	assert_number(walk_progress(walk).answered, 1);
	assert_number(walk_progress(walk).asked, 4);
}

static void
an_interrupt_is_shown_once_until_it_stops_firing(void **state)
{
	struct walk *walk = *state;

	walk_next(walk);
	assert_number(walk_interrupt(walk), NONE);
	walk_answer(walk, 2);
	assert_number(walk_interrupt(walk), 0);
	assert_number(walk_notice(walk), NONE);
	walk_seen(walk, 0);
	assert_number(walk_interrupt(walk), NONE);
	walk_answer(walk, 1);
	walk_answer(walk, 2);
	assert_number(walk_interrupt(walk), 0);
	walk_jump(walk, 2);
	walk_answer(walk, 2);
	assert_number(walk_notice(walk), 1);
}

static void
what_interrupted_is_an_alarm_from_when_it_was_seen_until_it_stops(void **state)
{
	struct walk *walk = *state;

	walk_next(walk);
	walk_answer(walk, 2);
	assert_number(walk_alarm(walk), NONE);
	walk_seen(walk, 0);
	assert_number(walk_alarm(walk), 0);
	walk_next(walk);
	assert_number(walk_alarm(walk), 0);
	walk_undo(walk);
	assert_number(walk_alarm(walk), NONE);
}

static void
from_the_check_page_a_question_leads_back_to_it(void **state)
{
	struct walk *walk = *state;

	walk_review(walk);
	is_at(walk, WALK_REVIEW, NONE);
	assert_true(walk_jump(walk, 3));
	walk_next(walk);
	is_at(walk, WALK_REVIEW, NONE);
	walk_jump(walk, 3);
	walk_back(walk);
	is_at(walk, WALK_REVIEW, NONE);
	walk_review(walk);
	is_at(walk, WALK_RESULT, NONE);
}

static void
words_are_found_round_the_circle_in_any_case(void **state)
{
	struct walk *walk = *state;

	assert_number(walk_find(walk, "GIFT", NONE, 1), 3);
	assert_number(walk_find(walk, "gift", 3, 1), 3);
	assert_number(walk_find(walk, "elder", 0, 1), 4);
	assert_number(walk_find(walk, "?", 0, -1), 4);
	assert_number(walk_find(walk, "here", 0, 1), NONE);
	assert_number(walk_find(walk, "", 0, 1), NONE);
}

int
main(void)
{
#define WITH_WALK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		WITH_WALK(it_goes_through_all_stages_and_back_again),
		WITH_WALK(a_follow_up_is_asked_only_behind_its_open_gate),
		WITH_WALK(a_value_the_question_does_not_have_changes_nothing),
		WITH_WALK(undo_takes_back_one_change_where_it_was_made),
		WITH_WALK(undo_says_what_it_took_back),
		WITH_WALK(the_rest_is_not_known_and_comes_back_as_one),
		WITH_WALK(an_interrupt_is_shown_once_until_it_stops_firing),
		WITH_WALK(
	what_interrupted_is_an_alarm_from_when_it_was_seen_until_it_stops),
		WITH_WALK(from_the_check_page_a_question_leads_back_to_it),
		WITH_WALK(words_are_found_round_the_circle_in_any_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
