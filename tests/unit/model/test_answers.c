/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/answers.h"
#include "read/load.h"

#include <stdlib.h>
#include <string.h>

struct fixture {
	struct checklist list;
	struct answers answers;
	struct diags diags;
};

static int
setup(void **state)
{
	struct fixture *f = mem_alloc(1, sizeof *f);

	if (!load_checklist(&f->list, "tests/data/small.ini", NULL,
			    &f->diags))
		return -1;
	answers_init(&f->answers, &f->list);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	answers_done(&f->answers);
	checklist_done(&f->list);
	diags_done(&f->diags);
	free(f);
	return 0;
}

static bool
pair(struct fixture *f, const char *text)
{
	struct place place = { .file = "-", .line = 1, .column = 1 };

	return answers_pair(&f->answers, &f->list, text, place, &f->diags);
}

static void
an_answer_is_named_by_its_id_or_its_key(void **state)
{
	struct fixture *f = *state;

	assert_true(pair(f, "missing=yes"));
	assert_number(f->answers.values[1], 3);
	assert_true(pair(f, "danger=n"));
	assert_number(f->answers.values[0], 1);
	assert_number(f->diags.count, 0);
}

static void
a_name_that_is_none_changes_nothing_and_gets_the_nearest(void **state)
{
	struct fixture *f = *state;

	assert_false(pair(f, "mising=yes"));
	assert_false(pair(f, "missing=yess"));
	assert_false(pair(f, "missing"));
	assert_number(f->diags.errors, 3);
	assert_non_null(strstr(f->diags.items[0].message, "missing"));
	for (size_t i = 0; i < f->answers.count; i++)
		assert_number(f->answers.values[i], 0);
}

/* The column of a problem is that of what is wrong. */
static void
blanks_around_names_are_left_out(void **state)
{
	struct fixture *f = *state;

	assert_true(pair(f, " missing\t = yes "));
	assert_number(f->answers.values[1], 3);
	assert_false(pair(f, "missing =\xc2\xa0no"));
	assert_number(f->diags.items[0].column, 10);
	assert_false(pair(f, "missing =  no"));
	assert_number(f->diags.items[1].code, DIAG_ANSWER_TWICE);
	assert_number(f->diags.items[1].column, 12);
	assert_false(pair(f, "missng = no"));
	assert_number(f->diags.items[2].column, 1);
	assert_false(pair(f, " = "));
	assert_false(pair(f, "missing = "));
	assert_number(f->diags.items[3].code, DIAG_ANSWER_PAIR);
	assert_number(f->diags.items[4].code, DIAG_ANSWER_UNKNOWN);
}

static void
two_answers_to_one_question_are_refused(void **state)
{
	struct fixture *f = *state;

	assert_true(pair(f, "missing=yes"));
	assert_true(pair(f, "missing=yes"));
	assert_false(pair(f, "missing=no"));
	assert_number(f->answers.values[1], 3);
}

static void
notes_lose_blanks_at_their_ends_and_nothing_else(void **state)
{
	struct fixture *f = *state;
	struct note *note = &f->answers.notes[0];

	note_set(note, NOTE_SEEN, "  she said: no \n");
	assert_text(note_text(note, NOTE_SEEN), "she said: no");
	assert_text(note_text(note, NOTE_WHEN), "");
	assert_true(note_some(note));
	note_set(note, NOTE_SEEN, " ");
	assert_false(note_some(note));
}

static void
a_copy_is_whole_and_its_own(void **state)
{
	struct fixture *f = *state;
	struct answers copy;

	pair(f, "missing=yes");
	note_set(&f->answers.general, NOTE_WHEN, "noon");
	answers_copy(&copy, &f->answers);
	f->answers.values[1] = 0;
	note_set(&f->answers.general, NOTE_WHEN, "");
	assert_number(copy.values[1], 3);
	assert_text(note_text(&copy.general, NOTE_WHEN), "noon");
	answers_done(&copy);
}

int
main(void)
{
#define WITH_LIST(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
	const struct CMUnitTest tests[] = {
		WITH_LIST(an_answer_is_named_by_its_id_or_its_key),
		WITH_LIST(
		    a_name_that_is_none_changes_nothing_and_gets_the_nearest),
		WITH_LIST(blanks_around_names_are_left_out),
		WITH_LIST(two_answers_to_one_question_are_refused),
		WITH_LIST(notes_lose_blanks_at_their_ends_and_nothing_else),
		WITH_LIST(a_copy_is_whole_and_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
