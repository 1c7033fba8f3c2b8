/* SPDX-License-Identifier: MIT */
/* Files that are damaged, lost, or not where they belong. */
#include "test.h"

#include "support/shelf.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Read it, expecting what is shown and a sentence. */
static void
shows(struct shelf *s, struct vault *v, const struct record *r,
      uint64_t generation, bool partial, const char *sentence)
{
	struct record read;

	came_to(s, vault_read(v, r->id, &read, &s->why), VAULT_DAMAGED,
		sentence);
	assert_number(read.generation, generation);
	assert_true(read.partial == partial);
	record_done(&read);
}

static void
of_a_damaged_record_the_newest_whole_save_is_shown(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;
	struct record r;

	shelf_keep(s, v, &r, "heron");
	shelf_save(s, v, &r);
	shelf_save(s, v, &r);
	shelf_damage(s, &r, "3", 100);
	shows(s, v, &r, 2, false, "The save before it is whole and is shown.");
	shelf_damage(s, &r, "2", 100);
	shows(s, v, &r, 1, false, "is shown, from 2 saves before.");
	shelf_damage(s, &r, "1", 100);
	shows(s, v, &r, 3, true, "shown, only to look at.");
	/* Its summary is sound; a list looks no further. */
	came_to(s, vault_list(v, &list, &s->why), VAULT_DONE, "");
	assert_number(list.items[0].status, VAULT_DONE);
	vault_list_done(&list);
	record_done(&r);
	vault_close(v);
}

static void
a_damaged_record_never_stops_the_list(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;
	struct record good, old, lost;

	shelf_keep(s, v, &old, "b-old");
	shelf_save(s, v, &old);
	shelf_damage(s, &old, "2", 4 * 1040 - 10); /* in its summary */
	shelf_keep(s, v, &lost, "a-lost");
	shelf_damage(s, &lost, "1", 4 * 1040 - 10);
	shelf_keep(s, v, &good, "c-good");
	came_to(s, vault_list(v, &list, &s->why), VAULT_DONE, "");
	assert_number(list.count, 3);
	assert_text(list.items[0].summary.reference, "b-old");
	assert_number(list.items[0].status, VAULT_DAMAGED);
	assert_non_null(strstr(list.items[0].trouble, "an older one"));
	assert_text(list.items[1].summary.reference, "c-good");
	assert_text(list.items[2].summary.reference, "");
	assert_number(list.items[2].status, VAULT_DAMAGED);
	assert_memory_equal(list.items[2].id, lost.id, RECORD_ID);
	vault_list_done(&list);
	shows(s, v, &lost, 1, true, "its reference and dates");
	record_done(&good);
	record_done(&old);
	record_done(&lost);
	vault_close(v);
}

/* Whoever goes on with an older save does not write over the damaged one. */
static void
an_older_save_can_be_gone_on_with(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r, read;

	shelf_keep(s, v, &r, "heron");
	shelf_save(s, v, &r);
	shelf_damage(s, &r, "2", 100);
	vault_read(v, r.id, &read, &s->why);
	buf_clear(&s->why);
	shelf_save(s, v, &read);
	assert_number(read.generation, 3);
	assert_true(shelf_has(s, &r, "2"));
	record_done(&read);
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_DONE, "");
	record_done(&read);
	record_done(&r);
	vault_close(v);
}

static void
parts_of_a_record_are_not_saved(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r, read;

	shelf_keep(s, v, &r, "heron");
	shelf_damage(s, &r, "1", 100);
	vault_read(v, r.id, &read, &s->why);
	buf_clear(&s->why);
	came_to(s, vault_save(v, &read, &s->why), VAULT_INPUT,
		"only to look at");
	record_done(&read);
	record_done(&r);
	vault_close(v);
}

static void
a_record_of_another_place_is_damaged(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record one, two, read;

	shelf_keep(s, v, &one, "one");
	shelf_keep(s, v, &two, "two");
	shelf_move(s, &one, "1", &two, "1");
	came_to(s, vault_read(v, two.id, &read, &s->why), VAULT_DAMAGED,
		"it is the file of another record");
	assert_null(read.reference);
	shelf_move(s, &two, "1", &one, "9");
	came_to(s, vault_read(v, one.id, &read, &s->why), VAULT_DAMAGED,
		"it is the file of another save");
	assert_null(read.reference);
	record_done(&one);
	record_done(&two);
	vault_close(v);
}

static void
a_record_of_another_store_is_told_apart(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r, read;
	char *keys = shelf_path(s, "keys"), *copy = shelf_path(s, "keys.copy");

	shelf_keep(s, v, &r, "heron");
	vault_close(v);
	assert_number(unlink(keys), 0);
	assert_number(unlink(copy), 0);
	/* Without its keys a folder with records is not taken for empty. */
	came_to(s, vault_look(s->folder, &s->why), VAULT_DAMAGED, "are gone");
	came_to(s, vault_create(&v, s->folder, "another passphrase", "lead",
				(struct crypt_cost){ 1, 8 }, &s->why),
		VAULT_DAMAGED, "are gone");
	assert_null(v);
	shelf_move(s, &r, "1", &r, "away");
	v = shelf_create(s);
	shelf_move(s, &r, "away", &r, "1");
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_DAMAGED,
		"its beginning is damaged, or it is from another folder");
	record_done(&r);
	vault_close(v);
	free(keys);
	free(copy);
}

/* One bit of a version must not hide what older saves hold. */
static void
a_newest_save_that_says_newer_hides_no_whole_one(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;
	struct buf file = { 0 };
	struct record r, read;
	char *path;

	shelf_keep(s, v, &r, "heron");
	shelf_save(s, v, &r);
	path = shelf_file(s, &r, "2");
	shelf_read(path, &file);
	file.data[9] ^= 1;
	shelf_write(path, file.data, file.size);
	shows(s, v, &r, 1, false, ".2: a newer heed wrote it, or its beginning "
	      "is damaged). The save before it is whole and is shown.");
	came_to(s, vault_list(v, &list, &s->why), VAULT_DONE, "");
	assert_number(list.items[0].status, VAULT_DAMAGED);
	assert_text(list.items[0].summary.reference, "heron");
	assert_non_null(strstr(list.items[0].trouble, ".2: a newer heed wrote "
			       "it, or its beginning is damaged). This is what "
			       "an older one says."));
	vault_list_done(&list);
	/* It may be newer and hold more: nobody else saves over it. */
	vault_close(v);
	v = shelf_open(s);
	came_to(s, vault_lock(v, r.id, &s->why), VAULT_DONE, "");
	vault_read(v, r.id, &read, &s->why);
	buf_clear(&s->why);
	came_to(s, vault_save(v, &read, &s->why), VAULT_BUSY, "Another heed");
	record_done(&read);
	free(path);
	buf_done(&file);
	record_done(&r);
	vault_close(v);
}

static void
a_record_is_newer_where_all_its_saves_say_so(void **state)
{
	static const char newer[] = "heedreco\2\0";
	static const char *const saves[] = { "1", "2" };
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;
	struct record r, read;

	shelf_keep(s, v, &r, "heron");
	for (size_t i = 0; i < 2; i++) {
		char *path = shelf_file(s, &r, saves[i]);

		shelf_write(path, newer, sizeof newer - 1);
		free(path);
	}
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_NEWER,
		"A newer heed saved this record.");
	assert_null(read.reference);
	came_to(s, vault_list(v, &list, &s->why), VAULT_DONE, "");
	assert_number(list.items[0].status, VAULT_NEWER);
	assert_text(list.items[0].summary.reference, "");
	assert_text(list.items[0].trouble, "A newer heed saved it.");
	vault_list_done(&list);
	record_done(&r);
	vault_close(v);
}

/* What the newest save says is not known, so no older one stands for it. */
static void
a_newest_save_that_is_refused_is_not_passed_over(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r, read;
	char *path;

	shelf_keep(s, v, &r, "heron");
	shelf_save(s, v, &r);
	path = shelf_file(s, &r, "2");
	assert_number(chmod(path, 0644), 0);
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_REFUSED,
		"chmod 600");
	assert_null(read.reference);
	free(path);
	record_done(&r);
	vault_close(v);
}

int
main(void)
{
#define WITH_SHELF(test) \
	cmocka_unit_test_setup_teardown(test, shelf_setup, shelf_teardown)
	const struct CMUnitTest tests[] = {
		WITH_SHELF(of_a_damaged_record_the_newest_whole_save_is_shown),
		WITH_SHELF(a_damaged_record_never_stops_the_list),
		WITH_SHELF(an_older_save_can_be_gone_on_with),
		WITH_SHELF(parts_of_a_record_are_not_saved),
		WITH_SHELF(a_record_of_another_place_is_damaged),
		WITH_SHELF(a_record_of_another_store_is_told_apart),
		WITH_SHELF(a_newest_save_that_says_newer_hides_no_whole_one),
		WITH_SHELF(a_record_is_newer_where_all_its_saves_say_so),
		WITH_SHELF(a_newest_save_that_is_refused_is_not_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
