/* SPDX-License-Identifier: MIT */
/* A member says null where there is nothing to say, and is never left out. */
#include "rows/print_parts.h"

#include "base/json.h"

#include <string.h>

static void
put_string(struct buf *out, const char *text, size_t size)
{
	bool plain = true;

	for (size_t i = 0; i < size; i++)
		plain &= text[i] >= ' ' && text[i] < 0x7f &&
			text[i] != '"' && text[i] != '\\';
	if (!plain) {
		json_quote(out, text, size);
		return;
	}
	buf_putc(out, '"');
	buf_add(out, text, size);
	buf_putc(out, '"');
}

static void
put_member(struct buf *out, const char *name)
{
	buf_puts(out, ",");
	put_string(out, name, strlen(name));
	buf_putc(out, ':');
}

static void
put_json_field(struct buf *out, const struct table_row *row, size_t field,
	       const char *name)
{
	size_t size;
	const char *text;

	put_member(out, name);
	text = table_field(row, field, &size);
	put_string(out, text, size);
}

static void
put_json_rules(const struct print *p, struct buf *out, const uint64_t *words)
{
	bool some = false;

	buf_putc(out, '[');
	for (size_t i = 0; i < p->abacus->rule_count; i++) {
		if (!abacus_fires(p->abacus, words, i))
			continue;
		if (some)
			buf_putc(out, ',');
		put_string(out, p->rules[i].bytes, p->rules[i].size);
		some = true;
	}
	buf_putc(out, ']');
}

static void
put_json_column(const struct print *p, struct buf *out,
		const struct print_row *r, enum print_column column)
{
	bool text = column == PRINT_BAND || column == PRINT_BAND_LOW ||
		column == PRINT_BAND_HIGH;
	char room[64];
	char *end;

	if (column == PRINT_ID) {
		put_json_field(out, r->row, p->heading->id, "id");
		return;
	}
	put_member(out, print_name(column));
	if (column == PRINT_RULES) {
		put_json_rules(p, out, r->words);
		return;
	}
	end = print_csv_column(p, out, room, r, column);
	if (end == room)
		buf_puts(out, "null");
	else if (text)
		put_string(out, room, (size_t)(end - room));
	else
		buf_add(out, room, (size_t)(end - room));
}

void
print_json_line(const struct print *p, struct buf *out,
		const struct print_row *r)
{
	buf_puts(out, "{\"heed\":1,\"type\":\"score\"");
	for (size_t c = 0; c < p->count; c++)
		put_json_column(p, out, r, p->columns[c]);
	for (size_t k = 0; k < p->heading->keep_count; k++) {
		size_t field = p->heading->keep[k];

		put_json_field(out, r->row, field,
			       p->heading->names[field]);
	}
	buf_puts(out, p->marks ? ",\"refused\":null}\n" : "}\n");
}

/* A field of a row that may not have been understood. */
static void
put_if_known(const struct print *p, struct buf *out,
	     const struct table_row *row, size_t field, const char *name)
{
	if (field != NONE && print_known(p, row)) {
		put_json_field(out, row, field, name);
		return;
	}
	put_member(out, name);
	buf_puts(out, "null");
}

void
print_json_refused(const struct print *p, struct buf *out,
		   const struct table_row *row, const char *why)
{
	const struct heading *h = p->heading;

	buf_puts(out, "{\"heed\":1,\"type\":\"score\"");
	for (size_t c = 0; c < p->count; c++)
		put_if_known(p, out, row, p->columns[c] == PRINT_ID ? h->id :
			     NONE, print_name(p->columns[c]));
	for (size_t k = 0; k < h->keep_count; k++)
		put_if_known(p, out, row, h->keep[k], h->names[h->keep[k]]);
	put_member(out, "refused");
	put_string(out, why, strlen(why));
	buf_puts(out, "}\n");
}
