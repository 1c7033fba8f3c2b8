/* SPDX-License-Identifier: MIT */
/* A workshop before a room: nothing too early, nothing lost. */
#include "test.h"

#include "desk/session_parts.h"
#include "support/hall.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
setup(void **state)
{
	struct hall *h = mem_alloc(1, sizeof *h);

	hall_init(h, "tess");
	hall_begin(h);
	*state = h;
	return 0;
}

static int
teardown(void **state)
{
	hall_done(*state);
	free(*state);
	return 0;
}

static bool
has(const struct hall *h, const char *words)
{
	return h->chat.text != NULL && strstr(h->chat.text, words) != NULL;
}

/* --- The way -------------------------------------------------------------- */

/* What the room may not see before it has answered. */
static void
nothing_early(const struct hall *h)
{
	const struct case_child *c = &h->study.children[0];

	assert_false(has(h, c->because));
	assert_false(has(h, c->first));
	for (size_t i = 0; i < c->answers.count; i++)
		if (c->models[i].reason != NULL)
			assert_false(has(h, c->models[i].reason));
	for (size_t i = 0; i < h->study.notes.count; i++)
		assert_false(has(h, h->study.notes.items[i]));
}

/* Enter alone leads through all of it, and reveals no answer. */
static void
test_way(void **state)
{
	struct hall *h = *state;
	size_t pages = 0;

	assert_true(chat_shows(&h->chat, "Before we begin"));
	while (!has(h, "Thank you") && pages++ < 200) {
		nothing_early(h);
		assert_false(has(h, "Krippendorff"));
		chat_enter(&h->chat);
	}
	assert_true(chat_shows(&h->chat, "0300 123 4043"));
	chat_enter(&h->chat);
	assert_true(chat_shows(&h->chat, "This is the last page."));
	assert_true(chat_shows(&h->chat, "Thank you"));
	while (!has(h, "This is the first page") && pages++ < 400)
		chat_back(&h->chat);
	assert_true(chat_shows(&h->chat, "Before we begin"));
}

/* A part comes a paragraph at a time; r shows one more. */
static void
test_part(void **state)
{
	struct hall *h = *state;
	const struct texts *all = &h->study.parts[0].paragraphs;

	chat_enter(&h->chat);
	assert_true(has(h, "Tess is 14"));
	assert_false(has(h, "new phone"));
	chat_enter(&h->chat);
	assert_true(has(h, "new phone"));
	assert_false(has(h, "two friends"));
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(has(h, "two friends"));
	assert_int_equal(all->count, 3);
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "All is shown here."));
	chat_enter(&h->chat);
	assert_true(chat_shows(&h->chat, "after part 1"));
}

/* --- Counts --------------------------------------------------------------- */

static void
test_hidden(void **state)
{
	struct hall *h = *state;

	hall_go(h, "Gifts");
	chat_type(&h->chat, "3 5 12 8");
	assert_true(chat_shows(&h->chat, "28 counted."));
	assert_false(has(h, "12 of 28"));
	nothing_early(h);
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "12 of 28"));
	assert_true(chat_shows(&h->chat, "3 of 28"));
	nothing_early(h);
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "One reasoned reading: yes"));
	assert_true(chat_shows(&h->chat, "she will not say who gave them"));
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "All is shown here."));
}

/* A mistake changes nothing; typing anew replaces. */
static void
test_mistakes(void **state)
{
	struct hall *h = *state;
	static const char *const wrong[] = { "1 2 3 4 5", "q3", "y", "y-3",
					     "99999", "plumber: 1 2" };

	hall_go(h, "Gifts");
	chat_type(&h->chat, "3 5 12 8");
	chat_command(&h->chat, COMMAND_REVEAL);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		chat_type(&h->chat, wrong[i]);
		assert_true(has(h, "12 of 28"));
		/* The line stays to be mended. */
		assert_text(h->chat.card.initial, wrong[i]);
	}
	chat_type(&h->chat, "y20 n1");
	assert_true(chat_shows(&h->chat, "21 counted."));
	chat_type(&h->chat, "-");
	assert_text(h->chat.card.initial, "");
}

/* Roles: those of few are never shown. */
static void
test_roles(void **state)
{
	struct hall *h = *state;

	hall_go(h, "Gifts");
	chat_type(&h->chat, "school: 0 2 7 1; police: 1 0 1 0");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "8 of 12"));
	assert_false(has(h, "By role"));
	chat_type(&h->chat, "police: 1 0 4 0");
	assert_true(chat_shows(&h->chat, "By role"));
	assert_true(chat_shows(&h->chat, "police"));
}

/* The same vote twice shows how the room moved. */
static void
test_shift(void **state)
{
	struct hall *h = *state;

	hall_go(h, "What should be done?, after part 1");
	chat_type(&h->chat, "0 4 10");
	hall_go(h, "What should be done?, after the talk");
	chat_type(&h->chat, "2 12 1");
	assert_false(has(h, "then"));
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "The shift since part 1"));
	assert_true(chat_shows(&h->chat, "4 of 14, then 12 of 15"));
}

/* The list of what was read differently leads to a question and back. */
static void
test_agenda(void **state)
{
	struct hall *h = *state;

	hall_go(h, "What we read differently");
	assert_true(chat_shows(&h->chat, "There is nothing to compare yet"));
	hall_go(h, "Gifts");
	chat_type(&h->chat, "1 2 20 1");
	hall_go(h, "Injuries");
	chat_type(&h->chat, "6 6 6 6");
	hall_go(h, "What we read differently");
	assert_int_equal(h->chat.card.row_count, 3);
	assert_int_equal(h->chat.card.row, NONE);
	assert_true(!strncmp(h->chat.card.rows[0].title, "Injuries", 8));
	assert_text(h->chat.card.rows[0].detail,
		    "no 6, suspected 6, yes 6, not known 6");
	chat_choose(&h->chat, "Injuries");
	assert_true(chat_shows(&h->chat, "6 of 24"));
	assert_true(chat_shows(&h->chat, "To talk about"));
	nothing_early(h);
	chat_enter(&h->chat);
	assert_true(chat_shows(&h->chat, "What we read differently"));
	assert_int_equal(h->chat.card.row, 1);
	chat_choose(&h->chat, "Gifts");
	chat_back(&h->chat);
	assert_int_equal(h->chat.card.row, 1);
	chat_choose(&h->chat, "Go on");
	assert_true(chat_shows(&h->chat, "To talk about"));
	chat_back(&h->chat);
	chat_enter(&h->chat);
	assert_true(chat_shows(&h->chat, "To talk about"));
}

/* A question voted on after an earlier part has no page of its own. */
static void
test_early(void **state)
{
	struct hall *h = *state;

	hall_go(h, "All questions, after part 1");
	chat_choose(&h->chat, "Gifts");
	assert_true(chat_shows(&h->chat, "after part 1"));
	chat_type(&h->chat, "1 9");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "9 of 10"));
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "All is shown here."));
	nothing_early(h);
	chat_enter(&h->chat);
	assert_true(chat_shows(&h->chat, "(10 answered)"));
	hall_go(h, "Gifts");
	chat_type(&h->chat, "0 2 8");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "The shift since part 1"));
	assert_true(chat_shows(&h->chat, "9 of 10, then 2 of 10"));
}

/* --- Sheets --------------------------------------------------------------- */

static void
test_sheets(void **state)
{
	struct hall *h = *state;
	const struct checklist *list = &h->study.list;
	struct buf line = { 0 };

	for (size_t i = 0; i < list->indicator_count; i++)
		buf_putc(&line, checklist_scale(list, i)->choices[0].key);
	chat_command(&h->chat, COMMAND_SHEETS);
	assert_true(chat_shows(&h->chat, "Sheet 1"));
	chat_type(&h->chat, buf_text(&line));
	assert_true(chat_shows(&h->chat, "Sheet 1 is in: 24 of 24"));
	line.data[4] = '?';
	chat_type(&h->chat, buf_text(&line));
	assert_true(chat_shows(&h->chat, "Sheet 2: "));
	assert_text(h->chat.card.initial, buf_text(&line));
	line.data[4] = '-';
	chat_type(&h->chat, buf_text(&line));
	assert_true(chat_shows(&h->chat, "Sheet 2 is in: 23 of 24"));
	chat_type(&h->chat, "undo");
	assert_true(chat_shows(&h->chat, "taken back"));
	assert_true(chat_shows(&h->chat, "Sheet 2: "));
	chat_type(&h->chat, "");
	assert_true(chat_shows(&h->chat, "Before we begin"));
	hall_go(h, "Gifts");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "1 of 1"));
	buf_done(&line);
}

/* --- Kept ----------------------------------------------------------------- */

static void
test_crash(void **state)
{
	struct hall *h = *state;

	hall_go(h, "Gifts");
	chat_type(&h->chat, "3 5 12 8");
	hall_crash(h);
	hall_begin(h);
	assert_true(chat_shows(&h->chat, "Go on with this workshop?"));
	assert_true(chat_shows(&h->chat, "Gifts"));
	chat_choose(&h->chat, "Go on");
	assert_true(chat_shows(&h->chat, "28 counted, not shown yet."));
	assert_text(h->chat.card.initial, "");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_text(h->chat.card.initial, "3 5 12 8");
}

/* Begun anew, the old one can still be found. */
static void
test_anew(void **state)
{
	struct hall *h = *state;
	struct buf before = { 0 };
	struct stat st;

	hall_go(h, "Gifts");
	chat_type(&h->chat, "3 5 12 8");
	hall_crash(h);
	hall_begin(h);
	chat_choose(&h->chat, "Begin anew");
	assert_true(chat_shows(&h->chat, "tess.workshop.before"));
	assert_true(chat_shows(&h->chat, "Before we begin"));
	buf_printf(&before, "%s/tess.workshop.before", h->folder);
	assert_int_equal(stat(buf_text(&before), &st), 0);
	buf_done(&before);
	hall_go(h, "Gifts");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "Nothing was counted here."));
	assert_text(h->chat.card.initial, "");
}

static void
write_kept(const struct hall *h, const char *text)
{
	char *path = hold_path(h->folder, &h->study, HOLD_WORKSHOP);
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fputs(text, out);
	assert_int_equal(fclose(out), 0);
	free(path);
}

/* What cannot be read is said, put aside, and nothing of it is lost. */
static void
test_damaged(void **state)
{
	struct hall *h = *state;
	char *kept;

	hall_go(h, "Gifts");
	hall_crash(h);
	write_kept(h, "heed-workshop 1\nsomething else\n");
	hall_begin(h);
	assert_true(chat_shows(&h->chat, "cannot be used"));
	assert_true(chat_shows(&h->chat, "tess.workshop:2"));
	kept = hall_kept(h);
	assert_text(kept, "heed-workshop 1\nsomething else\n");
	free(kept);
	chat_choose(&h->chat, "Begin anew");
	assert_true(chat_shows(&h->chat, "Before we begin"));
}

/* Nobody is in the file: roles and letters, and what the case is. */
static void
test_nobody(void **state)
{
	struct hall *h = *state;
	char *kept;

	hall_go(h, "Gifts");
	chat_type(&h->chat, "school: 3 5 12 8");
	kept = hall_kept(h);
	assert_non_null(strstr(kept, "gifts"));
	assert_non_null(strstr(kept, "school"));
	assert_null(strstr(kept, h->folder));
	free(kept);
}

/* Where it cannot be kept that is said once, and the workshop goes on. */
static void
test_unkept(void **state)
{
	struct hall *h = *state;
	struct session_want want = hall_want(h);
	struct buf why = { 0 };
	char folder[] = "/dev/null/workshops";

	hall_crash(h);
	want.folder = folder;
	h->session = session_new(&want, &why);
	assert_non_null(h->session);
	buf_done(&why);
	chat_begin(&h->chat, session_talk(h->session));
	assert_true(chat_shows(&h->chat, "It cannot be kept"));
	assert_true(session_unkept(h->session));
	chat_enter(&h->chat);
	assert_false(has(h, "kept"));
	assert_true(chat_shows(&h->chat, "Tess is 14"));
}

static void
test_forget(void **state)
{
	struct hall *h = *state;
	struct stat st;
	char *path = hold_path(h->folder, &h->study, HOLD_WORKSHOP);

	hall_go(h, "Gifts");
	chat_type(&h->chat, "3 5 12 8");
	hall_go(h, "The close");
	chat_choose(&h->chat, "Forget");
	chat_agree(&h->chat, false);
	assert_int_equal(stat(path, &st), 0);
	chat_choose(&h->chat, "Forget");
	chat_agree(&h->chat, true);
	assert_true(chat_shows(&h->chat, "Forgotten."));
	hall_go(h, "Gifts");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "Nothing was counted here."));
	assert_text(h->chat.card.initial, "");
	free(path);
}

/* --- The clock ------------------------------------------------------------ */

static void
test_minutes(void **state)
{
	struct hall *h = *state;

	chat_enter(&h->chat);
	assert_text(h->chat.card.status, "Part 1: 0 of 13 min");
	hall_wait(59);
	assert_false(h->chat.talk.tick(h->chat.talk.self));
	hall_wait(1);
	assert_true(h->chat.talk.tick(h->chat.talk.self));
	hall_wait(-500);
	assert_false(h->chat.talk.tick(h->chat.talk.self));
	chat_command(&h->chat, COMMAND_TIMER);
	assert_null(h->chat.card.status);
	hall_wait(120);
	assert_false(h->chat.talk.tick(h->chat.talk.self));
	chat_command(&h->chat, COMMAND_TIMER);
	assert_text(h->chat.card.status, "Part 1: 3 of 13 min");
}

/* --- Pages at the end ----------------------------------------------------- */

static char *
saved(struct hall *h, const char *row, const char *name)
{
	struct buf path = { 0 }, out = { 0 };
	FILE *in;
	int c;

	buf_printf(&path, "%s/%s", h->folder, name);
	hall_go(h, "The close");
	chat_choose(&h->chat, row);
	chat_type(&h->chat, buf_text(&path));
	assert_true(chat_shows(&h->chat, "Saved to"));
	in = fopen(buf_text(&path), "r");
	assert_non_null(in);
	while ((c = getc(in)) != EOF)
		buf_putc(&out, (char)c);
	fclose(in);
	chat_choose(&h->chat, row);
	chat_type(&h->chat, buf_text(&path));
	assert_true(chat_shows(&h->chat, "Replace the file?"));
	chat_agree(&h->chat, false);
	chat_back(&h->chat);
	unlink(buf_text(&path));
	buf_done(&path);
	return buf_take(&out);
}

static void
test_handouts(void **state)
{
	struct hall *h = *state;
	char *page;

	hall_go(h, "Gifts");
	chat_type(&h->chat, "1 2 20 1");
	hall_go(h, "What should be done?, after part 1");
	chat_type(&h->chat, "2 4 10 3");
	page = saved(h, "Save the room", "room.html");
	assert_non_null(strstr(page, "<svg"));
	assert_non_null(strstr(page, "Call 999 now 2"));
	assert_null(strstr(page, "Krippendorff"));
	free(page);
	page = saved(h, "Save the trainer", "trainer.html");
	assert_non_null(strstr(page, "Krippendorff"));
	free(page);
}

/* --- The trainer's screen ------------------------------------------------- */

static void
test_notes(void **state)
{
	struct hall *h = *state;
	struct session_want want = hall_want(h);
	struct notes *notes = notes_new(&want);
	struct chat beside;

	chat_begin(&beside, notes_talk(notes));
	assert_true(chat_shows(&beside, "On the projector"));
	assert_false(beside.talk.tick(beside.talk.self));
	hall_go(h, "Gifts");
	chat_type(&h->chat, "3 5 12 8");
	assert_true(beside.talk.tick(beside.talk.self));
	chat_enter(&beside);
	assert_true(chat_shows(&beside, "yes 12"));
	assert_true(chat_shows(&beside, "she will not say who gave them"));
	assert_true(chat_shows(&beside, h->study.notes.items[0]));
	hall_go(h, "What we read differently");
	assert_true(beside.talk.tick(beside.talk.self));
	chat_enter(&beside);
	assert_true(chat_shows(&beside, "Krippendorff"));
	chat_back(&beside);
	assert_true(beside.over);
	chat_done(&beside);
	notes_free(notes);
}

/* --- Sheets on another terminal ------------------------------------------- */

/* Sheets beside the workshop; locks are of a process, so that it is told so. */
static struct session *
begin_beside(const struct hall *h, struct chat *chat)
{
	struct session_want want = hall_want(h);
	struct buf why = { 0 };
	struct session *s = session_new(&want, &why);

	assert_non_null(s);
	assert_true(session_aside(s, &why));
	assert_true(session_beside(s));
	chat_begin(chat, session_talk(s));
	buf_done(&why);
	return s;
}

static const char *
letters(const struct hall *h, char *out, char first)
{
	size_t count = h->study.list.indicator_count;

	memset(out, '-', count);
	out[0] = first;
	out[count] = '\0';
	return out;
}

/* What a view does when nobody typed anything for a moment. */
static bool
ticks(struct hall *h)
{
	struct card card = { 0 };

	if (!h->chat.talk.tick(h->chat.talk.self))
		return false;
	h->chat.talk.show(h->chat.talk.self, &card);
	card_done(&card);
	return true;
}

/* Each is counted at once, taken back as well, and after a crash as before. */
static void
test_beside(void **state)
{
	struct hall *h = *state;
	char line[64];
	struct chat there;
	struct session *s = begin_beside(h, &there);

	assert_true(chat_shows(&there, "counts them by itself"));
	assert_number(h->session->w.sheet_count, 0);
	chat_type(&there, letters(h, line, 'n'));
	chat_type(&there, letters(h, line, 'y'));
	assert_true(chat_shows(&there, "Sheet 2 is in"));
	assert_true(ticks(h));
	assert_false(ticks(h));
	chat_command(&h->chat, COMMAND_TIMER);
	assert_false(ticks(h));
	assert_number(h->session->w.sheet_count, 2);
	chat_type(&there, "undo");
	assert_true(ticks(h));
	assert_number(h->session->w.sheet_count, 1);
	hall_crash(h);
	chat_type(&there, letters(h, line, 'y'));
	hall_begin(h);
	assert_number(h->session->w.sheet_count, 2);
	chat_back(&there);
	assert_true(there.over);
	chat_done(&there);
	session_free(s);
	s = begin_beside(h, &there);
	assert_true(chat_shows(&there, "2 sheets were typed in here before."));
	assert_false(ticks(h));
	chat_done(&there);
	session_free(s);
}

/* What was typed in beside an old workshop is not in a new one. */
static void
test_beside_anew(void **state)
{
	struct hall *h = *state;
	char line[64];
	struct chat there;
	struct session *s = begin_beside(h, &there);

	chat_type(&there, letters(h, line, 'n'));
	assert_true(ticks(h));
	hall_crash(h);
	hall_begin(h);
	chat_choose(&h->chat, "Begin anew");
	assert_number(h->session->w.sheet_count, 0);
	chat_type(&there, letters(h, line, 'y'));
	assert_true(chat_shows(&there, "was begun anew"));
	assert_true(chat_shows(&there, "Sheet 1 is in"));
	assert_true(ticks(h));
	assert_number(h->session->w.sheet_count, 1);
	chat_done(&there);
	session_free(s);
}

/* Removed or spoilt, their file takes none away that was counted. */
static void
test_beside_lost(void **state)
{
	struct hall *h = *state;
	char line[64];
	struct chat there;
	struct session *s = begin_beside(h, &there);
	char *path = mem_string(s->hold.path);
	FILE *file;

	chat_type(&there, letters(h, line, 'n'));
	assert_true(ticks(h));
	chat_done(&there);
	session_free(s);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs("heed-workshop 9\n", file);
	fclose(file);
	assert_true(h->chat.talk.tick(h->chat.talk.self));
	chat_enter(&h->chat);
	assert_true(chat_shows(&h->chat, "cannot be counted"));
	assert_number(h->session->w.sheet_count, 1);
	s = begin_beside(h, &there);
	assert_true(chat_shows(&there, "tess.sheets.before"));
	chat_done(&there);
	session_free(s);
	assert_int_equal(remove(path), 0);
	ticks(h);
	assert_number(h->session->w.sheet_count, 1);
	assert_number(h->session->w.sheets[0].from, SHEET_TYPED);
	free(path);
}

/* --- What people do in a hurry -------------------------------------------- */

static size_t
kept_beside(const struct hall *h, const char *ending)
{
	struct buf path = { 0 };
	struct stat st;
	bool there;

	buf_printf(&path, "%s/tess.workshop%s", h->folder, ending);
	there = stat(buf_text(&path), &st) == 0;
	buf_done(&path);
	return there;
}

/* Begun anew twice, both are still there; forgotten, none is. */
static void
test_twice(void **state)
{
	struct hall *h = *state;

	for (int i = 0; i < 2; i++) {
		hall_go(h, "Gifts");
		chat_type(&h->chat, "3 5 12 8");
		hall_crash(h);
		hall_begin(h);
		chat_choose(&h->chat, "Begin anew");
	}
	assert_true(kept_beside(h, ".before"));
	assert_true(kept_beside(h, ".before-2"));
	hall_go(h, "The close");
	chat_choose(&h->chat, "Forget");
	chat_agree(&h->chat, true);
	assert_false(kept_beside(h, ""));
	assert_false(kept_beside(h, ".before"));
	assert_false(kept_beside(h, ".before-2"));
}

/* The room, then by role, then the room: nobody is counted twice. */
static void
test_once(void **state)
{
	struct hall *h = *state;

	hall_go(h, "Gifts");
	chat_type(&h->chat, "5 5 5 5");
	chat_type(&h->chat, "school: 3 5 1 0");
	assert_true(chat_shows(&h->chat, "9 counted."));
	chat_type(&h->chat, "police: 1 1 1 1");
	assert_true(chat_shows(&h->chat, "13 counted."));
	chat_type(&h->chat, "2 2 2 2");
	assert_true(chat_shows(&h->chat, "8 counted."));
}

/* r before anything was counted reveals nothing later. */
static void
test_early_reveal(void **state)
{
	struct hall *h = *state;

	hall_go(h, "What should be done?, after part 1");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "Nothing was counted here yet."));
	chat_type(&h->chat, "2 4 10 3");
	assert_false(has(h, "of 19"));
	chat_type(&h->chat, "2 4 10 3 9");
	assert_text(h->chat.card.initial, "2 4 10 3 9");
	chat_command(&h->chat, COMMAND_REVEAL);
	assert_true(chat_shows(&h->chat, "10 of 19"));
}

int
main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(test_##name, setup, teardown)
	const struct CMUnitTest tests[] = {
		CASE(way), CASE(part), CASE(hidden), CASE(mistakes),
		CASE(roles), CASE(shift), CASE(agenda), CASE(early),
		CASE(sheets), CASE(crash), CASE(anew), CASE(damaged),
		CASE(nobody), CASE(unkept), CASE(forget), CASE(minutes),
		CASE(handouts), CASE(notes), CASE(twice), CASE(once),
		CASE(early_reveal), CASE(beside), CASE(beside_anew),
		CASE(beside_lost),
	};
#undef CASE

	return cmocka_run_group_tests(tests, NULL, NULL);
}
