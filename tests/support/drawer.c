/* SPDX-License-Identifier: MIT */
#include "support/drawer.h"

#include "test.h"

#include "read/load.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void
drawer_init(struct drawer *s)
{
	char home[] = "/tmp/heed-drawer.XXXXXX";
	struct vault *vault = NULL;
	struct diags diags = { 0 };
	struct buf b = { 0 };

	assert_non_null(mkdtemp(home));
	s->home = mem_string(home);
	buf_printf(&b, "%s/records", home);
	s->folder = buf_take(&b);
	assert_true(load_checklist(&s->list, "tests/data/small.ini", NULL,
				   &diags));
	diags_done(&diags);
	assert_int_equal(vault_create(&vault, s->folder, DRAWER_PASSPHRASE,
				      "lead", (struct crypt_cost){ 1, 8 }, &b),
			 VAULT_DONE);
	buf_done(&b);
	vault_close(vault);
}

static void
each_file(const struct drawer *s, void (*what)(const char *path))
{
	DIR *dir = opendir(s->folder);
	struct dirent *entry;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL) {
		struct buf path = { 0 };

		if (entry->d_name[0] == '.')
			continue;
		buf_printf(&path, "%s/%s", s->folder, entry->d_name);
		what(buf_text(&path));
		buf_done(&path);
	}
	closedir(dir);
}

static void
drop(const char *path)
{
	unlink(path);
}

void
drawer_remove(struct drawer *s)
{
	each_file(s, drop);
	rmdir(s->folder);
}

void
drawer_done(struct drawer *s)
{
	drawer_remove(s);
	rmdir(s->home);
	free(s->folder);
	free(s->home);
	checklist_done(&s->list);
	*s = (struct drawer){ 0 };
}

struct vault *
drawer_open(const struct drawer *s)
{
	struct vault *vault = NULL;
	struct buf why = { 0 };

	if (vault_open(&vault, s->folder, DRAWER_PASSPHRASE, &why) !=
	    VAULT_DONE)
		fail_msg("%s", buf_text(&why));
	buf_done(&why);
	return vault;
}

int64_t
drawer_clock(void)
{
	static int64_t now = 1772539200;

	return now++;
}

void
drawer_walk(const struct drawer *s, struct walk *walk)
{
	walk_init(walk, &s->list);
	walk->clock = drawer_clock;
}

void
drawer_keep(const struct drawer *s, const char *reference, bool finished)
{
	struct vault *vault = drawer_open(s);
	struct buf why = { 0 };
	struct record *record;
	struct walk walk;

	drawer_walk(s, &walk);
	walk_next(&walk);
	walk_answer(&walk, 1);
	while (finished && walk.at.stage != WALK_RESULT)
		walk_next(&walk);
	record = walk_record(&walk);
	free(record->reference);
	record->reference = mem_string(reference);
	assert_int_equal(vault_save(vault, record, &why), VAULT_DONE);
	walk_done(&walk);
	vault_close(vault);
	buf_done(&why);
}

void
drawer_read(const struct drawer *s, const char *reference,
	    struct record *record)
{
	struct vault *vault = drawer_open(s);
	struct vault_list list = { 0 };
	struct buf why = { 0 };
	bool found = false;

	assert_int_equal(vault_list(vault, &list, &why), VAULT_DONE);
	for (size_t i = 0; i < list.count && !found; i++) {
		found = strcmp(list.items[i].summary.reference,
			       reference) == 0;
		if (found)
			vault_read(vault, list.items[i].id, record, &why);
	}
	if (!found || record->reference == NULL)
		fail_msg("no record %s: %s", reference, buf_text(&why));
	vault_list_done(&list);
	vault_close(vault);
	buf_done(&why);
}

/* Is it a save? The folder above may have any name. */
static bool
is_save(const char *path)
{
	const char *dot = strrchr(strrchr(path, '/'), '.');

	return dot != NULL && dot[1] >= '0' && dot[1] <= '9';
}

/* The sealed summary begins behind the sizes, well before byte 200. */
static void
flip(const char *path, off_t from_start)
{
	int fd, byte = 0;
	off_t at;

	if (!is_save(path))
		return;
	fd = open(path, O_RDWR | O_CLOEXEC);
	assert_true(fd >= 0);
	at = from_start ? from_start : lseek(fd, 0, SEEK_END) - 3;
	assert_int_equal(pread(fd, &byte, 1, at), 1);
	byte ^= 1;
	assert_int_equal(pwrite(fd, &byte, 1, at), 1);
	close(fd);
}

static void
flip_summary(const char *path)
{
	flip(path, 200);
}

static void
flip_events(const char *path)
{
	flip(path, 0);
}

void
drawer_damage(const struct drawer *s, bool summary)
{
	each_file(s, summary ? flip_summary : flip_events);
}

static void
expose(const char *path)
{
	if (is_save(path))
		assert_int_equal(chmod(path, 0644), 0);
}

void
drawer_expose(const struct drawer *s)
{
	each_file(s, expose);
}
