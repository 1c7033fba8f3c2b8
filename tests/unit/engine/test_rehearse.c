/* SPDX-License-Identifier: MIT */
/* The way through a case study, forward and back. */
#include "test.h"

#include "engine/rehearse.h"

#include <stdlib.h>
#include <string.h>

enum { SIGNS = 3 };

static char no[] = "no", yes[] = "yes", unknown[] = "unknown";
static char not_known[] = "not known";

static struct choice choices[] = {
	{ .id = no, .brief = no, .key = 'n' },
	{ .id = yes, .brief = yes, .key = 'y', .present = true },
	{ .id = unknown, .brief = not_known, .key = 'd',
	  .role = CHOICE_UNKNOWN },
};

struct fixture {
	struct scale scale;
	struct group group;
	struct indicator signs[SIGNS];
	struct band bands[2];
	struct case_part parts[2];
	struct case_study study;
	struct rehearsal at;
};

/* Sign 1 is asked only after a yes to sign 0; sign 2 gives 3, as the band
 * takes. */
static int
setup(void **state)
{
	struct fixture *f = mem_alloc(1, sizeof *f);

	f->scale = (struct scale){ NULL, choices, 3 };
	for (size_t i = 0; i < SIGNS; i++)
		f->signs[i].gate = NONE;
	f->signs[1].gate = 0;
	f->signs[1].opens = 1u << 2;
	f->signs[2].points[2] = 3;
	f->bands[1] = (struct band){ .scored = true, .from = 3 };
	f->study = (struct case_study){ .parts = f->parts, .part_count = 2,
		.list = { .scales = &f->scale, .scale_count = 1,
			  .groups = &f->group, .group_count = 1,
			  .indicators = f->signs, .indicator_count = SIGNS,
			  .bands = f->bands, .band_count = 2,
			  .scored = true } };
	rehearse_init(&f->at, &f->study, 0);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	rehearse_done(&f->at);
	free(f);
	return 0;
}

static void
at(const struct fixture *f, enum rehearse_place place, size_t where)
{
	assert_number(f->at.place, place);
	assert_number(f->at.at, where);
}

static void
the_story_comes_before_the_questions(void **state)
{
	struct fixture *f = *state;

	at(f, REHEARSE_START, 0);
	assert_false(rehearse_back(&f->at));
	for (size_t p = 0; p < 2; p++) {
		assert_true(rehearse_next(&f->at));
		at(f, REHEARSE_PART, p);
	}
	assert_true(rehearse_next(&f->at));
	at(f, REHEARSE_QUESTION, 0);
}

static void
what_is_not_asked_is_passed_over_both_ways(void **state)
{
	struct fixture *f = *state;

	for (int i = 0; i < 4; i++)
		rehearse_next(&f->at);
	at(f, REHEARSE_QUESTION, 2);
	assert_true(rehearse_back(&f->at));
	at(f, REHEARSE_QUESTION, 0);
	f->at.values[0] = 2;
	rehearse_next(&f->at);
	at(f, REHEARSE_QUESTION, 1);
	rehearse_next(&f->at);
	rehearse_back(&f->at);
	at(f, REHEARSE_QUESTION, 1);
	rehearse_back(&f->at);
	rehearse_back(&f->at);
	at(f, REHEARSE_PART, 1);
}

static void
it_ends_after_the_last_question_and_stays_there(void **state)
{
	struct fixture *f = *state;
	int steps = 0;

	while (rehearse_next(&f->at))
		steps++;
	assert_number(steps, 5);
	at(f, REHEARSE_END, 0);
	assert_false(rehearse_next(&f->at));
	assert_true(rehearse_back(&f->at));
	at(f, REHEARSE_QUESTION, 2);
}

static void
answers_lead_somewhere(void **state)
{
	struct fixture *f = *state;
	size_t answered;

	assert_number(rehearse_outcome(&f->at), 0);
	assert_number(rehearse_asked(&f->at, &answered), 2);
	assert_number(answered, 0);
	f->at.values[0] = 2;
	f->at.values[2] = 2;
	assert_number(rehearse_outcome(&f->at), 1);
	assert_number(rehearse_asked(&f->at, &answered), 3);
	assert_number(answered, 2);
}

#define test(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test(the_story_comes_before_the_questions),
		test(what_is_not_asked_is_passed_over_both_ways),
		test(it_ends_after_the_last_question_and_stays_there),
		test(answers_lead_somewhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
