/* SPDX-License-Identifier: MIT */
/*
 * The comparisons of tests/test.h. Each either returns, having changed
 * nothing, or fails the running test after printing what differs. With
 * UPDATE=1 a golden file is written instead of compared.
 */
#include "test.h"

#include "base/mem.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *
line_end(const char *text)
{
	const char *end = strchr(text, '\n');

	return end ? end + 1 : text + strlen(text);
}

static bool
same_line(const char *a, const char *b)
{
	size_t size = (size_t)(line_end(a) - a);

	return size == (size_t)(line_end(b) - b) && memcmp(a, b, size) == 0;
}

/* The line of b, at or after it, that equals the line at a; else NULL. */
static const char *
find_line(const char *a, const char *b)
{
	for (; *b; b = line_end(b))
		if (same_line(a, b))
			return b;
	return NULL;
}

static const char *
print_line(char mark, const char *text)
{
	const char *end = line_end(text);
	int size = (int)(end - text);

	if (size > 0 && text[size - 1] == '\n')
		print_error("%c %.*s\n", mark, size - 1, text);
	else
		print_error("%c %.*s (no newline)\n", mark, size, text);
	return end;
}

/* A plain diff: lines of one side are skipped up to the next common one. */
static void
print_diff(const char *got, const char *expected)
{
	const char *meet;

	print_error("- expected, + got:\n");
	while (*got || *expected) {
		if (*got && *expected && same_line(got, expected)) {
			got = print_line(' ', got);
			expected = line_end(expected);
		} else if (*expected && !find_line(expected, got)) {
			expected = print_line('-', expected);
		} else if (*got && (meet = find_line(got, expected))) {
			while (expected < meet)
				expected = print_line('-', expected);
		} else {
			got = print_line('+', got);
		}
	}
}

void
test_text(const char *got, const char *expected, const char *file, int line)
{
	if (got && expected && strcmp(got, expected) == 0)
		return;
	if (!got && !expected)
		return;
	if (got && expected)
		print_diff(got, expected);
	else
		print_error("got %s, expected %s\n", got ? got : "NULL",
			    expected ? expected : "NULL");
	_fail(file, line);
}

static void
write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	if (!f || fputs(text, f) == EOF || fclose(f) == EOF) {
		print_error("cannot write %s\n", path);
		fail();
	}
}

static void
print_file_diff(const char *old, const char *new)
{
	pid_t child = fork();

	if (child == 0) {
		dup2(STDERR_FILENO, STDOUT_FILENO);
		execlp("diff", "diff", "-u", old, new, (char *)NULL);
		_exit(127);
	}
	if (child > 0)
		waitpid(child, NULL, 0);
}

/* The whole file, or NULL where there is none. The caller frees it. */
static char *
read_file(const char *path)
{
	size_t size = 0;
	size_t room = 1 << 16;
	char *text = malloc(room);
	FILE *f = fopen(path, "r");

	if (!f) {
		free(text);
		return NULL;
	}
	while (text && (size += fread(text + size, 1, room - size - 1, f)) ==
			       room - 1) {
		room *= 2;
		text = mem_resize(text, room, 1);
	}
	fclose(f);
	if (text)
		text[size] = '\0';
	return text;
}

void
test_golden(const char *path, const char *text, const char *file, int line)
{
	const char *update = getenv("UPDATE");
	char fresh[512];
	char *golden = read_file(path);
	bool same = golden && strcmp(golden, text) == 0;

	free(golden);
	snprintf(fresh, sizeof fresh, "%s.new", path);
	if (same) {
		unlink(fresh);
		return;
	}
	if (update && strcmp(update, "1") == 0) {
		write_file(path, text);
		unlink(fresh);
		return;
	}
	write_file(fresh, text);
	print_file_diff(path, fresh);
	print_error("accept it with UPDATE=1 once you have read it\n");
	_fail(file, line);
}

void
test_close(double got, double expected, double within, const char *file,
	   int line)
{
	double gap = got > expected ? got - expected : expected - got;

	if (gap <= within)
		return;
	print_error("got %.17g, expected %.17g within %g\n", got, expected,
		    within);
	_fail(file, line);
}

void
test_number(long long got, long long expected, const char *file, int line)
{
	if (got == expected)
		return;
	print_error("got %lld, expected %lld\n", got, expected);
	_fail(file, line);
}
