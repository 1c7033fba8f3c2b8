/* SPDX-License-Identifier: MIT */
/*
 * Invariant: what to talk about comes before any number of how far people
 * agreed, and no coefficient is on a sheet that the room may see.
 */
#include "report/room.h"
#include "report/room_parts.h"

#include "report/parts.h"

#include <stdlib.h>
#include <string.h>

enum {
	TOP = 5,       /* that are shown in full: what there is time for */
	ROOM_TOP = 3,  /* on the page of a room, which is one sheet of paper */
	REST_MOST = 40, /* that are named after them */
	ROOM_REST = 6, /* on that sheet */
	ROOM_READ = 2, /* that all read otherwise, there with the reason */
	ROOM_OTHER = 8 /* and in all */
};

/* --- One unit ------------------------------------------------------------- */

static const struct case_model *
model_of(const struct room_report *r, size_t unit)
{
	const struct room *room = r->result->room;

	return room->child == NULL ? NULL :
		&room->child->models[room->questions[unit]];
}

/* "yes (7), not known (3)" */
static void
put_split(struct buf *out, const struct room_report *r, size_t unit)
{
	const char *gap = "";

	for (size_t k = 0; k < room_labels(r->result, unit); k++) {
		struct room_share s = room_share(r->result, unit, k);

		if (s.count == 0)
			continue;
		buf_printf(out, "%s%s (%.0f)", gap, s.words, s.count);
		gap = ", ";
	}
}

static void
add_bars(struct outline *o, const struct room_report *r, size_t unit)
{
	double given = r->result->units[unit].given;
	double blank = r->result->room->people - given;

	for (size_t k = 0; k < room_labels(r->result, unit); k++) {
		struct room_share s = room_share(r->result, unit, k);

		if (s.count > 0)
			part_bar(o, s.words, s.count, given);
	}
	if (blank > 0)
		part_format(o, BLOCK_QUIET, NULL, "%.0f did not answer.",
			    blank);
}

static void
add_ask(struct outline *o, const struct room_report *r, size_t unit)
{
	const struct case_model *model = model_of(r, unit);
	const struct checklist *list = r->result->room->list;
	const struct indicator *it;

	if (model != NULL && model->ask != NULL) {
		outline_add(o, BLOCK_PARA, "Ask", model->ask);
		return;
	}
	if (list == NULL)
		return;
	it = &list->indicators[r->result->room->questions[unit]];
	if (it->consider.count > 0)
		outline_add(o, BLOCK_PARA, "Ask", it->consider.items[0]);
}

/* The labels given that lead to this band, as "yes or suspected". */
static bool
put_labels_to(struct buf *out, const struct room_report *r, size_t unit,
	      size_t band)
{
	bool some = false;

	for (size_t k = 0; k < room_labels(r->result, unit); k++) {
		struct room_share s = room_share(r->result, unit, k);

		if (s.count == 0 || room_band(r->result, unit, k) != band)
			continue;
		buf_printf(out, "%s%s", some ? " or " : "", s.words);
		some = true;
	}
	return some;
}

static void
add_turns(struct outline *o, const struct room_report *r, size_t unit)
{
	const struct checklist *list = r->result->room->list;
	struct buf b = { 0 };
	bool some = false;

	if (!r->result->units[unit].turns)
		return;
	buf_puts(&b, "With the room's other answers as most gave them, this "
		 "one moves the outcome:");
	for (size_t band = 0; band < list->band_count; band++) {
		struct buf labels = { 0 };

		if (put_labels_to(&labels, r, unit, band)) {
			buf_printf(&b, "%s %s: %s", some ? ";" : "",
				   buf_text(&labels), list->bands[band].title);
			some = true;
		}
		buf_done(&labels);
	}
	buf_putc(&b, '.');
	outline_add(o, BLOCK_PARA, NULL, buf_text(&b));
	buf_done(&b);
}

static const char *
model_words(const struct room_report *r, size_t unit)
{
	const struct room *room = r->result->room;
	size_t question = room->questions[unit];
	unsigned value = room->child->answers.values[question];

	return value == 0 ? NULL :
		checklist_choice(room->list, question, value)->brief;
}

static void
add_model(struct outline *o, const struct room_report *r, size_t unit)
{
	const struct case_model *model = model_of(r, unit);

	if (model != NULL && model->reason != NULL)
		part_format(o, BLOCK_QUIET, "One reasoned reading", "%s. %s",
			    model_words(r, unit), model->reason);
}

static void
add_unit(struct outline *o, const struct room_report *r, size_t place)
{
	size_t unit = r->result->agenda[place];

	part_format(o, BLOCK_SUB, NULL, "%zu. %s", place + 1,
		    room_title(r->result, unit));
	add_bars(o, r, unit);
	add_turns(o, r, unit);
	add_ask(o, r, unit);
	add_model(o, r, unit);
}

/* --- The agenda ----------------------------------------------------------- */

static void
add_item(struct outline *o, const struct room_report *r, size_t unit)
{
	struct buf b = { 0 };

	put_split(&b, r, unit);
	outline_add(o, BLOCK_ITEM, room_title(r->result, unit), buf_text(&b));
	buf_done(&b);
}

/* How many are shown in full. */
static size_t
top_of(const struct room_report *r)
{
	return r->room_only ? ROOM_TOP : TOP;
}

/* How many are named after them. */
static size_t
rest_of(const struct room_report *r)
{
	return r->room_only ? ROOM_REST : REST_MOST;
}

static void
add_rest(struct outline *o, const struct room_report *r)
{
	size_t count = r->result->agenda_count, top = top_of(r);

	if (count <= top)
		return;
	outline_add(o, BLOCK_HEADING, NULL, "Divided as well, if there is "
		    "time");
	for (size_t i = top; i < count && i < top + rest_of(r); i++)
		add_item(o, r, r->result->agenda[i]);
	if (count > top + rest_of(r))
		part_format(o, BLOCK_PARA, NULL, "And %zu more%s.",
			    count - top - rest_of(r), r->room_only ? "" :
			    "; --format csv has them all");
}

static void
add_agenda(struct outline *o, const struct room_report *r)
{
	const struct room_result *res = r->result;

	outline_add(o, BLOCK_HEADING, NULL, "What to talk about, the most "
		    "divided first");
	if (res->agenda_count == 0)
		outline_add(o, BLOCK_PARA, NULL, res->room->people < 2 ?
			    "There is nothing to compare yet: answers of two "
			    "people at least are needed." :
			    "The room was divided on nothing. Ask what made it "
			    "so easy, and who would have answered otherwise "
			    "alone.");
	for (size_t i = 0; i < res->agenda_count && i < top_of(r); i++)
		add_unit(o, r, i);
	add_rest(o, r);
}

/* --- Where it agreed ------------------------------------------------------ */

static bool
agreed(const struct room_report *r, size_t unit)
{
	const struct room_unit *u = &r->result->units[unit];

	return u->agreed.defined && u->agreed.value >= 1;
}

/* One that the whole room reads otherwise than the case. */
static bool
otherwise(const struct room_report *r, size_t unit)
{
	const struct figure *model = &r->result->units[unit].model;

	return agreed(r, unit) && model->defined && model->value == 0;
}

/* In one line, for a sheet that has no place for the reason. */
static void
add_other_line(struct outline *o, const struct room_report *r, size_t unit)
{
	struct buf b = { 0 };

	put_split(&b, r, unit);
	buf_printf(&b, "; one reasoned reading: %s", model_words(r, unit));
	outline_add(o, BLOCK_ITEM, room_title(r->result, unit), buf_text(&b));
	buf_done(&b);
}

static void
add_other(struct outline *o, const struct room_report *r, size_t unit,
	  size_t place)
{
	if (r->room_only && place >= ROOM_OTHER)
		return;
	if (r->room_only && place >= ROOM_READ) {
		add_other_line(o, r, unit);
		return;
	}
	add_item(o, r, unit);
	add_model(o, r, unit);
}

static void
add_otherwise(struct outline *o, const struct room_report *r)
{
	size_t count = 0;

	for (size_t u = 0; u < r->result->room->counts.units; u++) {
		if (!otherwise(r, u))
			continue;
		if (count == 0)
			outline_add(o, BLOCK_HEADING, NULL, "All agreed, and "
				    "the case reads it otherwise");
		add_other(o, r, u, count++);
	}
	if (r->room_only && count > ROOM_OTHER)
		part_format(o, BLOCK_PARA, NULL, "And %zu more.",
			    count - ROOM_OTHER);
}

/* The units that all agreed on, as the case does; how many there are. */
static size_t
agreed_on(const struct room_report *r, size_t units[REST_MOST])
{
	size_t count = 0;

	for (size_t u = 0; u < r->result->room->counts.units; u++) {
		if (!agreed(r, u) || otherwise(r, u))
			continue;
		if (count < REST_MOST)
			units[count] = u;
		count++;
	}
	return count;
}

/* The one answer that was given to a unit. */
static const char *
one_answer(const struct room_report *r, size_t unit)
{
	for (size_t k = 0; k < room_labels(r->result, unit); k++) {
		struct room_share s = room_share(r->result, unit, k);

		if (s.count > 0)
			return s.words;
	}
	return "";
}

/* On one sheet of paper: each answer once, with what it was given to. */
static void
add_agreed_briefly(struct outline *o, const struct room_report *r,
		   const size_t *units, size_t count)
{
	bool told[REST_MOST] = { false };

	for (size_t i = 0; i < count; i++) {
		const char *words = one_answer(r, units[i]);
		struct buf b = { 0 };

		if (told[i])
			continue;
		for (size_t j = i; j < count; j++) {
			if (strcmp(one_answer(r, units[j]), words) != 0)
				continue;
			told[j] = true;
			buf_printf(&b, "%s%s", b.size > 0 ? "; " : "",
				   room_title(r->result, units[j]));
		}
		outline_add(o, BLOCK_ITEM, words, buf_text(&b));
		buf_done(&b);
	}
}

static void
add_agreed_items(struct outline *o, const struct room_report *r,
		 const size_t *units, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add_item(o, r, units[i]);
}

static void
add_agreed(struct outline *o, const struct room_report *r)
{
	size_t units[REST_MOST], count = agreed_on(r, units), more = 0;

	if (count == 0)
		return;
	if (count > REST_MOST) {
		more = count - REST_MOST;
		count = REST_MOST;
	}
	outline_add(o, BLOCK_HEADING, NULL, "All agreed");
	if (r->room_only)
		add_agreed_briefly(o, r, units, count);
	else
		add_agreed_items(o, r, units, count);
	if (more > 0)
		part_format(o, BLOCK_PARA, NULL, "And %zu more.", more);
}

/* --- Where the answers lead ----------------------------------------------- */

/* Hands have no outcome of their own: only whole sets of answers do. */
static void
add_bands(struct outline *o, const struct room_report *r)
{
	const struct room *room = r->result->room;

	outline_add(o, BLOCK_PARA, NULL, "How many people's answers lead to "
		    "each outcome:");
	for (size_t b = room->list->band_count; b-- > 0;)
		if (room->bands[b] > 0 || !r->room_only)
			part_bar(o, room->list->bands[b].title, room->bands[b],
				 room->outcomes);
}

static void
add_outcome(struct outline *o, const struct room_report *r)
{
	const struct room *room = r->result->room;
	const struct case_child *child = room->child;

	if (!room->scored || room->people == 0)
		return;
	outline_add(o, BLOCK_HEADING, NULL, "Where the answers lead");
	if (room->outcomes > 0)
		add_bands(o, r);
	part_format(o, BLOCK_PARA, NULL, "The answers that most people gave "
		    "lead together to: %s.",
		    room->list->bands[r->result->usual_band].title);
	if (child == NULL)
		return;
	part_format(o, BLOCK_PARA, "One reasoned reading", "%s. %s",
		    room->list->bands[child->outcome].title, child->because);
	outline_add(o, BLOCK_PAIR, "Whom first", child->first);
	outline_add(o, BLOCK_PAIR, "By when", child->by);
}

/* --- The page ------------------------------------------------------------- */

static void
add_front(struct outline *o, const struct room_report *r)
{
	const struct room *room = r->result->room;
	const char *people = room->people == 1 ? "person" : "people";

	outline_add(o, BLOCK_TITLE, NULL, "Where the room was divided");
	if (room->child != NULL)
		part_format(o, BLOCK_PARA, NULL, "%.0f %s answered about %s. "
			    "Case study: %s. Nobody is named here.",
			    room->people, people, room->child->title,
			    r->study->title);
	else if (room->list != NULL)
		part_format(o, BLOCK_PARA, NULL, "%.0f %s answered: %s. Nobody "
			    "is named here.", room->people, people,
			    room->list->title);
	else
		part_format(o, BLOCK_PARA, NULL, "%.0f %s answered %zu "
			    "questions. Nobody is named here.", room->people,
			    people, room->counts.units);
	if (room->refused > 0)
		part_format(o, BLOCK_WARN, NULL, "%.0f more could not be read, "
			    "and %s left out.", room->refused,
			    room->refused == 1 ? "is" : "are");
}

void
outline_room(struct outline *o, const struct room_report *r)
{
	add_front(o, r);
	add_agenda(o, r);
	add_otherwise(o, r);
	add_agreed(o, r);
	add_outcome(o, r);
	if (r->room_only)
		return;
	room_by_role(o, r);
	room_figures(o, r);
}
