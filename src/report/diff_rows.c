/* SPDX-License-Identifier: MIT */
/* Counts are of rows as they were given, and say nothing of any other child. */
#include "report/diff.h"

#include "report/parts.h"
#include "report/phrase.h"
#include "report/typed.h"

#include <stdlib.h>

void
diff_rows_done(struct diff_rows *r)
{
	for (size_t i = 0; i < r->count; i++) {
		struct diff_move *m = &r->moves[i];

		for (size_t e = 0; e < m->example_count; e++) {
			free(m->examples[e].id);
			free(m->examples[e].before);
			free(m->examples[e].after);
		}
		free(m->examples);
	}
	for (size_t i = 0; i < r->cause_count; i++)
		free(r->causes[i].section);
	free(r->moves);
	free(r->causes);
	free(r->name);
	*r = (struct diff_rows){ 0 };
}

/* --- In words ------------------------------------------------------------- */

static void
put_count(struct buf *out, unsigned long count, const char *one)
{
	phrase_count(out, count);
	buf_printf(out, " %s%s", one, count == 1 ? "" : "s");
}

static void
put_share(struct buf *out, unsigned long part, unsigned long whole)
{
	unsigned long tenths = whole ?
		(unsigned long)((double)part * 1000 / (double)whole + 0.5) : 0;

	buf_printf(out, ", %lu.%lu %%", tenths / 10, tenths % 10);
}

static void
put_bands(struct buf *out, const struct diff_report *r,
	  const struct diff_move *m)
{
	const struct band *from = &r->old->bands[m->from];
	const struct band *to = &r->new->bands[m->to];

	buf_printf(out, m->moved ? "%s (%s) to %s (%s)" : "%s (%s), as before",
		   from->title, from->id, to->title, to->id);
}

static void
put_table(struct outline *o, const struct diff_report *r)
{
	outline_add(o, BLOCK_COLUMNS, "From, to", "Rows");
	for (size_t i = 0; i < r->rows->count; i++) {
		const struct diff_move *m = &r->rows->moves[i];
		struct buf label = { 0 }, text = { 0 };

		put_bands(&label, r, m);
		phrase_count(&text, m->rows);
		put_share(&text, m->rows, r->rows->rows);
		outline_add(o, BLOCK_ROW, buf_text(&label), buf_text(&text));
		buf_done(&label);
		buf_done(&text);
	}
}

static void
put_causes(struct outline *o, const struct diff_rows *rows)
{
	struct buf text = { 0 };

	outline_add(o, BLOCK_SUB, NULL, "Which change moved them");
	for (size_t i = 0; i < rows->cause_count; i++) {
		const struct diff_cause *c = &rows->causes[i];

		buf_clear(&text);
		if (c->rows)
			put_count(&text, c->rows, "row");
		else
			buf_puts(&text, c->known ? "none" :
				 "cannot be made without others");
		outline_add(o, BLOCK_ITEM, c->section, buf_text(&text));
	}
	buf_clear(&text);
	if (rows->together) {
		put_count(&text, rows->together, "row");
		outline_add(o, BLOCK_ITEM, "several changes together",
			    buf_text(&text));
	}
	outline_add(o, BLOCK_QUIET, NULL, "Each was tried alone on the rows "
		    "that moved: those that it moves by itself, as all "
		    "changes do, are counted. A row may be moved by more "
		    "than one.");
	buf_done(&text);
}

static void
put_examples(struct outline *o, const struct diff_report *r,
	     const struct diff_move *m)
{
	struct buf text = { 0 };

	put_bands(&text, r, m);
	outline_add(o, BLOCK_SUB, NULL, buf_text(&text));
	for (size_t i = 0; i < m->example_count; i++) {
		const struct diff_example *e = &m->examples[i];

		buf_clear(&text);
		typed_result(&text, r->new_name, r->new, e->after);
		outline_add(o, BLOCK_ITEM, e->id, buf_text(&text));
	}
	buf_done(&text);
}

static void
put_lead(struct outline *o, const struct diff_rows *rows)
{
	struct buf text = { 0 };

	buf_puts(&text, "Of ");
	put_count(&text, rows->rows, "row");
	buf_puts(&text, ", ");
	phrase_count(&text, rows->moved);
	buf_puts(&text, rows->moved == 1 ? " comes" : " come");
	buf_puts(&text, " to another outcome.");
	outline_add(o, BLOCK_LEAD, NULL, buf_text(&text));
	buf_clear(&text);
	if (rows->refused) {
		put_count(&text, rows->refused, "row");
		buf_puts(&text, rows->refused == 1 ? " was" : " were");
		buf_puts(&text, " refused, and counted nowhere else.");
		outline_add(o, BLOCK_WARN, NULL, buf_text(&text));
	}
	buf_clear(&text);
	if (rows->dropped) {
		put_count(&text, rows->dropped, "row");
		buf_puts(&text, rows->dropped == 1 ? " has" : " have");
		buf_puts(&text, " answers that only one version knows; under "
			 "the other they count as not answered.");
		outline_add(o, BLOCK_QUIET, NULL, buf_text(&text));
	}
	buf_done(&text);
}

void
outline_diff_rows(struct outline *o, const struct diff_report *r)
{
	part_format(o, BLOCK_HEADING, NULL, "What it does to the rows of %s",
		    r->rows->name);
	put_lead(o, r->rows);
	if (r->rows->rows == 0)
		return;
	put_table(o, r);
	if (r->rows->moved == 0)
		return;
	put_causes(o, r->rows);
	for (size_t i = 0; i < r->rows->count; i++)
		if (r->rows->moves[i].moved)
			put_examples(o, r, &r->rows->moves[i]);
}

/* --- As JSON -------------------------------------------------------------- */

static void
json_move(struct json *j, const struct diff_report *r,
	  const struct diff_move *m)
{
	json_open(j, NULL, '{');
	json_text(j, "from", r->old->bands[m->from].id);
	json_text(j, "to", r->new->bands[m->to].id);
	json_bool(j, "moved", m->moved);
	json_number(j, "rows", (long long)m->rows);
	json_open(j, "examples", '[');
	for (size_t e = 0; e < m->example_count; e++) {
		json_open(j, NULL, '{');
		json_text(j, "id", m->examples[e].id);
		typed_json(j, "old", r->old, m->examples[e].before);
		typed_json(j, "new", r->new, m->examples[e].after);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}

static void
json_causes(struct json *j, const struct diff_rows *rows)
{
	json_open(j, "alone", '[');
	for (size_t i = 0; i < rows->cause_count; i++) {
		json_open(j, NULL, '{');
		json_text(j, "section", rows->causes[i].section);
		if (rows->causes[i].known)
			json_number(j, "rows", (long long)rows->causes[i].rows);
		else
			json_none(j, "rows");
		json_close(j, '}');
	}
	json_close(j, ']');
	json_number(j, "together", (long long)rows->together);
}

void
json_diff_rows(struct json *j, const struct diff_report *r)
{
	const struct diff_rows *rows = r->rows;

	if (rows == NULL) {
		json_none(j, "table");
		return;
	}
	json_open(j, "table", '{');
	json_text(j, "name", rows->name);
	json_number(j, "rows", (long long)rows->rows);
	json_number(j, "refused", (long long)rows->refused);
	json_number(j, "moved", (long long)rows->moved);
	json_number(j, "dropped", (long long)rows->dropped);
	json_open(j, "moves", '[');
	for (size_t i = 0; i < rows->count; i++)
		json_move(j, r, &rows->moves[i]);
	json_close(j, ']');
	json_causes(j, rows);
	json_close(j, '}');
}
