/* SPDX-License-Identifier: MIT */
#include "support/scene.h"

#include "test.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#define CANARY "CANARY"
#define SECOND "CANARY battery staple"

static const struct crypt_cost cheap = { 1, CRYPT_MEMORY_LEAST };

static void
where(const struct world *w, const char *what)
{
	static const char *const faults[FAULT_COUNT] = {
		"full", "broken", "stays full", "dead", "short", "signal",
		"wrong", "kill",
	};

	fail_msg("%s, %s at call %zu: %s", w->scene, faults[w->fault], w->call,
		 what);
}

void
must(const struct world *w, bool is_so, const char *what)
{
	if (!is_so)
		where(w, what);
}

/* --- What must hold whatever happened ------------------------------------- */

void
no_canary(const struct world *w)
{
	DIR *dir = opendir(w->shelf->folder);
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		struct buf bytes = { 0 };
		char *path;
		bool found = strstr(entry->d_name, CANARY) != NULL;

		if (*entry->d_name == '.')
			continue;
		path = shelf_path(w->shelf, entry->d_name);
		shelf_read(path, &bytes);
		for (size_t i = 0; i + strlen(CANARY) <= bytes.size; i++)
			if (memcmp(bytes.data + i, CANARY, strlen(CANARY)) == 0)
				found = true;
		free(path);
		buf_done(&bytes);
		must(w, !found, "plain text is on the disk");
	}
	if (dir != NULL)
		closedir(dir);
}

static struct vault *
open_with(const struct world *w, const char *passphrase,
	  enum vault_status *status)
{
	struct buf why = { 0 };
	struct vault *v = NULL;

	*status = vault_open(&v, w->shelf->folder, passphrase, &why);
	must(w, (*status == VAULT_DONE) == (why.size == 0),
	     "opening says nothing, or too much");
	buf_done(&why);
	return v;
}

static bool
opens(const struct world *w, const char *passphrase)
{
	enum vault_status status;

	vault_close(open_with(w, passphrase, &status));
	must(w, status == VAULT_DONE || status == VAULT_PASSPHRASE ||
	     status == VAULT_NONE, "the keys do not open");
	return status == VAULT_DONE;
}

/* The record as it is on the disk; false when there is none. */
static bool
on_disk(const struct world *w, struct vault *v, const uint8_t *id,
	struct record *r)
{
	struct buf why = { 0 };
	enum vault_status status = vault_read(v, id, r, &why);

	must(w, status == VAULT_DONE || status == VAULT_NONE,
	     "the record is not whole");
	buf_done(&why);
	return status == VAULT_DONE;
}

/* How many there are, each whole; *id is that of the last. */
static size_t
listed(const struct world *w, struct vault *v, uint8_t id[RECORD_ID])
{
	struct vault_list list;
	struct buf why = { 0 };
	size_t count;

	must(w, vault_list(v, &list, &why) == VAULT_DONE, "no list");
	count = list.count;
	for (size_t i = 0; i < count; i++) {
		must(w, list.items[i].status == VAULT_DONE,
		     "a record in the list is damaged");
		memcpy(id, list.items[i].id, RECORD_ID);
	}
	vault_list_done(&list);
	buf_done(&why);
	return count;
}

/* The same record but for how often it was saved. */
static bool
like(const struct record *a, struct record *b)
{
	uint64_t generation = b->generation;
	bool same;

	b->generation = a->generation;
	same = shelf_same(a, b);
	b->generation = generation;
	return same;
}

/* --- Scenes --------------------------------------------------------------- */

static void
with_nothing(struct world *w)
{
	(void)w;
}

static enum vault_status
create(struct world *w, struct buf *why)
{
	return vault_create(&w->vault, w->shelf->folder, SHELF_PASSPHRASE,
			    "CANARY lead", cheap, why);
}

static void
created(struct world *w, bool done)
{
	struct buf why = { 0 };
	enum vault_status status = vault_look(w->shelf->folder, &why);

	must(w, status == VAULT_DONE || (!done && status == VAULT_NONE),
	     "a store that is neither there nor not");
	if (status == VAULT_DONE)
		must(w, opens(w, SHELF_PASSPHRASE), "it does not open");
	buf_done(&why);
}

static void
with_store(struct world *w)
{
	w->vault = shelf_create(w->shelf);
	shelf_record(&w->record, CANARY "-heron");
}

static enum vault_status
save(struct world *w, struct buf *why)
{
	return vault_save(w->vault, &w->record, why);
}

/* How many files are saves. */
static size_t
saves_of(const struct world *w)
{
	DIR *dir = opendir(w->shelf->folder);
	struct dirent *entry;
	size_t count = 0;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		const char *dot = strrchr(entry->d_name, '.');

		count += dot != NULL && dot[1] >= '1' && dot[1] <= '9';
	}
	if (dir != NULL)
		closedir(dir);
	return count;
}

static void
saved(struct world *w, bool done)
{
	enum vault_status status;
	struct vault *v = open_with(w, SHELF_PASSPHRASE, &status);
	struct record r = { 0 };
	uint8_t id[RECORD_ID] = { 0 };
	size_t count = listed(w, v, id);

	must(w, count <= 1, "there are too many records");
	must(w, w->old.reference == NULL || saves_of(w) >= VAULT_GENERATIONS,
	     "there are fewer saves than are kept");
	must(w, count == 1 || (!done && w->old.reference == NULL),
	     done ? "it was not saved" : "the old record has gone");
	if (count == 1) {
		must(w, on_disk(w, v, id, &r), "it is listed and not there");
		/* Only a killed process knew the id that it gave. */
		if (w->old.reference == NULL)
			memcpy(w->record.id, id, RECORD_ID);
		if (!like(&w->record, &r))
			must(w, !done && w->old.reference != NULL &&
			     like(&w->old, &r), "another record");
	}
	record_done(&r);
	vault_close(v);
}

/* Saved four times, so that the next save removes one. */
static void
with_record(struct world *w)
{
	struct buf why = { 0 };

	with_store(w);
	w->record.id[0] = 0x5a;
	must(w, vault_lock(w->vault, w->record.id, &why) == VAULT_DONE,
	     "no lock");
	for (int i = 0; i < 4; i++) {
		events_add(&w->record.events, i, EVENT_TELL, "", NOTE_SEEN,
			   CANARY);
		must(w, save(w, &why) == VAULT_DONE, "no record");
	}
	record_copy(&w->old, &w->record);
	events_add(&w->record.events, 1795500099, EVENT_NOTE, "missing",
		   NOTE_SEEN, CANARY " is new");
	buf_done(&why);
}

static enum vault_status
delete(struct world *w, struct buf *why)
{
	enum vault_status status = vault_lock(w->vault, w->old.id, why);

	if (status == VAULT_DONE)
		status = vault_delete(w->vault, w->old.id, why);
	must(w, status != VAULT_DONE || !fault_removed(),
	     "it was deleted before that was safe");
	return status;
}

static void
deleted(struct world *w, bool done)
{
	enum vault_status status;
	struct vault *v = open_with(w, SHELF_PASSPHRASE, &status);
	struct record r;
	uint8_t id[RECORD_ID];
	bool there = on_disk(w, v, w->old.id, &r);

	must(w, !there || like(&w->old, &r), "another record");
	must(w, !there || !done, "it was not deleted");
	must(w, listed(w, v, id) == (there ? 1 : 0), "the list says otherwise");
	record_done(&r);
	vault_close(v);
}

static enum vault_status
add_key(struct world *w, struct buf *why)
{
	return vault_key_add(w->vault, "CANARY deputy", SECOND, why);
}

/* Whoever knew the passphrases of before or of now can read the record. */
static void
keyed(struct world *w, bool first, bool second)
{
	const char *good = first ? SHELF_PASSPHRASE : SECOND;
	enum vault_status status;
	struct vault *v;
	struct record r;

	must(w, first || second, "no passphrase opens it");
	v = open_with(w, good, &status);
	must(w, on_disk(w, v, w->old.id, &r) && like(&w->old, &r),
	     "the record does not open");
	record_done(&r);
	vault_close(v);
}

static void
key_added(struct world *w, bool done)
{
	bool first = opens(w, SHELF_PASSPHRASE), second = opens(w, SECOND);

	must(w, first, "the old passphrase is lost");
	must(w, second || !done, "the new one was not added");
	keyed(w, first, second);
}

static enum vault_status
change_key(struct world *w, struct buf *why)
{
	return vault_key_change(w->vault, 0, SECOND, why);
}

static void
key_changed(struct world *w, bool done)
{
	bool first = opens(w, SHELF_PASSPHRASE), second = opens(w, SECOND);

	must(w, first != second, "not one of both opens it");
	must(w, second || !done, "it was not changed");
	keyed(w, first, second);
}

static void
with_two_keys(struct world *w)
{
	struct buf why = { 0 };

	with_record(w);
	must(w, add_key(w, &why) == VAULT_DONE, "no second key");
	buf_done(&why);
}

static enum vault_status
remove_key(struct world *w, struct buf *why)
{
	return vault_key_remove(w->vault, 1, why);
}

static void
key_removed(struct world *w, bool done)
{
	bool first = opens(w, SHELF_PASSPHRASE), second = opens(w, SECOND);

	must(w, first, "the passphrase in use is lost");
	must(w, !second || !done, "it was not withdrawn");
	keyed(w, first, second);
}

static enum vault_status
read_one(struct world *w, struct buf *why)
{
	struct record r;
	enum vault_status status = vault_read(w->vault, w->old.id, &r, why);

	if (status == VAULT_DONE)
		must(w, shelf_same(&w->old, &r), "another was read");
	else if (r.reference != NULL)
		must(w, status == VAULT_DAMAGED && !r.partial &&
		     r.generation < w->old.generation &&
		     r.events.count < w->old.events.count &&
		     strstr(buf_text(why), "cannot be read whole") != NULL,
		     "an older one was shown as if it were the newest");
	must(w, status != VAULT_NONE && status != VAULT_NEWER,
	     "it was said to be something else");
	record_done(&r);
	return status;
}

static enum vault_status
list_all(struct world *w, struct buf *why)
{
	struct vault_list list;
	enum vault_status status = vault_list(w->vault, &list, why);

	if (status == VAULT_DONE) {
		must(w, list.count == 1, "not one record in the list");
		must(w, (list.items[0].status == VAULT_DONE) ==
		     (list.items[0].trouble == NULL), "no trouble is told");
		must(w, list.items[0].status != VAULT_NONE &&
		     list.items[0].status != VAULT_NEWER,
		     "it was listed as something else");
	}
	vault_list_done(&list);
	return status;
}

static void
with_closed(struct world *w)
{
	with_record(w);
	vault_close(w->vault);
	w->vault = NULL;
}

static enum vault_status
open_all(struct world *w, struct buf *why)
{
	struct buf look = { 0 };
	enum vault_status status = vault_look(w->shelf->folder, &look);

	must(w, status == VAULT_DONE || status == VAULT_DISK,
	     "a store with a broken disk was said to be something else");
	buf_done(&look);
	status = vault_open(&w->vault, w->shelf->folder, SHELF_PASSPHRASE,
			    why);
	must(w, status == VAULT_DONE || status == VAULT_DISK,
	     "a broken disk was said to be something else");
	return status;
}

/* Of two passphrases, the copy of the keys knows one: opening mends it. */
static void
with_old_copy(struct world *w)
{
	struct buf copy = { 0 };
	struct buf why = { 0 };
	char *path = shelf_path(w->shelf, "keys.copy");

	with_record(w);
	shelf_read(path, &copy);
	must(w, add_key(w, &why) == VAULT_DONE, "no second key");
	shelf_write(path, copy.data, copy.size);
	vault_close(w->vault);
	w->vault = NULL;
	free(path);
	buf_done(&copy);
	buf_done(&why);
}

static void
unchanged(struct world *w, bool done)
{
	(void)done;
	keyed(w, opens(w, SHELF_PASSPHRASE), false);
}

const struct scene scenes[] = {
	{ "creating a store", with_nothing, create, created, true },
	{ "saving a first record", with_store, save, saved, true },
	{ "saving over a record", with_record, save, saved, true },
	{ "deleting a record", with_record, delete, deleted, true },
	{ "adding a passphrase", with_record, add_key, key_added, true },
	{ "changing a passphrase", with_record, change_key, key_changed,
	  true },
	{ "withdrawing a passphrase", with_two_keys, remove_key, key_removed,
	  true },
	{ "reading a record", with_record, read_one, unchanged, false },
	{ "listing records", with_record, list_all, unchanged, false },
	{ "opening a store", with_closed, open_all, unchanged, false },
	{ "mending the copy of the keys", with_old_copy, open_all, unchanged,
	  false },
};

const size_t scene_count = sizeof scenes / sizeof *scenes;
