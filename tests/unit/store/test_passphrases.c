/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "support/shelf.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECOND "battery staple"

static const struct crypt_cost cheap = { 1, CRYPT_MEMORY_LEAST };

/* Open and close it again. */
static void
opening(struct shelf *s, const char *passphrase, enum vault_status expected,
	const char *part)
{
	struct vault *v;

	came_to(s, vault_open(&v, s->folder, passphrase, &s->why), expected,
		part);
	assert_true((v != NULL) == (expected == VAULT_DONE));
	vault_close(v);
}

static void
a_store_is_looked_at_without_a_passphrase(void **state)
{
	struct shelf *s = *state;

	came_to(s, vault_look(s->folder, &s->why), VAULT_NONE, "no folder");
	shelf_clear(s);
	came_to(s, vault_look(s->folder, &s->why), VAULT_NONE,
		"There are no records in");
	vault_close(shelf_create(s));
	came_to(s, vault_look(s->folder, &s->why), VAULT_DONE, "");
	assert_number(chmod(s->folder, 0755), 0);
	came_to(s, vault_look(s->folder, &s->why), VAULT_REFUSED,
		"type: chmod 700 /");
	opening(s, SHELF_PASSPHRASE, VAULT_REFUSED, "type: chmod 700 /");
}

static void
wrong_damaged_and_newer_are_three_messages(void **state)
{
	struct shelf *s = *state;
	struct buf keys = { 0 };
	char *path = shelf_path(s, "keys"), *copy = shelf_path(s, "keys.copy");

	vault_close(shelf_create(s));
	opening(s, "wrong horse", VAULT_PASSPHRASE, "not the passphrase");
	opening(s, "", VAULT_PASSPHRASE, "not the passphrase");
	opening(s, "caf\351 and so on", VAULT_PASSPHRASE,
		"not the passphrase");
	shelf_read(path, &keys);
	keys.data[8] = 2;
	shelf_write(path, keys.data, keys.size);
	opening(s, SHELF_PASSPHRASE, VAULT_NEWER, "A newer heed");
	keys.data[8] = 1;
	keys.data[60] ^= 1;
	shelf_write(path, keys.data, keys.size);
	shelf_write(copy, keys.data, keys.size);
	opening(s, SHELF_PASSPHRASE, VAULT_DAMAGED, "is damaged");
	buf_done(&keys);
	free(path);
	free(copy);
}

/* Each of the two files alone is enough, and the other is made again. */
static void
keys_that_are_lost_come_back_from_their_copy(void **state)
{
	struct shelf *s = *state;
	static const char *const names[] = { "keys", "keys.copy" };
	struct buf keys = { 0 };
	char *path = shelf_path(s, "keys");

	vault_close(shelf_create(s));
	shelf_read(path, &keys);
	free(path);
	for (int i = 0; i < 4; i++) {
		struct buf now = { 0 };

		path = shelf_path(s, names[i % 2]);
		if (i < 2)
			assert_number(unlink(path), 0);
		else
			shelf_write(path, "heedkeys\1", 10);
		opening(s, SHELF_PASSPHRASE, VAULT_DONE, "");
		shelf_read(path, &now);
		assert_number(now.size, keys.size);
		assert_memory_equal(now.data, keys.data, keys.size);
		free(path);
		buf_done(&now);
	}
	buf_done(&keys);
}

static void
a_letter_typed_in_two_ways_is_one_passphrase(void **state)
{
	struct shelf *s = *state;
	struct vault *v;

	came_to(s, vault_create(&v, s->folder, "le caf\303\251 noir", "lead",
				cheap, &s->why), VAULT_DONE, "");
	vault_close(v);
	opening(s, "le cafe\314\201 noir", VAULT_DONE, "");
	opening(s, "le cafe noir", VAULT_PASSPHRASE, "not the passphrase");
}

static void
what_can_be_no_passphrase_is_refused(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	char *longest = mem_alloc(VAULT_PASSPHRASE_MOST + 2, 1);

	came_to(s, vault_key_add(v, "deputy", "1234567", &s->why),
		VAULT_INPUT, "8 characters or more");
	/* Nine bytes, and seven characters. */
	came_to(s, vault_key_add(v, "deputy", "\303\251t\303\251 abc",
				 &s->why), VAULT_INPUT, "8 characters");
	came_to(s, vault_key_add(v, "deputy", "caf\351 au lait", &s->why),
		VAULT_INPUT, "no text");
	memset(longest, 'x', VAULT_PASSPHRASE_MOST + 1);
	came_to(s, vault_key_add(v, "deputy", longest, &s->why), VAULT_INPUT,
		"too long");
	longest[VAULT_PASSPHRASE_MOST] = '\0';
	came_to(s, vault_key_add(v, "", SECOND, &s->why), VAULT_INPUT,
		"whose passphrase");
	came_to(s, vault_key_add(v, longest, SECOND, &s->why), VAULT_INPUT,
		"name is too long");
	came_to(s, vault_key_add(v, "deputy", SHELF_PASSPHRASE, &s->why),
		VAULT_INPUT, "passphrase of lead already");
	came_to(s, vault_key_add(v, "deputy", longest, &s->why), VAULT_DONE,
		"");
	vault_close(v);
	opening(s, longest, VAULT_DONE, "");
	free(longest);
}

/* A withdrawn passphrase must not go on opening the copy. */
static void
both_files_have_the_same_keys(struct shelf *s)
{
	char *path = shelf_path(s, "keys"), *copy = shelf_path(s, "keys.copy");
	struct buf one = { 0 }, two = { 0 };

	shelf_read(path, &one);
	shelf_read(copy, &two);
	assert_number(one.size, two.size);
	assert_memory_equal(one.data, two.data, one.size);
	buf_done(&one);
	buf_done(&two);
	free(path);
	free(copy);
}

static void
a_store_is_not_made_over_another(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r, read;
	char *copy;

	shelf_record(&r, "heron");
	came_to(s, vault_save(v, &r, &s->why), VAULT_DONE, "");
	vault_close(v);
	came_to(s, vault_create(&v, s->folder, "some other words", "lead",
				cheap, &s->why), VAULT_INPUT, "already");
	assert_null(v);
	/* The same passphrase opens it: an earlier try may have failed late.
	 */
	copy = shelf_path(s, "keys.copy");
	assert_number(unlink(copy), 0);
	v = shelf_create(s);
	both_files_have_the_same_keys(s);
	came_to(s, vault_read(v, r.id, &read, &s->why), VAULT_DONE, "");
	record_done(&read);
	record_done(&r);
	vault_close(v);
	free(copy);
}

static void
passphrases_come_and_go(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);

	both_files_have_the_same_keys(s);
	assert_number(vault_keys(v), 1);
	came_to(s, vault_key_remove(v, 0, &s->why), VAULT_INPUT,
		"the only passphrase");
	came_to(s, vault_key_add(v, "deputy", SECOND, &s->why), VAULT_DONE,
		"");
	both_files_have_the_same_keys(s);
	assert_number(vault_keys(v), 2);
	assert_text(vault_key_label(v, 1), "deputy");
	came_to(s, vault_key_remove(v, 0, &s->why), VAULT_INPUT,
		"You are using this passphrase");
	vault_close(v);

	came_to(s, vault_open(&v, s->folder, SECOND, &s->why), VAULT_DONE,
		"");
	assert_number(vault_key_used(v), 1);
	came_to(s, vault_key_change(v, 1, "a third one", &s->why), VAULT_DONE,
		"");
	both_files_have_the_same_keys(s);
	came_to(s, vault_key_remove(v, 0, &s->why), VAULT_DONE, "");
	both_files_have_the_same_keys(s);
	assert_number(vault_key_used(v), 0);
	assert_text(vault_key_label(v, 0), "deputy");
	vault_close(v);
	opening(s, SHELF_PASSPHRASE, VAULT_PASSPHRASE, "not the passphrase");
	opening(s, SECOND, VAULT_PASSPHRASE, "not the passphrase");
	opening(s, "a third one", VAULT_DONE, "");
}

/* A heed was killed between the two files: the next one mends it. */
static void
a_withdrawn_passphrase_does_not_stay_in_the_copy(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	char *copy = shelf_path(s, "keys.copy");
	struct buf old = { 0 };

	shelf_read(copy, &old);
	came_to(s, vault_key_change(v, 0, SECOND, &s->why), VAULT_DONE, "");
	vault_close(v);
	shelf_write(copy, old.data, old.size);
	opening(s, SHELF_PASSPHRASE, VAULT_PASSPHRASE, "not the passphrase");
	opening(s, SECOND, VAULT_DONE, "");
	both_files_have_the_same_keys(s);
	buf_done(&old);
	free(copy);
}

static void
eight_passphrases_are_the_most(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	char phrase[] = "deputy number 0";

	for (int i = 1; i < VAULT_KEYS; i++) {
		phrase[sizeof phrase - 2] = (char)('0' + i);
		came_to(s, vault_key_add(v, "deputy", phrase, &s->why),
			VAULT_DONE, "");
	}
	came_to(s, vault_key_add(v, "deputy", "one more of them", &s->why),
		VAULT_INPUT, "no room for more");
	vault_close(v);
	opening(s, phrase, VAULT_DONE, "");
	opening(s, "one more of them", VAULT_PASSPHRASE, "");
}

/* Two heeds change the passphrases of one store: neither undoes the other. */
static void
a_change_does_not_undo_that_of_another(void **state)
{
	struct shelf *s = *state;
	struct vault *one = shelf_create(s), *two = shelf_open(s);

	came_to(s, vault_key_add(one, "deputy", SECOND, &s->why), VAULT_DONE,
		"");
	came_to(s, vault_key_add(two, "head", "a third one", &s->why),
		VAULT_DONE, "");
	opening(s, SECOND, VAULT_DONE, "");
	opening(s, "a third one", VAULT_DONE, "");
	assert_number(vault_keys(two), 3);
	/* one knows of two passphrases; the second is still the deputy's. */
	came_to(s, vault_key_remove(two, 1, &s->why), VAULT_DONE, "");
	came_to(s, vault_key_change(one, 1, "a fourth one", &s->why),
		VAULT_BUSY, "Open them again");
	opening(s, "a third one", VAULT_DONE, "");
	opening(s, "a fourth one", VAULT_PASSPHRASE, "");
	vault_close(one);
	vault_close(two);
}

/* Whoever's passphrase was withdrawn meanwhile changes nothing any more. */
static void
a_withdrawn_passphrase_adds_none(void **state)
{
	struct shelf *s = *state;
	struct vault *one = shelf_create(s), *two;

	came_to(s, vault_key_add(one, "deputy", SECOND, &s->why), VAULT_DONE,
		"");
	came_to(s, vault_open(&two, s->folder, SECOND, &s->why), VAULT_DONE,
		"");
	came_to(s, vault_key_remove(one, 1, &s->why), VAULT_DONE, "");
	came_to(s, vault_key_add(two, "friend", "a third one", &s->why),
		VAULT_BUSY, "Open them again");
	opening(s, "a third one", VAULT_PASSPHRASE, "");
	vault_close(one);
	vault_close(two);
}

/* Keys that do not authenticate are not taken over by a change. */
static void
a_change_does_not_make_false_keys_good(void **state)
{
	static const char *const names[] = { "keys", "keys.copy" };
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);

	for (int i = 0; i < 2; i++) {
		char *path = shelf_path(s, names[i]);
		struct buf keys = { 0 };
		size_t body;

		shelf_read(path, &keys);
		body = keys.size - CRYPT_HASH;
		keys.data[body - 1] ^= 1;
		crypt_hash((uint8_t *)keys.data + body, keys.data, body);
		shelf_write(path, keys.data, keys.size);
		/* With one of them the other is still there. */
		came_to(s, vault_key_add(v, "deputy", SECOND, &s->why),
			i == 0 ? VAULT_DONE : VAULT_DAMAGED,
			i == 0 ? "" : "something else than heed");
		if (i == 0) {
			both_files_have_the_same_keys(s);
			came_to(s, vault_key_remove(v, 1, &s->why), VAULT_DONE,
				"");
			shelf_write(path, keys.data, keys.size);
		}
		buf_done(&keys);
		free(path);
	}
	vault_close(v);
}

int
main(void)
{
#define WITH_SHELF(test) \
	cmocka_unit_test_setup_teardown(test, shelf_setup, shelf_teardown)
	const struct CMUnitTest tests[] = {
		WITH_SHELF(a_store_is_looked_at_without_a_passphrase),
		WITH_SHELF(wrong_damaged_and_newer_are_three_messages),
		WITH_SHELF(keys_that_are_lost_come_back_from_their_copy),
		WITH_SHELF(a_letter_typed_in_two_ways_is_one_passphrase),
		WITH_SHELF(what_can_be_no_passphrase_is_refused),
		WITH_SHELF(a_store_is_not_made_over_another),
		WITH_SHELF(passphrases_come_and_go),
		WITH_SHELF(a_withdrawn_passphrase_does_not_stay_in_the_copy),
		WITH_SHELF(eight_passphrases_are_the_most),
		WITH_SHELF(a_change_does_not_undo_that_of_another),
		WITH_SHELF(a_withdrawn_passphrase_adds_none),
		WITH_SHELF(a_change_does_not_make_false_keys_good),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
