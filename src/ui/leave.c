/* SPDX-License-Identifier: MIT */
/* A key that breaks off leaving does nothing else. */
#include "ui/leave.h"

#include "ui/key.h"

bool
leave_stops(struct leave *l, int key, enum effect *effect)
{
	if (key != K_CTRL('c') && key != K_CTRL('\\')) {
		l->stopping = false;
		return false;
	}
	if (l->stopping)
		*effect = EFFECT_INTERRUPTED;
	l->stopping = true;
	return true;
}

bool
leave_exits(struct leave *l, int key, bool typing, enum effect *effect,
	    const char **say)
{
	bool press = key == K_CTRL('x') || (key_lower(key) == 'x' && !typing);

	if (!press && l->exits == 0)
		return false;
	if (!press) {
		l->exits = 0;
		*say = "Still here.";
		return true;
	}
	if (++l->exits == 3)
		*effect = EFFECT_QUICK;
	*say = l->exits == 1 ? "x . .  twice more leaves at once" :
		"x x .  once more leaves at once";
	return true;
}
