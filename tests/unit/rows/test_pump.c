/* SPDX-License-Identifier: MIT */
/* What is said of refused rows: in order, and never much of it at once. */
#include "test.h"

#include "rows/pump.h"

#include <stdlib.h>
#include <unistd.h>

enum { ROWS = 300000, SAID_MOST = 4096 };

/* What came out so far. */
struct sink {
	unsigned long lines, rows, takes;
	size_t most; /* problems at once */
	unsigned long stop_at; /* takes, or 0 */
};

/* Every row has a field less than the header. */
static void
work(void *self, unsigned thread, struct table *t, struct pump_out *out)
{
	struct table_row row;

	(void)self;
	(void)thread;
	while (!pump_full(out) && table_next(t, &row)) {
		size_t first = out->diags.count;

		table_report(&row, 2, "t.csv", &out->diags);
		pump_refuse(out, &row, first);
	}
}

static bool
take(void *self, struct pump_out *out)
{
	struct sink *s = self;

	for (size_t i = 0; i < out->diags.count; i++)
		assert_number(out->diags.items[i].line, ++s->lines + 1);
	for (size_t i = 0; i < out->span_count; i++) {
		assert_number(out->spans[i].size, 1);
		assert_true(*out->spans[i].raw ==
			    "0123456789"[(s->rows + i) % 10]);
	}
	assert_number(out->rows, out->refused);
	s->rows += out->rows;
	if (out->diags.count > s->most)
		s->most = out->diags.count;
	return ++s->takes != s->stop_at;
}

static struct sink
pumped(unsigned jobs, unsigned long stop_at)
{
	char path[] = "/tmp/heed-pump-XXXXXX";
	struct sink sink = { .stop_at = stop_at };
	struct pump_task task = { &sink, work, take };
	struct diags diags = { 0 };
	struct table_row header;
	struct pump pump;
	FILE *file = fdopen(mkstemp(path), "w");

	assert_non_null(file);
	fputs("a,b\n", file);
	for (int i = 0; i < ROWS; i++)
		fprintf(file, "%d\n", i % 10);
	assert_number(fclose(file), 0);
	assert_true(pump_open(&pump, path, NULL, &diags));
	assert_true(pump_header(&pump, &header));
	pump_run(&pump, jobs, &task);
	if (stop_at == 0)
		assert_number(pump.done, pump.bytes);
	pump_close(&pump);
	unlink(path);
	diags_done(&diags);
	return sink;
}

static void
many_refused_rows_are_handed_on_in_parts(void **state)
{
	static const unsigned jobs[] = { 1, 2, 5 };

	(void)state;
	for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
		struct sink sink = pumped(jobs[i], 0);

		assert_number(sink.rows, ROWS);
		assert_number(sink.lines, ROWS);
		assert_true(sink.most <= SAID_MOST);
	}
}

/* Threads that wait to go on are let go. */
static void
it_can_end_between_the_parts_of_a_piece(void **state)
{
	static const unsigned jobs[] = { 1, 2, 5 };

	(void)state;
	for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
		struct sink sink = pumped(jobs[i], 3);

		assert_number(sink.takes, 3);
		assert_number(sink.rows, 3 * SAID_MOST);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(many_refused_rows_are_handed_on_in_parts),
		cmocka_unit_test(it_can_end_between_the_parts_of_a_piece),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
