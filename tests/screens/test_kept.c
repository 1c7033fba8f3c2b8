/* SPDX-License-Identifier: MIT */
/*
 * A walk that is kept: what is saved when, and that nothing is said of it
 * that is not so. Both views.
 */
#include "test.h"

#include "line/line.h"
#include "support/keeper.h"
#include "support/stage.h"
#include "ui/card.h"
#include "ui/foot.h"
#include "ui/parts.h"

#include <stdlib.h>
#include <string.h>

#define FULL "There is no room on the disk."

/* A walk on the full screen with a keep. */
struct shelf {
	struct keep keep;
	struct kept kept;
	struct stage stage;
};

static void
press(struct shelf *s, const char *script)
{
	int key;

	while ((key = key_parse(&script)) != K_NONE) {
		s->stage.effect = app_key(&s->stage.app, key);
		kept_save(&s->kept);
		app_kept(&s->stage.app, NULL);
	}
}

static void
open_shelf(struct shelf *s, bool on, const char *script)
{
	*s = (struct shelf){ .keep = { .on = on } };
	stage_open(&s->stage, STAGE_SMALL, 24, 80, "");
	free(s->stage.walk.record.reference);
	s->stage.walk.record.reference = mem_string("river-stone-42");
	kept_init(&s->kept, &s->keep, &s->stage.walk);
	s->stage.app.kept = &s->kept;
	app_kept(&s->stage.app, NULL);
	press(s, script);
}

static void
close_shelf(struct shelf *s)
{
	kept_done(&s->kept);
	stage_close(&s->stage);
	cards_done(&s->keep.talk);
}

/* --- The full screen ------------------------------------------------------ */

static void
what_is_said_of_keeping_looks_as_it_was_read(void **state)
{
	static const struct {
		const char *name, *script;
		bool on;
		const char *fails;
	} screens[] = {
		{ "kept-question", "<Enter>n<Enter>", true, NULL },
		{ "kept-trouble", "<Enter>n<Enter>", true, FULL },
		{ "kept-quit", "<Enter>nq", true, NULL },
		{ "kept-quit-trouble", "<Enter>nq", true, FULL },
		{ "kept-quit-off", "<Enter>nq", false, NULL },
		{ "kept-result", "v<Enter>", false, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		struct shelf s;
		struct buf path = { 0 }, both = { 0 };

		open_shelf(&s, screens[i].on, "");
		s.keep.fails = screens[i].fails;
		press(&s, screens[i].script);
		buf_puts(&both, stage_text(&s.stage));
		app_size(&s.stage.app, 12, 40);
		buf_printf(&both, "\n--- 12 rows of 40\n%s",
			   stage_text(&s.stage));
		buf_printf(&path, "tests/screens/%s.txt", screens[i].name);
		assert_golden(buf_text(&path), buf_text(&both));
		close_shelf(&s);
		buf_done(&path);
		buf_done(&both);
	}
}

static void
only_what_changed_is_saved_and_at_once(void **state)
{
	static const struct {
		const char *keys;
		int saves; /* that it takes */
	} steps[] = {
		{ "<Enter>", 1 }, { "n", 1 }, { "?", 0 }, { "b", 0 },
		{ "!", 0 }, { "j", 0 }, { "w", 0 }, { "seen", 0 },
		{ "<Enter><Enter>", 0 }, { "<Enter>", 1 }, { "u", 1 },
		{ "<Enter>", 1 }, { "r", 1 }, { "z", 0 }, { "z", 0 },
		{ "v", 1 }, { "<Enter>", 1 }, { "t", 0 }, { "the lead", 0 },
		{ "<Enter>", 1 }, { "x", 0 }, { "j", 0 }, { "b", 1 },
	};
	struct shelf s;
	int saves = 0;

	(void)state;
	open_shelf(&s, true, "");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		press(&s, steps[i].keys);
		saves += steps[i].saves;
		if (s.keep.saves != saves)
			fail_msg("%zu, \"%s\": %d saves and not %d", i,
				 steps[i].keys, s.keep.saves, saves);
	}
	close_shelf(&s);
	assert_number(s.keep.saves, saves);
}

static void
nothing_is_saved_that_is_not_kept(void **state)
{
	struct shelf s;

	(void)state;
	open_shelf(&s, false, "<Enter>nwseen<Enter><Enter><Enter>v<Enter>");
	assert_false(stage_shows(&s.stage, ", saved"));
	press(&s, "<C-c>");
	assert_true(stage_shows(&s.stage, "nothing is kept"));
	close_shelf(&s);
	assert_number(s.keep.saves, 0);
}

static void
s_begins_to_keep_where_that_can_be(void **state)
{
	static const char *const places[] = { "", "<Enter>", "<Enter>n", "v",
					      "v<Enter>" };

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct shelf s;

		open_shelf(&s, false, places[i]);
		press(&s, "s");
		assert_number(s.stage.effect, EFFECT_KEEP);
		s.stage.app.kept = NULL;
		s.stage.effect = EFFECT_NONE;
		stage_press(&s.stage, "s");
		assert_number(s.stage.effect, EFFECT_NONE);
		assert_true(stage_shows(&s.stage,
					"Records cannot be kept here: "
					"there is no home folder."));
		close_shelf(&s);
	}
}

/* Walk on while nothing can be saved, and then again. */
static void
a_failure_stays_in_sight_until_all_is_saved(void **state)
{
	static const char *const steps[] = { "n", "<Enter>", "p", "?", "b",
					     "a", "b", "g", "b", "v",
					     "<Enter>", "x", "j", "!" };
	struct shelf s;

	(void)state;
	open_shelf(&s, true, "<Enter>");
	s.keep.fails = FULL;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		press(&s, steps[i]);
		if (!stage_shows(&s.stage, "Not saved: " FULL " Your answers "
				 "are still here; s tries again."))
			fail_msg("after %s:\n%s", steps[i],
				 stage_text(&s.stage));
		assert_false(stage_shows(&s.stage, ", saved"));
	}
	press(&s, "<C-c>");
	assert_true(stage_shows(&s.stage, "the last changes are not saved"));
	s.keep.fails = NULL;
	press(&s, "b");
	assert_false(stage_shows(&s.stage, "Not saved"));
	assert_true(stage_shows(&s.stage, ", saved"));
	press(&s, "<C-c>");
	assert_true(stage_shows(&s.stage, "everything is saved"));
	close_shelf(&s);
}

static void
what_could_not_be_saved_is_tried_once_more_at_the_end(void **state)
{
	struct shelf s;

	(void)state;
	open_shelf(&s, true, "<Enter>");
	s.keep.fails = FULL;
	press(&s, "n");
	assert_number(s.keep.saves, 2);
	close_shelf(&s);
	assert_number(s.keep.saves, 3);
}

static void
what_was_typed_of_a_note_is_not_lost_with_the_terminal(void **state)
{
	static const char *const scripts[] = {
		"<Enter>wseen it<Tab>noon", "<Enter>wseen it<Tab>noon<Esc>",
	};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct shelf s;

		open_shelf(&s, true, scripts[i]);
		edit_rescue(&s.stage.app);
		assert_text(s.stage.walk.answers.notes[0].seen, "seen it");
		assert_text(s.stage.walk.answers.notes[0].when, "noon");
		close_shelf(&s);
		assert_number(s.keep.saves, 2);
	}
}

static void
a_failure_hides_no_question_and_no_way_out_at_any_size(void **state)
{
	static const char *const places[] = { "", "<Enter>", "<Enter>y",
					      "<Enter>yo", "<Enter>nw", "v",
					      "v<Enter>", "<Enter>nq" };

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct shelf s;

		open_shelf(&s, true, "");
		s.keep.fails = FULL;
		press(&s, places[i]);
		for (int rows = 0; rows < 30; rows++)
			for (int cols = 0; cols < 90; cols++) {
				app_size(&s.stage.app, rows, cols);
				stage_text(&s.stage);
				if (rows < ROWS_LEAST || cols < COLS_LEAST)
					continue;
				if (i == 1 && !stage_shows(&s.stage,
							   "Is the child in"))
					fail_msg("%d of %d:\n%s", rows, cols,
						 stage_text(&s.stage));
				if (i < 7 && !stage_shows(&s.stage, "xxx") &&
				    !stage_shows(&s.stage, "Ctrl-X") &&
				    !stage_shows(&s.stage, "^X"))
					fail_msg("%d of %d:\n%s", rows, cols,
						 stage_text(&s.stage));
			}
		close_shelf(&s);
	}
}

/* --- A walk that goes on -------------------------------------------------- */

/* Begin with these keys, leave, and go on with the record of it. */
static void
go_on(struct stage *s, const char *script)
{
	struct record record;
	struct walk first;

	stage_open(s, STAGE_SMALL, 24, 80, script);
	record_copy(&record, walk_record(&s->walk));
	app_done(&s->app);
	first = s->walk;
	walk_resume(&s->walk, &s->list, &record);
	walk_done(&first);
	app_init(&s->app, &s->walk, "2026-11-24", 24, 80);
}

static void
a_walk_that_goes_on_shows_first_what_must_be_read(void **state)
{
	struct stage s;

	(void)state;
	go_on(&s, "<Enter>y");
	assert_number(s.app.over, OVER_INTERRUPT);
	stage_press(&s, "<Enter>n");
	assert_number(s.app.over, OVER_INTERRUPT);
	assert_number(s.walk.answers.values[1], 0);
	stage_press(&s, "o");
	assert_number(s.app.over, OVER_NONE);
	assert_non_null(s.app.alarm);
	stage_close(&s);
	/* Where the result was reached, it was read; a line recalls it. */
	go_on(&s, "<Enter>yov<Enter>");
	assert_number(s.app.over, OVER_NONE);
	assert_non_null(s.app.alarm);
	stage_close(&s);
}

static void
a_walk_that_goes_on_at_an_answered_question_shows_the_answer(void **state)
{
	struct stage s;

	(void)state;
	go_on(&s, "<Enter>nb");
	assert_number(s.app.walk->at.stage, WALK_QUESTION);
	assert_number(s.app.choice, (int)s.walk.answers.values[0] - 1);
	assert_true(s.app.choice >= 0);
	stage_close(&s);
}

/* --- A conversation in the walk ------------------------------------------- */

static void
a_conversation_keeps_what_must_not_be_forgotten_in_sight(void **state)
{
	struct shelf s;
	struct card_view v = { .today = "2026-11-24" };
	struct card card = { .ask = CARD_SECRET };

	(void)state;
	open_shelf(&s, false, "<Enter>yo");
	v.walk = &s.stage.walk;
	outline_add(&card.page, BLOCK_TITLE, NULL, "The passphrase");
	card_show(&v, &card);
	for (int rows = 0; rows < 30; rows++)
		for (int cols = 0; cols < 90; cols++) {
			struct frame f;
			char *text;

			card_size(&v, rows, cols);
			frame_init(&f, rows, cols);
			card_draw(&v, &f);
			text = frame_text(&f);
			if (rows >= ROWS_LEAST && cols >= COLS_LEAST &&
			    (strstr(text, "Ring now") == NULL ||
			     strstr(text, "\n >") == NULL))
				fail_msg("%d of %d:\n%s", rows, cols, text);
			frame_done(&f);
			free(text);
		}
	card = (struct card){ .ask = CARD_READ };
	card_show(&v, &card);
	card_size(&v, 24, 80);
	card_key(&v, 'a');
	assert_text(v.lines.items[0].text, "What to do now");
	card_close(&v);
	close_shelf(&s);
}

/* --- Only to look at ------------------------------------------------------ */

static void
a_record_only_to_look_at_is_not_changed_on_the_full_screen(void **state)
{
	static const char *const changes[] = {
		"<Enter>n", "<Enter>y", "<Enter>1", "<Enter>j<Enter>",
		"<Enter>w", "<Enter>r", "<Enter>u", "vr", "v<Enter>+",
		"v<Enter>t", "u", "s",
	};

	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		struct shelf s;

		open_shelf(&s, false, "");
		s.stage.walk.frozen = true;
		press(&s, changes[i]);
		if (!stage_shows(&s.stage,
				 "This record is only open to look at."))
			fail_msg("%s:\n%s", changes[i],
				 stage_text(&s.stage));
		assert_number(s.stage.walk.record.events.count, 0);
		assert_number(s.stage.effect, EFFECT_NONE);
		press(&s, "q");
		assert_number(s.stage.effect, EFFECT_LEAVE);
		close_shelf(&s);
	}
}

/* --- The line mode -------------------------------------------------------- */

/* Type lines to a walk with this keep; what was printed. */
static char *
type(struct keep *keep, bool frozen, const char *lines, size_t *events,
     enum line_end *end)
{
	struct stage s;
	char *copy = mem_string(lines), *said;
	size_t length = 0;
	FILE *in = fmemopen(copy, strlen(copy), "r");
	FILE *out = open_memstream(&said, &length);
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24" };

	stage_open(&s, STAGE_SMALL, 24, 80, "");
	s.walk.frozen = frozen;
	*end = line_walk(&s.walk, keep, &io);
	*events = s.walk.record.events.count;
	fclose(in);
	fclose(out);
	stage_close(&s);
	free(copy);
	return said;
}

/* These words must be in what is printed, or with `not` must not be. */
static void
assert_said(struct keep *keep, bool frozen, const char *lines,
	    const char *words, const char *not, enum line_end end)
{
	enum line_end ended;
	size_t events;
	char *said = type(keep, frozen, lines, &events, &ended);

	for (char *p = said; *p != '\0'; p++)
		if (*p == '\n')
			*p = ' ';
	if (strstr(said, words) == NULL ||
	    (not != NULL && strstr(said, not) != NULL) || ended != end)
		fail_msg("%s", said);
	if (frozen)
		assert_number(events, 0);
	free(said);
	cards_done(&keep->talk);
	keep->talk = (struct cards){ 0 };
}

static void
the_line_mode_keeps_and_says_what_is_so(void **state)
{
	struct keep k = { .on = false };

	(void)state;
	assert_said(&k, false, "\nn\nq\ny\n", "Leave? Nothing you answered or "
		    "wrote is kept. To keep it, stay and use s.", NULL,
		    LINE_LEFT);
	assert_number(k.saves, 0);
	/* Begun, left early, begun again, and then saved line by line. */
	assert_said(&k, false, "\nn\ns\nb\ns\nfour words\nseen it\n\nq\ny\n",
		    "Everything is kept as record", "Not saved", LINE_LEFT);
	assert_number(k.saves, 3);
	k = (struct keep){ .on = true };
	assert_said(&k, false, "\nn\n\nn\nxxx\n", "2 of 3, saved: Missing",
		    "NOT saved", LINE_QUICK);
	assert_number(k.saves, 4);
	k = (struct keep){ .on = true, .fails = FULL };
	assert_said(&k, false, "\nn\n\nxxx\n", "2 of 3, NOT saved: Missing",
		    ", saved", LINE_QUICK);
	k = (struct keep){ .on = true, .fails = FULL };
	assert_said(&k, false, "\nn\ns\nq\ny\n", "The last changes are NOT "
		    "saved and will be lost: " FULL " To try again, stay and "
		    "use s.", "Everything", LINE_LEFT);
	k = (struct keep){ .on = true, .fails = FULL };
	assert_said(&k, false, "\nn\n", "Not saved: " FULL " Your answers are "
		    "still here; s tries again.", "Everything", LINE_ENDED);
	k = (struct keep){ .on = false };
	assert_said(&k, false, "s\nb\nq\n", "The passphrase of your records",
		    NULL, LINE_LEFT);
	assert_said(&k, false, "s\nb\nq\n",
		    "Nothing is kept yet; s asks again.", NULL, LINE_LEFT);
	assert_said(&k, false, "\nn\ns\nxxx\n", "cannot be erased", NULL,
		    LINE_QUICK);
}

static void
a_record_only_to_look_at_is_not_changed_on_lines(void **state)
{
	static const char *const changes[] = {
		"\nn\n", "\ny\n", "\n1\n", "\nw\n", "\nr\n", "\nu\n",
		"v\nr\n", "v\n\n+\n", "v\n\nt\n", "u\n", "s\n",
		"\n\nA sentence to note\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		struct keep k = { .on = false };
		char lines[64];

		snprintf(lines, sizeof lines, "%sq\n", changes[i]);
		assert_said(&k, true, lines,
			    "This record is only open to look at.", "Leave?",
			    LINE_LEFT);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_said_of_keeping_looks_as_it_was_read),
		cmocka_unit_test(only_what_changed_is_saved_and_at_once),
		cmocka_unit_test(nothing_is_saved_that_is_not_kept),
		cmocka_unit_test(s_begins_to_keep_where_that_can_be),
		cmocka_unit_test(a_failure_stays_in_sight_until_all_is_saved),
		cmocka_unit_test(
			what_could_not_be_saved_is_tried_once_more_at_the_end),
		cmocka_unit_test(
			what_was_typed_of_a_note_is_not_lost_with_the_terminal),
		cmocka_unit_test(
			a_failure_hides_no_question_and_no_way_out_at_any_size),
		cmocka_unit_test(
			a_walk_that_goes_on_shows_first_what_must_be_read),
		cmocka_unit_test(
		  a_walk_that_goes_on_at_an_answered_question_shows_the_answer),
		cmocka_unit_test(
		    a_conversation_keeps_what_must_not_be_forgotten_in_sight),
		cmocka_unit_test(
		    a_record_only_to_look_at_is_not_changed_on_the_full_screen),
		cmocka_unit_test(the_line_mode_keeps_and_says_what_is_so),
		cmocka_unit_test(
			a_record_only_to_look_at_is_not_changed_on_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
