/* SPDX-License-Identifier: MIT */
/**
 * Conversations on a terminal that is open already.
 */
#ifndef UI_TALK_H
#define UI_TALK_H

#include "ui/ui.h"

/**
 * Hold a conversation, inside this walk if it is not NULL, on the day today.
 * UI_ON when it came to its end.
 */
enum ui_end talk_hold(struct talk *, const struct walk *, const char *today,
		      int *signal);

#endif
