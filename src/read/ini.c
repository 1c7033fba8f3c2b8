/* SPDX-License-Identifier: MIT */
/*
 * The scan's values are the values; it lets through only what every version
 * of iniparser reads the same way, and iniparser's own reading is compared.
 * All bytes a place points into live as long as the struct ini.
 */
#define _GNU_SOURCE /* memfd_create */
#include "read/ini.h"
#include "base/buf.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <iniparser/iniparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SIZE_MOST = 1 << 20, LINE_MOST = 1000, KEYS_MOST = 20000,
       PART_KEYS = 128, /* given to iniparser at a time */
       KEYS_ROOM = 8 };

struct scan {
	struct ini *ini;
	struct diags *diags;
	const char *line; /* as it stands */
	size_t size, keys;
	size_t plain; /* bytes of it, from the start, that nothing is said of */
	size_t valid; /* and that are UTF-8 */
	unsigned long number;
};

static struct place
at(const struct scan *s, const char *p)
{
	size_t in = (size_t)(p - s->line);
	size_t valid = in < s->valid ? in : s->valid;
	size_t plain = valid < s->plain ? valid : s->plain;

	return (struct place){ s->ini->path, s->number, plain +
		text_chars(s->line + plain, valid - plain) + 1,
		s->line, s->size };
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t';
}

/* What neither case folding nor ':' can change. */
static bool
named(const char *p, size_t n)
{
	static const char set[] = "abcdefghijklmnopqrstuvwxyz0123456789._-";

	if (n == 0 || strchr("._-", *p) != NULL)
		return false;
	for (size_t i = 0; i < n; i++)
		if (p[i] == '\0' || strchr(set, p[i]) == NULL)
			return false;
	return true;
}

static struct ini_section *
open_section(struct scan *s, const char *p, const char *name, size_t n)
{
	struct ini *ini = s->ini;
	struct ini_section *new;

	ini->sections = mem_resize(ini->sections, ini->count + 1,
				   sizeof *ini->sections);
	new = &ini->sections[ini->count++];
	*new = (struct ini_section){ .name = mem_stringn(name, n),
		.line = s->number, .column = at(s, p).column,
		.offset = (size_t)(s->line - s->ini->bytes) };
	return new;
}

static void
scan_header(struct scan *s, const char *p, size_t n)
{
	if (n < 3 || p[n - 1] != ']' || !named(p + 1, n - 2)) {
		diag_error(s->diags, DIAG_INI_SECTION, at(s, p),
			   "this is no section; write [name] alone on its "
			   "line, of a-z 0-9 . _ -");
		open_section(s, p, "", 0);
		return;
	}
	for (size_t i = 0; i < s->ini->count; i++) {
		const char *name = s->ini->sections[i].name;

		if (strlen(name) == n - 2 && !memcmp(name, p + 1, n - 2)) {
			diag_error(s->diags, DIAG_SECTION_TWICE, at(s, p),
				   "section [%s] was there on line %lu; put "
				   "its keys together", name,
				   s->ini->sections[i].line);
			open_section(s, p, "", 0);
			return;
		}
	}
	open_section(s, p, p + 1, n - 2);
}

/* What is wrong with a value, or NULL. */
static const char *
value_fault(const char *v, size_t n)
{
	bool quoted = n > 0 && *v == '"';

	if (n == 0 || (quoted && n == 2 && v[1] == '"'))
		return "there is no value; write one or leave the key out";
	if (quoted) {
		if (n < 2 || v[n - 1] != '"' || memchr(v + 1, '"', n - 2))
			return "\" opens and closes the whole value; write "
			       "quotes inside it as \xe2\x80\x98\xe2\x80\x99";
		return memchr(v, '\\', n) ? "write no \\ in a value" : NULL;
	}
	if (memchr(v, ';', n) || memchr(v, '#', n))
		return "the text after ; or # would be lost; put the whole "
		       "value in \"quotes\"";
	if (*v == '\'')
		return "a value may not start with '; put it in \"quotes\"";
	return v[n - 1] == '\\' ? "a value may not end in \\" : NULL;
}

/* Where in a value the fault is. */
static const char *
fault_at(const char *v, size_t n)
{
	size_t plain = 0;

	if (n == 0 || *v == '"')
		return v;
	while (plain < n && v[plain] != ';' && v[plain] != '#')
		plain++;
	return plain < n ? v + plain : v;
}

/* Keep a key, even one whose value is wrong (v is NULL), so that nobody after
 * this reports it as missing. */
static void
add_key(struct scan *s, const char *p, size_t name, const char *v, size_t n)
{
	struct ini_section *in = &s->ini->sections[s->ini->count - 1];
	bool quoted = v != NULL && *v == '"';
	struct ini_key *key;

	if (in->count % KEYS_ROOM == 0)
		in->keys = mem_resize(in->keys, in->count + KEYS_ROOM,
				      sizeof *in->keys);
	key = &in->keys[in->count++];
	*key = (struct ini_key){ .name = mem_stringn(p, name),
		.line = s->number, .name_column = at(s, p).column };
	if (v == NULL) {
		key->value = mem_string("");
		key->value_column = key->name_column;
		key->faulty = true;
		return;
	}
	v += quoted;
	n -= quoted ? 2 : 0;
	for (; n > 0 && blank(*v); n--)
		v++;
	while (n > 0 && blank(v[n - 1]))
		n--;
	key->value = mem_stringn(v, n);
	key->value_column = at(s, v).column;
	key->value_offset = (size_t)(v - s->line);
}

static bool
key_twice(struct scan *s, const char *p, size_t n)
{
	const struct ini_section *in = &s->ini->sections[s->ini->count - 1];

	for (size_t i = 0; i < in->count; i++) {
		if (strlen(in->keys[i].name) != n ||
		    memcmp(in->keys[i].name, p, n) != 0)
			continue;
		diag_error(s->diags, DIAG_KEY_TWICE, at(s, p),
			   "%s was there on line %lu; keep one of the two",
			   in->keys[i].name, in->keys[i].line);
		return true;
	}
	return false;
}

static void
scan_key(struct scan *s, const char *p, size_t n)
{
	const char *eq = memchr(p, '=', n), *v, *fault;
	size_t name = eq == NULL ? 0 : (size_t)(eq - p), size;

	while (name > 0 && blank(p[name - 1]))
		name--;
	if (eq == NULL || !named(p, name)) {
		diag_error(s->diags, DIAG_INI_KEY, at(s, p), "this is no key; "
			   "write name = value, the name of a-z 0-9 . _ -");
		return;
	}
	if (s->ini->count == 0) {
		diag_error(s->diags, DIAG_INI_OUTSIDE, at(s, p),
			   "this key is in no section; put a [section] above");
		return;
	}
	if (key_twice(s, p, name))
		return;
	for (v = eq + 1; v < p + n && blank(*v); v++)
		;
	size = (size_t)(p + n - v);
	fault = value_fault(v, size);
	if (fault == NULL && *v == '"' && strspn(v + 1, " \t") == size - 2)
		fault = "there is no value; write one or leave the key out";
	if (fault != NULL) {
		diag_error(s->diags, DIAG_INI_VALUE,
			   at(s, fault_at(v, size)), "%s", fault);
		add_key(s, p, name, NULL, 0);
	} else if (++s->keys <= KEYS_MOST)
		add_key(s, p, name, v, size);
	else if (s->keys == KEYS_MOST + 1)
		diag_error(s->diags, DIAG_INI_KEYS, at(s, p),
			   "there are more than %d keys", KEYS_MOST);
}

/* Bytes that no line may have; false if the line cannot be read. */
static bool
scan_bytes(struct scan *s)
{
	if (s->size > LINE_MOST) {
		diag_error(s->diags, DIAG_INI_LINE, at(s, s->line + LINE_MOST),
			   "the line has %zu bytes, more than %d; number "
			   "its parts, as look.1 and look.2", s->size,
			   LINE_MOST);
		return false;
	}
	for (size_t i = s->plain; i < s->size; i++) {
		unsigned char c = (unsigned char)s->line[i];

		if ((c < ' ' && c != '\t') || c == 127 ||
		    (i < s->valid && c == 0xC2 &&
		     (unsigned char)s->line[i + 1] < 0xA0)) {
			diag_error(s->diags, DIAG_INI_CONTROL,
				   at(s, s->line + i), "there is a control "
				   "character here; remove it");
			return false;
		}
		if (i == s->valid) {
			diag_error(s->diags, DIAG_INI_UTF8, at(s, s->line + i),
				   "this is not UTF-8; save the file as "
				   "UTF-8");
			return false;
		}
	}
	return true;
}

/* Of a line that cannot be read, what it would have been. */
static void
scan_spoilt(struct scan *s)
{
	const char *eq = memchr(s->line, '=', s->size);
	size_t size = eq == NULL ? 0 : (size_t)(eq - s->line);

	while (size > 0 && blank(s->line[size - 1]))
		size--;
	if (s->size > 0 && *s->line == '[')
		open_section(s, s->line, "", 0);
	else if (s->ini->count > 0 && named(s->line, size))
		add_key(s, s->line, size, NULL, 0);
}

static void
scan_line(struct scan *s)
{
	const char *p = s->line;
	size_t n = s->size;

	if (!scan_bytes(s)) {
		scan_spoilt(s);
		return;
	}
	for (; n > 0 && blank(*p); n--)
		p++;
	while (n > 0 && blank(p[n - 1]))
		n--;
	if (n == 0)
		return;
	if (*p == '[')
		scan_header(s, p, n);
	else if (*p != ';' && *p != '#')
		scan_key(s, p, n);
	else if (p[n - 1] == '\\')
		diag_error(s->diags, DIAG_INI_VALUE, at(s, p + n - 1),
			   "a comment may not end in \\, which would hide the "
			   "next line");
}

static void
scan_all(struct scan *s)
{
	const char *p = s->ini->bytes, *end = p + s->ini->size, *nl;

	if (s->ini->size >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0) {
		diag_error(s->diags, DIAG_INI_BOM,
			   (struct place){ .file = s->ini->path, .line = 1,
					.column = 1 },
			   "the file starts with a byte order mark; save it "
			   "as UTF-8 without BOM");
		p += 3;
	}
	for (; p < end; p = nl + 1) {
		nl = memchr(p, '\n', (size_t)(end - p));
		if (nl == NULL)
			nl = end;
		s->line = p;
		s->size = (size_t)(nl - p);
		if (s->size > 0 && p[s->size - 1] == '\r')
			s->size--;
		if (s->number % 256 == 0)
			s->ini->lines = mem_resize(s->ini->lines,
				s->number + 256, sizeof *s->ini->lines);
		s->ini->lines[s->number++] = p;
		s->plain = text_plain(s->line, s->size);
		s->valid = s->plain + text_valid(s->line + s->plain,
						 s->size - s->plain);
		scan_line(s);
	}
}

static int
hush(const char *format, ...)
{
	(void)format;
	return 0;
}

static int
memory_file(void)
{
	int fd = memfd_create("heed", MFD_CLOEXEC);

	if (fd < 0)
		die("cannot make a file in memory: %s", strerror(errno));
	return fd;
}

/* Make a file hold these bytes and nothing else. */
static void
fill_file(int fd, const char *bytes, size_t size)
{
	size_t done = 0;

	while (done < size) {
		ssize_t n = pwrite(fd, bytes + done, size - done,
				   (off_t)done);

		if (n < 0 && errno != EINTR)
			die("cannot write in memory: %s", strerror(errno));
		done += n > 0 ? (size_t)n : 0;
	}
	if (ftruncate(fd, (off_t)size) < 0)
		die("cannot write in memory: %s", strerror(errno));
}

/* Opened by its name, it is read from its start each time. */
static dictionary *
load_again(int fd, const char *bytes, size_t size)
{
	char path[40];

	fill_file(fd, bytes, size);
	snprintf(path, sizeof path, "/dev/fd/%d", fd);
	return iniparser_load(path);
}

/*
 * What iniparser has under a name. It keeps the order of the file, so *at
 * mostly points there; looking names up takes longer than reading the file.
 */
static const char *
read_by_iniparser(const dictionary *got, const char *name, ssize_t *at)
{
	if (got == NULL)
		return NULL;
	if (*at < got->size && got->key[*at] != NULL &&
	    strcmp(got->key[*at], name) == 0)
		return got->val[(*at)++];
	return iniparser_getstring(got, name, NULL);
}

/* Blanks at the ends apart, which iniparser keeps in a quoted value. */
static bool
same_value(const char *theirs, const char *ours)
{
	size_t size = strlen(ours);

	if (theirs == NULL)
		return false;
	theirs += strspn(theirs, " \t");
	return strncmp(theirs, ours, size) == 0 &&
		theirs[size + strspn(theirs + size, " \t")] == '\0';
}

static void
compare_section(const struct ini *ini, const struct ini_section *in,
		const dictionary *got, ssize_t *entry, struct diags *diags)
{
	struct buf name = { 0 };
	size_t prefix;

	read_by_iniparser(got, in->name, entry);
	buf_puts(&name, in->name);
	buf_putc(&name, ':');
	prefix = name.size;
	for (size_t k = 0; k < in->count; k++) {
		name.size = prefix;
		buf_puts(&name, in->keys[k].name);
		if (!same_value(read_by_iniparser(got, buf_text(&name), entry),
				in->keys[k].value))
			diag_error(diags, DIAG_INI_DIFFERS,
				   ini_at_key(ini, &in->keys[k]),
				   "iniparser reads this key otherwise");
	}
	buf_done(&name);
}

/*
 * Only called when the scan found nothing wrong. iniparser takes the square
 * of the keys it holds, so it is given some sections at a time: each stands
 * in the file once, and none says anything of another.
 */
static void
compare(const struct ini *ini, struct diags *diags)
{
	int fd = memory_file();
	size_t from = 0;

	iniparser_set_error_callback(hush);
	for (size_t i = 0, next; i < ini->count; i = next) {
		size_t keys = 0, end;
		ssize_t entry = 0;
		dictionary *got;

		for (next = i; next < ini->count && keys < PART_KEYS; next++)
			keys += ini->sections[next].count;
		end = next < ini->count ? ini->sections[next].offset :
			ini->size;
		got = load_again(fd, ini->bytes + from, end - from);
		from = end;
		for (size_t k = i; k < next; k++)
			compare_section(ini, &ini->sections[k], got, &entry,
					diags);
		if (got != NULL)
			iniparser_freedict(got);
	}
	close(fd);
}

/* Parse bytes that a NUL follows; they are the ini's from now on. */
static bool
parse(struct ini *ini, const char *path, char *bytes, size_t size,
      struct diags *diags)
{
	struct scan s = { .ini = ini, .diags = diags };
	size_t errors = diags->errors;

	*ini = (struct ini){ .path = mem_string(path), .bytes = bytes,
			     .size = size };
	if (size > SIZE_MOST) {
		diag_error(diags, DIAG_FILE_SIZE,
			   (struct place){ .file = path },
			   "the file is larger than 1 MiB");
		return false;
	}
	scan_all(&s);
	if (s.diags->errors == errors)
		compare(ini, diags);
	return true;
}

bool
ini_parse(struct ini *ini, const char *path, const char *bytes, size_t size,
	  struct diags *diags)
{
	struct buf copy = { 0 };

	buf_add(&copy, bytes, size);
	return parse(ini, path, buf_take(&copy), size, diags);
}

static int
open_regular(const char *path, struct diags *diags)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	struct place place = { .file = path };
	struct stat st;

	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
		diag_error(diags, DIAG_FILE_MISSING, place,
			   "there is no such file");
		return -1;
	}
	if (fd < 0) {
		diag_error(diags, DIAG_FILE_UNREADABLE, place,
			   "cannot be read: %s", strerror(errno));
		return -1;
	}
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		return fd;
	diag_error(diags, DIAG_FILE_KIND, place, "is no file but a folder, "
		   "pipe or device; name an .ini file");
	close(fd);
	return -1;
}

bool
ini_read(struct ini *ini, const char *path, struct diags *diags)
{
	int fd = open_regular(path, diags);
	struct buf bytes = { 0 };
	char part[8192];
	size_t size;
	ssize_t n = 0;

	*ini = (struct ini){ 0 };
	if (fd < 0)
		return false;
	while (bytes.size <= SIZE_MOST &&
	       ((n = read(fd, part, sizeof part)) > 0 ||
		(n < 0 && errno == EINTR)))
		buf_add(&bytes, part, n > 0 ? (size_t)n : 0);
	if (n < 0)
		diag_error(diags, DIAG_FILE_UNREADABLE,
			   (struct place){ .file = path },
			   "cannot be read: %s", strerror(errno));
	close(fd);
	size = bytes.size;
	if (n >= 0)
		return parse(ini, path, buf_take(&bytes), size, diags);
	buf_done(&bytes);
	return false;
}

static struct place
place_on(const struct ini *ini, unsigned long line, unsigned long column)
{
	const char *text = ini->lines[line - 1];

	return (struct place){ ini->path, line, column, text,
			       (size_t)(ini->bytes + ini->size - text) };
}

struct place
ini_at_key(const struct ini *ini, const struct ini_key *key)
{
	return place_on(ini, key->line, key->name_column);
}

struct place
ini_at_value(const struct ini *ini, const struct ini_key *key, size_t in)
{
	return place_on(ini, key->line,
			key->value_column + text_chars(key->value, in));
}

struct place
ini_at_section(const struct ini *ini, const struct ini_section *section)
{
	return place_on(ini, section->line, section->column);
}

void
ini_done(struct ini *ini)
{
	for (size_t i = 0; i < ini->count; i++) {
		struct ini_section *in = &ini->sections[i];

		for (size_t k = 0; k < in->count; k++) {
			free(in->keys[k].name);
			free(in->keys[k].value);
		}
		free(in->keys);
		free(in->name);
	}
	free(ini->lines);
	free(ini->sections);
	free(ini->bytes);
	free(ini->path);
	*ini = (struct ini){ 0 };
}
