/* SPDX-License-Identifier: MIT */
/**
 * A record: one walk as it was answered, with a copy of its checklist and
 * everything that happened to it, in order. The events are the truth; answers
 * and notes are what they come to (record_answers()).
 */
#ifndef MODEL_RECORD_H
#define MODEL_RECORD_H

#include "model/answers.h"

enum { RECORD_ID = 16, RECORD_DAY = 11 };

/**
 * What happened: id, name in files.
 *
 * ANSWER   subject: question; value: answer, or "" when it was cleared
 * NOTE     subject: question, or "" for the general note; part; value: text
 * TELL     value: who will be told, and when
 * RAISE    subject: band, or "" when taken back; value: because
 * RESULT   subject: the band given; value: its title
 * REASON   value: why a finished record is changed
 * DETAIL   subject: the name of a detail; value: text
 * REVIEW   value: the day to look again, YYYY-MM-DD, or "" for none
 * COPY     subject: where the text was copied to; value: by whom
 */
#define EVENTS(_)              \
	_(ANSWER, "answer")    \
	_(NOTE, "note")        \
	_(TELL, "tell")        \
	_(RAISE, "raise")      \
	_(RESULT, "result")    \
	_(REASON, "reason")    \
	_(DETAIL, "detail")    \
	_(REVIEW, "review")    \
	_(COPY, "copy")

enum event_kind {
#define EVENT_ENUM(id, name) EVENT_##id,
	EVENTS(EVENT_ENUM)
#undef EVENT_ENUM
	EVENT_COUNT
};

/** Owner: the texts, never NULL. */
struct event {
	int64_t time; /**< seconds since 1970, UTC */
	enum event_kind kind;
	enum note_part part; /**< of a note, else 0 */
	char *subject, *value;
};

/** In order of time. All zero is none. */
struct events {
	struct event *items;
	size_t count, room;
};

/** Owner: everything. Texts are never NULL but in an empty record. */
struct record {
	uint8_t id[RECORD_ID]; /**< all zero until it is first saved */
	uint64_t generation;   /**< how often it was saved */
	char *reference;       /**< the pseudonym; "" until one is given */
	int64_t created;
	char *list_id, *list_version, *list_title;
	char *list;     /**< the checklist's file, as it was */
	size_t list_size;
	char *contacts; /**< whom to call, as one contacts file */
	size_t contacts_size;
	char *place; /**< where the walk is, as heed-record(5) names it */
	struct events events;
	bool partial; /**< some of it could not be opened: only to look at */
};

/** A record with its own checklist. Borrowed; list: NULL if it won't open. */
struct record_view {
	const struct record *record;
	const struct checklist *list;
};

/** What a list of records shows of one. Owner: the texts, never NULL. */
struct summary {
	char *reference;
	int64_t created, changed; /**< changed: of the last event */
	char *list_id, *list_version, *list_title;
	bool finished;  /**< its result was reached */
	char *band, *outcome; /**< of the last result: id and title, or "" */
	char review[RECORD_DAY]; /**< the day to look again, or "" */
	int64_t copied; /**< when its text was copied as it is now, or 0 */
	uint64_t events;
};

/** A record of a walk through this checklist that begins now. */
void record_init(struct record *, const struct checklist *, int64_t now);

/** A copy of everything. */
void record_copy(struct record *to, const struct record *from);

/** Wipe and release everything and leave zeroes behind. */
void record_done(struct record *);

/**
 * The time of what happens to a record now, as the clock has it: never before
 * the record was begun or before its last event, also where the clock was set
 * back.
 */
int64_t record_time(const struct record *, int64_t clock);

/** Add an event; NULL texts are "". */
void events_add(struct events *, int64_t time, enum event_kind,
		const char *subject, enum note_part, const char *value);

/**
 * Add what was changed between two sets of answers to one checklist: answers,
 * notes, who is told, a raise.
 */
void events_changes(struct events *, int64_t time, const struct checklist *,
		    const struct answers *from, const struct answers *to);

/** Wipe and release. */
void events_done(struct events *);

/** The name of a kind or part in files, and back: _COUNT or _PARTS if none. */
const char *event_name(enum event_kind);
enum event_kind event_named(const char *name);
const char *part_name(enum note_part);
enum note_part part_named(const char *name);

/**
 * What the events come to, for a checklist, which may be another version:
 * questions and answers are found by their names. Returns how many answers or
 * notes have no place in it, each as a sentence of missing if that is given.
 * Owner: release *out with answers_done().
 */
size_t record_answers(struct answers *out, const struct record *,
		      const struct checklist *, struct texts *missing);

/** The same, only of what had happened by this event (its index). */
void record_answers_until(struct answers *out, const struct record *,
			  const struct checklist *, size_t events);

/** Was its result reached? */
bool record_finished(const struct record *);

/**
 * The name of the detail that takes the copy before it back, which was marked
 * by mistake; both stay. To whoever does not know it it is a detail like any
 * other, behind which the text has to be copied again.
 */
#define RECORD_UNCOPIED "copy-undone"

/** Is it such an event? */
bool event_uncopies(const struct event *);

/**
 * The event by which its text was copied last, or NULL; one that was taken
 * back does not count. stale says if something that is part of the text was
 * added since.
 */
const struct event *record_copied(const struct record *, bool *stale);

/** The last value of an event of this kind and subject (NULL: any), or "". */
const char *record_last(const struct record *, enum event_kind,
			const char *subject);

/** What a list shows of it. Owner: release with summary_done(). */
void record_summary(struct summary *, const struct record *);
void summary_done(struct summary *);

/** The forms that ask for a detail, as bits. */
enum { DETAIL_CONCERN = 1, DETAIL_REFERRAL = 2 };

/** What a concern form or a referral asks that no checklist does. */
struct detail {
	const char *name, *label, *hint;
	unsigned forms;
};

/** All of them, in the order of a concern form. */
const struct detail *record_details(size_t *count);

#endif
