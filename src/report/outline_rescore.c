/* SPDX-License-Identifier: MIT */
/* First the table, then what a row cannot say. */
#include "report/record.h"

#include "base/date.h"
#include "report/parts.h"

#include <stdlib.h>
#include <string.h>

/* What a record is called in the table. Owner: the caller frees it. */
static char *
name_of(const struct rescore *r)
{
	const struct record *record = r->record;
	char day[DATE_DAY], words[DATE_WORDS];
	struct buf text = { 0 };

	date_day(day, record->created);
	date_words(words, day);
	if (record->reference != NULL && *record->reference != '\0')
		buf_printf(&text, "%s, ", record->reference);
	buf_puts(&text, words);
	if (!record_finished(record))
		buf_puts(&text, ", not finished");
	return buf_take(&text);
}

static void
add_row(struct outline *o, const struct rescore *r)
{
	static const char *const words[] = {
		[RESCORE_HIGHER] = "more urgent", [RESCORE_LOWER] =
		"less urgent", [RESCORE_CHANGED] = "another outcome",
	};
	char *name = name_of(r);

	if (r->verdict == RESCORE_SAME)
		part_format(o, BLOCK_ROW, name, "the same: %s", r->now);
	else if (r->verdict != RESCORE_NEVER)
		part_format(o, BLOCK_ROW, name, "%s: \"%s\" then, \"%s\" "
			    "here", words[r->verdict], r->then, r->now);
	else
		part_format(o, BLOCK_ROW, name, "not compared: %s",
			    r->record->partial ?
			    "part of it could not be opened" :
			    r->record->list_id != NULL &&
			    strcmp(r->record->list_id, r->list->id) != 0 ?
			    "it is of another checklist" :
			    "its copy of the checklist does not open");
	free(name);
}

static size_t
count_of(const struct rescore *all, size_t count, enum rescore_verdict verdict)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += all[i].verdict == verdict;
	return found;
}

static void
add_count(struct outline *o, const struct rescore *all, size_t count)
{
	size_t same = count_of(all, count, RESCORE_SAME);
	size_t other = count - same - count_of(all, count, RESCORE_NEVER);

	part_format(o, BLOCK_LEAD, NULL,
		    "Of %zu record%s, %zu %s the same outcome and %zu %s "
		    "another.", same + other, same + other == 1 ? "" : "s",
		    same, same == 1 ? "has" : "have", other,
		    other == 1 ? "has" : "have");
	outline_add(o, BLOCK_PARA, NULL,
		    "No record is changed by this: each keeps the checklist "
		    "that it was answered with.");
	if (count_of(all, count, RESCORE_LOWER) > 0)
		outline_add(o, BLOCK_PARA, NULL,
			    "A less urgent outcome here is no all-clear: the "
			    "checklist changed, not what happens to the "
			    "child.");
}

static void
add_missing(struct outline *o, const struct rescore *r)
{
	char *name;

	if (r->missing.count == 0)
		return;
	name = name_of(r);
	part_format(o, BLOCK_HEADING, NULL, "%s: what has no place here",
		    name);
	part_texts(o, BLOCK_ITEM, &r->missing);
	free(name);
}

static bool
holds(const struct texts *all, const char *text)
{
	for (size_t i = 0; i < all->count; i++)
		if (strcmp(all->items[i], text) == 0)
			return true;
	return false;
}

/* What any of them was not asked, each question once. */
static void
add_added(struct outline *o, const struct rescore *all, size_t count)
{
	struct texts added = { 0 };

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < all[i].added.count; k++)
			if (!holds(&added, all[i].added.items[k]))
				texts_add(&added, all[i].added.items[k]);
	if (added.count > 0) {
		outline_add(o, BLOCK_HEADING, NULL,
			    "What not all of them were asked");
		outline_add(o, BLOCK_PARA, NULL,
			    "Older records have no answer to these, which is "
			    "not a \"no\".");
		part_texts(o, BLOCK_ITEM, &added);
	}
	texts_done(&added);
}

void
outline_rescore(struct outline *o, const struct rescore *all, size_t count,
		const struct checklist *list)
{
	part_format(o, BLOCK_TITLE, NULL, "Records under version %s",
		    list->version);
	outline_add(o, BLOCK_PAIR, "Checklist", list->title);
	add_count(o, all, count);
	if (count > 0)
		outline_add(o, BLOCK_COLUMNS, "Record", "Outcome");
	for (size_t i = 0; i < count; i++)
		add_row(o, &all[i]);
	for (size_t i = 0; i < count; i++)
		add_missing(o, &all[i]);
	add_added(o, all, count);
}
