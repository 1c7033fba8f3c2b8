/* SPDX-License-Identifier: MIT */
/*
 * The list. Of each record only the head and the summary of its newest save
 * are read, so that ten thousand of them take a moment; the summary of an
 * older one only where that does not open.
 */
#include "store/vault_parts.h"

#include "store/codec.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST = 4096 /* bytes in which most heads and summaries end */ };

/* Open the summary of a save of which this much was read; *more: how much is
   needed, if that is too little. */
static enum vault_status
open_summary(struct summary *s, const struct folder_bytes *bytes,
	     const struct seal_place *place, uint64_t *more, struct buf *why)
{
	struct seal_reader reader;
	enum vault_status status = seal_begin(&reader, bytes->data,
					      bytes->size, bytes->whole,
					      place, why);

	*more = 0;
	if (status == VAULT_DONE) {
		uint64_t needs = seal_needs(&reader);

		if (needs > bytes->size && needs <= bytes->whole)
			*more = needs;
		else if (!seal_next(&reader) ||
			 !codec_summary(s, &reader.plain)) {
			buf_puts(why, "what the list shows of it is damaged");
			status = VAULT_DAMAGED;
		}
	}
	seal_end(&reader);
	return status;
}

/* The summary of one save. */
static enum vault_status
read_summary(struct vault *v, struct summary *s,
	     const struct seal_place *place, struct buf *why)
{
	uint64_t more = FIRST;
	enum vault_status status = VAULT_DONE;
	size_t begin = why->size;
	char name[VAULT_NAME];

	vault_name(name, place->id, place->generation);
	/* Once for the table of parts, once more for the first of them. */
	for (int i = 0; i < 3 && more > 0 && status == VAULT_DONE; i++) {
		struct folder_bytes bytes;

		why->size = begin;
		status = folder_read(&v->folder, name, (size_t)more, &bytes,
				     why);
		if (status == VAULT_DONE)
			status = open_summary(s, &bytes, place, &more, why);
		free(bytes.data);
	}
	if (more > 0 && status == VAULT_DONE) {
		buf_puts(why, "it is damaged");
		status = VAULT_DAMAGED;
	}
	return status;
}

static void
trouble(struct vault *v, struct vault_entry *entry, bool shown,
	const struct vault_save_name *save, struct buf *why)
{
	struct buf text = { 0 };
	char name[VAULT_NAME];

	vault_name(name, save->id, save->generation);
	if (entry->status == VAULT_NEWER) {
		buf_puts(&text, "A newer heed saved it.");
	} else if (entry->status == VAULT_DAMAGED) {
		buf_puts(&text, "Its last save cannot be read (");
		refuse_path(&text, v->folder.path, name);
		buf_printf(&text, ": %s). ", buf_text(why));
		buf_puts(&text, shown ? "This is what an older one says." :
					"None of it says what it is.");
	} else {
		buf_puts(&text, buf_text(why));
	}
	entry->trouble = buf_take(&text);
}

static void
empty(struct summary *s)
{
	*s = (struct summary){
		.reference = mem_string(""), .list_id = mem_string(""),
		.list_version = mem_string(""), .list_title = mem_string(""),
		.band = mem_string(""), .outcome = mem_string(""),
	};
}

/* Fill in an entry from the saves of one record, the newest first. False when
   they have gone since the folder was listed. */
static bool
fill(struct vault *v, struct vault_entry *entry,
     const struct vault_save_name *saves, size_t count)
{
	struct seal_place place = { .key = v->secret->record };
	struct buf why = { 0 }, ignored = { 0 };
	enum vault_status status = VAULT_NONE;
	bool known = false; /* not every one says that it is newer */

	*entry = (struct vault_entry){ .status = VAULT_NONE };
	memcpy(entry->id, saves->id, RECORD_ID);
	memcpy(place.id, saves->id, RECORD_ID);
	memcpy(place.store, v->keys.store, SEAL_ID);
	seal_key(v->secret->record, v->secret->store, saves->id);
	for (size_t i = 0; i < count && status != VAULT_DONE; i++) {
		place.generation = saves[i].generation;
		status = read_summary(v, &entry->summary, &place,
				      i == 0 ? &why : &ignored);
		if (i == 0)
			entry->status = status;
		known = known || status != VAULT_NEWER;
	}
	if (entry->status == VAULT_NEWER && known)
		entry->status = VAULT_DAMAGED;
	if (status != VAULT_DONE)
		empty(&entry->summary);
	if (entry->status != VAULT_DONE)
		trouble(v, entry, status == VAULT_DONE, saves, &why);
	buf_done(&why);
	buf_done(&ignored);
	return entry->status != VAULT_NONE;
}

static void
entry_done(struct vault_entry *entry)
{
	summary_done(&entry->summary);
	free(entry->trouble);
	*entry = (struct vault_entry){ .status = VAULT_NONE };
}

/* Has it nothing to show? */
static bool
blank(const struct vault_entry *entry)
{
	return entry->status != VAULT_DONE &&
		*entry->summary.reference == '\0' &&
		*entry->summary.list_id == '\0';
}

static int
order(const void *left, const void *right)
{
	const struct vault_entry *a = left, *b = right;
	int by = (int)blank(a) - (int)blank(b);

	if (by == 0)
		by = strcmp(a->summary.reference, b->summary.reference);
	if (by == 0)
		by = (a->summary.created > b->summary.created) -
			(a->summary.created < b->summary.created);
	return by != 0 ? by : memcmp(a->id, b->id, RECORD_ID);
}

/* Look at a record anew, of which every save went while it was looked at:
   another heed saves it. */
static bool
fill_again(struct vault *v, struct vault_entry *entry)
{
	struct vault_saves saves;
	struct buf why = { 0 };
	uint8_t id[RECORD_ID];
	bool there = false;

	memcpy(id, entry->id, RECORD_ID);
	entry_done(entry);
	if (vault_saves(&v->folder, &saves, id, &why) == VAULT_DONE &&
	    saves.count > 0)
		there = fill(v, entry, saves.items, saves.count);
	free(saves.items);
	buf_done(&why);
	return there;
}

static void
fill_all(struct vault *v, struct vault_list *list,
	 const struct vault_saves *saves)
{
	size_t from = 0, to;

	list->items = mem_alloc(saves->count, sizeof *list->items);
	for (; from < saves->count; from = to) {
		const struct vault_save_name *save = &saves->items[from];
		struct vault_entry *entry = &list->items[list->count];

		to = from + 1;
		while (to < saves->count && memcmp(saves->items[to].id,
						   save->id, RECORD_ID) == 0)
			to++;
		if (fill(v, entry, save, to - from) || fill_again(v, entry))
			list->count++;
		else
			entry_done(entry);
	}
	qsort(list->items, list->count, sizeof *list->items, order);
}

enum vault_status
vault_list(struct vault *v, struct vault_list *list, struct buf *why)
{
	struct vault_saves saves;
	enum vault_status status = vault_saves(&v->folder, &saves, NULL, why);

	*list = (struct vault_list){ 0 };
	if (status == VAULT_DONE && saves.count > 0)
		fill_all(v, list, &saves);
	free(saves.items);
	mem_wipe(v->secret->record, CRYPT_KEY);
	return status;
}

void
vault_list_done(struct vault_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		entry_done(&list->items[i]);
	free(list->items);
	*list = (struct vault_list){ 0 };
}
