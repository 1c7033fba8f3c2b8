/* SPDX-License-Identifier: MIT */
/* Every difference stands under one heading, in words and not as a patch. */
#include "report/diff.h"

#include "report/parts.h"
#include "report/phrase.h"
#include "report/typed.h"

#include <stdlib.h>
#include <string.h>

/* --- What it does --------------------------------------------------------- */

/* The version tells the two apart only where it is another one. */
static bool
same_version(const struct diff_report *r)
{
	return strcmp(r->old->version, r->new->version) == 0;
}

/* Has another band this title? */
static bool
is_shared(const struct checklist *list, const struct band *band)
{
	for (size_t b = 0; b < list->band_count; b++)
		if (strcmp(list->bands[b].title, band->title) == 0 &&
		    strcmp(list->bands[b].id, band->id) != 0)
			return true;
	return false;
}

/* By its title, and by its id where the title alone does not tell. */
static void
put_band(struct buf *out, const struct diff_report *r,
	 const struct compare_move *m, bool new)
{
	const struct band *b = new ? &r->new->bands[m->to] :
		&r->old->bands[m->from];

	buf_printf(out, "\"%s\"", b->title);
	if (is_shared(r->old, b) || is_shared(r->new, b))
		buf_printf(out, " (%s)", b->id);
}

static void
put_example(struct outline *o, const struct diff_report *r,
	    const struct compare_move *m, bool new)
{
	const struct checklist *list = new ? r->new : r->old;
	struct buf label = { 0 }, text = { 0 };

	buf_puts(&label, new ? "New" : "Old");
	if (!same_version(r))
		buf_printf(&label, ", %s", list->version);
	typed_result(&text, new ? r->new_name : r->old_name, list,
		     new ? m->after : m->before);
	buf_puts(&text, ", which ends in ");
	put_band(&text, r, m, new);
	outline_add(o, BLOCK_PAIR, buf_text(&label), buf_text(&text));
	buf_done(&label);
	buf_done(&text);
}

static void
put_move(struct outline *o, const struct diff_report *r,
	 const struct compare_move *m)
{
	struct buf text = { 0 };

	big_text(&m->count, &text, ',');
	buf_puts(&text, " sets of answers go from ");
	put_band(&text, r, m, false);
	buf_puts(&text, " to ");
	put_band(&text, r, m, true);
	part_format(o, BLOCK_ITEM, NULL, "%s%s. The fewest answers that do:",
		    buf_text(&text), big_zero(&m->count) ?
		    ", but sets that leave questions out do" : "");
	put_example(o, r, m, false);
	put_example(o, r, m, true);
	buf_done(&text);
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
	if (same_version(r) && strcmp(r->old->id, r->new->id) == 0)
		outline_add(o, BLOCK_WARN, NULL, "The version was not changed, "
			    "though outcomes moved: give the new one a "
			    "version of its own.");
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

/* --- Whole questions and rules -------------------------------------------- */

static void
put_points(struct buf *out, const struct checklist *list, size_t indicator)
{
	const struct scale *scale = checklist_scale(list, indicator);

	buf_puts(out, " Answers: ");
	for (unsigned v = 1; v <= scale->count; v++) {
		struct buf gives = { 0 };

		phrase_gives(&gives, list, indicator, v);
		buf_puts(out, v > 1 ? "; \"" : "\"");
		phrase_answer(out, scale, v);
		buf_printf(out, "\"%s%s", gives.size ? " - " : "",
			   buf_text(&gives));
		buf_done(&gives);
	}
	buf_putc(out, '.');
}

static void
put_question(struct buf *out, const struct checklist *list, const char *id)
{
	size_t indicator = checklist_indicator(list, id);

	if (indicator == NONE)
		return;
	buf_printf(out, ". %s.", phrase_kind(list->indicators[indicator].kind));
	put_points(out, list, indicator);
	if (list->indicators[indicator].gate != NONE)
		buf_putc(out, ' ');
	phrase_gate(out, list, indicator);
}

static const struct rule *
find_rule(const struct checklist *list, const char *section)
{
	const char *id = section + strlen("rule.");

	for (size_t r = 0; r < list->rule_count; r++)
		if (strcmp(list->rules[r].id, id) == 0)
			return &list->rules[r];
	return NULL;
}

static void
put_texts(struct buf *out, const char *lead, const struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		buf_printf(out, "%s\"%s\"", i == 0 ? lead : "; ",
			   texts->items[i]);
}

static void
put_calls(struct buf *out, const struct checklist *list,
	  const struct texts *ids)
{
	for (size_t i = 0; i < ids->count; i++) {
		const struct contact *c = contacts_find(&list->contacts,
							ids->items[i]);

		buf_printf(out, "%s%s", i == 0 ?
			   " Whom to call because of it: " : "; ",
			   c != NULL ? c->name : ids->items[i]);
	}
	if (ids->count > 0)
		buf_putc(out, '.');
}

/* All that comes with it, or goes. */
static void
put_rule(struct buf *out, const struct checklist *list, const char *section)
{
	const struct rule *r = find_rule(list, section);

	if (r == NULL)
		return;
	buf_putc(out, ' ');
	phrase_rule(out, list, r);
	if (r->interrupt)
		buf_puts(out, " It is shown at once.");
	put_texts(out, " Said at once: ", &r->notices);
	put_texts(out, " Steps of its own: ", &r->steps);
	put_calls(out, list, &r->calls);
}

/* Is it a part of a rule that its sentence says? */
static bool
is_sentence(const struct flat_change *c)
{
	static const char *const keys[] = { "any", "all", "at-least", "floor" };

	if (!begins(c->section, "rule.") || c->key == NULL)
		return false;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(c->key, keys[i]) == 0)
			return true;
	return false;
}

/* Several keys of a rule make one sentence, which is told once. */
static bool
is_told(const struct flat_changes *all, size_t change)
{
	const struct flat_change *c = &all->items[change];

	for (size_t i = 0; i < change; i++)
		if (is_sentence(&all->items[i]) && is_sentence(c) &&
		    strcmp(all->items[i].section, c->section) == 0)
			return true;
	return false;
}

static void
put_sentences(struct buf *out, const struct diff_report *r,
	      const char *section)
{
	const struct rule *old = find_rule(r->old, section);
	const struct rule *new = find_rule(r->new, section);

	if (old == NULL || new == NULL)
		return;
	buf_puts(out, "now: ");
	phrase_rule(out, r->new, new);
	buf_puts(out, " It was: ");
	phrase_rule(out, r->old, old);
}

/* --- Each change ---------------------------------------------------------- */

static void
put_whole(struct buf *out, const struct diff_report *r,
	  const struct flat_change *c)
{
	bool added = c->before == NULL;
	const struct checklist *list = added ? r->new : r->old;

	buf_printf(out, "%s: %s", added ? "added" : "removed",
		   added ? c->after : c->before);
	if (begins(c->section, "indicator."))
		put_question(out, list, c->section + strlen("indicator."));
	else if (begins(c->section, "rule."))
		put_rule(out, list, c->section);
}

static void
put_part(struct buf *out, const struct flat_change *c)
{
	put_key(out, c->key);
	if (c->before == NULL)
		buf_printf(out, ": added \"%s\"", c->after);
	else if (c->after == NULL)
		buf_printf(out, ": removed \"%s\"", c->before);
	else
		buf_printf(out, ": now \"%s\", was \"%s\"", c->after,
			   c->before);
}

static void
put_change(struct outline *o, const struct diff_report *r,
	   const struct flat_change *c)
{
	struct buf text = { 0 };

	if (c->key == NULL)
		put_whole(&text, r, c);
	else if (is_sentence(c))
		put_sentences(&text, r, c->section);
	else
		put_part(&text, c);
	outline_add(o, BLOCK_ITEM, c->section, buf_text(&text));
	buf_done(&text);
}

/* Do both say the same of a section that went and one that came? */
static bool
is_renamed(const struct flat_change *gone, const struct flat_change *come)
{
	size_t kind = strcspn(gone->section, ".") + 1;

	return gone->key == NULL && gone->after == NULL &&
		come->key == NULL && come->before == NULL &&
		strncmp(gone->section, come->section, kind) == 0 &&
		strcmp(gone->before, come->after) == 0;
}

static void
put_renamed(struct outline *o, const struct flat_changes *all,
	    const struct flat_change *gone)
{
	for (size_t i = 0; i < all->count; i++)
		if (is_renamed(gone, &all->items[i]))
			part_format(o, BLOCK_QUIET, NULL, "%s and %s have the "
				    "same title: was an id renamed? Answers "
				    "are found by id, so keep ids.",
				    gone->section, all->items[i].section);
}

static void
put_changes(struct outline *o, const struct diff_report *r)
{
	const struct flat_changes *all = r->changes;

	for (int topic = 0; topic < TOPICS; topic++) {
		bool some = false;

		for (size_t i = 0; i < all->count; i++) {
			if ((int)topic_of(&all->items[i]) != topic ||
			    is_told(all, i))
				continue;
			if (!some)
				outline_add(o, BLOCK_HEADING, NULL,
					    headings[topic]);
			some = true;
			put_change(o, r, &all->items[i]);
			put_renamed(o, all, &all->items[i]);
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
	if (r->rows != NULL)
		outline_diff_rows(o, r);
	put_changes(o, r);
}
