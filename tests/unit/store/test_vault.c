/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "store/codec.h"
#include "store/vault_parts.h"
#include "support/shelf.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
what_was_saved_is_read_back_whole(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record saved, read;

	shelf_keep(s, v, &saved, "heron-spoon-41");
	assert_number(saved.generation, 1);
	events_add(&saved.events, 1795500040, EVENT_REVIEW, "", NOTE_SEEN,
		   "2027-01-31");
	shelf_save(s, v, &saved);
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

	shelf_keep(s, v, &r, "heron");
	assert_number(stat(s->folder, &st), 0);
	assert_number(st.st_mode & 07777, 0700);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		char *path = shelf_file(s, &r, endings[i]);

		assert_number(stat(path, &st), 0);
		assert_number(st.st_mode & 07777, 0600);
		free(path);
	}
	assert_false(shelf_has(s, &r, "new"));
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
		shelf_save(s, v, &r);
		shelf_save(s, v, &r);
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
	char *reference = mem_alloc(LONG + 1, 1);
	struct codec codec;
	struct buf file = { 0 };
	struct vault_list list;
	struct record r;

	memset(reference, 'x', LONG);
	shelf_keep(s, v, &r, reference);
	for (int i = 0; i < 2; i++) {
		char *path = shelf_file(s, &r, "2");

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

	shelf_keep(s, v, &r, "heron");
	for (int i = 0; i < 4; i++)
		shelf_save(s, v, &r);
	assert_number(r.generation, 5);
	assert_false(shelf_has(s, &r, "2"));
	assert_true(shelf_has(s, &r, "3") && shelf_has(s, &r, "4") &&
		    shelf_has(s, &r, "5"));
	record_done(&r);
	vault_close(v);
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
	shelf_save(s, v, &r);
	assert_true(r.generation == UINT64_MAX && shelf_has(s, &r, last));
	came_to(s, vault_save(v, &r, &s->why), VAULT_INPUT, "as often as");
	assert_true(r.generation == UINT64_MAX && shelf_has(s, &r, last));
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

	shelf_keep(s, v, &r, "heron");
	path = shelf_file(s, &r, "new");
	shelf_write(path, "half of it", 10);
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_DONE, "");
	record_done(&read);
	shelf_save(s, v, &r);
	assert_false(shelf_has(s, &r, "new"));
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

	shelf_keep(s, v, &r, "heron");
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
	char *path;

	shelf_keep(s, v, &r, "heron");
	shelf_save(s, v, &r);
	path = shelf_file(s, &r, "new");
	shelf_write(path, "half of it", 10);
	free(path);
	shelf_keep(s, v, &other, "crane");
	came_to(s, vault_delete(v, id, &s->why), VAULT_BUSY, "Open it again");
	came_to(s, vault_delete(v, r.id, &s->why), VAULT_DONE, "");
	assert_false(shelf_has(s, &r, "1") || shelf_has(s, &r, "2") ||
		     shelf_has(s, &r, "lock") || shelf_has(s, &r, "new"));
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
		WITH_SHELF(a_save_at_the_last_number_is_refused),
		WITH_SHELF(leftovers_are_not_read),
		WITH_SHELF(a_folder_that_vanishes_is_said_to_have_gone),
		WITH_SHELF(a_deleted_record_leaves_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
