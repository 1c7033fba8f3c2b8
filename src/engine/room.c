/* SPDX-License-Identifier: MIT */
/*
 * A person is counted and forgotten: what is kept grows with the questions
 * and the answers there are, not with the people.
 */
#include "engine/room.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

void
room_init(struct room *r, const struct checklist *list,
	  const struct case_child *child)
{
	*r = (struct room){ .list = list, .child = child,
			    .resamples = AGREE_FIT };
	counts_init(&r->counts, 0, list != NULL ? CHOICES_MAX : 0);
	if (list == NULL)
		return;
	for (int role = 0; role < ROLE_COUNT; role++)
		counts_init(&r->roles[role], 0, CHOICES_MAX);
	r->bands = mem_alloc(list->band_count, sizeof *r->bands);
	r->values = mem_alloc(list->indicator_count, sizeof *r->values);
	r->scored = abacus_init(&r->abacus, list);
}

static size_t
question_of(const struct checklist *list, const char *name, size_t size)
{
	for (size_t i = 0; i < list->indicator_count; i++) {
		const char *id = list->indicators[i].id;

		if (strlen(id) == size && memcmp(id, name, size) == 0)
			return i;
	}
	return NONE;
}

static void
keep_question(struct room *r, size_t unit, size_t question)
{
	if (unit == r->question_room) {
		r->question_room = unit < 32 ? 32 : unit * 2;
		r->questions = mem_resize(r->questions, r->question_room,
					  sizeof *r->questions);
	}
	r->questions[unit] = question;
	for (int role = 0; role < ROLE_COUNT; role++)
		counts_unit(&r->roles[role]);
}

size_t
room_unit(struct room *r, const char *name, size_t size)
{
	size_t question = NONE, unit;

	if (r->list != NULL) {
		question = question_of(r->list, name, size);
		if (question == NONE)
			return NONE;
	}
	unit = labels_find(&r->units, name, size);
	if (unit == r->counts.units) {
		counts_unit(&r->counts);
		if (r->list != NULL)
			keep_question(r, unit, question);
	}
	return unit;
}

size_t
room_label(struct room *r, size_t unit, const char *text, size_t size)
{
	size_t label;

	if (r->list != NULL) {
		uint8_t value = answers_value(r->list, r->questions[unit],
					      text, size);

		return value == 0 ? NONE : (size_t)value - 1;
	}
	label = labels_find(&r->labels, text, size);
	if (label == r->counts.labels)
		counts_label(&r->counts);
	return label;
}

static void
add_outcome(struct room *r, const size_t *labels, const struct room_who *who,
	    bool other_case)
{
	uint64_t words[ABACUS_WORDS];
	struct abacus_outcome outcome;

	memset(r->values, 0, r->list->indicator_count);
	for (size_t u = 0; u < r->counts.units; u++)
		if (labels[u] != NONE)
			r->values[r->questions[u]] = (uint8_t)(labels[u] + 1);
	abacus_words(&r->abacus, words, r->values);
	abacus_read(&r->abacus, words, &outcome);
	if (!other_case) {
		r->bands[outcome.band]++;
		r->outcomes++;
	}
	if (who != NULL && who->person_size > 0 && who->study_size > 0)
		scores_add(&r->scores, who->person, who->person_size,
			   who->study, who->study_size,
			   (double)outcome.points);
}

static void
add_role(struct room *r, const size_t *labels, enum role role)
{
	for (size_t u = 0; u < r->counts.units; u++)
		if (labels[u] != NONE)
			counts_row(&r->roles[role], u)[labels[u]]++;
}

void
room_add(struct room *r, const size_t *labels, const struct room_who *who,
	 bool other_case)
{
	if (r->scored)
		add_outcome(r, labels, who, other_case);
	if (other_case)
		return;
	r->people++;
	for (size_t u = 0; u < r->counts.units; u++)
		if (labels[u] != NONE)
			counts_row(&r->counts, u)[labels[u]]++;
	if (r->list != NULL && who != NULL && who->role != ROLE_NONE)
		add_role(r, labels, who->role);
}

void
room_add_hands(struct room *r, size_t unit, size_t label, double count)
{
	counts_row(&r->counts, unit)[label] += count;
}

double
room_role_count(const struct room *r, enum role role, size_t unit,
		size_t label)
{
	return counts_row(&r->roles[role], unit)[label];
}

double
room_role_given(const struct room *r, enum role role, size_t unit)
{
	return counts_given(&r->roles[role], unit);
}

/* Whoever is of no role is what is left of all. */
bool
room_roles(const struct room *r, size_t unit, bool shown[ROLE_COUNT])
{
	double by_role[ROLE_COUNT] = { 0 };

	if (r->list != NULL)
		by_role[ROLE_NONE] = counts_given(&r->counts, unit);
	for (int role = ROLE_NONE + 1; r->list != NULL && role < ROLE_COUNT;
	     role++) {
		by_role[role] = room_role_given(r, (enum role)role, unit);
		by_role[ROLE_NONE] -= by_role[role];
	}
	return roles_shown(by_role, shown);
}

void
room_done(struct room *r)
{
	labels_done(&r->units);
	labels_done(&r->labels);
	scores_done(&r->scores);
	counts_done(&r->counts);
	for (int role = 0; role < ROLE_COUNT; role++)
		counts_done(&r->roles[role]);
	free(r->questions);
	free(r->bands);
	free(r->values);
	if (r->list != NULL)
		abacus_done(&r->abacus);
	*r = (struct room){ 0 };
}
