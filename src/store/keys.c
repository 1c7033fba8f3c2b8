/* SPDX-License-Identifier: MIT */
/*
 * Nothing of a file is used before its size and bounds were checked: it may
 * have been written to make heed ask for more memory than there is.
 */
#include "store/keys.h"

#include "base/mem.h"
#include "base/text.h"
#include "store/bytes.h"

#include <stdlib.h>
#include <string.h>

enum {
	AT_VERSION = 8, AT_COUNT = 10, AT_PASSES = 12, AT_MEMORY = 16,
	AT_SALT = 20, AT_STORE = 36, VERSION = 1
};

static const char magic[] = "heedkeys", use[] = "heed names";

void
keys_init(struct keys *k, struct crypt_cost cost)
{
	*k = (struct keys){ .cost = cost };
	crypt_random(k->salt, sizeof k->salt);
	crypt_random(k->store, sizeof k->store);
}

/* Bytes of the file before the names. */
static size_t
body_size(size_t count)
{
	return KEYS_HEAD + count * KEYS_SLOT;
}

static size_t
names_size(size_t count)
{
	return CRYPT_NONCE + count * VAULT_LABEL + CRYPT_TAG;
}

/* Write what stands before the names; it takes body_size() bytes. */
static void
write_body(uint8_t *out, const struct keys *k)
{
	memcpy(out, magic, AT_VERSION);
	bytes_put(out + AT_VERSION, VERSION, 2);
	bytes_put(out + AT_COUNT, k->count, 2);
	bytes_put(out + AT_PASSES, k->cost.passes, 4);
	bytes_put(out + AT_MEMORY, k->cost.memory, 4);
	memcpy(out + AT_SALT, k->salt, sizeof k->salt);
	memcpy(out + AT_STORE, k->store, sizeof k->store);
	for (size_t i = 0; i < k->count; i++)
		memcpy(out + body_size(i), k->slots[i], KEYS_SLOT);
}

static void
read_body(struct keys *k, const uint8_t *bytes)
{
	k->cost.passes = (uint32_t)bytes_get(bytes + AT_PASSES, 4);
	k->cost.memory = (uint32_t)bytes_get(bytes + AT_MEMORY, 4);
	memcpy(k->salt, bytes + AT_SALT, sizeof k->salt);
	memcpy(k->store, bytes + AT_STORE, sizeof k->store);
	for (size_t i = 0; i < k->count; i++)
		memcpy(k->slots[i], bytes + body_size(i), KEYS_SLOT);
	memcpy(k->sealed, bytes + body_size(k->count), names_size(k->count));
}

static bool
well_formed(struct keys *k, const uint8_t *bytes, size_t size)
{
	uint8_t sum[CRYPT_HASH];
	size_t body;

	if (size < KEYS_HEAD || bytes_get(bytes + AT_VERSION, 2) != VERSION)
		return false;
	k->count = (size_t)bytes_get(bytes + AT_COUNT, 2);
	if (k->count < 1 || k->count > VAULT_KEYS)
		return false;
	body = body_size(k->count) + names_size(k->count);
	if (size != body + CRYPT_HASH)
		return false;
	crypt_hash(sum, bytes, body);
	if (memcmp(sum, bytes + body, CRYPT_HASH) != 0)
		return false;
	read_body(k, bytes);
	return k->cost.passes >= 1 && k->cost.passes <= CRYPT_PASSES_MOST &&
		k->cost.memory >= CRYPT_MEMORY_LEAST &&
		k->cost.memory <= CRYPT_MEMORY_MOST;
}

enum vault_status
keys_read(struct keys *k, const uint8_t *bytes, size_t size, struct buf *why)
{
	*k = (struct keys){ 0 };
	if (size >= AT_COUNT && memcmp(bytes, magic, AT_VERSION) == 0 &&
	    bytes_get(bytes + AT_VERSION, 2) > VERSION) {
		buf_puts(why, "A newer heed made the keys of these records. "
			      "Use that one to open them.");
		return VAULT_NEWER;
	}
	if (size >= AT_COUNT && memcmp(bytes, magic, AT_VERSION) == 0 &&
	    well_formed(k, bytes, size))
		return VAULT_DONE;
	*k = (struct keys){ 0 };
	buf_puts(why, "The file with the keys of these records is damaged.");
	return VAULT_DAMAGED;
}

/* What a sealed key is bound to: the fixed part without the count, so that
   one can be added without the others. */
static size_t
bound(uint8_t out[KEYS_HEAD], const struct keys *k)
{
	struct keys head = *k;

	head.count = 0;
	write_body(out, &head);
	memmove(out + AT_COUNT, out + AT_PASSES, KEYS_HEAD - AT_PASSES);
	return KEYS_HEAD - (AT_PASSES - AT_COUNT);
}

static void
no_passphrase(struct buf *why)
{
	buf_puts(why, "That is not the passphrase of these records. "
		      "Is Caps Lock on?");
}

/* In its normal form, in memory for secrets: deriving takes a while, and so
   much memory that other memory may be swapped out. NULL if it is no text. */
static char *
normal(const char *passphrase)
{
	char *form = text_nfc(passphrase), *locked;
	size_t size = form != NULL ? strlen(form) : 0;

	if (form == NULL)
		return NULL;
	locked = crypt_alloc(size + 1);
	memcpy(locked, form, size + 1);
	mem_wipe(form, size);
	free(form);
	return locked;
}

enum vault_status
keys_derive(uint8_t derived[CRYPT_KEY], const struct keys *k,
	    const char *passphrase, struct buf *why)
{
	char *form = normal(passphrase);
	size_t size = form != NULL ? strlen(form) : 0;
	enum vault_status status = VAULT_DONE;

	if (size < 1 || size > VAULT_PASSPHRASE_MOST) {
		no_passphrase(why);
		status = VAULT_PASSPHRASE;
	} else if (!crypt_derive(derived, form, size, k->salt, k->cost)) {
		buf_printf(why, "There is not enough free memory to use the "
			   "passphrase: it takes %u MiB. Close other programs "
			   "and try again.",
			   (unsigned)((k->cost.memory + 1023) / 1024));
		status = VAULT_DISK;
	}
	crypt_free(form);
	return status;
}

size_t
keys_try(const struct keys *k, const uint8_t derived[CRYPT_KEY],
	 uint8_t store_key[CRYPT_KEY])
{
	uint8_t with[KEYS_HEAD];
	size_t size = bound(with, k), i = 0;

	while (i < k->count &&
	       !crypt_open(store_key, derived, k->slots[i],
			   k->slots[i] + CRYPT_NONCE, CRYPT_KEY + CRYPT_TAG,
			   with, size))
		i++;
	return i;
}

void
keys_put(struct keys *k, size_t key, const uint8_t derived[CRYPT_KEY],
	 const uint8_t store_key[CRYPT_KEY])
{
	uint8_t with[KEYS_HEAD], *slot = k->slots[key];
	size_t size = bound(with, k);

	crypt_random(slot, CRYPT_NONCE);
	crypt_seal(slot + CRYPT_NONCE, derived, slot, store_key, CRYPT_KEY,
		   with, size);
}

void
keys_drop(struct keys *k, size_t key)
{
	for (size_t i = key; i + 1 < k->count; i++) {
		memcpy(k->slots[i], k->slots[i + 1], KEYS_SLOT);
		memcpy(k->labels[i], k->labels[i + 1], VAULT_LABEL);
	}
	k->count--;
	mem_wipe(k->slots[k->count], KEYS_SLOT);
	mem_wipe(k->labels[k->count], VAULT_LABEL);
}

void
keys_write(struct buf *out, struct keys *k, const uint8_t store_key[CRYPT_KEY])
{
	uint8_t file[KEYS_FILE], key[CRYPT_KEY];
	size_t body = body_size(k->count), size = body + names_size(k->count);

	write_body(file, k);
	crypt_subkey(key, store_key, use, sizeof use - 1);
	crypt_random(file + body, CRYPT_NONCE);
	crypt_seal(file + body + CRYPT_NONCE, key, file + body, k->labels,
		   k->count * VAULT_LABEL, file, body);
	memcpy(k->sealed, file + body, size - body);
	crypt_hash(file + size, file, size);
	buf_add(out, file, size + CRYPT_HASH);
	mem_wipe(key, sizeof key);
}

/* UTF-8, then nothing but zeroes, and one at least. */
static bool
good_label(const char label[VAULT_LABEL])
{
	size_t size = strnlen(label, VAULT_LABEL);

	if (size == VAULT_LABEL || text_valid(label, size) != size)
		return false;
	for (size_t i = size; i < VAULT_LABEL; i++)
		if (label[i] != '\0')
			return false;
	return true;
}

bool
keys_names(struct keys *k, const uint8_t store_key[CRYPT_KEY])
{
	uint8_t body[KEYS_FILE], key[CRYPT_KEY];
	bool good;

	write_body(body, k);
	crypt_subkey(key, store_key, use, sizeof use - 1);
	good = crypt_open((uint8_t *)k->labels, key, k->sealed,
			  k->sealed + CRYPT_NONCE,
			  k->count * VAULT_LABEL + CRYPT_TAG, body,
			  body_size(k->count));
	mem_wipe(key, sizeof key);
	for (size_t i = 0; good && i < k->count; i++)
		good = good_label(k->labels[i]);
	return good;
}
