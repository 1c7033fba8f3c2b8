/* SPDX-License-Identifier: MIT */
/*
 * A question whose column is misspelt would count as not answered in every
 * row. So a name that is nearly that of a question without a column is an
 * error, and any other column that is left out is said to be.
 */
#include "rows/heading.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static size_t
named(const struct heading *h, const char *name)
{
	for (size_t f = 0; f < h->width; f++)
		if (strcmp(h->names[f], name) == 0)
			return f;
	for (size_t f = 0; h->map != NULL && f < h->width; f++)
		if (map_same(h->names[f], strlen(h->names[f]), name))
			return f;
	return NONE;
}

static bool
blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* A field of the header without blanks at its ends. */
static char *
field_name(const struct table_row *row, size_t field)
{
	size_t size;
	const char *text = table_field(row, field, &size);

	while (size && blank(*text)) {
		text++;
		size--;
	}
	while (size && blank(text[size - 1]))
		size--;
	return mem_stringn(text, size);
}

static bool
is_kept(const struct heading *h, size_t field)
{
	for (size_t k = 0; k < h->keep_count; k++)
		if (h->keep[k] == field)
			return true;
	return field == h->id || field == h->by;
}

/* The field of a name that was asked for, or NONE with a problem. */
static size_t
find(const struct heading *h, const char *name, const char *file,
     struct diags *diags)
{
	size_t field = named(h, name);
	size_t near;

	if (field != NONE)
		return field;
	near = text_nearest(name, (const char *const *)h->names, h->width);
	diag_error(diags, DIAG_COLUMN_MISSING,
		   (struct place){ .file = file, .line = 1 },
		   near < h->width ? "there is no column \"%s\"; did you mean "
		   "\"%s\"?" : "there is no column \"%s\"", name,
		   near < h->width ? h->names[near] : "");
	return NONE;
}

/* The columns to pass on, from names with commas between. */
static void
find_kept(struct heading *h, const char *names, const char *file,
	  struct diags *diags)
{
	bool all = strcmp(names, "all") == 0;

	h->keep = mem_alloc(h->width + strlen(names) + 1, sizeof *h->keep);
	for (size_t f = 0; all && f < h->width; f++)
		if (f != h->id)
			h->keep[h->keep_count++] = f;
	while (!all && *names) {
		size_t size = strcspn(names, ",");
		char *name = mem_stringn(names, size);
		size_t field = find(h, name, file, diags);

		if (field != NONE && !is_kept(h, field))
			h->keep[h->keep_count++] = field;
		names += size + (names[size] == ',');
		free(name);
	}
}

static void
find_questions(struct heading *h, const struct table_row *row,
	       const char *file, struct diags *diags)
{
	for (size_t f = 0; f < h->width; f++) {
		size_t i = h->map != NULL ? map_question(h->map, h->names[f]) :
			checklist_indicator(h->list, h->names[f]);

		h->question[f] = i;
		if (i == NONE)
			continue;
		if (h->column[i] != NONE)
			diag_error(diags, DIAG_COLUMN_TWICE,
				   table_place(row, file, f),
				   "\"%s\" has a column already",
				   h->names[f]);
		h->column[i] = f;
	}
}

/* The question of the other list that a column is, or NONE. */
static size_t
also_question(const struct heading_want *want, const char *name)
{
	if (want->also == NULL)
		return NONE;
	return want->also_map != NULL ? map_question(want->also_map, name) :
		checklist_indicator(want->also, name);
}

/* A question of the other list, too, has one column at most. */
static void
check_also(const struct heading *h, const struct heading_want *want,
	   const struct table_row *row, const char *file, struct diags *diags)
{
	size_t count = want->also == NULL ? 0 : want->also->indicator_count;
	bool *taken = mem_alloc(count + 1, sizeof *taken);

	for (size_t f = 0; f < h->width; f++) {
		size_t i = also_question(want, h->names[f]);

		if (i == NONE)
			continue;
		if (taken[i])
			diag_error(diags, DIAG_COLUMN_TWICE,
				   table_place(row, file, f),
				   "\"%s\" has a column already",
				   h->names[f]);
		taken[i] = true;
	}
	free(taken);
}

/* The question without a column that a name is nearly that of, or NONE. */
static size_t
near_question(const struct heading *h, const char *name)
{
	const struct checklist *list = h->list;
	const char **names = mem_alloc(list->indicator_count, sizeof *names);
	size_t count = 0;
	size_t near;

	for (size_t i = 0; i < list->indicator_count; i++)
		if (h->column[i] == NONE)
			names[count++] = list->indicators[i].id;
	near = text_nearest(name, names, count);
	near = near < count ? checklist_indicator(list, names[near]) : NONE;
	free(names);
	return near;
}

/* A title that the map has and the table has not is a slip in one of them. */
static void
check_map(const struct heading *h, const char *file, struct diags *diags)
{
	for (size_t i = 0; h->map != NULL && i < h->map->title_count; i++) {
		const struct map_title *title = &h->map->titles[i];

		if (title->said && h->column[title->question] == NONE)
			find(h, title->text, file, diags);
	}
}

static bool
is_ours(const char *name)
{
	return strcmp(name, HEADING_LINE) == 0 ||
		strcmp(name, HEADING_REASON) == 0;
}

static bool
is_left(const struct heading *h, const struct heading_want *want, size_t f)
{
	return h->question[f] == NONE && !is_kept(h, f) &&
		!is_ours(h->names[f]) &&
		also_question(want, h->names[f]) == NONE;
}

static void
check_left(const struct heading *h, const struct heading_want *want,
	   const struct table_row *row, const char *file, struct diags *diags)
{
	for (size_t f = 0; f < h->width; f++) {
		size_t near = is_left(h, want, f) ?
			near_question(h, h->names[f]) : NONE;

		if (near != NONE)
			diag_error(diags, DIAG_COLUMN_UNKNOWN,
				   table_place(row, file, f),
				   "no question is named \"%s\"; did you mean "
				   "\"%s\"? A column that is none is passed "
				   "on with --keep", h->names[f],
				   h->list->indicators[near].id);
	}
}

/* Without a single question it is another table, or not read as one. */
static void
check_some(struct heading *h, const struct heading_want *want,
	   const struct table_row *row, const char *file, struct diags *diags)
{
	bool wide = row->size > 1 && (memcmp(row->raw, "\xff\xfe", 2) == 0 ||
				      memcmp(row->raw, "\xfe\xff", 2) == 0);
	bool other = h->width == 1 && strpbrk(h->names[0], ";\t|") != NULL;
	bool also = false, mixed = false;
	size_t errors;

	for (size_t i = 0; i < h->list->indicator_count; i++)
		h->lacking += h->column[i] == NONE;
	for (size_t f = 0; f < h->width; f++)
		also |= also_question(want, h->names[f]) != NONE;
	for (size_t f = 0; h->map != NULL && f < h->width; f++)
		mixed |= strpbrk(h->names[f], ";\t") != NULL;
	if (h->lacking < h->list->indicator_count || also)
		return;
	errors = diags->errors;
	if (!wide && !other)
		check_left(h, want, row, file, diags);
	if (diags->errors > errors)
		return;
	diag_error(diags, DIAG_COLUMN_MISSING,
		   (struct place){ .file = file, .line = 1 }, "%s",
		   wide ? "the file is in UTF-16; save it as CSV in UTF-8" :
		   other ? "no column is named after a question; the fields "
		   "must be parted by commas" :
		   mixed ? "no column is a question; if semicolons or tabs "
		   "part the columns, say so in the map, with `separator`" :
		   "no column is named after a question of the checklist; the "
		   "first row must hold their names, as \"heed list\" prints "
		   "them");
}

bool
heading_init(struct heading *h, const struct checklist *list,
	     const struct table_row *row, const struct heading_want *want,
	     const char *file, struct diags *diags)
{
	const char *id = want->id != NULL || want->map == NULL ? want->id :
		want->map->id;
	size_t errors = diags->errors;

	*h = (struct heading){ .list = list, .map = want->map,
			       .width = row->count, .id = NONE, .by = NONE };
	h->names = mem_alloc(h->width, sizeof *h->names);
	h->question = mem_alloc(h->width, sizeof *h->question);
	h->column = mem_alloc(list->indicator_count, sizeof *h->column);
	for (size_t f = 0; f < h->width; f++)
		h->names[f] = field_name(row, f);
	for (size_t i = 0; i < list->indicator_count; i++)
		h->column[i] = NONE;
	find_questions(h, row, file, diags);
	check_also(h, want, row, file, diags);
	check_some(h, want, row, file, diags);
	if (diags->errors > errors)
		return false;
	check_map(h, file, diags);
	h->id = id != NULL ? find(h, id, file, diags) : named(h, "id");
	if (id == NULL && h->id != NONE && h->question[h->id] != NONE)
		h->id = NONE;
	if (want->by != NULL)
		h->by = find(h, want->by, file, diags);
	if (want->keep != NULL)
		find_kept(h, want->keep, file, diags);
	check_left(h, want, row, file, diags);
	return diags->errors == errors;
}

void
heading_done(struct heading *h)
{
	for (size_t f = 0; f < h->width; f++)
		free(h->names[f]);
	free(h->names);
	free(h->question);
	free(h->column);
	free(h->keep);
	*h = (struct heading){ 0 };
}

/* Append a name to a list of at most a few. */
static void
put_name(struct buf *out, size_t *count, const char *name)
{
	enum { MOST = 6 };

	if (*count < MOST)
		buf_printf(out, "%s\"%s\"", *count ? ", " : "", name);
	else if (*count == MOST)
		buf_puts(out, " and others");
	++*count;
}

/* Questions that only the other list has, and no column. */
static void
note_also(const struct heading *h, const struct heading_want *want,
	  struct buf *out)
{
	size_t count = 0;

	for (size_t i = 0; want->also != NULL &&
	     i < want->also->indicator_count; i++) {
		const char *id = want->also->indicators[i].id;
		bool known = checklist_indicator(h->list, id) != NONE;

		for (size_t f = 0; f < h->width && !known; f++)
			known = also_question(want, h->names[f]) == i;
		if (known)
			continue;
		if (count == 0)
			buf_puts(out, "Questions that only the new checklist "
				 "has, without a column, count as not "
				 "answered: ");
		put_name(out, &count, id);
	}
	if (count)
		buf_puts(out, ".\n");
}

void
heading_note(const struct heading *h, const struct heading_want *want,
	     struct buf *out)
{
	size_t count = 0;

	if (h->lacking) {
		buf_printf(out, "%zu of %zu questions have no column and count "
			   "as not answered: ", h->lacking,
			   h->list->indicator_count);
		for (size_t i = 0; i < h->list->indicator_count; i++)
			if (h->column[i] == NONE)
				put_name(out, &count,
					 h->list->indicators[i].id);
		buf_puts(out, ".\n");
	}
	note_also(h, want, out);
	count = 0;
	for (size_t f = 0; f < h->width; f++) {
		if (!is_left(h, want, f))
			continue;
		if (count == 0)
			buf_puts(out, "Columns that are no questions are left "
				 "out: ");
		put_name(out, &count, h->names[f]);
	}
	if (count)
		buf_puts(out, ".\n");
}
