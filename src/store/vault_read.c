/* SPDX-License-Identifier: MIT */
/*
 * Reading one record: its newest save if that is whole, else the newest that
 * is, else what opens of the newest. Nothing here writes. What says of itself
 * that it is newer may as well be damaged there, and hides no other save.
 */
#include "store/vault_parts.h"

#include "store/pack.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { TRIES = 10 };

/* What the saves came to, looked at one by one. Owner: the members. */
struct search {
	struct vault *vault;
	struct seal_place place;
	struct record best;  /**< whole, or what opens */
	struct buf trouble;  /**< with the newest */
	uint64_t newest;
	enum vault_status status; /**< of the newest */
	bool passing; /**< which may be read another time */
	bool known;   /**< not every one says that it is newer */
	bool gone; /**< a file went while it was looked for */
};

/* Look at one save; true when it settles the matter. */
static bool
look(struct search *s, uint64_t generation)
{
	struct folder_bytes bytes;
	struct buf trouble = { 0 };
	struct record r = { 0 };
	char name[VAULT_NAME];
	enum vault_status status;
	bool first = generation == s->newest, passing, done;

	s->place.generation = generation;
	vault_name(name, s->place.id, generation);
	status = folder_read(&s->vault->folder, name, SEAL_FILE_MOST + 1,
			     &bytes, &trouble);
	s->gone = s->gone || status == VAULT_NONE;
	if (status == VAULT_DONE)
		status = pack_read(&r, bytes.data, bytes.size, &s->place, NULL,
				   &trouble);
	free(bytes.data);
	/* What a disk that is failing has lost may be lost for good. */
	passing = status == VAULT_DISK && bytes.error != EIO;
	s->known = s->known || status != VAULT_NEWER;
	done = status == VAULT_DONE ||
		(first && (status == VAULT_REFUSED || passing));
	if (first) {
		s->status = status;
		s->passing = passing;
		buf_puts(&s->trouble, buf_text(&trouble));
	}
	if (status == VAULT_DONE || s->best.reference == NULL) {
		record_done(&s->best);
		s->best = r;
	} else {
		record_done(&r);
	}
	buf_done(&trouble);
	return done;
}

/* What is wrong with the newest, and what is shown in its place. */
static void
explain(struct search *s, struct buf *why)
{
	char name[VAULT_NAME];
	uint64_t older = s->newest - s->best.generation;

	if (s->status == VAULT_REFUSED) {
		buf_puts(why, buf_text(&s->trouble));
		return;
	}
	if (s->passing) {
		buf_printf(why, "The last save of this record cannot be read "
			   "now: %s It may be sound, so no older one is "
			   "shown. Try again.", buf_text(&s->trouble));
		return;
	}
	if (s->status == VAULT_NEWER) {
		buf_puts(why, "A newer heed saved this record. Use that one to "
			      "open it.");
		return;
	}
	vault_name(name, s->place.id, s->newest);
	buf_puts(why, "The last save of this record cannot be read whole (");
	refuse_path(why, s->vault->folder.path, name);
	if (s->status == VAULT_DAMAGED)
		buf_printf(why, ": %s", buf_text(&s->trouble));
	buf_puts(why, "). ");
	if (s->best.reference == NULL)
		buf_puts(why, "Nothing of it can be shown. A backup of the "
			      "folder may have it whole.");
	else if (s->best.partial)
		buf_puts(why, "What can be read is shown, only to look at.");
	else if (older == 1)
		buf_puts(why, "The save before it is whole and is shown.");
	else
		buf_printf(why, "An older one is whole and is shown, from %llu "
			   "saves before.", (unsigned long long)older);
}

static enum vault_status
settle(struct search *s, struct record *r, struct buf *why)
{
	if (s->status == VAULT_DONE) {
		*r = s->best;
		s->best = (struct record){ 0 };
		return VAULT_DONE;
	}
	explain(s, why);
	if (s->status == VAULT_NEWER || s->status == VAULT_REFUSED ||
	    s->passing)
		return s->status;
	*r = s->best;
	s->best = (struct record){ 0 };
	return s->status == VAULT_DISK && r->reference == NULL ? VAULT_DISK :
								  VAULT_DAMAGED;
}

static enum vault_status
attempt(struct vault *v, const uint8_t id[RECORD_ID], struct record *r,
	bool *gone, struct buf *why)
{
	struct search s = { .vault = v, .status = VAULT_NONE };
	struct vault_saves saves;
	enum vault_status status = vault_saves(&v->folder, &saves, id, why);

	if (status != VAULT_DONE)
		return status;
	memcpy(s.place.id, id, RECORD_ID);
	memcpy(s.place.store, v->keys.store, SEAL_ID);
	s.place.key = v->secret->record;
	s.newest = saves.count > 0 ? saves.items[0].generation : 0;
	for (size_t i = 0; i < saves.count; i++)
		if (look(&s, saves.items[i].generation))
			break;
	if (s.status == VAULT_NEWER && s.known)
		s.status = VAULT_DAMAGED;
	*gone = s.gone;
	if (saves.count == 0) {
		buf_puts(why, "There is no such record any more.");
		status = VAULT_NONE;
	} else if (!s.gone) {
		status = settle(&s, r, why);
	} else {
		buf_puts(why, "This record keeps being saved elsewhere. Try "
			      "again.");
		status = VAULT_BUSY;
	}
	free(saves.items);
	record_done(&s.best);
	buf_done(&s.trouble);
	return status;
}

enum vault_status
vault_read(struct vault *v, const uint8_t id[RECORD_ID], struct record *r,
	   struct buf *why)
{
	enum vault_status status = VAULT_BUSY;
	size_t begin = why->size;
	bool gone = true;

	seal_key(v->secret->record, v->secret->store, id);
	for (int i = 0; i < TRIES && gone; i++) {
		*r = (struct record){ 0 };
		why->size = begin;
		gone = false;
		status = attempt(v, id, r, &gone, why);
	}
	mem_wipe(v->secret->record, CRYPT_KEY);
	return status;
}
