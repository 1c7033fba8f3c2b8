/* SPDX-License-Identifier: MIT */
/*
 * Whatever is typed in line mode, it comes to an end when the input does, and
 * what it prints holds no control byte and no line of 80 columns or more.
 */
#include "base/diag.h"
#include "base/text.h"
#include "line/line.h"
#include "read/load.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct checklist list;
static char folder[] = "/tmp/heed-fuzz-XXXXXX";
static int home; /* where the fuzzer's own files are */

static void
stop(const char *why, const char *line)
{
	fprintf(stderr, "fuzz_line: %s: %s\n", why, line);
	abort();
}

static void
check_line(const char *line)
{
	const char *c;

	if (text_valid(line, strlen(line)) != strlen(line))
		stop("not UTF-8", line);
	if (text_cols(line) >= 80)
		stop("too wide", line);
	for (c = line; *c; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			stop("a control byte", line);
}

static void
check_output(char *text)
{
	char *end;

	for (; (end = strchr(text, '\n')) != NULL; text = end + 1) {
		*end = '\0';
		check_line(text);
	}
	check_line(text);
}

static void
walk_through(FILE *in, FILE *out)
{
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24" };
	struct walk walk;

	if (chdir(folder) != 0)
		stop("cannot go to", folder);
	walk_init(&walk, &list);
	line_walk(&walk, NULL, &io);
	walk_done(&walk);
	if (fchdir(home) != 0)
		stop("cannot come back from", folder);
}

static int
remove_one(const char *path, const struct stat *info, int kind,
	   struct FTW *where)
{
	(void)info;
	(void)kind;
	(void)where;
	return remove(path);
}

static void
clean_up(void)
{
	nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* Files it may be told to write go to a folder that is thrown away. */
int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct load_from from = { .path = NULL };
	struct diags diags = { 0 };

	(void)argc;
	(void)argv;
	if (!load_checklist(&list, "tests/data/small.ini", &from, &diags))
		stop("cannot load", "tests/data/small.ini");
	diags_done(&diags);
	atexit(clean_up);
	home = open(".", O_RDONLY);
	return mkdtemp(folder) && home >= 0 ? 0 : 1;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&text, &length);
	char *copy = mem_copy(data, size);
	FILE *in;

	/* A name with a slash could be written anywhere. */
	if (!out || memchr(data, '/', size))
		size = 0;
	in = size > 0 ? fmemopen(copy, size, "r") :
			fopen("/dev/null", "r");
	if (in && out)
		walk_through(in, out);
	if (in)
		fclose(in);
	if (out)
		fclose(out);
	if (text)
		check_output(text);
	free(text);
	free(copy);
	return 0;
}
