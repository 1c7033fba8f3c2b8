/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "store/folder.h"
#include "support/fault.h"
#include "support/shelf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What opening comes to; the sentence ends in this. */
static void
opening(struct shelf *s, const char *path, enum vault_status expected,
	const char *end)
{
	struct folder f;
	const char *text;
	size_t size = strlen(end);

	buf_clear(&s->why);
	assert_number(folder_open(&f, path, &s->why), expected);
	folder_close(&f);
	text = buf_text(&s->why);
	assert_true(s->why.size >= size);
	assert_text(text + s->why.size - size, end);
}

/* The command that is to mend it, with the path that there is. */
static void
refused(struct shelf *s, const char *command)
{
	struct buf end = { 0 };

	buf_printf(&end, " type: %s %s", command, s->folder);
	opening(s, s->folder, VAULT_REFUSED, buf_text(&end));
	buf_done(&end);
}

static void
a_folder_that_others_can_get_into_is_refused(void **state)
{
	static const mode_t modes[] = { 0701, 0710, 0704, 0740, 0777 };
	struct shelf *s = *state;

	shelf_clear(s);
	opening(s, s->folder, VAULT_DONE, "");
	for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
		assert_number(chmod(s->folder, modes[i]), 0);
		refused(s, "chmod 700");
	}
	assert_number(chmod(s->folder, 0700), 0);
	opening(s, s->folder, VAULT_DONE, "");
}

static void
a_folder_that_is_none_is_refused(void **state)
{
	struct shelf *s = *state;
	struct buf path = { 0 };

	opening(s, s->folder, VAULT_NONE, "/records.");
	shelf_write(s->folder, "x", 1);
	opening(s, s->folder, VAULT_REFUSED, "/records is no folder.");
	assert_number(unlink(s->folder), 0);
	assert_number(symlink(s->top, s->folder), 0);
	refused(s, "rm");
	/* A slash behind it would follow the link. */
	buf_printf(&path, "%s///", s->folder);
	opening(s, buf_text(&path), VAULT_REFUSED, "/records");
	buf_clear(&path);
	buf_printf(&path, "%s/nothing", s->top);
	assert_number(unlink(s->folder), 0);
	assert_number(symlink(buf_text(&path), s->folder), 0);
	refused(s, "rm");
	buf_done(&path);
}

static void
a_folder_of_another_user_is_refused(void **state)
{
	struct shelf *s = *state;
	struct buf command = { 0 };

	shelf_clear(s);
	fault_user(geteuid() + 1);
	buf_printf(&command, "chown -R %lu", (unsigned long)geteuid() + 1);
	refused(s, buf_text(&command));
	fault_user(geteuid());
	buf_done(&command);
}

/* What reading a file of it comes to. */
static void
reading(struct shelf *s, const char *name, enum vault_status expected,
	const char *part)
{
	struct folder f;
	struct folder_bytes bytes;

	buf_clear(&s->why);
	assert_number(folder_open(&f, s->folder, &s->why), VAULT_DONE);
	assert_number(folder_read(&f, name, 100, &bytes, &s->why), expected);
	assert_true((bytes.data != NULL) == (expected == VAULT_DONE));
	if (strstr(buf_text(&s->why), part) == NULL)
		fail_msg("\"%s\" is not in \"%s\"", part,
			 buf_text(&s->why));
	free(bytes.data);
	folder_close(&f);
}

static void
a_file_that_others_could_read_or_change_is_refused(void **state)
{
	struct shelf *s = *state;
	char *path, *other;

	shelf_clear(s);
	path = shelf_path(s, "file");
	other = shelf_path(s, "other");
	reading(s, "file", VAULT_NONE, "There is no file");
	shelf_write(path, "bytes", 5);
	reading(s, "file", VAULT_DONE, "");
	assert_number(chmod(path, 0640), 0);
	reading(s, "file", VAULT_REFUSED, "type: chmod 600 /");
	assert_number(chmod(path, 0600), 0);
	assert_number(link(path, other), 0);
	reading(s, "file", VAULT_REFUSED, "type: cp -p /");
	reading(s, "file", VAULT_REFUSED, "/file.own && mv /");
	assert_number(unlink(path), 0);
	assert_number(symlink(other, path), 0);
	reading(s, "file", VAULT_REFUSED, "type: rm /");
	assert_number(unlink(path), 0);
	assert_number(mkdir(path, 0700), 0);
	reading(s, "file", VAULT_REFUSED, "is no file");
	assert_number(rmdir(path), 0);
	/* A pipe that nobody writes to is not waited for. */
	assert_number(mkfifo(path, 0600), 0);
	reading(s, "file", VAULT_REFUSED, "is no file");
	free(path);
	free(other);
}

/* How many files are open. */
static int
descriptors(void)
{
	int count = 0;

	for (int fd = 0; fd < 256; fd++)
		count += fcntl(fd, F_GETFD) >= 0;
	return count;
}

static void
what_is_refused_is_not_left_open(void **state)
{
	struct shelf *s = *state;
	char *path;
	struct folder f;
	int before = descriptors(), lock;

	shelf_clear(s);
	path = shelf_path(s, "file");
	shelf_write(path, "bytes", 5);
	assert_number(chmod(path, 0644), 0);
	reading(s, "file", VAULT_REFUSED, "type: chmod 600 /");
	buf_clear(&s->why);
	assert_number(folder_open(&f, s->folder, &s->why), VAULT_DONE);
	assert_number(folder_lock(&f, "file", &lock, &s->why), VAULT_REFUSED);
	assert_number(lock, -1);
	folder_close(&f);
	assert_number(chmod(s->folder, 0755), 0);
	refused(s, "chmod 700");
	assert_number(descriptors(), before);
	free(path);
}

static void
a_file_of_another_user_is_refused(void **state)
{
	struct shelf *s = *state;
	struct folder_bytes bytes;
	struct folder f;
	char *path;

	shelf_clear(s);
	path = shelf_path(s, "file");
	shelf_write(path, "bytes", 5);
	assert_number(folder_open(&f, s->folder, &s->why), VAULT_DONE);
	fault_user(geteuid() + 1);
	assert_number(folder_read(&f, "file", 5, &bytes, &s->why),
		      VAULT_REFUSED);
	assert_non_null(strstr(buf_text(&s->why), "type: chown -R"));
	fault_user(geteuid());
	folder_close(&f);
	free(path);
}

static void
paths_are_written_so_that_a_shell_takes_them(void **state)
{
	static const char *const paths[][2] = {
		{ "/home/a b/records", "'/home/a b/records'" },
		{ "/it's", "'/it'\\''s'" },
		{ "-r", "./-r" },
		{ "/a\033[2J", "'/a\\x1B[2J'" },
		{ "/caf\303\251", "'/caf\303\251'" },
		{ "/$(id)", "'/$(id)'" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct buf out = { 0 };

		refuse_path(&out, paths[i][0], NULL);
		assert_text(buf_text(&out), paths[i][1]);
		buf_done(&out);
	}
}

static void
what_the_disk_has_is_said_in_plain_words(void **state)
{
	static const struct {
		int error;
		const char *words;
	} all[] = {
		{ ENOSPC, "heed could not write in /x: the disk is full." },
		{ EDQUOT, "heed could not write in /x: your share of the disk "
			  "is used up." },
		{ EROFS, "heed could not write in /x: the disk can only be "
			 "read." },
		{ EACCES, "heed could not write in /x: you are not allowed "
			  "to." },
		{ EIO, "heed could not write in /x: the disk reports an "
		       "error, and may be failing." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		struct buf why = { 0 };

		refuse_error(&why, "write in", "/x", all[i].error);
		assert_text(buf_text(&why), all[i].words);
		buf_done(&why);
	}
}

/* Never without a lock: a disk that has none is no place for records. */
static void
a_disk_without_locks_is_said_to_have_none(void **state)
{
	static const int errors[] = { ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL };
	struct shelf *s = *state;
	struct folder f;
	int lock;

	shelf_clear(s);
	assert_number(folder_open(&f, s->folder, &s->why), VAULT_DONE);
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
		buf_clear(&s->why);
		fault_locks(errors[i]);
		assert_number(folder_lock(&f, "x.lock", &lock, &s->why),
			      VAULT_DISK);
		assert_number(lock, -1);
		assert_non_null(strstr(buf_text(&s->why),
				       "cannot keep two heeds from writing"));
	}
	fault_locks(0);
	folder_close(&f);
}

/* Two opens of one file are two holders, also within one process. */
static void
a_lock_is_one_holders_until_let_go(void **state)
{
	struct shelf *s = *state;
	struct folder f;
	int one, two;

	shelf_clear(s);
	assert_number(folder_open(&f, s->folder, &s->why), VAULT_DONE);
	assert_number(folder_lock(&f, "x.lock", &one, &s->why), VAULT_DONE);
	assert_number(folder_lock(&f, "x.lock", &two, &s->why), VAULT_BUSY);
	assert_number(two, -1);
	folder_unlock(one);
	assert_number(folder_lock(&f, "x.lock", &two, &s->why), VAULT_DONE);
	/* Whoever holds it may remove the file; then the next makes one. */
	folder_drop(&f, "x.lock");
	assert_number(folder_lock(&f, "x.lock", &one, &s->why), VAULT_DONE);
	folder_unlock(one);
	folder_unlock(two);
	folder_close(&f);
}

static void
folders_on_the_way_are_made_for_one_person_alone(void **state)
{
	struct shelf *s = *state;
	struct buf path = { 0 };
	struct stat st;

	buf_printf(&path, "%s/a/b//c/", s->folder);
	assert_number(folder_make(buf_text(&path), &s->why), VAULT_DONE);
	assert_number(stat(s->folder, &st), 0);
	assert_number(st.st_mode & 0777, 0700);
	assert_number(stat(buf_text(&path), &st), 0);
	assert_number(st.st_mode & 0777, 0700);
	assert_number(folder_make(buf_text(&path), &s->why), VAULT_DONE);
	buf_printf(&path, "file");
	shelf_write(buf_text(&path), "", 0);
	buf_puts(&path, "/below");
	assert_number(folder_make(buf_text(&path), &s->why), VAULT_DISK);
	assert_non_null(strstr(buf_text(&s->why),
			       "something on the way to it is no folder"));
	buf_done(&path);
}

int
main(void)
{
#define WITH_SHELF(test) \
	cmocka_unit_test_setup_teardown(test, shelf_setup, shelf_teardown)
	const struct CMUnitTest tests[] = {
		WITH_SHELF(a_folder_that_others_can_get_into_is_refused),
		WITH_SHELF(a_folder_that_is_none_is_refused),
		WITH_SHELF(a_folder_of_another_user_is_refused),
		WITH_SHELF(a_file_that_others_could_read_or_change_is_refused),
		WITH_SHELF(what_is_refused_is_not_left_open),
		WITH_SHELF(a_file_of_another_user_is_refused),
		cmocka_unit_test(paths_are_written_so_that_a_shell_takes_them),
		cmocka_unit_test(what_the_disk_has_is_said_in_plain_words),
		WITH_SHELF(a_disk_without_locks_is_said_to_have_none),
		WITH_SHELF(a_lock_is_one_holders_until_let_go),
		WITH_SHELF(folders_on_the_way_are_made_for_one_person_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
