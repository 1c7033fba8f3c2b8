/* SPDX-License-Identifier: MIT */
/*
 * A bare field is held back until it is known whether a comma is in it, which
 * then needs quotation marks. Where a quotation mark opens a field is decided
 * as the reader of tables does; whatever is wrong with a table is left as it
 * is, for that reader to say.
 */
#include "read/parted.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	PIECE = 1 << 16,
	FIELD_MOST = 1 << 20 /* bytes held back; no row may be longer */
};

/* How many bytes a byte order mark takes that they begin with. */
static size_t
mark_size(const char *bytes, size_t size)
{
	static const char mark[] = "\xef\xbb\xbf";
	size_t most = sizeof mark - 1;

	return size >= most && memcmp(bytes, mark, most) == 0 ? most : 0;
}

/* --- What parts it -------------------------------------------------------- */

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

/* --- Commas --------------------------------------------------------------- */

enum where { FIELD_START, FIELD_BARE, FIELD_QUOTED, FIELD_CLOSED };

/* A table, or a line of it, on its way; marked, with where bytes come from. */
struct passing {
	char by;
	enum where where;
	struct buf field; /* a bare one, held back */
	struct buf out;
	size_t at;        /* bytes taken */
	uint32_t *from;   /* by byte of out, if not NULL */
};

static void
put(struct passing *p, char byte, size_t from)
{
	if (p->from != NULL)
		p->from[p->out.size] = (uint32_t)from;
	buf_putc(&p->out, byte);
}

/* Let go of what was held back. */
static void
put_field(struct passing *p)
{
	size_t size = p->field.size, from = p->at - size;
	bool marks = size > 0 && memchr(p->field.data, ',', size) != NULL &&
		memchr(p->field.data, '"', size) == NULL;

	if (marks)
		put(p, '"', from);
	for (size_t i = 0; i < size; i++)
		put(p, p->field.data[i], from + i);
	if (marks)
		put(p, '"', p->at);
	buf_clear(&p->field);
}

/* Does the byte end a field? */
static bool
ends_field(const struct passing *p, char byte)
{
	return byte == p->by || byte == '\n' || byte == '\r';
}

static void
take(struct passing *p, char byte)
{
	if (p->where != FIELD_QUOTED && ends_field(p, byte)) {
		put_field(p);
		put(p, (char)(byte == p->by ? ',' : byte), p->at);
		p->where = FIELD_START;
	} else if (p->where == FIELD_START && byte != '"') {
		p->where = FIELD_BARE;
		buf_putc(&p->field, byte);
	} else if (p->where == FIELD_BARE && p->field.size > 0 &&
		   p->field.size < FIELD_MOST) {
		buf_putc(&p->field, byte);
	} else {
		put_field(p);
		if (byte == '"' && p->where != FIELD_BARE)
			p->where = p->where == FIELD_QUOTED ? FIELD_CLOSED :
				FIELD_QUOTED;
		else if (p->where == FIELD_CLOSED)
			p->where = FIELD_BARE;
		put(p, byte, p->at);
	}
	p->at++;
}

static void
passing_done(struct passing *p)
{
	buf_done(&p->field);
	buf_done(&p->out);
	free(p->from);
}

/* --- The file ------------------------------------------------------------- */

static bool
flush(struct buf *out, FILE *file)
{
	size_t size = out->size;
	bool good = fwrite(buf_text(out), 1, size, file) == size;

	buf_clear(out);
	return good;
}

/* Write it all, parted by commas; the first bytes were read already. */
static bool
pass(int fd, FILE *out, FILE *kept, char *bytes, ssize_t size, char by)
{
	struct passing p = { .by = by };
	size_t skip = mark_size(bytes, (size_t)size);
	bool good = true;

	buf_add(&p.out, bytes, by != ',' ? skip : 0);
	while (size > 0 && good) {
		for (ssize_t i = (ssize_t)skip; i < size && by != ','; i++)
			take(&p, bytes[i]);
		skip = 0;
		if (by == ',')
			buf_add(&p.out, bytes, (size_t)size);
		good = flush(&p.out, out);
		if (kept != NULL)
			good &= fwrite(bytes, 1, (size_t)size, kept) ==
				(size_t)size;
		do
			size = read(fd, bytes, PIECE);
		while (size < 0 && errno == EINTR);
	}
	put_field(&p);
	good &= flush(&p.out, out) && fflush(out) == 0;
	good &= kept == NULL || fflush(kept) == 0;
	passing_done(&p);
	return good && size == 0;
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

/* Another door to a file that is closed; -1 if there is none. */
static int
reopened(FILE *file)
{
	int fd = file == NULL ? -1 : dup(fileno(file));

	if (file != NULL)
		fclose(file);
	return fd;
}

static bool
convert(int *fd, char *bytes, ssize_t size, struct parted *was)
{
	bool other = was->by != ',', piped = was->start < 0;
	FILE *out = tmpfile(), *kept = other && piped ? tmpfile() : NULL;
	bool good = out != NULL && (kept != NULL || !other || !piped) &&
		pass(*fd, out, kept, bytes, size, was->by);
	int copy = reopened(out);

	if (other && piped) {
		was->fd = reopened(kept);
		was->start = 0;
	} else if (other) {
		was->fd = dup(*fd);
	}
	good &= copy >= 0 && lseek(copy, 0, SEEK_SET) == 0 &&
		(!other || was->fd >= 0);
	if (good && *fd > STDERR_FILENO)
		close(*fd);
	if (good)
		*fd = copy;
	else if (copy >= 0)
		close(copy);
	return good;
}

bool
parted_by_commas(int *fd, char by, const char *ours, struct parted *was)
{
	char *bytes = mem_resize(NULL, PIECE, 1);
	off_t start = lseek(*fd, 0, SEEK_CUR);
	ssize_t size = read_piece(*fd, bytes);
	bool good = size >= 0;

	if (good && by == '\0')
		by = parting(bytes, (size_t)size);
	if (good && (size_t)size >= strlen(ours) &&
	    memcmp(bytes, ours, strlen(ours)) == 0)
		by = ',';
	*was = (struct parted){ .fd = -1, .by = by, .start = start };
	if (good && (by != ',' || start < 0 ||
		     lseek(*fd, start, SEEK_SET) < 0))
		good = convert(fd, bytes, size, was);
	free(bytes);
	return good;
}

void
parted_done(struct parted *p)
{
	if (p->fd > STDERR_FILENO)
		close(p->fd);
	*p = (struct parted){ .fd = -1 };
}

/* --- Problems ------------------------------------------------------------- */

/* Find where a line begins, from the last one found if it is not behind. */
static bool
find_line(struct parted *p, unsigned long line)
{
	char *bytes = mem_resize(NULL, PIECE, 1);
	ssize_t got = 1;

	if (p->line == 0 || p->line > line) {
		p->line = 1;
		p->at = p->start;
	}
	while (p->line < line && got > 0) {
		const char *at = bytes;

		got = pread(p->fd, bytes, PIECE, p->at);
		while (got > 0 && p->line < line) {
			const char *end = memchr(at, '\n',
				(size_t)(bytes + got - at));

			if (end == NULL)
				break;
			p->line++;
			at = end + 1;
		}
		if (got > 0)
			p->at += p->line == line ? at - bytes : got;
	}
	free(bytes);
	return p->line == line;
}

/* The line that was found, without its end. Owner: the caller, of *line. */
static void
read_line(const struct parted *p, struct buf *line)
{
	char *bytes = mem_resize(NULL, PIECE, 1);
	const char *end = NULL;
	ssize_t got = 1;

	while (end == NULL && got > 0 && line->size < FIELD_MOST) {
		got = pread(p->fd, bytes, PIECE, p->at + (off_t)line->size);
		if (got <= 0)
			break;
		end = memchr(bytes, '\n', (size_t)got);
		buf_add(line, bytes, end != NULL ? (size_t)(end - bytes) :
			(size_t)got);
	}
	free(bytes);
}

/* Where a character of what came out stands in what went in. */
static size_t
came_from(const struct passing *p, unsigned long column)
{
	unsigned long chars = 0;
	size_t at = 0;

	for (; at < p->out.size; at++)
		if (text_chars(p->out.data + at, 1) > 0 && ++chars == column)
			break;
	return p->from[at];
}

/*
 * Put commas into a line, which begins within quotation marks or not; if it
 * begins as the problem quotes it, the column as it was, else 0.
 */
static unsigned long
column_in(char by, const char *line, size_t size, const struct diag *d,
	  bool quoted)
{
	struct passing p = { .by = by,
			     .where = quoted ? FIELD_QUOTED : FIELD_START };
	unsigned long column = 0;

	p.from = mem_alloc(2 * size + 3, sizeof *p.from);
	for (size_t i = 0; i < size; i++)
		take(&p, line[i]);
	put_field(&p);
	p.from[p.out.size] = (uint32_t)size;
	if (d->size <= p.out.size && (d->size == 0 ||
	    memcmp(d->text, p.out.data, d->size) == 0))
		column = 1 + text_chars(line, came_from(&p, d->column));
	passing_done(&p);
	return column;
}

void
parted_restore(struct parted *p, struct diag *d)
{
	enum { QUOTED = 4096 }; /* bytes of a line that a problem keeps */
	struct buf line = { 0 };
	unsigned long column = 0;
	size_t skip, size;

	if (p->fd < 0 || d->text == NULL || d->line == 0 ||
	    !find_line(p, d->line))
		return;
	read_line(p, &line);
	skip = d->line == 1 ? mark_size(buf_text(&line), line.size) : 0;
	size = line.size - skip;
	size -= size > 0 && line.data[line.size - 1] == '\r';
	for (int quoted = 0; quoted < 2 && column == 0; quoted++)
		column = column_in(p->by, buf_text(&line) + skip, size, d,
				   quoted != 0);
	if (column != 0) {
		free(d->text);
		d->column = column;
		d->size = size < QUOTED ? size : QUOTED;
		d->text = mem_alloc(d->size + 1, 1);
		memcpy(d->text, line.data + skip, d->size);
	}
	buf_done(&line);
}
