/* SPDX-License-Identifier: MIT */
/*
 * A record is whole when every part authenticates and is well formed, nothing
 * is left over, and the events are as many as the summary says.
 */
#include "store/pack.h"

#include "base/mem.h"
#include "store/codec.h"

#include <string.h>

bool
pack_write(struct buf *out, const struct record *r,
	   const struct seal_place *place, struct buf *why)
{
	struct codec codec;
	bool done = codec_write(&codec, r, why) &&
		seal_write(out, place, codec.parts, codec.count, why);

	codec_done(&codec);
	return done;
}

static void
noun(struct buf *why, size_t *count, const char *text)
{
	buf_puts(why, *count == 0 ? "" : ", ");
	buf_puts(why, text);
	++*count;
}

/* What did not open, as a person would call it. */
static void
missing(struct buf *why, const char *opened)
{
	static const char *const names[CODEC_EVENTS] = {
		"its reference and dates", "its checklist", "whom to call",
	};
	size_t parts = strlen(opened), lost = 0, count = 0;
	size_t pieces = parts - CODEC_EVENTS;

	buf_puts(why, "these parts of it are damaged: ");
	for (size_t i = 0; i < parts; i++) {
		if (opened[i] != '-')
			continue;
		if (i < CODEC_EVENTS)
			noun(why, &count, names[i]);
		else
			lost++;
	}
	if (lost > 0 && lost == pieces) {
		noun(why, &count, "all that was answered and noted");
	} else if (lost > 0) {
		noun(why, &count, "");
		buf_printf(why, "%zu of %zu pieces of what was answered and "
			   "noted", lost, pieces);
	}
}

/* Texts of a record are never NULL. */
static void
fill(struct record *r)
{
	char **texts[] = {
		&r->reference, &r->list_id, &r->list_version, &r->list_title,
		&r->list, &r->contacts, &r->place,
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (*texts[i] == NULL)
			*texts[i] = mem_string("");
}

/* Take every part that opens; false when none does. */
static bool
take_parts(struct record *r, struct seal_reader *reader, uint64_t *promised,
	   struct buf *opened)
{
	bool any = false;

	while (reader->next < reader->parts) {
		size_t place = reader->next;
		bool good = seal_next(reader) &&
			codec_take(r, promised, place, &reader->plain);

		buf_putc(opened, (char)(good ? codec_kind(place) : '-'));
		any = any || good;
	}
	return any;
}

static enum vault_status
read_parts(struct record *r, struct seal_reader *reader, struct buf *opened,
	   struct buf *why)
{
	uint64_t promised = 0;
	bool any = take_parts(r, reader, &promised, opened);

	if (!any) {
		buf_puts(why, "no part of it can be opened");
		return VAULT_DAMAGED;
	}
	fill(r);
	memcpy(r->id, reader->place->id, SEAL_ID);
	r->generation = reader->place->generation;
	r->partial = true;
	if (memchr(opened->data, '-', opened->size) != NULL)
		missing(why, buf_text(opened));
	else if (!seal_ends(reader))
		buf_puts(why, "there is more in it than there should be");
	else if (promised != r->events.count)
		buf_puts(why, "some of what was answered is not there");
	else
		r->partial = false;
	return r->partial ? VAULT_DAMAGED : VAULT_DONE;
}

enum vault_status
pack_read(struct record *r, const uint8_t *bytes, size_t size,
	  const struct seal_place *place, struct buf *opened, struct buf *why)
{
	struct seal_reader reader;
	struct buf kinds = { 0 };
	enum vault_status status = seal_begin(&reader, bytes, size, size,
					      place, why);

	*r = (struct record){ 0 };
	if (status == VAULT_DONE)
		status = read_parts(r, &reader, &kinds, why);
	seal_end(&reader);
	if (opened != NULL)
		buf_puts(opened, buf_text(&kinds));
	buf_done(&kinds);
	return status;
}

enum vault_status
pack_test(const uint8_t *bytes, size_t size, const struct seal_place *place)
{
	struct record r;
	struct buf why = { 0 };
	enum vault_status status = pack_read(&r, bytes, size, place, NULL,
					     &why);

	record_done(&r);
	buf_done(&why);
	return status;
}
