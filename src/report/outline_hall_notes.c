/* SPDX-License-Identifier: MIT */
/*
 * What stands on the trainer's own screen. It has what the room may not see
 * yet, so that none of it is ever added to a page of the room.
 */
#include "report/hall.h"

#include "report/parts.h"
#include "report/room.h"

/* --- Where we are --------------------------------------------------------- */

static void
add_now(struct outline *o, const struct workshop *w)
{
	const struct step *s = &w->steps[w->at];
	struct buf b = { 0 };

	part_format(o, BLOCK_TITLE, NULL, "For the trainer alone: %s",
		    w->study->title);
	hall_step(&b, w, s);
	outline_add(o, BLOCK_PAIR, "On the projector", buf_text(&b));
	buf_clear(&b);
	if (w->at + 1 < w->step_count) {
		hall_step(&b, w, s + 1);
		outline_add(o, BLOCK_PAIR, "Next", buf_text(&b));
		buf_clear(&b);
	}
	hall_minutes(&b, w, s->stage);
	outline_add(o, BLOCK_PAIR, "Time", buf_text(&b));
	buf_done(&b);
}

/* --- A topic -------------------------------------------------------------- */

static void
add_counts(struct outline *o, const struct workshop *w, const struct step *s)
{
	struct buf b = { 0 };

	hall_split(&b, w, s->round, s->child, s->topic);
	outline_add(o, BLOCK_PAIR, "Counted", b.size > 0 ? buf_text(&b) :
		    "nothing yet");
	buf_done(&b);
}

static void
add_question(struct outline *o, const struct workshop *w,
	     const struct step *s, size_t question)
{
	const struct indicator *it = &w->study->list.indicators[question];
	const struct case_child *child = &w->study->children[s->child];
	size_t model = workshop_model(w, s->child, s->topic);

	if (model != NONE)
		part_format(o, BLOCK_PAIR, "One reasoned reading", "%s. %s",
			    workshop_words(w, s->topic, model),
			    child->models[question].reason);
	if (child->models[question].ask != NULL)
		outline_add(o, BLOCK_PAIR, "Ask",
			    child->models[question].ask);
	part_list(o, "Other explanations", BLOCK_ITEM, &it->other);
	part_list(o, "To ask oneself", BLOCK_ITEM, &it->consider);
}

static void
add_outcome(struct outline *o, const struct workshop *w, size_t child)
{
	const struct case_child *c = &w->study->children[child];

	part_format(o, BLOCK_PAIR, "One reasoned reading", "%s. %s",
		    w->study->list.bands[c->outcome].title, c->because);
	outline_add(o, BLOCK_PAIR, "Whom first", c->first);
	outline_add(o, BLOCK_PAIR, "By when", c->by);
}

static void
add_topic(struct outline *o, const struct workshop *w, const struct step *s)
{
	struct topic t = workshop_topic(w, s->topic);

	outline_add(o, BLOCK_HEADING, NULL, t.title);
	add_counts(o, w, s);
	if (t.vote)
		add_outcome(o, w, s->child);
	else
		add_question(o, w, s, t.question);
}

/* --- The room ------------------------------------------------------------- */

static void
add_room(struct outline *o, const struct workshop *w, const struct step *s)
{
	struct room room;
	struct room_result result;
	struct room_report report = { .result = &result, .study = w->study };
	struct outline page = { 0 };

	workshop_room(&room, w, workshop_reading(w), s->child);
	room_result(&result, &room);
	outline_room(&page, &report);
	/* Its title would be a second one. */
	for (size_t i = 1; i < page.count; i++)
		outline_add(o, page.blocks[i].kind, page.blocks[i].label,
			    page.blocks[i].text);
	outline_done(&page);
	room_result_done(&result);
	room_done(&room);
}

/* --- All of it ------------------------------------------------------------ */

static void
add_step(struct outline *o, const struct workshop *w)
{
	const struct step *s = &w->steps[w->at];

	switch (s->kind) {
	case STEP_OPENING:
		part_format(o, BLOCK_PARA, NULL, "Read the ground rules aloud "
			    "and wait for nods. Say that leaving is fine.");
		break;
	case STEP_PART:
		outline_add(o, BLOCK_PARA, NULL, "Read it aloud yourself. "
			    "Then everybody decides alone, before anybody "
			    "talks.");
		break;
	case STEP_TOPIC:
		add_topic(o, w, s);
		break;
	case STEP_AGENDA:
		add_room(o, w, s);
		break;
	case STEP_READING:
		add_outcome(o, w, s->child);
		break;
	case STEP_CLOSE:
		outline_add(o, BLOCK_PARA, NULL, "A calm minute. Stay for ten "
			    "minutes, where people can find you.");
		break;
	default:
		break;
	}
}

static void
add_plan(struct outline *o, const struct workshop *w)
{
	outline_add(o, BLOCK_HEADING, NULL, "Plan");
	for (size_t i = 0; i < w->stage_count; i++) {
		struct buf b = { 0 };

		hall_minutes(&b, w, i);
		outline_add(o, BLOCK_ITEM, NULL, buf_text(&b));
		buf_done(&b);
	}
}

void
outline_hall_notes(struct outline *o, const struct workshop *w)
{
	add_now(o, w);
	add_step(o, w);
	part_list(o, "What to watch for", BLOCK_ITEM, &w->study->notes);
	add_plan(o, w);
}
