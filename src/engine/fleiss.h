/* SPDX-License-Identifier: MIT */
/**
 * Fleiss' kappa, with gaps as Gwet generalised it: heed-method(7),
 * "Agreement".
 */
#ifndef ENGINE_FLEISS_H
#define ENGINE_FLEISS_H

#include "engine/pairs.h"

/**
 * Fleiss' kappa of sums over this many labels. Not defined without any pair,
 * and where every answer is the same.
 */
struct figure fleiss_of(const struct pairs_sums *, size_t labels);

#endif
