/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
new_memory_is_zero_and_never_null(void **state)
{
	static const char zero[40];
	char *bytes = mem_alloc(10, 4);

	(void)state;
	assert_memory_equal(bytes, zero, 40);
	free(bytes);
	bytes = mem_alloc(0, 8);
	assert_non_null(bytes);
	free(bytes);
}

static void
resizing_keeps_what_was_there(void **state)
{
	char *bytes = mem_string("kept");

	(void)state;
	bytes = mem_resize(bytes, 1000, 100);
	assert_text(bytes, "kept");
	bytes = mem_resize(bytes, 0, 1);
	assert_non_null(bytes);
	free(bytes);
}

static void
copies_are_separate(void **state)
{
	char text[] = "warning";
	char *copy = mem_string(text);
	char *part = mem_stringn(text, 4);
	char *whole = mem_stringn(text, 400);
	char *bytes = mem_copy(text, 3);

	(void)state;
	memset(text, 'W', 1);
	assert_text(copy, "warning");
	assert_text(part, "warn");
	assert_text(whole, "warning");
	assert_memory_equal(bytes, "war", 3);
	assert_null(mem_string(NULL));
	free(copy);
	free(part);
	free(whole);
	free(bytes);
}

static void
wiping_leaves_zeroes(void **state)
{
	char note[] = "a note";
	static const char zero[sizeof note];

	(void)state;
	mem_wipe(note, sizeof note);
	assert_memory_equal(note, zero, sizeof note);
	mem_wipe(NULL, 0);
}

static void
a_text_that_is_dropped_is_gone(void **state)
{
	char *text = mem_string("a note");

	(void)state;
	mem_drop(&text);
	assert_null(text);
	mem_drop(&text);
	assert_null(text);
}

static void
print_first(void)
{
	fputs("first ", stderr);
}

static void
print_second(void)
{
	fputs("second ", stderr);
}

static void
die_again(void)
{
	die("again");
}

static void
die_after_hooks(void)
{
	die_hook(print_first);
	die_hook(print_second);
	die("%s no. %d", "reason", 7);
}

static void
die_in_a_hook(void)
{
	die_hook(print_first);
	die_hook(die_again);
	die("once");
}

static void
ask_too_much(void)
{
	free(mem_alloc(SIZE_MAX / 2, 3));
}

static void
resize_too_much(void)
{
	free(mem_resize(NULL, SIZE_MAX / 2, 3));
}

static void
hook_too_often(void)
{
	int i;

	for (i = 0; i < 1000; i++)
		die_hook(print_first);
}

/* Run it in a child; its standard error lands in text, its status returns. */
static int
run(void (*deed)(void), char *text, size_t room)
{
	int status = 0;
	int ends[2];
	size_t size = 0;
	ssize_t got;
	pid_t child;

	assert_true(pipe(ends) == 0);
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		close(ends[1]);
		deed();
		_exit(0);
	}
	close(ends[1]);
	while ((got = read(ends[0], text + size, room - 1 - size)) > 0)
		size += (size_t)got;
	text[size] = '\0';
	close(ends[0]);
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
dying_runs_the_newest_hook_first_and_exits_3(void **state)
{
	char text[200];

	(void)state;
	assert_number(run(die_after_hooks, text, sizeof text), 3);
	assert_text(text, "second first heed: reason no. 7\n");
}

static void
a_hook_that_dies_is_not_run_again(void **state)
{
	char text[200];

	(void)state;
	assert_number(run(die_in_a_hook, text, sizeof text), 3);
	assert_text(text, "first heed: again\n");
}

static void
a_product_that_overflows_dies(void **state)
{
	char text[200];

	(void)state;
	assert_number(run(ask_too_much, text, sizeof text), 3);
	assert_non_null(strstr(text, "heed: out of memory ("));
	assert_number(run(resize_too_much, text, sizeof text), 3);
	assert_non_null(strstr(text, "heed: out of memory ("));
}

static void
a_full_table_of_hooks_dies(void **state)
{
	char text[2000];

	(void)state;
	assert_number(run(hook_too_often, text, sizeof text), 3);
	assert_non_null(strstr(text, "heed: too many die hooks\n"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_memory_is_zero_and_never_null),
		cmocka_unit_test(resizing_keeps_what_was_there),
		cmocka_unit_test(copies_are_separate),
		cmocka_unit_test(wiping_leaves_zeroes),
		cmocka_unit_test(a_text_that_is_dropped_is_gone),
		cmocka_unit_test(dying_runs_the_newest_hook_first_and_exits_3),
		cmocka_unit_test(a_hook_that_dies_is_not_run_again),
		cmocka_unit_test(a_product_that_overflows_dies),
		cmocka_unit_test(a_full_table_of_hooks_dies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
