/* SPDX-License-Identifier: MIT */
/**
 * What the files on what is typed in a workshop share.
 */
#ifndef ENGINE_WORKSHOP_PARTS_H
#define ENGINE_WORKSHOP_PARTS_H

#include "engine/workshop.h"

/** Is it what may stand between what is typed? And the text behind it. */
bool typed_gap(char);
const char *typed_past(const char *text);

/** Append the first character of a text in quotes, so that it does no harm. */
void typed_quote(struct buf *, const char *text);

/** Append the letters of a question as a choice: "n, y or u". */
void typed_letters(struct buf *, const struct workshop *, size_t topic);

/** The label of a letter, of any case; NONE if the topic has none such. */
size_t typed_label(const struct workshop *, size_t topic, char letter);

/**
 * A role and a colon may stand first; *text is then what is behind them, and
 * *role is as it was if they do not.
 * Errors: false, and one sentence of why, for what is no role.
 */
bool typed_role(const char **text, enum role *role, struct buf *why);

#endif
