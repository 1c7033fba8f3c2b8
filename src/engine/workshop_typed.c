/* SPDX-License-Identifier: MIT */
/*
 * What a trainer types in a hurry, before a room. It is read as a whole
 * first, so that a mistake in it changes nothing.
 */
#include "engine/workshop.h"

#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool
is_gap(char c)
{
	return c == ' ' || c == '\t' || c == ',';
}

static const char *
past_gaps(const char *text)
{
	while (is_gap(*text))
		text++;
	return text;
}

/* Append the first character of a text, whole. */
static void
put_first(struct buf *out, const char *text)
{
	int cols;

	buf_printf(out, "\"%.*s\"", (int)text_next(text, &cols), text);
}

/* "n, p, y and d": the letters of a topic, or "1 to 6" of a vote. */
static void
put_letters(struct buf *out, const struct workshop *w, size_t topic)
{
	size_t labels = workshop_topic(w, topic).labels;

	if (workshop_letter(w, topic, 0) == 0) {
		buf_printf(out, "1 to %zu", labels);
		return;
	}
	for (size_t k = 0; k < labels; k++)
		buf_printf(out, "%s%c", k == 0 ? "" :
			   k + 1 == labels ? " and " : ", ",
			   workshop_letter(w, topic, k));
}

/* --- Roles ---------------------------------------------------------------- */

static bool
unknown_role(const char *name, struct buf *why)
{
	const char *words[ROLE_COUNT];
	size_t near;

	for (int r = 0; r < ROLE_COUNT; r++)
		words[r] = role_id((enum role)r);
	near = text_nearest(name, words + 1, ROLE_COUNT - 1);
	buf_printf(why, "\"%s\" is no role;", name);
	if (near < ROLE_COUNT - 1)
		buf_printf(why, " did you mean %s?", words[near + 1]);
	else
		buf_puts(why, " there are school, health, police, social, "
			 "youth and other.");
	return false;
}

/* A role and a colon may stand first; *text is then what is behind them. */
static bool
take_role(const char **text, enum role *role, struct buf *why)
{
	const char *colon = strpbrk(*text, ":;");
	size_t size;
	char *name;
	bool known;

	if (colon == NULL || *colon == ';')
		return true;
	*text = past_gaps(*text);
	size = (size_t)(colon - *text);
	while (size > 0 && is_gap((*text)[size - 1]))
		size--;
	name = mem_stringn(*text, size);
	*role = role_named(name, size);
	known = *role != ROLE_COUNT || unknown_role(name, why);
	free(name);
	*text = colon + 1;
	return known;
}

/* --- Counts --------------------------------------------------------------- */

/** What is typed, as it is read. */
struct typing {
	const struct workshop *w;
	size_t topic, labels;
	struct hands hands;
	bool named[ROLE_COUNT]; /* roles that were typed */
	struct buf *why;
};

static bool
number(struct typing *t, const char **text, unsigned *out)
{
	char *end;
	unsigned long value;

	if (!isdigit((unsigned char)**text)) {
		buf_puts(t->why, "A number belongs ");
		if (**text == '\0' || **text == ';') {
			buf_puts(t->why, "behind the last letter.");
		} else {
			buf_puts(t->why, "before ");
			put_first(t->why, *text);
			buf_putc(t->why, '.');
		}
		return false;
	}
	value = strtoul(*text, &end, 10);
	*text = end;
	*out = (unsigned)value;
	if (value <= HANDS_MOST)
		return true;
	buf_printf(t->why, "%d is the most that can be counted.", HANDS_MOST);
	return false;
}

/* The label of a letter of the topic; labels if there is none. */
static size_t
lettered(const struct typing *t, char letter)
{
	for (size_t k = 0; k < t->labels; k++)
		if (tolower((unsigned char)letter) ==
		    tolower(workshop_letter(t->w, t->topic, k)))
			return k;
	return t->labels;
}

/* "y12" or "y=12". */
static bool
take_letter(struct typing *t, const char **text, uint16_t *counts)
{
	size_t label = lettered(t, **text);
	unsigned count;

	if (label == t->labels) {
		put_first(t->why, *text);
		buf_puts(t->why, " is no answer here; there are ");
		put_letters(t->why, t->w, t->topic);
		buf_putc(t->why, '.');
		return false;
	}
	*text = past_gaps(*text + 1);
	if (**text == '=')
		*text = past_gaps(*text + 1);
	if (!number(t, text, &count))
		return false;
	counts[label] = (uint16_t)count;
	return true;
}

/* "12", the next answer's; or "3=12", the third one's. */
static bool
take_number(struct typing *t, const char **text, uint16_t *counts,
	    size_t *next)
{
	size_t label = *next;
	unsigned count;
	const char *behind;

	if (!number(t, text, &count))
		return false;
	behind = past_gaps(*text);
	if (*behind == '=') {
		label = (size_t)count - 1;
		*text = past_gaps(behind + 1);
		if (!number(t, text, &count))
			return false;
	} else {
		++*next;
	}
	if (label >= t->labels) {
		buf_printf(t->why, "There are %zu answers here, and so at most "
			   "%zu numbers.", t->labels, t->labels);
		return false;
	}
	counts[label] = (uint16_t)count;
	return true;
}

/* Everything up to a semicolon or the end. */
static bool
take_part(struct typing *t, const char **text)
{
	enum role role = ROLE_NONE;
	uint16_t *counts;
	size_t next = 0;
	bool good = take_role(text, &role, t->why);

	if (!good)
		return false;
	counts = t->hands.by[role];
	t->named[role] = true;
	for (*text = past_gaps(*text); good && **text != '\0' &&
	     **text != ';'; *text = past_gaps(*text))
		good = isdigit((unsigned char)**text) ?
			take_number(t, text, counts, &next) :
			take_letter(t, text, counts);
	if (**text == ';')
		++*text;
	return good;
}

bool
workshop_take(struct workshop *w, size_t round, size_t child, size_t topic,
	      const char *typed, struct buf *why)
{
	struct hands *hands = workshop_hands(w, round, child, topic);
	struct typing t = { .w = w, .topic = topic, .why = why,
			    .labels = workshop_topic(w, topic).labels };
	const char *text = past_gaps(typed);

	if (text[0] == '-' && *past_gaps(text + 1) == '\0') {
		memset(hands, 0, sizeof *hands);
		return true;
	}
	do {
		if (!take_part(&t, &text))
			return false;
	} while (*text != '\0');
	for (int r = 0; r < ROLE_COUNT; r++)
		if (t.named[r])
			memcpy(hands->by[r], t.hands.by[r],
			       sizeof hands->by[r]);
	return true;
}

static bool
any(const uint16_t counts[HANDS_LABELS])
{
	for (size_t k = 0; k < HANDS_LABELS; k++)
		if (counts[k] > 0)
			return true;
	return false;
}

void
workshop_typed(struct buf *out, const struct workshop *w, size_t round,
	       size_t child, size_t topic)
{
	const struct hands *hands = workshop_hands(w, round, child, topic);
	size_t labels = workshop_topic(w, topic).labels, parts = 0;

	for (int r = 0; r < ROLE_COUNT; r++) {
		if (!any(hands->by[r]))
			continue;
		if (parts++ > 0)
			buf_puts(out, "; ");
		if (r != ROLE_NONE)
			buf_printf(out, "%s: ", role_id((enum role)r));
		for (size_t k = 0; k < labels; k++)
			buf_printf(out, "%s%u", k > 0 ? " " : "",
				   hands->by[r][k]);
	}
}

/* --- Sheets --------------------------------------------------------------- */

/* The value that a letter gives a question; 0 is none, -1 is a mistake. */
static int
value_of(const struct workshop *w, size_t question, char letter)
{
	size_t labels = workshop_topic(w, question).labels;

	if (letter == '-' || letter == '.')
		return 0;
	for (size_t k = 0; k < labels; k++)
		if (tolower((unsigned char)letter) ==
		    tolower(workshop_letter(w, question, k)))
			return (int)k + 1;
	return -1;
}

static bool
wrong_letter(const struct workshop *w, size_t question, const char *at,
	     struct buf *why)
{
	put_first(why, at);
	buf_printf(why, " is no answer to question %zu, %s; there are ",
		   question + 1, workshop_topic(w, question).title);
	put_letters(why, w, question);
	buf_puts(why, ", and - for none.");
	return false;
}

static bool
take_values(const struct workshop *w, const char *text, uint8_t *values,
	    struct buf *why)
{
	size_t count = w->topics - VOTE_COUNT, at = 0;

	for (text = past_gaps(text); *text != '\0';
	     text = past_gaps(text + 1)) {
		int value = at < count ? value_of(w, at, *text) : 0;

		if (value < 0)
			return wrong_letter(w, at, text, why);
		if (at < count)
			values[at] = (uint8_t)value;
		at++;
	}
	if (at == count)
		return true;
	buf_printf(why, "There are %zu letters, and %zu questions; a line "
		   "without an answer is -.", at, count);
	return false;
}

bool
workshop_letters(struct workshop *w, enum role role, size_t child,
		 const char *typed, struct buf *why)
{
	uint8_t *values = mem_alloc(w->topics, sizeof *values);
	bool good = take_role(&typed, &role, why) &&
		take_values(w, typed, values, why);

	if (good)
		memcpy(workshop_sheet(w, role, child)->values, values,
		       w->study->list.indicator_count);
	free(values);
	return good;
}
