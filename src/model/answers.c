/* SPDX-License-Identifier: MIT */
/*
 * A value is 0 or one of its question's choices; nothing else gets in here.
 * Texts about a child are wiped before they are released.
 */
#include "model/answers.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

void
answers_init(struct answers *a, const struct checklist *list)
{
	*a = (struct answers){.count = list->indicator_count, .raised = NONE};
	a->values = mem_alloc(a->count, sizeof *a->values);
	a->notes = mem_alloc(a->count, sizeof *a->notes);
}

static struct note
note_copy(const struct note *from)
{
	return (struct note){
		.seen = mem_string(from->seen),
		.when = mem_string(from->when),
		.opinion = mem_string(from->opinion),
	};
}

void
answers_copy(struct answers *to, const struct answers *from)
{
	size_t i;

	*to = (struct answers){.count = from->count, .raised = from->raised};
	to->values = mem_copy(from->values, from->count);
	to->notes = mem_alloc(from->count, sizeof *to->notes);
	for (i = 0; i < from->count; i++)
		to->notes[i] = note_copy(&from->notes[i]);
	to->general = note_copy(&from->general);
	to->tell = mem_string(from->tell);
	to->because = mem_string(from->because);
}

/* The indicator of this name, or NONE with a problem added. */
static size_t
find_indicator(const struct checklist *list, const char *name,
	       struct place at, struct diags *diags)
{
	size_t count = list->indicator_count;
	size_t found = checklist_indicator(list, name);
	const char **names;
	size_t near;
	size_t i;

	if (found != NONE)
		return found;
	names = mem_alloc(count, sizeof *names);
	for (i = 0; i < count; i++)
		names[i] = list->indicators[i].id;
	near = text_nearest(name, names, count);
	if (near < count)
		diag_error(diags, DIAG_INDICATOR_UNKNOWN, at,
			   "no question is named \"%s\"; did you mean \"%s\"?",
			   name, names[near]);
	else
		diag_error(diags, DIAG_INDICATOR_UNKNOWN, at,
			   "no question is named \"%s\"", name);
	free(names);
	return NONE;
}

void
answers_unknown(const struct checklist *list, size_t which,
		const char *answer, struct place at, struct diags *diags)
{
	const struct scale *scale = checklist_scale(list, which);
	const char *indicator = list->indicators[which].id;
	const char *names[CHOICES_MAX];
	struct buf known = {0};
	size_t near;
	size_t i;

	for (i = 0; i < scale->count; i++) {
		names[i] = scale->choices[i].id;
		buf_printf(&known, "%s\"%s\"", !i ? "" :
			   i + 1 < scale->count ? ", " : " or ", names[i]);
	}
	near = text_nearest(answer, names, scale->count);
	if (near < scale->count)
		diag_error(diags, DIAG_ANSWER_UNKNOWN, at,
			   "\"%s\" has no answer \"%s\"; did you mean "
			   "\"%s\"? It has %s", indicator, answer,
			   names[near], buf_text(&known));
	else
		diag_error(diags, DIAG_ANSWER_UNKNOWN, at,
			   "\"%s\" has no answer \"%s\"; it has %s",
			   indicator, answer, buf_text(&known));
	buf_done(&known);
}

uint8_t
answers_value(const struct checklist *list, size_t which, const char *answer,
	      size_t size)
{
	const struct scale *scale = checklist_scale(list, which);
	size_t i;

	for (i = 0; i < scale->count; i++)
		if (strlen(scale->choices[i].id) == size &&
		    memcmp(scale->choices[i].id, answer, size) == 0)
			return (uint8_t)(i + 1);
	for (i = 0; i < scale->count; i++)
		if (size == 1 && answer[0] &&
		    answer[0] == scale->choices[i].key)
			return (uint8_t)(i + 1);
	return 0;
}

/* The value of an answer's id or key; 0 with a problem added. */
static uint8_t
find_choice(const struct checklist *list, size_t which, const char *answer,
	    struct place at, struct diags *diags)
{
	uint8_t value = answers_value(list, which, answer, strlen(answer));

	if (!value)
		answers_unknown(list, which, answer, at, diags);
	return value;
}

bool
answers_set(struct answers *a, const struct checklist *list,
	    const char *indicator, const char *answer, struct diags *diags)
{
	struct place nowhere = {0};
	size_t which = find_indicator(list, indicator, nowhere, diags);
	uint8_t value = which == NONE ? 0 :
		find_choice(list, which, answer, nowhere, diags);

	if (value)
		a->values[which] = value;
	return value != 0;
}

static const char *
after_blanks(const char *text)
{
	return text + strspn(text, " \t\r\n");
}

/* A text of this many bytes without blanks at its ends. */
static char *
trimmed(const char *text, size_t size)
{
	const char *from = after_blanks(text);

	size = from < text + size ? size - (size_t)(from - text) : 0;
	while (size > 0 && strchr(" \t\r\n", from[size - 1]) != NULL)
		size--;
	return mem_stringn(from, size);
}

/* Answer with the two halves of a pair; at is the place of the answer. */
static bool
set_pair(struct answers *a, const struct checklist *list,
	 const char *question, const char *answer, struct place at,
	 struct place at_answer, struct diags *diags)
{
	size_t which = find_indicator(list, question, at, diags);
	uint8_t value = which == NONE ? 0 :
		find_choice(list, which, answer, at_answer, diags);

	if (value && a->values[which] && a->values[which] != value) {
		diag_error(diags, DIAG_ANSWER_TWICE, at_answer,
			   "\"%s\" already has the answer \"%s\"", question,
			   checklist_choice(list, which, a->values[which])->id);
		value = 0;
	}
	if (value)
		a->values[which] = value;
	return value != 0;
}

bool
answers_pair(struct answers *a, const struct checklist *list,
	     const char *pair, struct place at, struct diags *diags)
{
	const char *sign = strchr(pair, '=');
	struct place at_answer = at;
	char *question, *answer;
	bool good;

	if (sign == NULL || after_blanks(pair) == sign) {
		diag_error(diags, DIAG_ANSWER_PAIR, at, sign == NULL ?
			   "\"%s\" is not of the form QUESTION=ANSWER" :
			   "the name of the question is missing before "
			   "\"%s\"; write QUESTION=ANSWER", pair);
		return false;
	}
	question = trimmed(pair, (size_t)(sign - pair));
	answer = trimmed(sign + 1, strlen(sign + 1));
	if (at.column > 0)
		at_answer.column += text_chars(pair,
			(size_t)(after_blanks(sign + 1) - pair));
	good = set_pair(a, list, question, answer, at, at_answer, diags);
	free(question);
	free(answer);
	return good;
}

static char **
part_of(struct note *note, enum note_part part)
{
	switch (part) {
	case NOTE_SEEN:
		return &note->seen;
	case NOTE_WHEN:
		return &note->when;
	default:
		return &note->opinion;
	}
}

const char *
note_text(const struct note *note, enum note_part part)
{
	const char *text = part == NOTE_SEEN ? note->seen :
			   part == NOTE_WHEN ? note->when : note->opinion;

	return text ? text : "";
}

static bool
blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

void
note_set(struct note *note, enum note_part part, const char *text)
{
	char **to = part_of(note, part);
	char *old = *to;

	*to = NULL;
	if (text) {
		size_t size;

		while (blank(*text))
			text++;
		size = strlen(text);
		while (size && blank(text[size - 1]))
			size--;
		if (size)
			*to = mem_stringn(text, size);
	}
	mem_drop(&old);
}

bool
note_some(const struct note *note)
{
	return note->seen || note->when || note->opinion;
}

static void
note_done(struct note *note)
{
	mem_drop(&note->seen);
	mem_drop(&note->when);
	mem_drop(&note->opinion);
}

void
answers_done(struct answers *a)
{
	size_t i;

	for (i = 0; a->notes && i < a->count; i++)
		note_done(&a->notes[i]);
	note_done(&a->general);
	mem_drop(&a->tell);
	mem_drop(&a->because);
	if (a->values)
		mem_wipe(a->values, a->count);
	free(a->values);
	free(a->notes);
	*a = (struct answers){0};
}
