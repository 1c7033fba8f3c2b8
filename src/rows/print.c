/* SPDX-License-Identifier: MIT */
/* What there is to print is worked out once, and what can be is written out. */
#include "rows/print_parts.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[PRINT_COUNT] = {
#define PRINT_NAME(id, name) name,
	PRINT_COLUMNS(PRINT_NAME)
#undef PRINT_NAME
};

const char *
print_name(enum print_column column)
{
	return names[column];
}

/* --- What is printed ------------------------------------------------------ */

static bool
column_add(struct print *p, const char *name, struct buf *wrong)
{
	size_t near;

	for (size_t c = 0; c < PRINT_COUNT; c++)
		if (strcmp(names[c], name) == 0) {
			for (size_t k = 0; k < p->count; k++)
				if (p->columns[k] == c) {
					buf_printf(wrong, "--columns names "
						   "\"%s\" twice", name);
					return false;
				}
			p->columns[p->count++] = (enum print_column)c;
			return true;
		}
	near = text_nearest(name, names, PRINT_COUNT);
	buf_printf(wrong, "--columns has no \"%s\"", name);
	if (near < PRINT_COUNT)
		buf_printf(wrong, "; did you mean \"%s\"?", names[near]);
	else
		buf_puts(wrong, "; it has id, score, low, high, band, "
			 "band_low, band_high and rules");
	return false;
}

bool
print_init(struct print *p, const char *columns, struct buf *wrong)
{
	bool well = true;

	*p = (struct print){ 0 };
	p->columns = mem_alloc(PRINT_COUNT + 1, sizeof *p->columns);
	while (columns != NULL && well) {
		size_t size = strcspn(columns, ",");
		char *name = mem_stringn(columns, size);

		well = column_add(p, name, wrong);
		columns = columns[size] ? columns + size + 1 : NULL;
		free(name);
	}
	return well;
}

static struct print_text
text_of(const char *text)
{
	struct print_text out = { .size = strlen(text) };

	memcpy(out.bytes, text, out.size);
	return out;
}

static void
prepare(struct print *p)
{
	const struct checklist *list = p->abacus->list;

	p->bands = mem_alloc(list->band_count, sizeof *p->bands);
	p->rules = mem_alloc(list->rule_count, sizeof *p->rules);
	p->numbers = mem_alloc(PRINT_NUMBERS, sizeof *p->numbers);
	for (size_t b = 0; b < list->band_count; b++)
		p->bands[b] = text_of(list->bands[b].id);
	for (size_t r = 0; r < list->rule_count; r++)
		p->rules[r] = text_of(
			list->rules[p->abacus->rules[r].rule].id);
	for (int n = 0; n < PRINT_NUMBERS; n++) {
		char digits[PRINT_DIGITS];

		snprintf(digits, sizeof digits, "%d", n);
		p->numbers[n] = text_of(digits);
	}
	p->most = 2 * sizeof p->bands->bytes;
	for (size_t c = 0; c < p->count; c++)
		p->most += sizeof p->bands->bytes + (p->columns[c] ==
			PRINT_RULES ? list->rule_count *
			(sizeof p->rules->bytes + 1) : 0);
}

/*
 * Where a line ends in score and band, as it does if nothing else is said, the
 * ends that there can be.
 */
static void
prepare_tails(struct print *p)
{
	const struct abacus *a = p->abacus;
	size_t bands = a->list->band_count, n = 0;
	int64_t least = 0, most = 0;

	for (size_t i = 0; i < a->lane_count; i++) {
		const struct abacus_lane *lane = &a->lanes[i];
		int64_t top = lane->least + (int64_t)lane->mask;

		least += lane->least;
		most += top < lane->cap ? top : lane->cap;
	}
	if (p->json || p->marks || p->heading->keep_count ||
	    !a->list->scored || p->count < 2 || most - least >= PRINT_NUMBERS ||
	    p->columns[p->count - 2] != PRINT_SCORE ||
	    p->columns[p->count - 1] != PRINT_BAND)
		return;
	p->named = p->count == 3 && p->columns[0] == PRINT_ID;
	p->tail_from = least;
	p->tail_to = most + 1;
	p->tails = mem_alloc((size_t)(most + 1 - least) * bands,
			     sizeof *p->tails);
	for (int64_t score = least; score <= most; score++)
		for (size_t b = 0; b < bands; b++) {
			struct print_text *tail = &p->tails[n++];
			int size = snprintf(tail->bytes, sizeof tail->bytes,
					    "%lld,%s\n", (long long)score,
					    a->list->bands[b].id);

			if (size >= (int)sizeof tail->bytes)
				p->tail_to = p->tail_from; /* too long */
			tail->size = (size_t)size;
		}
}

/* A column that is passed on may not be called as one of ours is. */
static bool
no_name_twice(const struct print *p, struct buf *wrong)
{
	for (size_t k = 0; k < p->heading->keep_count; k++) {
		const char *name = p->heading->names[p->heading->keep[k]];
		bool twice = p->marks && strcmp(name, "refused") == 0;

		for (size_t c = 0; c < p->count; c++)
			twice |= strcmp(names[p->columns[c]], name) == 0;
		if (twice) {
			buf_printf(wrong, "--keep passes on \"%s\", and a "
				   "column of the output is called so too",
				   name);
			return false;
		}
	}
	return true;
}

bool
print_begin(struct print *p, const struct abacus *a, const struct heading *h,
	    struct buf *wrong)
{
	p->abacus = a;
	p->heading = h;
	if (p->count == 0) {
		if (h->id != NONE)
			p->columns[p->count++] = PRINT_ID;
		p->columns[p->count++] = PRINT_SCORE;
		p->columns[p->count++] = PRINT_BAND;
	}
	for (size_t c = 0; c < p->count; c++) {
		enum print_column column = p->columns[c];

		p->range |= column == PRINT_LOW || column == PRINT_HIGH ||
			column == PRINT_BAND_LOW || column == PRINT_BAND_HIGH;
		if (column == PRINT_ID && h->id == NONE) {
			buf_puts(wrong, "--columns names \"id\", and there is "
				 "no such column; --id says which it is");
			return false;
		}
	}
	prepare(p);
	prepare_tails(p);
	return no_name_twice(p, wrong);
}

void
print_done(struct print *p)
{
	free(p->columns);
	free(p->bands);
	free(p->rules);
	free(p->numbers);
	free(p->tails);
	*p = (struct print){ 0 };
}

/* --- Lines ---------------------------------------------------------------- */

void
print_header(const struct print *p, struct buf *out)
{
	if (p->json)
		return;
	for (size_t c = 0; c < p->count; c++)
		buf_printf(out, "%s%s", c ? "," : "", names[p->columns[c]]);
	for (size_t k = 0; k < p->heading->keep_count; k++) {
		const char *name = p->heading->names[p->heading->keep[k]];

		buf_putc(out, ',');
		print_field(out, name, strlen(name));
	}
	buf_puts(out, p->marks ? ",refused\n" : "\n");
}

void
print_line(const struct print *p, struct buf *out, const struct print_row *r)
{
	if (p->json)
		print_json_line(p, out, r);
	else
		print_csv_line(p, out, r);
}

void
print_refused(const struct print *p, struct buf *out,
	      const struct table_row *row, const char *why)
{
	if (p->json)
		print_json_refused(p, out, row, why);
	else
		print_csv_refused(p, out, row, why);
}
