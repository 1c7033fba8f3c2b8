/* SPDX-License-Identifier: MIT */
/* A size is believed only after it was compared with what is there. */
#include "store/fields.h"

#include "base/mem.h"
#include "base/text.h"
#include "store/bytes.h"

#include <string.h>

enum { SIZE = FIELD_HEAD - 1, NUMBER = 8 };

void
field_put(struct fields *f, uint8_t tag, const void *bytes, size_t size)
{
	*f->at = tag;
	bytes_put(f->at + 1, size, SIZE);
	f->at += FIELD_HEAD;
	if (size > 0)
		memcpy(f->at, bytes, size);
	f->at += size;
}

void
field_size(uint8_t *contents, size_t size)
{
	bytes_put(contents - SIZE, size, SIZE);
}

void
field_put_text(struct fields *f, uint8_t tag, const char *text)
{
	field_put(f, tag, text, strlen(text));
}

void
field_put_number(struct fields *f, uint8_t tag, uint64_t number)
{
	uint8_t bytes[NUMBER];

	bytes_put(bytes, number, NUMBER);
	field_put(f, tag, bytes, NUMBER);
}

bool
field_get(struct fields *f, uint8_t tag, struct fields *contents)
{
	size_t left = (size_t)(f->end - f->at);
	uint64_t size;

	if (left < FIELD_HEAD || *f->at != tag)
		return false;
	size = bytes_get(f->at + 1, SIZE);
	if (size > left - FIELD_HEAD)
		return false;
	contents->at = f->at + FIELD_HEAD;
	contents->end = contents->at + size;
	f->at = contents->end;
	return true;
}

bool
field_text(const struct fields *f, char **text)
{
	size_t size = (size_t)(f->end - f->at);
	const char *bytes = (const char *)f->at;

	if (text_valid(bytes, size) != size)
		return false;
	*text = mem_stringn(bytes, size);
	return true;
}

bool
field_get_text(struct fields *f, uint8_t tag, char **text)
{
	struct fields contents;

	return field_get(f, tag, &contents) && field_text(&contents, text);
}

bool
field_get_number(struct fields *f, uint8_t tag, uint64_t *number)
{
	struct fields contents;

	if (!field_get(f, tag, &contents) ||
	    contents.end - contents.at != NUMBER)
		return false;
	*number = bytes_get(contents.at, NUMBER);
	return true;
}
