/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/text.h"
#include "engine/command.h"

#include <string.h>

static void
no_key_or_word_stands_for_two_commands_at_one_place(void **state)
{
	(void)state;
	for (int a = 1; a < COMMAND_COUNT; a++)
		for (unsigned bit = 1; bit <= AT_ANY; bit <<= 1) {
			const struct command_info *info =
				command_info((enum command)a);

			if (!(info->where & bit))
				continue;
			assert_number(command_named(info->key,
						    (enum command_where)bit),
				      a);
			assert_number(command_named(info->name,
						    (enum command_where)bit),
				      a);
		}
}

static void
a_command_has_no_meaning_elsewhere(void **state)
{
	(void)state;
	assert_number(command_named("+", AT_QUESTION), COMMAND_NONE);
	assert_number(command_named("+", AT_RESULT), COMMAND_RAISE);
	assert_number(command_named("nonsense", AT_ANY), COMMAND_NONE);
	assert_number(command_named("", AT_ANY), COMMAND_NONE);
}

static void
help_of_the_line_mode_speaks_of_nothing_it_lacks(void **state)
{
	static const char *const lacks[] = { "cursor", "key", "press",
					     "times", "this screen" };

	(void)state;
	for (int c = 1; c < COMMAND_COUNT; c++) {
		const struct command_info *info =
			command_info((enum command)c);

		for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++)
			assert_false(text_holds(info->typed ? info->typed :
						info->help, lacks[i]));
	}
}

static void
the_letters_left_for_answers_are_few(void **state)
{
	char left[27] = "";
	size_t count = 0;

	(void)state;
	for (int key = 'a'; key <= 'z'; key++)
		if (!command_reserves((char)key))
			left[count++] = (char)key;
	left[count] = '\0';
	assert_text(left, "cdnpy");
	assert_false(command_reserves('1'));
	assert_true(command_reserves('?'));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			no_key_or_word_stands_for_two_commands_at_one_place),
		cmocka_unit_test(a_command_has_no_meaning_elsewhere),
		cmocka_unit_test(
			help_of_the_line_mode_speaks_of_nothing_it_lacks),
		cmocka_unit_test(the_letters_left_for_answers_are_few),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
