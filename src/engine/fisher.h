/* SPDX-License-Identifier: MIT */
/**
 * Fisher's F distribution.
 */
#ifndef ENGINE_FISHER_H
#define ENGINE_FISHER_H

/**
 * The value that a part of all lies below, such as 0.025, with these degrees
 * of freedom, which need not be whole, above and below the line. For a part
 * up to a half; 0 for degrees that are none.
 */
double fisher_quantile(double part, double above, double below);

#endif
