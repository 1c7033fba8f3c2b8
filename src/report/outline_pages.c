/* SPDX-License-Identifier: MIT */
/*
 * Invariant: these pages say what the checklist says, in its order, and never
 * a band before anything is answered: then there is only the neutral card.
 */
#include "report/outline.h"
#include "report/parts.h"

#include <string.h>

void
outline_intro(struct outline *o, const struct checklist *list, bool words)
{
	outline_add(o, BLOCK_TITLE, NULL, list->title);
	part_texts(o, BLOCK_PARA, &list->intro);
	outline_add(o, BLOCK_PARA, NULL, words ?
		    "Type xxx, at any time, to leave at once; a shows whom to "
		    "call." :
		    "xxx leaves at once and clears the screen. a shows whom to "
		    "call, at any time.");
	part_list(o, "What this cannot do", BLOCK_ITEM, &list->limits);
	part_format(o, BLOCK_QUIET, NULL, "Signs: %s. Version %s.",
		    list->publisher, list->version);
	if (list->publisher_note != NULL)
		outline_add(o, BLOCK_QUIET, NULL, list->publisher_note);
}

void
outline_card(struct outline *o, const struct checklist *list)
{
	outline_add(o, BLOCK_TITLE, NULL, list->card_title);
	part_texts(o, BLOCK_STEP, &list->card_steps);
	outline_add(o, BLOCK_HEADING, NULL, "Whom to call");
	part_calls(o, &list->contacts, &list->card_calls);
}

void
outline_anytime(struct outline *o)
{
	outline_add(o, BLOCK_TITLE, NULL, "What to do now");
	outline_add(o, BLOCK_STEP, NULL,
		    "A child in danger now, hurt, missing or not safe to "
		    "leave: ring 999.");
	outline_add(o, BLOCK_STEP, NULL,
		    "Tell your safeguarding lead or deputy today. If you "
		    "cannot reach them, tell the most senior person here.");
	outline_add(o, BLOCK_STEP, NULL,
		    "No lead, or you disagree? You may ring yourself: "
		    "Children's Services of your council, or police on 101.");
	outline_add(o, BLOCK_STEP, NULL,
		    "Do not question the child, search, or open a phone. "
		    "Write down what you saw and heard, in the exact words.");
	outline_add(o, BLOCK_HEADING, NULL, "Whom to call");
	outline_add(o, BLOCK_CONTACT, "999", "Danger now.");
	outline_add(o, BLOCK_CONTACT, "101",
		    "Police, when it is not an emergency. If you cannot get "
		    "through and it cannot wait, ring 999.");
	outline_add(o, BLOCK_QUIET, NULL,
		    "You do not need proof, or a checklist, to act.");
}

void
outline_numbers(struct outline *o, const struct checklist *list)
{
	part_calls(o, &list->contacts, &list->card_calls);
}

void
outline_question(struct outline *o, const struct checklist *list,
		 size_t indicator)
{
	const struct indicator *i = &list->indicators[indicator];
	const char *hint = list->groups[i->group].hint;

	outline_add(o, BLOCK_PARA, NULL, i->ask);
	part_texts(o, BLOCK_ITEM, &i->look);
	if (i->caution != NULL)
		outline_add(o, BLOCK_QUIET, NULL, i->caution);
	if (hint != NULL)
		outline_add(o, BLOCK_QUIET, NULL, hint);
	if (i->label != NULL)
		part_format(o, BLOCK_QUIET, NULL, "On the list as: %s",
			    i->label);
	else if (i->project && i->kind != KIND_CONTEXT)
		outline_add(o, BLOCK_QUIET, NULL, "Added by this project.");
}

void
outline_more(struct outline *o, const struct checklist *list,
	     size_t indicator)
{
	const struct indicator *i = &list->indicators[indicator];

	outline_add(o, BLOCK_TITLE, NULL, i->title);
	if (i->label != NULL)
		part_format(o, BLOCK_QUIET, NULL,
			    "In the publisher's words: %s", i->label);
	if (i->project)
		outline_add(o, BLOCK_QUIET, NULL,
			    "Added by this project; not on the publisher's "
			    "list.");
	if (i->why != NULL) {
		outline_add(o, BLOCK_HEADING, NULL, "Why it matters");
		outline_add(o, BLOCK_PARA, NULL, i->why);
	}
	part_list(o, "What it can look like", BLOCK_ITEM, &i->look);
	part_list(o, "Other explanations", BLOCK_ITEM, &i->other);
	part_list(o, "Ask yourself", BLOCK_ITEM, &i->consider);
	if (i->caution != NULL)
		outline_add(o, BLOCK_PARA, NULL, i->caution);
	part_list(o, "Where this comes from", BLOCK_QUIET, &i->source);
}

static bool
anything_answered(const struct answers *a)
{
	size_t i;

	for (i = 0; i < a->count; i++)
		if (a->values[i] != 0)
			return true;
	return false;
}

void
outline_now(struct outline *o, const struct walk *walk, const char *today)
{
	struct result r;

	if (!anything_answered(&walk->answers)) {
		outline_card(o, walk->list);
		return;
	}
	result_init(&r, walk->list, &walk->answers);
	outline_add(o, BLOCK_TITLE, NULL, "What to do now");
	part_action(o, &r, today);
	outline_add(o, BLOCK_QUIET, NULL,
		    "From what is answered so far. You do not have to finish "
		    "before you act.");
	result_done(&r);
}

void
outline_interrupt(struct outline *o, const struct checklist *list,
		  size_t rule)
{
	const struct rule *r = &list->rules[rule];

	outline_add(o, BLOCK_TITLE, NULL,
		    r->floor != NONE ? list->bands[r->floor].title :
		    "What to do now");
	part_texts(o, BLOCK_LEAD, &r->notices);
	outline_add(o, BLOCK_PARA, NULL, r->because);
	if (r->steps.count > 0)
		part_list(o, "What to do now", BLOCK_STEP, &r->steps);
	else if (r->floor != NONE)
		part_list(o, "What to do now", BLOCK_STEP,
			  &list->bands[r->floor].steps);
	outline_add(o, BLOCK_HEADING, NULL, "Whom to call");
	if (r->calls.count > 0)
		part_calls(o, &list->contacts, &r->calls);
	else if (r->floor != NONE && list->bands[r->floor].calls.count > 0)
		part_calls(o, &list->contacts, &list->bands[r->floor].calls);
	else
		part_calls(o, &list->contacts, &list->card_calls);
}

void
outline_alarm(struct outline *o, const struct walk *walk)
{
	const struct checklist *list = walk->list;
	size_t rule = walk_alarm(walk), size;
	const struct rule *r;
	const char *text;

	if (rule == NONE)
		return;
	r = &list->rules[rule];
	text = r->notices.count > 0 ? r->notices.items[0] :
		r->floor != NONE ? list->bands[r->floor].title : r->because;
	size = strlen(text);
	if (size > 0 && text[size - 1] == '.')
		size--;
	part_format(o, BLOCK_WARN, NULL, "%.*s; a shows what to do.",
		    (int)size, text);
}

void
outline_review(struct outline *o, const struct walk *walk)
{
	struct result r;

	result_init(&r, walk->list, &walk->answers);
	outline_add(o, BLOCK_TITLE, NULL, "Check your answers");
	part_format(o, BLOCK_PARA, NULL,
		    "%zu of the %zu questions are signs: %zu not known, %zu "
		    "not answered.", r.tally.signs,
		    walk_progress(walk).asked, r.tally.unknown,
		    r.tally.unanswered);
	outline_add(o, BLOCK_PARA, NULL,
		    "You do not need every answer. \"Not known\" is an honest "
		    "one, and it never makes a child safer or less safe.");
	result_done(&r);
}
