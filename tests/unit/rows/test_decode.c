/* SPDX-License-Identifier: MIT */
/*
 * A row of a table comes to what the same answers come to in a walk, however
 * it is written and whichever way it is read.
 */
#include "test.h"

#include "base/buf.h"
#include "engine/range.h"
#include "engine/score.h"
#include "rows/decode.h"
#include "support/chance.h"

#include <stdlib.h>
#include <string.h>

/* Ids as answers may have them, by length: brief, of two numbers, longer. */
static char ids[][CHANCE_VALUES - 1][48] = {
	{ "no", "yes", "unsure", "unknown" },
	{ "n", "suspected", "sixteen-letters", "unknown" },
	{ "no", "as-long-as-forty-letters-may-ever-be-00", "yes", "y" },
};

/* A table of one list: its header, then rows of what was drawn. */
struct drawn {
	struct chance *c;
	struct buf text;
	uint8_t *values; /* by row, then indicator */
	size_t rows;
	size_t order[CHANCE_SIGNS + 3]; /* by field: indicator, or beyond */
	size_t width;
	const char *end; /* of a line */
};

enum { ROWS = 40 };

static void
draw_order(struct drawn *d)
{
	size_t extra = chance_below(4);

	d->width = 0;
	for (size_t i = 0; i < CHANCE_SIGNS + extra; i++)
		if (chance_below(8) || (i == 0 && extra == 0))
			d->order[d->width++] = i;
	for (size_t i = d->width; i > 1; i--) {
		size_t k = chance_below((unsigned)i), kept = d->order[k];

		d->order[k] = d->order[i - 1];
		d->order[i - 1] = kept;
	}
	if (d->width == 0)
		d->order[d->width++] = 0;
}

/* Some text that is no answer. */
static void
put_other(struct buf *out)
{
	static const char *const texts[] = {
		"", "r1", "Hemel Hempstead", "\"a, b\"", "\"two\nlines\"",
		"\"say \"\"no\"\"\"", "yes", "a longer text of many words",
	};

	buf_puts(out, texts[chance_below(8)]);
}

static void
put_answer(struct buf *out, struct drawn *d, uint8_t value)
{
	const char *text = value ? d->c->choices[value - 1].id : "";
	unsigned how = chance_below(30);

	if (value && how == 0 && d->c->choices[value - 1].key)
		buf_putc(out, d->c->choices[value - 1].key);
	else if (how == 1)
		buf_printf(out, "\"%s\"", text);
	else if (how == 2)
		buf_printf(out, " %s ", text);
	else
		buf_puts(out, text);
}

static void
draw_row(struct drawn *d)
{
	uint8_t *values = d->values + d->rows++ * CHANCE_SIGNS;
	size_t start = d->text.size;

	for (size_t f = 0; f < d->width; f++) {
		size_t i = d->order[f];

		if (f)
			buf_putc(&d->text, ',');
		if (i >= CHANCE_SIGNS) {
			put_other(&d->text);
			continue;
		}
		values[i] = (uint8_t)chance_below(CHANCE_VALUES);
		put_answer(&d->text, d, values[i]);
	}
	if (d->text.size == start && d->width > 1)
		buf_puts(&d->text, "\"\"");
	buf_puts(&d->text, d->end);
}

static void
draw(struct drawn *d, struct chance *c)
{
	static const char keys[] = "123 ";
	unsigned set = chance_below(3);

	chance_list(c);
	for (size_t v = 0; v < CHANCE_VALUES - 1; v++)
		c->choices[v].id = ids[set][v];
	for (size_t v = 0; v < 3; v++)
		c->choices[v].key = keys[v];
	*d = (struct drawn){ .c = c, .end = chance_below(3) ? "\n" : "\r\n" };
	d->values = mem_alloc(ROWS * CHANCE_SIGNS, 1);
	draw_order(d);
	for (size_t f = 0; f < d->width; f++)
		buf_printf(&d->text, d->order[f] < CHANCE_SIGNS ?
			   "%sq%zu" : "%sother %zu", f ? "," : "",
			   d->order[f]);
	buf_puts(&d->text, d->end);
	while (d->rows < ROWS)
		draw_row(d);
	if (chance_below(2))
		d->text.size -= strlen(d->end);
	buf_reserve(&d->text, TABLE_PAD);
	memset(d->text.data + d->text.size, ',', TABLE_PAD);
}

/* What is read is what was drawn, and comes to what a walk comes to. */
static void
compare(const struct drawn *d, const struct abacus *a, size_t row,
	const uint8_t *values, bool kept, const uint64_t *words)
{
	struct answers answers = { .count = CHANCE_SIGNS, .raised = NONE,
				   .values = d->values + row * CHANCE_SIGNS };
	struct abacus_outcome got;
	struct score score;

	score_answers(&score, a->list, &answers);
	abacus_read(a, words, &got);
	assert_number(got.points, score.points);
	assert_number(got.band, score.computed);
	for (size_t r = 0; r < a->rule_count; r++)
		assert_number(abacus_fires(a, words, r),
			      score.fired[a->rules[r].rule]);
	if (kept)
		assert_memory_equal(values, answers.values, CHANCE_SIGNS);
	score_done(&score);
}

/* Read all rows, those of the usual kind in the quick way if usual. */
static size_t
read_rows(struct drawn *d, struct table *t, const struct abacus *a,
	  const struct decode *decode, bool usual)
{
	uint8_t values[CHANCE_SIGNS] = { 0 };
	uint64_t words[ABACUS_WORDS];
	uint32_t ends[CHANCE_SIGNS + 4];
	struct table_row row;
	size_t quick = 0;

	for (size_t r = 0; r < ROWS; r++) {
		const char *bytes;
		size_t size = table_rest(t, &bytes);

		size = !usual ? 0 : decode_bytes(decode, bytes, size, &row,
						 ends, values, words);
		if (size) {
			table_took(t, size);
			assert_true(row.count == d->width);
			quick++;
		} else {
			assert_true(table_next(t, &row));
			assert_true(row.count == d->width);
			assert_true(decode_row(decode, &row, values, words));
		}
		compare(d, a, r, values, decode->values, words);
	}
	assert_false(table_next(t, &row));
	return quick;
}

static size_t
try_table(struct drawn *d, bool values, bool usual)
{
	static const struct heading_want want;
	struct diags diags = { 0 };
	struct heading heading;
	struct abacus abacus;
	struct decode decode;
	struct table t;
	struct table_row row;
	size_t quick;

	table_init(&t);
	table_feed(&t, d->text.data, d->text.size, true);
	assert_true(table_next(&t, &row));
	if (!heading_init(&heading, &d->c->list, &row, &want, "t", &diags)) {
		heading_done(&heading);
		diags_done(&diags);
		table_done(&t);
		return 0;
	}
	assert_true(abacus_init(&abacus, &d->c->list));
	decode_init(&decode, &abacus, &heading, values);
	assert_true(decode.found);
	quick = read_rows(d, &t, &abacus, &decode, usual);
	decode_done(&decode);
	abacus_done(&abacus);
	heading_done(&heading);
	table_done(&t);
	return quick;
}

static void
rows_come_to_what_a_walk_comes_to(void **state)
{
	struct chance *c = mem_alloc(1, sizeof *c);
	size_t quick = 0;

	(void)state;
	chance_seed(21);
	for (int round = 0; round < 3000; round++) {
		struct drawn d;

		draw(&d, c);
		quick += try_table(&d, round % 2, round % 4 < 3);
		free(d.values);
		buf_done(&d.text);
	}
	assert_true(quick > 20000);
	free(c);
}

/* --- What is refused ------------------------------------------------------ */

/* Is a field refused both ways in a table of one question and a name? */
static bool
refused(const char *field, size_t size)
{
	static const struct heading_want want;
	static struct chance c;
	char bytes[400] = "id,q0\n1,";
	struct diags diags = { 0 };
	struct heading heading;
	struct abacus abacus;
	struct decode decode;
	struct table t;
	struct table_row row;
	uint8_t values[CHANCE_SIGNS] = { 0 };
	uint64_t words[ABACUS_WORDS];
	uint32_t ends[3];
	const char *rest;
	size_t left;
	bool bad;

	chance_seed(4);
	chance_list(&c);
	for (size_t v = 0; v < CHANCE_VALUES - 1; v++)
		c.choices[v].id = ids[1][v];
	memcpy(bytes + 8, field, size);
	bytes[8 + size] = '\n';
	table_init(&t);
	table_feed(&t, bytes, 9 + size, true);
	assert_true(table_next(&t, &row));
	assert_true(heading_init(&heading, &c.list, &row, &want, "t", &diags));
	assert_true(abacus_init(&abacus, &c.list));
	decode_init(&decode, &abacus, &heading, true);
	left = table_rest(&t, &rest);
	bad = decode_bytes(&decode, rest, left, &row, ends, values, words) == 0;
	assert_true(table_next(&t, &row));
	if (bad && row.fault == TABLE_WELL && row.count == 2) {
		bad = !decode_row(&decode, &row, values, words);
		decode_report(&decode, &row, "t", &diags);
		assert_number(diags.count, bad);
	}
	decode_done(&decode);
	abacus_done(&abacus);
	heading_done(&heading);
	diags_done(&diags);
	table_done(&t);
	return bad;
}

static void
what_is_no_answer_is_refused(void **state)
{
	static const char nuls[40] = { 0 };

	(void)state;
	assert_false(refused("", 0));
	assert_false(refused("suspected", 9));
	assert_false(refused("sixteen-letters", 15));
	assert_false(refused(" n\t", 3));
	assert_true(refused("N", 1));
	assert_true(refused("no", 2));
	assert_true(refused("suspecte", 8));
	assert_true(refused("suspectedd", 10));
	assert_true(refused("sixteen-letters-", 16));
	assert_true(refused("sixteen-letters-and-some", 24));
	assert_true(refused("n\0", 2));
	for (size_t size = 1; size < sizeof nuls; size++)
		assert_true(refused(nuls, size));
	assert_true(refused("n\"", 2));
	assert_true(refused("n,n", 3));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_come_to_what_a_walk_comes_to),
		cmocka_unit_test(what_is_no_answer_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
