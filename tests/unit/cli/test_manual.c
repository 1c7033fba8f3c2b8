/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "cli/options.h"
#include "engine/command.h"

#include <stdio.h>
#include <string.h>

/* A page's source as one line: words parted by single blanks. */
static void
add_page(struct buf *page, const char *path)
{
	FILE *file = fopen(path, "r");
	bool gap = true;
	int c;

	assert_non_null(file);
	while ((c = getc(file)) != EOF) {
		bool blank = c == ' ' || c == '\n';
		unsigned char byte = (unsigned char)(blank ? ' ' : c);

		if (!blank || !gap)
			buf_add(page, &byte, 1);
		gap = blank;
	}
	fclose(file);
	assert_true(page->size > 1000);
}

/* heed(1), and heed-workshop(1) which has the keys of a workshop. */
static void
read_page(struct buf *page)
{
	add_page(page, "man/heed.1");
	add_page(page, "man/heed-workshop.1");
}

static void
expect(struct buf *page, struct buf *item)
{
	if (strstr(buf_text(page), buf_text(item)) == NULL)
		fail_msg("heed(1) does not say: %s", buf_text(item));
	buf_done(item);
}

static void
the_manual_has_every_command_of_the_walk_word_for_word(void **state)
{
	struct buf page = { 0 };

	(void)state;
	read_page(&page);
	for (int c = 1; c < COMMAND_COUNT; c++) {
		const struct command_info *info =
			command_info((enum command)c);
		struct buf item = { 0 };

		buf_printf(&item, ".It Ic %s%s Pq Ic %s %s. ",
			   strcmp(info->key, "?") == 0 ? "\\&" : "",
			   info->key, info->name, info->help);
		expect(&page, &item);
	}
	buf_done(&page);
}

static void
the_manual_has_the_help_that_the_line_mode_words_anew(void **state)
{
	struct buf page = { 0 };

	(void)state;
	read_page(&page);
	for (int c = 1; c < COMMAND_COUNT; c++) {
		const struct command_info *info =
			command_info((enum command)c);
		struct buf item = { 0 };

		if (info->typed == NULL)
			continue;
		buf_printf(&item, ".It Ic %s%s Pq Ic %s %s. ",
			   strcmp(info->key, "?") == 0 ? "\\&" : "",
			   c == COMMAND_EXIT ? "xxx" : info->key, info->name,
			   info->typed);
		expect(&page, &item);
	}
	buf_done(&page);
}

static void
the_manual_has_every_option(void **state)
{
	struct buf page = { 0 };

	(void)state;
	read_page(&page);
	for (int o = 0; o < OPTION_COUNT; o++) {
		const struct option_info *info = option_info((enum option)o);
		struct buf item = { 0 };

		buf_printf(&item, ".It Fl %s%s%s ", info->name + 1,
			   info->argument ? " Ar " : "",
			   info->argument ? info->argument : "");
		expect(&page, &item);
	}
	buf_done(&page);
}

static void
the_manual_has_every_command_in_its_synopsis_and_below(void **state)
{
	struct buf page = { 0 };
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	(void)state;
	read_page(&page);
	for (size_t i = 0; i < count; i++) {
		struct buf item = { 0 };

		buf_printf(&item, ".It Cm %s ", all[i].name);
		expect(&page, &item);
		buf_printf(&item, ".Nm heed .%sCm %s ", i ? "" : "Op ",
			   all[i].name);
		expect(&page, &item);
	}
	buf_done(&page);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		the_manual_has_every_command_of_the_walk_word_for_word),
		cmocka_unit_test(
		the_manual_has_the_help_that_the_line_mode_words_anew),
		cmocka_unit_test(the_manual_has_every_option),
		cmocka_unit_test(
		the_manual_has_every_command_in_its_synopsis_and_below),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
