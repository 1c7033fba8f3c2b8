/* SPDX-License-Identifier: MIT */
/* For programs: a line or an object for each count, with nothing derived. */
#include "report/tally_parts.h"

#include "base/json.h"
#include "report/csv.h"

/* --- CSV ------------------------------------------------------------------ */

static void
put_number(struct buf *out, unsigned long count)
{
	if (count)
		buf_printf(out, ",%lu", count);
	else
		buf_printf(out, ",<%d", TALLY_STEP);
}

static void
put_row(struct buf *out, const struct tally *t, const struct tally_group *g,
	enum tally_kind kind, const struct tally_line *line)
{
	struct buf name = { 0 };

	tally_name(&name, t, g);
	csv_cell(out, buf_text(&name));
	buf_done(&name);
	buf_printf(out, ",%s,%s,", tally_kind_name(kind), line->id);
	csv_cell(out, line->title);
	put_number(out, line->count);
	put_number(out, g->rows);
	buf_putc(out, '\n');
}

void
tally_csv(struct buf *out, const struct tally *t)
{
	csv_cell(out, t->by ? t->by : "group");
	buf_puts(out, ",what,id,title,count,of\n");
	for (size_t g = 0; g < t->count; g++)
		for (int kind = 0; kind < TALLY_KINDS; kind++) {
			struct tally_line line;
			size_t at = 0;

			while (tally_line(&line, t, &t->groups[g],
					  (enum tally_kind)kind, &at))
				put_row(out, t, &t->groups[g],
					(enum tally_kind)kind, &line);
		}
}

/* --- JSON ----------------------------------------------------------------- */

static void
json_count(struct json *j, const char *name, unsigned long count)
{
	if (count)
		json_number(j, name, (long long)count);
	else
		json_none(j, name);
}

static void
json_kind(struct json *j, const struct tally *t, const struct tally_group *g,
	  enum tally_kind kind)
{
	struct tally_line line;
	size_t at = 0;

	json_open(j, tally_kind_name(kind), '[');
	while (tally_line(&line, t, g, kind, &at)) {
		json_open(j, NULL, '{');
		json_text(j, "id", line.id);
		json_count(j, "count", line.count);
		json_close(j, '}');
	}
	json_close(j, ']');
}

void
tally_json(struct buf *out, const struct tally *t)
{
	struct json j;

	json_init(&j, out);
	json_open(&j, NULL, '{');
	json_number(&j, "heed", 1);
	json_text(&j, "type", "tally");
	json_text(&j, "checklist", t->list->id);
	json_text(&j, "version", t->list->version);
	json_number(&j, "rounded_down_to", TALLY_STEP);
	json_text(&j, "by", t->by);
	json_open(&j, "groups", '[');
	for (size_t g = 0; g < t->count; g++) {
		json_open(&j, NULL, '{');
		json_text(&j, "name", t->groups[g].name);
		json_count(&j, "rows", t->groups[g].rows);
		for (int kind = TALLY_BAND; kind < TALLY_KINDS; kind++)
			json_kind(&j, t, &t->groups[g],
				  (enum tally_kind)kind);
		json_close(&j, '}');
	}
	json_close(&j, ']');
	json_bool(&j, "small_groups_left_out", t->small);
	json_close(&j, '}');
	buf_putc(out, '\n');
}
