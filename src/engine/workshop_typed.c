/* SPDX-License-Identifier: MIT */
/*
 * What a trainer types in a hurry, before a room. It is read as a whole
 * first, so that a mistake in it changes nothing; and what could be meant in
 * two ways is a mistake, since nobody would see it in a bar.
 */
#include "engine/workshop_parts.h"

#include <stdlib.h>
#include <string.h>

/* How the counts of a role name what they count. */
enum way { WAY_NONE, WAY_ORDER, WAY_NAMES };

/* What is typed, as it is read. */
struct typing {
	const struct workshop *w;
	size_t topic, labels;
	struct hands hands;
	bool named[ROLE_COUNT];   /* roles that were typed */
	bool given[HANDS_LABELS]; /* labels that were, of this role */
	enum way way;
	struct buf *why;
};

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
wrong(struct typing *t, const char *why)
{
	buf_puts(t->why, why);
	return false;
}

/* A number and what follows it; what is over the most is one over it. */
static unsigned
number(const char **text)
{
	unsigned value = 0;

	for (; digit(**text); ++*text) {
		value = value * 10 + (unsigned)(**text - '0');
		if (value > HANDS_MOST)
			value = HANDS_MOST + 1;
	}
	return value;
}

/* Take the count of a label, which is named in this way. */
static bool
give(struct typing *t, uint16_t *counts, size_t label, enum way way,
     unsigned count)
{
	if (t->way != WAY_NONE && t->way != way)
		return wrong(t, "Write all numbers in the order of the "
			     "answers, or name the answer of each; not both.");
	if (count > HANDS_MOST) {
		buf_printf(t->why, "Write at most %d for an answer.",
			   HANDS_MOST);
		return false;
	}
	if (t->given[label]) {
		buf_printf(t->why, "\"%s\" is counted twice; write one number "
			   "for it.", workshop_words(t->w, t->topic, label));
		return false;
	}
	t->way = way;
	t->given[label] = true;
	counts[label] = (uint16_t)count;
	return true;
}

/* The count behind a name of this size, and perhaps an equals sign. */
static bool
take_named(struct typing *t, const char **text, uint16_t *counts,
	   size_t label, size_t size)
{
	const char *name = *text, *at = typed_past(name + size);
	bool equals = *at == '=';

	if (equals)
		at = typed_past(at + 1);
	if (!digit(*at)) {
		buf_printf(t->why, "Write a number behind \"%.*s%s\", as in "
			   "%.*s%s12.", (int)size, name, equals ? "=" : "",
			   (int)size, name, equals ? "=" : "");
		return false;
	}
	*text = at;
	return give(t, counts, label, WAY_NAMES, number(text));
}

/* "y12" or "y=12". */
static bool
take_letter(struct typing *t, const char **text, uint16_t *counts)
{
	size_t label = typed_label(t->w, t->topic, **text);

	if (label != NONE)
		return take_named(t, text, counts, label, 1);
	typed_quote(t->why, *text);
	buf_puts(t->why, " is no answer here; write ");
	if (workshop_letter(t->w, t->topic, 0) == 0) {
		buf_puts(t->why, "numbers in the order of the answers, or as "
			 "in 2=5.");
	} else {
		typed_letters(t->why, t->w, t->topic);
		buf_putc(t->why, '.');
	}
	return false;
}

/* The third answer is 3, unless the letters of the sheet are digits. */
static size_t
numbered(const struct typing *t, const char *name, size_t size,
	 unsigned value)
{
	size_t label = size == 1 ? typed_label(t->w, t->topic, *name) : NONE;

	if (label != NONE)
		return label;
	return value >= 1 && value <= t->labels ? value - 1 : NONE;
}

/* "12", the next answer's; or "3=12", the third one's. */
static bool
take_number(struct typing *t, const char **text, uint16_t *counts,
	    size_t *next)
{
	const char *name = *text, *behind = name;
	unsigned value = number(&behind);

	if (*typed_past(behind) == '=') {
		size_t size = (size_t)(behind - name);
		size_t label = numbered(t, name, size, value);

		if (label != NONE)
			return take_named(t, text, counts, label, size);
		buf_printf(t->why, "There are %zu answers here; write 1 to "
			   "%zu before =.", t->labels, t->labels);
		return false;
	}
	*text = behind;
	if (*next < t->labels)
		return give(t, counts, (*next)++, WAY_ORDER, value);
	buf_printf(t->why, "There are %zu answers here; write at most %zu "
		   "numbers.", t->labels, t->labels);
	return false;
}

/* --- Parts ---------------------------------------------------------------- */

static bool
part_ends(const char *text)
{
	return *text == '\0' || *text == ';';
}

/* "-" alone: nobody. */
static bool
takes_back(const char *text)
{
	return *text == '-' && part_ends(typed_past(text + 1));
}

static bool
begin_part(struct typing *t, const char **text, enum role *role)
{
	*role = ROLE_NONE;
	if (!typed_role(text, role, t->why))
		return false;
	*text = typed_past(*text);
	if (part_ends(*text))
		return wrong(t, "Write how many gave each answer, or - for "
			     "none.");
	if (!t->named[*role]) {
		t->named[*role] = true;
		t->way = WAY_NONE;
		memset(t->given, 0, sizeof t->given);
		return true;
	}
	if (*role == ROLE_NONE)
		return wrong(t, "There are two sets of counts without a role; "
			     "write a role before one, as in school: 3 5.");
	buf_printf(t->why, "There are two sets of counts of %s; write them as "
		   "one.", role_words(*role));
	return false;
}

/* Everything up to a semicolon or the end. */
static bool
take_part(struct typing *t, const char **text)
{
	enum role role;
	uint16_t *counts;
	size_t next = 0;
	bool good = begin_part(t, text, &role);

	if (!good)
		return false;
	counts = t->hands.by[role];
	if (takes_back(*text))
		*text = typed_past(*text + 1);
	for (; good && !part_ends(*text); *text = typed_past(*text))
		good = digit(**text) ?
			take_number(t, text, counts, &next) :
			take_letter(t, text, counts);
	if (**text == ';')
		*text = typed_past(*text + 1);
	return good;
}

/* Does it count people of any role? */
static bool
has_roles(const struct hands *hands)
{
	for (int r = ROLE_NONE + 1; r < ROLE_COUNT; r++)
		for (size_t k = 0; k < HANDS_LABELS; k++)
			if (hands->by[r][k] > 0)
				return true;
	return false;
}

/*
 * Nobody is to be counted twice: counts without any role are the whole room,
 * and take the place of all that was counted; and counts by role take the
 * place of the whole room's.
 */
static bool
replaces(const struct typing *t, const struct hands *before, int role)
{
	bool roles = false;

	for (int r = ROLE_NONE + 1; r < ROLE_COUNT; r++)
		roles = roles || t->named[r];
	if (t->named[role])
		return true;
	return role == ROLE_NONE ? !has_roles(before) : !roles;
}

bool
workshop_take(struct workshop *w, size_t round, size_t child, size_t topic,
	      const char *typed, struct buf *why)
{
	struct hands *hands = workshop_hands(w, round, child, topic);
	struct typing t = { .w = w, .topic = topic, .why = why,
			    .labels = workshop_topic(w, topic).labels };
	const char *text = typed_past(typed);
	struct hands before;

	if (*text == '-' && *typed_past(text + 1) == '\0') {
		memset(hands, 0, sizeof *hands);
		return true;
	}
	do {
		if (!take_part(&t, &text))
			return false;
	} while (*text != '\0');
	before = *hands;
	for (int r = 0; r < ROLE_COUNT; r++)
		if (replaces(&t, &before, r))
			memcpy(hands->by[r], t.hands.by[r],
			       sizeof hands->by[r]);
	return true;
}

/* --- Back ----------------------------------------------------------------- */

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
