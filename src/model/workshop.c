/* SPDX-License-Identifier: MIT */
/* The steps are laid out once; what was counted is found by its place. */
#include "model/workshop.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* --- Steps ---------------------------------------------------------------- */

static void
add(struct workshop *w, enum step_kind kind, size_t round, size_t child,
    size_t topic, size_t stage)
{
	w->steps = mem_resize(w->steps, w->step_count + 1, sizeof *w->steps);
	w->steps[w->step_count++] = (struct step){
		.kind = kind, .round = round, .child = child, .topic = topic,
		.stage = stage,
	};
}

/* What the room votes on beside the questions. */
static void
add_votes(struct workshop *w, size_t round, size_t stage)
{
	for (size_t v = 0; v < VOTE_COUNT; v++)
		add(w, STEP_TOPIC, round, 0, w->topics - VOTE_COUNT + v,
		    stage);
}

/* After the last part every question has a page; about other children they
 * stand in a list. */
static void
add_reading(struct workshop *w, size_t round)
{
	for (size_t q = 0; q < w->topics - VOTE_COUNT; q++)
		add(w, STEP_TOPIC, round, 0, q, round + 1);
	for (size_t c = 1; c < w->study->child_count; c++)
		add(w, STEP_TOPICS, round, c, 0, round + 1);
}

static void
add_parts(struct workshop *w)
{
	for (size_t r = 0; r < w->study->part_count; r++) {
		add(w, STEP_PART, r, 0, 0, r + 1);
		add_votes(w, r, r + 1);
		if (r == workshop_reading(w))
			add_reading(w, r);
		else
			add(w, STEP_TOPICS, r, 0, 0, r + 1);
	}
}

static void
add_rest(struct workshop *w)
{
	size_t last = workshop_reading(w), talk = w->study->part_count + 1;
	size_t close = talk + 1, round = w->rounds - 1;

	for (size_t c = 0; c < w->study->child_count; c++)
		add(w, STEP_AGENDA, last, c, 0, talk);
	add(w, STEP_TALK, round, 0, 0, talk);
	add_votes(w, round, talk);
	add(w, STEP_TOPICS, round, 0, 0, talk);
	for (size_t c = 0; c < w->study->child_count; c++)
		add(w, STEP_READING, round, c, 0, close);
	add(w, STEP_CLOSE, round, 0, 0, close);
}

/* --- Stages --------------------------------------------------------------- */

static void
add_stages(struct workshop *w)
{
	const struct case_study *c = w->study;

	w->stage_count = c->part_count + 3;
	w->stages = mem_alloc(w->stage_count, sizeof *w->stages);
	w->stages[0].title = "The opening"; /* no minutes of the plan */
	for (size_t i = 0; i < c->part_count; i++)
		w->stages[i + 1] = (struct stage){
			c->parts[i].title, c->parts[i].minutes, 0,
		};
	w->stages[c->part_count + 1] = (struct stage){
		"The talk", c->ask_minutes, 0,
	};
	w->stages[c->part_count + 2] = (struct stage){
		"The close", c->close_minutes, 0,
	};
}

void
workshop_init(struct workshop *w, const struct case_study *study)
{
	*w = (struct workshop){
		.study = study,
		.topics = study->list.indicator_count + VOTE_COUNT,
		.rounds = study->part_count + 1,
	};
	w->hands = mem_alloc(w->rounds * study->child_count * w->topics,
			     sizeof *w->hands);
	add_stages(w);
	add(w, STEP_OPENING, 0, 0, 0, 0);
	add_parts(w);
	add_rest(w);
}

/* --- Hands and sheets ----------------------------------------------------- */

struct hands *
workshop_hands(const struct workshop *w, size_t round, size_t child,
	       size_t topic)
{
	return &w->hands[(round * w->study->child_count + child) * w->topics +
			 topic];
}

size_t
workshop_reading(const struct workshop *w)
{
	return w->study->part_count - 1;
}

struct sheet *
workshop_sheet(struct workshop *w, enum role role, size_t child)
{
	struct sheet *sheet;

	if (w->sheet_count == w->sheet_room) {
		w->sheet_room = w->sheet_room < 32 ? 32 : w->sheet_room * 2;
		w->sheets = mem_resize(w->sheets, w->sheet_room,
				       sizeof *w->sheets);
	}
	sheet = &w->sheets[w->sheet_count++];
	*sheet = (struct sheet){ .role = role, .child = child };
	sheet->values = mem_alloc(w->study->list.indicator_count, 1);
	return sheet;
}

/* Close the gap of one. */
static void
remove_sheet(struct workshop *w, size_t at)
{
	free(w->sheets[at].values);
	memmove(&w->sheets[at], &w->sheets[at + 1],
		(w->sheet_count - at - 1) * sizeof *w->sheets);
	w->sheet_count--;
}

bool
workshop_unsheet(struct workshop *w)
{
	for (size_t i = w->sheet_count; i-- > 0;)
		if (w->sheets[i].from == SHEET_TYPED) {
			remove_sheet(w, i);
			return true;
		}
	return false;
}

void
workshop_drop(struct workshop *w, enum sheet_from from)
{
	size_t kept = 0;

	for (size_t i = 0; i < w->sheet_count; i++)
		if (w->sheets[i].from == from)
			free(w->sheets[i].values);
		else
			w->sheets[kept++] = w->sheets[i];
	w->sheet_count = kept;
}

/* --- Words ---------------------------------------------------------------- */

const char *
workshop_from_word(enum sheet_from from)
{
	static const char *const words[SHEET_FROMS] = {
		[SHEET_TYPED] = "typed", [SHEET_FILE] = "file",
		[SHEET_BESIDE] = "beside",
	};

	return words[from];
}

const char *
workshop_kind_word(enum step_kind kind)
{
	static const char *const words[] = {
		[STEP_OPENING] = "opening", [STEP_PART] = "part",
		[STEP_TOPIC] = "topic", [STEP_TOPICS] = "topics",
		[STEP_AGENDA] = "agenda", [STEP_TALK] = "talk",
		[STEP_READING] = "reading", [STEP_CLOSE] = "close",
	};

	return words[kind];
}

const char *
workshop_topic_word(const struct workshop *w, size_t topic)
{
	static const char *const votes[VOTE_COUNT] = {
		[VOTE_BAND] = "@band", [VOTE_FIRST] = "@first",
		[VOTE_BY] = "@by",
	};
	size_t questions = w->topics - VOTE_COUNT;

	return topic < questions ? w->study->list.indicators[topic].id :
		votes[topic - questions];
}

void
workshop_done(struct workshop *w)
{
	for (size_t i = 0; i < w->sheet_count; i++)
		free(w->sheets[i].values);
	free(w->sheets);
	free(w->hands);
	free(w->steps);
	free(w->stages);
	*w = (struct workshop){ 0 };
}
