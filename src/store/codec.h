/* SPDX-License-Identifier: MIT */
/**
 * A record as the plain text of its parts, and back; pure. heed-record(5)
 * describes them; a reader takes nothing else.
 */
#ifndef STORE_CODEC_H
#define STORE_CODEC_H

#include "model/record.h"
#include "store/seal.h"

/** The parts in order; those behind the last named one are events. */
enum codec_place {
	CODEC_SUMMARY,
	CODEC_LIST,
	CODEC_CONTACTS,
	CODEC_EVENTS
};

/** Owner: the parts and their bytes; release with codec_done(). */
struct codec {
	struct seal_part *parts;
	size_t count, room;
};

/**
 * Write a record.
 * Errors: false, and why says so, for what no reader would take: a text that
 *         is no UTF-8.
 */
bool codec_write(struct codec *, const struct record *, struct buf *why);

/** Wipe and release. */
void codec_done(struct codec *);

/** The letter of the kind that the part in this place has to be. */
char codec_kind(size_t place);

/**
 * Take the part in this place into a record. Of the summary this is what a
 * record holds itself; *events is how many it says there are.
 * Errors: false when it is malformed; then nothing changes.
 */
bool codec_take(struct record *, uint64_t *events, size_t place,
		const struct seal_part *);

/**
 * Read a summary.
 * Errors: false when it is malformed. Owner: release with summary_done().
 */
bool codec_summary(struct summary *, const struct seal_part *);

#endif
