/* SPDX-License-Identifier: MIT */
#include "report/typed.h"

#include <string.h>

static void
put_name(struct buf *out, const char *name)
{
	if (name[strcspn(name, " \t'\"\\$`!*?[]{}()<>|&;#~")] == '\0') {
		buf_puts(out, name);
		return;
	}
	buf_putc(out, '\'');
	for (; *name != '\0'; name++)
		if (*name == '\'')
			buf_puts(out, "'\\''");
		else
			buf_putc(out, *name);
	buf_putc(out, '\'');
}

static void
put_pair(struct buf *out, const struct checklist *list, size_t indicator,
	 unsigned value)
{
	buf_printf(out, "%s=%s", list->indicators[indicator].id,
		   checklist_choice(list, indicator, value)->id);
}

void
typed_result(struct buf *out, const char *name, const struct checklist *list,
	     const uint8_t *values)
{
	buf_puts(out, "heed result ");
	if (name[0] == '-')
		buf_puts(out, "./");
	put_name(out, name);
	for (size_t i = 0; i < list->indicator_count; i++)
		if (values[i] != 0) {
			buf_putc(out, ' ');
			put_pair(out, list, i, values[i]);
		}
}

void
typed_json(struct json *j, const char *member, const struct checklist *list,
	   const uint8_t *values)
{
	if (values == NULL) {
		json_none(j, member);
		return;
	}
	json_open(j, member, '[');
	for (size_t i = 0; i < list->indicator_count; i++) {
		struct buf pair = { 0 };

		if (values[i] == 0)
			continue;
		put_pair(&pair, list, i, values[i]);
		json_text(j, NULL, buf_text(&pair));
		buf_done(&pair);
	}
	json_close(j, ']');
}
