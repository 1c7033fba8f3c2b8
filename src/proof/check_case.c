/* SPDX-License-Identifier: MIT */
/* A case study: its model answers, its minutes, its words. */
#include "proof/check_parts.h"

#include "engine/score.h"

#include <inttypes.h>
#include <stdio.h>

static void
key_of(char out[64], const struct indicator *it)
{
	snprintf(out, 64, "sign.%s", it->id);
}

/* Each question that is asked has an answer, and no other has. */
static void
check_models(struct findings *all, const struct case_study *c,
	     const struct case_child *child, const struct score *score)
{
	char key[64];

	for (size_t i = 0; i < child->answers.count; i++) {
		const struct indicator *it = &c->list.indicators[i];
		bool answered = child->answers.values[i] != 0;

		key_of(key, it);
		if (score->asked[i] && !answered)
			check_add(all, DIAG_MODEL_MISSING, "child", child->id,
				  NULL, "there is no %s, though %s is asked\n"
				  "give it, with its reason", key, it->title);
		else if (!score->asked[i] && answered)
			check_add(all, DIAG_MODEL_IDLE, "child", child->id,
				  key, "%s is not asked after these answers\n"
				  "take it out, or change the answer it hangs "
				  "on", it->title);
	}
}

static void
check_child(struct findings *all, const struct case_study *c,
	    const struct case_child *child)
{
	struct score score;

	score_answers(&score, &c->list, &child->answers);
	check_models(all, c, child, &score);
	if (score.computed != child->outcome)
		check_add(all, DIAG_MODEL_OUTCOME, "child", child->id,
			  "outcome", "the model answers lead to %s, not to %s"
			  "\nmend an answer, or write outcome = %s",
			  c->list.bands[score.computed].id,
			  c->list.bands[child->outcome].id,
			  c->list.bands[score.computed].id);
	score_done(&score);
}

void
check_case(struct findings *out, const struct case_study *c,
	   const char *today)
{
	*out = (struct findings){ 0 };
	check_reviewed(out, "case", c->reviewed, today);
	if (case_minutes(c) != c->minutes)
		check_add(out, DIAG_MINUTES_DIFFER, "case", NULL, "minutes",
			  "parts, discussion and close take %" PRId32
			  " minutes together\nwrite minutes = %" PRId32,
			  case_minutes(c), case_minutes(c));
	for (size_t i = 0; i < c->child_count; i++)
		check_child(out, c, &c->children[i]);
	check_case_words(out, c);
	check_allow(out, c->allowances, c->allowance_count);
}
