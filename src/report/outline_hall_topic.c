/* SPDX-License-Identifier: MIT */
/*
 * Invariant: no count is on the page of a topic before it is revealed, but
 * for how many people were counted; and none of a role whose people are few.
 */
#include "report/hall.h"

#include "report/parts.h"

enum hall_shown
hall_most(const struct workshop *w, size_t round, size_t child, size_t topic)
{
	return round >= workshop_reading(w) &&
		workshop_model(w, child, topic) != NONE ? HALL_MODEL :
		HALL_COUNTED;
}

/* --- What is asked -------------------------------------------------------- */

static void
add_asked(struct outline *o, const struct workshop *w, const struct step *s)
{
	const struct checklist *list = &w->study->list;
	struct topic t = workshop_topic(w, s->topic);
	struct buf b = { 0 };

	outline_add(o, BLOCK_TITLE, NULL, t.title);
	if (!t.vote)
		outline_add(o, BLOCK_LEAD, NULL,
			    list->indicators[t.question].ask);
	buf_puts(&b, "Hands up, ");
	hall_when(&b, w, s->round);
	if (w->study->child_count > 1)
		buf_printf(&b, ", about %s",
			   w->study->children[s->child].title);
	buf_putc(&b, ':');
	outline_add(o, BLOCK_PARA, NULL, buf_text(&b));
	buf_done(&b);
}

/* The answers there are, in the order in which counts are typed. */
static void
add_labels(struct outline *o, const struct workshop *w, const struct step *s)
{
	size_t labels = workshop_topic(w, s->topic).labels;

	for (size_t k = 0; k < labels; k++) {
		char letter = workshop_letter(w, s->topic, k);
		struct buf mark = { 0 };

		if (letter != 0)
			buf_putc(&mark, letter);
		else
			buf_printf(&mark, "%zu", k + 1);
		outline_add(o, BLOCK_PAIR, buf_text(&mark),
			    workshop_words(w, s->topic, k));
		buf_done(&mark);
	}
}

/* --- What was answered ---------------------------------------------------- */

static void
add_bars(struct outline *o, const struct workshop *w, const struct step *s,
	 unsigned given)
{
	size_t labels = workshop_topic(w, s->topic).labels;

	for (size_t k = 0; k < labels; k++)
		part_bar(o, workshop_words(w, s->topic, k),
			 workshop_count(w, s->round, s->child, s->topic, k),
			 given);
}

/* "Before, after part 1: 8 of 27; now 12 of 30": where it was asked twice. */
static void
add_shift(struct outline *o, const struct workshop *w, const struct step *s,
	  unsigned given)
{
	size_t before = workshop_before(w, s->round, s->child, s->topic);
	size_t labels = workshop_topic(w, s->topic).labels;
	struct buf when = { 0 };
	unsigned then;

	if (before == NONE)
		return;
	then = workshop_given(w, before, s->child, s->topic);
	hall_when(&when, w, before);
	part_format(o, BLOCK_SUB, NULL, "The shift since %s",
		    buf_text(&when) + sizeof "after " - 1);
	for (size_t k = 0; k < labels; k++) {
		unsigned was = workshop_count(w, before, s->child, s->topic,
					      k);
		unsigned is = workshop_count(w, s->round, s->child, s->topic,
					     k);

		if (was > 0 || is > 0)
			part_format(o, BLOCK_PAIR,
				    workshop_words(w, s->topic, k),
				    "%u of %u, then %u of %u", was, then, is,
				    given);
	}
	buf_done(&when);
}

static void
add_role(struct outline *o, const struct workshop *w, const struct step *s,
	 enum role role)
{
	size_t labels = workshop_topic(w, s->topic).labels;
	struct buf b = { 0 };
	const char *gap = "";

	for (size_t k = 0; k < labels; k++) {
		unsigned count = workshop_count_role(w, role, s->round,
						     s->child, s->topic, k);

		if (count == 0)
			continue;
		buf_printf(&b, "%s%s %u", gap,
			   workshop_words(w, s->topic, k), count);
		gap = ", ";
	}
	outline_add(o, BLOCK_PAIR, role_words(role), buf_text(&b));
	buf_done(&b);
}

static void
add_roles(struct outline *o, const struct workshop *w, const struct step *s)
{
	bool shown[ROLE_COUNT];

	if (!workshop_roles(w, s->round, s->child, s->topic, shown))
		return;
	outline_add(o, BLOCK_SUB, NULL, "By role, where there are five or "
		    "more");
	for (int role = 0; role < ROLE_COUNT; role++)
		if (shown[role])
			add_role(o, w, s, (enum role)role);
}

static void
add_counted(struct outline *o, const struct workshop *w, const struct step *s)
{
	unsigned given = workshop_given(w, s->round, s->child, s->topic);

	if (given == 0) {
		outline_add(o, BLOCK_PARA, NULL, "Nothing was counted here.");
		return;
	}
	add_bars(o, w, s, given);
	add_shift(o, w, s, given);
	add_roles(o, w, s);
}

/* --- The model answer ----------------------------------------------------- */

static void
add_model(struct outline *o, const struct workshop *w, const struct step *s)
{
	const struct case_child *child = &w->study->children[s->child];
	struct topic t = workshop_topic(w, s->topic);
	size_t model = workshop_model(w, s->child, s->topic);
	const struct case_model *m = t.vote ? NULL :
		&child->models[t.question];

	part_format(o, BLOCK_LEAD, NULL, "One reasoned reading: %s",
		    workshop_words(w, s->topic, model));
	if (m == NULL)
		outline_add(o, BLOCK_PARA, NULL, child->because);
	else if (m->reason != NULL)
		outline_add(o, BLOCK_PARA, NULL, m->reason);
}

/* What to ask, once the room has seen how it answered. */
static void
add_ask(struct outline *o, const struct workshop *w, const struct step *s)
{
	struct topic t = workshop_topic(w, s->topic);
	const char *ask;

	if (t.vote || s->round < workshop_reading(w))
		return;
	ask = w->study->children[s->child].models[t.question].ask;
	if (ask != NULL)
		outline_add(o, BLOCK_PARA, "To talk about", ask);
}

void
outline_hall_topic(struct outline *o, const struct workshop *w,
		   const struct step *s)
{
	unsigned given = workshop_given(w, s->round, s->child, s->topic);

	add_asked(o, w, s);
	if (s->shown < HALL_COUNTED) {
		add_labels(o, w, s);
		if (given > 0)
			part_format(o, BLOCK_QUIET, NULL, "%u counted, not "
				    "shown yet.", given);
		return;
	}
	add_counted(o, w, s);
	add_ask(o, w, s);
	if (s->shown >= HALL_MODEL &&
	    hall_most(w, s->round, s->child, s->topic) == HALL_MODEL)
		add_model(o, w, s);
}
