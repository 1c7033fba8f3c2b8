/* SPDX-License-Identifier: MIT */
/*
 * A line is written into room that was made for the longest there can be, and
 * what is short is copied with a move or two whatever its length is: behind
 * every text that is read, and behind all that is written, bytes are free.
 */
#include "rows/print_parts.h"

#include <stdio.h>
#include <string.h>

void
print_field(struct buf *out, const char *text, size_t size)
{
	bool quoted = false;

	for (size_t i = 0; i < size && !quoted; i++)
		quoted = text[i] == ',' || text[i] == '"' ||
			text[i] == '\n' || text[i] == '\r';
	if (!quoted) {
		buf_add(out, text, size);
		return;
	}
	buf_putc(out, '"');
	for (size_t i = 0; i < size; i++) {
		if (text[i] == '"')
			buf_putc(out, '"');
		buf_putc(out, text[i]);
	}
	buf_putc(out, '"');
}

static inline char *
put_text(char *to, const struct print_text *text)
{
	memcpy(to, text->bytes, PRINT_MOVE);
	if (text->size > PRINT_MOVE)
		memcpy(to, text->bytes, sizeof text->bytes);
	return to + text->size;
}

static inline char *
put_number(const struct print *p, char *to, int64_t number)
{
	if (number >= 0 && number < PRINT_NUMBERS)
		return put_text(to, &p->numbers[number]);
	return to + snprintf(to, PRINT_DIGITS, "%lld", (long long)number);
}

/* The lowest and highest score are nothing where there are no points. */
static inline char *
put_points(const struct print *p, char *to, int64_t points)
{
	return p->abacus->list->scored ? put_number(p, to, points) : to;
}

static char *
put_rules(const struct print *p, char *to, const uint64_t *words)
{
	const char *from = to;

	for (size_t i = 0; i < p->abacus->rule_count; i++) {
		if (!abacus_fires(p->abacus, words, i))
			continue;
		if (to > from)
			*to++ = ' ';
		to = put_text(to, &p->rules[i]);
	}
	return to;
}

/* A field as it lies in the bytes of the file holds nothing to be quoted. */
static inline bool
is_plain(const struct table_row *row)
{
	return row->text + (uint32_t)(row->ends[-1] + 1) == row->raw;
}

/* A field of the row, with room made for what may still follow. */
static inline char *
put_field(const struct print *p, struct buf *out, char *to,
	  const struct table_row *row, size_t field)
{
	size_t size;
	const char *text = table_field(row, field, &size);

	if (is_plain(row) && size <= PRINT_MOVE) {
		memcpy(to, text, PRINT_MOVE);
		return to + size;
	}
	out->size = (size_t)(to - out->data);
	print_field(out, text, size);
	buf_reserve(out, p->most + PRINT_MOVE * (p->heading->keep_count + 1));
	return out->data + out->size;
}

char *
print_csv_column(const struct print *p, struct buf *out, char *to,
	   const struct print_row *r, enum print_column column)
{
	switch (column) {
	case PRINT_ID:
		return put_field(p, out, to, r->row, p->heading->id);
	case PRINT_SCORE:
		return put_points(p, to, r->outcome.points);
	case PRINT_LOW:
		return put_points(p, to, r->range.lowest);
	case PRINT_HIGH:
		return put_points(p, to, r->range.highest);
	case PRINT_BAND:
		return put_text(to, &p->bands[r->outcome.band]);
	case PRINT_BAND_LOW:
		return put_text(to, &p->bands[r->range.band_lowest]);
	case PRINT_BAND_HIGH:
		return put_text(to, &p->bands[r->range.band_highest]);
	default:
		return put_rules(p, to, r->words);
	}
}

void
print_csv_line(const struct print *p, struct buf *out,
	       const struct print_row *r)
{
	const size_t kept = p->heading->keep_count;
	const int64_t points = r->outcome.points;
	bool tail = points >= p->tail_from && points < p->tail_to;
	size_t count = tail ? p->count - 2 : p->count;
	char *to;

	if (out->room - out->size < p->most + (PRINT_MOVE + 1) * (kept + 1))
		buf_reserve(out, p->most + (PRINT_MOVE + 1) * (kept + 1));
	to = out->data + out->size;
	if (tail && p->named) {
		to = put_field(p, out, to, r->row, p->heading->id);
		*to++ = ',';
		count = 0;
	}
	for (size_t c = 0; c < count; c++) {
		to = print_csv_column(p, out, to, r, p->columns[c]);
		*to++ = ',';
	}
	if (tail) {
		to = put_text(to, &p->tails[(size_t)(points - p->tail_from) *
			      p->abacus->list->band_count + r->outcome.band]);
		out->size = (size_t)(to - out->data);
		return;
	}
	for (size_t k = 0; k < kept; k++) {
		to = put_field(p, out, to, r->row, p->heading->keep[k]);
		*to++ = ',';
	}
	if (!p->marks)
		to--;
	*to++ = '\n';
	out->size = (size_t)(to - out->data);
}

void
print_csv_refused(const struct print *p, struct buf *out,
		  const struct table_row *row, const char *why)
{
	const struct heading *h = p->heading;
	size_t size;
	const char *text;

	for (size_t c = 0; c < p->count + h->keep_count; c++) {
		size_t field = c >= p->count ? h->keep[c - p->count] :
			p->columns[c] == PRINT_ID ? h->id : NONE;

		if (field != NONE && print_known(p, row)) {
			text = table_field(row, field, &size);
			print_field(out, text, size);
		}
		buf_putc(out, ',');
	}
	print_field(out, why, strlen(why));
	buf_putc(out, '\n');
}
