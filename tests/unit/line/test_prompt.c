/* SPDX-License-Identifier: MIT */
/* What can be typed wherever something can be typed. */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"
#include "support/typed.h"

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

/* A prompt: what is typed to come to it, and what help says there. */
struct spot {
	const char *way, *help;
};

#define RESULT "\nv\n\n"

/* In the middle of something, which b drops. */
static const struct spot prompts[] = {
	{ "\nw\n", "Type it in one line" },
	{ "\nw\nseen\n", "Type it in one line" },
	{ "\nw\nseen\nnoon\n", "Type it in one line" },
	{ "\nn\nw\n", "Type it in one line" },
	{ "\ng\n", "The number before a question" },
	{ "\ng 99\n", "The number before a question" },
	{ "\n/\n", "Type words to find" },
	{ "\nn\nq\n", "Enter, n or no leaves all" },
	{ RESULT "+\n", "The result is raised to" },
	{ RESULT "+\n1\n", "Without a reason nothing" },
	{ RESULT "t\n", "Type it in one line" },
	{ RESULT "f\n", "Type a file name" },
	{ RESULT "f\ntests/screens/intro.txt\n", "Enter, n or no leaves all" },
};

static const struct spot spots[] = {
	{ "", "What you can type here" },
	{ "\n", "What you can type here" },
	{ "\na\n", "What you can type here" },
	{ "\ny\n", "Enter: Go on" },
	{ "\nn\n", "What you can type here" },
	{ "\nv\n", "What you can type here" },
	{ RESULT, "What you can type here" },
};

enum {
	PROMPTS = sizeof prompts / sizeof *prompts,
	SPOTS = PROMPTS + sizeof spots / sizeof *spots
};

static const struct spot *
spot(size_t i)
{
	return i < PROMPTS ? &prompts[i] : &spots[i - PROMPTS];
}

/* Type one more line at a place. */
static void
type_at(struct typed *t, const struct spot *where, const char *line)
{
	struct buf lines = { 0 };

	buf_printf(&lines, "%s%s\n", where->way, line);
	typed_lines(t, &list, buf_text(&lines));
	buf_done(&lines);
}

static void
is_unchanged(const struct typed *t, const struct spot *where)
{
	struct typed before;

	typed_lines(&before, &list, where->way);
	assert_text(t->state, before.state);
	typed_done(&before);
}

/* The same, without the parts of a note that were typed on the way. */
static void
is_dropped(const struct typed *t, const struct spot *where)
{
	const char *note = strstr(where->way, "w\n");
	struct typed before;

	typed_walk(&before, &list, where->way, note == NULL ?
		   strlen(where->way) : (size_t)(note - where->way), NULL);
	assert_text(t->state, before.state);
	typed_done(&before);
}

static void
the_quick_exit_leaves_at_every_prompt_and_keeps_nothing(void **state)
{
	static const char *const exits[] = { "xxx", "XXX", "xXx", "xxxxx",
					     " xxx ", "exit", "Exit" };

	(void)state;
	for (size_t i = 0; i < SPOTS; i++)
		for (size_t e = 0; e < sizeof exits / sizeof *exits; e++) {
			struct typed t;

			type_at(&t, spot(i), exits[e]);
			if (t.end != LINE_QUICK)
				fail_msg("%s does not leave behind %s",
					 exits[e], spot(i)->way);
			is_dropped(&t, spot(i));
			assert_non_null(strstr(t.said, "cannot be erased"));
			assert_null(strstr(t.said, "999  Emergency. "
					   "Someone"));
			typed_done(&t);
		}
	assert_int_not_equal(access("xxx", F_OK), 0);
	assert_int_not_equal(access("exit", F_OK), 0);
}

static void
help_is_there_at_every_prompt_and_asks_again(void **state)
{
	(void)state;
	for (size_t i = 0; i < SPOTS; i++) {
		struct typed t;

		type_at(&t, spot(i), "?");
		if (strstr(t.said, spot(i)->help) == NULL)
			fail_msg("no help behind %s", spot(i)->way);
		is_unchanged(&t, spot(i));
		typed_done(&t);
		type_at(&t, spot(i), "?\n?\nxxx");
		assert_number(t.end, LINE_QUICK);
		typed_done(&t);
	}
}

static void
too_few_x_are_no_text_and_no_name_of_a_file(void **state)
{
	(void)state;
	for (size_t i = 0; i < SPOTS; i++) {
		struct typed t;

		type_at(&t, spot(i), "x");
		assert_non_null(strstr(t.said, "Type xxx, in one line"));
		is_unchanged(&t, spot(i));
		typed_done(&t);
		type_at(&t, spot(i), "xx");
		is_unchanged(&t, spot(i));
		typed_done(&t);
	}
	assert_int_not_equal(access("x", F_OK), 0);
}

static void
back_drops_what_was_begun(void **state)
{
	(void)state;
	for (size_t i = 0; i < PROMPTS; i++) {
		bool result = strstr(prompts[i].way, "v\n") != NULL;
		struct typed t;

		type_at(&t, &prompts[i], "b\nv");
		assert_number(t.walk.at.stage, WALK_REVIEW);
		is_dropped(&t, &prompts[i]);
		typed_done(&t);
		type_at(&t, &prompts[i], "B");
		assert_true((t.walk.at.stage == WALK_RESULT) == result);
		typed_done(&t);
	}
	assert_int_not_equal(access("b", F_OK), 0);
}

static void
in_quotation_marks_these_words_are_text(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\nn\nw\n\"xxx\"\n\"?\"\n\"b\"\n\"exit\"\n");
	assert_text(note_text(&t.walk.answers.general, NOTE_SEEN),
		    "\"xxx\"\n\"exit\"");
	assert_text(note_text(&t.walk.answers.general, NOTE_WHEN), "\"?\"");
	assert_text(note_text(&t.walk.answers.general, NOTE_OPINION),
		    "\"b\"");
	typed_done(&t);
}

static void
a_note_may_begin_with_the_word_of_a_command(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\nn\nexit seen by the gate\n"
		    "list of cars in his book\nfind my phone is on hers\n"
		    "xxx films on his phone\n");
	assert_number(t.walk.at.stage, WALK_NOTE);
	assert_text(note_text(&t.walk.answers.general, NOTE_SEEN),
		    "exit seen by the gate\nlist of cars in his book\n"
		    "find my phone is on hers\nxxx films on his phone");
	typed_done(&t);
}

static void
at_an_interrupt_only_enter_goes_on(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\ny\nn\nb\nmissing\na\n?\nz\n1\n");
	assert_number(t.walk.at.stage, WALK_NOTE);
	assert_number(t.walk.answers.values[0], 2);
	assert_non_null(strstr(t.said, "this has to be read first"));
	assert_non_null(strstr(t.said, "From what is answered so far"));
	assert_null(strstr(t.said, "A note, if you like"));
	typed_done(&t);
	typed_lines(&t, &list, "\ny\nn\n\n");
	assert_non_null(strstr(t.said, "A note, if you like"));
	typed_done(&t);
	typed_lines(&t, &list, "\ny\nq\ny\n");
	assert_number(t.end, LINE_LEFT);
	typed_done(&t);
}

static void
yes_is_yes_only_and_a_slip_asks_again(void **state)
{
	struct typed t;

	(void)state;
	typed_lines(&t, &list, "\nn\nq\nyellow\n");
	assert_non_null(strstr(t.said, "neither yes nor no"));
	assert_number(t.end, LINE_ENDED);
	typed_done(&t);
	typed_lines(&t, &list, "\nn\nq\nyellow\nYES\n");
	assert_number(t.end, LINE_LEFT);
	typed_done(&t);
	typed_lines(&t, &list, "\nn\nq\nNo\n\n");
	assert_number(t.end, LINE_ENDED);
	assert_number(t.walk.at.stage, WALK_QUESTION);
	typed_done(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		the_quick_exit_leaves_at_every_prompt_and_keeps_nothing),
		cmocka_unit_test(help_is_there_at_every_prompt_and_asks_again),
		cmocka_unit_test(too_few_x_are_no_text_and_no_name_of_a_file),
		cmocka_unit_test(back_drops_what_was_begun),
		cmocka_unit_test(in_quotation_marks_these_words_are_text),
		cmocka_unit_test(a_note_may_begin_with_the_word_of_a_command),
		cmocka_unit_test(at_an_interrupt_only_enter_goes_on),
		cmocka_unit_test(yes_is_yes_only_and_a_slip_asks_again),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
