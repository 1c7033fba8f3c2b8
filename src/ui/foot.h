/* SPDX-License-Identifier: MIT */
/**
 * The line of keys at the foot of every screen, and what is shown where there
 * is no room for anything.
 */
#ifndef UI_FOOT_H
#define UI_FOOT_H

#include "engine/command.h"
#include "model/checklist.h"
#include "ui/frame.h"

/** The smallest screen that keys may change anything on. */
enum { ROWS_LEAST = 8, COLS_LEAST = 30 };

/** The keys that matter most at a place, as many as there is room for. */
void foot_keys(struct area, enum command_where);

/** What can be done in a field, the longest of three ways that has room. */
void foot_typing(struct area, const char *const words[3]);

/** What can be done where yes is asked for. */
void foot_agree(struct area);

/**
 * Too small for questions: whom to ring, each number whole or not at all.
 * Either number may be NULL.
 */
void foot_small(struct area, const char *danger, const char *police);

/** The number of a role on the card of a checklist, or NULL. Borrowed. */
const char *foot_number(const struct checklist *, enum contact_role);

#endif
