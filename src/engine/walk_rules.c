/* SPDX-License-Identifier: MIT */
/*
 * What the answers set off: fired says which rules fire with the answers as
 * they are, told only which of these were shown.
 */
#include "engine/walk.h"

#include "engine/score.h"
#include "engine/walk_parts.h"

void
walk_rules(struct walk *walk)
{
	const struct checklist *list = walk->list;

	for (size_t i = 0; i < list->rule_count; i++) {
		walk->fired[i] = score_fires(list, walk->answers.values,
					     &list->rules[i]);
		if (!walk->fired[i])
			walk->told[i] = false;
	}
}

static size_t
floor_of(const struct rule *rule)
{
	return rule->floor == NONE ? 0 : rule->floor + 1;
}

/* The rule of this sort that fires, told or not, highest floor first. */
static size_t
rule_fired(const struct walk *walk, bool interrupts, bool told)
{
	size_t best = NONE;

	for (size_t i = 0; i < walk->list->rule_count; i++) {
		const struct rule *rule = &walk->list->rules[i];

		if (!walk->fired[i] || walk->told[i] != told ||
		    rule->interrupt != interrupts ||
		    (!interrupts && !rule->notices.count))
			continue;
		if (best == NONE ||
		    floor_of(rule) > floor_of(&walk->list->rules[best]))
			best = i;
	}
	return best;
}

size_t
walk_interrupt(const struct walk *walk)
{
	return rule_fired(walk, true, false);
}

size_t
walk_notice(const struct walk *walk)
{
	return rule_fired(walk, false, false);
}

size_t
walk_alarm(const struct walk *walk)
{
	return rule_fired(walk, true, true);
}

void
walk_seen(struct walk *walk, size_t rule)
{
	if (rule < walk->list->rule_count && walk->fired[rule])
		walk->told[rule] = true;
}
