/* SPDX-License-Identifier: MIT */
/**
 * What changed between two states of one walk's answers, in words.
 */
#ifndef ENGINE_CHANGE_H
#define ENGINE_CHANGE_H

#include "base/buf.h"
#include "model/answers.h"

/**
 * Append what the change from one to the other gave, as the object of a
 * sentence: `the answer "yes" to "Missing from home"`. It holds words of the
 * checklist only, nothing that was written about a child.
 */
void change_words(struct buf *, const struct checklist *,
		  const struct answers *from, const struct answers *to);

#endif
