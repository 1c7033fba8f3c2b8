/* SPDX-License-Identifier: MIT */
/* Every code of the loader has a bad file and its message. */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Codes that no file can hold: they are about the file itself, or come from
 * a command line or answers. */
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_has_a_bad_file_and_its_message),
		cmocka_unit_test(what_is_no_file_is_refused_without_waiting),
		cmocka_unit_test(a_huge_file_is_refused_unread),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
