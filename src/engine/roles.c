/* SPDX-License-Identifier: MIT */
#include "engine/roles.h"

/* How many people are in what is not shown. */
static double
hidden(const double by_role[ROLE_COUNT], const bool shown[ROLE_COUNT])
{
	double rest = 0;

	for (int r = 0; r < ROLE_COUNT; r++)
		if (!shown[r])
			rest += by_role[r];
	return rest;
}

/* The smallest that is shown, the last of several; ROLE_COUNT if none is. */
static int
smallest(const double by_role[ROLE_COUNT], const bool shown[ROLE_COUNT])
{
	int least = ROLE_COUNT;

	for (int r = 0; r < ROLE_COUNT; r++)
		if (shown[r] && (least == ROLE_COUNT ||
				 by_role[r] <= by_role[least]))
			least = r;
	return least;
}

bool
roles_shown(const double by_role[ROLE_COUNT], bool shown[ROLE_COUNT])
{
	double rest;

	for (int r = 0; r < ROLE_COUNT; r++)
		shown[r] = r != ROLE_NONE && by_role[r] >= ROLE_LEAST;
	rest = hidden(by_role, shown);
	if (rest > 0 && rest < ROLE_LEAST &&
	    smallest(by_role, shown) < ROLE_COUNT)
		shown[smallest(by_role, shown)] = false;
	return smallest(by_role, shown) < ROLE_COUNT;
}
