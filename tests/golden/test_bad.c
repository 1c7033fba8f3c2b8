/* SPDX-License-Identifier: MIT */
/* Every code of the loader has a bad file and its message. */
#include "test.h"

#include "base/buf.h"
#include "proof/check.h"
#include "engine/result.h"
#include "read/load.h"
#include "read/record_json.h"
#include "report/record.h"
#include "rows/heading.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Codes that no file can hold: they are about the file itself, or come from
 * a command line or answers. These have elsewhere.diag. */
static bool
elsewhere(enum diag_code code)
{
	return code == DIAG_FILE_MISSING || code == DIAG_FILE_KIND ||
		code == DIAG_FILE_UNREADABLE || code == DIAG_FILE_SIZE ||
		code == DIAG_INI_DIFFERS || code >= DIAG_INDICATOR_UNKNOWN;
}

static bool
reports(const struct diags *diags, enum diag_code code)
{
	for (size_t i = 0; i < diags->count; i++)
		if (diags->items[i].code == code)
			return true;
	return false;
}

static void
compare(const char *name, enum diag_code code)
{
	struct buf path = { 0 }, out = { 0 };
	struct checklist list;
	struct diags diags = { 0 };
	bool good;

	buf_printf(&path, "tests/golden/bad/%s.ini", name);
	good = load_checklist(&list, buf_text(&path), NULL, &diags);
	diags_print(&diags, &out);
	buf_clear(&path);
	buf_printf(&path, "tests/golden/bad/%s.diag", name);
	assert_golden(buf_text(&path), buf_text(&out));
	if (good || !reports(&diags, code))
		fail_msg("%s.ini does not report %s", name, name);
	for (const char *p = buf_text(&out); *p != '\0'; p++)
		assert_true(*p == '\n' || (unsigned char)*p >= ' ');
	diags_done(&diags);
	buf_done(&path);
	buf_done(&out);
}

static void
every_code_has_a_bad_file_and_its_message(void **state)
{
	(void)state;
	for (enum diag_code code = 0; code < DIAG_COUNT; code++)
		if (!elsewhere(code))
			compare(diag_name(code), code);
}

/* A map of columns in a checklist, whose codes are those of other sections. */
static void
what_is_wrong_with_its_own_map_is_reported(void **state)
{
	(void)state;
	compare("own-map", DIAG_NAME_UNKNOWN);
	compare("own-map-missing", DIAG_SECTION_MISSING);
}

static bool
refused(const char *path, enum diag_code code)
{
	struct checklist list;
	struct diags diags = { 0 };
	bool good = load_checklist(&list, path, NULL, &diags);
	bool got = !good && diags.count == 1 && reports(&diags, code);

	diags_done(&diags);
	return got;
}

static void
what_is_no_file_is_refused_without_waiting(void **state)
{
	(void)state;
	assert_true(refused("tests/data", DIAG_FILE_KIND));
	assert_true(refused("/dev/zero", DIAG_FILE_KIND));
	assert_true(refused("/dev/full", DIAG_FILE_KIND));
	assert_true(refused("tests/data/none.ini", DIAG_FILE_MISSING));
	assert_true(refused("tests/data/none.ini/x", DIAG_FILE_MISSING));
}

static void
a_huge_file_is_refused_unread(void **state)
{
	char path[] = "/tmp/heed-test-XXXXXX";
	int fd = mkstemp(path);

	(void)state;
	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, 100L << 20), 0);
	assert_true(refused(path, DIAG_FILE_SIZE));
	close(fd);
	unlink(path);
}

/* --- Codes that no bad file can have ------------------------------------ */

/* Load FOLDER/NAME, which cannot be, and gather what is said. */
static void
gather(struct diags *diags, const char *folder, const char *name)
{
	struct buf path = { 0 };
	struct checklist list;

	buf_printf(&path, "%s/%s", folder, name);
	assert_false(load_checklist(&list, buf_text(&path), NULL, diags));
	buf_done(&path);
}

/* A file of this many bytes and mode. Owner: the caller frees the path. */
static char *
make_file(const char *folder, const char *name, off_t size, mode_t mode)
{
	struct buf path = { 0 };
	FILE *file;

	buf_printf(&path, "%s/%s", folder, name);
	file = fopen(buf_text(&path), "w");
	assert_non_null(file);
	assert_number(ftruncate(fileno(file), size), 0);
	fclose(file);
	assert_number(chmod(buf_text(&path), mode), 0);
	return buf_take(&path);
}

static void
gather_files(struct diags *diags, const char *folder)
{
	char *huge = make_file(folder, "huge.ini", (1L << 20) + 1, 0600);
	char *locked = make_file(folder, "locked.ini", 1, 0);
	char *pipe = make_file(folder, "pipe.ini", 0, 0600);
	uid_t me = geteuid();

	unlink(pipe);
	assert_number(mkfifo(pipe, 0600), 0);
	gather(diags, folder, "none.ini");
	gather(diags, folder, "none/none.ini");
	gather(diags, folder, "huge.ini/none.ini");
	gather(diags, folder, ".");
	gather(diags, folder, "pipe.ini");
	gather(diags, folder, "huge.ini");
	/* To root no file is locked. */
	assert_number(chmod(folder, 0755), 0);
	if (me == 0)
		assert_number(seteuid(65534), 0);
	gather(diags, folder, "locked.ini");
	if (me == 0)
		assert_number(seteuid(me), 0);
	unlink(huge);
	unlink(locked);
	unlink(pipe);
	free(huge);
	free(locked);
	free(pipe);
}

static void
gather_answers(struct diags *diags)
{
	static const char *const pairs[] = {
		"missing=yes", "mising=yes", "elephant=yes", "missing=yess",
		"missing=x", "missing=", "word", "=yes", "missing=no"
	};
	struct checklist list;
	struct answers a;

	assert_true(load_checklist(&list, "tests/data/small.ini", NULL,
				   diags));
	answers_init(&a, &list);
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		answers_pair(&a, &list, pairs[i],
			     (struct place){ "-", i + 1, 1, pairs[i], 0 },
			     diags);
	assert_false(result_raise(&a, &list, "atc", "So.", diags));
	assert_false(result_raise(&a, &list, "elephant", "So.", diags));
	assert_false(result_raise(&a, &list, "low", "So.", diags));
	assert_false(result_raise(&a, &list, "act", " ", diags));
	answers_done(&a);
	checklist_done(&list);
}

/* Rows of a table that cannot be read. */
static void
gather_rows(struct diags *diags)
{
	static const char start[] =
		"a,b\n1\n1,2,3\n1,5'6\"\n\"1\"x,2\n1,2\r3\n\"1";
	size_t size = sizeof start + TABLE_SPAN;
	char *bytes = mem_alloc(size + TABLE_PAD, 1);
	struct table t;
	struct table_row row;

	memset(bytes, 'x', size);
	memcpy(bytes, start, sizeof start - 1);
	bytes[sizeof start - 1] = '\n';
	table_init(&t);
	table_feed(&t, bytes, size, true);
	while (table_next(&t, &row))
		table_report(&row, 2, "answers.csv", diags);
	table_done(&t);
	free(bytes);
}

/* Headers of a table that are not understood. */
static void
gather_headers(struct diags *diags)
{
	static const char *const headers[] = {
		"id,town\n\n", "id,mising,away\n", "missing,id,missing\n",
		"id;missing\n", "\xff\xfei,d\n", "missing,twon\n",
	};
	const struct heading_want want = { .id = "id", .keep = "town" };
	struct checklist list;

	assert_true(load_checklist(&list, "tests/data/small.ini", NULL,
				   diags));
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
		char bytes[200] = { 0 };
		struct table t;
		struct table_row row;
		struct heading h;

		memcpy(bytes, headers[i], strlen(headers[i]));
		table_init(&t);
		table_feed(&t, bytes, strlen(bytes), true);
		assert_true(table_next(&t, &row));
		assert_false(heading_init(&h, &list, &row, &want,
					  "answers.csv", diags));
		heading_done(&h);
		table_done(&t);
	}
	checklist_done(&list);
}

/* The text with the folder named FOLDER. */
static void
without(struct buf *out, const char *text, const char *folder)
{
	const char *at;

	while ((at = strstr(text, folder)) != NULL) {
		buf_add(out, text, (size_t)(at - text));
		buf_puts(out, "FOLDER");
		text = at + strlen(folder);
	}
	buf_puts(out, text);
}

/* Only a library that reads otherwise can bring ini-differs about; findings of
 * a check are test_check.c's, and faults of a case study test_case.c's. */
static void
gather_records(struct diags *diags)
{
	struct record r;
	struct records got;
	struct checklist list;
	struct buf json = { 0 };

	assert_false(records_read(&got, "export.json", "{ \"heed\" 1 }", 12,
				  diags));
	assert_false(records_read(&got, "export.json", "{}", 2, diags));
	assert_true(load_checklist(&list, "tests/data/small.ini", NULL,
				   diags));
	record_init(&r, &list, 0);
	r.id[0] = 1;
	free(r.list_version);
	r.list_version = mem_string("0");
	free(r.reference);
	r.reference = mem_string("elm-22");
	json_records(&json, &(struct record_view){ &r, &list }, 1);
	assert_false(records_read(&got, "export.json", json.data, json.size,
				  diags));
	record_done(&r);
	checklist_done(&list);
	buf_done(&json);
}

static void
every_other_code_has_its_message(void **state)
{
	char folder[] = "/tmp/heed-test-XXXXXX";
	struct diags diags = { 0 };
	struct buf out = { 0 }, plain = { 0 };

	(void)state;
	assert_non_null(mkdtemp(folder));
	gather_files(&diags, folder);
	gather_answers(&diags);
	gather_records(&diags);
	gather_rows(&diags);
	gather_headers(&diags);
	assert_number(rmdir(folder), 0);
	for (enum diag_code code = 0; code < DIAG_COUNT; code++)
		if (elsewhere(code) && code != DIAG_INI_DIFFERS &&
		    code != DIAG_MODEL_REASON &&
		    check_why(code) == NULL && !reports(&diags, code))
			fail_msg("%s has no message here", diag_name(code));
	diags_sort(&diags);
	diags_print(&diags, &out);
	without(&plain, buf_text(&out), folder);
	assert_golden("tests/golden/bad/elsewhere.diag", buf_text(&plain));
	diags_done(&diags);
	buf_done(&out);
	buf_done(&plain);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_has_a_bad_file_and_its_message),
		cmocka_unit_test(what_is_wrong_with_its_own_map_is_reported),
		cmocka_unit_test(every_other_code_has_its_message),
		cmocka_unit_test(what_is_no_file_is_refused_without_waiting),
		cmocka_unit_test(a_huge_file_is_refused_unread),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
