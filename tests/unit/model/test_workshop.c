/* SPDX-License-Identifier: MIT */
/* How a workshop is laid out, its sheets, and roles by name. */
#include "test.h"

#include "support/small.h"

#include <string.h>

static void
steps_come_in_order(void **state)
{
	static const char *const steps[] = {
		"opening 0 0 0 0",
		"part 0 0 0 1", "topic 0 0 4 1", "topic 0 0 5 1",
		"topic 0 0 6 1", "topics 0 0 0 1",
		"part 1 0 0 2", "topic 1 0 4 2", "topic 1 0 5 2",
		"topic 1 0 6 2", "topic 1 0 0 2", "topic 1 0 1 2",
		"topic 1 0 2 2", "topic 1 0 3 2", "topics 1 1 0 2",
		"agenda 1 0 0 3", "agenda 1 1 0 3", "talk 2 0 0 3",
		"topic 2 0 4 3", "topic 2 0 5 3", "topic 2 0 6 3",
		"topics 2 0 0 3",
		"reading 2 0 0 4", "reading 2 1 0 4", "close 2 0 0 4",
	};
	struct small *s = *state;

	assert_number(s->w.step_count, sizeof steps / sizeof *steps);
	for (size_t i = 0; i < s->w.step_count; i++) {
		const struct step *step = &s->w.steps[i];
		struct buf line = { 0 };

		buf_printf(&line, "%s %zu %zu %zu %zu",
			   workshop_kind_word(step->kind), step->round,
			   step->child, step->topic, step->stage);
		assert_text(buf_text(&line), steps[i]);
		buf_done(&line);
	}
}

static void
stages_add_up_to_the_minutes_of_the_case(void **state)
{
	struct small *s = *state;
	int32_t sum = 0;

	for (size_t i = 0; i < s->w.stage_count; i++)
		sum += s->w.stages[i].minutes;
	assert_number(sum, case_minutes(&s->study));
	assert_number(s->w.stage_count, 5);
	assert_text(s->w.stages[2].title, "Tuesday");
}

static void
every_place_has_its_own_hands(void **state)
{
	struct small *s = *state;
	size_t seen = 0;

	for (size_t r = 0; r < s->w.rounds; r++)
		for (size_t c = 0; c < 2; c++)
			for (size_t t = 0; t < s->w.topics; t++)
				assert_true(workshop_hands(&s->w, r, c, t) ==
					    &s->w.hands[seen++]);
	assert_number(seen, 3 * 2 * 7);
}

static void
sheets_go_by_how_they_came(void **state)
{
	struct small *s = *state;
	struct workshop *w = &s->w;

	assert_false(workshop_unsheet(w));
	for (uint8_t i = 0; i < 100; i++) {
		struct sheet *sheet = workshop_sheet(w, ROLE_NONE, 0);

		assert_memory_equal(sheet->values, "\0\0\0\0", 4);
		sheet->values[0] = i;
		sheet->from = i % 3 == 2 ? SHEET_FILE : SHEET_TYPED;
	}
	assert_true(workshop_unsheet(w)); /* 99, behind no file */
	assert_number(w->sheet_count, 99);
	assert_true(workshop_unsheet(w)); /* 97, before the file 98 */
	assert_number(w->sheets[97].values[0], 98);
	workshop_drop(w, SHEET_FILE);
	assert_number(w->sheet_count, 65);
	for (size_t i = 0; i < w->sheet_count; i++)
		assert_number(w->sheets[i].values[0], i / 2 * 3 + i % 2);
	while (workshop_unsheet(w))
		assert_true(w->sheet_count < 65);
	assert_number(w->sheet_count, 0);
}

static void
roles_have_names(void **state)
{
	(void)state;
	for (int r = ROLE_SCHOOL; r < ROLE_COUNT; r++) {
		const char *id = role_id((enum role)r);
		const char *words = role_words((enum role)r);

		assert_number(role_named(id, strlen(id)), r);
		assert_number(role_named(words, strlen(words)), r);
	}
	assert_number(role_named("POLICE and more", 6), ROLE_POLICE);
	assert_number(role_named("Youth Work", 10), ROLE_YOUTH);
	assert_number(role_named("", 0), ROLE_COUNT);
	assert_number(role_named("polic", 5), ROLE_COUNT);
	assert_number(role_named("police\0x", 8), ROLE_COUNT);
}

#define test(f) cmocka_unit_test_setup_teardown(f, small_setup, small_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test(steps_come_in_order),
		test(stages_add_up_to_the_minutes_of_the_case),
		test(every_place_has_its_own_hands),
		test(sheets_go_by_how_they_came),
		cmocka_unit_test(roles_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
