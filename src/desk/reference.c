/* SPDX-License-Identifier: MIT */
#include "desk/reference.h"

#include "base/text.h"
#include "desk/words.h"

#include <string.h>

/* A number below a bound; 32 bits make the bias too small to matter. */
static size_t
below(const uint8_t *chance, size_t bound)
{
	uint32_t number = 0;

	for (int i = 0; i < 4; i++)
		number = number << 8 | chance[i];
	return number % bound;
}

void
reference_make(struct buf *out, const uint8_t chance[REFERENCE_CHANCE])
{
	size_t first = below(chance, words_plain_count);
	size_t second = below(chance + 4, words_plain_count - 1);

	/* Never the same word twice. */
	second += second >= first;
	buf_printf(out, "%s-%s-%02zu", words_plain[first],
		   words_plain[second], below(chance + 8, 100));
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Is there nothing in it but what a line of text has? */
static bool
clean(const char *text, size_t size)
{
	long code;

	if (text_valid(text, size) != size)
		return false;
	while (size > 0) {
		size_t taken = text_code(text, size, &code);

		if (text_harmful(code))
			return false;
		text += taken;
		size -= taken;
	}
	return true;
}

bool
reference_fit(struct buf *out, const char *typed, struct buf *why)
{
	size_t size;

	while (blank(*typed))
		typed++;
	size = strlen(typed);
	while (size > 0 && blank(typed[size - 1]))
		size--;
	if (size == 0)
		buf_puts(why, "A record needs a reference, so that you find "
			 "it again.");
	else if (!clean(typed, size))
		buf_puts(why, "There is something in it that no keyboard "
			 "types. Type it anew.");
	else if (text_chars(typed, size) > REFERENCE_MOST)
		buf_printf(why, "That is longer than %d characters. Choose a "
			   "shorter one.", REFERENCE_MOST);
	else
		buf_add(out, typed, size);
	return why->size == 0;
}

static bool
upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Letters of any alphabet; what is beyond ASCII counts as one. */
static bool
letter(char c)
{
	return upper(c) || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* The next word of letters; its size, 0 at the end. */
static size_t
next_word(const char **text)
{
	size_t size = 0;

	while (**text && !letter(**text))
		(*text)++;
	while (letter((*text)[size]))
		size++;
	return size;
}

static bool
has_name(const char *text)
{
	size_t size;

	for (; (size = next_word(&text)) > 0; text += size)
		if (words_name(text, size))
			return true;
	return false;
}

/* A capital, then small letters: as names are written. */
static bool
capitalised(const char *word, size_t size)
{
	if (size < 2 || !(upper(*word) || (unsigned char)*word >= 0x80))
		return false;
	for (size_t i = 1; i < size; i++)
		if (upper(word[i]))
			return false;
	return true;
}

/* Two capitalised words with nothing but a blank or so between them. */
static bool
two_capitalised(const char *text)
{
	const char *end = NULL;
	size_t size;

	for (; (size = next_word(&text)) > 0; text += size) {
		if (!capitalised(text, size)) {
			end = NULL;
			continue;
		}
		if (end != NULL && strcspn(end, "0123456789") >=
		    (size_t)(text - end))
			return true;
		end = text + size;
	}
	return false;
}

/* Digits in the shape of a date, or so many that they are someone's number. */
static bool
has_date(const char *text)
{
	size_t run = 0, parts = 0, total = 0;

	for (; *text; text++) {
		if (digit(*text)) {
			parts += run == 0;
			run++;
			total++;
			if (run >= 6 || (parts >= 3 && total >= 4))
				return true;
		} else {
			if (strchr("/.- ", *text) == NULL || run > 4)
				parts = total = 0;
			run = 0;
		}
	}
	return false;
}

const char *
reference_doubt(const char *reference)
{
	if (strchr(reference, '@') != NULL)
		return "an e-mail address";
	if (has_name(reference) || two_capitalised(reference))
		return "a name";
	if (has_date(reference))
		return "a date of birth, or a number that tells who it is";
	return NULL;
}
