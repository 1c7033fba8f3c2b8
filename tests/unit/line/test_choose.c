/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/mem.h"
#include "line/line.h"

#include <stdlib.h>
#include <string.h>

/* Choose one of two by these lines; *said is what was printed. */
static enum line_end
choose_on(bool terminal, const char *lines, size_t *at, char **said)
{
	static const struct line_row rows[] = { { "First list", "one; 1" },
						{ "Second list", "two; 2" } };
	char *copy = mem_string(lines);
	FILE *in = fmemopen(copy, strlen(copy), "r");
	size_t length = 0;
	FILE *out = open_memstream(said, &length);
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24",
			      .terminal = terminal };
	enum line_end end;

	assert_non_null(in);
	assert_non_null(out);
	end = line_choose(&io, "Choose a checklist", rows, 2, at);
	fclose(in);
	fclose(out);
	free(copy);
	return end;
}

static enum line_end
choose(const char *lines, size_t *at, char **said)
{
	return choose_on(false, lines, at, said);
}

static void
a_number_chooses_and_the_emergency_numbers_are_there(void **state)
{
	size_t at = 9;
	char *said;

	(void)state;
	assert_number(choose(" 2 \n", &at, &said), LINE_ON);
	assert_number(at, 1);
	assert_non_null(strstr(said, "In danger now: ring 999."));
	assert_non_null(strstr(said, "101; if you"));
	free(said);
}

static void
whatever_is_no_number_there_gets_a_sentence(void **state)
{
	static const struct {
		const char *line, *said;
	} typed[] = {
		{ "2abc", "None of them has that number." },
		{ "3", "None of them has that number." },
		{ "0", "None of them has that number." },
		{ "-1", "None of them has that number." },
		{ "99999999999999999999", "None of them has that number." },
		{ "x", "Type xxx, in one line, to leave at once." },
		{ "xx", "Type xxx, in one line, to leave at once." },
		{ "", "Enter alone opens none of them." },
		{ "b", "This is the beginning." },
		{ "?", "A number: Open that checklist" },
		{ "HELP", "A number: Open that checklist" },
		{ "z", "cannot be hidden" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		char lines[64], *said;
		size_t at = 9;

		snprintf(lines, sizeof lines, "%s\n1\n", typed[i].line);
		assert_number(choose(lines, &at, &said), LINE_ON);
		assert_number(at, 0);
		if (strstr(said, typed[i].said) == NULL)
			fail_msg("\"%s\" gets: %s", typed[i].line, said);
		free(said);
	}
}

static void
it_is_left_as_a_walk_is(void **state)
{
	static const char *const quick[] = { "xxx\n", "XXX\n", "exit\n" };
	size_t at;
	char *said;

	(void)state;
	for (size_t i = 0; i < sizeof quick / sizeof *quick; i++) {
		assert_number(choose(quick[i], &at, &said), LINE_QUICK);
		assert_non_null(strstr(said, "cannot be erased"));
		free(said);
	}
	assert_number(choose_on(true, "xxx\n", &at, &said), LINE_QUICK);
	assert_text(strchr(said, '\033'), "\033[H\033[2J\033[3J");
	free(said);
	assert_number(choose_on(true, "z\n\n2\n", &at, &said), LINE_ON);
	assert_number(at, 1);
	assert_non_null(strstr(said, "\033[3J\nChoose a checklist"));
	free(said);
	assert_number(choose("Q\n", &at, &said), LINE_LEFT);
	free(said);
	assert_number(choose("2", &at, &said), LINE_ENDED);
	assert_non_null(strstr(said, "before a checklist was chosen"));
	free(said);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_number_chooses_and_the_emergency_numbers_are_there),
		cmocka_unit_test(whatever_is_no_number_there_gets_a_sentence),
		cmocka_unit_test(it_is_left_as_a_walk_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
