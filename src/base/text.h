/* SPDX-License-Identifier: MIT */
/**
 * UTF-8: validity, width in columns, cropping, wrapping, the nearest name.
 * Nothing here depends on the locale; the door to utf8proc.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/** How many bytes from the start are valid UTF-8 without a NUL. */
size_t text_valid(const char *bytes, size_t size);

/**
 * How many bytes the first code point takes, 0 if they are no valid UTF-8.
 * Units: *code is the code point.
 */
size_t text_code(const char *bytes, size_t size, long *code);

/** Write a code point as UTF-8; how many bytes that are, 0 if it is none. */
size_t text_encode(long code, char out[4]);

/** Can this code point do harm on a terminal, as text_clean() says? */
bool text_harmful(long code);

/**
 * How many bytes the next character as seen takes: a base character with what
 * combines with it. 0 at the end. Bytes that are no UTF-8 count one each.
 * Units:  *cols is its width in columns, 0 to 2; control characters are 0.
 */
size_t text_next(const char *text, int *cols);

/**
 * How many bytes from the start, at most this many, are each a character of
 * one column: printable ASCII with nothing behind it that combines. Most of
 * most texts is that, so that whoever counts columns can leap over it.
 */
size_t text_plain(const char *text, size_t most);

/** The width in columns. */
int text_cols(const char *text);

/** How many characters (code points) this many bytes of valid UTF-8 hold. */
size_t text_chars(const char *bytes, size_t size);

/** How many bytes of whole characters fit into this many columns. */
size_t text_fit(const char *text, int cols);

/**
 * Take the next line of a text wrapped at blanks to this many columns; a word
 * longer than that is cut, behind a slash or hyphen where there is one in the
 * last two thirds of the line. A line feed in the text ends a line.
 *
 * Units:  *text moves past the line and the blanks it was broken at; *size is
 *         the bytes of the line, without those blanks.
 * Returns false at the end of the text.
 */
bool text_line(const char **text, int cols, const char **line, size_t *size);

/**
 * Append a text so that it can do no harm on a terminal: control characters
 * (C0, DEL, C1, and the invisible ones that change direction) and bytes that
 * are no UTF-8 come out as \xNN or \u{NNNN}.
 */
void text_clean(struct buf *, const char *text, size_t size);

/**
 * Append a text in ASCII, column for column: dashes, quotes, bullets and
 * letters with accents as what they resemble, anything else as `?`.
 */
void text_ascii(struct buf *, const char *text);

/**
 * The text in Unicode form NFC, in which letters with accents are one whether
 * they were typed as one or as two. What was needed on the way is wiped.
 * Owner: the caller frees it; NULL when it is no UTF-8.
 */
char *text_nfc(const char *text);

/** A letter of ASCII in lower case; any other byte as it is. */
char text_lower(char byte);

/** Does it hold these words, case of A to Z ignored? NULL holds nothing. */
bool text_holds(const char *text, const char *words);

/** Are they the same, case of A to Z ignored? NULL is like no text. */
bool text_same(const char *text, const char *words);

/**
 * The name nearest to a word, when near enough to be what was meant.
 * Returns an index into names, or count when none is near.
 */
size_t text_nearest(const char *word, const char *const *names, size_t count);

#endif
