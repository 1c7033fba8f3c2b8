/* SPDX-License-Identifier: MIT */
/*
 * Steps and calls come in one order, each once: the band's if it goes first,
 * then those of rules by floor, then the band's.
 */
#include "engine/result.h"

#include <stdlib.h>
#include <string.h>

static void
step_add(struct result *result, const char *step)
{
	for (size_t i = 0; i < result->step_count; i++)
		if (!strcmp(result->steps[i], step))
			return;
	result->steps[result->step_count++] = step;
}

static void
call_add(struct result *result, const char *id)
{
	const struct contact *call = contacts_find(&result->list->contacts, id);

	if (!call)
		return;
	for (size_t i = 0; i < result->call_count; i++)
		if (result->calls[i] == call)
			return;
	result->calls[result->call_count++] = call;
}

static void
texts_take(struct result *result, const struct texts *steps,
	   const struct texts *calls)
{
	for (size_t i = 0; i < steps->count; i++)
		step_add(result, steps->items[i]);
	for (size_t i = 0; i < calls->count; i++)
		call_add(result, calls->items[i]);
}

static size_t
floor_of(const struct result *result, size_t rule)
{
	size_t floor = result->list->rules[rule].floor;

	return floor == NONE ? 0 : floor + 1;
}

/* The rules that fire, put in by floor; the file's order stays otherwise. */
static void
rules_order(struct result *result)
{
	const struct checklist *list = result->list;

	result->rules = mem_alloc(list->rule_count, sizeof(*result->rules));
	for (size_t i = 0; i < list->rule_count; i++) {
		size_t at = result->rule_count;

		if (!result->score.fired[i])
			continue;
		for (; at && floor_of(result, result->rules[at - 1]) <
				     floor_of(result, i);
		     at--)
			result->rules[at] = result->rules[at - 1];
		result->rules[at] = i;
		result->rule_count++;
	}
}

/* How many steps or calls there can be at most. */
static void
room_make(struct result *result, const struct band *band)
{
	size_t steps = band->steps.count, calls = band->calls.count;

	for (size_t i = 0; i < result->rule_count; i++) {
		const struct rule *rule =
			&result->list->rules[result->rules[i]];

		steps += rule->steps.count;
		calls += rule->calls.count;
	}
	result->steps = mem_alloc(steps, sizeof(*result->steps));
	result->calls = mem_alloc(calls, sizeof(*result->calls));
}

static void
steps_order(struct result *result)
{
	const struct band *band = &result->list->bands[result->score.band];

	room_make(result, band);
	if (band->first)
		texts_take(result, &band->steps, &band->calls);
	for (size_t i = 0; i < result->rule_count; i++) {
		const struct rule *rule =
			&result->list->rules[result->rules[i]];

		texts_take(result, &rule->steps, &rule->calls);
	}
	texts_take(result, &band->steps, &band->calls);
}

static void
tally(struct result *result)
{
	const struct checklist *list = result->list;

	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct indicator *indicator = &list->indicators[i];
		unsigned value = result->answers->values[i];
		const struct choice *choice;

		if (indicator->kind == KIND_CONTEXT || indicator->project ||
		    !result->score.asked[i])
			continue;
		result->tally.signs++;
		if (!value) {
			result->tally.unanswered++;
			continue;
		}
		choice = checklist_choice(list, i, value);
		result->tally.present += choice->present;
		result->tally.unknown += choice->role == CHOICE_UNKNOWN;
	}
}

void
result_init(struct result *result, const struct checklist *list,
	    const struct answers *answers)
{
	*result = (struct result){ .list = list, .answers = answers };
	score_answers(&result->score, list, answers);
	range_answers(&result->range, list, answers->values);
	rules_order(result);
	steps_order(result);
	tally(result);
}

void
result_done(struct result *result)
{
	score_done(&result->score);
	range_done(&result->range);
	free(result->steps);
	free(result->calls);
	free(result->rules);
	*result = (struct result){ 0 };
}

bool
result_raise(struct answers *answers, const struct checklist *list,
	     const char *band, const char *because, struct diags *diags)
{
	const struct place nowhere = { 0 };
	size_t to = checklist_band(list, band);
	struct score score;
	size_t computed;

	if (to == NONE) {
		diag_error(diags, DIAG_BAND_UNKNOWN, nowhere,
			   "there is no result \"%s\"", band);
		return false;
	}
	score_answers(&score, list, answers);
	computed = score.computed;
	score_done(&score);
	if (to <= computed) {
		diag_error(diags, DIAG_RAISE_LOW, nowhere,
			   "\"%s\" is not above the result as it stands; "
			   "judgement may raise it, never lower it",
			   band);
		return false;
	}
	if (!because || !because[strspn(because, " \t\n")]) {
		diag_error(diags, DIAG_RAISE_LOW, nowhere,
			   "say why it is raised to \"%s\"", band);
		return false;
	}
	free(answers->because);
	answers->because = mem_string(because);
	answers->raised = to;
	return true;
}
