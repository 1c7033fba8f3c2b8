/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "store/codec.h"
#include "store/vault_parts.h"
#include "support/shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Compare what a call came to, and that only a failure says why. */
static void
came_to(struct shelf *s, enum vault_status got, enum vault_status expected,
	const char *part)
{
	const char *text = buf_text(&s->why);

	if (got != expected)
		fail_msg("%d instead of %d: %s", (int)got, (int)expected,
			 text);
	assert_true((got == VAULT_DONE) == (*text == '\0'));
	if (strstr(text, part) == NULL)
		fail_msg("\"%s\" is not in \"%s\"", part, text);
	buf_clear(&s->why);
}

/* Save a new record. */
static void
keep(struct shelf *s, struct vault *v, struct record *r,
     const char *reference)
{
	shelf_record(r, reference);
	came_to(s, vault_save(v, r, &s->why), VAULT_DONE, "");
}

static void
save_again(struct shelf *s, struct vault *v, struct record *r)
{
	came_to(s, vault_save(v, r, &s->why), VAULT_DONE, "");
}

/* The file of a record. Owner: the caller frees it. */
static char *
file_of(const struct shelf *s, const struct record *r, const char *ending)
{
	struct buf name = { 0 };
	char *path;

	for (size_t i = 0; i < RECORD_ID; i++)
		buf_printf(&name, "%02x", r->id[i]);
	buf_printf(&name, ".%s", ending);
	path = shelf_path(s, buf_text(&name));
	buf_done(&name);
	return path;
}

static bool
there(const struct shelf *s, const struct record *r, const char *ending)
{
	char *path = file_of(s, r, ending);
	bool is = access(path, F_OK) == 0;

	free(path);
	return is;
}

/* Flip a bit so many bytes before the end of a save. */
static void
damage(const struct shelf *s, const struct record *r, const char *ending,
       size_t before)
{
	char *path = file_of(s, r, ending);
	struct buf bytes = { 0 };

	shelf_read(path, &bytes);
	bytes.data[bytes.size - before] ^= 4;
	shelf_write(path, bytes.data, bytes.size);
	buf_done(&bytes);
	free(path);
}

static void
move(const struct shelf *s, const struct record *from, const char *old,
     const struct record *to, const char *new)
{
	char *a = file_of(s, from, old), *b = file_of(s, to, new);

	assert_number(rename(a, b), 0);
	free(a);
	free(b);
}

static void
what_was_saved_is_read_back_whole(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record saved, read;

	keep(s, v, &saved, "heron-spoon-41");
	assert_number(saved.generation, 1);
	events_add(&saved.events, 1795500040, EVENT_REVIEW, "", NOTE_SEEN,
		   "2027-01-31");
	save_again(s, v, &saved);
	assert_number(saved.generation, 2);
	vault_close(v);

	v = shelf_open(s);
	came_to(s, vault_read(v, saved.id, &read, &s->why), VAULT_DONE, "");
	assert_true(shelf_same(&saved, &read));
	record_done(&read);
	record_done(&saved);
	vault_close(v);
}

static void
only_its_owner_can_read_what_is_there(void **state)
{
	static const char *const endings[] = { "1", "lock" };
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r;
	struct stat st;

	keep(s, v, &r, "heron");
	assert_number(stat(s->folder, &st), 0);
	assert_number(st.st_mode & 07777, 0700);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		char *path = file_of(s, &r, endings[i]);

		assert_number(stat(path, &st), 0);
		assert_number(st.st_mode & 07777, 0600);
		free(path);
	}
	assert_false(there(s, &r, "new"));
	record_done(&r);
	vault_close(v);
}

static void
a_list_is_by_reference_and_age(void **state)
{
	static const char *const references[] = { "owl", "crane", "owl" };
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;

	for (int i = 0; i < 3; i++) {
		struct record r;

		shelf_record(&r, references[i]);
		r.created -= i;
		save_again(s, v, &r);
		save_again(s, v, &r);
		record_done(&r);
	}
	came_to(s, vault_list(v, &list, &s->why), VAULT_DONE, "");
	assert_number(list.count, 3);
	assert_text(list.items[0].summary.reference, "crane");
	assert_number(list.items[1].summary.created, 1795500000 - 2);
	assert_number(list.items[2].summary.created, 1795500000);
	assert_text(list.items[2].summary.outcome, "Refer today");
	assert_true(list.items[2].summary.finished);
	assert_number(list.items[2].summary.events, 3);
	assert_null(list.items[2].trouble);
	vault_list_done(&list);
	vault_close(v);
}

/* Neither a long summary nor a long table of parts ends in the bytes that the
   list reads first. */
static void
a_list_reads_on_where_a_head_is_long(void **state)
{
	enum { LONG = 5000, PARTS = 2000 };
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct seal_place place = { .generation = 2 };
	struct seal_part *parts = mem_alloc(PARTS, sizeof *parts);
	char *reference = mem_alloc(LONG + 1, 1), *path;
	struct codec codec;
	struct buf file = { 0 };
	struct vault_list list;
	struct record r;

	memset(reference, 'x', LONG);
	keep(s, v, &r, reference);
	for (int i = 0; i < 2; i++) {
		came_to(s, vault_list(v, &list, &s->why), VAULT_DONE, "");
		assert_number(list.items[0].status, VAULT_DONE);
		assert_text(list.items[0].summary.reference, reference);
		vault_list_done(&list);
		memcpy(place.id, r.id, SEAL_ID);
		memcpy(place.store, v->keys.store, SEAL_ID);
		seal_key(v->secret->record, v->secret->store, r.id);
		place.key = v->secret->record;
		assert_true(codec_write(&codec, &r, &s->why));
		for (size_t k = 0; k < PARTS; k++)
			parts[k] = codec.parts[k < codec.count ? k :
					       codec.count - 1];
		assert_true(seal_write(&file, &place, parts, PARTS, &s->why));
		path = file_of(s, &r, "2");
		shelf_write(path, file.data, file.size);
		free(path);
		codec_done(&codec);
		buf_done(&file);
	}
	free(parts);
	free(reference);
	record_done(&r);
	vault_close(v);
}

static void
three_saves_are_kept(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r;

	keep(s, v, &r, "heron");
	for (int i = 0; i < 4; i++)
		save_again(s, v, &r);
	assert_number(r.generation, 5);
	assert_false(there(s, &r, "2"));
	assert_true(there(s, &r, "3") && there(s, &r, "4") &&
		    there(s, &r, "5"));
	record_done(&r);
	vault_close(v);
}

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

	keep(s, v, &r, "heron");
	save_again(s, v, &r);
	save_again(s, v, &r);
	damage(s, &r, "3", 100);
	shows(s, v, &r, 2, false, "The save before it is whole and is shown.");
	damage(s, &r, "2", 100);
	shows(s, v, &r, 1, false, "is shown, from 2 saves before.");
	damage(s, &r, "1", 100);
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

	keep(s, v, &old, "b-old");
	save_again(s, v, &old);
	damage(s, &old, "2", 4 * 1040 - 10); /* in its summary */
	keep(s, v, &lost, "a-lost");
	damage(s, &lost, "1", 4 * 1040 - 10);
	keep(s, v, &good, "c-good");
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

	keep(s, v, &r, "heron");
	save_again(s, v, &r);
	damage(s, &r, "2", 100);
	vault_read(v, r.id, &read, &s->why);
	buf_clear(&s->why);
	save_again(s, v, &read);
	assert_number(read.generation, 3);
	assert_true(there(s, &r, "2"));
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

	keep(s, v, &r, "heron");
	damage(s, &r, "1", 100);
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

	keep(s, v, &one, "one");
	keep(s, v, &two, "two");
	move(s, &one, "1", &two, "1");
	came_to(s, vault_read(v, two.id, &read, &s->why), VAULT_DAMAGED,
		"it is the file of another record");
	assert_null(read.reference);
	move(s, &two, "1", &one, "9");
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

	keep(s, v, &r, "heron");
	vault_close(v);
	assert_number(unlink(keys), 0);
	assert_number(unlink(copy), 0);
	/* Without its keys a folder with records is not taken for empty. */
	came_to(s, vault_look(s->folder, &s->why), VAULT_DAMAGED, "are gone");
	came_to(s, vault_create(&v, s->folder, "another passphrase", "lead",
				(struct crypt_cost){ 1, 8 }, &s->why),
		VAULT_DAMAGED, "are gone");
	assert_null(v);
	move(s, &r, "1", &r, "away");
	v = shelf_create(s);
	move(s, &r, "away", &r, "1");
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_DAMAGED,
		"it belongs to other passphrases than these");
	record_done(&r);
	vault_close(v);
	free(keys);
	free(copy);
}

static void
a_save_at_the_last_number_is_refused(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r;
	static const char last[] = "18446744073709551615";

	/* It is whole, so the number after it is asked for. */
	shelf_record(&r, "heron");
	r.id[0] = 1;
	r.generation = UINT64_MAX - 1;
	came_to(s, vault_lock(v, r.id, &s->why), VAULT_DONE, "");
	save_again(s, v, &r);
	assert_true(r.generation == UINT64_MAX && there(s, &r, last));
	came_to(s, vault_save(v, &r, &s->why), VAULT_INPUT, "as often as");
	assert_true(r.generation == UINT64_MAX && there(s, &r, last));
	record_done(&r);
	vault_close(v);
}

/* A .new of a heed that was killed is neither read nor in the way. */
static void
leftovers_are_not_read(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r, read;
	char *path;

	keep(s, v, &r, "heron");
	path = file_of(s, &r, "new");
	shelf_write(path, "half of it", 10);
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_DONE, "");
	record_done(&read);
	save_again(s, v, &r);
	assert_false(there(s, &r, "new"));
	free(path);
	record_done(&r);
	vault_close(v);
}

static void
a_folder_that_vanishes_is_said_to_have_gone(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;
	struct record r, again;

	keep(s, v, &r, "heron");
	shelf_clear(s);
	assert_number(rmdir(s->folder), 0);
	came_to(s, vault_save(v, &r, &s->why), VAULT_DISK,
		"the folder is not there any more");
	assert_number(r.generation, 1);
	came_to(s, vault_read(v, r.id, &again, &s->why), VAULT_DISK,
		"the folder is not there any more");
	came_to(s, vault_list(v, &list, &s->why), VAULT_DISK,
		"the folder is not there any more");
	assert_number(list.count, 0);
	shelf_record(&again, "crane");
	came_to(s, vault_save(v, &again, &s->why), VAULT_DISK,
		"the folder is not there any more");
	record_done(&again);
	record_done(&r);
	vault_close(v);
}

static void
a_deleted_record_leaves_no_file(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;
	struct record r, other;
	uint8_t id[RECORD_ID] = { 0 };

	keep(s, v, &r, "heron");
	save_again(s, v, &r);
	keep(s, v, &other, "crane");
	came_to(s, vault_delete(v, id, &s->why), VAULT_BUSY, "Open it again");
	came_to(s, vault_delete(v, r.id, &s->why), VAULT_DONE, "");
	assert_false(there(s, &r, "1") || there(s, &r, "2") ||
		     there(s, &r, "lock"));
	came_to(s, vault_list(v, &list, &s->why), VAULT_DONE, "");
	assert_number(list.count, 1);
	vault_list_done(&list);
	record_done(&r);
	record_done(&other);
	vault_close(v);
}

int
main(void)
{
#define WITH_SHELF(test) \
	cmocka_unit_test_setup_teardown(test, shelf_setup, shelf_teardown)
	const struct CMUnitTest tests[] = {
		WITH_SHELF(what_was_saved_is_read_back_whole),
		WITH_SHELF(only_its_owner_can_read_what_is_there),
		WITH_SHELF(a_list_is_by_reference_and_age),
		WITH_SHELF(a_list_reads_on_where_a_head_is_long),
		WITH_SHELF(three_saves_are_kept),
		WITH_SHELF(of_a_damaged_record_the_newest_whole_save_is_shown),
		WITH_SHELF(a_damaged_record_never_stops_the_list),
		WITH_SHELF(an_older_save_can_be_gone_on_with),
		WITH_SHELF(parts_of_a_record_are_not_saved),
		WITH_SHELF(a_record_of_another_place_is_damaged),
		WITH_SHELF(a_record_of_another_store_is_told_apart),
		WITH_SHELF(a_save_at_the_last_number_is_refused),
		WITH_SHELF(leftovers_are_not_read),
		WITH_SHELF(a_folder_that_vanishes_is_said_to_have_gone),
		WITH_SHELF(a_deleted_record_leaves_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
