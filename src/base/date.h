/* SPDX-License-Identifier: MIT */
/**
 * Days and moments as text and back, in UTC, whatever the locale and zone.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

enum {
	DATE_DAY = 11,   /**< YYYY-MM-DD with its NUL */
	DATE_TIME = 21,  /**< YYYY-MM-DDThh:mm:ssZ with its NUL */
	DATE_WORDS = 48  /**< 3 March 2026, 14:05 UTC, with its NUL */
};

/**
 * A moment as ISO 8601. Units: seconds since 1970; what lies outside the
 * years 0 to 9999 comes out as the nearest moment inside.
 */
void date_time(char out[DATE_TIME], int64_t moment);

/** Its day. */
void date_day(char out[DATE_DAY], int64_t moment);

/** Read what date_time() writes, and nothing else. */
bool date_moment(const char *text, int64_t *moment);

/** Is this a day that there is, as YYYY-MM-DD? */
bool date_good(const char *text);

/** A day such as 2026-03-03 as "3 March 2026"; others as they are. */
void date_words(char out[DATE_WORDS], const char *day);

/** A moment as "3 March 2026, 14:05 UTC". */
void date_moment_words(char out[DATE_WORDS], int64_t moment);

#endif
