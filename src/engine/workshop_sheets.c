/* SPDX-License-Identifier: MIT */
/* A sheet is read as a whole first, so that a mistake in it changes nothing. */
#include "engine/workshop_parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static bool
wrong_letter(const struct workshop *w, size_t question, const char *at,
	     struct buf *why)
{
	typed_quote(why, at);
	buf_printf(why, " is no answer to question %zu, %s; write ",
		   question + 1, workshop_topic(w, question).title);
	typed_letters(why, w, question);
	buf_puts(why, ", or - for no answer.");
	return false;
}

static bool
wrong_number(size_t letters, size_t questions, struct buf *why)
{
	buf_printf(why, "There are %zu question%s and %zu letter%s; write a "
		   "letter for each, - for no answer.", questions,
		   questions == 1 ? "" : "s", letters,
		   letters == 1 ? "" : "s");
	return false;
}

static bool
take_values(const struct workshop *w, const char *text, uint8_t *values,
	    struct buf *why)
{
	size_t count = w->topics - VOTE_COUNT, at = 0;
	int cols;

	for (text = typed_past(text); *text != '\0';
	     text = typed_past(text + text_next(text, &cols)), at++) {
		size_t label;

		if (at >= count || *text == '-' || *text == '.')
			continue;
		label = typed_label(w, at, *text);
		if (label == NONE)
			return wrong_letter(w, at, text, why);
		values[at] = (uint8_t)(label + 1);
	}
	return at == count || wrong_number(at, count, why);
}

bool
workshop_letters(struct workshop *w, enum role role, size_t child,
		 const char *typed, struct buf *why)
{
	uint8_t *values = mem_alloc(w->topics, sizeof *values);
	bool good = typed_role(&typed, &role, why) &&
		take_values(w, typed, values, why);

	if (good)
		memcpy(workshop_sheet(w, role, child)->values, values,
		       w->study->list.indicator_count);
	free(values);
	return good;
}
