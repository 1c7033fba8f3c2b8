/* SPDX-License-Identifier: MIT */
/**
 * Words: those that pseudonyms are made of, and first names that a pseudonym
 * must not be.
 */
#ifndef DESK_WORDS_H
#define DESK_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/** Plain things, none of them a name, a colour, an animal or a slight. */
extern const char *const words_plain[];
extern const size_t words_plain_count;

/** Is it a common first name? Letter case of A to Z is ignored. */
bool words_name(const char *word, size_t size);

/** All of these names, in order of the alphabet, and how many there are. */
const char *const *words_names(size_t *count);

#endif
