/* SPDX-License-Identifier: MIT */
/*
 * A digest is over each value in turn, its size as 8 bytes before it, numbers
 * in decimal; _writer.py makes the same ones of what it writes.
 */
#include "support/vector.h"

#include "base/crypt.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- The table ------------------------------------------------------------ */

static unsigned
hex(char digit)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = strchr(digits, digit);

	return digit != '\0' && at != NULL ? (unsigned)(at - digits) : 0;
}

/* Of \xNN the byte, in place. */
static void
unescape(char *text)
{
	char *out = text;

	while (*text != '\0')
		if (text[0] == '\\' && text[1] == 'x') {
			*out++ = (char)(hex(text[2]) << 4 | hex(text[3]));
			text += 4;
		} else {
			*out++ = *text++;
		}
	*out = '\0';
}

static char *
cell(char **rest)
{
	char *start = *rest;
	char *end = start + strcspn(start, "\t\n");

	*rest = *end == '\0' ? end : end + 1;
	*end = '\0';
	return start;
}

bool
vector_next(struct vector *v, FILE *table)
{
	char *rest = v->line, *passphrase;

	do
		if (fgets(v->line, sizeof v->line, table) == NULL)
			return false;
	while (v->line[0] == '#');
	v->name = cell(&rest);
	passphrase = cell(&rest);
	v->id = cell(&rest);
	v->says = cell(&rest);
	v->parts = cell(&rest);
	v->record = cell(&rest);
	v->summary = cell(&rest);
	unescape(passphrase);
	v->passphrase = passphrase;
	memset(v->bytes, 0, sizeof v->bytes);
	if (strlen(v->id) == 2 * RECORD_ID)
		for (size_t i = 0; i < RECORD_ID; i++)
			v->bytes[i] = (uint8_t)(hex(v->id[2 * i]) << 4 |
						hex(v->id[2 * i + 1]));
	return true;
}

FILE *
vector_table(const char *folder)
{
	char path[VECTOR_PATH];

	snprintf(path, sizeof path, "%s/vectors.txt", folder);
	return fopen(path, "r");
}

/* --- Folders -------------------------------------------------------------- */

static bool
copy(const char *from, const char *to)
{
	int out = open(to, O_WRONLY | O_CREAT | O_EXCL, 0600);
	FILE *in = fopen(from, "rb");
	bool whole = in != NULL && out >= 0;
	char room[65536];
	size_t size;

	while (whole && (size = fread(room, 1, sizeof room, in)) > 0)
		whole = write(out, room, size) == (ssize_t)size;
	if (in != NULL)
		fclose(in);
	return out >= 0 && close(out) == 0 && whole;
}

/* Call with the paths of each file in a folder. */
static bool
each(const char *from, const char *to,
     bool (*with)(const char *from, const char *to))
{
	DIR *dir = opendir(from);
	struct dirent *file;
	bool whole = dir != NULL;

	while (whole && (file = readdir(dir)) != NULL) {
		struct buf a = { 0 }, b = { 0 };

		if (file->d_name[0] == '.')
			continue;
		buf_printf(&a, "%s/%s", from, file->d_name);
		buf_printf(&b, "%s/%s", to, file->d_name);
		whole = with(buf_text(&a), buf_text(&b));
		buf_done(&a);
		buf_done(&b);
	}
	if (dir != NULL)
		closedir(dir);
	return whole;
}

bool
vector_lay(char path[VECTOR_PATH], const char *folder, const char *name)
{
	char from[VECTOR_PATH];
	const char *tmp = getenv("TMPDIR");

	snprintf(path, VECTOR_PATH, "%s/heed-vector-XXXXXX",
		 tmp != NULL ? tmp : "/tmp");
	snprintf(from, sizeof from, "%s/%s", folder, name);
	return mkdtemp(path) != NULL && each(from, path, copy);
}

static bool
discard(const char *path, const char *same)
{
	(void)same;
	return unlink(path) == 0;
}

void
vector_clear(const char *path)
{
	each(path, path, discard);
	rmdir(path);
}

/* --- Digests -------------------------------------------------------------- */

static void
add(struct buf *all, const void *bytes, size_t size)
{
	for (unsigned shift = 0; shift < 64; shift += 8)
		buf_putc(all, (char)((uint64_t)size >> shift));
	if (size > 0)
		buf_add(all, bytes, size);
}

static void
add_text(struct buf *all, const char *text)
{
	add(all, text, text != NULL ? strlen(text) : 0);
}

static void
add_number(struct buf *all, int64_t number)
{
	char text[24];

	snprintf(text, sizeof text, "%" PRId64, number);
	add_text(all, text);
}

static void
finish(char digest[VECTOR_DIGEST], struct buf *all)
{
	char whole[CRYPT_HEX];

	crypt_digest(whole, buf_text(all), all->size);
	memcpy(digest, whole, VECTOR_DIGEST - 1);
	digest[VECTOR_DIGEST - 1] = '\0';
	buf_done(all);
}

void
vector_record(char digest[VECTOR_DIGEST], const struct record *r)
{
	struct buf all = { 0 };

	add_text(&all, r->reference);
	add_number(&all, r->created);
	add_text(&all, r->list_id);
	add_text(&all, r->list_version);
	add_text(&all, r->list_title);
	add_text(&all, r->place);
	add(&all, r->list, r->list_size);
	add(&all, r->contacts, r->contacts_size);
	for (size_t i = 0; i < r->events.count; i++) {
		const struct event *e = &r->events.items[i];

		add_number(&all, e->time);
		add_text(&all, event_name(e->kind));
		add_text(&all, e->subject);
		add_text(&all, e->kind == EVENT_NOTE ? part_name(e->part) :
						       "");
		add_text(&all, e->value);
	}
	finish(digest, &all);
}

void
vector_summary(char digest[VECTOR_DIGEST], const struct summary *s)
{
	struct buf all = { 0 };

	add_text(&all, s->reference);
	add_number(&all, s->created);
	add_number(&all, s->changed);
	add_text(&all, s->list_id);
	add_text(&all, s->list_version);
	add_text(&all, s->list_title);
	add_number(&all, s->finished);
	add_text(&all, s->band);
	add_text(&all, s->outcome);
	add_text(&all, s->review);
	add_number(&all, s->copied);
	add_number(&all, (int64_t)s->events);
	finish(digest, &all);
}
