/* SPDX-License-Identifier: MIT */
/* What is said of rooms, in every format, word for word. */
#include "test.h"

#include "read/case.h"
#include "read/load.h"
#include "read/ratings.h"
#include "report/render.h"
#include "report/room.h"

#include <stdlib.h>
#include <string.h>

#define FOLDER "tests/golden/room/"

/* A room read from a table. */
struct read {
	struct case_study study;
	struct room room;
	struct room_result result;
	struct room_report report;
};

static bool
opener(void *arg, struct checklist *list, const char *name,
       struct diags *diags)
{
	struct buf path = { 0 };
	bool good;

	buf_printf(&path, "%s/%s.ini", (const char *)arg, name);
	good = load_checklist(list, buf_text(&path), NULL, diags);
	buf_done(&path);
	return good;
}

/* study: the path of a case, or NULL; lists: where its checklist lies. */
static void
read_room(struct read *r, const char *table, const char *study, char *lists)
{
	struct diags diags = { 0 };
	struct buf others = { 0 }, said = { 0 };
	bool good = study == NULL || case_load(&r->study, study, opener,
					       lists, &diags);

	if (study == NULL)
		r->study = (struct case_study){ 0 };
	else
		r->study.list.size = 0; /* so that no comment moves a digest */
	room_init(&r->room, study == NULL ? NULL : &r->study.list,
		  study == NULL ? NULL : &r->study.children[0]);
	good = good && ratings_read(&r->room, table,
				    &(struct ratings_want){ 0 }, &others,
				    &diags);
	diags_print(&diags, &said);
	if (!good)
		fail_msg("%s", buf_text(&said));
	room_result(&r->result, &r->room);
	r->report = (struct room_report){
		.result = &r->result,
		.study = study == NULL ? NULL : &r->study,
	};
	diags_done(&diags);
	buf_done(&others);
	buf_done(&said);
}

static void
done(struct read *r)
{
	room_result_done(&r->result);
	room_done(&r->room);
	case_done(&r->study);
}

static void
compare(const struct read *r, const char *file)
{
	const char *end = strrchr(file, '.') + 1;
	struct outline o = { 0 };
	struct buf out = { 0 };

	outline_room(&o, &r->report);
	if (strcmp(end, "json") == 0)
		room_json(&out, &r->report);
	else if (strcmp(end, "csv") == 0)
		room_csv(&out, &r->report);
	else if (strcmp(end, "html") == 0)
		render_html(&out, &o, "Where the room was divided", "en");
	else
		render_text(&out, &o, 72);
	assert_golden(file, buf_text(&out));
	outline_done(&o);
	buf_done(&out);
}

static void
a_room_that_answered_a_case_reads_as_agreed(void **state)
{
	char lists[] = "checklists";
	struct read r;

	(void)state;
	read_room(&r, "tests/data/room/tess.csv",
		  "checklists/cases/tess.ini", lists);
	compare(&r, FOLDER "tess.txt");
	compare(&r, FOLDER "tess.html");
	r.report.room_only = true;
	compare(&r, FOLDER "tess-room.txt");
	done(&r);
}

static void
a_small_room_reads_as_agreed_in_every_format(void **state)
{
	char lists[] = "tests/data";
	struct read r;

	(void)state;
	read_room(&r, "tests/data/room/small.csv",
		  "tests/data/cases/small.ini", lists);
	compare(&r, FOLDER "small.txt");
	compare(&r, FOLDER "small.json");
	compare(&r, FOLDER "small.csv");
	done(&r);
}

static void
one_rare_answer_is_explained(void **state)
{
	struct read r;

	(void)state;
	read_room(&r, "tests/data/room/rare.csv", NULL, NULL);
	compare(&r, FOLDER "rare.txt");
	compare(&r, FOLDER "rare.csv");
	done(&r);
}

/* The trainer shows the first sheet to the room. */
static void
no_coefficient_is_on_the_sheet_of_the_room(void **state)
{
	static const char *const words[] = { "alpha", "AC1", "AC2", "appa",
		"coefficient", "seat" };
	char lists[] = "tests/data";
	struct outline o = { 0 };
	struct read r;

	(void)state;
	read_room(&r, "tests/data/room/small.csv",
		  "tests/data/cases/small.ini", lists);
	outline_room(&o, &r.report);
	for (size_t i = 0; o.blocks[i].kind != BLOCK_SHEET; i++)
		for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
			assert_null(strstr(o.blocks[i].text, words[w]));
			assert_true(o.blocks[i].label == NULL ||
				    !strstr(o.blocks[i].label, words[w]));
		}
	outline_done(&o);
	done(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_room_that_answered_a_case_reads_as_agreed),
		cmocka_unit_test(a_small_room_reads_as_agreed_in_every_format),
		cmocka_unit_test(one_rare_answer_is_explained),
		cmocka_unit_test(no_coefficient_is_on_the_sheet_of_the_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
