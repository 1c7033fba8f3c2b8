/* SPDX-License-Identifier: MIT */
/*
 * jansson does not keep where a value stood, so its way is gone again, which
 * only happens when something is wrong. It never reads past the end, whatever
 * the bytes are.
 */
#include "read/json_place.h"

#include <stdbool.h>
#include <string.h>

struct scan {
	const char *at, *end;
	unsigned long line;
};

static int
peek(struct scan *s)
{
	for (; s->at < s->end; s->at++) {
		if (*s->at == '\n')
			s->line++;
		if (strchr(" \t\r\n", *s->at) == NULL || *s->at == '\0')
			return (unsigned char)*s->at;
	}
	return -1;
}

/* Go past a text in quotes. */
static void
skip_text(struct scan *s)
{
	for (s->at++; s->at < s->end && *s->at != '"'; s->at++)
		s->at += *s->at == '\\' && s->at + 1 < s->end;
	s->at += s->at < s->end;
}

/* Go past a value, to the comma or bracket behind it. */
static void
skip_value(struct scan *s)
{
	size_t depth = 0;
	int c;

	while ((c = peek(s)) >= 0) {
		if (depth == 0 && (c == ',' || c == '}' || c == ']'))
			return;
		if (c == '"') {
			skip_text(s);
			continue;
		}
		if (c == '{' || c == '[')
			depth++;
		else if (c == '}' || c == ']')
			depth--;
		s->at++;
	}
}

/* To the value of this member; false if the object has none such. */
static bool
enter_member(struct scan *s, const char *name)
{
	size_t size = strlen(name);

	while (peek(s) == '{' || peek(s) == ',') {
		const char *key;

		s->at++;
		if (peek(s) != '"')
			return false;
		key = s->at + 1;
		skip_text(s);
		if (peek(s) != ':')
			return false;
		s->at++;
		if ((size_t)(s->at - key) > size && key[size] == '"' &&
		    memcmp(key, name, size) == 0)
			return peek(s) >= 0;
		skip_value(s);
	}
	return false;
}

static bool
enter_item(struct scan *s, size_t index)
{
	if (peek(s) != '[')
		return false;
	s->at++;
	for (; index > 0; index--) {
		skip_value(s);
		if (peek(s) != ',')
			return false;
		s->at++;
	}
	return peek(s) >= 0;
}

unsigned long
json_line(const char *bytes, size_t size, const struct json_step *steps,
	  size_t count)
{
	struct scan s = { bytes, bytes + size, 1 };
	unsigned long line;

	peek(&s);
	line = s.line;
	for (size_t i = 0; i < count; i++) {
		if (steps[i].name != NULL ? !enter_member(&s, steps[i].name) :
					    !enter_item(&s, steps[i].index))
			break;
		line = s.line;
	}
	return line;
}
