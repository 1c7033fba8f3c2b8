/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/map.h"

#include <string.h>

static char id_no[] = "no", id_seen[] = "seen", id_told[] = "told",
	    id_odd[] = "never", no[] = "No: I would know",
	    seen[] = "Yes: seen", told[] = "Yes: told", brief[] = "by others",
	    odd[] = "By  Others", out[] = "out-late", gifts[] = "gifts",
	    out_title[] = "Out late", out_ask[] = "Is the child out late?",
	    gifts_title[] = "Gifts", gifts_ask[] = "Any gifts?";

/* "Yes" begins two of its answers, and "by others" is short for one and the
 * whole of another. */
static struct choice choices[] = {
	{ .id = id_no, .label = no, .key = 'n' },
	{ .id = id_seen, .label = seen, .key = 's' },
	{ .id = id_told, .label = told, .brief = brief, .key = 't' },
	{ .id = id_odd, .label = odd },
};

static struct scale scales[] = { { .choices = choices, .count = 4 } };

static struct indicator indicators[] = {
	{ .id = out, .title = out_title, .ask = out_ask },
	{ .id = gifts, .title = gifts_title, .ask = gifts_ask },
};

static const struct checklist list = {
	.indicators = indicators, .indicator_count = 2,
	.scales = scales, .scale_count = 1,
};

static uint8_t
value(const struct map *m, size_t question, const char *text)
{
	return map_value(m, question, text, strlen(text));
}

static uint8_t
add(struct map *m, enum map_source source, const char *text, uint8_t of)
{
	return map_add_text(m, 0, source, text, strlen(text), of);
}

static void
an_answer_goes_by_its_words_as_typed(void **state)
{
	struct map m;

	(void)state;
	map_init(&m, &list);
	assert_int_equal(value(&m, 0, "no"), 1);
	assert_int_equal(value(&m, 0, "N"), 1);
	assert_int_equal(value(&m, 0, "\xC2\xA0no:  i would\nknow "), 1);
	assert_int_equal(value(&m, 0, "SEEN"), 2);
	assert_int_equal(value(&m, 0, "yes: told"), 3);
	assert_int_equal(value(&m, 0, ""), 0);
	assert_int_equal(value(&m, 0, "maybe"), 0);
	assert_int_equal(map_value(&m, 0, "no\0x", 4), 0);
	map_done(&m);
}

static void
words_that_two_answers_share_are_neither(void **state)
{
	struct map m;

	(void)state;
	map_init(&m, &list);
	assert_int_equal(value(&m, 0, "Yes"), 0);
	assert_int_equal(value(&m, 0, "by others"), 0);
	/* Unless it is said whose they are. */
	assert_int_equal(add(&m, MAP_ANY, "Yes", 2), 0);
	assert_int_equal(value(&m, 0, "yes"), 2);
	map_done(&m);
}

static void
a_text_stands_for_one_answer(void **state)
{
	struct map m;

	(void)state;
	map_init(&m, &list);
	assert_int_equal(add(&m, MAP_ANY, "once", 2), 0);
	assert_int_equal(add(&m, MAP_ANY, " Once", 2), 0);
	assert_int_equal(add(&m, MAP_ANY, "ONCE", 3), 2);
	assert_int_equal(add(&m, MAP_ANY, "No", 2), 1);
	assert_int_equal(add(&m, MAP_QUESTION, "n", 2), 1);
	assert_int_equal(add(&m, MAP_QUESTION, "yes: told", 2), 3);
	assert_int_equal(value(&m, 0, "once"), 2);
	/* What is said of the question goes before what is said of any. */
	assert_int_equal(add(&m, MAP_QUESTION, "once", 3), 0);
	assert_int_equal(value(&m, 0, "once"), 3);
	assert_int_equal(value(&m, 1, "once"), 0);
	map_done(&m);
}

static void
a_title_stands_for_one_question(void **state)
{
	struct map m;

	(void)state;
	map_init(&m, &list);
	assert_true(map_add_title(&m, "At night?", 0) == NONE);
	assert_true(map_add_title(&m, "at  night?", 0) == NONE);
	assert_true(map_add_title(&m, "AT NIGHT?", 1) == 0);
	assert_true(map_add_title(&m, "gifts", 0) == 1);
	assert_true(map_question(&m, "g1/at night?") == 0);
	assert_true(map_question(&m, "g-1-out-late") == 0);
	assert_true(map_question(&m, "Any gifts?\xC2\xA0") == 1);
	assert_true(map_question(&m, "g1.sub.out-late") == 0);
	assert_true(map_question(&m, "late") == NONE);
	map_done(&m);
}

static void
a_title_that_two_questions_share_is_of_none(void **state)
{
	struct indicator twins[] = {
		{ .id = out, .title = gifts_ask, .ask = out_ask },
		{ .id = gifts, .title = out, .ask = gifts_ask },
	};
	const struct checklist two = { .indicators = twins,
		.indicator_count = 2, .scales = scales, .scale_count = 1 };
	struct map m;

	(void)state;
	map_init(&m, &two);
	assert_true(map_question(&m, "any gifts?") == NONE);
	assert_true(map_question(&m, "out-late") == 0);
	assert_true(map_add_title(&m, "Any gifts?", 1) == NONE);
	assert_true(map_question(&m, "any gifts?") == 1);
	map_done(&m);
}

/* --- Digits, and another version ------------------------------------------ */

static char id_1[] = "low", id_2[] = "high", low[] = "Low", high[] = "High",
	    high_new[] = "Much", mixed_new[] = "High";

static struct choice by_digit[] = {
	{ .id = id_1, .label = low, .key = '1' },
	{ .id = id_2, .label = high, .key = '2' },
};
static struct choice reworded[] = {
	{ .id = id_1, .label = low, .key = '1' },
	{ .id = id_2, .label = high_new, .key = '2' },
};
static struct choice swapped[] = {
	{ .id = id_1, .label = mixed_new, .key = '1' },
	{ .id = id_2, .label = high_new, .key = '2' },
};
static struct scale digit_scale[] = { { .choices = by_digit, .count = 2 } };
static struct scale new_scale[] = { { .choices = reworded, .count = 2 } };
static struct scale odd_scale[] = { { .choices = swapped, .count = 2 } };
static char away_ask[] = "Away?", away_new[] = "Often away?";
static struct indicator asked[] = {
	{ .id = out, .title = out_title, .ask = away_ask },
};
static struct indicator asked_new[] = {
	{ .id = gifts, .title = gifts_title, .ask = gifts_ask },
	{ .id = out, .title = out_title, .ask = away_new },
};
static const struct checklist by_digits = { .indicators = asked,
	.indicator_count = 1, .scales = digit_scale, .scale_count = 1 };
static const struct checklist next = { .indicators = asked_new,
	.indicator_count = 2, .scales = new_scale, .scale_count = 1 };
static const struct checklist odd_next = { .indicators = asked_new,
	.indicator_count = 2, .scales = odd_scale, .scale_count = 1 };

static void
a_digit_of_a_form_takes_the_place_of_all_keys(void **state)
{
	struct map m;

	(void)state;
	map_init(&m, &by_digits);
	assert_int_equal(value(&m, 0, "1"), 1);
	assert_int_equal(add(&m, MAP_ANY, "1", 2), 1);
	assert_int_equal(add(&m, MAP_QUESTION, "1", 2), 0);
	assert_int_equal(value(&m, 0, "1"), 2);
	assert_int_equal(value(&m, 0, "2"), 0);
	assert_int_equal(value(&m, 0, "low"), 1);
	assert_int_equal(value(&m, 0, "High"), 2);
	map_done(&m);
}

static void
words_of_another_version_stand_for_the_same_ids(void **state)
{
	struct map old, new;

	(void)state;
	map_init(&old, &by_digits);
	map_init(&new, &next);
	add(&old, MAP_QUESTION, "Plenty", 2);
	map_add_title(&old, "Gone?", 0);
	map_carry(&old, &new);
	map_carry(&new, &old);
	assert_int_equal(value(&old, 0, "much"), 2);
	assert_int_equal(value(&new, 1, "high"), 2);
	assert_int_equal(value(&new, 1, "plenty"), 2);
	assert_int_equal(value(&new, 0, "plenty"), 0);
	assert_true(map_question(&old, "Often away?") == 0);
	assert_true(map_question(&new, "Away?") == 1);
	assert_true(map_question(&new, "Gone?") == 1);
	assert_true(map_question(&old, "Any gifts?") == NONE);
	map_done(&old);
	map_done(&new);
}

static void
words_that_changed_their_answer_are_none(void **state)
{
	struct map old, new;

	(void)state;
	map_init(&old, &by_digits);
	map_init(&new, &odd_next);
	map_carry(&old, &new);
	map_carry(&new, &old);
	assert_int_equal(value(&old, 0, "High"), 0);
	assert_int_equal(value(&new, 1, "High"), 0);
	assert_int_equal(value(&old, 0, "Much"), 2);
	/* Ids are plain. */
	assert_int_equal(value(&old, 0, "high"), 2);
	assert_int_equal(value(&new, 1, "high"), 2);
	map_done(&old);
	map_done(&new);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_answer_goes_by_its_words_as_typed),
		cmocka_unit_test(words_that_two_answers_share_are_neither),
		cmocka_unit_test(a_text_stands_for_one_answer),
		cmocka_unit_test(a_title_stands_for_one_question),
		cmocka_unit_test(a_title_that_two_questions_share_is_of_none),
		cmocka_unit_test(a_digit_of_a_form_takes_the_place_of_all_keys),
		cmocka_unit_test(
			words_of_another_version_stand_for_the_same_ids),
		cmocka_unit_test(words_that_changed_their_answer_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
