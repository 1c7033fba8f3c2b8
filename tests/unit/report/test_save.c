/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "report/save.h"
#include "support/sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct setting {
	char folder[32];
	struct sample sample;
};

static int
setup(void **state)
{
	struct setting *p = mem_alloc(1, sizeof *p);

	strcpy(p->folder, "/tmp/heed-test-XXXXXX");
	if (mkdtemp(p->folder) == NULL)
		return -1;
	sample_init(&p->sample, SAMPLE_ONE);
	*state = p;
	return 0;
}

static int
teardown(void **state)
{
	struct setting *p = *state;
	int left = rmdir(p->folder);

	sample_done(&p->sample);
	free(p);
	return left;
}

/* Save under a name; what the file then begins with, as far as asked. */
static void
begins(struct setting *p, const char *name, const char *start,
       const char *words)
{
	char path[96], bytes[64] = "";
	struct save save;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", p->folder, name);
	save_result(&save, &p->sample.result, path, false, SAMPLE_TODAY);
	assert_number(save.saved, FILE_SAVED);
	assert_text(buf_text(&save.path), path);
	assert_text(buf_text(&save.words), words);
	save_done(&save);
	file = fopen(path, "r");
	assert_non_null(file);
	assert_number(fread(bytes, 1, strlen(start), file), strlen(start));
	fclose(file);
	unlink(path);
	assert_text(bytes, start);
}

static void
the_end_of_the_name_chooses_the_format(void **state)
{
	begins(*state, "a.txt", "What", "");
	begins(*state, "a.b.HTML", "<!DOCTYPE html>", "");
	begins(*state, "a.htm", "<!DOCTYPE html>", "");
	begins(*state, "a.json", "{\n  \"heed\": 1,", "");
}

static void
a_name_without_an_ending_is_text_and_that_is_said(void **state)
{
	static const char words[] =
		"Saved as text: the name has no ending.";

	begins(*state, "notes", "What", words);
	begins(*state, ".notes", "What", words);
}

static void
an_ending_of_something_else_is_refused(void **state)
{
	static const char *const names[] = { "a.pdf", "a.", ".a.docx",
					     "a.txt.zip" };
	struct setting *p = *state;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char path[96];
		struct save save;

		snprintf(path, sizeof path, "%s/%s", p->folder, names[i]);
		save_result(&save, &p->sample.result, path, false,
			    SAMPLE_TODAY);
		assert_number(save.saved, FILE_FAILED);
		assert_text(buf_text(&save.words),
			    "End the name in .txt, .html or .json.");
		save_done(&save);
	}
}

static void
what_the_file_says_is_passed_on(void **state)
{
	struct setting *p = *state;
	struct save save;

	save_result(&save, &p->sample.result, p->folder, false, SAMPLE_TODAY);
	assert_number(save.saved, FILE_FAILED);
	assert_text(buf_text(&save.words),
		    "That is a folder; write a file name.");
	save_done(&save);
}

int
main(void)
{
#define WITH_PLACE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
	const struct CMUnitTest tests[] = {
		WITH_PLACE(the_end_of_the_name_chooses_the_format),
		WITH_PLACE(a_name_without_an_ending_is_text_and_that_is_said),
		WITH_PLACE(an_ending_of_something_else_is_refused),
		WITH_PLACE(what_the_file_says_is_passed_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
