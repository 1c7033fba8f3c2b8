/* SPDX-License-Identifier: MIT */
/**
 * Fleiss' kappa, with gaps as Gwet generalised it: heed-method(7),
 * "Agreement".
 */
#ifndef ENGINE_FLEISS_H
#define ENGINE_FLEISS_H

#include "engine/counts.h"

/**
 * Fleiss' kappa. times as in alpha_of(). Not defined without any pair, and
 * where every answer is the same.
 */
struct figure fleiss_of(const struct counts *, const uint32_t *times);

#endif
