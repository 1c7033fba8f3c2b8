/* SPDX-License-Identifier: MIT */
/*
 * Most records of a store were made with the same few checklists, and opening
 * one is what takes time: each is opened once.
 */
#include "desk/batch.h"

#include "base/date.h"
#include "read/reopen.h"

#include <stdlib.h>
#include <string.h>

/* A checklist, and the first record that it came from. */
struct batch_list {
	size_t record;
	bool open;
	struct checklist list;
};

/* Say which record, and what is the matter with it. */
static void
say(struct buf *why, const struct vault_entry *e, const char *words)
{
	if (e->summary.reference != NULL && *e->summary.reference) {
		char day[DATE_DAY];

		date_day(day, e->summary.created);
		buf_printf(why, "%s, %s: ", e->summary.reference, day);
	} else {
		buf_puts(why, "A record: ");
	}
	buf_printf(why, "%s\n", words);
}

bool
batch_add(struct batch *b, struct vault *vault, const struct vault_entry *e,
	  struct buf *why)
{
	struct record record = { 0 };
	struct buf words = { 0 };
	enum vault_status status = vault_read(vault, e->id, &record, &words);

	if (status != VAULT_DONE)
		say(why, e, buf_text(&words));
	buf_done(&words);
	if (record.reference == NULL) {
		record_done(&record);
		return false;
	}
	if (b->count == b->room) {
		b->room = b->room ? 2 * b->room : 16;
		b->records = mem_resize(b->records, b->room,
					sizeof *b->records);
	}
	b->records[b->count++] = record;
	return status == VAULT_DONE;
}

static bool
same_list(const struct record *a, const struct record *b)
{
	return a->list_size == b->list_size &&
		a->contacts_size == b->contacts_size &&
		(a->list_size == 0 ||
		 memcmp(a->list, b->list, a->list_size) == 0) &&
		(a->contacts_size == 0 ||
		 memcmp(a->contacts, b->contacts, a->contacts_size) == 0);
}

/* Which checklist a record has, opened if it is the first with it. */
static size_t
list_of(struct batch *b, size_t record)
{
	struct diags diags = { 0 };
	struct batch_list *l;

	for (size_t i = b->list_count; i-- > 0;)
		if (same_list(&b->records[b->lists[i].record],
			      &b->records[record]))
			return i;
	b->lists = mem_resize(b->lists, b->list_count + 1, sizeof *b->lists);
	l = &b->lists[b->list_count];
	*l = (struct batch_list){ .record = record };
	l->open = reopen_record(&l->list, &b->records[record], &diags);
	diags_done(&diags);
	return b->list_count++;
}

static void
lists_done(struct batch *b)
{
	for (size_t i = 0; i < b->list_count; i++)
		checklist_done(&b->lists[i].list);
	free(b->lists);
	b->lists = NULL;
	b->list_count = 0;
}

const struct record_view *
batch_views(struct batch *b)
{
	size_t *which = mem_alloc(b->count, sizeof *which);

	lists_done(b);
	for (size_t i = 0; i < b->count; i++)
		which[i] = list_of(b, i);
	b->views = mem_resize(b->views, b->count + 1, sizeof *b->views);
	for (size_t i = 0; i < b->count; i++) {
		const struct batch_list *l = &b->lists[which[i]];

		b->views[i] = (struct record_view){
			&b->records[i], l->open ? &l->list : NULL,
		};
	}
	free(which);
	return b->views;
}

void
batch_done(struct batch *b)
{
	lists_done(b);
	for (size_t i = 0; i < b->count; i++)
		record_done(&b->records[i]);
	free(b->records);
	free(b->views);
	*b = (struct batch){ 0 };
}
