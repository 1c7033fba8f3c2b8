/* SPDX-License-Identifier: MIT */
#include "desk/day.h"

#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December",
};

/* A number of so many digits at most; 0 if there is none. */
static int
number(const char **text, int most)
{
	int value = 0;

	for (int i = 0; i < most && **text >= '0' && **text <= '9'; i++)
		value = value * 10 + *(*text)++ - '0';
	return value;
}

/* A month by its name, or its first letters from three on; 0 if none. */
static int
month_named(const char **text)
{
	size_t size = strcspn(*text, " ");
	char *word = mem_stringn(*text, size);
	int found = 0;

	for (int m = 0; m < 12 && size >= 3; m++) {
		char *start = mem_stringn(months[m], size);

		if (text_same(word, start))
			found = m + 1;
		free(start);
	}
	if (found)
		*text += size;
	free(word);
	return found;
}

static void
blanks(const char **text)
{
	while (**text == ' ' || **text == '\t')
		(*text)++;
}

/* Month and year behind a mark that parts them. */
static bool
marked(const char **text, char mark, int *month, int *year)
{
	(*text)++;
	*month = number(text, 2);
	if (*(*text)++ != mark)
		return false;
	*year = number(text, 4);
	return true;
}

/* The parts of a day, from either end; false if not of that shape. */
static bool
parts(const char *text, int *day, int *month, int *year)
{
	const char *first = text;

	*day = number(&text, 4);
	if (text - first == 4 && *text == '-') {
		*year = *day;
		if (!marked(&text, '-', month, day))
			return false;
	} else if (*text == '/' || *text == '.') {
		if (!marked(&text, *text, month, year))
			return false;
	} else {
		blanks(&text);
		*month = month_named(&text);
		blanks(&text);
		*year = number(&text, 4);
	}
	blanks(&text);
	return *text == '\0';
}

bool
day_read(char out[DATE_DAY], const char *typed)
{
	char text[40];
	int day = 0, month = 0, year = 0;

	blanks(&typed);
	/* A year of two digits could be meant either way. */
	if (!parts(typed, &day, &month, &year) || year < 1000)
		return false;
	snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
	if (!date_good(text))
		return false;
	memcpy(out, text, DATE_DAY);
	return true;
}
