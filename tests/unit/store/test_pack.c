/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "store/bytes.h"
#include "store/codec.h"
#include "store/pack.h"
#include "support/shelf.h"

#include <stdlib.h>
#include <string.h>

static const uint8_t key[CRYPT_KEY] = "a key, for tests only";

static struct seal_place
place(void)
{
	struct seal_place p = {
		.id = "id", .generation = 7, .store = "store", .key = key,
	};

	return p;
}

/* A record as it comes back from this place. */
static void
placed(struct record *r)
{
	struct seal_place p = place();

	memcpy(r->id, p.id, RECORD_ID);
	r->generation = p.generation;
}

static void
reads_back(struct record *r, const char *kinds)
{
	struct seal_place p = place();
	struct record back;
	struct buf file = { 0 }, opened = { 0 }, why = { 0 };

	assert_true(pack_write(&file, r, &p, &why));
	assert_number(pack_read(&back, (const uint8_t *)file.data, file.size,
				&p, &opened, &why), VAULT_DONE);
	assert_text(buf_text(&opened), kinds);
	assert_text(buf_text(&why), "");
	placed(r);
	assert_true(shelf_same(r, &back));
	record_done(&back);
	buf_done(&file);
	buf_done(&opened);
	buf_done(&why);
}

static void
what_is_written_is_read_back(void **state)
{
	struct record r;

	(void)state;
	shelf_record(&r, "heron");
	reads_back(&r, "SLCE");
	record_done(&r);
	shelf_record(&r, "");
	events_done(&r.events);
	r.list_size = r.contacts_size = 0;
	*r.list = *r.contacts = *r.place = '\0';
	r.created = INT64_MIN;
	reads_back(&r, "SLC");
	record_done(&r);
}

/* Every kind, every part, and times before 1970. */
static void
every_kind_of_event_is_read_back(void **state)
{
	struct record r;

	(void)state;
	shelf_record(&r, "heron");
	for (int kind = 0; kind < EVENT_COUNT; kind++)
		for (int part = 0; part < NOTE_PARTS; part++)
			events_add(&r.events, INT64_MIN + kind,
				   (enum event_kind)kind, "subject",
				   kind == EVENT_NOTE ? (enum note_part)part :
				   NOTE_SEEN, "one\n\ttwo \360\237\246\211");
	reads_back(&r, "SLCE");
	record_done(&r);
}

/* A list and a note of every size around a block. */
static void
every_size_around_a_block_is_read_back(void **state)
{
	(void)state;
	for (size_t size = 1000; size <= 1050; size++) {
		struct record r;
		char *text = mem_alloc(size + 1, 1);

		memset(text, 'x', size);
		shelf_record(&r, "heron");
		free(r.list);
		r.list = mem_string(text);
		r.list_size = size;
		events_add(&r.events, 0, EVENT_NOTE, "", NOTE_SEEN, text);
		reads_back(&r, "SLCE");
		record_done(&r);
		free(text);
	}
}

/* No event is split, and a part is closed when it is full. */
static void
many_events_take_more_parts(void **state)
{
	struct record r;
	char *text = mem_alloc(20001, 1);

	(void)state;
	memset(text, 'y', 20000);
	shelf_record(&r, "heron");
	for (int i = 0; i < 3; i++)
		events_add(&r.events, i, EVENT_NOTE, "", NOTE_SEEN, text);
	reads_back(&r, "SLCEEE");
	record_done(&r);
	free(text);
}

static void
refuses_to_write(struct record *r, const char *sentence)
{
	struct seal_place p = place();
	struct buf file = { 0 }, why = { 0 };

	assert_false(pack_write(&file, r, &p, &why));
	assert_non_null(strstr(buf_text(&why), sentence));
	assert_number(file.size, 0);
	buf_done(&file);
	buf_done(&why);
	record_done(r);
}

static void
nothing_is_written_that_could_not_be_read(void **state)
{
	enum { LARGE = SEAL_PART_MOST };
	char *text = mem_alloc(LARGE + 1, 1);
	struct record r;

	(void)state;
	shelf_record(&r, "caf\351");
	refuses_to_write(&r, "no UTF-8");
	shelf_record(&r, "heron");
	events_add(&r.events, 0, EVENT_TELL, "", NOTE_SEEN, "\355\240\200");
	refuses_to_write(&r, "no UTF-8");
	shelf_record(&r, "heron");
	r.list[3] = '\0';
	refuses_to_write(&r, "no UTF-8");
	memset(text, 'z', LARGE);
	shelf_record(&r, "heron");
	events_add(&r.events, 0, EVENT_TELL, "", NOTE_SEEN, text);
	refuses_to_write(&r, "too long");
	shelf_record(&r, "heron");
	free(r.list);
	r.list = text;
	r.list_size = LARGE;
	refuses_to_write(&r, "larger than heed can keep");
}

/* Whatever bit is another, and wherever the file is cut, nothing false is
   read: all of it, some parts, or nothing. */
static void
a_damaged_file_gives_nothing_false(void **state)
{
	struct seal_place p = place();
	struct record r;
	struct buf file = { 0 }, why = { 0 };
	size_t partial = 0;

	(void)state;
	shelf_record(&r, "heron");
	assert_true(pack_write(&file, &r, &p, &why));
	for (size_t i = 0; i < 2 * file.size; i++) {
		uint8_t *bytes = mem_copy(file.data, file.size);
		size_t size = i < file.size ? file.size : i - file.size;
		struct record back;

		if (i < file.size)
			bytes[i] ^= (uint8_t)(1 << i % 8);
		buf_clear(&why);
		assert_number(pack_read(&back, bytes, size, &p, NULL, &why),
			      i == 9 ? VAULT_NEWER : VAULT_DAMAGED);
		assert_true(why.size > 0);
		partial += back.partial;
		if (back.partial && *back.reference != '\0')
			assert_text(back.reference, "heron");
		assert_true(back.events.count == 0 || back.events.count == 3);
		record_done(&back);
		free(bytes);
	}
	assert_true(partial > file.size);
	record_done(&r);
	buf_done(&file);
	buf_done(&why);
}

static void
sentence(const char *kinds_lost, const char *expected)
{
	struct seal_place p = place();
	struct record r, back;
	struct buf file = { 0 }, why = { 0 };
	size_t at = SEAL_HEAD + 4 * strlen(kinds_lost);

	shelf_record(&r, "heron");
	assert_true(pack_write(&file, &r, &p, &why));
	for (const char *c = kinds_lost; *c != '\0'; c++) {
		if (*c == '-')
			file.data[at] ^= 1;
		at += SEAL_BLOCK + CRYPT_TAG;
	}
	assert_number(pack_read(&back, (const uint8_t *)file.data, file.size,
				&p, NULL, &why), VAULT_DAMAGED);
	assert_text(buf_text(&why), expected);
	record_done(&back);
	record_done(&r);
	buf_done(&file);
	buf_done(&why);
}

static void
what_is_missing_is_said_in_words(void **state)
{
	(void)state;
	sentence("-LCE", "these parts of it are damaged: its reference and "
			 "dates");
	sentence("S--E", "these parts of it are damaged: its checklist, whom "
			 "to call");
	sentence("SLC-", "these parts of it are damaged: all that was "
			 "answered and noted");
	sentence("----", "no part of it can be opened");
}

/* A head that a stranger wrote is not believed. */
static void
hostile_heads_cost_nothing(void **state)
{
	struct seal_place p = place();
	uint8_t head[SEAL_HEAD + 12] = "heedreco\1";
	struct record back;
	struct buf why = { 0 };

	(void)state;
	memcpy(head + 16, p.id, SEAL_ID);
	head[32] = 7;
	memcpy(head + 40, p.store, SEAL_ID);
	for (size_t parts = 0; parts < 5; parts++) {
		head[12] = (uint8_t)parts;
		memset(head + SEAL_HEAD, 0xff, 12);
		assert_number(pack_read(&back, head, sizeof head, &p, NULL,
					&why), VAULT_DAMAGED);
		record_done(&back);
	}
	memset(head + 12, 0xff, 4);
	assert_number(pack_read(&back, head, sizeof head, &p, NULL, &why),
		      VAULT_DAMAGED);
	record_done(&back);
	buf_done(&why);
}

/* What beginning to read a file of that size and so many parts comes to. */
static enum vault_status
begins(uint64_t whole, uint32_t parts)
{
	struct seal_place p = place();
	uint8_t head[SEAL_HEAD] = "heedreco\1";
	struct seal_reader reader;
	struct buf why = { 0 };
	enum vault_status status;

	for (int i = 0; i < 4; i++)
		head[12 + i] = (uint8_t)(parts >> 8 * i);
	memcpy(head + 16, p.id, SEAL_ID);
	head[32] = 7;
	memcpy(head + 40, p.store, SEAL_ID);
	status = seal_begin(&reader, head, sizeof head, whole, &p, &why);
	seal_end(&reader);
	buf_done(&why);
	return status;
}

/* Can so many parts of that size be written? */
static bool
writes(size_t count, size_t size)
{
	struct seal_place p = place();
	struct seal_part *parts = mem_alloc(count, sizeof *parts);
	uint8_t *bytes = mem_alloc(size, 1);
	struct buf out = { 0 }, why = { 0 };
	bool good;

	for (size_t i = 0; i < count; i++)
		parts[i] = (struct seal_part){ bytes, size };
	good = seal_write(&out, &p, parts, count, &why);
	assert_true(good == (why.size == 0));
	free(parts);
	free(bytes);
	buf_done(&out);
	buf_done(&why);
	return good;
}

static void
the_bounds_of_a_file_are_kept(void **state)
{
	(void)state;
	assert_number(begins(SEAL_FILE_MOST, SEAL_PARTS_MOST), VAULT_DONE);
	assert_number(begins(SEAL_FILE_MOST, SEAL_PARTS_MOST + 1),
		      VAULT_DAMAGED);
	assert_number(begins(SEAL_FILE_MOST, SEAL_PARTS_LEAST), VAULT_DONE);
	assert_number(begins(SEAL_FILE_MOST, SEAL_PARTS_LEAST - 1),
		      VAULT_DAMAGED);
	assert_number(begins((uint64_t)SEAL_FILE_MOST + 1, 3), VAULT_DAMAGED);
	assert_true(writes(3, SEAL_PART_MOST - 1));
	assert_false(writes(3, SEAL_PART_MOST));
	assert_false(writes(17, SEAL_PART_MOST - 1));
	assert_false(writes(SEAL_PARTS_MOST + 1, 1));
}

/* Sealed well, and larger than a part may be: it is not even opened. */
static void
a_part_above_its_bound_is_not_opened(void **state)
{
	enum { SIZE = SEAL_PART_MOST + SEAL_BLOCK,
	       AT = SEAL_HEAD + 3 * 4 };
	struct seal_place p = place();
	size_t whole = AT + 3 * (size_t)CRYPT_TAG + SIZE;
	uint8_t *file = mem_alloc(whole, 1), nonce[CRYPT_NONCE] = { 0 };
	struct seal_reader reader;
	struct buf why = { 0 };

	(void)state;
	memcpy(file, "heedreco\1", 10);
	file[12] = 3;
	memcpy(file + 16, p.id, SEAL_ID);
	file[32] = 7;
	memcpy(file + 40, p.store, SEAL_ID);
	bytes_put(file + SEAL_HEAD, SIZE + CRYPT_TAG, 4);
	file[AT] = 'S';
	file[AT + SIZE - 1] = 0x80;
	crypt_seal(file + AT, key, nonce, file + AT, SIZE, file, SEAL_HEAD);
	assert_number(seal_begin(&reader, file, whole, whole, &p, &why),
		      VAULT_DONE);
	assert_false(seal_next(&reader));
	assert_number(reader.room_size, 0);
	seal_end(&reader);
	free(file);
	buf_done(&why);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read_back),
		cmocka_unit_test(every_kind_of_event_is_read_back),
		cmocka_unit_test(every_size_around_a_block_is_read_back),
		cmocka_unit_test(many_events_take_more_parts),
		cmocka_unit_test(nothing_is_written_that_could_not_be_read),
		cmocka_unit_test(a_damaged_file_gives_nothing_false),
		cmocka_unit_test(what_is_missing_is_said_in_words),
		cmocka_unit_test(hostile_heads_cost_nothing),
		cmocka_unit_test(the_bounds_of_a_file_are_kept),
		cmocka_unit_test(a_part_above_its_bound_is_not_opened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
