/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"
#include "support/typed.h"

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

/* A walk with an answer to everything, and a command of each kind. */
static const char whole[] =
	"\nn\nThey said: no.\n\ny\ny\nn\nu\nb\ng 2\nw\nseen\nnoon\n-\n"
	"/school\nm\n?\na\nv\n1\nn\n\n+\n1\nI know\nt\nthe lead\n\ny\n";

static void
a_whole_walk_is_left_by_choice_with_the_numbers(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, whole);
	assert_number(t.end, LINE_LEFT);
	assert_text(note_text(&t.walk.answers.general, NOTE_SEEN),
		    "They said: no.");
	assert_number(t.walk.answers.values[1], 3);
	assert_text(t.walk.answers.tell, "the lead");
	assert_text(t.walk.answers.because, "I know");
	assert_non_null(strstr(t.said, "Ring now"));
	assert_non_null(strstr(t.said, "999  Emergency"));
	typed_done(&t);
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
		struct typed t;

		typed_lines(&t, &list, ends[i]);
		assert_number(t.end, LINE_ENDED);
		assert_number(answered(&t.walk), counts[i]);
		typed_done(&t);
	}
}

static void
cut_anywhere_a_walk_ends_and_answers_only_whole_lines(void **state)
{
	(void)state;
	for (size_t n = 0; n < sizeof whole; n++) {
		struct typed cut, full;
		size_t line = n;

		while (line > 0 && whole[line - 1] != '\n')
			line--;
		typed_walk(&cut, &list, whole, n, NULL);
		typed_walk(&full, &list, whole, line, NULL);
		assert_text(cut.state, full.state);
		assert_true(cut.end == LINE_ENDED || cut.end == LINE_LEFT);
		typed_done(&cut);
		typed_done(&full);
	}
}

static void
hostile_typing_is_said_to_be_no_answer(void **state)
{
	static const char bytes[] = "\n\x1b[31m\xff\0\xc3(\nq\n";
	struct typed t;

	(void)state;
	typed_walk(&t, &list, bytes, sizeof bytes - 1, NULL);
	assert_number(t.end, LINE_LEFT);
	assert_non_null(strstr(t.said, "is no answer"));
	assert_null(strchr(t.said, '\x1b'));
	assert_number(answered(&t.walk), 0);
	typed_done(&t);
}

/* --- Numbers and pages ---------------------------------------------------- */

static void
a_number_that_is_none_is_asked_for_again(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\ng\n99\n0\n2x\n-1\n2\n");
	assert_number(answered(&t.walk), 0);
	assert_number(t.walk.at.indicator, 1);
	assert_number(t.end, LINE_ENDED);
	typed_done(&t);
	typed_lines(&t, &list, "\ng 99\n2\n");
	assert_number(answered(&t.walk), 0);
	assert_number(t.walk.at.indicator, 1);
	typed_done(&t);
	typed_lines(&t, &list, "\nv\n\n+\n9\n1x\nring\n2\nI know\n");
	assert_number(t.walk.answers.raised, 2);
	typed_done(&t);
}

static void
after_a_page_enter_and_back_only_lead_to_the_question(void **state)
{
	static const char *const pages[] = { "?", "a", "m", "help", "NOW" };

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		for (int end = 0; end < 4; end++) {
			static const char *const ends[] = { "\n", "b\n",
							    "oops\n\n",
							    "\n\n" };
			struct buf lines = { 0 };
			struct typed t;

			buf_printf(&lines, "\n%s\n%s", pages[i], ends[end]);
			typed_lines(&t, &list, buf_text(&lines));
			assert_non_null(strstr(t.said, "Question 1 of 3: Is "
					       "the child in danger?\n1 n no, "
					       "2 y yes, 3 d not known, "
					       "4 c never.\n"
					       "Enter shows it again."));
			assert_number(t.walk.at.stage, end < 3 ?
				      WALK_QUESTION : WALK_NOTE);
			typed_done(&t);
			buf_done(&lines);
		}
}

static void
a_page_anywhere_is_left_by_enter_for_where_it_was(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "a\n\n");
	assert_number(t.walk.at.stage, WALK_INTRO);
	typed_done(&t);
	typed_lines(&t, &list, "\nn\nv\na\n\n");
	assert_number(t.walk.at.stage, WALK_REVIEW);
	typed_done(&t);
	typed_lines(&t, &list, "\nn\nv\n\n?\n\n");
	assert_null(strstr(t.said, "Leave? Nothing"));
	assert_number(t.walk.at.stage, WALK_RESULT);
	typed_done(&t);
	typed_lines(&t, &list, "\ng\n\n");
	assert_number(t.walk.at.stage, WALK_QUESTION);
	typed_done(&t);
}

static void
words_are_found_on_the_page_just_shown_and_on_the_result(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\na\n/ RING\n");
	assert_non_null(strstr(t.said, "> \n1. In danger, ring 999.\n\n"
			       "Question 1 of 3"));
	assert_number(t.walk.at.indicator, 0);
	typed_done(&t);
	typed_lines(&t, &list, "\na\n\n/school\n");
	assert_number(t.walk.at.indicator, 3);
	typed_done(&t);
	typed_lines(&t, &list, "\nv\n\nt\nMs Blue\n/blue\n/nowhere\n");
	assert_non_null(strstr(t.said, "> \nWho will you tell, and when?\n"
			       "----------------------------\nMs Blue\n"));
	assert_non_null(strstr(t.said, "not on this page"));
	assert_number(t.walk.at.stage, WALK_RESULT);
	typed_done(&t);
}

static void
a_raise_speaks_in_titles_and_needs_a_reason(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\nv\n\n+\nring NOW\n\n");
	assert_non_null(strstr(t.said, "1. Tell your lead\n2. Ring now\n"));
	assert_non_null(strstr(t.said, "Nothing is raised. To raise the "
			       "result to \"Ring now\", say why."));
	assert_true(t.walk.answers.raised == NONE);
	typed_done(&t);
	typed_lines(&t, &list, "\nv\n\n+\nring NOW\nI know\nu\n");
	assert_non_null(strstr(t.said, "You raised this."));
	assert_non_null(strstr(t.said, "Taken back: the raise to \"Ring "
			       "now\"."));
	assert_true(t.walk.answers.raised == NONE);
	typed_done(&t);
}

static void
what_was_written_can_be_emptied(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\nw\na\nb c\nd\nw\n\n-\nnew\n"
		    "v\n\nt\nthe lead\nt\n-\n");
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_SEEN), "a");
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_WHEN), "");
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_OPINION), "new");
	assert_null(t.walk.answers.tell);
	typed_done(&t);
}

static void
what_was_typed_of_a_note_stands_where_input_ends_in_it(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\nw\na\nb c\n");
	assert_number(t.end, LINE_ENDED);
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_SEEN), "a");
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_WHEN), "b c");
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_OPINION), "");
	typed_done(&t);
	typed_lines(&t, &list, "\nw\na\nb c\nb\n");
	assert_text(note_text(&t.walk.answers.notes[0], NOTE_SEEN), "");
	typed_done(&t);
}

static void
saving_says_why_it_cannot_or_where_it_did(void **state)
{
	char home[] = "/tmp/heed-test-XXXXXX", path[48];
	char *before = mem_string(getenv("HOME"));
	struct typed t;

	(void)state;
	assert_non_null(mkdtemp(home));
	setenv("HOME", home, 1);
	snprintf(path, sizeof path, "%s/a", home);
	typed_lines(&t, &list, "\nv\n\nf\n~/none/a.txt\nf\n~\nf\n~/a.pdf\n"
		    "f\n~/a\nq\ny\n");
	assert_number(t.end, LINE_LEFT);
	assert_non_null(strstr(t.said, "saved. There is no folder "));
	assert_non_null(strstr(t.said, "saved. That is a folder; "));
	assert_non_null(strstr(t.said, "Nothing was saved. End the name in "));
	assert_non_null(strstr(t.said, path));
	assert_non_null(strstr(t.said, "Saved as text: "));
	assert_number(unlink(path), 0);
	assert_number(rmdir(home), 0);
	typed_done(&t);
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
	assert_number(line_walk(&walk, NULL, &io), LINE_BROKEN);
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
		cmocka_unit_test(hostile_typing_is_said_to_be_no_answer),
		cmocka_unit_test(a_number_that_is_none_is_asked_for_again),
		cmocka_unit_test(
			after_a_page_enter_and_back_only_lead_to_the_question),
		cmocka_unit_test(
			a_page_anywhere_is_left_by_enter_for_where_it_was),
		cmocka_unit_test(
		words_are_found_on_the_page_just_shown_and_on_the_result),
		cmocka_unit_test(a_raise_speaks_in_titles_and_needs_a_reason),
		cmocka_unit_test(what_was_written_can_be_emptied),
		cmocka_unit_test(
			what_was_typed_of_a_note_stands_where_input_ends_in_it),
		cmocka_unit_test(saving_says_why_it_cannot_or_where_it_did),
		cmocka_unit_test(a_stream_that_cannot_be_written_ends_it),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
