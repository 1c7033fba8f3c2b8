/* SPDX-License-Identifier: MIT */
/*
 * The calendar is worked out here: gmtime() has no year 10000 to be bounded
 * by, and strftime() asks the locale. The formulas are those of Howard
 * Hinnant, "chrono-Compatible Low-Level Date Algorithms", for the Gregorian
 * calendar, in years that begin in March.
 */
#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY_SECONDS = 86400 };

/* 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z. */
static const int64_t first = INT64_C(-62167219200),
		     last = INT64_C(253402300799);

/* Days since 1970 of a day. */
static int64_t
days_of(int64_t year, int64_t month, int64_t day)
{
	int64_t era, of_era, of_year;

	year -= month <= 2;
	era = (year >= 0 ? year : year - 399) / 400;
	of_era = year - era * 400;
	of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
		of_year - 719468;
}

/* The day of so many days since 1970, at least year 0. */
static void
day_of(int64_t days, int *year, int *month, int *day)
{
	int64_t z = days + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t rest = z - era * 146097;
	int64_t years = (rest - rest / 1460 + rest / 36524 - rest / 146096) /
		365;
	int64_t of_year = rest - (365 * years + years / 4 - years / 100);
	int64_t shifted = (5 * of_year + 2) / 153;

	*day = (int)(of_year - (153 * shifted + 2) / 5 + 1);
	*month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
	*year = (int)(years + era * 400 + (*month <= 2));
}

void
date_time(char out[DATE_TIME], int64_t moment)
{
	char text[80];
	int64_t days, rest;
	int year, month, day;

	moment = moment < first ? first : moment > last ? last : moment;
	days = moment / DAY_SECONDS - (moment % DAY_SECONDS < 0);
	rest = moment - days * DAY_SECONDS;
	day_of(days, &year, &month, &day);
	snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", year,
		 month, day, (int)(rest / 3600), (int)(rest / 60 % 60),
		 (int)(rest % 60));
	memcpy(out, text, DATE_TIME - 1);
	out[DATE_TIME - 1] = '\0';
}

void
date_day(char out[DATE_DAY], int64_t moment)
{
	char text[DATE_TIME];

	date_time(text, moment);
	memcpy(out, text, DATE_DAY - 1);
	out[DATE_DAY - 1] = '\0';
}

/* A number of so many digits at the start of a text; -1 if there is none. */
static int
digits(const char *text, size_t count)
{
	int number = 0;

	for (size_t i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		number = number * 10 + (text[i] - '0');
	}
	return number;
}

static bool
read_day(const char *text, int64_t *days)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30,
				       31, 31, 30, 31, 30, 31 };
	int year, month, day, most;

	if (strlen(text) < DATE_DAY - 1 || text[4] != '-' || text[7] != '-')
		return false;
	year = digits(text, 4);
	month = digits(text + 5, 2);
	day = digits(text + 8, 2);
	if (year < 0 || month < 1 || month > 12)
		return false;
	most = lengths[month - 1];
	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		most = 29;
	*days = days_of(year, month, day);
	return day >= 1 && day <= most;
}

bool
date_good(const char *text)
{
	int64_t days;

	return strlen(text) == DATE_DAY - 1 && read_day(text, &days);
}

bool
date_moment(const char *text, int64_t *moment)
{
	int64_t days;
	int hour, minute, second;

	if (strlen(text) != DATE_TIME - 1 || !read_day(text, &days) ||
	    text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
	    text[19] != 'Z')
		return false;
	hour = digits(text + 11, 2);
	minute = digits(text + 14, 2);
	second = digits(text + 17, 2);
	if (hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
	    second < 0 || second > 59)
		return false;
	*moment = days * DAY_SECONDS + hour * 3600 + minute * 60 + second;
	return true;
}

void
date_words(char out[DATE_WORDS], const char *day)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November",
		"December",
	};

	if (!date_good(day))
		snprintf(out, DATE_WORDS, "%s", day);
	else
		snprintf(out, DATE_WORDS, "%d %s %.4s", digits(day + 8, 2),
			 months[digits(day + 5, 2) - 1], day);
}

void
date_moment_words(char out[DATE_WORDS], int64_t moment)
{
	char text[DATE_TIME], day[DATE_DAY], words[DATE_WORDS];

	date_time(text, moment);
	date_day(day, moment);
	date_words(words, day);
	snprintf(out, DATE_WORDS, "%.30s, %.5s UTC", words, text + 11);
}
