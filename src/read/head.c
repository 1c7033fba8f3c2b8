/* SPDX-License-Identifier: MIT */
/*
 * The head of a file is guessed at for display; only the loaders believe it.
 */
#include "read/head.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { HEAD_BYTES = 16384 }; /* of a file that are looked at */

/* Read the start of a regular file; empty if it is none. */
static void
read_bytes(struct buf *head, const char *path)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	char part[4096];
	ssize_t n = 0;

	while (fd >= 0 && head->size < HEAD_BYTES &&
	       ((n = read(fd, part, sizeof part)) > 0 ||
		(n < 0 && errno == EINTR)))
		buf_add(head, part, n > 0 ? (size_t)n : 0);
	if (fd >= 0)
		close(fd);
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Take blanks off both ends. */
static void
trim(const char **text, size_t *size)
{
	while (*size && blank(**text)) {
		++*text;
		--*size;
	}
	while (*size && blank((*text)[*size - 1]))
		--*size;
}

/* Keep `name = value` where it is one of the texts that are shown. */
static void
take_line(struct find_file *file, const char *line, size_t size)
{
	const struct {
		const char *name;
		char **to;
	} wanted[] = {
		{ "id", &file->id },
		{ "title", &file->title },
		{ "publisher", &file->publisher },
		{ "version", &file->version },
	};
	const char *sign = memchr(line, '=', size);
	const char *value = sign == NULL ? NULL : sign + 1;
	size_t length = sign == NULL ? 0 : (size_t)(sign - line);
	size_t left = sign == NULL ? 0 : size - length - 1;

	if (sign == NULL)
		return;
	trim(&line, &length);
	trim(&value, &left);
	if (left >= 2 && value[0] == '"' && value[left - 1] == '"') {
		value++;
		left -= 2;
	}
	if (!left || text_valid(value, left) != left)
		return;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		if (strlen(wanted[i].name) == length &&
		    memcmp(wanted[i].name, line, length) == 0 &&
		    *wanted[i].to == NULL)
			*wanted[i].to = mem_stringn(value, left);
}

/* Look through the head for [checklist] or [case], and at its lines. */
void
head_read(struct find_file *file, enum find_what what)
{
	const char *head_line = what == FIND_CASES ? "[case]" : "[checklist]";
	struct buf head = { 0 };
	const char *at;
	const char *end;
	bool inside = false;

	read_bytes(&head, file->path);
	at = buf_text(&head);
	end = at + head.size;
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		const char *line = at;
		size_t size = (size_t)((stop ? stop : end) - at);

		trim(&line, &size);
		if (size && *line == '[')
			inside = size == strlen(head_line) &&
				memcmp(line, head_line, size) == 0;
		else if (inside && stop != NULL)
			take_line(file, line, size);
		at = stop ? stop + 1 : end;
	}
	buf_done(&head);
}
