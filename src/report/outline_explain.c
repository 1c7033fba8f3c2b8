/* SPDX-License-Identifier: MIT */
/*
 * Invariant: every key of the file that a person reads, or that moves a
 * result, is on these pages, so that a signature stands for all of it.
 */
#include "report/outline.h"
#include "report/parts.h"

#include "proof/check.h"
#include "report/phrase.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --- What it is ----------------------------------------------------------- */

static const char *
purpose_words(enum purpose purpose)
{
	static const char *const words[PURPOSE_COUNT] = {
		[PURPOSE_SCREENING] = "Screening",
		[PURPOSE_ASSESSMENT] = "Assessment",
		[PURPOSE_TRAINING] = "Training",
	};

	return words[purpose];
}

static void
add_digests(struct outline *o, const struct checklist *list)
{
	char digest[CRYPT_HEX];

	checklist_digest(list, digest);
	outline_add(o, BLOCK_PAIR, "Checklist file, SHA-256", digest);
	contacts_digest(&list->contacts, digest);
	outline_add(o, BLOCK_PAIR, "Contacts file, SHA-256", digest);
}

void
part_about(struct outline *o, const struct checklist *list)
{
	char day[PART_DATE];

	part_format(o, BLOCK_PAIR, "Checklist", "%s, version %s", list->id,
		    list->version);
	outline_add(o, BLOCK_PAIR, "Purpose", purpose_words(list->purpose));
	outline_add(o, BLOCK_PAIR, "Publisher of the signs", list->publisher);
	outline_add(o, BLOCK_PAIR, "Source", list->source);
	if (list->scoring_by != NULL)
		outline_add(o, BLOCK_PAIR, "Points and rules set by",
			    list->scoring_by);
	part_date(day, list->reviewed);
	outline_add(o, BLOCK_PAIR, "Checklist last looked over", day);
	outline_add(o, BLOCK_PAIR, "Reviewed by a practitioner",
		    list->reviewed_by != NULL ? list->reviewed_by :
		    "No, none has reviewed it yet");
	if (list->language != NULL)
		outline_add(o, BLOCK_PAIR, "Language", list->language);
	add_digests(o, list);
	if (list->publisher_note != NULL)
		outline_add(o, BLOCK_QUIET, NULL, list->publisher_note);
}

static void
add_opening(struct outline *o, const struct checklist *list)
{
	outline_add(o, BLOCK_TITLE, NULL, list->title);
	outline_add(o, BLOCK_PARA, NULL,
		    "This is the whole checklist in words, for whoever reviews "
		    "and signs it: what is asked, what the answers give, the "
		    "rules, the results and the numbers to call. It was made "
		    "from the file that people are walked through.");
	outline_add(o, BLOCK_HEADING, NULL, "What it is");
	part_about(o, list);
	part_list(o, "What it cannot do", BLOCK_ITEM, &list->limits);
	part_list(o, "What its first screen says", BLOCK_PARA, &list->intro);
	outline_add(o, BLOCK_HEADING, NULL, list->card_title);
	outline_add(o, BLOCK_PARA, NULL,
		    "Shown at any time to whoever asks what to do before a "
		    "question is answered.");
	part_texts(o, BLOCK_STEP, &list->card_steps);
	part_calls(o, &list->contacts, &list->card_calls);
	outline_add(o, BLOCK_HEADING, NULL, "How to read what follows");
	part_format(o, BLOCK_PARA, NULL, "Questions have their numbers in the "
		    "order in which they are asked. An answer that counts as "
		    "present takes the sign to be there. One that leaves a "
		    "question open %sfulfils no rule; the result says what it "
		    "could still change.", list->scored ?
		    "gives no points and " : "");
}

/* --- Questions ------------------------------------------------------------ */

static void
add_origin(struct outline *o, const struct indicator *it)
{
	if (it->project)
		part_format(o, BLOCK_QUIET, NULL, "%s. Added by this "
			    "project; not on the publisher's list.",
			    phrase_kind(it->kind));
	else if (it->label != NULL)
		part_format(o, BLOCK_QUIET, NULL, "%s. On the publisher's list "
			    "as: %s", phrase_kind(it->kind), it->label);
	else
		part_format(o, BLOCK_QUIET, NULL, "%s.", phrase_kind(it->kind));
}

static void
add_gate(struct outline *o, const struct checklist *list, size_t indicator)
{
	struct buf b = { 0 };

	phrase_gate(&b, list, indicator);
	if (b.size > 0)
		outline_add(o, BLOCK_PARA, NULL, buf_text(&b));
	buf_done(&b);
}

static void
add_answers(struct outline *o, const struct checklist *list, size_t indicator)
{
	const struct scale *scale = checklist_scale(list, indicator);

	outline_add(o, BLOCK_PARA, NULL, "Answers:");
	for (unsigned v = 1; v <= scale->count; v++) {
		struct buf b = { 0 };

		phrase_gives(&b, list, indicator, v);
		part_format(o, BLOCK_ITEM, NULL, "%s%s%s",
			    scale->choices[v - 1].label, b.size ? " - " : "",
			    buf_text(&b));
		buf_done(&b);
	}
}

static void
add_list(struct outline *o, const char *lead, const struct texts *texts)
{
	if (texts->count == 0)
		return;
	outline_add(o, BLOCK_PARA, NULL, lead);
	part_texts(o, BLOCK_ITEM, texts);
}

static void
add_question(struct outline *o, const struct checklist *list, size_t indicator)
{
	const struct indicator *it = &list->indicators[indicator];

	part_format(o, BLOCK_SUB, NULL, "%zu. %s", indicator + 1, it->title);
	add_gate(o, list, indicator);
	outline_add(o, BLOCK_PARA, "Question", it->ask);
	add_origin(o, it);
	add_answers(o, list, indicator);
	add_list(o, "What it can look like:", &it->look);
	if (it->caution != NULL)
		outline_add(o, BLOCK_PARA, "Caution", it->caution);
	if (it->why != NULL)
		outline_add(o, BLOCK_PARA, "Why it matters", it->why);
	add_list(o, "Other explanations:", &it->other);
	add_list(o, "To ask oneself:", &it->consider);
	add_list(o, "Where this comes from:", &it->source);
}

bool
part_group_begins(const struct checklist *list, size_t indicator)
{
	return indicator == 0 || list->indicators[indicator].group !=
		list->indicators[indicator - 1].group;
}

bool
part_group_goes_on(const struct checklist *list, size_t indicator)
{
	for (size_t i = 0; i < indicator; i++)
		if (list->indicators[i].group ==
		    list->indicators[indicator].group)
			return true;
	return false;
}

static void
add_group(struct outline *o, const struct checklist *list, size_t indicator)
{
	const struct group *g =
		&list->groups[list->indicators[indicator].group];

	if (part_group_goes_on(list, indicator)) {
		part_format(o, BLOCK_HEADING, NULL, "Questions: %s, continued",
			    g->title);
		return;
	}
	part_format(o, BLOCK_HEADING, NULL, "Questions: %s", g->title);
	if (g->capped)
		part_format(o, BLOCK_PARA, NULL, "This group gives at most "
			    "%" PRId32 " point%s, whatever its questions give "
			    "together.", g->cap, g->cap == 1 ? "" : "s");
	if (g->hint != NULL)
		outline_add(o, BLOCK_PARA, "Shown with each question",
			    g->hint);
}

bool
part_note_due(const struct checklist *list, size_t next)
{
	bool opened = next == 0 ||
		list->groups[list->indicators[next - 1].group].opening;
	bool opening = next < list->indicator_count &&
		list->groups[list->indicators[next].group].opening;

	return opened && !opening;
}

static void
add_note(struct outline *o, const struct checklist *list, size_t next)
{
	if (list->note == NULL || !part_note_due(list, next))
		return;
	outline_add(o, BLOCK_HEADING, NULL, "The note");
	part_format(o, BLOCK_PARA, NULL, "Asked once, here: %s", list->note);
}

static void
add_questions(struct outline *o, const struct checklist *list)
{
	for (size_t i = 0; i < list->indicator_count; i++) {
		add_note(o, list, i);
		if (part_group_begins(list, i))
			add_group(o, list, i);
		add_question(o, list, i);
	}
	add_note(o, list, list->indicator_count);
}

/* --- Numbers, and who signs ----------------------------------------------- */

static void
add_contact(struct outline *o, const struct contact *c, const char *today)
{
	char day[PART_DATE];
	struct buf b = { 0 };

	part_contact(o, c);
	part_date(day, c->checked);
	buf_printf(&b, "%s", day);
	if (c->source != NULL)
		buf_printf(&b, ", from %s", c->source);
	if (c->audience != NULL && strcmp(c->audience, "anyone") != 0)
		buf_printf(&b, "; for %s %s", strcmp(c->audience, "adult") ?
			   "a" : "an", c->audience);
	buf_puts(&b, contact_stale(c, today) ? "; that is over a year ago" :
		 "");
	if (c->own)
		buf_puts(&b, "; from a contacts file of one's own");
	outline_add(o, BLOCK_QUIET, "Checked", buf_text(&b));
	buf_done(&b);
}

static void
add_contacts(struct outline *o, const struct contacts *all, const char *today)
{
	outline_add(o, BLOCK_HEADING, NULL, "Numbers and addresses");
	if (all->title != NULL)
		outline_add(o, BLOCK_PARA, "For", all->title);
	for (size_t i = 0; i < all->count; i++)
		add_contact(o, &all->items[i], today);
}

static void
add_allowance(struct outline *o, const struct allowance *a)
{
	const char *why = check_why(diag_named(a->code));
	struct buf label = { 0 };

	buf_puts(&label, a->code);
	if (a->section != NULL)
		buf_printf(&label, " in %s", a->section);
	part_format(o, BLOCK_ITEM, buf_text(&label), "%s%s%s", a->reason,
		    why != NULL ? " - It is looked for because: " : "",
		    why != NULL ? why : "");
	buf_done(&label);
}

/* Whoever signs takes these on, so that they have to be seen. */
static void
add_allowances(struct outline *o, const struct checklist *list)
{
	if (list->allowance_count == 0)
		return;
	outline_add(o, BLOCK_HEADING, NULL, "Let stand by the author");
	outline_add(o, BLOCK_PARA, NULL, "Findings of heed check that the "
		    "author has looked at and lets stand, each with the "
		    "reason. Where no section is named, it is let "
		    "stand everywhere.");
	for (size_t i = 0; i < list->allowance_count; i++)
		add_allowance(o, &list->allowances[i]);
}

/* The last sheet alone has to say what was signed. */
static void
add_signature(struct outline *o, const struct checklist *list)
{
	outline_add(o, BLOCK_HEADING, NULL, "Reviewed and agreed");
	part_format(o, BLOCK_PARA, NULL, "I have read all of this: %s, version "
		    "%s, and the contacts, both of the SHA-256 given here. "
		    "Whatever changes in a file changes its SHA-256, and is to "
		    "be read again.", list->id, list->version);
	add_digests(o, list);
	part_room(o, "Name", 0);
	part_room(o, "Role", 0);
	part_room(o, "Date", 0);
	part_room(o, "Signature", 0);
}

void
outline_explain(struct outline *o, const struct checklist *list,
		const char *today)
{
	add_opening(o, list);
	add_questions(o, list);
	if (list->tell != NULL) {
		outline_add(o, BLOCK_HEADING, NULL, "The last question");
		part_format(o, BLOCK_PARA, NULL, "Asked with the result: %s",
			    list->tell);
	}
	part_rules(o, list, BLOCK_PARA);
	part_bands(o, list, true);
	add_contacts(o, &list->contacts, today);
	add_allowances(o, list);
	add_signature(o, list);
}
