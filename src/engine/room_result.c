/* SPDX-License-Identifier: MIT */
/*
 * Coefficients are of questions that have the same answers to choose from,
 * those of one scale; circumstances, such as an age, are no signs and are left
 * out. "Not known" is an answer like any other where answers are only told
 * apart, and has no place where they have an order.
 */
#include "engine/room.h"

#include "base/mem.h"
#include "engine/pairs.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

/* --- Units ---------------------------------------------------------------- */

static const struct indicator *
question(const struct room *r, size_t unit)
{
	return r->list == NULL ? NULL :
		&r->list->indicators[r->questions[unit]];
}

size_t
room_labels(const struct room_result *res, size_t unit)
{
	const struct room *r = res->room;

	return r->list == NULL ? r->labels.count :
		checklist_scale(r->list, r->questions[unit])->count;
}

struct room_share
room_share(const struct room_result *res, size_t unit, size_t label)
{
	const struct room *r = res->room;
	const double *row = counts_row(&r->counts, unit);
	const struct choice *choice;

	if (r->list == NULL) {
		size_t at = res->order.at[label];

		return (struct room_share){ r->labels.texts[at],
					    r->labels.texts[at], row[at] };
	}
	choice = checklist_choice(r->list, r->questions[unit],
				  (unsigned)label + 1);
	return (struct room_share){ choice->id, choice->brief, row[label] };
}

const char *
room_title(const struct room_result *res, size_t unit)
{
	const struct indicator *it = question(res->room, unit);

	return it == NULL ? res->room->units.texts[unit] : it->title;
}

/* The unit alone, with as many labels as it can have. */
static void
fill_unit(struct room_result *res, size_t u)
{
	const struct room *r = res->room;
	struct room_unit *unit = &res->units[u];
	struct counts alone = r->counts;

	alone.labels = room_labels(res, u);
	unit->given = counts_given(&alone, u);
	unit->agreed = pairs_unit(&alone, u);
	if (r->child != NULL && unit->given > 0 &&
	    r->child->answers.values[r->questions[u]] != 0) {
		unsigned value = r->child->answers.values[r->questions[u]];

		unit->model = (struct figure){ true,
			counts_row(&alone, u)[value - 1] / unit->given };
	}
}

/* --- The outcome ---------------------------------------------------------- */

static size_t
band_of(const struct checklist *list, const uint8_t *values)
{
	struct answers a;
	struct score score;
	size_t band;

	answers_init(&a, list);
	memcpy(a.values, values, a.count);
	score_answers(&score, list, &a);
	band = score.computed;
	score_done(&score);
	answers_done(&a);
	return band;
}

/* Of two given as often, the weaker: nobody is to read more into it. */
static void
fill_usual(struct room_result *res)
{
	const struct room *r = res->room;

	res->usual = mem_alloc(r->list->indicator_count, sizeof *res->usual);
	for (size_t u = 0; u < r->counts.units; u++) {
		const double *row = counts_row(&r->counts, u);
		size_t most = 0;

		for (size_t k = 1; k < room_labels(res, u); k++)
			if (row[k] > row[most])
				most = k;
		if (row[most] > 0)
			res->usual[r->questions[u]] = (uint8_t)(most + 1);
	}
	res->usual_band = band_of(r->list, res->usual);
	if (r->child != NULL)
		res->model_band = r->child->outcome;
}

size_t
room_band(const struct room_result *res, size_t unit, size_t label)
{
	const struct room *r = res->room;
	size_t at = r->questions[unit];
	uint8_t kept = res->usual[at];
	size_t band;

	res->usual[at] = (uint8_t)(label + 1);
	band = band_of(r->list, res->usual);
	res->usual[at] = kept;
	return band;
}

static void
fill_turns(struct room_result *res, size_t u)
{
	for (size_t k = 0; k < room_labels(res, u); k++)
		if (room_share(res, u, k).count > 0 &&
		    room_band(res, u, k) != res->usual_band)
			res->units[u].turns = true;
}

/* --- The agenda ----------------------------------------------------------- */

/* A unit on its way into order. */
struct entry {
	double agreed;
	bool turns;
	size_t unit;
};

static int
most_divided(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	if (a->agreed != b->agreed)
		return a->agreed < b->agreed ? -1 : 1;
	if (a->turns != b->turns)
		return a->turns ? -1 : 1;
	return (a->unit > b->unit) - (a->unit < b->unit);
}

static void
fill_agenda(struct room_result *res)
{
	size_t units = res->room->counts.units;
	struct entry *all = mem_alloc(units, sizeof *all);
	size_t count = 0;

	for (size_t u = 0; u < units; u++) {
		const struct room_unit *unit = &res->units[u];

		if (unit->agreed.defined && unit->agreed.value < 1)
			all[count++] = (struct entry){ unit->agreed.value,
						       unit->turns, u };
	}
	if (count > 1)
		qsort(all, count, sizeof *all, most_divided);
	res->agenda = mem_alloc(count, sizeof *res->agenda);
	res->agenda_count = count;
	for (size_t i = 0; i < count; i++)
		res->agenda[i] = all[i].unit;
	free(all);
}

/* --- Coefficients --------------------------------------------------------- */

static bool
is_sign(const struct room *r, size_t unit)
{
	return question(r, unit)->kind != KIND_CONTEXT;
}

/* The scale of most signs; of most questions where there is no sign. */
static size_t
common_scale(const struct room *r)
{
	size_t scale = NONE, most = 0;

	for (size_t s = 0; s < r->list->scale_count; s++) {
		size_t weight = 0;

		for (size_t u = 0; u < r->counts.units; u++)
			if (question(r, u)->scale == s)
				weight += is_sign(r, u) ? r->counts.units : 1;
		if (weight > most) {
			scale = s;
			most = weight;
		}
	}
	return scale;
}

/* Work out these units, with all labels of the scale, and with its levels. */
static void
work_out_scale(struct agree *a, const struct room *r, size_t scale,
	       const size_t *units, size_t count)
{
	const struct scale *s = &r->list->scales[scale];
	size_t labels[CHOICES_MAX], levels[CHOICES_MAX], level_count = 0;
	double values[CHOICES_MAX];
	struct counts all, ordered;

	for (size_t k = 0; k < s->count; k++) {
		labels[k] = k;
		if (s->choices[k].role == CHOICE_LEVEL) {
			values[level_count] = (double)level_count;
			levels[level_count++] = k;
		}
	}
	counts_pick(&all, &r->counts, units, count, labels, s->count, NULL);
	counts_pick(&ordered, &r->counts, units, count, levels, level_count,
		    values);
	agree_work_out(a, &all, &ordered, r->resamples);
	counts_done(&all);
	counts_done(&ordered);
}

/* The signs of a kind, or of all kinds; how many. */
static size_t
signs_of(const struct room_result *res, int kind, size_t *units)
{
	const struct room *r = res->room;
	bool any = false;
	size_t count = 0;

	for (size_t u = 0; u < r->counts.units; u++)
		any = any || (question(r, u)->scale == res->scale &&
			      is_sign(r, u));
	for (size_t u = 0; u < r->counts.units; u++) {
		const struct indicator *it = question(r, u);

		if (it->scale == res->scale && (is_sign(r, u) || !any) &&
		    (kind == KIND_COUNT || it->kind == (enum kind)kind))
			units[count++] = u;
	}
	return count;
}

static void
fill_scale(struct room_result *res)
{
	const struct room *r = res->room;
	size_t *units = mem_alloc(r->counts.units, sizeof *units);

	res->scale = common_scale(r);
	if (res->scale != NONE) {
		res->all_units = signs_of(res, KIND_COUNT, units);
		work_out_scale(&res->all, r, res->scale, units,
			       res->all_units);
	}
	for (int kind = 0; res->scale != NONE && kind < KIND_COUNT; kind++) {
		size_t count = signs_of(res, kind, units);

		res->kind_units[kind] = count;
		if (count > 0 && count < res->all_units)
			work_out_scale(&res->kinds[kind], r, res->scale,
				       units, count);
	}
	free(units);
}

/* Without a checklist: all units, and the labels as they came. */
static void
fill_any(struct room_result *res)
{
	const struct room *r = res->room;
	size_t *units = mem_alloc(r->counts.units, sizeof *units);
	struct counts all;

	for (size_t u = 0; u < r->counts.units; u++)
		units[u] = u;
	counts_pick(&all, &r->counts, units, r->counts.units, res->order.at,
		    r->labels.count, res->order.values);
	res->all_units = r->counts.units;
	agree_work_out(&res->all, &all, all.values != NULL ? &all : NULL,
		       r->resamples);
	counts_done(&all);
	free(units);
}

void
room_result(struct room_result *res, const struct room *r)
{
	*res = (struct room_result){ .room = r, .scale = NONE,
				     .usual_band = NONE, .model_band = NONE };
	labels_sort(&res->order, &r->labels);
	res->units = mem_alloc(r->counts.units, sizeof *res->units);
	if (r->list != NULL)
		fill_usual(res);
	for (size_t u = 0; u < r->counts.units; u++) {
		fill_unit(res, u);
		if (r->list != NULL)
			fill_turns(res, u);
	}
	fill_agenda(res);
	if (r->list != NULL && r->list->scored)
		res->icc = scores_icc(&r->scores);
	if (r->list != NULL)
		fill_scale(res);
	else
		fill_any(res);
}

void
room_result_done(struct room_result *res)
{
	labels_order_done(&res->order);
	free(res->units);
	free(res->agenda);
	free(res->usual);
	*res = (struct room_result){ 0 };
}
