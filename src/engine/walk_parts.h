/* SPDX-License-Identifier: MIT */
/**
 * What the files of the walk share.
 */
#ifndef ENGINE_WALK_PARTS_H
#define ENGINE_WALK_PARTS_H

#include "engine/walk.h"

/** Work out anew which rules fire. */
void walk_rules(struct walk *);

/** Add what was changed since these answers to what happened, as of now. */
void walk_log(struct walk *, const struct answers *before);

#endif
