/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
	char folder[32], path[48];
};

static int
setup(void **state)
{
	struct place *p = mem_alloc(1, sizeof *p);

	strcpy(p->folder, "/tmp/heed-test-XXXXXX");
	if (mkdtemp(p->folder) == NULL)
		return -1;
	snprintf(p->path, sizeof p->path, "%s/out.txt", p->folder);
	*state = p;
	return 0;
}

static int
teardown(void **state)
{
	struct place *p = *state;

	unlink(p->path);
	if (rmdir(p->folder) != 0)
		return -1;
	free(p);
	return 0;
}

static void
holds(const char *path, const char *expected)
{
	char bytes[64] = "";
	FILE *file = fopen(path, "r");

	assert_non_null(file);
	assert_number(fread(bytes, 1, sizeof bytes - 1, file),
		      strlen(expected));
	fclose(file);
	assert_text(bytes, expected);
}

static void
a_new_file_is_for_its_owner_only(void **state)
{
	struct place *p = *state;
	struct stat st;

	assert_number(file_save(p->path, "one", 3, false), FILE_SAVED);
	holds(p->path, "one");
	assert_number(stat(p->path, &st), 0);
	assert_number(st.st_mode & 07777, 0600);
}

static void
a_file_that_is_there_is_replaced_only_when_asked(void **state)
{
	struct place *p = *state;

	assert_number(file_save(p->path, "one", 3, false), FILE_SAVED);
	assert_number(file_save(p->path, "two", 3, false), FILE_EXISTS);
	holds(p->path, "one");
	assert_number(file_save(p->path, "two", 3, true), FILE_SAVED);
	holds(p->path, "two");
}

static void
what_cannot_be_written_says_why_and_leaves_nothing(void **state)
{
	struct place *p = *state;
	char path[64];

	assert_number(file_save(p->folder, "x", 1, true), FILE_FAILED);
	assert_number(errno, EISDIR);
	snprintf(path, sizeof path, "%s/none/x", p->folder);
	assert_number(file_save(path, "x", 1, false), FILE_FAILED);
	assert_number(errno, ENOENT);
	assert_number(file_save(path, "x", 1, true), FILE_FAILED);
	assert_number(file_save("/dev/full", "x", 1, true), FILE_FAILED);
}

int
main(void)
{
#define WITH_PLACE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
	const struct CMUnitTest tests[] = {
		WITH_PLACE(a_new_file_is_for_its_owner_only),
		WITH_PLACE(a_file_that_is_there_is_replaced_only_when_asked),
		WITH_PLACE(what_cannot_be_written_says_why_and_leaves_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
