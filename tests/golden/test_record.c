/* SPDX-License-Identifier: MIT */
/*
 * Records as a school's system, a referral, a lead and a program get them.
 * The digests are left out, so that a comment in a checklist changes nothing.
 */
#include "test.h"

#include "base/text.h"
#include "read/load.h"
#include "report/record.h"
#include "report/render.h"
#include "support/recorded.h"

#include <stdlib.h>
#include <string.h>

#define FOLDER "tests/golden/record/"

enum { COLS = 79, DAYS = 86400 };

/* A teacher writes down a lesson, and the lead adds what was decided. */
static const struct recorded_step lesson[] = {
	{ 20, EVENT_ANSWER, "danger", 0, "no-danger" },
	{ 15, EVENT_ANSWER, "told", 0, "not-told" },
	{ 90, EVENT_NOTE, "", NOTE_SEEN, "Came in at 10.40 in yesterday's "
	  "clothes and slept through the lesson. On the way out she said "
	  "\"he dropped me off, it's fine\" to her friend." },
	{ 0, EVENT_NOTE, "", NOTE_WHEN, "Tuesday 3 March, room 12, 10.40 to "
	  "11.30." },
	{ 0, EVENT_NOTE, "", NOTE_OPINION, "She is frightened of somebody." },
	{ 10, EVENT_ANSWER, "about", 0, "outside" },
	{ 10, EVENT_ANSWER, "age", 0, "13-15" },
	{ 20, EVENT_ANSWER, "missing", 0, "suspected" },
	{ 30, EVENT_NOTE, "missing", NOTE_SEEN, "Mother rang the office on "
	  "Monday to ask whether she was in." },
	{ 0, EVENT_NOTE, "missing", NOTE_OPINION, "Out all night on Sunday?" },
	{ 10, EVENT_ANSWER, "gifts", 0, "yes" },
	{ 10, EVENT_NOTE, "gifts", NOTE_SEEN, "A second phone, which rings "
	  "and she leaves." },
	{ 10, EVENT_ANSWER, "injuries", 0, "no" },
	{ 10, EVENT_NOTE, "injuries", NOTE_SEEN, "A burn on the hand, from an "
	  "oven tray; her brother says the same." },
	{ 10, EVENT_ANSWER, "offending", 0, "no" },
	{ 10, EVENT_ANSWER, "online", 0, "unknown" },
	{ 10, EVENT_ANSWER, "self-harm", 0, "unknown" },
	{ 30, EVENT_TELL, "", 0, "Ms K., our safeguarding lead, at 12 today" },
	{ 5, EVENT_RESULT, "share", 0, "Speak to your lead now, before the "
	  "child goes home" },
	{ 60, EVENT_DETAIL, "writer", 0, "Form tutor" },
	{ 60, EVENT_DETAIL, "question", 0, "Her friend asked how she had got "
	  "here." },
	{ 60, EVENT_DETAIL, "words", 0, "He dropped me off, it's fine." },
	{ 60, EVENT_DETAIL, "present", 0, "Her friend, and two others who "
	  "were packing up." },
	{ 60, EVENT_DETAIL, "look", 0, "Pale, yawning, did not take off her "
	  "coat." },
	{ 60, EVENT_DETAIL, "earlier", 0, "Late on four Mondays since "
	  "January." },
	{ 60, EVENT_DETAIL, "told", 0, "Ms K., 3 March, 12.05; she said she "
	  "would ring Children's Services." },
	{ 3600, EVENT_DETAIL, "lead-received", 0, "3 March, 12.05, from the "
	  "form tutor" },
	{ 60, EVENT_DETAIL, "lead-decision", 0, "Rang Children's Services." },
	{ 60, EVENT_DETAIL, "lead-reason", 0, "The phone, the nights and the "
	  "lift by a man nobody knows belong together." },
	{ 60, EVENT_DETAIL, "where-now", 0, "In school until 15.20, with her "
	  "form." },
	{ 60, EVENT_DETAIL, "nicknames", 0, "\"Dee\"" },
	{ 60, EVENT_DETAIL, "body-map", 0, "drawn on paper, in the file" },
	{ 60, EVENT_REVIEW, "", 0, "2026-04-14" },
	{ 600, EVENT_REASON, "", 0, "her mother rang back" },
	{ 60, EVENT_ANSWER, "online", 0, "no" },
	{ 60, EVENT_RAISE, "refer", 0, "She is to be picked up again tonight" },
	{ 5, EVENT_RESULT, "refer", 0, "Refer today, with your lead" },
	{ 60, EVENT_COPY, "CPOMS", 0, "Ms K." },
	{ 60, EVENT_COPY, "MyConcern", 0, "Ms K." },
	{ 30, EVENT_DETAIL, RECORD_UNCOPIED, 0, "to MyConcern, by Ms K." },
	{ 0 },
};

static const struct recorded_step bare[] = {
	{ 20, EVENT_ANSWER, "gifts", 0, "suspected" },
	{ 0 },
};

/* All that was written is at a question. */
static const struct recorded_step noted[] = {
	{ 20, EVENT_ANSWER, "gifts", 0, "unknown" },
	{ 20, EVENT_NOTE, "gifts", NOTE_SEEN, "A second phone." },
	{ 0 },
};

static void
without_digests(struct buf *out, const char *text)
{
	size_t hex;

	for (; *text != '\0'; text += hex > 0 ? hex : 1) {
		hex = strspn(text, "0123456789abcdef");
		if (hex == 64)
			buf_puts(out, "DIGEST");
		else
			buf_add(out, text, hex > 0 ? hex : 1);
	}
}

static void
golden(const char *path, struct outline *o)
{
	struct buf text = { 0 }, plain = { 0 };

	render_text(&text, o, COLS);
	without_digests(&plain, buf_text(&text));
	assert_golden(path, buf_text(&plain));
	for (const char *line = buf_text(&text); line != NULL;
	     line = strchr(line, '\n')) {
		line += *line == '\n';
		assert_true(strcspn(line, "\n") < 80);
	}
	outline_done(o);
	buf_done(&text);
	buf_done(&plain);
}

/* Everything heed puts beside what was typed is ASCII. */
static void
is_ascii(const struct outline *o)
{
	for (size_t i = 0; i < o->count; i++)
		for (const char *c = o->blocks[i].text; *c != '\0'; c++)
			assert_true((unsigned char)*c < 0x80);
}

static void
compare(const char *path, const struct recorded_step *steps, bool partial,
	enum record_layout layout, bool points)
{
	struct checklist list;
	struct record r;
	struct outline o = { 0 };

	recorded_load(&list, "checklists/herts-cse.ini");
	recorded_steps(&r, &list, RECORDED_TIME, "Kestrel 7", steps);
	r.partial = partial;
	outline_record(&o, &(struct record_view){ &r, &list }, layout,
		       points);
	is_ascii(&o);
	golden(path, &o);
	record_done(&r);
	checklist_done(&list);
}

static void
a_concern_has_facts_first_then_opinion_then_what_was_done(void **state)
{
	(void)state;
	compare(FOLDER "concern.txt", lesson, false, RECORD_CONCERN, false);
}

static void
a_concern_has_points_only_when_asked(void **state)
{
	(void)state;
	compare(FOLDER "concern-points.txt", bare, false, RECORD_CONCERN,
		true);
}

static void
a_referral_has_its_own_order_and_names_what_is_missing(void **state)
{
	(void)state;
	compare(FOLDER "referral.txt", lesson, false, RECORD_REFERRAL, false);
}

static void
what_is_noted_at_a_question_is_not_called_missing(void **state)
{
	struct checklist list;
	struct record r;
	struct outline o = { 0 };
	struct buf text = { 0 };

	(void)state;
	recorded_load(&list, "checklists/herts-cse.ini");
	recorded_steps(&r, &list, RECORDED_TIME, "Kestrel 7", noted);
	outline_record(&o, &(struct record_view){ &r, &list },
		       RECORD_CONCERN, false);
	render_text(&text, &o, COLS);
	assert_non_null(strstr(buf_text(&text), "It was noted, and stands "
			       "below with: Gifts or money"));
	assert_null(strstr(buf_text(&text), "Nothing is written here."));
	buf_done(&text);
	outline_done(&o);
	record_done(&r);
	checklist_done(&list);
}

static void
a_partial_record_says_so_first(void **state)
{
	(void)state;
	compare(FOLDER "partial.txt", bare, true, RECORD_CONCERN, false);
}

/* Where the summary is what is lost, so is when it was written. */
static void
a_day_that_is_lost_is_not_made_up(void **state)
{
	struct record r = { .reference = mem_string(""), .partial = true };
	struct outline o = { 0 };
	bool said = false;

	(void)state;
	outline_record(&o, &(struct record_view){ &r, NULL }, RECORD_CONCERN,
		       false);
	for (size_t i = 0; i < o.count; i++) {
		const struct block *b = &o.blocks[i];

		assert_null(strstr(b->text, "1970"));
		said = said || (b->label != NULL &&
				strcmp(b->label, "Written") == 0 &&
				strcmp(b->text, "not known") == 0);
	}
	assert_true(said);
	outline_done(&o);
	record_done(&r);
}

static void
without_its_checklist_it_shows_names(void **state)
{
	struct checklist list;
	struct record r;
	struct outline o = { 0 };

	(void)state;
	recorded_load(&list, "checklists/herts-cse.ini");
	recorded_steps(&r, &list, RECORDED_TIME, "Kestrel 7", lesson);
	r.partial = true;
	outline_record(&o, &(struct record_view){ &r, NULL }, RECORD_CONCERN,
		       true);
	golden(FOLDER "names.txt", &o);
	record_done(&r);
	checklist_done(&list);
}

/* --- Over time ------------------------------------------------------------ */

/* Words of the small list, and what a newer version has in their place. */
static const char *const newer[][2] = {
	{ "version = 1.2", "version = 2" },
	{ "points = suspected:3 yes:5", "points = suspected:2 yes:5" },
	{ "[band.low]", "[indicator.friends]\ngroup = signs\nkind = risk\n"
	  "origin = project\ntitle = Older friends\nask = Are there?\n"
	  "scale = plain\npoints = yes:2\n[band.low]" },
};

static void
load_newer(struct checklist *list, const struct checklist *old)
{
	struct diags diags = { 0 };
	struct buf text = { 0 };
	char *was = mem_stringn(old->bytes, old->size);

	for (size_t i = 0; i < sizeof newer / sizeof *newer; i++) {
		const char *at = strstr(was, newer[i][0]);

		assert_non_null(at);
		buf_clear(&text);
		buf_add(&text, was, (size_t)(at - was));
		buf_puts(&text, newer[i][1]);
		buf_puts(&text, at + strlen(newer[i][0]));
		free(was);
		was = mem_string(buf_text(&text));
	}
	assert_true(load_bytes(list, "tests/data/small.ini", was,
			       strlen(was), NULL, &diags));
	free(was);
	buf_done(&text);
	diags_done(&diags);
}

static const struct recorded_step march[] = {
	{ 20, EVENT_ANSWER, "danger", 0, "no" },
	{ 20, EVENT_ANSWER, "missing", 0, "yes" },
	{ 20, EVENT_ANSWER, "attendance", 0, "unknown" },
	{ 20, EVENT_RESULT, "tell", 0, "Tell your lead" },
	{ 20, EVENT_REVIEW, "", 0, "2026-04-14" },
	{ 0 },
};

static const struct recorded_step april[] = {
	{ 20, EVENT_ANSWER, "danger", 0, "no" },
	{ 20, EVENT_ANSWER, "missing", 0, "suspected" },
	{ 20, EVENT_RESULT, "low", 0, "Write it down" },
	{ 20, EVENT_REVIEW, "", 0, "2026-05-12" },
	{ 60, EVENT_REASON, "", 0, "the home rang" },
	{ 60, EVENT_ANSWER, "danger", 0, "yes" },
	{ 20, EVENT_RESULT, "act", 0, "Ring now" },
	{ 60, EVENT_REASON, "", 0, "answered by mistake" },
	{ 60, EVENT_ANSWER, "danger", 0, "no" },
	{ 20, EVENT_RESULT, "low", 0, "Write it down" },
	{ 0 },
};

static const struct recorded_step june[] = {
	{ 20, EVENT_ANSWER, "missing", 0, "yes" },
	{ 0 },
};

struct times {
	struct checklist old, new, other;
	struct record records[6];
	struct record_view views[6];
};

static void
times_init(struct times *t)
{
	recorded_load(&t->old, "tests/data/small.ini");
	load_newer(&t->new, &t->old);
	recorded_load(&t->other, "checklists/safeguard.ini");
	recorded_steps(&t->records[0], &t->old, RECORDED_TIME, "Wren 3",
		       march);
	recorded_steps(&t->records[1], &t->new, RECORDED_TIME + 42 * DAYS,
		       "Wren 3", april);
	recorded_steps(&t->records[2], &t->other, RECORDED_TIME + 50 * DAYS,
		       "Wren 3", bare + 1);
	recorded_steps(&t->records[3], &t->new, RECORDED_TIME + 60 * DAYS,
		       "Wren 3", june);
	recorded_steps(&t->records[4], &t->new, RECORDED_TIME + 61 * DAYS,
		       "Wren 3", june);
	t->records[4].partial = true;
	recorded_steps(&t->records[5], &t->old, RECORDED_TIME + 61 * DAYS,
		       "", april);
	for (size_t i = 0; i < 6; i++)
		t->views[i] = (struct record_view){
			&t->records[i], i == 0 || i == 5 ? &t->old :
			i == 2 ? &t->other : &t->new
		};
}

static void
times_done(struct times *t)
{
	for (size_t i = 0; i < 6; i++)
		record_done(&t->records[i]);
	checklist_done(&t->old);
	checklist_done(&t->new);
	checklist_done(&t->other);
}

static void
a_history_keeps_apart_what_changed(void **state)
{
	struct history history;
	struct outline o = { 0 };
	struct times t;

	(void)state;
	times_init(&t);
	history_init(&history, t.views, 5, "2026-05-20");
	outline_history(&o, &history, "2026-05-20");
	golden(FOLDER "history.txt", &o);
	history_done(&history);
	times_done(&t);
}

static void
a_rescore_shows_what_a_version_says(void **state)
{
	struct rescore all[6];
	struct outline o = { 0 };
	struct times t;

	(void)state;
	times_init(&t);
	for (size_t i = 0; i < 6; i++)
		rescore_init(&all[i], &t.views[i], &t.new);
	outline_rescore(&o, all, 6, &t.new);
	golden(FOLDER "rescore.txt", &o);
	for (size_t i = 0; i < 6; i++)
		rescore_done(&all[i]);
	times_done(&t);
}

/* --- For programs --------------------------------------------------------- */

static void
json_has_everything(void **state)
{
	struct buf json = { 0 }, plain = { 0 };
	struct times t;

	(void)state;
	times_init(&t);
	free(t.records[1].list);
	t.records[1].list = NULL;
	t.records[1].partial = true;
	t.views[1].list = NULL;
	json_records(&json, t.views, 2);
	without_digests(&plain, buf_text(&json));
	assert_golden(FOLDER "records.json", buf_text(&plain));
	times_done(&t);
	buf_done(&json);
	buf_done(&plain);
}

static void
csv_has_a_row_each(void **state)
{
	struct buf one = { 0 }, all = { 0 };
	struct times t;

	(void)state;
	times_init(&t);
	free(t.records[1].reference);
	t.records[1].reference = mem_string("=1+1, \"x\"");
	csv_records(&one, t.views, 2);
	assert_golden(FOLDER "records.csv", buf_text(&one));
	csv_records(&all, t.views, 6);
	assert_golden(FOLDER "mixed.csv", buf_text(&all));
	free(t.records[1].reference);
	t.records[1].reference = mem_string("a;=1+1");
	buf_clear(&all);
	csv_records(&all, &t.views[1], 1);
	assert_non_null(strstr(buf_text(&all), "\n\"a;=1+1\",2"));
	times_done(&t);
	buf_done(&one);
	buf_done(&all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		a_concern_has_facts_first_then_opinion_then_what_was_done),
		cmocka_unit_test(a_concern_has_points_only_when_asked),
		cmocka_unit_test(
		a_referral_has_its_own_order_and_names_what_is_missing),
		cmocka_unit_test(
			what_is_noted_at_a_question_is_not_called_missing),
		cmocka_unit_test(a_partial_record_says_so_first),
		cmocka_unit_test(a_day_that_is_lost_is_not_made_up),
		cmocka_unit_test(without_its_checklist_it_shows_names),
		cmocka_unit_test(a_history_keeps_apart_what_changed),
		cmocka_unit_test(a_rescore_shows_what_a_version_says),
		cmocka_unit_test(json_has_everything),
		cmocka_unit_test(csv_has_a_row_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
