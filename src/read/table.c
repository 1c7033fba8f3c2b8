/* SPDX-License-Identifier: MIT */
/*
 * Rows are found from the marks of marks.h. Nearly all have as many fields as
 * the header and no quotation marks: take_plain() hands these out as they lie
 * in the bytes. take_any() reads every other row mark by mark and copies its
 * fields. Both must agree on what a row is, whatever part of the file is at
 * hand: how bytes are fed never changes what is read.
 */
#include "read/table.h"

#include "base/mem.h"
#include "base/text.h"
#include "read/marks.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW = 16384 }; /* bytes looked through at a time */

/* How reading a field ended. */
enum step { STEP_FIELD, STEP_ROW, STEP_FAULT, STEP_MORE };

void
table_init(struct table *t)
{
	*t = (struct table){ .line = 1 };
}

void
table_done(struct table *t)
{
	if (t->marks != NULL)
		free(t->marks - 1);
	free(t->scratch);
	free(t->ends);
	*t = (struct table){ 0 };
}

void
table_feed(struct table *t, const char *bytes, size_t size, bool last)
{
	static const char mark[] = "\xef\xbb\xbf";

	t->bytes = bytes;
	t->size = size;
	t->last = last;
	t->at = t->mark = t->mark_count = t->marked = 0;
	if (t->begun || (size < sizeof mark - 1 && !last))
		return;
	t->begun = true;
	if (size >= sizeof mark - 1 &&
	    memcmp(bytes, mark, sizeof mark - 1) == 0)
		t->at = t->marked = sizeof mark - 1;
}

/* --- Marks ---------------------------------------------------------------- */

/* Forget the marks of rows that were handed out. */
static void
marks_drop(struct table *t)
{
	t->mark_count -= t->mark;
	if (t->mark_count)
		memmove(t->marks, t->marks + t->mark,
			t->mark_count * sizeof *t->marks);
	t->mark = 0;
}

/* Make room for so many more; the one before the first is a row's ends[-1]. */
static void
marks_reserve(struct table *t, size_t more)
{
	uint32_t *old = t->marks ? t->marks - 1 : NULL;

	if (t->mark_count + more <= t->mark_room)
		return;
	t->mark_room = 2 * (t->mark_count + more);
	t->marks = mem_resize(old, t->mark_room + 1, sizeof *t->marks);
	t->marks++;
}

/* Look through some more bytes; false if there are none. */
static bool
marks_more(struct table *t)
{
	size_t to = t->size - t->marked > WINDOW ? t->marked + WINDOW :
		t->size;

	if (t->marked == t->size)
		return false;
	marks_reserve(t, WINDOW + MARKS_SLACK);
	t->mark_count += marks_find(t->marks + t->mark_count, t->bytes,
				    t->marked, to);
	t->marked = to;
	return true;
}

/* Where mark number m is; the end of the bytes if there is none. */
static size_t
mark_at(struct table *t, size_t m)
{
	while (m >= t->mark_count)
		if (!marks_more(t))
			return t->size;
	return t->marks[m];
}

/* Forget the marks of rows that were taken without them. */
static void
marks_pass(struct table *t)
{
	while (t->mark < t->mark_count && t->marks[t->mark] < t->at)
		t->mark++;
	if (t->marked < t->at) {
		t->marked = t->at;
		t->mark = t->mark_count = 0;
	}
}

/* --- Rows of the usual kind ----------------------------------------------- */

/* The row as it lies there if it is of the header's width and unquoted. */
static bool
take_plain(struct table *t, struct table_row *row)
{
	const char *bytes = t->bytes;
	size_t last = t->width - 1, i = 0;
	uint32_t *marks;
	int odd = 0;

	if (t->width == 0 || t->mark_count - t->mark <= t->width)
		return false;
	marks = t->marks + t->mark;
	for (; i + 4 <= last; i += 4)
		odd |= (bytes[marks[i]] ^ ',') | (bytes[marks[i + 1]] ^ ',') |
			(bytes[marks[i + 2]] ^ ',') |
			(bytes[marks[i + 3]] ^ ',');
	for (; i < last; i++)
		odd |= bytes[marks[i]] ^ ',';
	if (odd || marks[last] - t->at > TABLE_ROW_MOST)
		return false;
	marks[-1] = (uint32_t)t->at - 1;
	*row = (struct table_row){
		.text = bytes, .ends = marks, .count = t->width,
		.raw = bytes + t->at, .size = marks[last] - t->at,
		.number = t->number, .line = t->line,
	};
	if (bytes[marks[last]] == '\r' && marks[last + 1] == marks[last] + 1)
		last++;
	if (bytes[marks[last]] != '\n')
		return false;
	t->mark += last + 1;
	t->at = marks[last] + 1;
	t->line++;
	t->number++;
	return true;
}

/* --- All others ----------------------------------------------------------- */

static void
copy_part(struct table *t, size_t from, size_t to)
{
	if (t->scratch == NULL)
		t->scratch = mem_resize(NULL, TABLE_SPAN + TABLE_PAD, 1);
	memcpy(t->scratch + t->scratch_size, t->bytes + from, to - from);
	t->scratch_size += to - from;
}

static void
end_field(struct table *t)
{
	if (t->end_count + 1 >= t->end_room) {
		t->end_room = t->end_room ? 2 * t->end_room : 64;
		t->ends = mem_resize(t->ends, t->end_room, sizeof *t->ends);
	}
	if (t->end_count == 0)
		t->ends[t->end_count++] = (uint32_t)-1;
	t->ends[t->end_count++] = (uint32_t)t->scratch_size;
	t->scratch[t->scratch_size++] = ',';
}

/* What the byte at the end of a field says; fault is what it is otherwise. */
static enum step
after_field(const struct table *t, struct table_row *row, size_t at,
	    enum table_fault fault)
{
	bool known = at + 1 < t->size || t->last;

	if (at == t->size)
		return t->last ? STEP_ROW : STEP_MORE;
	if (t->bytes[at] == ',')
		return STEP_FIELD;
	if (t->bytes[at] == '\n')
		return STEP_ROW;
	if (t->bytes[at] == '\r' && !known)
		return STEP_MORE;
	if (t->bytes[at] == '\r' && at + 1 < t->size &&
	    t->bytes[at + 1] == '\n')
		return STEP_ROW;
	row->fault = t->bytes[at] == '\r' ? TABLE_RETURN : fault;
	row->fault_at = at - t->at;
	return STEP_FAULT;
}

/* A field without quotation marks that begins at from; *m is its mark. */
static enum step
plain_field(struct table *t, struct table_row *row, size_t from, size_t *m)
{
	size_t end = mark_at(t, *m);

	if (end - t->at > TABLE_ROW_MOST)
		return STEP_MORE;
	copy_part(t, from, end);
	end_field(t);
	return after_field(t, row, end, TABLE_QUOTE_INSIDE);
}

/* A quoted one; *m is its opening mark, and then the one behind it. */
static enum step
quoted_field(struct table *t, struct table_row *row, size_t from, size_t *m)
{
	size_t opened = from++;

	for (;;) {
		size_t at = mark_at(t, ++*m);

		if (at - t->at > TABLE_ROW_MOST || at == t->size) {
			row->fault = TABLE_QUOTE_OPEN;
			row->fault_at = opened - t->at;
			return STEP_MORE;
		}
		if (t->bytes[at] != '"')
			continue;
		copy_part(t, from, at);
		if (mark_at(t, *m + 1) != at + 1 || at + 1 == t->size ||
		    t->bytes[at + 1] != '"') {
			if (at + 1 == t->size && !t->last)
				return STEP_MORE;
			++*m;
			end_field(t);
			row->fault = TABLE_WELL;
			return after_field(t, row, at + 1, TABLE_QUOTE_AFTER);
		}
		from = at + 1; /* the second of two stays */
		++*m;
	}
}

/* Go on behind the line feed at or after a byte, or skip until there is one. */
static void
resume(struct table *t, struct table_row *row, size_t from)
{
	const char *end = from < t->size ?
		memchr(t->bytes + from, '\n', t->size - from) : NULL;
	size_t to = end ? (size_t)(end - t->bytes) : t->size;
	const char *at = row->raw;

	t->skipping = end == NULL && !t->last;
	row->size = to - t->at;
	while ((at = memchr(at, '\n', (size_t)(t->bytes + to - at))) != NULL) {
		t->line++;
		at++;
	}
	if (row->size && row->raw[row->size - 1] == '\r')
		row->size--;
	t->line += end != NULL;
	t->at = end ? to + 1 : to;
	marks_pass(t);
	t->number++;
}

/* The row is not whole: is it too long, or must more be fed? */
static bool
cut_short(struct table *t, struct table_row *row)
{
	bool open = row->fault == TABLE_QUOTE_OPEN;

	if (t->size - t->at < TABLE_SPAN && !t->last)
		return false;
	if (!open) {
		row->fault = TABLE_LONG;
		row->fault_at = TABLE_ROW_MOST;
	}
	resume(t, row, t->at + row->fault_at);
	return true;
}

static bool
take_any(struct table *t, struct table_row *row)
{
	size_t from = t->at;
	size_t m = t->mark;
	enum step step;

	*row = (struct table_row){ .raw = t->bytes + from,
				   .number = t->number, .line = t->line };
	t->scratch_size = t->end_count = 0;
	do {
		bool quoted = mark_at(t, m) == from && from < t->size &&
			t->bytes[from] == '"';

		step = quoted ? quoted_field(t, row, from, &m) :
				plain_field(t, row, from, &m);
		from = mark_at(t, m++) + 1;
	} while (step == STEP_FIELD);
	if (step == STEP_MORE)
		return cut_short(t, row);
	if (step == STEP_FAULT) {
		resume(t, row, t->at + row->fault_at);
		return true;
	}
	/* A quoted field may end in the last byte that is allowed. */
	resume(t, row, from - 1);
	if (row->size > TABLE_ROW_MOST) {
		row->fault = TABLE_LONG;
		row->fault_at = TABLE_ROW_MOST;
		return true;
	}
	row->text = t->scratch;
	row->ends = t->ends + 1;
	row->count = t->end_count - 1;
	return true;
}

/* --- Any row -------------------------------------------------------------- */

/* Leave the rest of a row that was too long; false if it goes on. */
static bool
skip_rest(struct table *t)
{
	const char *end = t->at < t->size ?
		memchr(t->bytes + t->at, '\n', t->size - t->at) : NULL;

	t->at = end ? (size_t)(end - t->bytes) + 1 : t->size;
	t->line += end != NULL;
	t->skipping = end == NULL;
	t->marked = t->at;
	t->mark = t->mark_count = 0;
	return end != NULL;
}

/* Pass over lines in which nothing stands, unless they are rows. */
static void
skip_empty(struct table *t)
{
	while (t->width != 1 && t->at < t->size) {
		size_t at = t->at;

		if (t->bytes[at] == '\r' && at + 1 < t->size)
			at++;
		if (t->bytes[at] != '\n')
			return;
		t->at = at + 1;
		t->line++;
		marks_pass(t);
	}
}

bool
table_next(struct table *t, struct table_row *row)
{
	if (!t->begun || (t->skipping && !skip_rest(t)))
		return false;
	marks_pass(t);
	if (t->mark_count - t->mark <= t->width) {
		marks_drop(t);
		while (t->mark_count <= t->width && marks_more(t))
			;
	}
	if (take_plain(t, row))
		return true;
	skip_empty(t);
	if (t->at == t->size)
		return false;
	if (take_plain(t, row))
		return true;
	marks_drop(t);
	if (!take_any(t, row))
		return false;
	if (t->width == 0)
		t->width = row->count;
	return true;
}

bool
table_field_is(const struct table_row *row, size_t field, const char *text)
{
	size_t size;
	const char *got = table_field(row, field, &size);

	return strlen(text) == size && memcmp(got, text, size) == 0;
}

/* --- Places --------------------------------------------------------------- */

/* Where in raw a field begins, or the end of raw. */
static size_t
field_offset(const struct table_row *row, size_t field)
{
	bool quoted = false;
	size_t at = 0;

	while (at < row->size && field > 0) {
		if (row->raw[at] == '"')
			quoted = !quoted;
		field -= row->raw[at] == ',' && !quoted;
		at++;
	}
	return at;
}

struct place
table_place(const struct table_row *row, const char *file, size_t field)
{
	size_t to = row->fault ? row->fault_at : field_offset(row, field);
	size_t from = 0;
	unsigned long line = row->line;

	if (to > row->size)
		to = row->size;
	for (size_t i = 0; i < to; i++)
		if (row->raw[i] == '\n') {
			from = i + 1;
			line++;
		}
	return (struct place){
		.file = file, .line = line,
		.column = 1 + text_chars(row->raw + from, to - from),
		.text = from < row->size ? row->raw + from : NULL,
		.size = row->size - from,
	};
}

void
table_report(const struct table_row *row, size_t width, const char *file,
	     struct diags *diags)
{
	static const char *const words[] = {
		[TABLE_QUOTE_INSIDE] = "a quotation mark within a field; put "
			"the whole field in quotation marks, and write each "
			"one in it twice",
		[TABLE_QUOTE_AFTER] = "only a comma or the end of the line "
			"may follow a closing quotation mark; one within a "
			"field is written twice",
		[TABLE_QUOTE_OPEN] = "this quotation mark is never closed",
		[TABLE_RETURN] = "a carriage return without a line feed after "
			"it; put the field in quotation marks, or save with "
			"ends of lines of Unix or Windows",
	};
	struct place at = table_place(row, file, width);

	if (row->fault == TABLE_WELL && row->count != width)
		diag_error(diags, DIAG_ROW_FIELDS, at, "the row has %zu %s, "
			   "and the header %zu", row->count,
			   row->count == 1 ? "field" : "fields", width);
	if (row->fault == TABLE_LONG)
		diag_error(diags, DIAG_ROW_SIZE, at,
			   "the row is longer than %d bytes", TABLE_ROW_MOST);
	else if (row->fault != TABLE_WELL)
		diag_error(diags, DIAG_ROW_QUOTE, at, "%s",
			   words[row->fault]);
}
