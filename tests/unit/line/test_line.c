/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "line/line.h"
#include "read/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct checklist list;

static int
load(void **state)
{
	struct diags diags = { 0 };
	bool good = load_checklist(&list, "tests/data/small.ini", NULL,
				   &diags);

	(void)state;
	diags_done(&diags);
	return good ? 0 : -1;
}

static int
unload(void **state)
{
	(void)state;
	checklist_done(&list);
	return 0;
}

/* Walk on these bytes; *said is what was printed, if asked for. */
static enum line_end
type(struct walk *walk, const char *bytes, size_t size, char **said)
{
	char *copy = mem_copy(bytes, size);
	FILE *in = size > 0 ? fmemopen(copy, size, "r") :
		fopen("/dev/null", "r");
	size_t length = 0;
	char *text = NULL;
	FILE *out = open_memstream(&text, &length);
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24" };
	enum line_end end;

	assert_non_null(in);
	assert_non_null(out);
	walk_init(walk, &list);
	end = line_walk(walk, &io);
	fclose(in);
	fclose(out);
	free(copy);
	if (said != NULL)
		*said = text;
	else
		free(text);
	return end;
}

/* A walk with an answer to everything, and a command of each kind. */
static const char whole[] =
	"\nn\nThey said: no.\n\ny\ny\nn\nu\nb\ng 2\nw\nseen\nnoon\n-\n"
	"/school\nm\n?\na\nv\n1\nn\n\n+\n1\nI know\nt\nthe lead\n\ny\n";

static void
a_whole_walk_is_left_by_choice_with_the_numbers(void **state)
{
	struct walk walk;
	char *said;

	(void)state;
	assert_number(type(&walk, whole, sizeof whole - 1, &said), LINE_LEFT);
	assert_text(note_text(&walk.answers.general, NOTE_SEEN),
		    "They said: no.");
	assert_number(walk.answers.values[1], 3);
	assert_non_null(strstr(said, "Ring now"));
	assert_non_null(strstr(said, "999  Emergency"));
	free(said);
	walk_done(&walk);
}

static size_t
answered(const struct walk *walk)
{
	size_t count = 0;

	for (size_t i = 0; i < walk->answers.count; i++)
		count += walk->answers.values[i] != 0;
	return count;
}

static void
the_end_of_input_never_answers(void **state)
{
	static const char *const ends[] = { "\n", "\nn", "\nn\n\n", "\nn\n\ny",
					    "\nn\n\ny\ny", "\nn\n\ny\nr" };
	static const size_t counts[] = { 0, 0, 1, 1, 2, 2 };

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct walk walk;

		assert_number(type(&walk, ends[i], strlen(ends[i]), NULL),
			      LINE_ENDED);
		assert_number(answered(&walk), counts[i]);
		walk_done(&walk);
	}
}

static void
cut_anywhere_a_walk_ends_and_answers_only_whole_lines(void **state)
{
	(void)state;
	for (size_t n = 0; n < sizeof whole; n++) {
		struct walk cut, full;
		size_t line = n;
		enum line_end end = type(&cut, whole, n, NULL);

		while (line > 0 && whole[line - 1] != '\n')
			line--;
		type(&full, whole, line, NULL);
		assert_memory_equal(cut.answers.values, full.answers.values,
				    cut.answers.count);
		assert_true(end == LINE_ENDED || end == LINE_LEFT);
		walk_done(&cut);
		walk_done(&full);
	}
}

static void
a_quick_exit_says_what_it_cannot_do(void **state)
{
	struct walk walk;
	char *said;

	(void)state;
	assert_number(type(&walk, "\nxxx\n", 5, &said), LINE_QUICK);
	assert_non_null(strstr(said, "cannot be erased"));
	assert_null(strstr(said, "999  Emergency"));
	free(said);
	walk_done(&walk);
}

static void
hostile_typing_is_said_to_be_no_answer(void **state)
{
	static const char bytes[] = "\n\x1b[31m\xff\0\xc3(\nq\n";
	struct walk walk;
	char *said;

	(void)state;
	assert_number(type(&walk, bytes, sizeof bytes - 1, &said), LINE_LEFT);
	assert_non_null(strstr(said, "is no answer"));
	assert_null(strchr(said, '\x1b'));
	assert_number(answered(&walk), 0);
	free(said);
	walk_done(&walk);
}

static void
saving_says_why_it_cannot_or_where_it_did(void **state)
{
	static const char keys[] =
		"v\n\nf\n~/none/a.txt\nf\n~\nf\n~/a.pdf\nf\n~/a\nq\ny\n";
	char home[] = "/tmp/heed-test-XXXXXX", path[48];
	char *before = mem_string(getenv("HOME"));
	struct walk walk;
	char *said;

	(void)state;
	assert_non_null(mkdtemp(home));
	setenv("HOME", home, 1);
	snprintf(path, sizeof path, "%s/a", home);
	assert_number(type(&walk, keys, sizeof keys - 1, &said), LINE_LEFT);
	assert_non_null(strstr(said, "Nothing was saved. There is no folder "));
	assert_non_null(strstr(said, "Nothing was saved. That is a folder; "));
	assert_non_null(strstr(said, "Nothing was saved. End the name in "));
	assert_non_null(strstr(said, path));
	assert_non_null(strstr(said, "Saved as text: "));
	assert_number(unlink(path), 0);
	assert_number(rmdir(home), 0);
	free(said);
	walk_done(&walk);
	if (before != NULL)
		setenv("HOME", before, 1);
	free(before);
}

static void
a_stream_that_cannot_be_written_ends_it(void **state)
{
	FILE *in = fopen("/dev/zero", "r"), *out = fopen("/dev/full", "w");
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24" };
	struct walk walk;

	(void)state;
	assert_non_null(in);
	assert_non_null(out);
	walk_init(&walk, &list);
	assert_number(line_walk(&walk, &io), LINE_BROKEN);
	walk_done(&walk);
	fclose(in);
	fclose(out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_whole_walk_is_left_by_choice_with_the_numbers),
		cmocka_unit_test(the_end_of_input_never_answers),
		cmocka_unit_test(
			cut_anywhere_a_walk_ends_and_answers_only_whole_lines),
		cmocka_unit_test(a_quick_exit_says_what_it_cannot_do),
		cmocka_unit_test(hostile_typing_is_said_to_be_no_answer),
		cmocka_unit_test(saving_says_why_it_cannot_or_where_it_did),
		cmocka_unit_test(a_stream_that_cannot_be_written_ends_it),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
