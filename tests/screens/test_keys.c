/* SPDX-License-Identifier: MIT */
/* What keys do to a walk, and above all what they must not do. */
#include "test.h"

#include "support/stage.h"

#include <string.h>

/* The questions of the small list, in the order of the walk. */
enum { DANGER, MISSING, AWAY };

/* From the first question of the small list to a page beside it, and back. */
static const char *const trips[] = {
	"?b", "??", "?<Enter>", "a<Enter>", "ab", "a<Esc>", "m<Enter>", "m<Left>",
	"w<Esc>", "wseen<Enter><Enter><Enter>", "gb", "g<Esc>", "gjjk<Esc>",
	"/<Esc>", "/danger<Enter>", "/nowhere<Enter>", "/<Enter>", "g<Enter>",
	"gj<Up><Enter>", "a?b<Enter>", "?/<Esc>b", "ga<Enter>b", "zz",
};

static void
a_page_and_back_leaves_no_answer_to_be_taken_by_enter(void **state)
{
	struct stage s;

	(void)state;
	for (size_t i = 0; i < sizeof trips / sizeof *trips; i++) {
		stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>");
		stage_press(&s, trips[i]);
		if (s.app.over != OVER_NONE || s.app.choice != -1)
			fail_msg("after %s: over %d, choice %d", trips[i],
				 (int)s.app.over, s.app.choice);
		stage_press(&s, "<Enter>");
		if (stage_value(&s, DANGER) != 0)
			fail_msg("%s and Enter answered", trips[i]);
		stage_close(&s);
	}
}

/* The same where something is answered, so that leaving asks. */
static void
staying_or_going_back_leaves_no_answer_to_be_taken_by_enter(void **state)
{
	static const char *const scripts[] = {
		"<Enter>n<Enter>qn", "<Enter>n<Enter>q<Esc>",
		"<Enter>n<Enter>y<Esc><Esc><Esc><Enter><Enter>",
		"<Enter>n<Enter>yvg<Down><Down><Enter>",
		"<Enter>n<Enter>y/comes<Enter>",
		"<Enter>n<Enter>j/missing at<Enter><Esc>",
	};
	struct stage s;

	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		size_t at;

		stage_open(&s, STAGE_SMALL, 24, 80, scripts[i]);
		at = s.walk.at.indicator;
		if (s.walk.at.stage == WALK_QUESTION &&
		    stage_value(&s, at) == 0 && s.app.choice != -1)
			fail_msg("after %s: choice %d", scripts[i],
				 s.app.choice);
		stage_close(&s);
	}
}

static void
what_a_person_moved_to_is_still_there_after_a_page(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>jj?b");
	assert_number(s.app.choice, 1);
	stage_press(&s, "<Enter>");
	assert_number(stage_value(&s, DANGER), 2);
	stage_close(&s);
}

static void
a_list_and_a_long_page_are_found_as_they_were_left(void **state)
{
	struct stage s;
	int scroll;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>n<Enter>yvjj?b");
	assert_number(s.app.cursor, 2);
	stage_press(&s, "g<Down>?bb");
	assert_number(s.app.cursor, 2);
	stage_press(&s, "<Home><Enter>   ");
	scroll = s.app.scroll;
	assert_true(scroll > 0);
	stage_press(&s, "ab");
	assert_number(s.app.scroll, scroll);
	stage_close(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		a_page_and_back_leaves_no_answer_to_be_taken_by_enter),
		cmocka_unit_test(
		staying_or_going_back_leaves_no_answer_to_be_taken_by_enter),
		cmocka_unit_test(
			what_a_person_moved_to_is_still_there_after_a_page),
		cmocka_unit_test(
			a_list_and_a_long_page_are_found_as_they_were_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
