/* SPDX-License-Identifier: MIT */
/*
 * Invariant: every label and text in an outline is clean. Line feeds stay,
 * tabs are blanks, and any other control byte comes out as text_clean() shows
 * it, so that nothing a person typed or a file holds reaches a terminal raw.
 */
#include "report/outline.h"
#include "report/parts.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
clean(const char *text)
{
	struct buf b = {0};

	for (;;) {
		size_t size = strcspn(text, "\n\t");
		text_clean(&b, text, size);
		text += size;
		if (*text == '\0')
			return buf_take(&b);
		buf_putc(&b, *text++ == '\n' ? '\n' : ' ');
	}
}

void
outline_add(struct outline *o, enum block_kind kind, const char *label,
	    const char *text)
{
	struct block *b;

	if (o->count == o->room) {
		o->room = o->room > 0 ? o->room * 2 : 32;
		o->blocks = mem_resize(o->blocks, o->room, sizeof *o->blocks);
	}
	b = &o->blocks[o->count];
	b->kind = kind;
	b->number = 0;
	if (kind == BLOCK_STEP)
		b->number = o->count > 0 && b[-1].kind == BLOCK_STEP ?
			b[-1].number + 1 : 1;
	b->label = label != NULL ? clean(label) : NULL;
	b->text = clean(text != NULL ? text : "");
	o->count++;
}

void
outline_done(struct outline *o)
{
	size_t i;

	for (i = 0; i < o->count; i++) {
		mem_drop(&o->blocks[i].label);
		mem_drop(&o->blocks[i].text);
	}
	free(o->blocks);
	memset(o, 0, sizeof *o);
}

void
part_format(struct outline *o, enum block_kind kind, const char *label,
	    const char *format, ...)
{
	char *text;
	va_list args;
	int size;

	va_start(args, format);
	size = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (size < 0)
		die("cannot format a line");
	text = mem_alloc((size_t)size + 1, 1);
	va_start(args, format);
	vsnprintf(text, (size_t)size + 1, format, args);
	va_end(args);
	outline_add(o, kind, label, text);
	mem_drop(&text);
}

void
part_texts(struct outline *o, enum block_kind kind, const struct texts *t)
{
	size_t i;

	for (i = 0; i < t->count; i++)
		outline_add(o, kind, NULL, t->items[i]);
}

void
part_list(struct outline *o, const char *heading, enum block_kind kind,
	  const struct texts *t)
{
	if (t->count == 0)
		return;
	outline_add(o, BLOCK_HEADING, NULL, heading);
	part_texts(o, kind, t);
}

void
part_room(struct outline *o, const char *label, unsigned lines)
{
	outline_add(o, BLOCK_ROOM, label, NULL);
	o->blocks[o->count - 1].number = lines;
}

void
part_bar(struct outline *o, const char *label, double count, double of)
{
	part_format(o, BLOCK_BAR, label, "%.0f of %.0f", count, of);
	o->blocks[o->count - 1].number = of > 0 ?
		(unsigned)(1000 * count / of + 0.5) : 0;
}

void
part_contact(struct outline *o, const struct contact *c)
{
	const char *number = contact_number(c);
	size_t size = strlen(c->when);
	struct buf b = {0};

	buf_printf(&b, "%s. %s", c->name, c->when);
	if (size == 0 || strchr(".!?", c->when[size - 1]) == NULL)
		buf_putc(&b, '.');
	if (c->text != NULL && c->text != number)
		buf_printf(&b, " Text: %s.", c->text);
	if (c->web != NULL && c->web != number)
		buf_printf(&b, " Web: %s", c->web);
	outline_add(o, BLOCK_CONTACT, number, buf_text(&b));
	buf_done(&b);
}

void
part_calls(struct outline *o, const struct contacts *all,
	   const struct texts *ids)
{
	size_t i;

	for (i = 0; i < ids->count; i++) {
		const struct contact *c =
			contacts_find(all, ids->items[i]);

		if (c != NULL)
			part_contact(o, c);
	}
}

void
part_note(struct outline *o, enum block_kind kind, const struct note *n)
{
	static const char *const labels[NOTE_PARTS] = {
		"Seen or said", "When and where", "What I think",
	};
	int part;

	for (part = 0; part < NOTE_PARTS; part++)
		if (note_text(n, (enum note_part)part)[0] != '\0')
			outline_add(o, kind, labels[part],
				    note_text(n, (enum note_part)part));
}

void
part_stale(struct outline *o, const struct contact *c, const char *today)
{
	char day[PART_DATE];

	if (!contact_stale(c, today))
		return;
	part_date(day, c->checked);
	part_format(o, BLOCK_WARN, "Check this number",
		    "%s (%s) was last checked on %s, over a year ago. "
		    "In danger, ring 999.", contact_number(c), c->name, day);
}

void
part_date(char out[PART_DATE], const char *iso)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November",
		"December",
	};
	unsigned year, month, day;
	char *end;

	year = (unsigned)strtoul(iso, &end, 10);
	month = *end == '-' ? (unsigned)strtoul(end + 1, &end, 10) : 0;
	day = *end == '-' ? (unsigned)strtoul(end + 1, &end, 10) : 0;
	if (month < 1 || month > 12 || day < 1 || day > 31 || *end != '\0')
		snprintf(out, PART_DATE, "%s", iso);
	else
		snprintf(out, PART_DATE, "%u %s %u", day, months[month - 1],
			 year);
}
