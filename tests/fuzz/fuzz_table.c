/* SPDX-License-Identifier: MIT */
/*
 * A table of answers, whatever is in it and however it is fed, comes to the
 * same: all at once and by the quick way through usual rows, or cut in two and
 * row by row. The first byte says where it is cut.
 */
#include "base/mem.h"
#include "read/load.h"
#include "rows/decode.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct checklist list;
static struct abacus abacus;

/* A table being read, and what it comes to. */
struct reading {
	struct table table;
	struct heading heading;
	struct decode decode;
	bool ready, refused;
	uint8_t *values;
	uint32_t *ends;
	struct buf out;
};

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_table: %s\n", why);
	abort();
}

static void
put(struct reading *r, const struct table_row *row, const uint64_t *words)
{
	struct abacus_outcome got;

	abacus_read(&abacus, words, &got);
	buf_printf(&r->out, "%lld %zu", (long long)got.points, got.band);
	for (size_t f = 0; f < row->count; f++) {
		size_t size;
		const char *text = table_field(row, f, &size);

		buf_printf(&r->out, " %zu:", size);
		buf_add(&r->out, text, size);
	}
	buf_putc(&r->out, '\n');
}

static void
take(struct reading *r, const struct table_row *row)
{
	static const struct heading_want want = { .keep = "all" };
	struct diags diags = { 0 };
	uint64_t words[ABACUS_WORDS];

	if (!r->ready) {
		r->ready = true;
		r->refused = row->fault || !heading_init(&r->heading, &list,
							 row, &want, "t",
							 &diags);
		if (!r->refused) {
			decode_init(&r->decode, &abacus, &r->heading, true);
			r->values = mem_alloc(list.indicator_count, 1);
			r->ends = mem_alloc(row->count + 1,
					    sizeof *r->ends);
		}
	} else if (!row->fault && row->count == r->heading.width &&
		   decode_row(&r->decode, row, r->values, words)) {
		put(r, row, words);
	} else {
		table_report(row, r->heading.width, "t", &diags);
		buf_printf(&r->out, "refused %lu %lu %d\n", row->number,
			   row->line, row->fault);
	}
	diags_done(&diags);
}

static void
feed(struct reading *r, const char *bytes, size_t size, bool last, bool usual)
{
	struct table_row row;

	table_feed(&r->table, bytes, size, last);
	while (!r->refused) {
		uint64_t words[ABACUS_WORDS];
		const char *at;
		size_t took = usual && r->ready ? table_rest(&r->table, &at) :
			0;

		if (took)
			took = decode_bytes(&r->decode, at, took, &row,
					    r->ends, r->values, words);
		if (took) {
			table_took(&r->table, took);
			put(r, &row, words);
			continue;
		}
		if (!table_next(&r->table, &row))
			return;
		take(r, &row);
	}
}

/* Read it all, cut so far from its beginning; what it comes to. */
static char *
read_all(const char *bytes, size_t size, size_t cut, bool usual)
{
	struct reading r = { .ready = false };
	char *copy = mem_alloc(size + TABLE_PAD, 1);
	char *out;

	memcpy(copy, bytes, size);
	table_init(&r.table);
	feed(&r, copy, cut, cut == size, usual);
	if (cut < size)
		feed(&r, copy + r.table.at, size - r.table.at, true, usual);
	out = buf_take(&r.out);
	if (r.ready && !r.refused)
		decode_done(&r.decode);
	heading_done(&r.heading);
	table_done(&r.table);
	free(r.values);
	free(r.ends);
	free(copy);
	return out;
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct diags diags = { 0 };

	(void)argc;
	(void)argv;
	if (!load_checklist(&list, "tests/data/small.ini", NULL, &diags) ||
	    !abacus_init(&abacus, &list))
		stop("the list is not there");
	diags_done(&diags);
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *bytes = (const char *)data + 1;
	char *whole, *parts;

	if (size < 2)
		return 0;
	size--;
	whole = read_all(bytes, size, size, true);
	parts = read_all(bytes, size, data[0] * size / 255, false);
	if (strcmp(whole, parts) != 0)
		stop("it comes to something else");
	free(whole);
	free(parts);
	return 0;
}
