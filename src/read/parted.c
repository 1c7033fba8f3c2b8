/* SPDX-License-Identifier: MIT */
/*
 * A field is held back until it is known whether a comma is in it, which then
 * needs quotation marks. Whatever else is wrong with a table is left as it is,
 * for the reader of tables to say.
 */
#include "read/parted.h"

#include "base/buf.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 16 };

/* What parts the fields of a header: a comma unless it has none. */
static char
parting(const char *bytes, size_t size)
{
	size_t counts[256] = { 0 };
	bool quoted = false;

	for (size_t i = 0; i < size; i++) {
		unsigned char byte = (unsigned char)bytes[i];

		if (byte == '"')
			quoted = !quoted;
		else if (!quoted && byte == '\n')
			break;
		else if (!quoted)
			counts[byte]++;
	}
	if (counts[','] > 0)
		return ',';
	if (counts[';'] > 0)
		return ';';
	return (char)(counts['\t'] > 0 ? '\t' : ',');
}

/* A table on its way. */
struct parted {
	FILE *out;
	char by;
	bool quoted;       /* within quotation marks */
	bool had_quotes;   /* the field has some */
	struct buf field;
};

static void
put_field(struct parted *p)
{
	bool bare = !p->had_quotes && p->field.size > 0 &&
		memchr(p->field.data, ',', p->field.size) != NULL;

	if (bare)
		putc('"', p->out);
	fwrite(buf_text(&p->field), 1, p->field.size, p->out);
	if (bare)
		putc('"', p->out);
	buf_clear(&p->field);
	p->had_quotes = false;
}

static void
take(struct parted *p, char byte)
{
	if (byte == '"')
		p->quoted = !p->quoted;
	p->had_quotes = p->had_quotes || byte == '"';
	if (!p->quoted && (byte == p->by || byte == '\n' || byte == '\r')) {
		put_field(p);
		putc(byte == p->by ? ',' : byte, p->out);
	} else {
		buf_putc(&p->field, byte);
	}
}

/* Write it all, parted by commas; the first bytes were read already. */
static bool
pass(int fd, FILE *out, char *bytes, ssize_t size, char by)
{
	struct parted p = { .out = out, .by = by };

	while (size > 0) {
		for (ssize_t i = 0; i < size && p.by != ','; i++)
			take(&p, bytes[i]);
		if (p.by == ',')
			fwrite(bytes, 1, (size_t)size, out);
		do
			size = read(fd, bytes, PIECE);
		while (size < 0 && errno == EINTR);
	}
	put_field(&p);
	buf_done(&p.field);
	return size == 0 && fflush(out) == 0 && !ferror(out);
}

/* Read up to a piece; fewer at the end. */
static ssize_t
read_piece(int fd, char *bytes)
{
	ssize_t got = 0, n = 1;

	while (n > 0 && got < PIECE) {
		n = read(fd, bytes + got, (size_t)(PIECE - got));
		if (n < 0 && errno == EINTR)
			n = 1;
		else if (n > 0)
			got += n;
	}
	return n < 0 ? n : got;
}

static bool
convert(int *fd, char *bytes, ssize_t size, char by)
{
	FILE *out = tmpfile();
	int copy = -1;

	if (out == NULL)
		return false;
	if (pass(*fd, out, bytes, size, by) && fseek(out, 0, SEEK_SET) == 0)
		copy = dup(fileno(out));
	fclose(out);
	if (copy < 0 || lseek(copy, 0, SEEK_SET) < 0)
		return false;
	if (*fd > STDERR_FILENO)
		close(*fd);
	*fd = copy;
	return true;
}

bool
parted_by_commas(int *fd, char by)
{
	char *bytes = mem_resize(NULL, PIECE, 1);
	ssize_t size = read_piece(*fd, bytes);
	bool good = size >= 0;

	if (good && by == '\0')
		by = parting(bytes, (size_t)size);
	if (good && (by != ',' || lseek(*fd, -size, SEEK_CUR) < 0))
		good = convert(fd, bytes, size, by);
	free(bytes);
	return good;
}
