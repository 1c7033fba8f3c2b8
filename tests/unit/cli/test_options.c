/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "cli/options.h"

#include <string.h>

enum { WORDS = 8 };

static bool
read_line(struct request *r, struct buf *wrong, const char *const *words)
{
	char *argv[WORDS + 2] = { (char *)"heed" };
	int argc = 1;

	for (; words[argc - 1] != NULL; argc++)
		argv[argc] = (char *)words[argc - 1];
	return request_init(r, argc, argv, wrong);
}

#define READ(...) \
	read_line(&r, &wrong, (const char *const[]){ __VA_ARGS__, NULL })

static void
walk_is_meant_when_no_command_is_said(void **state)
{
	struct buf wrong = { 0 };
	struct request r;

	(void)state;
	assert_true(READ(NULL));
	assert_text(r.command->name, "walk");
	assert_false(r.named);
	request_done(&r);
	assert_true(READ("--plain"));
	assert_text(r.values[OPTION_PLAIN], "");
	assert_text(r.command->name, "walk");
	request_done(&r);
}

static void
options_and_operands_may_be_mixed(void **state)
{
	struct buf wrong = { 0 };
	struct request r;

	(void)state;
	assert_true(READ("--format", "json", "result", "x", "--because=a=b",
			 "-", "--raise="));
	assert_text(r.values[OPTION_FORMAT], "json");
	assert_text(r.values[OPTION_BECAUSE], "a=b");
	assert_text(r.values[OPTION_RAISE], "");
	assert_number(r.operand_count, 2);
	assert_text(r.operands[0], "x");
	assert_text(r.operands[1], "-");
	request_done(&r);
}

static void
the_value_of_an_option_may_look_like_one(void **state)
{
	struct buf wrong = { 0 };
	struct request r;

	(void)state;
	assert_true(READ("result", "x", "--because", "--format"));
	assert_text(r.values[OPTION_BECAUSE], "--format");
	assert_null(r.values[OPTION_FORMAT]);
	request_done(&r);
}

static void
a_flag_may_be_given_twice(void **state)
{
	struct buf wrong = { 0 };
	struct request r;

	(void)state;
	assert_true(READ("--plain", "--plain"));
	request_done(&r);
}

static void
part_of_an_option_is_no_option(void **state)
{
	struct buf wrong = { 0 };
	struct request r;

	(void)state;
	assert_false(READ("--pla"));
	assert_non_null(strstr(buf_text(&wrong), "unknown option"));
	buf_done(&wrong);
	request_done(&r);
}

static void
no_help_holds_what_a_shell_or_zsh_would_read_as_its_own(void **state)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	(void)state;
	for (int o = 0; o < OPTION_COUNT; o++)
		assert_null(strpbrk(option_info((enum option)o)->help,
				    "'[]:\\$`\"%"));
	for (size_t i = 0; i < count; i++)
		assert_null(strpbrk(all[i].summary, "'[]:\\$`\"%"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(walk_is_meant_when_no_command_is_said),
		cmocka_unit_test(options_and_operands_may_be_mixed),
		cmocka_unit_test(the_value_of_an_option_may_look_like_one),
		cmocka_unit_test(a_flag_may_be_given_twice),
		cmocka_unit_test(part_of_an_option_is_no_option),
		cmocka_unit_test(
		no_help_holds_what_a_shell_or_zsh_would_read_as_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
