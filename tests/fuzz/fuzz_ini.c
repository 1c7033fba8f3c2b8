/* SPDX-License-Identifier: MIT */
/*
 * Whatever the strict reader accepts, iniparser reads the same way, asked
 * here by itself: as many entries, each with the same value. And whatever it
 * refuses, it refuses with a message that holds no control byte.
 */
#include "base/diag.h"
#include "read/ini.h"

#include <iniparser.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
say_nothing(const char *format, ...)
{
	(void)format;
	return 0;
}

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_ini: %s\n", why);
	abort();
}

static dictionary *
load_theirs(const uint8_t *data, size_t size)
{
	char path[] = "/tmp/heed-fuzz-XXXXXX";
	int fd = mkstemp(path);
	dictionary *d;

	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		stop("cannot write the copy");
	close(fd);
	iniparser_set_error_callback(say_nothing);
	d = iniparser_load(path);
	unlink(path);
	if (!d)
		stop("iniparser refuses what is accepted");
	return d;
}

static size_t
count_values(dictionary *d)
{
	size_t count = 0;
	ssize_t i;

	for (i = 0; i < (ssize_t)d->size; i++)
		if (d->key[i] && d->val[i])
			count++;
	return count;
}

static size_t
compare_section(dictionary *d, const struct ini_section *s)
{
	struct buf name = { 0 };
	size_t i;

	for (i = 0; i < s->count; i++) {
		const char *theirs;

		buf_clear(&name);
		buf_printf(&name, "%s:%s", s->name, s->keys[i].name);
		theirs = iniparser_getstring(d, buf_text(&name), NULL);
		if (!theirs || strcmp(theirs, s->keys[i].value) != 0)
			stop("iniparser reads another value");
	}
	buf_done(&name);
	return s->count;
}

static void
compare(const struct ini *ours, const uint8_t *data, size_t size)
{
	dictionary *theirs = load_theirs(data, size);
	size_t count = 0;
	size_t i;

	for (i = 0; i < ours->count; i++)
		count += compare_section(theirs, &ours->sections[i]);
	if (count != count_values(theirs))
		stop("iniparser reads other keys");
	iniparser_freedict(theirs);
}

static void
check_messages(const struct diags *diags)
{
	struct buf text = { 0 };
	size_t i;

	diags_print(diags, &text);
	for (i = 0; i < text.size; i++)
		if ((unsigned char)text.data[i] < ' ' &&
		    text.data[i] != '\n' && text.data[i] != '\t')
			stop("a control byte in a message");
	for (i = 0; i < diags->count; i++)
		if (diags->items[i].code == DIAG_INI_DIFFERS)
			stop("the reader itself found a difference");
	buf_done(&text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ini ini;
	struct diags diags = { 0 };
	bool whole = ini_parse(&ini, "fuzz.ini", (const char *)data, size,
			       &diags);

	check_messages(&diags);
	if (whole && diags.errors == 0)
		compare(&ini, data, size);
	ini_done(&ini);
	diags_done(&diags);
	return 0;
}
