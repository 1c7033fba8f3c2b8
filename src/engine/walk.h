/* SPDX-License-Identifier: MIT */
/**
 * One walk through a checklist: where we are, what comes next, what was just
 * set off. The full screen and the line mode are thin views of it: they show
 * what it says and hand it what was typed.
 *
 * Order: intro, the questions of the groups that open the list, the general
 * note (if the list asks for one), the other questions, check your answers,
 * result, left. Hidden questions are never visited.
 */
#ifndef ENGINE_WALK_H
#define ENGINE_WALK_H

#include "engine/command.h"
#include "engine/result.h"
#include "model/record.h"

/** The stages, in order. Each but WALK_LEFT is a `where` of command.h. */
enum walk_stage {
	WALK_INTRO,
	WALK_QUESTION,
	WALK_NOTE,
	WALK_REVIEW,
	WALK_RESULT,
	WALK_LEFT /**< past the result: say goodbye */
};

/** A stage, and at WALK_QUESTION which indicator. */
struct walk_at {
	enum walk_stage stage;
	size_t indicator;
};

/** How far: questions asked now, and how many of them are answered. */
struct walk_progress {
	size_t answered, asked;
	size_t number; /**< of the question we are at, from 1; 0 elsewhere */
};

struct walk_step; /* one step that undo takes back */

/** A walk. Owner: all but list. Read its members; change them by calls. */
struct walk {
	const struct checklist *list; /**< borrowed */
	struct answers answers;
	struct walk_at at;
	bool returning; /**< a jump from the check page; next goes back there */
	bool *fired;    /**< by rule, as of the last change */
	bool *told;     /**< by rule: its interrupt or notice was shown */
	struct walk_step *steps; /**< what undo takes back, the newest last */
	size_t step_count, step_room;
	char *undone; /**< what was taken back last, in words, or NULL */
	struct record record; /**< its events are what happened so far; the
				   rest is filled in by walk_record() */
	int64_t (*clock)(void); /**< seconds, UTC; NULL: it is always 0 */
	bool frozen; /**< only to look at: nothing can be changed */
};

/** Start at the first screen with nothing answered. */
void walk_init(struct walk *, const struct checklist *);
void walk_done(struct walk *);

/**
 * Go on with a record, which it takes over and leaves empty: what was
 * answered is answered, and the walk is at the place where it was left. What
 * interrupts does so again, unless the result was reached. A partial record
 * is frozen.
 */
void walk_resume(struct walk *, const struct checklist *, struct record *);

/**
 * The record as it is now, its place set. Where the result is shown, or was
 * once, and is another than the last one of the record, that is added, so
 * that a list of records never shows an outcome that no longer holds.
 * Borrowed.
 */
struct record *walk_record(struct walk *);

/**
 * The result of the answers as they are; of a walk only to look at, of the
 * day on which they were last changed. Owner: as result_init().
 */
void walk_result(struct result *, const struct walk *);

/** The place as a `where` of the table of commands. */
enum command_where walk_where(const struct walk *);

/** Go on, or back; false where there is nowhere to go. */
bool walk_next(struct walk *);
bool walk_back(struct walk *);

/** Go to a question; false if it is hidden or there is none. */
bool walk_jump(struct walk *, size_t indicator);

/** Go to the check of answers, or from there to the result. */
void walk_review(struct walk *);

/** Is the question asked, with what is answered now? */
bool walk_asked(const struct walk *, size_t indicator);

struct walk_progress walk_progress(const struct walk *);

/**
 * Give the question we are at a value: 1 + index of a choice, or 0 to clear.
 * False elsewhere than at a question or for a value it does not have.
 */
bool walk_answer(struct walk *, unsigned value);

/** The value that a typed key or id stands for here; 0 for none. */
unsigned walk_value(const struct walk *, const char *typed);

/**
 * Answer every asked question that has no answer with its scale's first "not
 * known", if it has one; one step for undo. Returns how many.
 */
size_t walk_rest(struct walk *);

/** The note of the question we are at, or the general one. Borrowed. */
const struct note *walk_note(const struct walk *);

/** Change a part of that note; NULL or "" empties it. */
bool walk_set_note(struct walk *, enum note_part, const char *text);

/** Set who will be told, and when. */
void walk_set_tell(struct walk *, const char *text);

/** As result_raise(). */
bool walk_raise(struct walk *, const char *band, const char *because,
		struct diags *);

/**
 * Take back the last change, and go to where it was made.
 * False when there is nothing to take back.
 */
bool walk_undo(struct walk *);

/** What was taken back last, as a sentence. Owner: borrowed until the next. */
const char *walk_undone(const struct walk *);

/**
 * The rule with `interrupt` that has begun to fire and has not been shown
 * yet, highest floor first; NONE if none. walk_seen() says it was shown. It
 * is shown again only after it stopped firing in between.
 */
size_t walk_interrupt(const struct walk *);

/** The same for rules that have a notice and do not interrupt. */
size_t walk_notice(const struct walk *);
void walk_seen(struct walk *, size_t rule);

/**
 * The rule with `interrupt` that was shown and still fires, highest floor
 * first; NONE if none. What it asks for is not to be forgotten.
 */
size_t walk_alarm(const struct walk *);

/**
 * The next question after (or, with step -1, before) this one, in a circle,
 * whose title, question or label holds the words, letter case ignored; only
 * asked ones. NONE if none has.
 */
size_t walk_find(const struct walk *, const char *words, size_t from,
		 int step);

/** Has anything been answered or noted? */
bool walk_started(const struct walk *);

#endif
