/* SPDX-License-Identifier: MIT */
/* What stands apart that belongs together, and what is there twice. */
#include "proof/check_parts.h"

#include <string.h>

/* The question before it in the walk. */
static bool
follows(const struct checklist *list, size_t at, size_t group)
{
	return at > 0 && list->indicators[at - 1].group == group;
}

static void
check_groups(struct findings *all, const struct checklist *list)
{
	for (size_t g = 0; g < list->group_count; g++) {
		size_t parts = 0, last = NONE;

		for (size_t i = 0; i < list->indicator_count; i++)
			if (list->indicators[i].group == g &&
			    !follows(list, i, g)) {
				parts++;
				last = i;
			}
		if (parts > 1)
			check_add(all, DIAG_GROUP_SPLIT, "indicator",
				  list->indicators[last].id, "group",
				  "the questions of [group.%s] stand apart\n"
				  "move them together", list->groups[g].id);
	}
}

static void
check_questions(struct findings *all, const struct checklist *list)
{
	for (size_t i = 0; i < list->indicator_count; i++)
		for (size_t k = 0; k < i; k++)
			if (strcmp(list->indicators[i].ask,
				   list->indicators[k].ask) == 0) {
				check_add(all, DIAG_SAME_WORDS, "indicator",
					  list->indicators[i].id, "ask",
					  "[indicator.%s] asks the same\nask "
					  "something else, or take one out",
					  list->indicators[k].id);
				break;
			}
}

static void
check_labels(struct findings *all, const struct scale *scale)
{
	for (size_t i = 0; i < scale->count; i++)
		for (size_t k = 0; k < i; k++)
			if (strcmp(scale->choices[i].label,
				   scale->choices[k].label) == 0)
				check_add(all, DIAG_SAME_WORDS, "answer",
					  scale->choices[i].id, "label",
					  "[answer.%s] on the same scale says "
					  "the same\nsay what is different",
					  scale->choices[k].id);
}

void
check_shape(struct findings *all, const struct checklist *list)
{
	check_groups(all, list);
	check_questions(all, list);
	for (size_t s = 0; s < list->scale_count; s++)
		check_labels(all, &list->scales[s]);
}
