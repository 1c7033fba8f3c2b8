/* SPDX-License-Identifier: MIT */
#include "report/csv.h"

#include "base/text.h"
#include "engine/labels.h"

#include <string.h>

static bool
is_formula(const char *text)
{
	double number;

	return *text != '\0' && strchr("=+-@", *text) != NULL &&
		!labels_whole(text, &number);
}

void
csv_cell(struct buf *out, const char *text)
{
	struct buf clean = { 0 };
	const char *p;

	text_clean(&clean, text, strlen(text));
	p = buf_text(&clean);
	if (!is_formula(p) && p[strcspn(p, ",\"")] == '\0') {
		buf_puts(out, p);
		buf_done(&clean);
		return;
	}
	buf_puts(out, is_formula(p) ? "\"'" : "\"");
	for (; *p != '\0'; p++) {
		if (*p == '"')
			buf_putc(out, '"');
		buf_putc(out, *p);
	}
	buf_putc(out, '"');
	buf_done(&clean);
}
