/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "report/record.h"
#include "support/recorded.h"
#include "support/sample.h"

#include <stdlib.h>
#include <string.h>

static const struct recorded_step none[] = { { 0 } };

/* The first cell of the row of a record with this reference. */
static char *
cell_of(const char *reference)
{
	struct record r;
	struct buf csv = { 0 };
	const char *row, *end;
	char *cell;

	recorded_steps(&r, &sample_list, RECORDED_TIME, reference, none);
	csv_records(&csv, &(struct record_view){ &r, &sample_list }, 1);
	row = strstr(buf_text(&csv), "\r\n");
	assert_non_null(row);
	end = strstr(row, ",2026-03-03T14:05:00Z,");
	assert_non_null(end);
	cell = mem_stringn(row + 2, (size_t)(end - row - 2));
	buf_done(&csv);
	record_done(&r);
	return cell;
}

static void
cells_are_quoted_where_needed_and_never_formulas(void **state)
{
	static const char *const cells[][2] = {
		{ "", "" },
		{ "Wren 3", "Wren 3" },
		{ "a-b", "a-b" },
		{ "a,b", "\"a,b\"" },
		{ "\"a\"", "\"\"\"a\"\"\"" },
		{ "a;b", "\"a;b\"" },
		{ "a\nb", "a\\x0Ab" },
		{ "a\tb", "a\\x09b" },
		{ "=1", "\"'=1\"" },
		{ "+1", "\"'+1\"" },
		{ "-1", "\"'-1\"" },
		{ "@a", "\"'@a\"" },
		{ "\t=1", "\\x09=1" },
		{ "\r=1", "\\x0D=1" },
		{ "=\"a\"", "\"'=\"\"a\"\"\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		char *cell = cell_of(cells[i][0]);

		assert_text(cell, cells[i][1]);
		free(cell);
	}
}

static void
no_records_have_a_head_alone(void **state)
{
	struct buf csv = { 0 };

	(void)state;
	csv_records(&csv, NULL, 0);
	assert_text(buf_text(&csv), "reference,created,changed,checklist,"
		    "version,outcome,review,copied\r\n");
	buf_done(&csv);
}

static void
not_asked_and_not_answered_differ(void **state)
{
	static const struct recorded_step steps[] = {
		{ 1, EVENT_ANSWER, "missing", 0, "no" },
		{ 1, EVENT_ANSWER, "where", 0, "yes" },
		{ 1, EVENT_RESULT, "record", 0, "Write it down" },
		{ 1, EVENT_COPY, "CPOMS", 0, "K." },
		{ 0 },
	};
	struct record r;
	struct buf csv = { 0 };

	(void)state;
	recorded_steps(&r, &sample_list, RECORDED_TIME, "Wren 3", steps);
	csv_records(&csv, &(struct record_view){ &r, &sample_list }, 1);
	assert_text(strstr(buf_text(&csv), "\r\n") + 2,
		    "Wren 3,2026-03-03T14:05:00Z,2026-03-03T14:05:04Z,sample,"
		    "1.2,Write it down,,2026-03-03T14:05:04Z,,no,(not asked),,"
		    "\r\n");
	buf_done(&csv);
	record_done(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			cells_are_quoted_where_needed_and_never_formulas),
		cmocka_unit_test(no_records_have_a_head_alone),
		cmocka_unit_test(not_asked_and_not_answered_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
