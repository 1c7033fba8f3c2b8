/* SPDX-License-Identifier: MIT */
/**
 * Pieces that the outlines of pages and of the result share.
 */
#ifndef REPORT_PARTS_H
#define REPORT_PARTS_H

#include "report/outline.h"

enum { PART_DATE = 48 }; /**< a date in words, with its NUL */

/** Add a block with formatted text. */
void part_format(struct outline *, enum block_kind, const char *label,
		 const char *format, ...) MEM_FORMAT(4, 5);

/** Add a block for each text. */
void part_texts(struct outline *, enum block_kind, const struct texts *);

/** The same under a heading; nothing at all when there are none. */
void part_list(struct outline *, const char *heading, enum block_kind,
	       const struct texts *);

/** Add whom to call: the number, the name, when, and other ways. */
void part_contact(struct outline *, const struct contact *);

/** The same for each of these ids. */
void part_calls(struct outline *, const struct contacts *,
		const struct texts *ids);

/** The same in one line, where the rest stands with all the numbers. */
void part_call_line(struct outline *, const struct checklist *,
		    const struct texts *ids);

/** Warn if the number was not checked for a year. */
void part_stale(struct outline *, const struct contact *, const char *today);

/** A date such as 2026-03-03 as "3 March 2026"; others as they are. */
void part_date(char out[PART_DATE], const char *iso);

/** Add the parts of a note that there are, as blocks of this kind. */
void part_note(struct outline *, enum block_kind, const struct note *);

/** Add room to write on: so many lines, or one beside the label. */
void part_room(struct outline *, const char *label, unsigned lines);

/** Add a bar for so many of how many there are. */
void part_bar(struct outline *, const char *label, double count, double of);

/**
 * The rules in sentences, each with what it adds. kind is what their
 * sentences are: BLOCK_PARA to read, BLOCK_TICK to tick.
 */
void part_rules(struct outline *, const struct checklist *,
		enum block_kind kind);

/**
 * What leads to each band, and what follows from it; with examples of answers
 * that lead there, if asked for.
 */
void part_bands(struct outline *, const struct checklist *, bool examples);

/** What the checklist is: publisher, source, version, digests. */
void part_about(struct outline *, const struct checklist *);

/** Does another group begin with this question? */
bool part_group_begins(const struct checklist *, size_t indicator);

/** Was its group there before? A file need not keep a group together. */
bool part_group_goes_on(const struct checklist *, size_t indicator);

/** Does the general note come before this question, or past the last one? */
bool part_note_due(const struct checklist *, size_t indicator);

/** What is not known, and which answers would change what to do. */
void part_open(struct outline *, const struct result *);

/** What to do and whom to call, as worked out; the top of a result. */
void part_action(struct outline *, const struct result *, const char *today);

#endif
