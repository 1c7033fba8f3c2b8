/* SPDX-License-Identifier: MIT */
/*
 * Invariant: what to do and whom to call come first, then what it rests on,
 * then the arithmetic and the small print. Every answer and every note is on
 * the page once, and no sentence of it says that a child is safe.
 */
#include "report/outline.h"
#include "report/parts.h"

#include <inttypes.h>

static const struct band *
band_of(const struct result *r, size_t band)
{
	return &r->list->bands[band];
}

static void
add_raise(struct outline *o, const struct result *r)
{
	if (r->score.band == r->score.computed)
		return;
	part_format(o, BLOCK_PARA, NULL,
		    "You raised this. The answers alone give \"%s\".",
		    band_of(r, r->score.computed)->title);
	if (r->answers->because != NULL)
		outline_add(o, BLOCK_PAIR, "Your reason",
			    r->answers->because);
}

/* Only the lowest result could be mistaken for one. */
static void
add_all_clear(struct outline *o, const struct result *r)
{
	const struct result_tally *t = &r->tally;
	size_t open = t->unknown + t->unanswered;

	if (r->score.band > 0)
		return;
	if (open > 0)
		part_format(o, BLOCK_PARA, NULL,
			    "This is not an all-clear: %zu of %zu signs %s "
			    "not known or not answered.", open, t->signs,
			    open == 1 ? "is" : "are");
	else
		outline_add(o, BLOCK_PARA, NULL,
			    "This is not an all-clear: no result here means "
			    "that a child is safe.");
}

/* A result without calls of its own still has numbers: those of the card. */
static void
add_calls(struct outline *o, const struct result *r, const char *today)
{
	const struct checklist *l = r->list;
	size_t i;

	outline_add(o, BLOCK_HEADING, NULL, "Whom to call");
	for (i = 0; i < r->call_count; i++)
		part_contact(o, r->calls[i]);
	for (i = 0; i < r->call_count; i++)
		part_stale(o, r->calls[i], today);
	if (r->call_count > 0)
		return;
	part_calls(o, &l->contacts, &l->card_calls);
	for (i = 0; i < l->card_calls.count; i++) {
		const struct contact *c = contacts_find(
			&l->contacts, l->card_calls.items[i]);

		if (c != NULL)
			part_stale(o, c, today);
	}
}

void
part_action(struct outline *o, const struct result *r, const char *today)
{
	const struct band *band = band_of(r, r->score.band);
	size_t i;

	outline_add(o, BLOCK_LEAD, NULL, band->title);
	outline_add(o, BLOCK_PARA, NULL, band->meaning);
	add_raise(o, r);
	add_all_clear(o, r);
	outline_add(o, BLOCK_HEADING, NULL, "What to do");
	for (i = 0; i < r->step_count; i++)
		outline_add(o, BLOCK_STEP, NULL, r->steps[i]);
	part_list(o, "What you can say on the phone", BLOCK_SAY, &band->say);
	add_calls(o, r, today);
}

/* The answer if it is one; NULL when the question is still open. */
static const struct choice *
answer_of(const struct result *r, size_t i)
{
	unsigned value = r->answers->values[i];
	const struct choice *c;

	if (value == 0 || !r->score.asked[i])
		return NULL;
	c = checklist_choice(r->list, i, value);
	return c->role == CHOICE_UNKNOWN ? NULL : c;
}

/* Where no answer of a scale counts as present, every answer is shown. */
static bool
is_seen(const struct result *r, size_t i, const struct choice *c)
{
	const struct scale *scale = checklist_scale(r->list, i);
	size_t k;

	if (r->list->indicators[i].kind == KIND_CONTEXT || c->present)
		return true;
	for (k = 0; k < scale->count; k++)
		if (scale->choices[k].present)
			return false;
	return true;
}

/* Those of a kind that were seen; of any kind, KIND_COUNT, that were not. */
static void
add_kind(struct outline *o, const struct result *r, enum kind kind)
{
	bool headed = false;
	size_t i;

	for (i = 0; i < r->list->indicator_count; i++) {
		const struct indicator *sign = &r->list->indicators[i];
		const struct choice *c = answer_of(r, i);

		if (c == NULL || (is_seen(r, i, c) ? sign->kind :
				  KIND_COUNT) != kind)
			continue;
		if (!headed)
			outline_add(o, BLOCK_HEADING, NULL,
				    kind == KIND_COUNT ? "Not seen" :
				    kind_words(kind));
		headed = true;
		outline_add(o, BLOCK_ITEM, sign->title, c->brief);
		part_note(o, BLOCK_QUIET, &r->answers->notes[i]);
	}
}

static void
add_answers(struct outline *o, const struct result *r)
{
	int kind;

	if (note_some(&r->answers->general)) {
		outline_add(o, BLOCK_HEADING, NULL, "What you noted");
		part_note(o, BLOCK_PAIR, &r->answers->general);
	}
	add_kind(o, r, KIND_CONTEXT);
	for (kind = 0; kind < KIND_COUNT; kind++)
		if (kind != KIND_CONTEXT)
			add_kind(o, r, (enum kind)kind);
	add_kind(o, r, KIND_COUNT);
}

/* A question hidden again keeps its note; what was written is not lost. */
static void
add_hidden(struct outline *o, const struct result *r)
{
	bool headed = false;
	size_t i;

	for (i = 0; i < r->list->indicator_count; i++) {
		if (r->score.asked[i] || !note_some(&r->answers->notes[i]))
			continue;
		if (!headed)
			outline_add(o, BLOCK_HEADING, NULL,
				    "Notes on questions no longer asked");
		headed = true;
		outline_add(o, BLOCK_ITEM, NULL,
			    r->list->indicators[i].title);
		part_note(o, BLOCK_QUIET, &r->answers->notes[i]);
	}
}

/* Rules come highest floor first, so that each floor is named once. */
static void
add_rules(struct outline *o, const struct result *r)
{
	const struct rule *rules = r->list->rules;
	size_t i;

	for (i = 0; i < r->rule_count; i++) {
		const struct rule *rule = &rules[r->rules[i]];
		bool named = i > 0 &&
			rules[r->rules[i - 1]].floor == rule->floor;

		if (!named && rule->floor != NONE)
			part_format(o, BLOCK_PARA, NULL,
				    "At least \"%s\", because:",
				    band_of(r, rule->floor)->title);
		else if (!named)
			outline_add(o, BLOCK_PARA, NULL,
				    "These have steps of their own:");
		outline_add(o, BLOCK_ITEM, NULL, rule->because);
	}
}

static void
add_reasons(struct outline *o, const struct result *r)
{
	outline_add(o, BLOCK_HEADING, NULL, "Why this result");
	add_rules(o, r);
	if (r->score.by_score != NONE)
		part_format(o, BLOCK_PARA, NULL,
			    "The points alone give \"%s\".",
			    band_of(r, r->score.by_score)->title);
	else if (r->rule_count == 0)
		outline_add(o, BLOCK_PARA, NULL,
			    "No rule applies to these answers.");
}

static void
add_points(struct outline *o, const struct result *r)
{
	const struct checklist *l = r->list;
	size_t i;

	if (!l->scored)
		return;
	outline_add(o, BLOCK_HEADING, NULL, "How the points add up");
	for (i = 0; i < l->indicator_count; i++)
		if (r->score.gives[i] != 0)
			part_format(o, BLOCK_PAIR, l->indicators[i].title,
				    "%" PRId32, r->score.gives[i]);
	for (i = 0; i < l->group_count; i++)
		if (r->score.groups[i].sum != r->score.groups[i].points)
			part_format(o, BLOCK_PAIR, l->groups[i].title,
				    "%" PRId64 ", of which at most %"
				    PRId64 " count",
				    r->score.groups[i].sum,
				    r->score.groups[i].points);
	part_format(o, BLOCK_PAIR, "Points in all", "%" PRId64,
		    r->score.points);
	if (r->range.lowest != r->range.highest)
		part_format(o, BLOCK_PAIR, "Possible once all is known",
			    "%" PRId64 " to %" PRId64, r->range.lowest,
			    r->range.highest);
	outline_add(o, BLOCK_PARA, NULL,
		    "Points do not decide anything; people do.");
}

static void
add_sources(struct outline *o, const struct result *r, const char *today)
{
	const struct checklist *l = r->list;
	char day[PART_DATE], digest[CRYPT_HEX];

	part_list(o, "Limits", BLOCK_ITEM, &l->limits);
	outline_add(o, BLOCK_HEADING, NULL, "About this result");
	part_date(day, *r->day ? r->day : today);
	outline_add(o, BLOCK_PAIR, "Date", day);
	outline_add(o, BLOCK_PAIR, "Checklist", l->title);
	part_format(o, BLOCK_PAIR, "Version", "%s %s", l->id, l->version);
	outline_add(o, BLOCK_PAIR, "Publisher of the signs", l->publisher);
	outline_add(o, BLOCK_PAIR, "Source", l->source);
	if (l->scoring_by != NULL)
		outline_add(o, BLOCK_PAIR, "Points and rules set by",
			    l->scoring_by);
	part_date(day, l->reviewed);
	outline_add(o, BLOCK_PAIR, "Checklist last looked over", day);
	outline_add(o, BLOCK_PAIR, "Reviewed by a practitioner",
		    l->reviewed_by != NULL ? l->reviewed_by :
		    "No, none has reviewed it yet");
	checklist_digest(l, digest);
	outline_add(o, BLOCK_PAIR, "Checklist file, SHA-256", digest);
	contacts_digest(&l->contacts, digest);
	outline_add(o, BLOCK_PAIR, "Contacts file, SHA-256", digest);
	if (l->publisher_note != NULL)
		outline_add(o, BLOCK_QUIET, NULL, l->publisher_note);
}

void
outline_result(struct outline *o, const struct result *r, const char *today)
{
	outline_add(o, BLOCK_TITLE, NULL, "What to do next");
	part_action(o, r, today);
	if (r->list->tell != NULL || r->answers->tell != NULL) {
		outline_add(o, BLOCK_HEADING, NULL, r->list->tell != NULL ?
			    r->list->tell : "Who will be told, and when");
		outline_add(o, BLOCK_PARA, NULL, r->answers->tell != NULL ?
			    r->answers->tell : "Not written down yet.");
	}
	add_reasons(o, r);
	add_answers(o, r);
	add_hidden(o, r);
	part_open(o, r);
	add_points(o, r);
	add_sources(o, r, today);
}
