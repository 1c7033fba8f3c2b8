/* SPDX-License-Identifier: MIT */
/*
 * Everything a result says. The order of steps and calls is made in one
 * place, each_part(), so that what to do and whom to call cannot fall out of
 * step; add_step() and add_call() let each in once.
 */
#include "engine/result.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static size_t
floor_rank(const struct checklist *list, size_t rule)
{
	size_t floor = list->rules[rule].floor;

	return floor == NONE ? 0 : floor + 1;
}

/* An insertion sort, which keeps the order of the file among equals. */
static void
collect_rules(struct result *result)
{
	const struct checklist *list = result->list;

	result->rules = mem_alloc(list->rule_count, sizeof *result->rules);
	for (size_t i = 0; i < list->rule_count; i++) {
		size_t at = result->rule_count;

		if (!result->score.fired[i])
			continue;
		while (at > 0 && floor_rank(list, result->rules[at - 1]) <
					 floor_rank(list, i)) {
			result->rules[at] = result->rules[at - 1];
			at--;
		}
		result->rules[at] = i;
		result->rule_count++;
	}
}

static void
add_step(struct result *result, const char *step)
{
	for (size_t i = 0; i < result->step_count; i++)
		if (strcmp(result->steps[i], step) == 0)
			return;
	result->steps = mem_resize(result->steps, result->step_count + 1,
				   sizeof *result->steps);
	result->steps[result->step_count++] = step;
}

static void
add_call(struct result *result, const char *id)
{
	const struct contact *contact =
		contacts_find(&result->list->contacts, id);

	if (!contact)
		return;
	for (size_t i = 0; i < result->call_count; i++)
		if (result->calls[i] == contact)
			return;
	result->calls = mem_resize(result->calls, result->call_count + 1,
				   sizeof(const struct contact *));
	result->calls[result->call_count++] = contact;
}

static void
add_part(struct result *result, const struct texts *steps,
	 const struct texts *calls)
{
	for (size_t i = 0; i < steps->count; i++)
		add_step(result, steps->items[i]);
	for (size_t i = 0; i < calls->count; i++)
		add_call(result, calls->items[i]);
}

/* What a rule says stands before what other rules say. */
enum turn { TURN_INTERRUPTS, TURN_FIRST, TURN_OTHER, TURN_COUNT };

static enum turn
turn_of(const struct rule *rule)
{
	if (rule->interrupt)
		return TURN_INTERRUPTS;
	return rule->first ? TURN_FIRST : TURN_OTHER;
}

static void
rules_part(struct result *result, enum turn turn)
{
	for (size_t i = 0; i < result->rule_count; i++) {
		const struct rule *rule =
			&result->list->rules[result->rules[i]];

		if (turn_of(rule) == turn)
			add_part(result, &rule->steps, &rule->calls);
	}
}

static void
each_part(struct result *result)
{
	const struct checklist *list = result->list;
	const struct band *band = &list->bands[result->score.band];

	if (band->first)
		add_part(result, &band->steps, &band->calls);
	for (enum turn turn = 0; turn < TURN_COUNT; turn++)
		rules_part(result, turn);
	if (!band->first)
		add_part(result, &band->steps, &band->calls);
}

static void
count_signs(struct result *result)
{
	const struct checklist *list = result->list;
	struct result_tally *tally = &result->tally;

	for (size_t i = 0; i < list->indicator_count; i++) {
		unsigned value = result->answers->values[i];

		if (!result->score.asked[i] || list->indicators[i].project ||
		    list->indicators[i].kind == KIND_CONTEXT)
			continue;
		tally->signs++;
		if (!value)
			tally->unanswered++;
		else if (checklist_choice(list, i, value)->present)
			tally->present++;
		else if (checklist_choice(list, i, value)->role ==
			 CHOICE_UNKNOWN)
			tally->unknown++;
	}
}

void
result_init(struct result *result, const struct checklist *list,
	    const struct answers *answers)
{
	*result = (struct result){.list = list, .answers = answers};
	score_answers(&result->score, list, answers);
	range_answers(&result->range, list, answers->values);
	collect_rules(result);
	each_part(result);
	count_signs(result);
}

void
result_done(struct result *result)
{
	score_done(&result->score);
	range_done(&result->range);
	free(result->steps);
	free(result->calls);
	free(result->rules);
	*result = (struct result){0};
}

static bool
blank(const char *text)
{
	return !text || text[strspn(text, " \t\r\n")] == '\0';
}

/* A reason may hold what a note holds; the new one may lie in the old one. */
static void
set_because(struct answers *answers, const char *because)
{
	char *old = answers->because;

	answers->because = mem_string(because);
	mem_drop(&old);
}

static void
band_unknown(const struct checklist *list, const char *band,
	     struct diags *diags)
{
	const char **names = mem_alloc(list->band_count + 1, sizeof *names);
	struct buf all = {0};
	size_t near;

	for (size_t i = 0; i < list->band_count; i++) {
		names[i] = list->bands[i].id;
		buf_printf(&all, "%s\"%s\" (%s)", i > 0 ? ", " : "",
			   names[i], list->bands[i].title);
	}
	near = text_nearest(band, names, list->band_count);
	if (near < list->band_count)
		diag_error(diags, DIAG_BAND_UNKNOWN, (struct place){0},
			   "there is no band \"%s\"; did you mean \"%s\"? "
			   "There are, the least urgent first: %s", band,
			   names[near], buf_text(&all));
	else
		diag_error(diags, DIAG_BAND_UNKNOWN, (struct place){0},
			   "there is no band \"%s\"; there are, the least "
			   "urgent first: %s", band, buf_text(&all));
	buf_done(&all);
	free(names);
}

bool
result_raise(struct answers *answers, const struct checklist *list,
	     const char *band, const char *because, struct diags *diags)
{
	size_t to = checklist_band(list, band);
	struct score score;
	size_t computed;

	if (to == NONE) {
		band_unknown(list, band, diags);
		return false;
	}
	score_answers(&score, list, answers);
	computed = score.computed;
	score_done(&score);
	if (to <= computed) {
		diag_error(diags, DIAG_RAISE_LOW, (struct place){0},
			   "\"%s\" is not above \"%s\", which the answers "
			   "give; judgement can raise, never lower",
			   band, list->bands[computed].id);
		return false;
	}
	if (blank(because)) {
		diag_error(diags, DIAG_RAISE_REASON, (struct place){0},
			   "To raise the result to \"%s\", say why",
			   list->bands[to].title);
		return false;
	}
	set_because(answers, because);
	answers->raised = to;
	return true;
}
