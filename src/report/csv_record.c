/* SPDX-License-Identifier: MIT */
/* RFC 4180: lines end in CR and LF; csv.c has the cells. */
#include "report/record.h"

#include "base/date.h"
#include "base/mem.h"
#include "engine/score.h"
#include "report/csv.h"

#include <stdlib.h>
#include <string.h>

static void
put_cell(struct buf *out, bool first, const char *text)
{
	buf_puts(out, first ? "" : ",");
	csv_cell(out, text);
}

static void
put_time(struct buf *out, int64_t time)
{
	char text[DATE_TIME];

	date_time(text, time);
	put_cell(out, false, text);
}

/* --- The questions -------------------------------------------------------- */

/* Ids of questions. Owner: the array; the ids are borrowed. */
struct columns {
	const char **ids;
	size_t count;
};

static bool
has(const struct columns *c, const char *id)
{
	for (size_t i = 0; i < c->count; i++)
		if (strcmp(c->ids[i], id) == 0)
			return true;
	return false;
}

/* Have all the same checklist, of whatever version? */
static bool
all_same(const struct record_view *views, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (views[i].list == NULL ||
		    strcmp(views[i].list->id, views[0].list->id) != 0)
			return false;
	return true;
}

/* The questions of all versions, each once. */
static void
columns_init(struct columns *c, const struct record_view *views, size_t count)
{
	*c = (struct columns){ 0 };
	if (!all_same(views, count))
		return;
	for (size_t i = 0; i < count; i++) {
		const struct checklist *list = views[i].list;

		if (i > 0 && rescore_same_list(list, views[i - 1].list))
			continue;
		for (size_t k = 0; k < list->indicator_count; k++) {
			if (has(c, list->indicators[k].id))
				continue;
			c->ids = mem_resize(c->ids, c->count + 1,
					    sizeof *c->ids);
			c->ids[c->count++] = list->indicators[k].id;
		}
	}
}

static const char *
cell_of(const struct checklist *list, const struct answers *answers,
	const struct score *score, const char *id)
{
	size_t i = checklist_indicator(list, id);

	if (i == NONE)
		return "(not in this version)";
	if (!score->asked[i])
		return "(not asked)";
	return answers->values[i] == 0 ? "" :
		checklist_choice(list, i, answers->values[i])->id;
}

static void
put_answers(struct buf *out, const struct columns *c,
	    const struct record_view *view)
{
	struct answers answers;
	struct score score;

	if (c->count == 0)
		return;
	record_answers(&answers, view->record, view->list, NULL);
	score_answers(&score, view->list, &answers);
	for (size_t i = 0; i < c->count; i++)
		put_cell(out, false, cell_of(view->list, &answers, &score,
					     c->ids[i]));
	score_done(&score);
	answers_done(&answers);
}

/* --- Rows ----------------------------------------------------------------- */

static void
put_head(struct buf *out, const struct columns *c)
{
	buf_puts(out, "reference,created,changed,checklist,version,outcome,"
		 "review,copied");
	for (size_t i = 0; i < c->count; i++)
		put_cell(out, false, c->ids[i]);
	buf_puts(out, "\r\n");
}

static void
put_row(struct buf *out, const struct columns *c,
	const struct record_view *view)
{
	struct summary s;

	record_summary(&s, view->record);
	put_cell(out, true, s.reference);
	put_time(out, s.created);
	put_time(out, s.changed);
	put_cell(out, false, s.list_id);
	put_cell(out, false, s.list_version);
	put_cell(out, false, view->record->partial ? "(incomplete)" :
		 s.finished ? s.outcome : "(not finished)");
	put_cell(out, false, s.review);
	if (s.copied != 0)
		put_time(out, s.copied);
	else
		put_cell(out, false, "");
	put_answers(out, c, view);
	buf_puts(out, "\r\n");
	summary_done(&s);
}

void
csv_records(struct buf *out, const struct record_view *views, size_t count)
{
	struct columns columns;

	columns_init(&columns, views, count);
	put_head(out, &columns);
	for (size_t i = 0; i < count; i++)
		put_row(out, &columns, &views[i]);
	free(columns.ids);
}
