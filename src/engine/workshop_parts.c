/* SPDX-License-Identifier: MIT */
#include "engine/workshop_parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

bool
typed_gap(char c)
{
	return c == ' ' || c == '\t' || c == ',';
}

const char *
typed_past(const char *text)
{
	while (typed_gap(*text))
		text++;
	return text;
}

void
typed_quote(struct buf *out, const char *text)
{
	int cols;

	buf_putc(out, '"');
	text_clean(out, text, text_next(text, &cols));
	buf_putc(out, '"');
}

void
typed_letters(struct buf *out, const struct workshop *w, size_t topic)
{
	size_t labels = workshop_topic(w, topic).labels;

	for (size_t k = 0; k < labels; k++)
		buf_printf(out, "%s%c", k == 0 ? "" :
			   k + 1 == labels ? " or " : ", ",
			   workshop_letter(w, topic, k));
}

size_t
typed_label(const struct workshop *w, size_t topic, char letter)
{
	size_t labels = workshop_topic(w, topic).labels;

	for (size_t k = 0; letter != '\0' && k < labels; k++)
		if (text_lower(letter) ==
		    text_lower(workshop_letter(w, topic, k)))
			return k;
	return NONE;
}

/* --- Roles ---------------------------------------------------------------- */

enum { NAMES = ROLE_COUNT - ROLE_SCHOOL };

/* Both ids and words are names; the sentence has the id, which is short. */
static void
unknown_role(const char *name, size_t size, struct buf *why)
{
	const char *names[2 * NAMES];
	char *word = mem_stringn(name, size);
	size_t near;

	for (size_t i = 0; i < NAMES; i++) {
		names[i] = role_id((enum role)(ROLE_SCHOOL + i));
		names[NAMES + i] = role_words((enum role)(ROLE_SCHOOL + i));
	}
	near = text_nearest(word, names, 2 * (size_t)NAMES);
	buf_putc(why, '"');
	text_clean(why, word, strlen(word));
	buf_puts(why, "\" is no role; ");
	if (near < 2 * (size_t)NAMES)
		buf_printf(why, "did you mean %s?", names[near % NAMES]);
	else
		buf_puts(why, "write school, health, police, social, youth "
			 "or other.");
	free(word);
}

bool
typed_role(const char **text, enum role *role, struct buf *why)
{
	const char *colon = strpbrk(*text, ":;"), *name;
	size_t size;
	enum role named;

	if (colon == NULL || *colon == ';')
		return true;
	name = typed_past(*text);
	size = (size_t)(colon - name);
	while (size > 0 && typed_gap(name[size - 1]))
		size--;
	named = role_named(name, size);
	if (named == ROLE_COUNT) {
		unknown_role(name, size, why);
		return false;
	}
	*role = named;
	*text = colon + 1;
	return true;
}
