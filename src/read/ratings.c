/* SPDX-License-Identifier: MIT */
/*
 * A row is decoded before it is counted, so that one with a mistake in it is
 * left out as a whole. Nothing is kept of a row once it is counted.
 */
#include "read/ratings.h"

#include "base/text.h"
#include "read/table.h"

#include <stdlib.h>
#include <string.h>

enum {
	LABELS_MOST = 1000, /* different answers, without a checklist */
	REFUSED_TOLD = 50   /* rows whose mistakes are told */
};

/* A table being read. */
struct ratings {
	struct room *room;
	const char *path;
	const struct ratings_want *want;
	size_t names, cases, children, roles; /* these fields, or NONE */
	size_t *units;  /* by field: what it answers, or NONE */
	size_t width;
	size_t *labels; /* by unit, of the row */
	size_t quick[256]; /* 1 + the label of one byte, or 0 */
	bool role_told; /* a role that is none was */
	struct diags *diags;
};

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* A field without blanks around it, up to the first NUL. */
static const char *
trimmed(const struct table_row *row, size_t field, size_t *size)
{
	const char *text = table_field(row, field, size);

	*size = strnlen(text, *size);
	while (*size > 0 && is_blank(*text)) {
		text++;
		--*size;
	}
	while (*size > 0 && is_blank(text[*size - 1]))
		--*size;
	return text;
}

/* --- The header ----------------------------------------------------------- */

static bool
is_name(const char *name, size_t size, const char *word)
{
	return strlen(word) == size && memcmp(word, name, size) == 0;
}

/* What a first column is often called that names the rows. */
static bool
is_usual(const char *name, size_t size)
{
	static const char *const usual[] = { "", "rater", "observer", "coder",
		"judge", "person", "participant", "seat", "name" };

	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
		if (is_name(name, size, usual[i]))
			return true;
	return false;
}

/* Does the column say whose row it is, or of which case? */
static bool
names_rows(struct ratings *in, const char *name, size_t size, size_t field)
{
	const char *id = in->want->id != NULL ? in->want->id : "id";

	if (is_name(name, size, id) ||
	    (field == 0 && in->want->id == NULL && is_usual(name, size)) ||
	    (field == 0 && size == 0))
		in->names = field;
	else if (in->room->list != NULL && is_name(name, size, "case"))
		in->cases = field;
	else if (in->room->list != NULL && is_name(name, size, "child"))
		in->children = field;
	else if (in->room->list != NULL && is_name(name, size, "role"))
		in->roles = field;
	else
		return false;
	return true;
}

/* A column that is no question: nearly one, or something else. */
static void
other_column(struct ratings *in, const struct table_row *row, size_t field,
	     struct buf *others)
{
	const struct checklist *list = in->room->list;
	const char **names = mem_alloc(list->indicator_count, sizeof *names);
	size_t size, near;
	const char *text = trimmed(row, field, &size);
	char *name = mem_stringn(text, size);

	for (size_t i = 0; i < list->indicator_count; i++)
		names[i] = list->indicators[i].id;
	near = text_nearest(name, names, list->indicator_count);
	if (near < list->indicator_count)
		diag_error(in->diags, DIAG_COLUMN_UNKNOWN,
			   table_place(row, in->path, field), "\"%s\" has no "
			   "question \"%s\"; did you mean \"%s\"?", list->id,
			   name, names[near]);
	else if (strstr(buf_text(others), name) == NULL)
		buf_printf(others, "%s%s", others->size > 0 ? ", " : "", name);
	free(names);
	free(name);
}

static void
take_column(struct ratings *in, const struct table_row *row, size_t field,
	    struct buf *others)
{
	size_t size;
	const char *name = trimmed(row, field, &size);

	in->units[field] = NONE;
	if (names_rows(in, name, size, field))
		return;
	if (size == 0 || text_valid(name, size) != size) {
		diag_error(in->diags, DIAG_COLUMN_UNKNOWN,
			   table_place(row, in->path, field), "column %zu has "
			   "no name; the first row names what is answered",
			   field + 1);
		return;
	}
	in->units[field] = room_unit(in->room, name, size);
	if (in->units[field] == NONE)
		other_column(in, row, field, others);
}

/* Answers in the place of names are often there twice. */
static void
check_twice(struct ratings *in, const struct table_row *row)
{
	bool *seen = mem_alloc(in->room->counts.units, sizeof *seen);

	for (size_t f = 0; f < in->width; f++) {
		size_t unit = in->units[f], size;
		const char *name = trimmed(row, f, &size);

		if (unit == NONE || !seen[unit]) {
			if (unit != NONE)
				seen[unit] = true;
			continue;
		}
		diag_error(in->diags, DIAG_COLUMN_TWICE,
			   table_place(row, in->path, f), "there are two "
			   "columns \"%.*s\"; the first row names what is "
			   "answered, each once",
			   (int)(size < 60 ? size : 60), name);
		break;
	}
	free(seen);
}

/* Parted by something else than commas? */
static bool
other_parting(struct ratings *in, const struct table_row *row)
{
	size_t size;
	const char *text = table_field(row, 0, &size);

	if (row->count > 1 || (memchr(text, ';', size) == NULL &&
			       memchr(text, '\t', size) == NULL))
		return false;
	diag_error(in->diags, DIAG_COLUMN_MISSING,
		   table_place(row, in->path, 0), "this is one column; save "
		   "the table as CSV with commas between the columns");
	return true;
}

static bool
take_header(struct ratings *in, const struct table_row *row,
	    struct buf *others)
{
	size_t before = in->diags->errors, some = 0;

	in->width = row->count;
	in->units = mem_alloc(row->count, sizeof *in->units);
	if (other_parting(in, row))
		return false;
	for (size_t f = 0; f < row->count; f++)
		take_column(in, row, f, others);
	check_twice(in, row);
	for (size_t f = 0; f < row->count; f++)
		some += in->units[f] != NONE;
	if (some == 0 && in->diags->errors == before)
		diag_error(in->diags, DIAG_COLUMN_MISSING,
			   table_place(row, in->path, 0), "no column is a "
			   "question%s%s", in->room->list == NULL ? "" :
			   " of ", in->room->list == NULL ? "" :
			   in->room->list->id);
	in->labels = mem_alloc(in->room->counts.units, sizeof *in->labels);
	return in->diags->errors == before;
}

/* --- Rows ----------------------------------------------------------------- */

static bool
told(const struct ratings *in)
{
	return in->room->refused < REFUSED_TOLD;
}

static bool
too_many(struct ratings *in, const struct table_row *row, size_t field)
{
	if (in->room->labels.count <= LABELS_MOST)
		return false;
	if (told(in))
		diag_error(in->diags, DIAG_ANSWER_UNKNOWN,
			   table_place(row, in->path, field), "there are more "
			   "than %d different answers; is this column one of "
			   "names or notes?", LABELS_MOST);
	return true;
}

static void
unknown_answer(struct ratings *in, const struct table_row *row, size_t field,
	       const char *text, size_t size)
{
	char *answer = mem_stringn(text, size < 60 ? size : 60);

	if (told(in))
		answers_unknown(in->room->list,
				in->room->questions[in->units[field]], answer,
				table_place(row, in->path, field), in->diags);
	free(answer);
}

/* One byte that was there before is looked up without its text. */
static size_t
label_of(struct ratings *in, size_t unit, const char *text, size_t size)
{
	unsigned char byte = (unsigned char)*text;

	if (in->room->list != NULL || size > 1)
		return room_label(in->room, unit, text, size);
	if (in->quick[byte] == 0)
		in->quick[byte] = 1 + room_label(in->room, unit, text, size);
	return in->quick[byte] - 1;
}

static bool
take_field(struct ratings *in, const struct table_row *row, size_t field)
{
	size_t unit = in->units[field], size;
	const char *text = trimmed(row, field, &size);

	in->labels[unit] = NONE;
	if (size == 0)
		return true;
	if (too_many(in, row, field))
		return false;
	in->labels[unit] = label_of(in, unit, text, size);
	if (in->labels[unit] != NONE)
		return true;
	unknown_answer(in, row, field, text, size);
	return false;
}

static bool
take_fields(struct ratings *in, const struct table_row *row)
{
	bool good = true;

	for (size_t f = 0; f < in->width; f++)
		if (in->units[f] != NONE && !take_field(in, row, f))
			good = false;
	return good;
}

/* What is wrong with the row as a row; false if nothing is. */
static bool
broken(struct ratings *in, const struct table_row *row)
{
	if (row->fault == TABLE_WELL && row->count == in->width)
		return false;
	if (told(in))
		table_report(row, in->width, in->path, in->diags);
	return true;
}

/* Is the row of another case than the one wanted? */
static bool
is_other(const struct ratings *in, const struct room_who *who)
{
	return in->want->study != NULL && who->study_size > 0 &&
		!is_name(who->study, who->study_size, in->want->study->id);
}

/* A role that is none of ours is as good as none, and said once. */
static enum role
role_of(struct ratings *in, const struct table_row *row)
{
	size_t size;
	const char *text;
	enum role role;

	if (in->roles == NONE)
		return ROLE_NONE;
	text = trimmed(row, in->roles, &size);
	role = size == 0 ? ROLE_NONE : role_named(text, size);
	if (role != ROLE_COUNT)
		return role;
	if (!in->role_told)
		diag_warn(in->diags, DIAG_ANSWER_UNKNOWN,
			  table_place(row, in->path, in->roles), "\"%.*s\" is "
			  "no role that heed knows, and counts as none; there "
			  "are school, health, police, social, youth and "
			  "other", (int)(size < 60 ? size : 60), text);
	in->role_told = true;
	return ROLE_NONE;
}

/* Report a child that the case has not got. */
static void
unknown_child(struct ratings *in, const struct table_row *row,
	      const char *text, size_t size)
{
	const struct case_study *c = in->want->study;
	const char **names = mem_alloc(c->child_count, sizeof *names);
	char *word = mem_stringn(text, size < 60 ? size : 60);
	size_t near;

	for (size_t i = 0; i < c->child_count; i++)
		names[i] = c->children[i].id;
	near = text_nearest(word, names, c->child_count);
	if (told(in))
		diag_error(in->diags, DIAG_ANSWER_UNKNOWN,
			   table_place(row, in->path, in->children),
			   "%s has no child \"%s\"%s%s%s", c->id, word,
			   near < c->child_count ? "; did you mean \"" : "",
			   near < c->child_count ? names[near] : "",
			   near < c->child_count ? "\"?" : "");
	free(names);
	free(word);
}

/* Which child of the case the row is about; nothing is the first. */
static bool
take_child(struct ratings *in, const struct table_row *row, size_t *child)
{
	const struct case_study *c = in->want->study;
	const char *text;
	size_t size;

	*child = 0;
	if (in->children == NONE || c == NULL)
		return true;
	text = trimmed(row, in->children, &size);
	if (size == 0)
		return true;
	for (*child = 0; *child < c->child_count; ++*child)
		if (is_name(text, size, c->children[*child].id))
			return true;
	unknown_child(in, row, text, size);
	return false;
}

/* Hand the row over as values of the questions. */
static void
give(const struct ratings *in, enum role role, size_t child)
{
	const struct room *r = in->room;

	memset(r->values, 0, r->list->indicator_count);
	for (size_t u = 0; u < r->counts.units; u++)
		if (in->labels[u] != NONE)
			r->values[r->questions[u]] =
				(uint8_t)(in->labels[u] + 1);
	in->want->each(in->want->self, r->values, role, child);
}

static void
count_row(struct ratings *in, const struct room_who *who, size_t child)
{
	bool other = is_other(in, who);

	if (in->want->each != NULL && !other)
		give(in, who->role, child);
	if (!other && child != in->want->child)
		in->room->others++;
	else
		room_add(in->room, in->labels, who, other);
}

static void
take_row(struct ratings *in, const struct table_row *row)
{
	struct room_who who = { 0 };
	size_t child = 0;

	if (broken(in, row) || !take_child(in, row, &child) ||
	    !take_fields(in, row)) {
		in->room->refused++;
		return;
	}
	if (in->names != NONE)
		who.person = trimmed(row, in->names, &who.person_size);
	if (in->cases != NONE)
		who.study = trimmed(row, in->cases, &who.study_size);
	who.role = role_of(in, row);
	count_row(in, &who, child);
}

/* Units that only other tables have are not answered here. */
static void
begin_rows(struct ratings *in)
{
	for (size_t u = 0; u < in->room->counts.units; u++)
		in->labels[u] = NONE;
}

bool
ratings_read(struct room *room, const char *path,
	     const struct ratings_want *want, struct buf *others,
	     struct diags *diags)
{
	struct ratings in = { .room = room, .path = path, .want = want,
			      .names = NONE, .cases = NONE,
			      .children = NONE, .roles = NONE,
			      .diags = diags };
	struct table_file file;
	struct table_row row;
	bool good;

	if (!table_open(&file, path, diags))
		return false;
	good = table_read(&file, &row);
	if (!good)
		diag_error(diags, DIAG_FILE_KIND,
			   (struct place){ .file = path }, "there is nothing "
			   "in it, not even names of columns");
	else if (row.fault != TABLE_WELL)
		table_report(&row, row.count, path, diags);
	good = good && row.fault == TABLE_WELL &&
		take_header(&in, &row, others);
	if (good)
		begin_rows(&in);
	while (good && table_read(&file, &row))
		take_row(&in, &row);
	if (file.error != 0)
		diag_error(diags, DIAG_FILE_UNREADABLE,
			   (struct place){ .file = path },
			   "it cannot be read: %s", strerror(file.error));
	good = good && file.error == 0;
	table_close(&file);
	free(in.units);
	free(in.labels);
	return good;
}
