/* SPDX-License-Identifier: MIT */
/* Each thread has room of its own to work in; all else is only read. */
#include "rows/score.h"

#include "base/mem.h"
#include "rows/decode.h"
#include "rows/print.h"

#include <stdlib.h>

struct scoring {
	struct abacus abacus;
	struct decode decode;
	struct print print;
	uint8_t *values[PUMP_JOBS];
	size_t *room[PUMP_JOBS];
	uint32_t *ends[PUMP_JOBS];
};

static bool
begin(void *self, struct run *r, const struct table_row *header)
{
	struct scoring *s = self;
	size_t count = r->want->list->indicator_count;

	(void)header;
	if (!abacus_init(&s->abacus, r->want->list)) {
		buf_puts(&r->wrong, "this checklist has too many rules to "
			 "score tables with");
		return false;
	}
	s->print.marks = r->want->on_error == RUN_MARK;
	if (!print_begin(&s->print, &s->abacus, &r->heading, &r->wrong))
		return false;
	decode_init(&s->decode, &s->abacus, &r->heading, s->print.range);
	for (unsigned i = 0; i < r->want->jobs; i++) {
		s->values[i] = mem_alloc(count, 1);
		s->room[i] = mem_alloc(2 * count, sizeof *s->room[i]);
		s->ends[i] = mem_alloc(r->heading.width + 1,
				       sizeof *s->ends[i]);
	}
	print_header(&s->print, &r->head);
	return true;
}

/* With its words: the line of a row. */
static inline void
put_row(const struct scoring *s, unsigned thread, const struct table_row *row,
	const uint64_t *words, struct buf *out)
{
	struct print_row line = { .row = row, .words = words };

	abacus_read(&s->abacus, words, &line.outcome);
	if (s->print.range)
		abacus_range(&s->abacus, s->values[thread], s->room[thread],
			     &line.range);
	print_line(&s->print, out, &line);
}

static unsigned long
take_usual(void *self, unsigned thread, struct table *t, struct buf *out)
{
	const struct scoring *s = self;
	uint64_t words[ABACUS_WORDS];
	unsigned long rows = 0;
	struct table_row row;
	const char *bytes;

	for (;; rows++) {
		size_t size = table_rest(t, &bytes);

		size = decode_bytes(&s->decode, bytes, size, &row,
				    s->ends[thread], s->values[thread], words);
		if (size == 0)
			return rows;
		table_took(t, size);
		put_row(s, thread, &row, words, out);
	}
}

static bool
take_row(void *self, unsigned thread, const struct table_row *row,
	 struct buf *out)
{
	const struct scoring *s = self;
	uint64_t words[ABACUS_WORDS];

	if (!decode_row(&s->decode, row, s->values[thread], words))
		return false;
	put_row(s, thread, row, words, out);
	return true;
}

static void
report(void *self, const struct table_row *row, const char *file,
       struct diags *diags)
{
	const struct scoring *s = self;

	decode_report(&s->decode, row, file, diags);
}

static void
mark(void *self, const struct table_row *row, const char *why,
     struct buf *out)
{
	const struct scoring *s = self;

	print_refused(&s->print, out, row, why);
}

enum run_end
score_table(const struct score_want *want, struct buf *wrong, int *signal)
{
	struct scoring s = { .print = { 0 } };
	struct run_task task = { .self = &s, .begin = begin,
				 .usual = take_usual, .row = take_row,
				 .report = report, .mark = mark };
	enum run_end end = RUN_USAGE;
	struct run r = { 0 };

	if (print_init(&s.print, want->columns, wrong)) {
		s.print.json = want->json;
		end = run_table(&r, &want->run, &task);
		buf_puts(wrong, buf_text(&r.wrong));
	}
	*signal = r.signal;
	for (unsigned i = 0; i < want->run.jobs; i++) {
		free(s.values[i]);
		free(s.room[i]);
		free(s.ends[i]);
	}
	decode_done(&s.decode);
	print_done(&s.print);
	abacus_done(&s.abacus);
	run_done(&r);
	return end;
}
