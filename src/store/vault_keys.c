/* SPDX-License-Identifier: MIT */
/*
 * Passphrases. Another heed may have changed them meanwhile, so each change
 * is made to what lies on the disk now, under keys.lock; the key meant is
 * found there by its bytes, not by its place.
 */
#include "store/vault_parts.h"

#include <stdlib.h>
#include <string.h>

size_t
vault_keys(const struct vault *v)
{
	return v->keys.count;
}

const char *
vault_key_label(const struct vault *v, size_t key)
{
	return v->keys.labels[key];
}

size_t
vault_key_used(const struct vault *v)
{
	return v->used;
}

/* The place of one of our keys in others; count when it is not there. */
static size_t
find(const struct keys *in, const struct vault *v, size_t key)
{
	size_t i = 0;

	while (i < in->count &&
	       memcmp(in->slots[i], v->keys.slots[key], KEYS_SLOT) != 0)
		i++;
	return i;
}

/* The keys as they lie on the disk now: the first file that our key opens. */
static enum vault_status
reread(struct keys *now, const struct vault *v, struct buf *why)
{
	static const char *const names[2] = { "keys", "keys.copy" };
	enum vault_status status = VAULT_DAMAGED;
	struct buf trouble = { 0 };

	for (int i = 0; i < 2; i++) {
		struct folder_bytes bytes;

		buf_clear(&trouble);
		status = folder_read(&v->folder, names[i], KEYS_FILE + 1,
				     &bytes, &trouble);
		if (status == VAULT_DONE)
			status = keys_read(now, bytes.data, bytes.size,
					   &trouble);
		free(bytes.data);
		if (status == VAULT_DONE &&
		    !keys_names(now, v->secret->store)) {
			buf_puts(&trouble, "The keys of these records were "
					   "changed by something else than "
					   "heed.");
			status = VAULT_DAMAGED;
		}
		if (status == VAULT_DONE || status == VAULT_NEWER ||
		    status == VAULT_REFUSED)
			break;
	}
	if (status != VAULT_DONE)
		buf_puts(why, buf_text(&trouble));
	buf_done(&trouble);
	return status;
}

/* One change to the keys. */
struct change {
	enum { ADD, CHANGE, REMOVE } what;
	size_t key;
	const char *label, *passphrase;
};

/* Derive, and see that nobody else has this passphrase. */
static enum vault_status
derive(struct vault *v, const struct keys *k, const char *passphrase,
       size_t but, struct buf *why)
{
	struct vault_secret *s = v->secret;
	uint8_t *opened = crypt_alloc(CRYPT_KEY);
	enum vault_status status = keys_derive(s->derived, k, passphrase,
					       why);
	size_t same = status == VAULT_DONE ? keys_try(k, s->derived, opened) :
		k->count;

	crypt_free(opened);
	if (same < k->count && same != but) {
		buf_printf(why, "That is the passphrase of %s already; choose "
			   "another.", k->labels[same]);
		status = VAULT_INPUT;
	}
	return status;
}

static enum vault_status
apply(struct vault *v, struct keys *k, const struct change *c, size_t place,
      struct buf *why)
{
	enum vault_status status = VAULT_DONE;

	if (c->what == REMOVE) {
		keys_drop(k, place);
		return status;
	}
	if (c->what == ADD && k->count == VAULT_KEYS) {
		buf_printf(why, "There are %d passphrases already, and no "
			   "room for more. Withdraw one first.", VAULT_KEYS);
		return VAULT_INPUT;
	}
	if (c->what == ADD)
		place = k->count;
	status = derive(v, k, c->passphrase, place, why);
	if (status == VAULT_DONE && c->what == ADD) {
		k->count++;
		mem_wipe(k->labels[place], VAULT_LABEL);
		memcpy(k->labels[place], c->label, strlen(c->label));
	}
	if (status == VAULT_DONE)
		keys_put(k, place, v->secret->derived, v->secret->store);
	mem_wipe(v->secret->derived, CRYPT_KEY);
	return status;
}

/* Write changed keys, and say what holds now if that fails. If it fails late
   they may be there: then the next try finds them and begins from ours. */
static enum vault_status
write_keys(struct vault *v, struct keys *k, struct buf *why)
{
	bool placed;
	enum vault_status status = vault_header_write(v, k, &placed, why);

	if (status != VAULT_DONE && placed)
		v->attempt = *k;
	v->attempted = status != VAULT_DONE && (placed || v->attempted);
	if (status != VAULT_DONE)
		buf_puts(why, placed ?
			 " The old passphrases may hold or the new ones: try "
			 "again." : " The passphrases are as they were.");
	return status;
}

static bool
same_slots(const struct keys *a, const struct keys *b)
{
	return a->count == b->count &&
		memcmp(a->slots, b->slots, a->count * KEYS_SLOT) == 0;
}

/* Change what lies on the disk now. The lock is held. */
static enum vault_status
change_locked(struct vault *v, struct keys *now, const struct change *c,
	      struct buf *why)
{
	enum vault_status status = reread(now, v, why);
	size_t used, place = 0;

	if (status != VAULT_DONE)
		return status;
	if (v->attempted && same_slots(now, &v->attempt))
		*now = v->keys;
	used = find(now, v, v->used);
	if (c->what != ADD)
		place = find(now, v, c->key);
	if (used == now->count || place == now->count) {
		buf_puts(why, "The passphrases were changed elsewhere since "
			      "these records were opened. Open them again.");
		return VAULT_BUSY;
	}
	status = apply(v, now, c, place, why);
	if (status == VAULT_DONE)
		status = write_keys(v, now, why);
	if (status == VAULT_DONE) {
		v->keys = *now;
		v->used = c->what == REMOVE && place < used ? used - 1 : used;
	}
	return status;
}

static enum vault_status
change(struct vault *v, const struct change *c, struct buf *why)
{
	struct keys now;
	int lock;
	enum vault_status status = folder_lock(&v->folder, "keys.lock", &lock,
					       why);

	if (status != VAULT_DONE)
		return status;
	status = change_locked(v, &now, c, why);
	mem_wipe(&now, sizeof now);
	folder_unlock(lock);
	return status;
}

enum vault_status
vault_key_add(struct vault *v, const char *label, const char *passphrase,
	      struct buf *why)
{
	struct change c = { ADD, 0, label, passphrase };
	enum vault_status status = vault_label(label, why);

	if (status == VAULT_DONE)
		status = vault_passphrase(passphrase, why);
	return status == VAULT_DONE ? change(v, &c, why) : status;
}

enum vault_status
vault_key_change(struct vault *v, size_t key, const char *passphrase,
		 struct buf *why)
{
	struct change c = { CHANGE, key, NULL, passphrase };
	enum vault_status status = vault_passphrase(passphrase, why);

	return status == VAULT_DONE ? change(v, &c, why) : status;
}

enum vault_status
vault_key_remove(struct vault *v, size_t key, struct buf *why)
{
	struct change c = { REMOVE, key, NULL, NULL };

	if (v->keys.count == 1) {
		buf_puts(why, "This is the only passphrase; without one nobody "
			      "could open the records.");
		return VAULT_INPUT;
	}
	if (key == v->used) {
		buf_puts(why, "You are using this passphrase. Open the records "
			      "with another one to withdraw it.");
		return VAULT_INPUT;
	}
	return change(v, &c, why);
}
