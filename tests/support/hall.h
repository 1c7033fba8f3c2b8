/* SPDX-License-Identifier: MIT */
/**
 * A case study that comes with heed, in a folder to keep workshops in.
 */
#ifndef TESTS_HALL_H
#define TESTS_HALL_H

#include "desk/session.h"
#include "support/chat.h"

/** Owner: all of it. */
struct hall {
	char *folder;
	struct case_study study;
	struct session *session;
	struct chat chat;
};

/** Open the case of this id, and no session yet. */
void hall_init(struct hall *, const char *id);

/** Begin a session, or go on with what is kept; its first card is shown. */
void hall_begin(struct hall *);

/** End it as a crash does: what is kept stays. */
void hall_crash(struct hall *);

void hall_done(struct hall *);

/** What a session is begun with. */
struct session_want hall_want(const struct hall *);

/** The clock of the tests, and how to let it go on. Units: seconds. */
int64_t hall_clock(void);
void hall_wait(int64_t seconds);

/** Go to the step whose name begins with these words. */
void hall_go(struct hall *, const char *step);

/** The text of what is kept. Owner: the caller frees it. */
char *hall_kept(const struct hall *);

#endif
