/* SPDX-License-Identifier: MIT */
/* What keys do to a walk, and above all what they must not do. */
#include "test.h"

#include "support/stage.h"

#include <string.h>

/* The questions of the small list, in the order of the walk. */
enum { DANGER, MISSING, AWAY };

/* From the first question of the small list to a page beside it, and back. */
static const char *const trips[] = {
	"?b", "??", "?<Enter>", "a<Enter>", "ab", "a<Esc>", "m<Enter>",
	"m<Left>", "w<Esc>", "wseen<Enter><Enter><Enter>", "gb", "g<Esc>",
	"gjjk<Esc>", "/<Esc>", "/danger<Enter>", "/nowhere<Enter>",
	"/<Enter>", "g<Enter>", "gj<Up><Enter>", "a?b<Enter>", "?/<Esc>b",
	"ga<Enter>b", "zz", "wq<Esc>y", "<Paste>y<Enter><PasteEnd>",
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

/* --- What interrupts ------------------------------------------------------ */

static void
what_interrupts_goes_by_its_own_key_alone(void **state)
{
	static const char *const keys[] = { "<Enter>", "<Esc>", "b", " ", "l",
		"<Right>", "<Left>", "h", "y", "n", "j", "1", "/", "g", "u",
		"??", "a<Enter>", "a?bb", "qn", "q<Esc>", "zz", "<Tab>", "xn",
		"<Paste>o<PasteEnd>", "<C-c>" };
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>y");
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		stage_press(&s, keys[i]);
		if (s.app.over != OVER_INTERRUPT)
			fail_msg("%s took the page away", keys[i]);
		assert_true(stage_shows(&s, "Ring now"));
	}
	stage_press(&s, "<Enter>");
	assert_true(stage_shows(&s, "Read this first; then o goes on."));
	stage_press(&s, "o");
	assert_number(s.app.over, OVER_NONE);
	stage_close(&s);
}

static void
keys_typed_before_it_was_seen_only_leave(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>y");
	assert_number(s.effect, EFFECT_DROP);
	for (const char *p = "o\rno y"; *p != '\0'; p++)
		assert_number(app_drop(&s.app, *p == '\r' ? K_ENTER : *p),
			      EFFECT_NONE);
	assert_number(s.app.over, OVER_INTERRUPT);
	assert_number(app_drop(&s.app, 'x'), EFFECT_NONE);
	assert_number(app_drop(&s.app, 'X'), EFFECT_NONE);
	assert_number(app_drop(&s.app, 'x'), EFFECT_QUICK);
	assert_number(app_drop(&s.app, K_EOF), EFFECT_END);
	stage_close(&s);
}

static void
what_interrupted_stays_in_one_line_as_long_as_it_holds(void **state)
{
	static const char *const steps[] = { "", "<Enter>", "y", "?", "b", "g",
		"b", "w", "<Esc>", "v", "<Enter>", "f", "<Esc>" };
	static const char line[] = "Ring now; a shows what to do.";
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>y");
	assert_false(stage_shows(&s, line));
	stage_press(&s, "o");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		stage_press(&s, steps[i]);
		if (!stage_shows(&s, line))
			fail_msg("gone at %s:\n%s", steps[i],
				 stage_text(&s));
	}
	stage_press(&s, "gn<Enter>n");
	assert_number(stage_value(&s, DANGER), 1);
	assert_false(stage_shows(&s, line));
	stage_close(&s);
}

static void
the_question_behind_what_interrupts_has_no_answer_chosen(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SHIPPED, 24, 80, "<Enter>yo");
	assert_number(s.walk.at.indicator, 1);
	assert_number(s.app.choice, -1);
	stage_press(&s, "<Enter>");
	assert_number(stage_value(&s, 1), 0);
	stage_close(&s);
}

/* --- Caps Lock ------------------------------------------------------------ */

static void
caps_lock_changes_no_answer_and_no_command(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>A");
	assert_number(s.app.over, OVER_NOW);
	stage_press(&s, "BY");
	assert_number(stage_value(&s, DANGER), 2);
	assert_number(s.app.over, OVER_INTERRUPT);
	stage_press(&s, "OW");
	assert_number(s.app.over, OVER_NOTE);
	stage_press(&s, "XXX");
	assert_text(buf_text(&s.app.fields[0].text), "XXX");
	stage_press(&s, "<Esc>Y");
	assert_number(s.app.over, OVER_NONE);
	stage_press(&s, "Zz");
	assert_false(s.app.blank);
	stage_press(&s, "QY");
	assert_number(s.effect, EFFECT_LEAVE);
	stage_press(&s, "NXXX");
	assert_number(s.effect, EFFECT_QUICK);
	stage_close(&s);
}

/* The keys that come through when these come one by one. */
static const char *
come_through(const char *codes)
{
	static char through[32];
	enum key_late late = LATE_NOT;
	size_t size = 0;

	for (; *codes != '\0'; codes++)
		if (!key_comes_late(&late, *codes))
			through[size++] = *codes;
	through[size] = '\0';
	return through;
}

static void
an_arrow_that_comes_in_pieces_gives_no_answer(void **state)
{
	(void)state;
	assert_text(come_through("\033[Dy"), "\033y");
	assert_text(come_through("\033OAn"), "\033n");
	assert_text(come_through("\033[200~y"), "\033y");
	assert_text(come_through("\033[1;5Cd"), "\033d");
	assert_text(come_through("\033\033[Bd"), "\033\033d");
	assert_text(come_through("\033yD[D"), "\033yD[D");
	assert_text(come_through("Oy\033Oy"), "Oy\033y");
}

/* --- Fields --------------------------------------------------------------- */

static void
pasted_lines_are_one_text_in_a_field(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>w");
	stage_press(&s, "<Paste>She  said: no.<Enter><Enter>y<Tab>xxx<Enter>"
		    "<PasteEnd>");
	assert_number(s.app.over, OVER_NOTE);
	assert_text(buf_text(&s.app.fields[0].text),
		    "She  said: no. / y xxx");
	stage_press(&s, "!<Paste><Enter>q<PasteEnd><Tab><Tab><Enter>");
	assert_text(note_text(&s.walk.answers.notes[DANGER], NOTE_SEEN),
		    "She  said: no. / y xxx!q");
	assert_number(stage_value(&s, DANGER), 0);
	stage_close(&s);
}

static void
what_is_pasted_elsewhere_does_nothing_but_say_so(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>");
	stage_press(&s, "<Paste>y<Enter>xxx<Enter>qy<PasteEnd>");
	assert_number(s.effect, EFFECT_NONE);
	assert_number(stage_value(&s, DANGER), 0);
	assert_true(stage_shows(&s, "Nothing was pasted; w opens a note"));
	stage_press(&s, "a<Paste>b<PasteEnd>");
	assert_number(s.app.over, OVER_NOW);
	assert_true(stage_shows(&s, "Nothing was pasted: here is no place"));
	stage_press(&s, "<Paste>no end<C-x><C-x><C-x>");
	assert_number(s.effect, EFFECT_QUICK);
	stage_close(&s);
}

static void
a_paste_too_long_says_that_its_end_is_missing(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>w<Paste>");
	for (int i = 0; i < 17000; i++)
		app_key(&s.app, 'o');
	stage_press(&s, "<PasteEnd>");
	assert_true(stage_shows(&s, "There was no room for all of it"));
	stage_close(&s);
}

static void
what_waits_behind_the_end_of_a_field_is_dropped(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>wseen<Tab><Tab><Enter>");
	assert_number(s.effect, EFFECT_DROP);
	for (const char *p = "yxxxq"; *p != '\0'; p++)
		assert_number(app_drop(&s.app, *p), EFFECT_NONE);
	assert_number(app_drop(&s.app, K_ENTER), EFFECT_NONE);
	assert_number(s.app.over, OVER_NONE);
	assert_number(stage_value(&s, DANGER), 0);
	assert_true(stage_shows(&s, "What was typed after that was dropped."));
	stage_close(&s);
}

static void
esc_asks_before_it_drops_what_was_typed(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>wseen<Tab>noon<Esc>");
	assert_true(stage_shows(&s, "Drop what you typed?"));
	stage_press(&s, "<Esc>");
	assert_number(s.app.over, OVER_NOTE);
	assert_number(s.app.focus, 1);
	assert_text(buf_text(&s.app.fields[0].text), "seen");
	stage_press(&s, "<Esc><Enter><Esc>y");
	assert_number(s.app.over, OVER_NONE);
	assert_false(note_some(&s.walk.answers.notes[DANGER]));
	stage_press(&s, "wseen<Tab><Tab><Enter>w<Esc>");
	assert_number(s.app.over, OVER_NONE);
	stage_press(&s, "w<C-u><Esc>");
	assert_number(s.app.over, OVER_DISCARD);
	stage_close(&s);
}

static void
a_raise_without_a_reason_asks_for_one_in_plain_words(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, STAGE_SMALL, 24, 80, "<Enter>nv<Enter>+<Down><Enter>");
	stage_press(&s, " <Enter>");
	assert_true(stage_shows(&s,
		"To raise the result to \"Ring now\", say why."));
	assert_number(s.app.over, OVER_BECAUSE);
	stage_press(&s, "I know more<Enter>");
	assert_number(s.walk.answers.raised, 2);
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
		cmocka_unit_test(what_interrupts_goes_by_its_own_key_alone),
		cmocka_unit_test(keys_typed_before_it_was_seen_only_leave),
		cmocka_unit_test(
		    what_interrupted_stays_in_one_line_as_long_as_it_holds),
		cmocka_unit_test(
		    the_question_behind_what_interrupts_has_no_answer_chosen),
		cmocka_unit_test(caps_lock_changes_no_answer_and_no_command),
		cmocka_unit_test(
			an_arrow_that_comes_in_pieces_gives_no_answer),
		cmocka_unit_test(pasted_lines_are_one_text_in_a_field),
		cmocka_unit_test(
			what_is_pasted_elsewhere_does_nothing_but_say_so),
		cmocka_unit_test(a_paste_too_long_says_that_its_end_is_missing),
		cmocka_unit_test(
			what_waits_behind_the_end_of_a_field_is_dropped),
		cmocka_unit_test(esc_asks_before_it_drops_what_was_typed),
		cmocka_unit_test(
			a_raise_without_a_reason_asks_for_one_in_plain_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
