/* SPDX-License-Identifier: MIT */
/*
 * A text is cut only between characters as seen: a base character and the
 * marks of no width behind it stay together, as in one cell of a terminal.
 * Every loop moves on by at least one byte, whatever the bytes are.
 */
#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

enum {
	NEAR_MAX = 64 /* longer words are nobody's slip of the finger */
};

size_t
text_code(const char *bytes, size_t size, long *code)
{
	utf8proc_int32_t point;
	utf8proc_ssize_t took;

	if (!size)
		return 0;
	if (!((unsigned char)*bytes & 0x80)) {
		*code = (unsigned char)*bytes;
		return 1;
	}
	took = utf8proc_iterate((const utf8proc_uint8_t *)bytes,
				(utf8proc_ssize_t)(size < 4 ? size : 4),
				&point);
	if (took <= 0 || point < 0)
		return 0;
	*code = point;
	return (size_t)took;
}

size_t
text_encode(long code, char out[4])
{
	if (code < 0 || !utf8proc_codepoint_valid((utf8proc_int32_t)code))
		return 0;
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)code,
					    (utf8proc_uint8_t *)out);
}

size_t
text_valid(const char *bytes, size_t size)
{
	size_t done = 0;

	while (done < size && bytes[done]) {
		long code;
		size_t took = 1;

		if ((unsigned char)bytes[done] & 0x80)
			took = text_code(bytes + done, size - done, &code);
		if (!took)
			break;
		done += took;
	}
	return done;
}

bool
text_harmful(long code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0) ||
	       code == 0x061c || code == 0x200e || code == 0x200f ||
	       (code >= 0x2028 && code <= 0x202e) ||
	       (code >= 0x2066 && code <= 0x2069);
}

/* Columns of a code point, what has no glyph being one wide. */
static int
code_cols(long code)
{
	utf8proc_int32_t point = (utf8proc_int32_t)code;
	int cols;

	if (code < 0x80)
		return code >= 0x20 && code < 0x7f;
	cols = utf8proc_charwidth(point);
	if (cols > 0)
		return cols > 2 ? 2 : cols;
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_CO:
		return 1;
	default:
		return 0;
	}
}

/* Does it belong to the character before it? */
static bool
combines(long code)
{
	if (code < 0x300 || code_cols(code))
		return false;
	switch (utf8proc_category((utf8proc_int32_t)code)) {
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_CC:
		return false;
	default:
		return true;
	}
}

/* As text_code(), for a text that ends with a NUL. */
static size_t
first(const char *text, long *code)
{
	return text_code(text, strnlen(text, 4), code);
}

size_t
text_next(const char *text, int *cols)
{
	long code;
	size_t size;

	*cols = 0;
	if (!*text)
		return 0;
	if (!(((unsigned char)text[0] | (unsigned char)text[1]) & 0x80)) {
		*cols = code_cols((unsigned char)*text);
		return 1;
	}
	size = first(text, &code);
	if (!size) {
		*cols = 1;
		return 1;
	}
	*cols = code_cols(code);
	while ((unsigned char)text[size] & 0x80) {
		size_t more = first(text + size, &code);

		if (!more || !combines(code))
			break;
		size += more;
	}
	return size;
}

size_t
text_plain(const char *text, size_t most)
{
	size_t count = 0;

	while (count < most && text[count] >= ' ' && text[count] < 0x7f)
		count++;
	return count - (count > 0 && ((unsigned char)text[count] & 0x80));
}

int
text_cols(const char *text)
{
	size_t total = 0, size;
	int cols;

	do {
		size_t plain = text_plain(text, SIZE_MAX);

		total += plain;
		text += plain;
		size = text_next(text, &cols);
		total += (size_t)cols;
		text += size;
	} while (size);
	return (int)total;
}

size_t
text_chars(const char *bytes, size_t size)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < size; i++)
		count += ((unsigned char)bytes[i] & 0xc0) != 0x80;
	return count;
}

size_t
text_fit(const char *text, int cols)
{
	size_t done = 0;

	for (;;) {
		int wide;
		size_t size, plain = text_plain(text + done, cols > 0 ?
						(size_t)cols : 0);

		cols -= (int)plain;
		done += plain;
		size = text_next(text + done, &wide);
		if (!size || wide > cols)
			return done;
		cols -= wide;
		done += size;
	}
}

static bool
blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Where a word too long for a line, such as an address, is broken: behind a
 * slash or hyphen, unless next to nothing would stand before it. */
static size_t
broken_word(const char *text, size_t fits)
{
	size_t at = fits;

	while (at > 0 && text[at - 1] != '/' && text[at - 1] != '-')
		at--;
	if (at < fits / 3 || ((unsigned char)text[at] & 0x80))
		return fits;
	return at > 0 ? at : fits;
}

/* Where a line that does not fit is broken: behind its last whole word. */
static size_t
broken(const char *text, size_t fits, int cols)
{
	size_t at = fits;
	int wide;

	if (blank(text[fits]))
		return fits;
	while (at && !blank(text[at - 1]))
		at--;
	while (at && blank(text[at - 1]))
		at--;
	if (at)
		return at;
	if (!fits && cols < 2) /* a wide character must go somewhere */
		return text_next(text, &wide);
	return fits ? broken_word(text, fits) : 1;
}

bool
text_line(const char **text, int cols, const char **line, size_t *size)
{
	const char *from = *text;
	size_t whole = strcspn(from, "\n");
	size_t fits;

	if (!*from)
		return false;
	if (cols < 1)
		cols = 1;
	*line = from;
	/* No character takes more columns than bytes. */
	fits = whole <= (size_t)cols ? whole : text_fit(from, cols);
	if (fits >= whole) {
		*text = from + whole + (from[whole] == '\n');
		fits = whole;
	} else {
		fits = broken(from, fits, cols);
		*text = from + fits;
		*text += strspn(*text, " \t");
		*text += **text == '\n';
	}
	while (fits && blank(from[fits - 1]))
		fits--;
	*size = fits;
	return true;
}

void
text_clean(struct buf *out, const char *text, size_t size)
{
	size_t done = 0;

	while (done < size) {
		long code;
		size_t took = text_code(text + done, size - done, &code);

		if (!took || (code < 0x80 && text_harmful(code)))
			buf_printf(out, "\\x%02X",
				   (unsigned)(unsigned char)text[done]);
		else if (text_harmful(code))
			buf_printf(out, "\\u{%04lX}", (unsigned long)code);
		else
			buf_add(out, text + done, took);
		done += took ? took : 1;
	}
}

/* Pairs of what is not ASCII and what it resembles, for one column each. */
static const struct {
	long code;
	char like;
} resemblances[] = {
	{0x00a0, ' '}, {0x00a6, '|'}, {0x00ab, '"'}, {0x00ad, '-'},
	{0x00b4, '\''}, {0x00b7, '-'}, {0x00bb, '"'}, {0x00c6, 'A'},
	{0x00d0, 'D'}, {0x00d7, 'x'}, {0x00d8, 'O'}, {0x00de, 'T'},
	{0x00df, 's'}, {0x00e6, 'a'}, {0x00f0, 'd'}, {0x00f8, 'o'},
	{0x00fe, 't'}, {0x0131, 'i'}, {0x0141, 'L'}, {0x0142, 'l'},
	{0x0152, 'O'}, {0x0153, 'o'}, {0x2022, '*'}, {0x2023, '>'},
	{0x2026, '.'}, {0x202f, ' '}, {0x2032, '\''}, {0x2033, '"'},
	{0x2039, '<'}, {0x203a, '>'}, {0x2190, '<'}, {0x2191, '^'},
	{0x2192, '>'}, {0x2193, 'v'}, {0x2212, '-'}, {0x2264, '<'},
	{0x2265, '>'}, {0x25a0, '#'}, {0x25b2, '^'}, {0x25b6, '>'},
	{0x25b8, '>'}, {0x25bc, 'v'}, {0x25cf, '*'}, {0x2713, 'v'},
	{0x2717, 'x'},
};

/* Ranges of look-alikes, then the list, then the letter under an accent. */
static char
resembling(long code)
{
	utf8proc_int32_t parts[8];
	size_t i;

	if (code >= 0x2010 && code <= 0x2015)
		return '-';
	if (code >= 0x2018 && code <= 0x201b)
		return '\'';
	if (code >= 0x201c && code <= 0x201f)
		return '"';
	if (code >= 0x2500 && code <= 0x257f)
		return (char)(code <= 0x2501 ? '-' :
			      code <= 0x2503 ? '|' : '+');
	for (i = 0; i < sizeof resemblances / sizeof *resemblances; i++)
		if (resemblances[i].code == code)
			return resemblances[i].like;
	if (utf8proc_decompose_char((utf8proc_int32_t)code, parts, 8,
				    UTF8PROC_DECOMPOSE, NULL) > 0 &&
	    parts[0] >= 0x20 && parts[0] < 0x7f)
		return (char)parts[0];
	return '?';
}

void
text_ascii(struct buf *out, const char *text)
{
	int cols;
	size_t size;

	for (; (size = text_next(text, &cols)); text += size) {
		long code = 0;
		char like = '?';

		if (!((unsigned char)*text & 0x80)) {
			buf_putc(out, *text);
			continue;
		}
		if (first(text, &code) && cols == 1)
			like = resembling(code);
		while (cols-- > 0)
			buf_putc(out, like);
	}
}

char
text_lower(char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		byte = (char)(byte - 'A' + 'a');
	return byte;
}

static bool
begins(const char *text, const char *words)
{
	while (*words && text_lower(*text) == text_lower(*words)) {
		text++;
		words++;
	}
	return !*words;
}

bool
text_holds(const char *text, const char *words)
{
	for (; text && *text; text++)
		if (begins(text, words))
			return true;
	return false;
}

bool
text_same(const char *text, const char *words)
{
	return text && words && strlen(text) == strlen(words) &&
		begins(text, words);
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/*
 * Insertions, deletions, changes and swaps of neighbours that lead from one
 * word to the other; both are at most NEAR_MAX long.
 */
static unsigned
distance(const char *a, const char *b)
{
	unsigned rows[3][NEAR_MAX + 1];
	size_t m = strlen(a);
	size_t n = strlen(b);
	size_t i;
	size_t j;

	memset(rows, 0, sizeof rows);
	for (j = 0; j <= n; j++)
		rows[0][j] = (unsigned)j;
	for (i = 1; i <= m; i++) {
		unsigned *now = rows[i % 3];
		const unsigned *last = rows[(i + 2) % 3];
		const unsigned *older = rows[(i + 1) % 3];

		now[0] = (unsigned)i;
		for (j = 1; j <= n; j++) {
			char x = text_lower(a[i - 1]);
			char y = text_lower(b[j - 1]);

			now[j] = least(last[j - 1] + (x != y),
				       least(last[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && x == text_lower(b[j - 2]) &&
			    y == text_lower(a[i - 2]))
				now[j] = least(now[j], older[j - 2] + 1);
		}
	}
	return rows[m % 3][n];
}

size_t
text_nearest(const char *word, const char *const *names, size_t count)
{
	size_t length = strlen(word);
	unsigned best = (unsigned)(length + 1) / 3 + 1;
	size_t found = count;
	size_t i;

	if (!length || length > NEAR_MAX)
		return count;
	for (i = 0; i < count; i++) {
		size_t size = strlen(names[i]);
		unsigned far;

		if (!size || size > NEAR_MAX)
			continue;
		far = distance(word, names[i]);
		if (far >= length || far >= size)
			continue;
		if (far < best) {
			best = far;
			found = i;
		}
	}
	for (i = 0; found == count && length >= 3 && i < count; i++)
		if (strncmp(word, names[i], length) == 0)
			found = i;
	return found;
}

/* Code points as UTF-8. Owner: the caller frees it. */
static char *
encoded(const utf8proc_int32_t *points, utf8proc_ssize_t count)
{
	size_t room = (size_t)count * 4 + 1;
	char *out = mem_alloc(room, 1);
	utf8proc_ssize_t size = 0;

	for (utf8proc_ssize_t i = 0; i < count; i++)
		size += utf8proc_encode_char(points[i],
					     (utf8proc_uint8_t *)out + size);
	out[size] = '\0';
	return out;
}

char *
text_nfc(const char *text)
{
	const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)text;
	utf8proc_ssize_t size = (utf8proc_ssize_t)strlen(text);
	utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	utf8proc_ssize_t count = utf8proc_decompose(from, size, NULL, 0, how);
	utf8proc_int32_t *points;
	size_t room;
	char *out = NULL;

	if (count < 0)
		return NULL;
	room = (size_t)count + 1;
	points = mem_alloc(room, sizeof *points);
	utf8proc_decompose(from, size, points, count, how);
	count = utf8proc_normalize_utf32(points, count, how);
	if (count >= 0)
		out = encoded(points, count);
	mem_wipe(points, room * sizeof *points);
	free(points);
	return out;
}
