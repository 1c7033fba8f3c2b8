/* SPDX-License-Identifier: MIT */
/*
 * Invariant: nothing here is for the trainer alone. A projector shows it to
 * a room that has not answered yet.
 */
#include "report/hall.h"

#include "report/case.h"
#include "report/parts.h"

/* --- Names ---------------------------------------------------------------- */

void
hall_when(struct buf *out, const struct workshop *w, size_t round)
{
	if (round >= w->study->part_count)
		buf_puts(out, "after the talk");
	else
		buf_printf(out, "after part %zu", round + 1);
}

/* Of several children, which. */
static void
put_child(struct buf *out, const struct workshop *w, size_t child)
{
	if (w->study->child_count > 1)
		buf_printf(out, ": %s", w->study->children[child].title);
}

void
hall_step(struct buf *out, const struct workshop *w, const struct step *s)
{
	switch (s->kind) {
	case STEP_OPENING:
		buf_puts(out, "Before we begin");
		break;
	case STEP_PART:
		buf_printf(out, "Part %zu: %s", s->round + 1,
			   w->study->parts[s->round].title);
		break;
	case STEP_TOPIC:
		buf_printf(out, "%s, ", workshop_topic(w, s->topic).title);
		hall_when(out, w, s->round);
		put_child(out, w, s->child);
		break;
	case STEP_TOPICS:
		buf_puts(out, "All questions, ");
		hall_when(out, w, s->round);
		put_child(out, w, s->child);
		break;
	case STEP_AGENDA:
		buf_puts(out, "What we read differently");
		put_child(out, w, s->child);
		break;
	case STEP_TALK:
		buf_puts(out, "To talk about");
		break;
	case STEP_READING:
		buf_puts(out, "What to do");
		put_child(out, w, s->child);
		break;
	default:
		buf_puts(out, "The close");
	}
}

void
hall_state(struct buf *out, const struct workshop *w, const struct step *s)
{
	unsigned given;

	if (s->kind != STEP_TOPIC)
		return;
	given = workshop_given(w, s->round, s->child, s->topic);
	if (given > 0)
		buf_printf(out, "%u answered%s", given,
			   s->shown > HALL_ASKED ? ", shown" : "");
}

void
hall_split(struct buf *out, const struct workshop *w, size_t round,
	   size_t child, size_t topic)
{
	size_t labels = workshop_topic(w, topic).labels;
	const char *gap = "";

	for (size_t k = 0; k < labels; k++) {
		unsigned count = workshop_count(w, round, child, topic, k);

		if (count == 0)
			continue;
		buf_printf(out, "%s%s %u", gap, workshop_words(w, topic, k),
			   count);
		gap = ", ";
	}
}

void
hall_minutes(struct buf *out, const struct workshop *w, size_t stage)
{
	const struct stage *s = &w->stages[stage];

	if (stage >= 1 && stage <= w->study->part_count)
		buf_printf(out, "Part %zu", stage);
	else
		buf_puts(out, s->title);
	buf_printf(out, ": %lld", (long long)(s->seconds / 60));
	if (s->minutes > 0)
		buf_printf(out, " of %ld", (long)s->minutes);
	buf_puts(out, " min");
}

/* --- Pages ---------------------------------------------------------------- */

/* The numbers in short: a room reads them from afar. */
static void
add_numbers(struct outline *o, const struct checklist *list)
{
	for (size_t i = 0; i < list->card_calls.count; i++) {
		const struct contact *call = contacts_find(&list->contacts,
			list->card_calls.items[i]);

		if (call != NULL)
			outline_add(o, BLOCK_CONTACT, contact_number(call),
				    call->name);
	}
}

void
outline_hall_opening(struct outline *o, const struct workshop *w)
{
	const struct case_study *c = w->study;

	outline_case_start(o, c);
	part_format(o, BLOCK_PARA, NULL, "%zu parts, about %d minutes. After "
		    "each part everybody decides alone, then by a show of "
		    "hands; then we talk.", c->part_count, (int)c->minutes);
	add_numbers(o, &c->list);
}

void
outline_hall_part(struct outline *o, const struct workshop *w, size_t part,
		  size_t shown)
{
	const struct case_part *p = &w->study->parts[part];

	part_format(o, BLOCK_TITLE, NULL, "Part %zu of %zu. %s", part + 1,
		    w->study->part_count, p->title);
	if (p->contains != NULL)
		part_format(o, BLOCK_QUIET, NULL, "Contains: %s.",
			    p->contains);
	for (size_t i = 0; i < p->paragraphs.count && i < shown; i++)
		outline_add(o, BLOCK_STEP, NULL, p->paragraphs.items[i]);
}

void
outline_hall_topics(struct outline *o, const struct workshop *w,
		    const struct step *s)
{
	struct buf b = { 0 };

	buf_puts(&b, "All questions, ");
	hall_when(&b, w, s->round);
	put_child(&b, w, s->child);
	outline_add(o, BLOCK_TITLE, NULL, buf_text(&b));
	outline_add(o, BLOCK_PARA, NULL, "Choose those to vote on now. Enter "
		    "goes on.");
	buf_done(&b);
}

void
outline_hall_agenda(struct outline *o, const struct workshop *w,
		    const struct room_result *result, size_t child)
{
	struct buf b = { 0 };

	buf_puts(&b, "What we read differently");
	put_child(&b, w, child);
	outline_add(o, BLOCK_TITLE, NULL, buf_text(&b));
	buf_done(&b);
	if (result->agenda_count > 0)
		outline_add(o, BLOCK_PARA, NULL, "The most divided first. Who "
			    "would like to say why? Nobody has to.");
	else if (result->room->people > 1)
		outline_add(o, BLOCK_PARA, NULL, "On nothing: we all read it "
			    "the same way. What made it so easy?");
	else
		outline_add(o, BLOCK_PARA, NULL, "There is nothing to compare "
			    "yet: answers of two people are needed.");
}

void
outline_hall_talk(struct outline *o, const struct workshop *w, size_t shown)
{
	const struct texts *asks = &w->study->asks;

	outline_add(o, BLOCK_TITLE, NULL, "To talk about");
	for (size_t i = 0; i < asks->count && i < shown; i++)
		outline_add(o, BLOCK_STEP, NULL, asks->items[i]);
	if (asks->count == 0)
		outline_add(o, BLOCK_PARA, NULL, "What would you do on "
			    "Monday?");
}

void
outline_hall_reading(struct outline *o, const struct workshop *w,
		     size_t child, bool shown)
{
	const struct case_child *c = &w->study->children[child];

	part_format(o, BLOCK_TITLE, NULL, "What to do: %s", c->title);
	if (!shown) {
		outline_add(o, BLOCK_PARA, NULL, "What should be done, whom "
			    "would you tell first, and by when?");
		outline_add(o, BLOCK_PARA, NULL, "Say it to your neighbour in "
			    "one sentence, as you would on the telephone.");
		return;
	}
	outline_add(o, BLOCK_PARA, NULL, "One reasoned reading. Another one "
		    "with a reason is welcome.");
	outline_add(o, BLOCK_LEAD, NULL,
		    w->study->list.bands[c->outcome].title);
	outline_add(o, BLOCK_PARA, NULL, c->because);
	outline_add(o, BLOCK_PAIR, "Whom first", c->first);
	outline_add(o, BLOCK_PAIR, "By when", c->by);
}

void
outline_hall_close(struct outline *o, const struct workshop *w)
{
	const struct checklist *list = &w->study->list;

	outline_add(o, BLOCK_TITLE, NULL, "Thank you");
	outline_add(o, BLOCK_PARA, NULL, "What helps a child is somebody who "
		    "notices, writes it down and tells. You need no proof.");
	outline_add(o, BLOCK_WARN, NULL, "If it made you think of a real "
		    "child: tell your safeguarding lead today. Who would like "
		    "to talk: the trainer stays for ten minutes.");
	add_numbers(o, list);
}
