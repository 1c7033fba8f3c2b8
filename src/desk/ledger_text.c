/* SPDX-License-Identifier: MIT */
/*
 * The text of a record: for a concern form or a referral, to read on the page
 * or in a file that a person names. That file is not sealed, and heed says so
 * before and after.
 */
#include "base/file.h"
#include "base/text.h"
#include "desk/ledger_parts.h"
#include "report/record.h"
#include "report/parts.h"
#include "report/render.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_COLUMNS = 79 };

static const struct {
	const char *title, *detail;
	unsigned text;
} texts[] = {
	{ "For a concern form", "Facts first, no points", 0 },
	{ "For a referral", "In the order that a referral asks",
	  TEXT_REFERRAL },
	{ "For a concern form, with the points", NULL, TEXT_POINTS },
	{ "For a referral, with the points", NULL,
	  TEXT_REFERRAL | TEXT_POINTS },
};

static const char sealed_not[] =
	"Whoever can read your files can read it: it is not sealed. Paste it, "
	"then delete it.";

/* --- Which ---------------------------------------------------------------- */

void
scene_texts_show(struct ledger *r, struct card *c)
{
	(void)r;
	outline_add(&c->page, BLOCK_TITLE, NULL,
		    "Its text for the school's system");
	c->ask = CARD_ROWS;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		card_row(c, texts[i].title, texts[i].detail);
}

void
scene_texts_take(struct ledger *r, const struct card_input *in)
{
	if (in->did == CARD_CHOSE && in->row < sizeof texts / sizeof *texts) {
		r->text = texts[in->row].text;
		ledger_go(r, SCENE_TEXT);
	} else if (in->did != CARD_COMMAND) {
		ledger_go(r, SCENE_ONE);
	}
}

/* --- The text ------------------------------------------------------------- */

static void
put_text(const struct ledger *r, struct outline *o)
{
	const struct record_view view = {
		&r->one.record, r->one.list.id != NULL ? &r->one.list : NULL,
	};

	outline_record(o, &view, r->text & TEXT_REFERRAL ? RECORD_REFERRAL :
		       RECORD_CONCERN, r->text & TEXT_POINTS);
}

enum text_row { TEXT_SAVE, TEXT_MARK };

void
scene_text_show(struct ledger *r, struct card *c)
{
	put_text(r, &c->page);
	c->ask = CARD_ROWS;
	card_row(c, "Save it to a file", "Which is not sealed");
	if (!r->one.frozen)
		card_row(c, "Mark as copied to the school's system", NULL);
}

void
scene_text_take(struct ledger *r, const struct card_input *in)
{
	if (in->did == CARD_COMMAND)
		return;
	if (in->did != CARD_CHOSE)
		ledger_go(r, SCENE_TEXTS);
	else if (in->row == TEXT_SAVE)
		ledger_go(r, SCENE_FILE);
	else if (!r->one.frozen)
		ledger_go(r, SCENE_WHERE);
}

/* --- To a file ------------------------------------------------------------ */

void
scene_file_show(struct ledger *r, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Save it to a file");
	outline_add(&c->page, BLOCK_WARN, NULL, sealed_not);
	outline_add(&c->page, BLOCK_PARA, NULL,
		    "The name of the file, ending in .txt or .html. ~/ is "
		    "your home folder. Do not put a child's name into it.");
	c->ask = CARD_TEXT;
	c->initial = mem_string(r->typed);
}

static bool
ends_in(const char *name, const char *ending)
{
	size_t size = strlen(name), end = strlen(ending);

	return size > end && text_same(name + size - end, ending);
}

/* The text in the format that the end of the name asks for. */
static void
put_file(const struct ledger *r, struct buf *out)
{
	struct outline o = { 0 };

	put_text(r, &o);
	if (ends_in(r->path, ".html") || ends_in(r->path, ".htm"))
		render_html(out, &o, "Record", r->one.list.language);
	else
		render_text(out, &o, TEXT_COLUMNS);
	outline_done(&o);
}

static void
saved(struct ledger *r)
{
	char *full = realpath(r->path, NULL);

	ledger_say(r, "Saved to %s. %s", full != NULL ? full : r->path,
		    sealed_not);
	free(full);
	mem_drop(&r->path);
	ledger_go(r, SCENE_TEXT);
}

static void
write_file(struct ledger *r, bool replace)
{
	struct buf out = { 0 }, why = { 0 };
	enum file_saved is;

	put_file(r, &out);
	is = file_save(r->path, out.data, out.size, replace, &why);
	buf_wipe(&out);
	if (is == FILE_SAVED) {
		saved(r);
	} else if (is == FILE_EXISTS && !replace) {
		ledger_go(r, SCENE_REPLACE);
	} else {
		ledger_say(r, "Not saved: %s", buf_text(&why));
		ledger_go(r, SCENE_FILE);
		r->typed = mem_string(r->path);
	}
	buf_done(&why);
}

void
scene_file_take(struct ledger *r, const struct card_input *in)
{
	const char *typed = ledger_typed(in);
	const char *name = strrchr(typed, '/');

	name = name != NULL ? name + 1 : typed;
	if (in->did == CARD_BACK || *typed == '\0') {
		ledger_go(r, SCENE_TEXT);
		return;
	}
	mem_drop(&r->path);
	if (*name && strchr(name + 1, '.') != NULL && !ends_in(name, ".txt") &&
	    !ends_in(name, ".html") && !ends_in(name, ".htm")) {
		ledger_say(r, "End the name in .txt or .html.");
		mem_drop(&r->typed);
		r->typed = mem_string(typed);
		return;
	}
	r->path = file_path(typed);
	write_file(r, false);
}

void
scene_replace_show(struct ledger *r, struct card *c)
{
	outline_add(&c->page, BLOCK_TITLE, NULL, "Replace the file?");
	part_format(&c->page, BLOCK_PARA, NULL, "There is a file %s already. "
		    "What is in it would be gone.", r->path);
	c->ask = CARD_AGREE;
}

void
scene_replace_take(struct ledger *r, const struct card_input *in)
{
	if (in->did == CARD_YES) {
		write_file(r, true);
		return;
	}
	ledger_go(r, SCENE_FILE);
	r->typed = mem_string(r->path);
}
