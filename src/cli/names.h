/* SPDX-License-Identifier: MIT */
/**
 * The names that `heed result` takes for a checklist.
 */
#ifndef CLI_NAMES_H
#define CLI_NAMES_H

#include "base/buf.h"
#include "model/checklist.h"

/**
 * Append the ids of questions, answers and bands, with their words, in 79
 * columns. Headings begin in the first column, questions and bands in the
 * third, answers in the fifth, so that scripts can find each.
 */
void names_put(struct buf *, const struct checklist *);

#endif
