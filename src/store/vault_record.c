/* SPDX-License-Identifier: MIT */
/*
 * One record: its lock, saving and deleting it. A save is a new file beside
 * the older ones; nothing that is whole is ever written to again.
 */
#include "store/vault_parts.h"

#include "store/pack.h"

#include <stdlib.h>
#include <string.h>

struct vault_lock *
vault_locked(const struct vault *v, const uint8_t id[RECORD_ID])
{
	for (size_t i = 0; i < v->lock_count; i++)
		if (memcmp(v->locks[i].id, id, RECORD_ID) == 0)
			return &v->locks[i];
	return NULL;
}

enum vault_status
vault_lock(struct vault *v, const uint8_t id[RECORD_ID], struct buf *why)
{
	struct vault_lock lock = { .fd = -1 };
	char name[VAULT_NAME];
	enum vault_status status;

	if (vault_locked(v, id) != NULL)
		return VAULT_DONE;
	vault_name_of(name, id, "lock");
	status = folder_lock(&v->folder, name, &lock.fd, why);
	if (status != VAULT_DONE)
		return status;
	memcpy(lock.id, id, RECORD_ID);
	v->locks = mem_resize(v->locks, v->lock_count + 1, sizeof *v->locks);
	v->locks[v->lock_count++] = lock;
	return VAULT_DONE;
}

void
vault_unlock(struct vault *v, const uint8_t id[RECORD_ID])
{
	struct vault_lock *lock = vault_locked(v, id);

	if (lock == NULL)
		return;
	folder_unlock(lock->fd);
	*lock = v->locks[--v->lock_count];
}

static enum vault_status
not_locked(struct buf *why)
{
	buf_puts(why, "This record is not held by this heed. Open it again.");
	return VAULT_BUSY;
}

/* Is this save whole, or of a newer heed? One that cannot be read is not. */
static enum vault_status
test_save(struct vault *v, const struct seal_place *place, struct buf *why)
{
	struct folder_bytes bytes;
	struct buf trouble = { 0 };
	char name[VAULT_NAME];
	enum vault_status status;

	vault_name(name, place->id, place->generation);
	status = folder_read(&v->folder, name, SEAL_FILE_MOST, &bytes,
			     &trouble);
	if (status == VAULT_DONE)
		status = pack_test(bytes.data, bytes.size, place);
	else if (status == VAULT_REFUSED)
		buf_puts(why, buf_text(&trouble));
	free(bytes.data);
	buf_done(&trouble);
	return status;
}

/* Did anybody else save it since this one was read? A save that does not open
   does not count: it is why an older one was read. */
static enum vault_status
stale(struct vault *v, const struct vault_saves *saves, uint64_t known,
      const struct seal_place *as, struct buf *why)
{
	for (size_t i = 0; i < saves->count; i++) {
		struct seal_place place = *as;
		enum vault_status status;

		place.generation = saves->items[i].generation;
		if (place.generation <= known)
			break;
		status = test_save(v, &place, why);
		if (status == VAULT_REFUSED)
			return status;
		if (status == VAULT_DONE || status == VAULT_NEWER) {
			buf_puts(why, "Another heed saved this record since it "
				      "was opened here. Open it again.");
			return VAULT_BUSY;
		}
	}
	return VAULT_DONE;
}

/* Which save this will be, after those that there are. */
static enum vault_status
next_place(struct vault *v, struct seal_place *place, const struct record *r,
	   const struct vault_saves *saves, struct buf *why)
{
	struct vault_lock *lock = vault_locked(v, r->id);
	uint64_t known = r->generation > lock->tried ? r->generation :
						       lock->tried;
	uint64_t newest = r->generation;
	enum vault_status status;

	memcpy(place->id, r->id, RECORD_ID);
	memcpy(place->store, v->keys.store, SEAL_ID);
	place->key = v->secret->record;
	seal_key(v->secret->record, v->secret->store, r->id);
	status = stale(v, saves, known, place, why);
	if (saves->count > 0 && saves->items[0].generation > newest)
		newest = saves->items[0].generation;
	if (status == VAULT_DONE && newest == UINT64_MAX) {
		buf_puts(why, "This record was saved as often as heed can "
			      "count.");
		return VAULT_INPUT;
	}
	place->generation = newest + 1;
	return status;
}

/* Write a file beside, and see that what the disk gives back opens. */
static enum vault_status
write_beside(struct vault *v, const char *name, const struct buf *file,
	     const struct seal_place *place, struct buf *why)
{
	struct folder_bytes back = { 0 };
	enum vault_status status = folder_write(&v->folder, name, file->data,
						file->size, why);

	if (status == VAULT_DONE)
		status = folder_read(&v->folder, name, file->size + 1, &back,
				     why);
	if (status == VAULT_DONE &&
	    (back.size != file->size ||
	     memcmp(back.data, file->data, back.size) != 0 ||
	     pack_test(back.data, back.size, place) != VAULT_DONE)) {
		buf_puts(why, "The disk gives back something else than was "
			      "written.");
		status = VAULT_DISK;
	}
	free(back.data);
	return status;
}

/* Older saves than those that are kept; they may stay. */
static void
forget(struct vault *v, const struct vault_saves *saves, uint64_t newest)
{
	for (size_t i = 0; i < saves->count; i++) {
		const struct vault_save_name *old = &saves->items[i];
		char name[VAULT_NAME];

		if (newest - old->generation < VAULT_GENERATIONS)
			continue;
		vault_name(name, old->id, old->generation);
		folder_drop(&v->folder, name);
	}
}

/* Write it beside, then put it in its place. */
static enum vault_status
save_at(struct vault *v, const struct record *r,
	const struct seal_place *place, struct buf *why)
{
	struct buf file = { 0 };
	char beside[VAULT_NAME], name[VAULT_NAME];
	enum vault_status status = VAULT_INPUT;

	vault_name_of(beside, r->id, "new");
	vault_name(name, r->id, place->generation);
	if (pack_write(&file, r, place, why))
		status = write_beside(v, beside, &file, place, why);
	buf_done(&file);
	if (status == VAULT_DONE) {
		vault_locked(v, r->id)->tried = place->generation;
		status = folder_place(&v->folder, beside, name, why);
	}
	if (status != VAULT_DONE)
		folder_drop(&v->folder, beside);
	return status;
}

static enum vault_status
save(struct vault *v, struct record *r, struct buf *why)
{
	struct seal_place place = { .generation = 0 };
	struct vault_saves saves;
	enum vault_status status = vault_saves(&v->folder, &saves, r->id, why);

	if (status == VAULT_DONE)
		status = next_place(v, &place, r, &saves, why);
	if (status == VAULT_DONE)
		status = save_at(v, r, &place, why);
	if (status == VAULT_DONE) {
		forget(v, &saves, place.generation);
		r->generation = place.generation;
	}
	free(saves.items);
	return status;
}

/* Give it an id that no record has, and lock it. */
static enum vault_status
name_new(struct vault *v, struct record *r, struct buf *why)
{
	enum vault_status status;

	crypt_random(r->id, RECORD_ID);
	status = vault_lock(v, r->id, why);
	if (status != VAULT_DONE)
		memset(r->id, 0, RECORD_ID);
	return status;
}

enum vault_status
vault_save(struct vault *v, struct record *r, struct buf *why)
{
	static const uint8_t none[RECORD_ID];
	enum vault_status status = VAULT_DONE;

	if (r->partial) {
		buf_puts(why, "Parts of this record are missing, so it is only "
			      "to look at and is not saved.");
		return VAULT_INPUT;
	}
	if (memcmp(r->id, none, RECORD_ID) == 0)
		status = name_new(v, r, why);
	else if (vault_locked(v, r->id) == NULL)
		status = not_locked(why);
	if (status == VAULT_DONE)
		status = save(v, r, why);
	mem_wipe(v->secret->record, CRYPT_KEY);
	return status;
}

/* The oldest first: whatever is left, when it ends early, is the newest. */
static enum vault_status
remove_saves(struct vault *v, const uint8_t id[RECORD_ID], struct buf *why)
{
	struct vault_saves saves;
	char name[VAULT_NAME];
	enum vault_status status;

	vault_name_of(name, id, "new");
	status = folder_remove(&v->folder, name, why);
	if (status != VAULT_DONE)
		return status;
	status = vault_saves(&v->folder, &saves, id, why);
	for (size_t i = saves.count; status == VAULT_DONE && i-- > 0;) {
		vault_name(name, id, saves.items[i].generation);
		status = folder_remove(&v->folder, name, why);
	}
	free(saves.items);
	return status == VAULT_DONE ? folder_sync(&v->folder, why) : status;
}

enum vault_status
vault_delete(struct vault *v, const uint8_t id[RECORD_ID], struct buf *why)
{
	uint8_t own[RECORD_ID];
	char name[VAULT_NAME];
	enum vault_status status;

	if (vault_locked(v, id) == NULL)
		return not_locked(why);
	/* id may be that of a lock, which moves. */
	memcpy(own, id, RECORD_ID);
	status = remove_saves(v, own, why);
	if (status != VAULT_DONE)
		return status;
	vault_name_of(name, own, "lock");
	folder_drop(&v->folder, name);
	vault_unlock(v, own);
	return VAULT_DONE;
}
