/* SPDX-License-Identifier: MIT */
/* CSV as RFC 4180 has it, however it is fed, with exact places. */
#include "test.h"

#include "base/buf.h"
#include "read/marks.h"
#include "read/table.h"
#include "support/chance.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Append a row as [field|field], or what is wrong with it and where. */
static void
show(struct buf *out, const struct table_row *row)
{
	struct diags diags = { 0 };

	buf_printf(out, "%lu:%lu", row->number, row->line);
	for (size_t i = 0; i < row->count && !row->fault; i++) {
		size_t size;
		const char *text = table_field(row, i, &size);

		buf_putc(out, i ? '|' : '[');
		buf_add(out, text, size);
	}
	if (row->fault) {
		table_report(row, row->count, "t.csv", &diags);
		buf_printf(out, " %lu:%lu %d", diags.items[0].line,
			   diags.items[0].column, row->fault);
		diags_done(&diags);
	} else {
		buf_putc(out, ']');
	}
	buf_putc(out, '\n');
}

/*
 * All rows of a text that is fed in pieces: at first so many bytes, then step
 * more at a time of what the table has left.
 */
static char *
read_all(const char *text, size_t size, size_t step)
{
	char *bytes = mem_alloc(size + TABLE_PAD, 1);
	struct buf out = { 0 };
	struct table t;
	struct table_row row;
	size_t from = 0, to = 0;

	memcpy(bytes, text, size);
	table_init(&t);
	do {
		to = size - to > step ? to + step : size;
		table_feed(&t, bytes + from, to - from, to == size);
		while (table_next(&t, &row))
			show(&out, &row);
		from += t.at;
	} while (to < size);
	assert_number(from, size);
	table_done(&t);
	free(bytes);
	return buf_take(&out);
}

static void
expect(const char *text, const char *expected)
{
	for (size_t step = 1; step < 9; step++) {
		char *got = read_all(text, strlen(text), step);

		assert_text(got, expected);
		free(got);
	}
}

static void
rows_are_what_rfc_4180_says(void **state)
{
	(void)state;
	expect("", "");
	expect("\n\r\n", "");
	expect("a,b\n1,2\n", "0:1[a|b]\n1:2[1|2]\n");
	expect("a,b\r\n1,2", "0:1[a|b]\n1:2[1|2]\n");
	expect("a,b\n,\n1,", "0:1[a|b]\n1:2[|]\n2:3[1|]\n");
	expect("a,b\n\n1,2\n\r\n\n", "0:1[a|b]\n1:3[1|2]\n");
	expect("\xef\xbb\xbf" "a,b\n1,2\n", "0:1[a|b]\n1:2[1|2]\n");
	expect("a\n\n\r\nx\n", "0:1[a]\n1:2[]\n2:3[]\n3:4[x]\n");
	expect("a,b\n1\n1,2,3\n4,5\n",
	       "0:1[a|b]\n1:2[1]\n2:3[1|2|3]\n3:4[4|5]\n");
}

static void
quoted_fields_hold_anything(void **state)
{
	(void)state;
	expect("a,b\n\"1\",\"2\"\n", "0:1[a|b]\n1:2[1|2]\n");
	expect("\"a\",b\n\"x,\"\"y\"\"\",\"\"\n3,4\n",
	       "0:1[a|b]\n1:2[x,\"y\"|]\n2:3[3|4]\n");
	expect("a,b\n1,\"two\r\nlines\"\r\n3,4\r\n",
	       "0:1[a|b]\n1:2[1|two\r\nlines]\n2:4[3|4]\n");
	expect("a,b\n\"\"\"\",\"\n\"", "0:1[a|b]\n1:2[\"|\n]\n");
}

static void
a_fault_has_its_place_and_the_next_line_is_read(void **state)
{
	(void)state;
	expect("a,b\n1,5'6\"\n3,4\n",
	       "0:1[a|b]\n1:2 2:6 1\n2:3[3|4]\n");
	expect("a,b\n\"1\"x,2\n3,4\n",
	       "0:1[a|b]\n1:2 2:4 2\n2:3[3|4]\n");
	expect("a,b\n1,\"2\n3,4\n",
	       "0:1[a|b]\n1:2 2:3 3\n2:3[3|4]\n");
	expect("a,b\n\"1\n2\",\"3\n4,5\n6,7",
	       "0:1[a|b]\n1:2 3:4 3\n2:4[4|5]\n3:5[6|7]\n");
	expect("a,b\n1\r2,3\n3,4\r", "0:1[a|b]\n1:2 2:2 4\n2:3 3:4 4\n");
	expect("a,b\n\xc3\xa9\xc3\xa9\"\n", "0:1[a|b]\n1:2 2:3 1\n");
}

/* --- Any text, read the plain way ----------------------------------------- */

/* The same, a byte at a time. */
struct plain {
	const char *text;
	size_t size, at, from; /* from: of the row */
	unsigned long line, number;
	size_t width, bad;
	int fault;
	struct buf row, out;
};

static bool
is_one_of(char byte, const char *bytes)
{
	return byte != '\0' && strchr(bytes, byte) != NULL;
}

/* The byte here, so far behind where we are; NUL behind the end. */
static char
ahead(const struct plain *p, size_t by)
{
	if (p->at + by >= p->size)
		return '\0';
	return p->text[p->at + by];
}

static void
plain_quoted(struct plain *p)
{
	size_t opened = p->at++;

	while (p->at < p->size && (ahead(p, 0) != '"' || ahead(p, 1) == '"')) {
		p->at += ahead(p, 0) == '"';
		buf_putc(&p->row, p->text[p->at++]);
	}
	if (p->at++ >= p->size) {
		p->fault = TABLE_QUOTE_OPEN;
		p->bad = opened;
	} else if (p->at < p->size && !is_one_of(ahead(p, 0), ",\r\n")) {
		p->fault = TABLE_QUOTE_AFTER;
		p->bad = p->at;
	}
}

static void
plain_unquoted(struct plain *p)
{
	while (p->at < p->size && !is_one_of(ahead(p, 0), ",\"\r\n"))
		buf_putc(&p->row, p->text[p->at++]);
	if (ahead(p, 0) == '"') {
		p->fault = TABLE_QUOTE_INSIDE;
		p->bad = p->at;
	}
}

/* A field; true if another follows. */
static bool
plain_field(struct plain *p)
{
	if (ahead(p, 0) == '"')
		plain_quoted(p);
	else
		plain_unquoted(p);
	if (!p->fault && ahead(p, 0) == '\r' && ahead(p, 1) != '\n') {
		p->fault = TABLE_RETURN;
		p->bad = p->at;
	}
	if (p->fault || ahead(p, 0) != ',')
		return false;
	p->at++;
	return true;
}

/* Say where the fault is, and go on behind its line. */
static void
plain_fault(struct plain *p, unsigned long first)
{
	size_t start = p->from;

	for (size_t i = p->from; i < p->bad; i++)
		if (p->text[i] == '\n') {
			p->line++;
			start = i + 1;
		}
	buf_printf(&p->out, "%lu:%lu %lu:%zu %d\n", p->number, first,
		   p->line, p->bad - start + 1, p->fault);
	p->at = p->bad;
	while (p->at < p->size && ahead(p, 0) != '\n')
		p->at++;
}

static void
plain_row(struct plain *p)
{
	unsigned long first = p->line;
	size_t count = 0;

	p->from = p->at;
	p->fault = 0;
	buf_clear(&p->row);
	do
		buf_putc(&p->row, count++ ? '|' : '[');
	while (plain_field(p));
	if (p->fault) {
		plain_fault(p, first);
	} else {
		p->at += ahead(p, 0) == '\r';
		buf_printf(&p->out, "%lu:%lu%s]\n", p->number, first,
			   buf_text(&p->row));
		for (size_t i = p->from; i < p->at && i < p->size; i++)
			p->line += p->text[i] == '\n';
	}
	p->width = p->width ? p->width : p->fault ? 0 : count;
	p->number++;
	p->line++;
	p->at++;
}

static char *
plainly(const char *text, size_t size)
{
	struct plain p = { .text = text, .size = size, .line = 1 };

	while (p.at < p.size) {
		size_t end = ahead(&p, 0) == '\r' && ahead(&p, 1) == '\n';

		if (p.width == 1 || ahead(&p, end) != '\n') {
			plain_row(&p);
			continue;
		}
		p.at += end + 1;
		p.line++;
	}
	buf_done(&p.row);
	return buf_take(&p.out);
}

static void
any_text_is_read_as_a_byte_at_a_time_would(void **state)
{
	static const char few[] = ",\"\r\nab,a\n";

	(void)state;
	chance_seed(7);
	for (int round = 0; round < 30000; round++) {
		char text[200] = "";
		size_t size = chance_below(round % 3 ? 24 : 199);
		unsigned kinds = 2 + chance_below(8);
		char *got, *expected;

		for (size_t i = 0; i < size; i++)
			text[i] = few[chance_below(kinds)];
		got = read_all(text, size, 1 + chance_below(70));
		expected = plainly(text, size);
		assert_text(got, expected);
		free(got);
		free(expected);
	}
}

static void
marks_are_found_wherever_they_stand(void **state)
{
	static const char kinds[] = ",\"\r\n+-.:;#!x \x8c\xac\xa2";

	(void)state;
	chance_seed(3);
	for (int round = 0; round < 2000; round++) {
		char text[300];
		uint32_t marks[300 + MARKS_SLACK];
		size_t from = chance_below(100);
		size_t to = from + chance_below(200);
		size_t count = 0, got;

		for (size_t i = 0; i < sizeof text; i++)
			text[i] = kinds[chance_below(16)];
		got = marks_find(marks, text, from, to);
		for (size_t i = from; i < to; i++)
			if (is_one_of(text[i], ",\"\r\n"))
				assert_number(marks[count++], i);
		assert_number(got, count);
	}
}

/* --- Sizes ---------------------------------------------------------------- */

/* A header, a row of this many bytes behind a start, and one more row. */
static char *
long_row(const char *start, size_t size, size_t *total)
{
	struct buf text = { 0 };

	buf_puts(&text, "a,b\n");
	buf_puts(&text, start);
	for (size_t i = strlen(start); i < size; i++)
		buf_putc(&text, 'x');
	buf_puts(&text, "\n3,4\n");
	*total = text.size;
	return buf_take(&text);
}

static void
expect_long(const char *start, size_t size, const char *end)
{
	size_t total;
	char *text = long_row(start, size, &total);

	for (size_t step = 60000; step < 5000000; step *= 9) {
		char *got = read_all(text, total, step);

		assert_text(strlen(got) < 60 ? got : strrchr(got, '[') - 3,
			    end);
		free(got);
	}
	free(text);
}

static void
a_row_may_have_a_mebibyte_and_no_more(void **state)
{
	const size_t most = TABLE_ROW_MOST;

	(void)state;
	expect_long("1,", most, "2:3[3|4]\n");
	expect_long("1,", most + 1,
		    "0:1[a|b]\n1:2 2:1048577 5\n2:3[3|4]\n");
	expect_long("1,", 4 * most,
		    "0:1[a|b]\n1:2 2:1048577 5\n2:3[3|4]\n");
	expect_long("1,\"", 4 * most, "0:1[a|b]\n1:2 2:3 3\n2:3[3|4]\n");
	expect_long("1,\"\n", most, "3:4[3|4]\n");
}

/* --- Files ---------------------------------------------------------------- */

static void
a_file_is_read_through_one_buffer(void **state)
{
	char path[] = "/tmp/heed-test-XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");
	struct diags diags = { 0 };
	struct table_file f;
	struct table_row row;
	unsigned long rows = 0;

	(void)state;
	assert_non_null(file);
	for (unsigned long i = 0; i < 50000; i++)
		fprintf(file, i % 7 ? "%lu,b%lu\n" : "\"%lu\",b%lu\r\n", i, i);
	fclose(file);
	assert_true(table_open(&f, path, &diags));
	for (; table_read(&f, &row); rows++) {
		char expected[32];

		snprintf(expected, sizeof expected, "b%lu", rows);
		assert_true(table_field_is(&row, 1, expected));
		assert_number(row.line, rows + 1);
	}
	assert_number(rows, 50000);
	assert_number(f.error, 0);
	table_close(&f);
	unlink(path);
	assert_false(table_open(&f, path, &diags));
	assert_false(table_open(&f, "/tmp", &diags));
	assert_number(diags.items[0].code, DIAG_FILE_MISSING);
	assert_number(diags.items[1].code, DIAG_FILE_KIND);
	diags_done(&diags);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_what_rfc_4180_says),
		cmocka_unit_test(quoted_fields_hold_anything),
		cmocka_unit_test(
		a_fault_has_its_place_and_the_next_line_is_read),
		cmocka_unit_test(any_text_is_read_as_a_byte_at_a_time_would),
		cmocka_unit_test(marks_are_found_wherever_they_stand),
		cmocka_unit_test(a_row_may_have_a_mebibyte_and_no_more),
		cmocka_unit_test(a_file_is_read_through_one_buffer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
