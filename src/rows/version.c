/* SPDX-License-Identifier: MIT */
/*
 * Sections are cut out of the bytes of files that were read as checklists, so
 * that a line that begins with a bracket begins a section.
 */
#include "rows/version.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

bool
version_init(struct version *v, const struct checklist *list,
	     const struct map *map, const struct table_row *header,
	     const char *file)
{
	const struct heading_want any = { .also = list, .also_map = map,
					  .map = map, .keep = "all" };
	struct diags none = { 0 };

	v->list = list;
	heading_init(&v->heading, list, header, &any, file, &none);
	diags_done(&none);
	if (!abacus_init(&v->abacus, list))
		return false;
	decode_init(&v->decode, &v->abacus, &v->heading, true);
	return true;
}

void
version_done(struct version *v)
{
	decode_done(&v->decode);
	abacus_done(&v->abacus);
	heading_done(&v->heading);
	map_done(&v->map);
	checklist_done(&v->own);
	*v = (struct version){ 0 };
}

bool
version_knows(const struct version *v, const struct table_row *row,
	      size_t field)
{
	size_t indicator = v->heading.question[field];
	uint8_t value;

	return indicator != NONE &&
		decode_value(&v->decode, row, field, indicator, &value);
}

/* Where a section begins in the bytes of a file, and where it ends. */
static bool
find_section(const struct checklist *list, const char *name, size_t *from,
	     size_t *to)
{
	const char *at = list->bytes, *end = list->bytes + list->size;
	size_t size = strlen(name);
	bool found = false;

	*to = list->size;
	while (at < end && *at) {
		const char *next = memchr(at, '\n', (size_t)(end - at));
		const char *line = at + strspn(at, " \t");

		if (*line == '[' && found) {
			*to = (size_t)(at - list->bytes);
			return true;
		}
		if (*line == '[' && strncmp(line + 1, name, size) == 0 &&
		    line[1 + size] == ']') {
			*from = (size_t)(at - list->bytes);
			found = true;
		}
		at = next ? next + 1 : end;
	}
	return found;
}

/* Append bytes of a file without the sections of a map, which speaks of
 * questions that may not be there. */
static void
put_bytes(struct buf *out, const char *bytes, size_t size)
{
	const char *at = bytes, *end = bytes + size;
	bool mapped = false;

	while (at < end) {
		const char *next = memchr(at, '\n', (size_t)(end - at));
		const char *line = at + strspn(at, " \t");

		next = next != NULL ? next + 1 : end;
		if (*line == '[')
			mapped = strncmp(line, "[map]", 5) == 0 ||
				strncmp(line, "[column.", 8) == 0;
		if (!mapped)
			buf_add(out, at, (size_t)(next - at));
		at = next;
	}
}

char *
version_with(const struct checklist *old, const struct checklist *new,
	     const char *section, size_t *size)
{
	size_t from, to, begin, end;
	struct buf out = { 0 };

	if (!find_section(old, section, &from, &to))
		from = to = old->size;
	put_bytes(&out, old->bytes, from);
	if (out.size && out.data[out.size - 1] != '\n')
		buf_putc(&out, '\n');
	if (find_section(new, section, &begin, &end)) {
		buf_add(&out, new->bytes + begin, end - begin);
		if (out.data[out.size - 1] != '\n')
			buf_putc(&out, '\n');
	}
	put_bytes(&out, old->bytes + to, old->size - to);
	*size = out.size;
	return buf_take(&out);
}
