/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"
#include "read/ratings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct fixture {
	struct checklist list;
	struct room room;
	struct buf others, said;
	struct diags diags;
	const struct case_study *study;
};

static int
setup(void **state)
{
	struct fixture *f = mem_alloc(1, sizeof *f);

	if (!load_checklist(&f->list, "tests/data/small.ini", NULL,
			    &f->diags))
		return -1;
	room_init(&f->room, NULL, NULL);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	room_done(&f->room);
	checklist_done(&f->list);
	buf_done(&f->others);
	buf_done(&f->said);
	diags_done(&f->diags);
	free(f);
	return 0;
}

static void
with_list(struct fixture *f)
{
	room_done(&f->room);
	room_init(&f->room, &f->list, NULL);
}

static bool
read_bytes(struct fixture *f, const char *bytes, size_t size, const char *id)
{
	char path[] = "/tmp/heed-test-XXXXXX";
	int fd = mkstemp(path);
	bool good;

	assert_true(fd >= 0);
	assert_true(write(fd, bytes, size) == (ssize_t)size);
	close(fd);
	good = ratings_read(&f->room, path,
			    &(struct ratings_want){ .id = id,
						    .study = f->study },
			    &f->others, &f->diags);
	unlink(path);
	buf_clear(&f->said);
	diags_print(&f->diags, &f->said);
	return good;
}

static bool
read_text(struct fixture *f, const char *text)
{
	return read_bytes(f, text, strlen(text), NULL);
}

static double
count(const struct fixture *f, const char *unit, const char *label)
{
	size_t u = labels_get(&f->room.units, unit, strlen(unit));
	size_t k = labels_get(&f->room.labels, label, strlen(label));

	assert_true(u < f->room.counts.units);
	return k == f->room.labels.count ? 0 :
		counts_row(&f->room.counts, u)[k];
}

#define assert_said(f, words) \
	assert_non_null(strstr(buf_text(&(f)->said), (words)))

static void
rows_are_people_and_columns_units(void **state)
{
	struct fixture *f = *state;

	assert_true(read_text(f, "id,a,b\nx,yes,\ny, yes ,no\nz,,\"no\"\n"));
	assert_true(f->room.people == 3 && f->room.refused == 0);
	assert_number(f->room.counts.units, 2);
	assert_true(count(f, "a", "yes") == 2);
	assert_true(count(f, "b", "no") == 2);
	assert_true(counts_given(&f->room.counts, 0) == 2);
	assert_number(f->diags.count, 0);
}

static void
names_of_rows_are_not_looked_at(void **state)
{
	struct fixture *f = *state;

	assert_true(read_text(f, ",a\nx,1\ny,2\n"));
	assert_true(read_text(f, "a,id\n1,x\n"));
	assert_true(read_text(f, "rater,a\nx,1\n"));
	assert_true(read_bytes(f, "a,who\n1,x\n", 10, "who"));
	assert_number(f->room.counts.units, 1);
	assert_true(count(f, "a", "1") == 4);
	assert_true(read_text(f, "a,rater\n1,2\n"));
	assert_number(f->room.counts.units, 2);
}

static void
several_tables_add_up_whatever_the_order_of_columns(void **state)
{
	struct fixture *f = *state;

	assert_true(read_text(f, "a,b\n1,2\n"));
	assert_true(read_text(f, "b,a\n2,1\n"));
	assert_true(read_text(f, "c,b\n7,2\n"));
	assert_true(f->room.people == 3);
	assert_number(f->room.counts.units, 3);
	assert_true(count(f, "a", "1") == 2);
	assert_true(count(f, "b", "2") == 3);
	assert_true(count(f, "c", "7") == 1);
}

static void
answers_are_those_of_the_checklist(void **state)
{
	struct fixture *f = *state;

	with_list(f);
	assert_true(read_text(f, "missing,danger,town\nsuspected,no,1\n"
			      "y,d,2\n,no,3\n"));
	assert_number(f->diags.count, 0);
	assert_true(f->room.people == 3);
	assert_true(counts_row(&f->room.counts, 0)[1] == 1);
	assert_true(counts_row(&f->room.counts, 0)[2] == 1);
	assert_true(counts_row(&f->room.counts, 1)[2] == 1);
	assert_text(buf_text(&f->others), "town");
	assert_true(f->room.bands[0] + f->room.bands[1] + f->room.bands[2] ==
		    3);
}

static void
a_row_with_a_mistake_is_left_out_as_a_whole(void **state)
{
	struct fixture *f = *state;

	with_list(f);
	assert_true(read_text(f, "missing,danger\nyes,perhaps\nyes,no\n"
			      "yes\nno,no,no\nno,\"no\"x\n"));
	assert_true(f->room.people == 1 && f->room.refused == 4);
	assert_true(counts_given(&f->room.counts, 0) == 1);
	assert_said(f, ":2:5: error: \"danger\" has no answer \"perhaps\"");
	assert_said(f, ":4:");
	assert_said(f, ":5:");
	assert_said(f, "[row-quote]");
}

static void
only_the_first_of_many_mistakes_are_told(void **state)
{
	struct fixture *f = *state;
	struct buf text = { 0 };

	with_list(f);
	buf_puts(&text, "missing\n");
	for (int i = 0; i < 400; i++)
		buf_puts(&text, "maybe\n");
	assert_true(read_text(f, buf_text(&text)));
	assert_true(f->room.refused == 400);
	assert_number(f->diags.count, 50);
	buf_done(&text);
}

static void
a_header_that_names_nothing_is_refused(void **state)
{
	struct fixture *f = *state;

	assert_false(read_text(f, ""));
	assert_said(f, "there is nothing in it");
	assert_false(read_text(f, "1,2,1\n1,2,1\n"));
	assert_said(f, "there are two columns \"1\"");
	assert_false(read_text(f, "a,,b\n1,2,3\n"));
	assert_said(f, "column 2 has no name");
	assert_false(read_text(f, "id\nx\n"));
	assert_said(f, "no column is a question");
	assert_false(read_text(f, "a;b\n1;2\n"));
	assert_said(f, "save the table as CSV with commas");
	assert_true(f->room.people == 0);
}

static void
a_column_that_is_nearly_a_question_is_a_mistake(void **state)
{
	struct fixture *f = *state;

	with_list(f);
	assert_false(read_text(f, "mising,danger\nyes,no\n"));
	assert_said(f, ":1:1: error: \"small\" has no question \"mising\"; "
		    "did you mean \"missing\"?");
	assert_false(read_text(f, "seat,role\n1,teacher\n"));
	assert_said(f, "no column is a question of small");
}

static void
a_column_of_notes_is_not_taken_for_answers(void **state)
{
	struct fixture *f = *state;
	struct buf text = { 0 };

	buf_puts(&text, "a\n");
	for (int i = 0; i < 1500; i++)
		buf_printf(&text, "note %d\n", i);
	assert_true(read_text(f, buf_text(&text)));
	assert_said(f, "more than 1000 different answers");
	assert_true(f->room.labels.count <= 1001);
	assert_true(f->room.refused > 400);
	buf_done(&text);
}

/* Points of missing: 0, 3, 5, in groups of 5 at most. */
static void
rows_of_other_cases_only_give_scores(void **state)
{
	struct fixture *f = *state;
	struct case_study kim = { .id = (char *)"kim" };
	struct room_result r;

	with_list(f);
	f->study = &kim;
	assert_true(read_text(f, "id,case,missing\na,kim,yes\na,lee,no\n"
			      "b,kim,suspected\nb,lee,no\nc,kim,yes\n"
			      ",lee,yes\n"));
	assert_true(f->room.people == 3);
	assert_true(counts_given(&f->room.counts, 0) == 3);
	assert_true(f->room.bands[0] + f->room.bands[1] + f->room.bands[2] ==
		    3);
	room_result(&r, &f->room);
	assert_number(r.icc.cases, 2);
	assert_number(r.icc.people, 2);
	/* kim 5 3, lee 0 0: MSB 16, MSJ 1, MSE 1. */
	assert_close(r.icc.one.value, 15.0 / 17, 1e-12);
	assert_close(r.icc.mean.value, 15.0 / 16, 1e-12);
	room_result_done(&r);
	assert_number(f->others.size, 0);
}

static void
bytes_of_any_kind_do_no_harm(void **state)
{
	struct fixture *f = *state;

	assert_true(read_bytes(f, "a,b\nx\0y,\xff\xfe\nx,\0\n", 15, NULL));
	assert_true(f->room.people == 2);
	assert_true(count(f, "a", "x") == 2);
	assert_true(counts_given(&f->room.counts, 1) == 1);
}

static void
what_cannot_be_read_is_told(void **state)
{
	struct fixture *f = *state;

	assert_false(ratings_read(&f->room, "tests/data/none.csv",
				  &(struct ratings_want){ 0 }, &f->others,
				  &f->diags));
	assert_false(ratings_read(&f->room, "tests/data",
				  &(struct ratings_want){ 0 }, &f->others,
				  &f->diags));
	diags_print(&f->diags, &f->said);
	assert_said(f, "[file-missing]");
	assert_said(f, "[file-kind]");
}

#define test(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test(rows_are_people_and_columns_units),
		test(names_of_rows_are_not_looked_at),
		test(several_tables_add_up_whatever_the_order_of_columns),
		test(answers_are_those_of_the_checklist),
		test(a_row_with_a_mistake_is_left_out_as_a_whole),
		test(only_the_first_of_many_mistakes_are_told),
		test(a_header_that_names_nothing_is_refused),
		test(a_column_that_is_nearly_a_question_is_a_mistake),
		test(a_column_of_notes_is_not_taken_for_answers),
		test(rows_of_other_cases_only_give_scores),
		test(bytes_of_any_kind_do_no_harm),
		test(what_cannot_be_read_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
