/* SPDX-License-Identifier: MIT */
#include "read/workshop_parts.h"

#include <string.h>

struct place
kept_place(const struct reader *in, size_t at)
{
	/* A place of no bytes has a text that ends, which a line does not. */
	return (struct place){ .file = in->path, .line = in->number,
			       .column = (unsigned long)at + 1,
			       .text = in->size > 0 ? in->line : "",
			       .size = in->size };
}

bool
kept_bad_at(struct reader *in, size_t at, const char *what)
{
	diag_error(in->diags, DIAG_FILE_KIND, kept_place(in, at),
		   "%s; this is no workshop that heed kept", what);
	return false;
}

bool
kept_bad(struct reader *in, const char *what)
{
	return kept_bad_at(in, in->at < in->count ?
			   (size_t)(in->words[in->at] - in->line) : in->size,
			   what);
}

bool
kept_split(struct reader *in)
{
	const char *end = in->line + in->size, *at = in->line;

	in->count = in->at = 0;
	while (at <= end) {
		const char *gap = memchr(at, ' ', (size_t)(end - at));
		size_t size = (size_t)((gap != NULL ? gap : end) - at);

		if (size == 0 || in->count == WORDS_MOST)
			return kept_bad_at(in, (size_t)(at - in->line),
				size == 0 ? "single blanks part the words of "
				"a line" : "the line has too many words");
		in->words[in->count] = at;
		in->sizes[in->count++] = size;
		at += size + 1;
	}
	return true;
}

bool
kept_is(const struct reader *in, size_t at, const char *word)
{
	return at < in->count && strlen(word) == in->sizes[at] &&
		memcmp(word, in->words[at], in->sizes[at]) == 0;
}

/* The next word is this one. */
bool
kept_word(struct reader *in, const char *word)
{
	if (!kept_is(in, in->at, word))
		return false;
	in->at++;
	return true;
}
