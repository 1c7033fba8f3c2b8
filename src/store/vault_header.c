/* SPDX-License-Identifier: MIT */
/*
 * The keys lie in two files that say the same. Where the first cannot be used
 * the copy is, and whatever is amiss is put right under keys.lock: what was
 * found out before the lock counts only if it is still so.
 */
#include "store/vault_parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[2] = { "keys", "keys.copy" };
static const char *const fresh[2] = { "keys.new", "keys.copy.new" };

enum vault_status
vault_passphrase(const char *passphrase, struct buf *why)
{
	char *form = text_nfc(passphrase);
	size_t size = form != NULL ? strlen(form) : 0;
	const char *trouble = NULL;

	if (form == NULL)
		trouble = "That is no text that heed can use.";
	else if (text_chars(form, size) < VAULT_PASSPHRASE_LEAST)
		trouble = "A passphrase needs 8 characters or more; four or "
			  "five words are good.";
	else if (size > VAULT_PASSPHRASE_MOST)
		trouble = "That passphrase is too long.";
	if (form != NULL)
		mem_wipe(form, size);
	free(form);
	if (trouble == NULL)
		return VAULT_DONE;
	buf_puts(why, trouble);
	return VAULT_INPUT;
}

enum vault_status
vault_label(const char *label, struct buf *why)
{
	size_t size = strlen(label);

	if (size > 0 && size < VAULT_LABEL && text_valid(label, size) == size)
		return VAULT_DONE;
	buf_puts(why, size == 0 ? "Say whose passphrase it is." :
		 size >= VAULT_LABEL ? "That name is too long." :
				       "That is no text that heed can use.");
	return VAULT_INPUT;
}

/* One of the files, read; and what it says, if it is sound. */
struct header {
	struct folder_bytes bytes;
	struct keys keys;
	enum vault_status status;
};

static void
header_read(struct header *h, const struct folder *f, int which,
	    struct buf *why)
{
	*h = (struct header){ 0 };
	h->status = folder_read(f, names[which], KEYS_FILE + 1, &h->bytes,
				why);
	if (h->status == VAULT_DONE)
		h->status = keys_read(&h->keys, h->bytes.data, h->bytes.size,
				      why);
}

static void
header_done(struct header *h)
{
	free(h->bytes.data);
	mem_wipe(h->keys.labels, sizeof h->keys.labels);
	*h = (struct header){ 0 };
}

/* Is the other file to be asked? */
static bool
useless(enum vault_status status)
{
	return status == VAULT_NONE || status == VAULT_DAMAGED ||
		status == VAULT_DISK;
}

/* Neither of the files is there: are there records that need them? */
static enum vault_status
no_header(const struct folder *f, struct buf *why)
{
	struct vault_saves saves;
	enum vault_status status = vault_saves(f, &saves, NULL, why);
	size_t count = saves.count;

	free(saves.items);
	if (status != VAULT_DONE)
		return status;
	if (count == 0) {
		buf_puts(why, "There are no records in ");
		refuse_path(why, f->path, NULL);
		buf_puts(why, " yet.");
		return VAULT_NONE;
	}
	buf_puts(why, "The files with the keys of the records in ");
	refuse_path(why, f->path, NULL);
	buf_puts(why, " are gone: keys and keys.copy. Bring one back from a "
		      "copy of that folder; without it nobody can open them.");
	return VAULT_DAMAGED;
}

/* What to say of two files of which none can be used. */
static enum vault_status
neither(const struct folder *f, const enum vault_status status[2],
	struct buf troubles[2], struct buf *why)
{
	int which = 0;

	if (status[0] == VAULT_NONE && status[1] == VAULT_NONE)
		return no_header(f, why);
	if (status[0] == VAULT_NONE)
		which = 1;
	buf_puts(why, buf_text(&troubles[which]));
	if (status[which] == VAULT_DAMAGED)
		buf_puts(why, " Bring keys back from a copy of that folder; "
			      "without it nobody can open them.");
	return status[which];
}

enum vault_status
vault_header(const struct folder *f, struct buf *why)
{
	struct buf troubles[2] = { { 0 }, { 0 } };
	enum vault_status status[2] = { VAULT_NONE, VAULT_NONE }, all;
	int which = 0;

	for (; which < 2; which++) {
		struct header h;

		header_read(&h, f, which, &troubles[which]);
		status[which] = h.status;
		header_done(&h);
		if (!useless(status[which]))
			break;
	}
	if (which == 2) {
		all = neither(f, status, troubles, why);
	} else {
		all = status[which];
		buf_puts(why, buf_text(&troubles[which]));
	}
	buf_done(&troubles[0]);
	buf_done(&troubles[1]);
	return all;
}

/* Put bytes into one of the files. */
static enum vault_status
put(const struct folder *f, int which, const void *bytes, size_t size,
    bool *placed, struct buf *why)
{
	struct folder_bytes back = { 0 };
	enum vault_status status = folder_write(f, fresh[which], bytes, size,
						why);

	if (status == VAULT_DONE)
		status = folder_read(f, fresh[which], size + 1, &back, why);
	if (status == VAULT_DONE && (back.size != size ||
				     memcmp(back.data, bytes, size) != 0)) {
		buf_puts(why, "The disk gives back something else than was "
			      "written.");
		status = VAULT_DISK;
	}
	free(back.data);
	if (status == VAULT_DONE) {
		*placed = true;
		return folder_place(f, fresh[which], names[which], why);
	}
	folder_drop(f, fresh[which]);
	return status;
}

enum vault_status
vault_header_write(struct vault *v, struct keys *k, bool *placed,
		   struct buf *why)
{
	struct buf file = { 0 };
	enum vault_status status = VAULT_DONE;

	*placed = false;
	keys_write(&file, k, v->secret->store);
	for (int i = 0; i < 2 && status == VAULT_DONE; i++)
		status = put(&v->folder, i, file.data, file.size, placed, why);
	buf_done(&file);
	return status;
}

static bool
same(const struct folder_bytes *a, const struct folder_bytes *b)
{
	return a->size == b->size && (a->size == 0 ||
				      memcmp(a->data, b->data, a->size) == 0);
}

/* Make the other file the same as this one, which opened, if it still lies
   there as it was and nobody changes it. Failing that costs nothing now. */
static void
heal(const struct folder *f, int good, const struct folder_bytes *bytes,
     const struct folder_bytes *other)
{
	struct folder_bytes now[2] = { { 0 }, { 0 } };
	struct buf why = { 0 };
	bool placed;
	int lock;

	if (folder_lock(f, "keys.lock", &lock, &why) != VAULT_DONE) {
		buf_done(&why);
		return;
	}
	for (int i = 0; i < 2; i++)
		folder_read(f, names[i], KEYS_FILE + 1, &now[i], &why);
	if (same(&now[good], bytes) && same(&now[1 - good], other))
		put(f, 1 - good, bytes->data, bytes->size, &placed, &why);
	free(now[0].data);
	free(now[1].data);
	folder_unlock(lock);
	buf_done(&why);
}

/* Open one of the files. */
static enum vault_status
unseal(struct vault *v, struct header *h, const char *passphrase,
       struct buf *why)
{
	struct vault_secret *s = v->secret;
	enum vault_status status = keys_derive(s->derived, &h->keys,
					       passphrase, why);

	if (status != VAULT_DONE)
		return status;
	v->used = keys_try(&h->keys, s->derived, s->store);
	mem_wipe(s->derived, sizeof s->derived);
	if (v->used == h->keys.count) {
		buf_puts(why, "That is not the passphrase of these records. "
			 "Is Caps Lock on?");
		return VAULT_PASSPHRASE;
	}
	if (!keys_names(&h->keys, s->store)) {
		mem_wipe(s->store, sizeof s->store);
		buf_puts(why, "The file with the keys of these records was "
			      "changed by something else than heed.");
		return VAULT_DAMAGED;
	}
	v->keys = h->keys;
	return VAULT_DONE;
}

/* The one that opened is good; is the other the same? */
static void
compare(const struct folder *f, struct header h[2], int which)
{
	struct buf ignored = { 0 };

	if (which == 0)
		header_read(&h[1], f, 1, &ignored);
	if (!same(&h[0].bytes, &h[1].bytes))
		heal(f, which, &h[which].bytes, &h[1 - which].bytes);
	buf_done(&ignored);
}

enum vault_status
vault_unseal(struct vault *v, const char *passphrase, struct buf *why)
{
	struct header h[2] = { { .status = VAULT_NONE },
			       { .status = VAULT_NONE } };
	struct buf troubles[2] = { { 0 }, { 0 } };
	enum vault_status status[2] = { VAULT_NONE, VAULT_NONE }, all;
	int which = 0;

	for (; which < 2; which++) {
		header_read(&h[which], &v->folder, which, &troubles[which]);
		status[which] = h[which].status;
		if (status[which] == VAULT_DONE)
			status[which] = unseal(v, &h[which], passphrase,
					       &troubles[which]);
		if (!useless(status[which]))
			break;
	}
	all = which == 2 ? neither(&v->folder, status, troubles, why) :
			   status[which];
	if (all == VAULT_DONE)
		compare(&v->folder, h, which);
	else if (which < 2)
		buf_puts(why, buf_text(&troubles[which]));
	for (int i = 0; i < 2; i++) {
		header_done(&h[i]);
		buf_done(&troubles[i]);
	}
	return all;
}
