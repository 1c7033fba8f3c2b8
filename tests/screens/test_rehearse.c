/* SPDX-License-Identifier: MIT */
/* A case study answered alone, on the full screen and as lines. */
#include "test.h"

#include "desk/rehearse.h"
#include "line/line.h"
#include "read/case.h"
#include "read/load.h"
#include "support/sitting.h"
#include "ui/foot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PLAYS = 200, ACTIONS = 60 };

static bool
open_list(void *arg, struct checklist *list, const char *name,
	  struct diags *diags)
{
	struct buf path = { 0 };
	bool good;

	(void)arg;
	buf_printf(&path, "tests/data/%s.ini", name);
	good = load_checklist(list, buf_text(&path), NULL, diags);
	buf_done(&path);
	return good;
}

static int
setup(void **state)
{
	struct case_study *study = mem_alloc(1, sizeof *study);
	struct diags diags = { 0 };

	assert_true(case_load(study, "tests/data/cases/small.ini", open_list,
			      NULL, &diags));
	diags_done(&diags);
	*state = study;
	return 0;
}

static int
teardown(void **state)
{
	case_done(*state);
	free(*state);
	return 0;
}

static void
begin(struct rehearse *r, struct sitting *t, const struct case_study *study,
      const char *folder, int rows, int cols)
{
	static const struct rehearse_who who = { .seat = "seat 7" };

	rehearse_begin(r, study, 0, &who, folder);
	sitting_open(t, rehearse_talk(r), rows, cols, "");
}

static void
end(struct rehearse *r, struct sitting *t)
{
	sitting_close(t);
	rehearse_end(r);
}

/* --- Screens -------------------------------------------------------------- */

static const struct {
	const char *name, *script;
} screens[] = {
	{ "rehearse-start", "" },
	{ "rehearse-part", "<Enter>" },
	{ "rehearse-question", "<Enter><Enter><Enter>" },
	{ "rehearse-answered", "<Enter><Enter><Enter>nb" },
	{ "rehearse-leave", "<Enter><Enter><Enter>nq" },
	{ "rehearse-end", "<Enter><Enter><Enter>nydn" },
};

enum { SCREENS = sizeof screens / sizeof *screens };

static void
add_screen(struct buf *out, const struct case_study *study, int rows,
	   int cols, const char *script)
{
	struct rehearse r;
	struct sitting t;

	begin(&r, &t, study, NULL, rows, cols);
	sitting_press(&t, script);
	buf_printf(out, "--- %d rows of %d\n%s", rows, cols,
		   sitting_text(&t));
	end(&r, &t);
}

static void
every_page_looks_as_it_was_read(void **state)
{
	for (size_t i = 0; i < SCREENS; i++) {
		struct buf path = { 0 }, all = { 0 };

		buf_printf(&path, "tests/screens/%s.txt", screens[i].name);
		add_screen(&all, *state, 24, 80, screens[i].script);
		add_screen(&all, *state, 12, 40, screens[i].script);
		assert_golden(buf_text(&path), buf_text(&all));
		buf_done(&path);
		buf_done(&all);
	}
}

static void
every_size_shows_how_far_one_is_and_whom_to_ring(void **state)
{
	struct rehearse r;
	struct sitting t;

	begin(&r, &t, *state, NULL, 24, 80);
	sitting_press(&t, "<Enter><Enter><Enter>");
	for (int rows = ROWS_LEAST; rows < 30; rows++)
		for (int cols = COLS_LEAST; cols < 90; cols++) {
			card_size(&t.view, rows, cols);
			if (!sitting_shows(&t, "Question 1 of 3") ||
			    !sitting_shows(&t, "999") ||
			    !sitting_shows(&t, "101"))
				fail_msg("%d of %d:\n%s", rows, cols,
					 sitting_text(&t));
		}
	end(&r, &t);
}

/* --- Answers -------------------------------------------------------------- */

static void
an_answer_has_the_cursor_and_enter_keeps_it(void **state)
{
	struct rehearse r;
	struct sitting t;

	begin(&r, &t, *state, NULL, 24, 80);
	sitting_press(&t, "<Enter><Enter><Enter>");
	assert_true(t.view.cursor == NONE);
	sitting_press(&t, "n");
	assert_true(t.view.cursor == NONE);
	sitting_press(&t, "b");
	assert_number(t.view.cursor, r.at.values[0] - 1);
	sitting_press(&t, "<Enter>");
	assert_number(r.at.at, 1);
	assert_true(r.at.values[0] != 0);
	sitting_press(&t, "<Enter>");
	assert_number(r.at.values[1], 0);
	end(&r, &t);
}

static void
it_is_left_as_a_walk_is(void **state)
{
	static const struct {
		const char *script;
		enum effect end;
	} ways[] = {
		{ "q", EFFECT_LEAVE },
		{ "<Enter><Enter><Enter><Enter>q", EFFECT_LEAVE },
		{ "<Enter><Enter><Enter>nq", EFFECT_NONE },
		{ "<Enter><Enter><Enter>nqn", EFFECT_NONE },
		{ "<Enter><Enter><Enter>nqy", EFFECT_LEAVE },
		{ "<Enter><Enter><Enter>nbbbbq", EFFECT_NONE },
		{ "<Enter><Enter><Enter>nxxx", EFFECT_QUICK },
		{ "<Enter><Enter><Enter>n<C-c><C-c>", EFFECT_INTERRUPTED },
		{ "<Enter><Enter><Enter>nydnq", EFFECT_LEAVE },
		{ "<Enter><Enter><Enter>nydnb", EFFECT_NONE },
		{ "<Enter><Enter><Enter>nydn<Enter>", EFFECT_TAKE },
		{ "bb", EFFECT_NONE },
	};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct rehearse r;
		struct sitting t;

		begin(&r, &t, *state, NULL, 24, 80);
		sitting_press(&t, ways[i].script);
		if (t.end != ways[i].end)
			fail_msg("%s ends with %d", ways[i].script,
				 (int)t.end);
		end(&r, &t);
	}
}

static void
the_answers_are_written_once_and_only_at_the_end(void **state)
{
	char folder[] = "/tmp/heed-rehearse.XXXXXX", path[64], line[128];
	struct rehearse r;
	struct sitting t;
	FILE *in;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/small-seat-7.csv", folder);
	begin(&r, &t, *state, folder, 24, 80);
	sitting_press(&t, "<Enter><Enter><Enter>nyd");
	assert_int_equal(access(path, F_OK), -1);
	sitting_press(&t, "q");
	assert_true(sitting_shows(&t, "only at the end"));
	sitting_press(&t, "nn");
	assert_true(sitting_shows(&t, "Your answers are in"));
	in = fopen(path, "r");
	assert_non_null(in);
	assert_non_null(fgets(line, sizeof line, in));
	assert_non_null(fgets(line, sizeof line, in));
	fclose(in);
	assert_text(line, "seat 7,small,kim,no,yes,unknown,no\n");
	sitting_press(&t, "b");
	assert_true(sitting_shows(&t, "The reading is the end."));
	sitting_press(&t, "<Enter>");
	assert_number(t.end, EFFECT_TAKE);
	end(&r, &t);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
}

/* --- Both views ----------------------------------------------------------- */

struct play {
	const struct case_study *study;
	struct rehearse screen, lines;
	struct sitting sitting;
	struct buf typed;
	unsigned long seed;
};

static unsigned
draw(struct play *p, unsigned below)
{
	p->seed = p->seed * 6364136223846793005UL + 1442695040888963407UL;
	return (unsigned)(p->seed >> 33) % below;
}

static void
both(struct play *p, const char *script, const char *line)
{
	sitting_press(&p->sitting, script);
	buf_printf(&p->typed, "%s\n", line);
}

static void
answer(struct play *p)
{
	const struct rehearsal *at = &p->screen.at;
	const struct scale *scale = checklist_scale(&p->study->list, at->at);
	unsigned k = draw(p, (unsigned)scale->count);
	const char key[2] = { scale->choices[k].key, '\0' };

	both(p, key, draw(p, 2) == 0 ? key : scale->choices[k].label);
}

static void
act(struct play *p)
{
	bool asked = p->screen.at.place == REHEARSE_QUESTION;

	switch (draw(p, asked ? 9 : 5)) {
	case 0:
		both(p, "b", "back");
		break;
	case 1:
		both(p, "?b", "?");
		break;
	case 2:
		if (p->sitting.view.card.loses != NULL)
			both(p, "qn", "q\nn");
		break;
	case 3:
	case 4:
		both(p, "<Enter>", "");
		break;
	default:
		answer(p);
	}
}

static enum line_end
hold_lines(struct play *p)
{
	FILE *in = fmemopen(p->typed.data, p->typed.size, "r");
	FILE *out = fopen("/dev/null", "w");
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24" };
	struct talk talk = rehearse_talk(&p->lines);
	enum line_end ended;

	assert_non_null(in);
	assert_non_null(out);
	ended = line_talk(&talk, &io);
	fclose(in);
	fclose(out);
	return ended;
}

static void
same_answers(const struct play *p)
{
	struct buf one = { 0 }, other = { 0 };

	rehearse_csv(&one, &p->screen.at, &p->screen.who);
	rehearse_csv(&other, &p->lines.at, &p->lines.who);
	assert_text(buf_text(&other), buf_text(&one));
	assert_number(p->lines.at.place, p->screen.at.place);
	assert_number(p->lines.at.at, p->screen.at.at);
	buf_done(&one);
	buf_done(&other);
}

static void
both_views_lead_to_the_same_answers(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 8, 30 } };

	for (unsigned long seed = 0; seed < PLAYS; seed++) {
		struct play p = { .study = *state,
				  .seed = seed * 2654435761UL + 1 };
		const int *size = sizes[seed % 3];

		begin(&p.screen, &p.sitting, p.study, NULL, size[0], size[1]);
		rehearse_begin(&p.lines, p.study, 0, &p.screen.who, NULL);
		for (int i = 0; i < ACTIONS && p.sitting.end == EFFECT_NONE;
		     i++)
			act(&p);
		assert_number(hold_lines(&p) == LINE_ON,
			      p.sitting.end == EFFECT_TAKE);
		same_answers(&p);
		rehearse_end(&p.lines);
		end(&p.screen, &p.sitting);
		buf_done(&p.typed);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_page_looks_as_it_was_read),
		cmocka_unit_test(
			every_size_shows_how_far_one_is_and_whom_to_ring),
		cmocka_unit_test(an_answer_has_the_cursor_and_enter_keeps_it),
		cmocka_unit_test(it_is_left_as_a_walk_is),
		cmocka_unit_test(
			the_answers_are_written_once_and_only_at_the_end),
		cmocka_unit_test(both_views_lead_to_the_same_answers),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
