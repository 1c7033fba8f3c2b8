/* SPDX-License-Identifier: MIT */
/**
 * What a room answered in a workshop on a case study, as counts, and how far
 * the workshop has come. There is nobody in it: a sheet is letters.
 */
#ifndef MODEL_WORKSHOP_H
#define MODEL_WORKSHOP_H

#include "model/case.h"
#include "model/role.h"

/** What people vote on beside the questions. */
enum vote { VOTE_BAND, VOTE_FIRST, VOTE_BY, VOTE_COUNT };

enum {
	HANDS_LABELS = 16, /**< the most answers that a topic can have */
	HANDS_MOST = 9999, /**< of one answer from one role */
	SHOWN_MOST = 10000,
	SPENT_MOST = 1000000000 /**< seconds; no workshop is as long */
};

/** Hands that were counted, by role, then by label. */
struct hands {
	uint16_t by[ROLE_COUNT][HANDS_LABELS];
};

/** Where a sheet comes from. */
enum sheet_from {
	SHEET_TYPED,
	SHEET_FILE,   /**< of a participant */
	SHEET_BESIDE, /**< typed in on another terminal */
	SHEET_FROMS
};

/** One sheet of paper, or one participant's file. Owner: values. */
struct sheet {
	enum role role;
	size_t child;
	enum sheet_from from;
	uint8_t *values; /**< by question; 0 is not answered */
};

enum step_kind {
	STEP_OPENING, /**< ground rules */
	STEP_PART,    /**< a part of the story: round */
	STEP_TOPIC,   /**< one topic: round, child, topic */
	STEP_TOPICS,  /**< all questions, to choose from: round, child */
	STEP_AGENDA,  /**< where the room was divided: child */
	STEP_TALK,    /**< questions to talk about */
	STEP_READING, /**< what to do: one reasoned reading: child */
	STEP_CLOSE,
	STEP_KINDS
};

/** A place in a workshop. */
struct step {
	enum step_kind kind;
	size_t round, child, topic;
	size_t stage;    /**< which minutes of the plan it takes */
	int32_t shown;   /**< how much was revealed here */
};

/** Minutes of the plan, and how long it took. */
struct stage {
	const char *title; /**< borrowed from the case, or a constant */
	int32_t minutes;
	int64_t seconds; /**< spent, until the clock was read last */
};

/**
 * A topic is a question of the checklist, or behind these a vote. A round is
 * what was asked after a part of the story; the last round, after the talk.
 * Sheets are answers to the questions after the last part.
 * Owner: the arrays; the study is borrowed.
 */
struct workshop {
	const struct case_study *study;
	size_t topics, rounds;
	struct hands *hands; /**< by round, child, topic */
	struct sheet *sheets;
	size_t sheet_count, sheet_room;
	struct step *steps;
	size_t step_count;
	size_t at; /**< the step that is shown */
	struct stage *stages; /**< opening, each part, talk, close */
	size_t stage_count;
};

void workshop_init(struct workshop *, const struct case_study *);

/** Append a sheet with nothing on it. Owner: borrowed, until the next. */
struct sheet *workshop_sheet(struct workshop *, enum role, size_t child);

/** Take the last one back; false if there is none that was typed in. */
bool workshop_unsheet(struct workshop *);

/** Forget the sheets that come from there. */
void workshop_drop(struct workshop *, enum sheet_from);

struct hands *workshop_hands(const struct workshop *, size_t round,
			     size_t child, size_t topic);

/** The round of the questions as a whole: after the last part. */
size_t workshop_reading(const struct workshop *);

/** What a file of a workshop begins with; report/workshop.h has the rest. */
#define WORKSHOP_MARK "heed-workshop 1"

/** Words of a step's kind, a topic and a sheet's origin, as files have them. */
const char *workshop_kind_word(enum step_kind);
const char *workshop_topic_word(const struct workshop *, size_t topic);
const char *workshop_from_word(enum sheet_from);

void workshop_done(struct workshop *);

#endif
