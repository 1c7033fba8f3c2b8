/* SPDX-License-Identifier: MIT */
/**
 * The small case study of tests/data, with its checklist.
 */
#ifndef TESTS_SMALL_H
#define TESTS_SMALL_H

#include "model/workshop.h"

/** Owner: all of it. */
struct small {
	struct case_study study;
	struct workshop w;
};

void small_init(struct small *);
void small_done(struct small *);

/** For groups of tests: *state is a struct small. */
int small_setup(void **state);
int small_teardown(void **state);

/** Count hands and take sheets as chance_seed() has it. */
void small_fill(struct workshop *);

#endif
