/* SPDX-License-Identifier: MIT */
/*
 * Opening and closing. A vault is either whole, with the store's key in its
 * own memory, or there is none.
 */
#include "store/vault_parts.h"

#include <stdlib.h>
#include <string.h>

enum vault_status
vault_look(const char *folder, struct buf *why)
{
	struct folder f;
	enum vault_status status = folder_open(&f, folder, why);

	if (status == VAULT_DONE)
		status = vault_header(&f, why);
	folder_close(&f);
	return status;
}

static enum vault_status
begin(struct vault **out, const char *path, struct buf *why)
{
	struct vault *v = mem_alloc(1, sizeof *v);

	v->secret = crypt_alloc(sizeof *v->secret);
	*out = v;
	return folder_open(&v->folder, path, why);
}

void
vault_close(struct vault *v)
{
	if (v == NULL)
		return;
	for (size_t i = 0; i < v->lock_count; i++)
		folder_unlock(v->locks[i].fd);
	free(v->locks);
	folder_close(&v->folder);
	crypt_free(v->secret);
	mem_wipe(v, sizeof *v);
	free(v);
}

/* Hand it out, or take it apart again. */
static enum vault_status
finish(struct vault **out, struct vault *v, enum vault_status status)
{
	if (status != VAULT_DONE) {
		vault_close(v);
		v = NULL;
	}
	*out = v;
	return status;
}

enum vault_status
vault_open(struct vault **out, const char *folder, const char *passphrase,
	   struct buf *why)
{
	struct vault *v;
	enum vault_status status = begin(&v, folder, why);

	if (status == VAULT_DONE)
		status = vault_unseal(v, passphrase, why);
	return finish(out, v, status);
}

/* A store with one passphrase, in memory. */
static enum vault_status
fresh(struct vault *v, const char *passphrase, const char *label,
      struct crypt_cost cost, struct buf *why)
{
	struct keys *k = &v->keys;
	enum vault_status status;

	keys_init(k, cost);
	status = keys_derive(v->secret->derived, k, passphrase, why);
	if (status != VAULT_DONE)
		return status;
	crypt_random(v->secret->store, CRYPT_KEY);
	k->count = 1;
	memcpy(k->labels[0], label, strlen(label));
	keys_put(k, 0, v->secret->derived, v->secret->store);
	mem_wipe(v->secret->derived, CRYPT_KEY);
	return VAULT_DONE;
}

/* Make it in a folder where there is none. One that was just made with this
   passphrase is taken as made now: an earlier try may have failed late. */
static enum vault_status
make(struct vault *v, const char *passphrase, const char *label,
     struct crypt_cost cost, struct buf *why)
{
	struct buf trouble = { 0 };
	enum vault_status status = vault_header(&v->folder, &trouble);
	bool placed;

	if (status == VAULT_NONE) {
		status = fresh(v, passphrase, label, cost, why);
		if (status == VAULT_DONE)
			status = vault_header_write(v, &v->keys, &placed, why);
	} else if (status == VAULT_DONE) {
		status = vault_unseal(v, passphrase, &trouble);
		if (status == VAULT_DONE)
			status = vault_header_write(v, &v->keys, &placed, why);
		else if (status == VAULT_PASSPHRASE) {
			buf_puts(why, "There are records in ");
			refuse_path(why, v->folder.path, NULL);
			buf_puts(why, " already, with another passphrase.");
			status = VAULT_INPUT;
		} else
			buf_puts(why, buf_text(&trouble));
	} else {
		buf_puts(why, buf_text(&trouble));
	}
	buf_done(&trouble);
	return status;
}

enum vault_status
vault_create(struct vault **out, const char *folder, const char *passphrase,
	     const char *label, struct crypt_cost cost, struct buf *why)
{
	struct vault *v = NULL;
	enum vault_status status = vault_passphrase(passphrase, why);
	int lock;

	*out = NULL;
	if (status == VAULT_DONE)
		status = vault_label(label, why);
	if (status == VAULT_DONE)
		status = folder_make(folder, why);
	if (status != VAULT_DONE)
		return status;
	status = begin(&v, folder, why);
	if (status == VAULT_DONE)
		status = folder_lock(&v->folder, "keys.lock", &lock, why);
	if (status == VAULT_DONE) {
		status = make(v, passphrase, label, cost, why);
		folder_unlock(lock);
	}
	return finish(out, v, status);
}
