/* SPDX-License-Identifier: MIT */
#include "report/csv.h"

#include "engine/labels.h"

#include <string.h>

void
csv_cell(struct buf *out, const char *text)
{
	double number;
	bool formula = *text != '\0' && strchr("=+-@\t\r", *text) != NULL &&
		!labels_whole(text, &number);

	if (!formula && text[strcspn(text, ",\"\r\n")] == '\0') {
		buf_puts(out, text);
		return;
	}
	buf_puts(out, formula ? "\"'" : "\"");
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_putc(out, '"');
		buf_putc(out, *text);
	}
	buf_putc(out, '"');
}
