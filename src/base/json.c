/* SPDX-License-Identifier: MIT */
/*
 * What is written is ever valid JSON in UTF-8: each value knows from the
 * level it is on whether a comma goes before it, and no text gets out
 * unescaped or with a character that could do harm on a terminal.
 */
#include "base/json.h"

#include "base/text.h"

#include <string.h>

void
json_init(struct json *j, struct buf *out)
{
	*j = (struct json){.out = out};
}

static void
indent(struct json *j)
{
	int i;

	buf_putc(j->out, '\n');
	for (i = 0; i < j->depth; i++)
		buf_puts(j->out, "  ");
}

void
json_quote(struct buf *out, const char *text, size_t size)
{
	buf_putc(out, '"');
	while (size) {
		long code = 0xfffd;
		size_t took = text_code(text, size, &code);

		if (!took)
			buf_puts(out, "\xef\xbf\xbd");
		else if (code == '\n')
			buf_puts(out, "\\n");
		else if (text_harmful(code))
			buf_printf(out, "\\u%04lx", (unsigned long)code);
		else {
			if (code == '"' || code == '\\')
				buf_putc(out, '\\');
			buf_add(out, text, took);
		}
		took += !took;
		text += took;
		size -= took;
	}
	buf_putc(out, '"');
}

/* What goes before a value: comma, place, name. */
static void
begin(struct json *j, const char *name)
{
	if (j->some[j->depth])
		buf_putc(j->out, ',');
	if (j->depth)
		indent(j);
	j->some[j->depth] = true;
	if (name) {
		json_quote(j->out, name, strlen(name));
		buf_puts(j->out, ": ");
	}
}

void
json_open(struct json *j, const char *name, char bracket)
{
	begin(j, name);
	buf_putc(j->out, bracket);
	if (++j->depth == JSON_DEPTH)
		die("JSON nested too deep");
	j->some[j->depth] = false;
}

void
json_close(struct json *j, char bracket)
{
	bool some = j->some[j->depth--];

	if (some)
		indent(j);
	buf_putc(j->out, bracket);
}

void
json_text(struct json *j, const char *name, const char *text)
{
	if (!text) {
		json_none(j, name);
		return;
	}
	begin(j, name);
	json_quote(j->out, text, strlen(text));
}

void
json_number(struct json *j, const char *name, long long number)
{
	begin(j, name);
	buf_printf(j->out, "%lld", number);
}

void
json_decimal(struct json *j, const char *name, double number)
{
	begin(j, name);
	buf_printf(j->out, "%.10g", number);
}

void
json_bool(struct json *j, const char *name, bool value)
{
	begin(j, name);
	buf_puts(j->out, value ? "true" : "false");
}

void
json_none(struct json *j, const char *name)
{
	begin(j, name);
	buf_puts(j->out, "null");
}
