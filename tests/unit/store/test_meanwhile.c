/* SPDX-License-Identifier: MIT */
/* What another program does right before any one call to the disk. */
#include "test.h"

#include "store/folder.h"
#include "support/fault.h"
#include "support/shelf.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Another heed, and the record that it has. */
struct other {
	struct shelf *shelf;
	struct vault *vault;
	struct record record;
};

/* Save so often that none of the saves before is there any more. */
static void
save_all_anew(void *self)
{
	struct other *o = self;

	for (int i = 0; i < VAULT_GENERATIONS; i++)
		shelf_save(o->shelf, o->vault, &o->record);
}

static void
begin(struct other *o, struct shelf *s)
{
	*o = (struct other){ .shelf = s };
	shelf_clear(s);
	o->vault = shelf_create(s);
	shelf_keep(s, o->vault, &o->record, "heron");
}

static void
end(struct other *o)
{
	record_done(&o->record);
	vault_close(o->vault);
}

/* Returns how many calls reading takes. */
static size_t
read_while(struct shelf *s, size_t call, bool list)
{
	struct vault_list all;
	struct record r;
	struct vault *v;
	struct other o;
	size_t calls;

	begin(&o, s);
	v = shelf_open(s);
	fault_set(0, FAULT_FULL);
	fault_meanwhile(call, save_all_anew, &o);
	if (list) {
		came_to(s, vault_list(v, &all, &s->why), VAULT_DONE, "");
		calls = fault_calls();
		assert_number(all.count, 1);
		assert_number(all.items[0].status, VAULT_DONE);
		vault_list_done(&all);
	} else {
		came_to(s, vault_read(v, o.record.id, &r, &s->why), VAULT_DONE,
			"");
		calls = fault_calls();
		assert_false(r.partial);
		record_done(&r);
	}
	fault_set(0, FAULT_FULL);
	vault_close(v);
	end(&o);
	return calls;
}

static void
a_record_is_read_and_listed_whenever_it_is_saved(void **state)
{
	for (int list = 0; list < 2; list++)
		for (size_t call = 1; read_while(*state, call, list) >= call;
		     call++)
			;
}

/* Whoever holds a lock removes its file, and lets go. */
struct holder {
	struct folder *folder;
	int lock;
};

static void
remove_and_let_go(void *self)
{
	struct holder *h = self;

	folder_drop(h->folder, "x.lock");
	folder_unlock(h->lock);
}

static void
a_lock_whose_file_has_gone_is_no_lock(void **state)
{
	struct shelf *s = *state;
	struct folder f;
	struct stat there;
	struct holder h = { .folder = &f };
	int lock;

	shelf_clear(s);
	came_to(s, folder_open(&f, s->folder, &s->why), VAULT_DONE, "");
	/* Opening it, looking at it, locking it, looking again. */
	for (size_t call = 1; call <= 4; call++) {
		char *path = shelf_path(s, "x.lock");
		enum vault_status status;

		came_to(s, folder_lock(&f, "x.lock", &h.lock, &s->why),
			VAULT_DONE, "");
		fault_set(0, FAULT_FULL);
		fault_meanwhile(call, remove_and_let_go, &h);
		status = folder_lock(&f, "x.lock", &lock, &s->why);
		/* Only where it was looked at first is it busy. */
		assert_number(status, call < 4 ? VAULT_DONE : VAULT_BUSY);
		buf_clear(&s->why);
		if (status == VAULT_DONE)
			assert_number(stat(path, &there), 0);
		else
			remove_and_let_go(&h);
		folder_unlock(lock);
		folder_drop(&f, "x.lock");
		free(path);
	}
	fault_set(0, FAULT_FULL);
	folder_close(&f);
}

static void
link_there(void *self)
{
	struct shelf *s = self;
	char *path = shelf_path(s, "x"), *other = shelf_path(s, "other");

	assert_number(link(other, path), 0);
	free(path);
	free(other);
}

static void
what_is_put_in_the_way_is_not_written_into(void **state)
{
	struct shelf *s = *state;
	char *other = NULL;
	struct buf bytes = { 0 };
	struct folder f;

	shelf_clear(s);
	other = shelf_path(s, "other");
	shelf_write(other, "as it was", 9);
	came_to(s, folder_open(&f, s->folder, &s->why), VAULT_DONE, "");
	fault_set(0, FAULT_FULL);
	fault_meanwhile(2, link_there, s);
	came_to(s, folder_write(&f, "x", "new", 3, &s->why), VAULT_DISK, "");
	shelf_read(other, &bytes);
	assert_text(buf_text(&bytes), "as it was");
	buf_done(&bytes);
	free(other);
	folder_close(&f);
}

/* A later save that cannot be looked into may hold what this one does not. */
static void
a_later_save_is_not_passed_over(void **state)
{
	static const char newer[] = "heedreco\2\0";
	struct other o;
	struct shelf *s = *state;
	char *path;

	begin(&o, s);
	path = shelf_file(s, &o.record, "2");
	shelf_write(path, newer, sizeof newer - 1);
	came_to(s, vault_save(o.vault, &o.record, &s->why), VAULT_BUSY,
		"Open it again");
	assert_number(chmod(path, 0644), 0);
	came_to(s, vault_save(o.vault, &o.record, &s->why), VAULT_REFUSED,
		"chmod 600");
	assert_number(o.record.generation, 1);
	free(path);
	end(&o);
}

/* Read the record of two saves, with one call failing. */
static enum vault_status
read_failing(struct other *o, size_t call, enum fault fault,
	     struct record *r, struct buf *why)
{
	enum vault_status status;

	fault_set(call, fault);
	status = vault_read(o->vault, o->record.id, r, why);
	fault_set(0, FAULT_FULL);
	return status;
}

/*
 * An older save must not be gone on with while the newest may be sound; what
 * a failing disk has lost may never come back.
 */
static void
a_save_that_cannot_be_read_now_is_not_damaged(void **state)
{
	struct other o;
	struct shelf *s = *state;
	struct record r;
	size_t call = 1, now = 0, older = 0;

	begin(&o, s);
	shelf_save(s, o.vault, &o.record);
	for (bool more = true; more; call++) {
		enum vault_status status = read_failing(&o, call, FAULT_MANY,
							&r, &s->why);

		more = status != VAULT_DONE;
		if (more) {
			assert_number(status, VAULT_DISK);
			assert_null(r.reference);
			now += strstr(buf_text(&s->why), "cannot be read now")
				!= NULL;
		}
		buf_clear(&s->why);
		record_done(&r);
		status = read_failing(&o, call, FAULT_BROKEN, &r, &s->why);
		older += status == VAULT_DAMAGED && r.generation == 1;
		buf_clear(&s->why);
		record_done(&r);
	}
	assert_true(now > 0);
	assert_number(older, now);
	end(&o);
}

/* Another heed, which changes the passphrase. */
struct changer {
	struct vault *vault;
	enum vault_status status;
};

static void
change_passphrase(void *self)
{
	struct changer *c = self;
	struct buf why = { 0 };

	c->status = vault_key_change(c->vault, 0, "another passphrase", &why);
	buf_done(&why);
}

/* Open a store of which one file of keys is damaged, while the passphrase is
   changed; returns how many calls that takes. */
static size_t
open_while(struct shelf *s, size_t call, const char *damaged)
{
	struct changer c = { .status = VAULT_BUSY };
	struct buf why = { 0 };
	struct vault *v;
	size_t calls;
	bool old, new;
	char *path;

	shelf_clear(s);
	c.vault = shelf_create(s);
	path = shelf_path(s, damaged);
	shelf_write(path, "damaged", 7);
	fault_set(0, FAULT_FULL);
	fault_meanwhile(call, change_passphrase, &c);
	vault_open(&v, s->folder, SHELF_PASSPHRASE, &why);
	calls = fault_calls();
	fault_set(0, FAULT_FULL);
	vault_close(v);
	old = vault_open(&v, s->folder, SHELF_PASSPHRASE, &why) == VAULT_DONE;
	vault_close(v);
	new = vault_open(&v, s->folder, "another passphrase", &why) ==
		VAULT_DONE;
	vault_close(v);
	assert_true(new == (c.status == VAULT_DONE));
	assert_true(old == !new);
	vault_close(c.vault);
	buf_done(&why);
	free(path);
	return calls;
}

static void
a_passphrase_changed_meanwhile_stays_changed(void **state)
{
	static const char *const damaged[] = { "keys", "keys.copy" };

	for (int i = 0; i < 2; i++)
		for (size_t call = 1;
		     open_while(*state, call, damaged[i]) >= call; call++)
			;
}

static void
keys_that_another_heed_writes_are_left_alone(void **state)
{
	struct shelf *s = *state;
	struct vault *v;
	struct folder f;
	int lock;

	shelf_clear(s);
	came_to(s, folder_open(&f, s->folder, &s->why), VAULT_DONE, "");
	came_to(s, folder_lock(&f, "keys.lock", &lock, &s->why), VAULT_DONE,
		"");
	came_to(s, vault_create(&v, s->folder, SHELF_PASSPHRASE, "lead",
				(struct crypt_cost){ 1, CRYPT_MEMORY_LEAST },
				&s->why), VAULT_BUSY, "Another heed");
	assert_null(v);
	folder_unlock(lock);
	v = shelf_create(s);
	came_to(s, folder_lock(&f, "keys.lock", &lock, &s->why), VAULT_DONE,
		"");
	came_to(s, vault_key_add(v, "deputy", "another passphrase", &s->why),
		VAULT_BUSY, "Another heed");
	assert_number(vault_keys(v), 1);
	folder_unlock(lock);
	folder_close(&f);
	vault_close(v);
}

/* Where the first cannot be read, its copy is. */
static void
a_disk_that_gives_back_one_of_the_files_is_enough(void **state)
{
	struct shelf *s = *state;
	struct vault *v;

	shelf_clear(s);
	vault_close(shelf_create(s));
	/* The folder, looked at; then the file: opened, looked at, read. */
	for (size_t call = 3; call <= 5; call++) {
		fault_set(call, FAULT_BROKEN);
		came_to(s, vault_open(&v, s->folder, SHELF_PASSPHRASE,
				      &s->why), VAULT_DONE, "");
		assert_true(fault_fired());
		vault_close(v);
	}
	fault_set(0, FAULT_FULL);
}

static void
closing_lets_go_of_every_lock(void **state)
{
	struct shelf *s = *state;
	struct vault *v;
	struct record r;

	shelf_clear(s);
	v = shelf_create(s);
	shelf_keep(s, v, &r, "heron");
	vault_close(v);
	v = shelf_open(s);
	came_to(s, vault_lock(v, r.id, &s->why), VAULT_DONE, "");
	vault_close(v);
	record_done(&r);
}

int
main(void)
{
#define WITH_SHELF(test) \
	cmocka_unit_test_setup_teardown(test, shelf_setup, shelf_teardown)
	const struct CMUnitTest tests[] = {
		WITH_SHELF(a_record_is_read_and_listed_whenever_it_is_saved),
		WITH_SHELF(a_lock_whose_file_has_gone_is_no_lock),
		WITH_SHELF(what_is_put_in_the_way_is_not_written_into),
		WITH_SHELF(a_later_save_is_not_passed_over),
		WITH_SHELF(a_save_that_cannot_be_read_now_is_not_damaged),
		WITH_SHELF(a_passphrase_changed_meanwhile_stays_changed),
		WITH_SHELF(keys_that_another_heed_writes_are_left_alone),
		WITH_SHELF(a_disk_that_gives_back_one_of_the_files_is_enough),
		WITH_SHELF(closing_lets_go_of_every_lock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
