/* SPDX-License-Identifier: MIT */
/* Sums and releases; filling it in is read/case.c's. */
#include "model/case.h"

#include <stdlib.h>

int32_t
case_minutes(const struct case_study *c)
{
	int32_t sum = c->ask_minutes + c->close_minutes;

	for (size_t i = 0; i < c->part_count; i++)
		sum += c->parts[i].minutes;
	return sum;
}

static void
parts_done(struct case_study *c)
{
	for (size_t i = 0; i < c->part_count; i++) {
		struct case_part *part = &c->parts[i];

		free(part->id);
		free(part->title);
		free(part->contains);
		texts_done(&part->paragraphs);
	}
	free(c->parts);
}

static void
children_done(struct case_study *c)
{
	for (size_t i = 0; i < c->child_count; i++) {
		struct case_child *child = &c->children[i];

		for (size_t k = 0; k < child->answers.count; k++) {
			free(child->models[k].reason);
			free(child->models[k].ask);
		}
		free(child->models);
		answers_done(&child->answers);
		free(child->id);
		free(child->title);
		free(child->because);
		free(child->first);
		free(child->by);
	}
	free(c->children);
}

static void
allowances_done(struct case_study *c)
{
	for (size_t i = 0; i < c->allowance_count; i++) {
		free(c->allowances[i].code);
		free(c->allowances[i].section);
		free(c->allowances[i].reason);
	}
	free(c->allowances);
}

void
case_done(struct case_study *c)
{
	parts_done(c);
	children_done(c);
	allowances_done(c);
	texts_done(&c->asks);
	texts_done(&c->notes);
	free(c->path);
	free(c->bytes);
	free(c->id);
	free(c->version);
	free(c->title);
	free(c->summary);
	free(c->author);
	free(c->reviewed);
	free(c->reviewed_by);
	free(c->language);
	checklist_done(&c->list);
	*c = (struct case_study){ 0 };
}
