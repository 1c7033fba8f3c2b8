/* SPDX-License-Identifier: MIT */
/* Whether a question is asked is worked out anew at every step. */
#include "engine/rehearse.h"

#include "base/mem.h"
#include "engine/score.h"

#include <stdlib.h>
#include <string.h>

void
rehearse_init(struct rehearsal *r, const struct case_study *study,
	      size_t child)
{
	*r = (struct rehearsal){ .study = study, .child = child };
	r->values = mem_alloc(study->list.indicator_count, 1);
}

static size_t
count_at(const struct rehearsal *r, enum rehearse_place place)
{
	return place == REHEARSE_PART ? r->study->part_count :
		place == REHEARSE_QUESTION ? r->study->list.indicator_count :
		1;
}

/* Is there something to stop at here? */
static bool
stops(const struct rehearsal *r)
{
	return r->place != REHEARSE_QUESTION ||
		score_asked(&r->study->list, r->values, r->at);
}

bool
rehearse_next(struct rehearsal *r)
{
	do {
		if (r->place == REHEARSE_END)
			return false;
		if (++r->at < count_at(r, r->place))
			continue;
		r->place++;
		r->at = 0;
	} while (r->at >= count_at(r, r->place) || !stops(r));
	return true;
}

bool
rehearse_back(struct rehearsal *r)
{
	do {
		if (r->place == REHEARSE_START)
			return false;
		if (r->at == 0) {
			r->place--;
			r->at = count_at(r, r->place);
		}
		r->at--;
	} while (!stops(r));
	return true;
}

size_t
rehearse_asked(const struct rehearsal *r, size_t *answered)
{
	size_t asked = 0;

	*answered = 0;
	for (size_t i = 0; i < r->study->list.indicator_count; i++) {
		if (!score_asked(&r->study->list, r->values, i))
			continue;
		asked++;
		*answered += r->values[i] != 0;
	}
	return asked;
}

size_t
rehearse_outcome(const struct rehearsal *r)
{
	struct answers a;
	struct score score;
	size_t band;

	answers_init(&a, &r->study->list);
	memcpy(a.values, r->values, a.count);
	score_answers(&score, &r->study->list, &a);
	band = score.computed;
	score_done(&score);
	answers_done(&a);
	return band;
}

void
rehearse_done(struct rehearsal *r)
{
	free(r->values);
	*r = (struct rehearsal){ 0 };
}
