/* SPDX-License-Identifier: MIT */
/*
 * Whatever parts a record's file has, reading them comes to an end; what is
 * taken comes out again as it went in; and no byte of a sealed file can be
 * changed so that something else is read.
 *
 * An input that begins as a record or the keys do is read as such, its SHA-256
 * made right. Of any other the first two bytes say which byte of the file is
 * to be changed, and then come the parts, each with its size in two bytes
 * before it; so the seal is no wall.
 */
#include "store/codec.h"
#include "store/keys.h"
#include "store/seal.h"
#include "support/vector.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PARTS_MOST = 12 };

static const uint8_t key[CRYPT_KEY] = { 1, 2, 3 };

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_record: %s\n", why);
	abort();
}

static bool
same_part(const struct seal_part *a, const struct seal_part *b)
{
	return a->size == b->size && memcmp(a->bytes, b->bytes, a->size) == 0;
}

/* --- What is in parts ----------------------------------------------------- */

/* Texts of a record are never NULL. */
static void
begin(struct record *r)
{
	*r = (struct record){
		.reference = mem_string(""), .list_id = mem_string(""),
		.list_version = mem_string(""), .list_title = mem_string(""),
		.list = mem_string(""), .contacts = mem_string(""),
		.place = mem_string(""),
	};
}

static void
take(struct record *r, const struct seal_part *parts, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		uint64_t events = 0;
		struct summary s;

		codec_take(r, &events, i, &parts[i]);
		if (codec_summary(&s, &parts[i]))
			summary_done(&s);
	}
}

static void
take_all(struct record *r, const struct codec *c)
{
	for (size_t i = 0; i < c->count; i++) {
		uint64_t events = 0;

		if (!codec_take(r, &events, i, &c->parts[i]))
			stop("what was written is not taken");
	}
}

/* What was taken is written, and that gives the same. */
static void
check_again(const struct record *r)
{
	struct record again = { 0 };
	struct codec first = { 0 }, second = { 0 };
	char a[VECTOR_DIGEST], b[VECTOR_DIGEST];
	struct buf why = { 0 };

	if (!codec_write(&first, r, &why))
		stop("what was taken is not written");
	take_all(&again, &first);
	vector_record(a, r);
	vector_record(b, &again);
	if (strcmp(a, b) != 0)
		stop("another record came out");
	if (!codec_write(&second, &again, &why) ||
	    first.count != second.count)
		stop("other parts came out");
	for (size_t i = 0; i < first.count; i++)
		if (!same_part(&first.parts[i], &second.parts[i]))
			stop("another part came out");
	codec_done(&first);
	codec_done(&second);
	record_done(&again);
	buf_done(&why);
}

/* --- Files ---------------------------------------------------------------- */

/* Read a file; each part that opens is the one that was put in. */
static size_t
read_file(const uint8_t *bytes, size_t size, const struct seal_place *place,
	  const struct seal_part *parts, size_t count)
{
	struct seal_reader reader;
	struct buf why = { 0 };
	size_t opened = 0;

	if (seal_begin(&reader, bytes, size, size, place, &why) == VAULT_DONE)
		for (size_t i = 0; i < reader.parts; i++) {
			if (!seal_next(&reader))
				continue;
			if (i >= count || !same_part(&reader.plain, &parts[i]))
				stop("a part that nobody sealed");
			opened++;
		}
	seal_end(&reader);
	buf_done(&why);
	return opened;
}

static void
check_sealed(const struct seal_part *parts, size_t count, size_t change)
{
	struct seal_place place = { .id = { 7 }, .generation = 1,
				    .store = { 9 }, .key = key };
	struct buf file = { 0 }, why = { 0 };
	size_t opened;

	if (!seal_write(&file, &place, parts, count, &why))
		stop("parts that cannot be sealed");
	if (read_file((uint8_t *)file.data, file.size, &place, parts,
		      count) != count)
		stop("a file that does not open");
	file.data[change % file.size] ^= 1;
	opened = read_file((uint8_t *)file.data, file.size, &place, parts,
			   count);
	if (opened >= count)
		stop("a change that is not found");
	read_file((uint8_t *)file.data, change % file.size, &place, parts,
		  count);
	buf_done(&file);
	buf_done(&why);
}

/* The input itself is the file, and its head is believed. */
static void
check_raw(const uint8_t *data, size_t size)
{
	struct seal_place place = { .key = key };

	memcpy(place.id, data + 16, sizeof place.id);
	for (size_t i = 8; i-- > 0;)
		place.generation = place.generation << 8 | data[32 + i];
	memcpy(place.store, data + 40, sizeof place.store);
	read_file(data, size, &place, NULL, 0);
}

static void
check_keys(const uint8_t *data, size_t size)
{
	uint8_t *file = (uint8_t *)mem_copy(data, size);
	size_t body = size - CRYPT_HASH;
	struct keys k;
	struct buf why = { 0 };

	crypt_hash(file + body, file, body);
	if (keys_read(&k, file, size, &why) == VAULT_DONE) {
		uint8_t found[CRYPT_KEY];

		if (k.count < 1 || k.count > VAULT_KEYS ||
		    k.cost.passes < 1 || k.cost.passes > CRYPT_PASSES_MOST ||
		    k.cost.memory < CRYPT_MEMORY_LEAST ||
		    k.cost.memory > CRYPT_MEMORY_MOST)
			stop("a cost or count out of bounds");
		if (keys_try(&k, key, found) != k.count || keys_names(&k, key))
			stop("keys that nobody sealed");
	} else if (why.size == 0) {
		stop("keys refused without a word");
	}
	buf_done(&why);
	free(file);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct seal_part parts[PARTS_MOST];
	struct record r;
	size_t count = 0, at = 2;

	if (size >= SEAL_HEAD && memcmp(data, "heedreco", 8) == 0) {
		check_raw(data, size);
		return 0;
	}
	if (size >= SEAL_HEAD && memcmp(data, "heedkeys", 8) == 0) {
		check_keys(data, size);
		return 0;
	}
	for (; at + 2 < size && count < PARTS_MOST; count++) {
		size_t want = (size_t)(data[at] | data[at + 1] << 8);

		at += 2;
		if (want > size - at || want == 0)
			want = size - at;
		parts[count].bytes = mem_copy(data + at, want);
		parts[count].size = want;
		at += want;
	}
	begin(&r);
	take(&r, parts, count);
	check_again(&r);
	if (count >= SEAL_PARTS_LEAST)
		check_sealed(parts, count,
			     (size_t)(data[0] | data[1] << 8));
	for (size_t i = 0; i < count; i++)
		free(parts[i].bytes);
	record_done(&r);
	return 0;
}
