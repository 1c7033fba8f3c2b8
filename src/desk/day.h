/* SPDX-License-Identifier: MIT */
/**
 * A day as a person types it.
 */
#ifndef DESK_DAY_H
#define DESK_DAY_H

#include "base/date.h"

/**
 * Read a day typed as 2026-12-01, 1 December 2026, 1 Dec 2026 or 1/12/2026.
 * Errors: false when it is none of these, or there is no such day.
 */
bool day_read(char day[DATE_DAY], const char *typed);

#endif
