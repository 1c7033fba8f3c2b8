/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "report/parts.h"
#include "report/render.h"
#include "support/sample.h"

#include <string.h>

/* How many blocks hold these words. */
static size_t
holding(const struct outline *o, const char *words)
{
	size_t count = 0;

	for (size_t i = 0; i < o->count; i++)
		count += strstr(o->blocks[i].text, words) != NULL;
	return count;
}

static const struct block *
first_of(const struct outline *o, enum block_kind kind)
{
	for (size_t i = 0; i < o->count; i++)
		if (o->blocks[i].kind == kind)
			return &o->blocks[i];
	fail_msg("no block of kind %d", (int)kind);
	return NULL;
}

static void
steps_are_numbered_from_one_in_each_list(void **state)
{
	static const enum block_kind kinds[] = {
		BLOCK_STEP, BLOCK_STEP, BLOCK_HEADING, BLOCK_STEP,
	};
	static const unsigned numbers[] = { 1, 2, 0, 1 };
	struct outline o = { 0 };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		outline_add(&o, kinds[i], NULL, "x");
	for (size_t i = 0; i < 4; i++)
		assert_number(o.blocks[i].number, numbers[i]);
	outline_done(&o);
	assert_number(o.count, 0);
}

static void
what_could_harm_a_terminal_is_spelt_out(void **state)
{
	static const char turned[] = { '\xe2', '\x80', '\xae', 'e', '\xcc',
				       '\x81', '\0' };
	struct outline o = { 0 };

	(void)state;
	outline_add(&o, BLOCK_PAIR, "a\x1b[2J", "b\tc\nd\r\x7f\xff");
	outline_add(&o, BLOCK_PARA, NULL, turned);
	outline_add(&o, BLOCK_PARA, NULL, NULL);
	assert_text(o.blocks[0].label, "a\\x1B[2J");
	assert_text(o.blocks[0].text, "b c\nd\\x0D\\x7F\\xFF");
	assert_text(o.blocks[1].text, "\\u{202E}e\xcc\x81");
	assert_text(o.blocks[2].text, "");
	outline_done(&o);
}

static void
long_text_is_formatted_whole(void **state)
{
	struct outline o = { 0 };
	char text[3000];

	(void)state;
	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	part_format(&o, BLOCK_PARA, NULL, "%s.", text);
	assert_number(strlen(o.blocks[0].text), sizeof text);
	outline_done(&o);
}

static void
a_day_is_said_in_words_and_no_day_is_left_as_it_is(void **state)
{
	static const char *const days[][2] = {
		{ "2026-03-03", "3 March 2026" },
		{ "2025-12-31", "31 December 2025" },
		{ "2026-13-01", "2026-13-01" },
		{ "2026-00-10", "2026-00-10" },
		{ "2026-01-32", "2026-01-32" },
		{ "2026-01-10x", "2026-01-10x" },
		{ "soon", "soon" },
		{ "", "" },
	};
	char day[PART_DATE];

	(void)state;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		part_date(day, days[i][0]);
		assert_text(day, days[i][1]);
	}
}

static void
a_number_is_doubted_from_the_day_after_a_year(void **state)
{
	const struct contact *children = &sample_list.contacts.items[1];
	struct outline o = { 0 };

	(void)state;
	part_stale(&o, children, "2026-03-02");
	assert_number(o.count, 0);
	part_stale(&o, children, "2026-03-03");
	assert_number(o.count, 1);
	assert_number(o.blocks[0].kind, BLOCK_WARN);
	assert_number(holding(&o, "0300 000 0000"), 1);
	assert_number(holding(&o, "2 March 2025"), 1);
	outline_done(&o);
}

static void
an_unknown_contact_is_left_out(void **state)
{
	char *ids[] = { (char[]){ "nobody" }, (char[]){ "line" } };
	const struct texts calls = { ids, 2 };
	struct outline o = { 0 };

	(void)state;
	part_calls(&o, &sample_list.contacts, &calls);
	assert_number(o.count, 1);
	assert_text(o.blocks[0].label, "HELP to 00000");
	outline_done(&o);
}

static void
nothing_answered_shows_the_card_and_no_band(void **state)
{
	struct walk walk;
	struct outline o = { 0 };

	(void)state;
	walk_init(&walk, &sample_list);
	outline_now(&o, &walk, SAMPLE_TODAY);
	assert_text(o.blocks[0].text, sample_list.card_title);
	assert_number(holding(&o, sample_list.bands[0].title), 0);
	outline_done(&o);
	walk.answers.values[SAMPLE_DANGER] = SAMPLE_YES;
	outline_now(&o, &walk, SAMPLE_TODAY);
	assert_text(first_of(&o, BLOCK_LEAD)->text, "Call 999 now");
	assert_text(first_of(&o, BLOCK_CONTACT)->label, "999");
	outline_done(&o);
	walk_done(&walk);
}

static void
an_interrupt_without_calls_has_those_of_its_floor(void **state)
{
	struct outline o = { 0 };

	(void)state;
	outline_interrupt(&o, &sample_list, 2);
	assert_text(o.blocks[0].text, "Call 999 now");
	assert_text(first_of(&o, BLOCK_LEAD)->text,
		    "This looks like danger.");
	assert_number(holding(&o, "Call 999. Stay"), 1);
	assert_text(first_of(&o, BLOCK_CONTACT)->label, "999");
	outline_done(&o);
	outline_interrupt(&o, &sample_list, 0);
	assert_text(o.blocks[0].text, "What to do now");
	assert_number(holding(&o, "Leave the phone"), 1);
	assert_text(first_of(&o, BLOCK_CONTACT)->label, "999");
	outline_done(&o);
}

static void
every_note_is_in_the_result_once(void **state)
{
	static const char *const notes[] = {
		"I was at a friend's", "Monday, at the gate",
		"Not the whole of it", "A second phone",
		"Tired, and alone at break", "Since March",
		"Ms A, before lunch",
	};
	struct outline o = { 0 };
	struct sample s;

	(void)state;
	sample_init(&s, SAMPLE_MANY);
	outline_result(&o, &s.result, SAMPLE_TODAY);
	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
		assert_number(holding(&o, notes[i]), 1);
	outline_done(&o);
	sample_done(&s);
}

static void
notes_on_questions_hidden_or_not_known_are_kept(void **state)
{
	struct outline o = { 0 };
	struct sample s;

	(void)state;
	sample_init(&s, SAMPLE_HIDDEN);
	outline_result(&o, &s.result, SAMPLE_TODAY);
	assert_number(holding(&o, "Since supper"), 1);
	assert_number(holding(&o, "Heard of one"), 1);
	outline_done(&o);
	sample_done(&s);
}

/* The block before a list of this title's, and the words beside it. */
static void
is_open(const struct outline *o, const char *lead, const char *title,
	const char *words)
{
	const char *above = "";

	for (size_t i = 0; i < o->count; i++) {
		const struct block *b = &o->blocks[i];

		if (b->kind == BLOCK_PARA)
			above = b->text;
		else if (b->kind == BLOCK_ITEM && b->label != NULL &&
			 strcmp(b->label, title) == 0 &&
			 strcmp(above, lead) == 0) {
			assert_text(b->text, words);
			return;
		}
	}
	fail_msg("no %s below: %s", title, lead);
}

static void
what_is_open_names_the_answers_that_change_what_to_do(void **state)
{
	struct outline o = { 0 };
	struct sample s;

	(void)state;
	sample_init(&s, SAMPLE_ONE);
	s.answers.values[SAMPLE_MISSING] = SAMPLE_UNKNOWN;
	result_done(&s.result);
	result_init(&s.result, &sample_list, &s.answers);
	part_open(&o, &s.result);
	is_open(&o, "If you learn this, go straight to \"Call 999 now\":",
		"Danger now", "suspected or yes (not answered)");
	is_open(&o, "If you learn this, go straight to \"Refer today\":",
		"Missing from home", "yes (not known)");
	is_open(&o, "Also open, though none of these alone changes what to "
		"do today:", "Trusts a teacher", "not answered");
	assert_number(holding(&o, "Several of these together"), 0);
	outline_done(&o);
	sample_done(&s);
}

static void
what_would_be_asked_next_is_named_too(void **state)
{
	struct outline o = { 0 };
	struct sample s;

	(void)state;
	sample_init(&s, SAMPLE_EMPTY);
	s.answers.values[SAMPLE_DANGER] = SAMPLE_NO;
	s.answers.values[SAMPLE_GIFTS] = SAMPLE_NO;
	result_done(&s.result);
	result_init(&s.result, &sample_list, &s.answers);
	part_open(&o, &s.result);
	is_open(&o, "If you learn this, go straight to \"Refer today\":",
		"Missing at this hour", "yes (not asked yet)");
	is_open(&o, "Also open, though none of these alone changes what to "
		"do today:", "Missing from home", "not answered");
	outline_done(&o);
	s.answers.values[SAMPLE_MISSING] = SAMPLE_MAYBE;
	result_done(&s.result);
	result_init(&s.result, &sample_list, &s.answers);
	part_open(&o, &s.result);
	assert_number(holding(&o, "not asked yet"), 0);
	outline_done(&o);
	sample_done(&s);
}

static void
several_open_questions_can_lead_where_none_does_alone(void **state)
{
	struct checklist list = sample_list;
	struct indicator signs[5];
	struct outline o = { 0 };
	struct answers a;
	struct result r;

	(void)state;
	memcpy(signs, list.indicators, sizeof signs);
	signs[SAMPLE_WHERE].points[SAMPLE_YES] = 0;
	list.indicators = signs;
	answers_init(&a, &list);
	a.values[SAMPLE_DANGER] = SAMPLE_NO;
	result_init(&r, &list, &a);
	part_open(&o, &r);
	assert_number(holding(&o, "go straight to"), 0);
	is_open(&o, "If you learn this, there is more to do than is above; "
		"tell your lead at once:", "Gifts",
		"suspected or yes (not answered)");
	assert_number(holding(&o, "Several of these together can lead to "
			      "\"Refer today\"."), 1);
	outline_done(&o);
	result_done(&r);
	answers_done(&a);
}

static void
the_lowest_result_says_that_it_is_no_all_clear(void **state)
{
	(void)state;
	for (int which = 0; which < SAMPLE_CASES; which++) {
		struct outline o = { 0 };
		struct sample s;

		sample_init(&s, (enum sample_case)which);
		outline_result(&o, &s.result, SAMPLE_TODAY);
		assert_number(holding(&o, "This is not an all-clear"),
			      s.result.score.band == 0);
		assert_number(holding(&o, "No, none has reviewed it yet"), 1);
		assert_number(o.blocks[0].kind, BLOCK_TITLE);
		assert_number(o.blocks[1].kind, BLOCK_LEAD);
		outline_done(&o);
		sample_done(&s);
	}
}

static void
the_pages_beside_the_result_read_as_agreed(void **state)
{
	struct outline o = { 0 };
	struct walk walk;
	struct buf out = { 0 };

	(void)state;
	walk_init(&walk, &sample_list);
	walk.answers.values[SAMPLE_GIFTS] = SAMPLE_MAYBE;
	walk.answers.values[SAMPLE_SCHOOL] = SAMPLE_UNKNOWN;
	outline_intro(&o, &sample_list, false);
	outline_card(&o, &sample_list);
	outline_more(&o, &sample_list, SAMPLE_MISSING);
	outline_more(&o, &sample_list, SAMPLE_WHERE);
	outline_interrupt(&o, &sample_list, 2);
	outline_now(&o, &walk, SAMPLE_TODAY);
	outline_review(&o, &walk);
	render_text(&out, &o, 72);
	assert_golden("tests/golden/report/pages.txt", buf_text(&out));
	buf_done(&out);
	outline_done(&o);
	outline_numbers(&o, &sample_list);
	assert_number(o.count, 2);
	assert_text(o.blocks[0].label, "999");
	outline_done(&o);
	walk_done(&walk);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_are_numbered_from_one_in_each_list),
		cmocka_unit_test(what_could_harm_a_terminal_is_spelt_out),
		cmocka_unit_test(long_text_is_formatted_whole),
		cmocka_unit_test(
			a_day_is_said_in_words_and_no_day_is_left_as_it_is),
		cmocka_unit_test(
			a_number_is_doubted_from_the_day_after_a_year),
		cmocka_unit_test(an_unknown_contact_is_left_out),
		cmocka_unit_test(nothing_answered_shows_the_card_and_no_band),
		cmocka_unit_test(
		    an_interrupt_without_calls_has_those_of_its_floor),
		cmocka_unit_test(every_note_is_in_the_result_once),
		cmocka_unit_test(
			notes_on_questions_hidden_or_not_known_are_kept),
		cmocka_unit_test(
			the_lowest_result_says_that_it_is_no_all_clear),
		cmocka_unit_test(
			what_is_open_names_the_answers_that_change_what_to_do),
		cmocka_unit_test(what_would_be_asked_next_is_named_too),
		cmocka_unit_test(
			several_open_questions_can_lead_where_none_does_alone),
		cmocka_unit_test(the_pages_beside_the_result_read_as_agreed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
