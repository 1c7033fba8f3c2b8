/* SPDX-License-Identifier: MIT */
/*
 * A cell that a spreadsheet would run as a formula is text: a ' stands before
 * it. What parts cells in the spreadsheets of some countries is quoted as a
 * comma is, or the rest could be a formula. Control characters, of which some
 * spreadsheets drop those that come first, are written out before that.
 */
#include "report/csv.h"

#include "base/text.h"

#include <string.h>

void
csv_cell(struct buf *out, const char *text)
{
	struct buf clean = { 0 };
	const char *p;
	bool formula, quoted;

	text_clean(&clean, text, strlen(text));
	p = buf_text(&clean);
	formula = *p != '\0' && strchr("=+-@", *p) != NULL;
	quoted = formula || strpbrk(p, ",;\"") != NULL;
	buf_puts(out, formula ? "\"'" : quoted ? "\"" : "");
	for (; *p != '\0'; p++) {
		if (*p == '"')
			buf_putc(out, '"');
		buf_putc(out, *p);
	}
	buf_puts(out, quoted ? "\"" : "");
	buf_wipe(&clean);
}
