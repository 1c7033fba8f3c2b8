/* SPDX-License-Identifier: MIT */
/**
 * Which roles' answers may be shown, so that nobody is found in them.
 */
#ifndef ENGINE_ROLES_H
#define ENGINE_ROLES_H

#include "model/role.h"

#include <stdbool.h>

enum { ROLE_LEAST = 5 }; /**< people, under which a role is not shown */

/**
 * by_role: people who answered, by role. A role is shown if it has ROLE_LEAST
 * people, and if all that is not shown, those of no role included, is nobody
 * or as many: else it could be worked out from the total.
 * Returns whether any is shown.
 */
bool roles_shown(const double by_role[ROLE_COUNT], bool shown[ROLE_COUNT]);

#endif
