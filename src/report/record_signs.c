/* SPDX-License-Identifier: MIT */
/*
 * Of a record, what was answered and noted. Every answer and every note is
 * told once: what was seen in one place, opinions in another. What is not
 * known is never among what was answered "no".
 */
#include "report/parts.h"
#include "report/record_parts.h"

#include <string.h>

static const char *const labels[NOTE_PARTS] = {
	"Seen or said", "When and where", "Opinion",
};

/* What was seen, said, when and where; not what is thought. */
static bool
add_note(struct outline *o, enum block_kind kind, const struct note *n)
{
	static const enum note_part facts[] = { NOTE_SEEN, NOTE_WHEN };
	bool some = false;

	for (size_t i = 0; i < 2; i++) {
		const char *text = note_text(n, facts[i]);

		if (*text == '\0')
			continue;
		outline_add(o, kind, labels[facts[i]], text);
		some = true;
	}
	return some;
}

/* --- Without the checklist ------------------------------------------------ */

static bool
is_last(const struct events *all, size_t event)
{
	const struct event *e = &all->items[event];

	for (size_t i = event + 1; i < all->count; i++)
		if (all->items[i].kind == e->kind &&
		    all->items[i].part == e->part &&
		    strcmp(all->items[i].subject, e->subject) == 0)
			return false;
	return true;
}

/* Where the copy of the checklist is lost, names are all there is. */
static void
add_names(struct outline *o, const struct events *all)
{
	outline_add(o, BLOCK_HEADING, NULL, "Answers and notes");
	outline_add(o, BLOCK_PARA, NULL,
		    "The copy of the checklist in this record does not open, "
		    "so questions and answers are called by their names in "
		    "the file.");
	for (size_t i = 0; i < all->count; i++) {
		const struct event *e = &all->items[i];
		const char *subject = *e->subject != '\0' ? e->subject :
							    "general note";

		if (*e->value == '\0' || !is_last(all, i))
			continue;
		if (e->kind == EVENT_ANSWER)
			outline_add(o, BLOCK_ITEM, subject, e->value);
		else if (e->kind == EVENT_NOTE)
			part_format(o, BLOCK_ITEM, subject, "%s: %s",
				    labels[e->part], e->value);
		else if (e->kind == EVENT_RAISE)
			part_format(o, BLOCK_ITEM, "Raised", "to \"%s\", "
				    "because: %s", subject, e->value);
	}
}

/* --- Signs ---------------------------------------------------------------- */

/* Where a sign's answer is told. */
enum where {
	NOWHERE,
	SEEN,       /* it counts as present, or the scale has no such answer */
	OTHERWISE,  /* another answer */
	UNKNOWN,
	UNANSWERED
};

static bool
has_present(const struct scale *scale)
{
	for (size_t i = 0; i < scale->count; i++)
		if (scale->choices[i].present)
			return true;
	return false;
}

static enum where
where_of(const struct record_facts *f, size_t i)
{
	const struct indicator *sign = &f->list->indicators[i];
	unsigned value = f->answers.values[i];
	const struct choice *c;

	if (!f->result.score.asked[i])
		return NOWHERE;
	if (value == 0)
		return UNANSWERED;
	c = checklist_choice(f->list, i, value);
	if (c->role == CHOICE_UNKNOWN)
		return UNKNOWN;
	if (c->present || sign->kind == KIND_CONTEXT ||
	    (c->role == CHOICE_LEVEL &&
	     !has_present(checklist_scale(f->list, i))))
		return SEEN;
	return OTHERWISE;
}

/* In full: whoever reads it has not seen what a "no" meant. */
static const char *
answer_of(const struct record_facts *f, size_t i)
{
	unsigned value = f->answers.values[i];

	return value == 0 ? "not answered" :
			    checklist_choice(f->list, i, value)->label;
}

static void
add_kind(struct outline *o, const struct record_facts *f, enum kind kind)
{
	bool headed = false;

	for (size_t i = 0; i < f->list->indicator_count; i++) {
		const struct indicator *sign = &f->list->indicators[i];

		if (sign->kind != kind || where_of(f, i) != SEEN)
			continue;
		if (!headed)
			outline_add(o, BLOCK_HEADING, NULL, kind_words(kind));
		headed = true;
		outline_add(o, BLOCK_ITEM, sign->title, answer_of(f, i));
		add_note(o, BLOCK_QUIET, &f->answers.notes[i]);
	}
}

/* Those told there with this answer (NULL: any), in one line. */
static void
add_line(struct outline *o, const struct record_facts *f, enum where where,
	 const char *answer, const char *label)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < f->list->indicator_count; i++)
		if (where_of(f, i) == where &&
		    (answer == NULL || strcmp(answer, answer_of(f, i)) == 0))
			buf_printf(&text, "%s%s", text.size > 0 ? "; " : "",
				   f->list->indicators[i].title);
	if (text.size > 0)
		outline_add(o, BLOCK_PAIR, label, buf_text(&text));
	buf_done(&text);
}

/* Each other answer once, with all that have it. */
static void
add_otherwise(struct outline *o, const struct record_facts *f)
{
	for (size_t i = 0; i < f->list->indicator_count; i++) {
		const char *answer = answer_of(f, i);
		struct buf label = { 0 };
		bool told = false;

		if (where_of(f, i) != OTHERWISE)
			continue;
		for (size_t k = 0; k < i; k++)
			told = told || (where_of(f, k) == OTHERWISE &&
					strcmp(answer, answer_of(f, k)) == 0);
		buf_printf(&label, "Answered \"%s\"", answer);
		if (!told)
			add_line(o, f, OTHERWISE, answer, buf_text(&label));
		buf_done(&label);
	}
}

/* Notes on what is not among the signs above. */
static void
add_other_notes(struct outline *o, const struct record_facts *f)
{
	bool headed = false;

	for (size_t i = 0; i < f->list->indicator_count; i++) {
		const struct note *n = &f->answers.notes[i];

		if (where_of(f, i) == SEEN || (n->seen == NULL &&
					       n->when == NULL))
			continue;
		if (!headed)
			outline_add(o, BLOCK_HEADING, NULL,
				    "Notes on other questions");
		headed = true;
		outline_add(o, BLOCK_ITEM, f->list->indicators[i].title,
			    where_of(f, i) == NOWHERE ? "no longer asked" :
							answer_of(f, i));
		add_note(o, BLOCK_QUIET, n);
	}
}

void
record_signs(struct outline *o, const struct record_facts *f)
{
	if (f->list == NULL) {
		add_names(o, &f->record->events);
		return;
	}
	add_kind(o, f, KIND_CONTEXT);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (kind != KIND_CONTEXT)
			add_kind(o, f, (enum kind)kind);
	outline_add(o, BLOCK_HEADING, NULL, "Other answers");
	add_line(o, f, UNKNOWN, NULL, "Not known");
	add_line(o, f, UNANSWERED, NULL, f->record->partial ?
		 "Not answered, or lost" : "Not answered");
	add_otherwise(o, f);
	if (o->blocks[o->count - 1].kind == BLOCK_HEADING)
		outline_add(o, BLOCK_PARA, NULL, "None.");
	add_other_notes(o, f);
}

/* --- What was seen, what is thought --------------------------------------- */

bool
record_seen(struct outline *o, const struct record_facts *f)
{
	static const char *const names[] = { "present", "look", "injuries",
					     "wishes" };
	bool some = f->list != NULL &&
		add_note(o, BLOCK_PAIR, &f->answers.general);

	some = record_detail(o, f, "question", false) || some;
	some = record_detail(o, f, "words", true) || some;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		some = record_detail(o, f, names[i], false) || some;
	return some;
}

/* Is a fact noted, whatever it is about? */
static bool
noted(const struct events *all)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].kind == EVENT_NOTE &&
		    all->items[i].part != NOTE_OPINION &&
		    *all->items[i].value != '\0' && is_last(all, i))
			return true;
	return false;
}

bool
record_seen_below(struct outline *o, const struct record_facts *f, bool more)
{
	struct buf text = { 0 };
	bool some = f->list == NULL && noted(&f->record->events);

	if (some)
		outline_add(o, BLOCK_PARA, NULL,
			    "What was noted stands below, with the answers.");
	for (size_t i = 0; f->list != NULL && i < f->list->indicator_count;
	     i++) {
		const struct note *n = &f->answers.notes[i];

		if (*note_text(n, NOTE_SEEN) == '\0' &&
		    *note_text(n, NOTE_WHEN) == '\0')
			continue;
		buf_printf(&text, "%s%s", text.size > 0 ? "; " : "",
			   f->list->indicators[i].title);
	}
	if (text.size > 0)
		outline_add(o, BLOCK_PAIR, more ?
			    "More was noted, and stands below with" :
			    "It was noted, and stands below with",
			    buf_text(&text));
	some = some || text.size > 0;
	buf_done(&text);
	return some;
}

static void
add_on(struct outline *o, const char *title, const char *text)
{
	struct buf label = { 0 };

	buf_printf(&label, "Opinion on \"%s\"", title);
	outline_add(o, BLOCK_PAIR, buf_text(&label), text);
	buf_done(&label);
}

void
record_opinion(struct outline *o, const struct record_facts *f)
{
	const char *general;
	size_t before = o->count;

	if (f->list == NULL)
		return;
	outline_add(o, BLOCK_HEADING, NULL,
		    "What the writer thinks (opinion, not fact)");
	general = note_text(&f->answers.general, NOTE_OPINION);
	if (*general != '\0')
		outline_add(o, BLOCK_PAIR, "Opinion", general);
	for (size_t i = 0; i < f->list->indicator_count; i++) {
		const char *text = note_text(&f->answers.notes[i],
					     NOTE_OPINION);

		if (*text != '\0')
			add_on(o, f->list->indicators[i].title, text);
	}
	if (o->count == before + 1)
		outline_add(o, BLOCK_PARA, NULL, f->record->partial ?
			    "None that could be opened." : "None is written.");
}
