/* SPDX-License-Identifier: MIT */
/*
 * Each part is sealed with a nonce of its own and with the head as additional
 * data, so that none can be moved, within a file or from another one. Sizes
 * are counted in 64 bits, so that no lie of a head can overflow.
 */
#include "store/seal.h"

#include "base/mem.h"
#include "store/bytes.h"

#include <stdlib.h>
#include <string.h>

enum {
	AT_VERSION = 8, AT_ZERO = 10, AT_PARTS = 12, AT_ID = 16,
	AT_GENERATION = 32, AT_STORE = 40, AT_SEED = 56,
	VERSION = 1, SIZE = 4,
	END = 0x80 /* of what is in a part; zeroes follow (ISO/IEC 7816-4) */
};

static const char magic[] = "heedreco", use[] = "heed record";

void
seal_key(uint8_t key[CRYPT_KEY], const uint8_t store[CRYPT_KEY],
	 const uint8_t id[SEAL_ID])
{
	uint8_t whole[sizeof use - 1 + SEAL_ID];

	memcpy(whole, use, sizeof use - 1);
	memcpy(whole + sizeof use - 1, id, SEAL_ID);
	crypt_subkey(key, store, whole, sizeof whole);
}

static void
nonce_of(uint8_t nonce[CRYPT_NONCE], const uint8_t *head, uint32_t part)
{
	memcpy(nonce, head + AT_SEED, SEAL_SEED);
	bytes_put(nonce + SEAL_SEED, part, SIZE);
}

/* With its end and zeroes up to a whole block. */
static size_t
padded(size_t size)
{
	return (size / SEAL_BLOCK + 1) * SEAL_BLOCK;
}

/* The size of a file of these parts, or 0 when it would be too large. */
static size_t
size_of(const struct seal_part *parts, size_t count)
{
	uint64_t total = SEAL_HEAD + (uint64_t)SIZE * count;

	if (count > SEAL_PARTS_MOST)
		return 0;
	for (size_t i = 0; i < count; i++) {
		if (parts[i].size >= SEAL_PART_MOST)
			return 0;
		total += padded(parts[i].size) + CRYPT_TAG;
	}
	return total <= SEAL_FILE_MOST ? (size_t)total : 0;
}

static void
write_head(uint8_t *head, const struct seal_place *place, size_t count)
{
	memcpy(head, magic, AT_VERSION);
	bytes_put(head + AT_VERSION, VERSION, 2);
	bytes_put(head + AT_ZERO, 0, 2);
	bytes_put(head + AT_PARTS, count, SIZE);
	memcpy(head + AT_ID, place->id, SEAL_ID);
	bytes_put(head + AT_GENERATION, place->generation, 8);
	memcpy(head + AT_STORE, place->store, SEAL_ID);
	crypt_random(head + AT_SEED, SEAL_SEED);
}

bool
seal_write(struct buf *out, const struct seal_place *place,
	   const struct seal_part *parts, size_t count, struct buf *why)
{
	size_t total = size_of(parts, count), at = SEAL_HEAD + SIZE * count;
	uint8_t *file;

	if (total == 0) {
		buf_puts(why, "This record is larger than heed can keep.");
		return false;
	}
	file = mem_alloc(total, 1);
	write_head(file, place, count);
	for (size_t i = 0; i < count; i++) {
		size_t size = padded(parts[i].size);
		uint8_t nonce[CRYPT_NONCE];

		/* Padded where it is sealed, so that no plain text stays. */
		memcpy(file + at, parts[i].bytes, parts[i].size);
		file[at + parts[i].size] = END;
		nonce_of(nonce, file, (uint32_t)i);
		crypt_seal(file + at, place->key, nonce, file + at, size, file,
			   SEAL_HEAD);
		bytes_put(file + SEAL_HEAD + SIZE * i, size + CRYPT_TAG, SIZE);
		at += size + CRYPT_TAG;
	}
	buf_add(out, file, total);
	free(file);
	return true;
}

/* What is wrong with a head, as a clause, or NULL. */
static const char *
wrong(const struct seal_reader *r)
{
	const uint8_t *head = r->bytes;

	if (r->have < SEAL_HEAD)
		return "it is cut off";
	if (bytes_get(head + AT_VERSION, 2) != VERSION ||
	    bytes_get(head + AT_ZERO, 2) != 0)
		return "its beginning is damaged";
	if (memcmp(head + AT_STORE, r->place->store, SEAL_ID) != 0)
		return "its beginning is damaged, or it is from another "
			"folder";
	if (memcmp(head + AT_ID, r->place->id, SEAL_ID) != 0)
		return "it is the file of another record";
	if (bytes_get(head + AT_GENERATION, 8) != r->place->generation)
		return "it is the file of another save";
	if (r->parts < SEAL_PARTS_LEAST || r->parts > SEAL_PARTS_MOST)
		return "its beginning is damaged";
	if (r->whole < r->offset)
		return "it is cut off";
	return r->whole > SEAL_FILE_MOST ? "it is too large" : NULL;
}

enum vault_status
seal_begin(struct seal_reader *r, const uint8_t *bytes, size_t have,
	   uint64_t whole, const struct seal_place *place, struct buf *why)
{
	const char *trouble = NULL;

	*r = (struct seal_reader){
		.bytes = bytes, .have = have, .whole = whole, .place = place,
	};
	if (have < AT_ZERO || memcmp(bytes, magic, AT_VERSION) != 0)
		trouble = have < AT_ZERO ? "it is cut off" :
			"it is no record";
	else if (bytes_get(bytes + AT_VERSION, 2) > VERSION) {
		buf_puts(why, "a newer heed wrote it, or its beginning is "
			 "damaged");
		return VAULT_NEWER;
	}
	if (trouble == NULL) {
		if (have >= SEAL_HEAD)
			r->parts = (uint32_t)bytes_get(bytes + AT_PARTS, SIZE);
		r->offset = SEAL_HEAD + (uint64_t)SIZE * r->parts;
		trouble = wrong(r);
	}
	if (trouble == NULL)
		return VAULT_DONE;
	buf_puts(why, trouble);
	r->parts = 0;
	return VAULT_DAMAGED;
}

/* The size of the next sealed part as the file has it. */
static uint64_t
next_size(const struct seal_reader *r)
{
	uint64_t at = SEAL_HEAD + (uint64_t)SIZE * r->next;

	if (r->next >= r->parts || at + SIZE > r->have)
		return 0;
	return bytes_get(r->bytes + at, SIZE);
}

uint64_t
seal_needs(const struct seal_reader *r)
{
	uint64_t table = SEAL_HEAD + (uint64_t)SIZE * r->parts;

	return table > r->have ? table : r->offset + next_size(r);
}

/* Take the padding off. */
static bool
strip(struct seal_part *plain)
{
	size_t size = plain->size;

	if (size == 0 || size % SEAL_BLOCK != 0)
		return false;
	do
		size--;
	while (size > plain->size - SEAL_BLOCK && plain->bytes[size] == 0);
	if (size == 0 || plain->bytes[size] != END)
		return false;
	plain->size = size;
	return true;
}

static void
make_room(struct seal_reader *r, size_t size)
{
	if (size <= r->room_size)
		return;
	mem_wipe(r->room, r->room_size);
	free(r->room);
	r->room = mem_alloc(size, 1);
	r->room_size = size;
}

bool
seal_next(struct seal_reader *r)
{
	uint64_t size = next_size(r), at = r->offset;
	uint8_t nonce[CRYPT_NONCE];

	r->plain = (struct seal_part){ 0 };
	if (r->next >= r->parts)
		return false;
	r->offset += size;
	nonce_of(nonce, r->bytes, r->next++);
	if (size < CRYPT_TAG || size - CRYPT_TAG > SEAL_PART_MOST ||
	    at + size > r->have)
		return false;
	make_room(r, (size_t)size);
	r->plain = (struct seal_part){ r->room, (size_t)size - CRYPT_TAG };
	return crypt_open(r->room, r->place->key, nonce, r->bytes + at,
			  (size_t)size, r->bytes, SEAL_HEAD) &&
		strip(&r->plain);
}

bool
seal_ends(const struct seal_reader *r)
{
	return r->next == r->parts && r->parts > 0 && r->offset == r->whole;
}

void
seal_end(struct seal_reader *r)
{
	if (r->room != NULL)
		mem_wipe(r->room, r->room_size);
	free(r->room);
	*r = (struct seal_reader){ 0 };
}
