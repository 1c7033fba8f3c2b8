/* SPDX-License-Identifier: MIT */
/*
 * Sheets of paper, a line of letters each. What is wrong with a line is said
 * and the line stays to be mended.
 */
#include "desk/session_parts.h"

#include "base/text.h"
#include "report/parts.h"

#include <stdlib.h>

void
session_sheets(struct session *s)
{
	s->child = 0;
	free(s->typed);
	s->typed = NULL;
	session_go(s, s->want.study->child_count > 1 ? SCENE_WHOSE :
		   SCENE_SHEET);
}

/* --- Whose ---------------------------------------------------------------- */

void
scene_whose_show(struct session *s, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "About whom are the "
		    "sheets?");
	for (size_t i = 0; i < s->want.study->child_count; i++)
		card_row(c, s->want.study->children[i].title, NULL);
	c->ask = CARD_ROWS;
	c->row = s->child;
}

void
scene_whose_take(struct session *s, const struct card_input *in)
{
	if (in->did == CARD_CHOSE) {
		s->child = in->row;
		session_go(s, SCENE_SHEET);
	} else if (in->did != CARD_COMMAND) {
		session_go(s, SCENE_STEP);
	}
}

/* --- A sheet -------------------------------------------------------------- */

static size_t
sheets_of(const struct session *s, size_t child)
{
	size_t count = 0;

	for (size_t i = 0; i < s->w.sheet_count; i++)
		count += s->w.sheets[i].child == child;
	return count;
}

/* The questions in the order of the sheet, each with its letters. */
static void
add_order(const struct session *s, struct outline *o)
{
	const struct checklist *list = &s->want.study->list;

	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct scale *scale = checklist_scale(list, i);
		struct buf label = { 0 }, letters = { 0 };

		buf_printf(&label, "%zu", i + 1);
		for (size_t k = 0; k < scale->count; k++)
			buf_printf(&letters, "%c ", scale->choices[k].key);
		buf_puts(&letters, " ");
		buf_puts(&letters, list->indicators[i].title);
		outline_add(o, BLOCK_PAIR, buf_text(&label),
			    buf_text(&letters));
		buf_done(&label);
		buf_done(&letters);
	}
}

void
scene_sheet_show(struct session *s, struct card *c)
{
	const struct case_study *study = s->want.study;
	size_t count = sheets_of(s, s->child);

	part_format(&c->page, BLOCK_TITLE, NULL, "Sheet %zu: %s", count + 1,
		    study->children[s->child].title);
	part_format(&c->page, BLOCK_PARA, NULL, "One line a sheet: the letter "
		    "that is ringed for each of the %zu questions, - where "
		    "none is. A role may stand before them, as in \"police: "
		    "...\". undo takes the last sheet back; Enter alone ends.",
		    study->list.indicator_count);
	if (s->beside)
		outline_add(&c->page, BLOCK_QUIET, NULL, "The workshop that is "
			    "open counts them by itself.");
	add_order(s, &c->page);
	c->ask = CARD_TEXT;
	c->initial = mem_string(s->typed != NULL ? s->typed : "");
}

/* "Sheet 7: 4 yes, 3 suspected, ..." so that a slip is noticed. */
static void
say_sheet(struct session *s)
{
	const struct checklist *list = &s->want.study->list;
	const struct sheet *sheet = &s->w.sheets[s->w.sheet_count - 1];
	size_t answered = 0;

	for (size_t i = 0; i < list->indicator_count; i++)
		answered += sheet->values[i] != 0;
	session_say(s, "Sheet %zu is in: %zu of %zu answered%s%s.",
		    sheets_of(s, s->child), answered, list->indicator_count,
		    sheet->role != ROLE_NONE ? ", " : "",
		    sheet->role != ROLE_NONE ? role_words(sheet->role) : "");
}

static void
take_sheet(struct session *s, const char *typed)
{
	struct buf why = { 0 };

	free(s->typed);
	s->typed = NULL;
	if (text_same(typed, "undo")) {
		session_say(s, workshop_unsheet(&s->w) ?
			    "The last sheet is taken back." :
			    "There is no sheet that was typed in.");
	} else if (workshop_letters(&s->w, ROLE_NONE, s->child, typed,
				    &why)) {
		say_sheet(s);
	} else {
		session_say(s, "%s", buf_text(&why));
		s->typed = mem_string(typed);
	}
	buf_done(&why);
}

void
scene_sheet_take(struct session *s, const struct card_input *in)
{
	const char *typed = in->did == CARD_TYPED ? in->text : "";

	while (*typed == ' ')
		typed++;
	if (*typed != '\0')
		take_sheet(s, typed);
	else
		session_go(s, SCENE_STEP);
}
