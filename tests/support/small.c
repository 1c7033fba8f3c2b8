/* SPDX-License-Identifier: MIT */
#include "support/small.h"

#include "test.h"

#include "engine/workshop.h"
#include "read/case.h"
#include "read/load.h"
#include "support/chance.h"

#include <stdlib.h>

static bool
open_list(void *arg, struct checklist *list, const char *name,
	  struct diags *diags)
{
	(void)arg;
	(void)name;
	return load_checklist(list, "tests/data/small.ini", NULL, diags);
}

void
small_init(struct small *s)
{
	struct diags diags = { 0 };

	assert_true(case_load(&s->study, "tests/data/cases/small.ini",
			      open_list, NULL, &diags));
	diags_done(&diags);
	workshop_init(&s->w, &s->study);
}

void
small_done(struct small *s)
{
	workshop_done(&s->w);
	case_done(&s->study);
}

int
small_setup(void **state)
{
	*state = mem_alloc(1, sizeof(struct small));
	small_init(*state);
	return 0;
}

int
small_teardown(void **state)
{
	small_done(*state);
	free(*state);
	return 0;
}

static size_t
below(size_t count)
{
	return chance_below((unsigned)count);
}

static void
fill_hands(struct workshop *w)
{
	size_t topic = below(w->topics);
	struct hands *hands = workshop_hands(w, below(w->rounds),
					     below(w->study->child_count),
					     topic);
	size_t label = below(workshop_topic(w, topic).labels);

	hands->by[below(ROLE_COUNT)][label] =
		(uint16_t)(below(9) == 0 ? HANDS_MOST :
			   below(12));
}

static void
fill_sheet(struct workshop *w)
{
	struct sheet *sheet = workshop_sheet(w,
		(enum role)below(ROLE_COUNT),
		below(w->study->child_count));

	sheet->from = (enum sheet_from)below(SHEET_FROMS);
	for (size_t q = 0; q < w->topics - VOTE_COUNT; q++)
		sheet->values[q] =
			(uint8_t)below(workshop_topic(w, q).labels + 1);
}

void
small_fill(struct workshop *w)
{
	for (size_t i = below(40); i > 0; i--)
		fill_hands(w);
	for (size_t i = below(20); i > 0; i--)
		fill_sheet(w);
	w->at = below(w->step_count);
	for (size_t i = below(4); i > 0; i--)
		w->steps[below(w->step_count)].shown =
			(int32_t)below(5);
	for (size_t i = below(4); i > 0; i--)
		w->stages[below(w->stage_count)].seconds =
			(int64_t)below(5000);
}
