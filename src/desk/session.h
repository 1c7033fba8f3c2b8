/* SPDX-License-Identifier: MIT */
/**
 * A workshop as it is held before a room: the pages one after the other,
 * counts typed in, shown when the trainer says so; and the trainer's own
 * screen beside it.
 */
#ifndef DESK_SESSION_H
#define DESK_SESSION_H

#include "desk/card.h"
#include "desk/hold.h"
#include "engine/workshop.h"

struct session;

/** What a session needs. Borrowed until it is released. */
struct session_want {
	const struct case_study *study;
	const char *folder; /**< where it is kept; NULL keeps nothing */
	const char *day;    /**< today, YYYY-MM-DD */
	int64_t (*clock)(void); /**< seconds; NULL has no time */
	bool enter; /**< begin with sheets to type in */
};

/**
 * Look for what is kept of this workshop, and be ready to go on with it. Where
 * another heed has it open and sheets are wanted, they are typed in beside it,
 * and that one counts them.
 * Errors: NULL when it cannot be opened, and why says so. When it cannot be
 *         kept it is held all the same, and its first page says so.
 */
struct session *session_new(const struct session_want *, struct buf *why);

/** Read anew from files: what was read from files before is forgotten. */
void session_unfile(struct session *);

/** Somebody's answers from a file. Units: value by question, 0 is none. */
void session_add(struct session *, const uint8_t *values, enum role,
		 size_t child);

/** The conversation. */
struct talk session_talk(struct session *);

/** Where it is kept, or NULL; to be told after it was left. */
const char *session_path(const struct session *);

/** Has anything been counted that is not kept? */
bool session_unkept(const struct session *);

/** Are these sheets beside a workshop that another heed has open? */
bool session_beside(const struct session *);

void session_free(struct session *);

/**
 * The trainer's screen, which follows the session that another heed keeps in
 * this folder.
 */
struct notes;
struct notes *notes_new(const struct session_want *);
struct talk notes_talk(struct notes *);
void notes_free(struct notes *);

#endif
