/* SPDX-License-Identifier: MIT */
/**
 * What people's answers score in several cases, for the correlation between
 * people. Here alone people are told apart, by whatever names a row; nothing
 * of it gets out but the correlation.
 */
#ifndef ENGINE_SCORES_H
#define ENGINE_SCORES_H

#include "engine/icc.h"
#include "engine/labels.h"

enum { SCORES_MOST = 1000000 }; /**< kept; of more there is no correlation */

/** All zero is empty. Owner: everything. */
struct scores {
	struct labels people, cases;
	struct scores_one *items;
	size_t count, room;
	bool full; /**< were there more? */
};

/** One score. */
struct scores_one {
	size_t person, study; /**< indexes of their labels */
	double points;
};

/** Add a score; of two of a person in a case the first counts. */
void scores_add(struct scores *, const char *person, size_t person_size,
		const char *study, size_t study_size, double points);

/** What comes of it. */
struct scores_icc {
	size_t cases, people; /**< of those who answered all cases */
	struct figure one, mean; /**< ICC(2,1) and ICC(2,k) */
	struct interval one_interval, mean_interval;
};

struct scores_icc scores_icc(const struct scores *);

void scores_done(struct scores *);

#endif
