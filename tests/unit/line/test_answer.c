/* SPDX-License-Identifier: MIT */
/* What counts as an answer when it is typed. */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"
#include "support/typed.h"

#include <stdlib.h>
#include <string.h>

/* The small list, and the shipped one, some of whose keys are digits. */
static struct checklist small, shipped;

static int
load(void **state)
{
	struct diags diags = { 0 };
	bool good = load_checklist(&small, "tests/data/small.ini", NULL,
				   &diags) &&
		load_checklist(&shipped, "checklists/herts-cse.ini", NULL,
			       &diags);

	(void)state;
	diags_done(&diags);
	return good ? 0 : -1;
}

static int
unload(void **state)
{
	(void)state;
	checklist_done(&small);
	checklist_done(&shipped);
	return 0;
}

/* The value that a line gives the question of this number. */
static unsigned
value_of(const struct checklist *list, size_t number, const char *line)
{
	struct buf lines = { 0 };
	struct typed t;
	unsigned value;

	buf_printf(&lines, "\ng %zu\n%s\n", number, line);
	typed_lines(&t, list, buf_text(&lines));
	value = t.walk.answers.values[number - 1];
	typed_done(&t);
	buf_done(&lines);
	return value;
}

static void
an_answer_is_its_number_letter_name_or_words_in_any_case(void **state)
{
	static const struct {
		const char *line;
		unsigned value;
	} typed[] = {
		{ "1", 1 },	    { "n", 1 },		{ "N", 1 },
		{ "no", 1 },	    { "NO", 1 },	{ "suspected", 2 },
		{ "3", 3 },	    { "Yes", 3 },	{ "yes", 3 },
		{ "D", 4 },	    { "not known", 4 }, { "Not Known", 4 },
		{ "unknown", 4 },   { " y ", 3 },	{ "4", 4 },
		{ "5", 0 },	    { "0", 0 },		{ "10", 0 },
		{ "ye", 0 },	    { "yes no", 0 },	{ "not", 0 },
		{ "1 2", 0 },	    { "01", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
		if (value_of(&small, 2, typed[i].line) != typed[i].value)
			fail_msg("%s gives %u", typed[i].line,
				 value_of(&small, 2, typed[i].line));
}

static void
where_digits_are_keys_they_are_said_once_and_nothing_else_counts(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &shipped, "\ng 4\n?\n");
	assert_non_null(strstr(t.said, "\n  1  18 or over\n"));
	assert_non_null(strstr(t.said, "\n1 18 or over, 2 16 or 17, "));
	typed_done(&t);
	assert_number(value_of(&shipped, 4, "2"), 2);
	assert_number(value_of(&shipped, 4, "13 TO 15"), 3);
	assert_number(value_of(&shipped, 4, "6"), 0);
}

static void
commands_are_taken_in_any_case(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &small, "\nY\n\nB\nUNDO\nCheck\nNext\nT\nme\n");
	assert_number(t.walk.at.stage, WALK_RESULT);
	assert_number(t.walk.answers.values[0], 0);
	assert_non_null(strstr(t.said, "Taken back: the answer \"yes\" to "
			       "\"Danger\"."));
	assert_text(t.walk.answers.tell, "me");
	typed_done(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		an_answer_is_its_number_letter_name_or_words_in_any_case),
		cmocka_unit_test(
	where_digits_are_keys_they_are_said_once_and_nothing_else_counts),
		cmocka_unit_test(commands_are_taken_in_any_case),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
