/* SPDX-License-Identifier: MIT */
/**
 * Records for tests: written out step by step, or drawn by chance.
 */
#ifndef SUPPORT_RECORDED_H
#define SUPPORT_RECORDED_H

#include "model/record.h"

/** The checklists that are shipped, and the small one: path by path. */
extern const char *const recorded_lists[];
enum { RECORDED_LISTS = 6 };

/** Load one of these. */
void recorded_load(struct checklist *, const char *path);

/** 3 March 2026, 14:05 UTC. */
#define RECORDED_TIME INT64_C(1772546700)

/** What happens in a record: seconds after the one before, and the event. */
struct recorded_step {
	int64_t later;
	enum event_kind kind;
	const char *subject;
	enum note_part part;
	const char *value;
};

/** A record of these steps, up to one without a value. */
void recorded_steps(struct record *, const struct checklist *, int64_t began,
		    const char *reference, const struct recorded_step *);

/** A record of a walk in which anything was done, after chance_seed(). */
void recorded_chance(struct record *, const struct checklist *);

/** Are they the same but for how often they were saved? */
bool recorded_same(const struct record *, const struct record *);

#endif
