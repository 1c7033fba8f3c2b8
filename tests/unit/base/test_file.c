/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/file.h"

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

/* Save, expecting this end and this sentence. */
static void
saves(const char *path, const char *text, bool replace,
      enum file_saved expected, const char *sentence)
{
	struct buf why = { 0 };

	assert_number(file_save(path, text, strlen(text), replace, &why),
		      expected);
	assert_text(buf_text(&why), sentence);
	buf_done(&why);
}

static void
a_new_file_is_for_its_owner_only(void **state)
{
	struct place *p = *state;
	struct stat st;

	saves(p->path, "one", false, FILE_SAVED, "");
	holds(p->path, "one");
	assert_number(stat(p->path, &st), 0);
	assert_number(st.st_mode & 07777, 0600);
}

static void
a_file_that_is_there_is_replaced_only_when_asked(void **state)
{
	struct place *p = *state;

	saves(p->path, "one", false, FILE_SAVED, "");
	saves(p->path, "two", false, FILE_EXISTS, "");
	holds(p->path, "one");
	saves(p->path, "two", true, FILE_SAVED, "");
	holds(p->path, "two");
}

static void
a_folder_that_is_missing_is_named(void **state)
{
	struct place *p = *state;
	char path[64], sentence[96];

	snprintf(path, sizeof path, "%s/none/x", p->folder);
	snprintf(sentence, sizeof sentence, "There is no folder %s/none.",
		 p->folder);
	saves(path, "x", false, FILE_FAILED, sentence);
	saves(path, "x", true, FILE_FAILED, sentence);
	snprintf(path, sizeof path, "%s/none/", p->folder);
	saves(path, "x", false, FILE_FAILED, sentence);
	saves(p->path, "a file", false, FILE_SAVED, "");
	snprintf(path, sizeof path, "%s/x", p->path);
	snprintf(sentence, sizeof sentence, "There is no folder %s.", p->path);
	saves(path, "x", false, FILE_FAILED, sentence);
	saves("/no-such-folder/x", "x", false, FILE_FAILED,
	      "There is no folder /no-such-folder.");
}

static void
what_is_no_file_is_refused_before_anything_is_asked(void **state)
{
	static const char folder[] = "That is a folder; write a file name.";
	static const char device[] =
		"That is no file; write a file name.";
	struct place *p = *state;

	saves(p->folder, "x", false, FILE_FAILED, folder);
	saves(p->folder, "x", true, FILE_FAILED, folder);
	assert_number(mkfifo(p->path, 0600), 0);
	saves(p->path, "x", false, FILE_FAILED, device);
	saves(p->path, "x", true, FILE_FAILED, device);
	saves("/dev/full", "x", false, FILE_FAILED, device);
	saves("/dev/full", "x", true, FILE_FAILED, device);
}

static void
anything_else_says_what_the_system_says(void **state)
{
	struct place *p = *state;
	char path[400];
	int size = snprintf(path, sizeof path, "%s/", p->folder);

	memset(path + size, 'n', 300);
	path[size + 300] = '\0';
	saves(path, "x", false, FILE_FAILED,
	      "It cannot be written there: File name too long.");
}

static void
a_tilde_is_the_home_folder(void **state)
{
	static const struct {
		const char *typed, *path;
	} names[] = {
		{ "~/a.txt", "/home/me/a.txt" }, { "~", "/home/me" },
		{ "~/", "/home/me/" }, { "~you/a", "~you/a" },
		{ "a~/b", "a~/b" }, { "/~/b", "/~/b" }, { "", "" },
	};
	char *home = mem_string(getenv("HOME"));

	(void)state;
	setenv("HOME", "/home/me", 1);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char *path = file_path(names[i].typed);

		assert_text(path, names[i].path);
		free(path);
	}
	if (home != NULL)
		setenv("HOME", home, 1);
	free(home);
}

static void
without_a_home_a_tilde_is_a_letter(void **state)
{
	char *home = mem_string(getenv("HOME")), *path;

	(void)state;
	unsetenv("HOME");
	path = file_path("~/a");
	assert_text(path, "~/a");
	free(path);
	if (home != NULL)
		setenv("HOME", home, 1);
	free(home);
}

int
main(void)
{
#define WITH_PLACE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
	const struct CMUnitTest tests[] = {
		WITH_PLACE(a_new_file_is_for_its_owner_only),
		WITH_PLACE(a_file_that_is_there_is_replaced_only_when_asked),
		WITH_PLACE(a_folder_that_is_missing_is_named),
		WITH_PLACE(what_is_no_file_is_refused_before_anything_is_asked),
		WITH_PLACE(anything_else_says_what_the_system_says),
		cmocka_unit_test(a_tilde_is_the_home_folder),
		cmocka_unit_test(without_a_home_a_tilde_is_a_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
