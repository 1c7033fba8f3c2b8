/* SPDX-License-Identifier: MIT */
/*
 * Names of questions and answers are their ids, so that what comes back is a
 * table of heed's own; there are no groups, which would stand before them.
 */
#include "report/xlsform.h"

#include "model/contacts.h"

#include <stdarg.h>
#include <string.h>

/* A cell; what would end it is a blank. */
static void
put_cell(struct buf *out, const char *text)
{
	buf_putc(out, '\t');
	for (; text != NULL && *text != '\0'; text++)
		buf_putc(out, strchr("\t\r\n", *text) != NULL ? ' ' : *text);
}

static void
put_row(struct buf *out, const char *sheet, size_t cells, ...)
{
	va_list args;

	buf_puts(out, sheet);
	va_start(args, cells);
	for (size_t i = 0; i < cells; i++)
		put_cell(out, va_arg(args, const char *));
	va_end(args);
	buf_putc(out, '\n');
}

/* type, name, label, hint, relevant */
static void
put_survey(struct buf *out, const char *type, const char *name,
	   const char *label, const char *hint, const char *relevant)
{
	put_row(out, "survey", 5, type, name, label, hint, relevant);
}

/* --- Questions ------------------------------------------------------------ */

/* "${missing} = 'yes' or ${missing} = 'suspected'", and of its gate the same:
 * a question that was hidden again may keep its answer. */
static void
put_relevant(struct buf *out, const struct checklist *list, size_t question)
{
	const struct indicator *it = &list->indicators[question];
	const struct scale *scale;
	bool some = false;

	if (it->gate == NONE)
		return;
	scale = checklist_scale(list, it->gate);
	buf_putc(out, '(');
	for (size_t k = 0; k < scale->count; k++) {
		if ((it->opens & 1u << (k + 1)) == 0)
			continue;
		buf_printf(out, "%s${%s} = '%s'", some ? " or " : "",
			   list->indicators[it->gate].id,
			   scale->choices[k].id);
		some = true;
	}
	buf_putc(out, ')');
	if (list->indicators[it->gate].gate != NONE) {
		buf_puts(out, " and ");
		put_relevant(out, list, it->gate);
	}
}

/* What it can look like, in one line. */
static void
put_hint(struct buf *out, const struct indicator *it)
{
	for (size_t i = 0; i < it->look.count; i++)
		buf_printf(out, "%s%s", i > 0 ? "; " : "", it->look.items[i]);
}

static void
put_question(struct buf *out, const struct checklist *list, size_t i)
{
	const struct indicator *it = &list->indicators[i];
	struct buf type = { 0 }, hint = { 0 }, relevant = { 0 };

	buf_printf(&type, "select_one %s", checklist_scale(list, i)->id);
	put_hint(&hint, it);
	put_relevant(&relevant, list, i);
	put_survey(out, buf_text(&type), it->id, it->ask, buf_text(&hint),
		   buf_text(&relevant));
	buf_done(&type);
	buf_done(&hint);
	buf_done(&relevant);
}

/* --- Notes ---------------------------------------------------------------- */

static const char purpose[] =
	"For training, and for collections without names. It is never for "
	"ranking children, nor for screening children nobody is worried about. "
	"Write no name and nothing that tells who a child is.";

static const char knowing[] =
	"Answer from what you already know. Do not question a child, search, "
	"or open a phone to fill this in. Leave open what you do not want to "
	"answer.";

/* In danger nobody goes on with a form. */
static void
put_danger(struct buf *out, const struct checklist *list)
{
	struct buf text = { 0 };

	buf_puts(&text, "Worried about a child now? Tell your safeguarding "
		 "lead; you need no form.");
	for (size_t i = 0; i < list->card_calls.count; i++) {
		const struct contact *call = contacts_find(&list->contacts,
			list->card_calls.items[i]);

		if (call != NULL)
			buf_printf(&text, " %s: %s.", call->name,
				   contact_number(call));
	}
	put_survey(out, "note", "heed_danger", buf_text(&text), "", "");
	buf_done(&text);
}

static void
put_questions(struct buf *out, const struct checklist *list)
{
	put_survey(out, "type", "name", "label", "hint", "relevant");
	put_danger(out, list);
	put_survey(out, "note", "heed_purpose", purpose, "", "");
	put_survey(out, "note", "heed_knowing", knowing, "", "");
	for (size_t i = 0; i < list->indicator_count; i++)
		put_question(out, list, i);
}

/* --- Answers -------------------------------------------------------------- */

static bool
is_used(const struct checklist *list, size_t scale)
{
	for (size_t i = 0; i < list->indicator_count; i++)
		if (list->indicators[i].scale == scale)
			return true;
	return false;
}

static void
put_choices(struct buf *out, const struct checklist *list)
{
	put_row(out, "choices", 3, "list_name", "name", "label");
	for (size_t s = 0; s < list->scale_count; s++) {
		const struct scale *scale = &list->scales[s];

		for (size_t k = 0; is_used(list, s) && k < scale->count; k++)
			put_row(out, "choices", 3, scale->id,
				scale->choices[k].id, scale->choices[k].label);
	}
}

void
xlsform_rows(struct buf *out, const struct checklist *list)
{
	put_questions(out, list);
	put_choices(out, list);
	put_row(out, "settings", 4, "form_title", "form_id", "version",
		"default_language");
	put_row(out, "settings", 4, list->title, list->id, list->version,
		list->language != NULL ? list->language : "");
}
