/* SPDX-License-Identifier: MIT */
/* Every difference stands under one heading, in words and not as a patch. */
#include "report/diff.h"

#include "report/parts.h"
#include "report/typed.h"

#include <stdlib.h>
#include <string.h>

/* --- What it does --------------------------------------------------------- */

static void
put_example(struct outline *o, const char *name, const struct checklist *list,
	    const uint8_t *values, size_t band)
{
	struct buf text = { 0 };

	typed_result(&text, name, list, values);
	part_format(o, BLOCK_PAIR, list->version, "%s, which ends in \"%s\"",
		    buf_text(&text), list->bands[band].title);
	buf_done(&text);
}

static void
put_move(struct outline *o, const struct diff_report *r,
	 const struct compare_move *m)
{
	struct buf count = { 0 };

	big_text(&m->count, &count, ',');
	part_format(o, BLOCK_ITEM, NULL, "%s sets of answers go from \"%s\" "
		    "to \"%s\"%s. The fewest answers that do:",
		    buf_text(&count), r->old->bands[m->from].title,
		    r->new->bands[m->to].title, big_zero(&m->count) ?
		    ", but sets that leave questions out do" : "");
	put_example(o, r->old_name, r->old, m->before, m->from);
	put_example(o, r->new_name, r->new, m->after, m->to);
	buf_done(&count);
}

static void
put_totals(struct outline *o, const struct comparison *e)
{
	struct buf total = { 0 }, moved = { 0 };

	big_text(&e->total, &total, ',');
	big_text(&e->moved, &moved, ',');
	part_format(o, BLOCK_LEAD, NULL, "Of %s sets of answers, %s lead to "
		    "another outcome.", buf_text(&total), buf_text(&moved));
	outline_add(o, BLOCK_QUIET, NULL, "A set gives every question that "
		    "either version asks one of its answers, \"not known\" "
		    "among them. All were counted; none was drawn by chance. "
		    "How many children answer so is another matter.");
	buf_done(&total);
	buf_done(&moved);
}

static bool
any_moved(const struct comparison *e)
{
	for (size_t i = 0; i < e->count; i++)
		if (e->moves[i].moved)
			return true;
	return false;
}

static void
put_effect(struct outline *o, const struct diff_report *r)
{
	const struct comparison *e = r->effect;

	outline_add(o, BLOCK_HEADING, NULL, "What it does");
	if (!e->decided) {
		outline_add(o, BLOCK_LEAD, NULL, "Not decided: the two are "
			    "so large, or so many rules hang together, that "
			    "their outcomes could not be compared within the "
			    "bound.");
		return;
	}
	if (!any_moved(e)) {
		outline_add(o, BLOCK_LEAD, NULL, "Every set of answers leads "
			    "to the same outcome under both: proved.");
		return;
	}
	put_totals(o, e);
	for (size_t i = 0; i < e->count; i++)
		if (e->moves[i].moved)
			put_move(o, r, &e->moves[i]);
}

/* --- What changed --------------------------------------------------------- */

enum topic {
	TOPIC_QUESTIONS, /* added, removed */
	TOPIC_POINTS,
	TOPIC_RULES,
	TOPIC_WORDS,
	TOPIC_ANSWERS,
	TOPIC_STEPS,
	TOPIC_CONTACTS,
	TOPIC_ABOUT,
	TOPICS
};

static const char *const headings[TOPICS] = {
	[TOPIC_QUESTIONS] = "Questions added and removed",
	[TOPIC_POINTS] = "Points, caps and thresholds",
	[TOPIC_RULES] = "Rules",
	[TOPIC_WORDS] = "Questions changed",
	[TOPIC_ANSWERS] = "Answers",
	[TOPIC_STEPS] = "Outcomes and what to do",
	[TOPIC_CONTACTS] = "Whom to call",
	[TOPIC_ABOUT] = "About the checklist",
};

static bool
begins(const char *text, const char *with)
{
	return text != NULL && strncmp(text, with, strlen(with)) == 0;
}

static enum topic
topic_of(const struct flat_change *c)
{
	if (begins(c->key, "points.") || begins(c->key, "cap") ||
	    (begins(c->section, "band.") && begins(c->key, "from")))
		return TOPIC_POINTS;
	if (begins(c->section, "indicator."))
		return c->key == NULL ? TOPIC_QUESTIONS : TOPIC_WORDS;
	if (begins(c->section, "rule."))
		return TOPIC_RULES;
	if (begins(c->section, "answer.") || begins(c->section, "scale."))
		return TOPIC_ANSWERS;
	if (begins(c->section, "band.") || begins(c->section, "card") ||
	    begins(c->section, "intro"))
		return TOPIC_STEPS;
	return begins(c->section, "contact.") ? TOPIC_CONTACTS : TOPIC_ABOUT;
}

/* Keys as people say them; others say it themselves. */
static const struct {
	const char *key, *words;
} key_words[] = {
	{ "ask", "the question" },
	{ "look", "what it can look like" },
	{ "why", "why it matters" },
	{ "other", "another explanation" },
	{ "consider", "what to ask oneself" },
	{ "follow.when", "asked only if" },
	{ "label", "the label" },
	{ "from", "the lowest score of the band" },
	{ "cap", "the most points of the group" },
	{ "say", "words to say on the telephone" },
	{ "step", "a step" },
	{ "call", "whom to call" },
	{ "floor", "lifts to at least" },
	{ "any", "condition: any of" },
	{ "all", "condition: all of" },
	{ "at-least", "condition: at least" },
	{ "because", "the reason" },
	{ "interrupt", "shown at once" },
	{ "first", "comes before the others" },
	{ "notice", "what is said at once" },
	{ "phone", "the telephone number" },
	{ "checked", "the day it was checked" },
	{ "present", "counts as present" },
	{ "unknown", "a not-known answer" },
	{ "skip", "an answer that leaves the question out" },
	{ "limits", "a limit" },
	{ "line", "a paragraph of the first screen" },
};

static void
put_key(struct buf *out, const char *key)
{
	if (begins(key, "points.")) {
		buf_printf(out, "points of the answer `%s`",
			   key + strlen("points."));
		return;
	}
	for (size_t i = 0; i < sizeof key_words / sizeof *key_words; i++)
		if (strcmp(key_words[i].key, key) == 0) {
			buf_puts(out, key_words[i].words);
			return;
		}
	buf_puts(out, key);
}

static void
put_change(struct outline *o, const struct flat_change *c)
{
	struct buf text = { 0 };

	if (c->key == NULL) {
		buf_printf(&text, "%s: %s", c->before == NULL ? "added" :
			   "removed", c->before == NULL ? c->after :
			   c->before);
	} else {
		put_key(&text, c->key);
		if (c->before == NULL)
			buf_printf(&text, ": added \"%s\"", c->after);
		else if (c->after == NULL)
			buf_printf(&text, ": removed \"%s\"", c->before);
		else
			buf_printf(&text, ": now \"%s\", was \"%s\"",
				   c->after, c->before);
	}
	outline_add(o, BLOCK_ITEM, c->section, buf_text(&text));
	buf_done(&text);
}

static void
put_changes(struct outline *o, const struct flat_changes *all)
{
	for (int topic = 0; topic < TOPICS; topic++) {
		bool some = false;

		for (size_t i = 0; i < all->count; i++) {
			if ((int)topic_of(&all->items[i]) != topic)
				continue;
			if (!some)
				outline_add(o, BLOCK_HEADING, NULL,
					    headings[topic]);
			some = true;
			put_change(o, &all->items[i]);
		}
	}
	if (all->count == 0)
		outline_add(o, BLOCK_PARA, NULL, "They say the same, to the "
			    "word.");
}

static void
put_version(struct outline *o, const char *label,
	    const struct checklist *list)
{
	char digest[CRYPT_HEX];

	checklist_digest(list, digest);
	part_format(o, BLOCK_PAIR, label, "%s %s, SHA-256 %s", list->id,
		    list->version, digest);
}

void
outline_diff(struct outline *o, const struct diff_report *r)
{
	part_format(o, BLOCK_TITLE, NULL, "What changed: %s", r->new->title);
	put_version(o, "Old", r->old);
	put_version(o, "New", r->new);
	put_effect(o, r);
	put_changes(o, r->changes);
}
